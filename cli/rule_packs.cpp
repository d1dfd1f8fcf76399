// SPDX-License-Identifier: MIT
#include "cli/rule_packs.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "cli/files.hpp"
#include "remit/importers/rules.hpp"

namespace remit::cli {
namespace {

void add(RulePack&& pack, std::string file, RulePacks& packs) {
    PackRow row{.file = std::move(file),
                .title = pack.title,
                .jurisdictions = pack.jurisdictions,
                .resolvers = pack.resolvers.size(),
                .places = pack.places.size()};
    for (const Rule& rule : pack.rules)
        row.rules.push_back(rule.id);
    packs.packs.push_back(std::move(row));
    packs.book.add(std::move(pack));
}

}  // namespace

RulePacks read_rule_packs(std::span<const std::string> files, const Vocabulary& vocabulary,
                          Diagnostics& diagnostics) {
    RulePacks packs;
    const auto read = [&](std::string_view bytes, std::string name, std::string file) {
        const InputId input = diagnostics.add_input({.file = std::move(name)});
        auto pack = read_rules(bytes, input, vocabulary, diagnostics);
        if (pack) add(std::move(*pack), std::move(file), packs);
        return pack.has_value();
    };
    for (const auto& file : data::files()) {
        if (file.path.starts_with("rules/"))
            read(file.bytes, fmt::format("the program's {}", file.path), {});
    }
    bool all = true;
    for (const std::string& file : files)
        all = read(bytes_of(file), file, file) && all;
    // What a pack that could not be read would have had, the others may name.
    if (!all) return packs;
    for (RuleProblem& problem : packs.book.problems(vocabulary)) {
        if (problem.error)
            diagnostics.error("I130", problem.place, std::move(problem.text),
                              std::move(problem.hint));
    }
    return packs;
}

std::vector<RuleGroup> in_force(const RulePacks& packs, Day day, std::string_view jurisdiction,
                                bool everywhere) {
    std::vector<RuleGroup> groups;
    for (const PackRow& pack : packs.packs) {
        RuleGroup group{.title = pack.title};
        for (const std::string& id : pack.rules) {
            const Rule* rule = packs.book.find_rule(id);
            const bool here = everywhere || applies_in(*rule, jurisdiction);
            if (here && rule->in_force.on(day)) group.rules.push_back(rule);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

std::size_t count(std::span<const RuleGroup> groups) {
    std::size_t sum = 0;
    for (const RuleGroup& group : groups)
        sum += group.rules.size();
    return sum;
}

std::vector<std::string> jurisdictions(const RuleBook& book) {
    std::vector<std::string> all;
    for (const Rule& rule : book.rules())
        all.insert(all.end(), rule.jurisdictions.begin(), rule.jurisdictions.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace remit::cli
