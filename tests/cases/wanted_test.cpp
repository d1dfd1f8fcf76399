// SPDX-License-Identifier: MIT
// A detector that is asked about some bodies alone says of these what it says without being asked,
// and needs no rulings but those that it says it reads.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/findings/fingerprint.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;

struct Told {
    std::vector<BodyId> bodies{};
    std::uint64_t fingerprint = 0;
    std::string text{};
    friend bool operator==(const Told&, const Told&) = default;
};

/// What it finds, in its own order.
std::vector<Told> told(const Detector& detector, const Snapshot& snapshot, const Rulings& rulings,
                       const BodySet* wanted = nullptr) {
    std::vector<Told> all;
    Findings findings(
        [&](Finding&& finding) {
            finding.kind = &detector.kind;
            std::string text = finding.title + finding.question;
            for (const Because& step : finding.because)
                text += step.text;
            const auto fingerprint = fingerprint_number(snapshot.map(), finding);
            all.push_back({std::move(finding.bodies), fingerprint, std::move(text)});
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

TEST_CASE("the second look, at few bodies, says what one at all would say", "[cases][wanted]") {
    std::size_t robust = 0;
    std::size_t hinging = 0;
    for (const std::string& name : test::shipped_cases()) {
        const Register map =
            test::read_map(test::file_text("data/cases/" + name + "/register.json"));
        const Snapshot snapshot(map, {.day = map.as_at.last()});
        const Snapshot firm(map, {.day = map.as_at.last(), .firm_only = true});
        const RuleBook& rules = test::shipped_rules();
        const Rulings rulings(firm, rules, "england");
        std::set<std::uint64_t> again;
        for (const Detector* detector : catalogue()) {
            for (const Told& one : told(*detector, firm, rulings))
                again.insert(one.fingerprint);
        }
        const Analysis analysis = analyse(snapshot, {.rules = &rules, .jurisdiction = "england"});
        for (const Finding& finding : analysis.findings) {
            CAPTURE(name, finding.title);
            const bool is_found_again = again.contains(fingerprint_number(map, finding));
            const bool is_soft = std::ranges::any_of(finding.because, [&](const Because& step) {
                return step.fact && !map.standing(*step.fact).firm();
            });
            CHECK(finding.robust == (is_found_again || !is_soft));
            CHECK(finding.robust == finding.hinges_on.empty());
            ++(finding.robust ? robust : hinging);
        }
    }
    CHECK(robust > 0);
    CHECK(hinging > 0);
}
