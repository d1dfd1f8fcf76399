// SPDX-License-Identifier: MIT
#include "tests/support/plans.hpp"

#include "tests/support/map.hpp"

namespace remit::test {

WrittenPlan::WrittenPlan(std::string_view lines, std::string_view on,
                         const std::vector<WrittenSuccession>& successions, const RuleBook* rules,
                         std::string_view jurisdiction, const std::vector<std::string>& only)
    : changed_{.map = test::map(lines), .on = parse_date(on).value().first()} {
    for (std::size_t i = 0; i < changed_.map.bodies().size(); ++i)
        changed_.body_of_old.emplace_back(i);
    for (const WrittenSuccession& written : successions) {
        Succession succession;
        for (const std::string& id : written.before)
            succession.before.push_back(body(changed_.map, id));
        for (const std::string& id : written.after)
            succession.after.push_back(body(changed_.map, id));
        changed_.successions.push_back(std::move(succession));
    }
    before_ = std::make_unique<Snapshot>(changed_.map, Snapshot::Options{.day = changed_.on - 1});
    after_ = std::make_unique<Snapshot>(changed_.map, Snapshot::Options{.day = changed_.on});
    const AnalyseOptions options{
        .only = only, .threads = 1, .rules = rules, .jurisdiction = std::string(jurisdiction)};
    was_ = analyse(*before_, options);
    is_ = analyse(*after_, options);
    outlook_ = remit::outlook({.before = {*before_, was_},
                               .after = {*after_, is_},
                               .changed = changed_,
                               .rules = rules,
                               .jurisdiction = jurisdiction});
}

}  // namespace remit::test
