// SPDX-License-Identifier: MIT
// A detector that is asked about some bodies alone says of these what it says without being asked,
// and needs no rulings but those that it says it reads.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "remit/graph/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;

struct Told {
    std::vector<BodyId> bodies{};
    std::string text{};
    friend bool operator==(const Told&, const Told&) = default;
};

/// What it finds, in its own order.
std::vector<Told> told(const Detector& detector, const Snapshot& snapshot, const Rulings& rulings,
                       const BodySet* wanted = nullptr) {
    std::vector<Told> all;
    Findings findings(
        [&](Finding&& finding) {
            std::string text = finding.title + finding.question;
            for (const Because& step : finding.because)
                text += step.text;
            all.push_back({std::move(finding.bodies), std::move(text)});
        },
        wanted);
    if (detector.find_by_rules != nullptr)
        detector.find_by_rules(snapshot, rulings, findings);
    else
        detector.find(snapshot, findings);
    return all;
}

/// Every second body, by chance.
BodySet some_bodies(const Register& map, std::uint32_t seed) {
    std::mt19937 random(seed);
    BodySet some(map.bodies().size());
    for (std::size_t i = 0; i < some.size(); ++i)
        some[i] = random() % 2 == 0;
    return some;
}

}  // namespace

TEST_CASE("a detector says of wanted bodies what it says of all", "[cases][wanted]") {
    for (const std::string& name : test::shipped_cases()) {
        const Register map =
            test::read_map(test::file_text("data/cases/" + name + "/register.json"));
        const Snapshot snapshot(map, {.day = map.as_at.last()});
        const RuleBook& rules = test::shipped_rules();
        const Rulings rulings(snapshot, rules, "england");
        for (const Detector* detector : catalogue()) {
            CAPTURE(name, detector->kind.code);
            const auto all = told(*detector, snapshot, rulings);
            if (detector->find_by_rules != nullptr) {
                const Rulings own(snapshot, rules, "england", detector->reads);
                CHECK(told(*detector, snapshot, own) == all);
            }
            for (std::uint32_t seed = 1; seed <= 3; ++seed) {
                const BodySet wanted = some_bodies(map, seed);
                const auto of_wanted = [&](const Told& one) {
                    return Findings({}, &wanted).want(one.bodies);
                };
                std::vector<Told> expected;
                std::ranges::copy_if(all, std::back_inserter(expected), of_wanted);
                auto found = told(*detector, snapshot, rulings, &wanted);
                std::erase_if(found, [&](const Told& one) { return !of_wanted(one); });
                CHECK(found == expected);
            }
        }
    }
}
