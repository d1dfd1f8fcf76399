// SPDX-License-Identifier: MIT
// Suffolk can be read on other dates than its own: who was there then, and who paid the
// partnerships.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/snapshot.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

using Names = std::vector<std::string>;
using namespace remit;

namespace {

const Register& suffolk() {
    static const Register map = test::read_map(test::file_text("data/cases/suffolk/register.json"));
    return map;
}

/// Of the bodies that came or went, those that live.
Names there(const Snapshot& snapshot) {
    Names result;
    for (const std::string_view id :
         {"police-authority", "pcc", "opcc", "pcp", "hwb", "ccg", "lscb", "ssp", "sscg"}) {
        if (snapshot.live(test::body(suffolk(), id))) result.emplace_back(id);
    }
    return result;
}

/// The ends of live relations of a type to the western partnership that come and go.
Names to_west(const Snapshot& snapshot, RelationType type) {
    const Register& map = suffolk();
    Names result;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        const bool wanted = r.type == type && r.to == test::body(map, "west-csp");
        if (wanted && r.topics.empty() && snapshot.live(RelationId(i)))
            result.push_back(map.id(r.from));
    }
    return result;
}

}  // namespace

TEST_CASE("Suffolk is read on other dates", "[cases]") {
    struct Row {
        std::string_view as_at{};
        Names there{};
        Names pays_west{};
        std::size_t authorities_of_west = 0;
    };
    const std::vector<Row> rows{
        {"2009", {"police-authority", "lscb", "ssp"}, {"suffolk-cc"}, 9},
        {"2013", {"pcc", "opcc", "pcp", "hwb", "ccg", "lscb", "ssp"}, {"pcc"}, 9},
        {"2016-03-18", {"pcc", "opcc", "pcp", "hwb", "ccg", "lscb", "sscg"}, {}, 9},
        {"2024", {"pcc", "opcc", "pcp", "hwb", "sscg"}, {}, 8},
    };
    for (const Row& row : rows) {
        INFO(row.as_at);
        const Snapshot snapshot = test::snapshot(suffolk(), row.as_at);
        CHECK(there(snapshot) == row.there);
        CHECK(to_west(snapshot, RelationType::funds) == row.pays_west);
        CHECK(to_west(snapshot, RelationType::authority_of).size() == row.authorities_of_west);
    }
}

TEST_CASE("the law of each date is applied to Suffolk", "[cases]") {
    struct Row {
        std::string_view as_at{};
        Names by_rule{};  ///< what rules find above low: severity, code, rule
        Names of_west{};  ///< of what changed with the law, what is not shown of the west
    };
    const std::string consent = "medium U318 csp-merger-no-approval-in-one-force-consent";
    const std::vector<Row> rows{
        // An order joined partnerships until 2012; nobody asks for a primary care trust, as it is
        // there.
        {"2009", {}, {"a combination order"}},
        {"2013", {consent}, {"a combination agreement"}},
        {"2016-03-18",
         {"high G107 csp-plan-sent-to-local-policing-body", consent},
         {"the community rehabilitation company", "a combination agreement"}},
        // What was not sent in 2016 may have been sent since.
        {"2024", {consent}, {"the integrated care board", "a combination agreement"}},
    };
    for (const Row& row : rows) {
        INFO(row.as_at);
        const Snapshot snapshot = test::snapshot(suffolk(), row.as_at);
        const Analysis analysis = analyse(snapshot, {.rules = &test::shipped_rules()});
        Names by_rule;
        std::string not_shown;
        for (const Finding& f : analysis.findings) {
            if (f.rule != nullptr && f.severity > Severity::low) {
                by_rule.push_back(
                    fmt::format("{} {} {}", word(f.severity), f.kind->code, f.rule->id));
            }
            if (f.kind->code == "G109" &&
                f.bodies == std::vector{test::body(suffolk(), "west-csp")}) {
                for (const Because& step : f.because)
                    not_shown += step.text + '\n';
            }
        }
        CHECK(by_rule == row.by_rule);
        Names of_west;
        for (const std::string_view what :
             {"the primary care trust", "the community rehabilitation company",
              "the integrated care board", "a combination order", "a combination agreement"}) {
            if (not_shown.find(fmt::format("Not shown: {}. ", what)) != std::string::npos)
                of_west.emplace_back(what);
        }
        CHECK(of_west == row.of_west);
    }
}

TEST_CASE("a Welsh map gets the rules of Wales, and none of England alone", "[cases]") {
    const Register map = test::map(R"(map as_at=2019-06-01 jurisdiction=wales
area tawe kind=unitary
area south kind=police-area covers=tawe
body council type=principal-council-wales areas=tawe
body csp type=csp areas=tawe complete=members;documents
body psb type=psb areas=tawe complete=members;documents
body lhb type=lhb areas=tawe
body force type=police-force areas=south
body pcc type=pcc areas=south
body panel type=pcp areas=south
council authority-of csp
force authority-of csp
council member-of psb
panel part-of council
panel scrutinises force
)");
    const RuleBook& rules = test::shipped_rules();
    const auto by_rule = [&](std::string_view jurisdiction) {
        Names found;
        const Snapshot snapshot(map, {.day = map.as_at.last()});
        const Analysis analysis =
            analyse(snapshot, {.rules = &rules, .jurisdiction = std::string(jurisdiction)});
        for (const auto* list : {&analysis.findings, &analysis.context}) {
            for (const Finding& f : *list) {
                if (f.rule != nullptr) found.push_back(f.rule->id);
            }
        }
        return found;
    };
    CHECK(by_rule("wales") == Names{"pcp-wales", "pcp-only-its-own-functions",
                                    "csp-responsible-authority-lhb", "psb-invited-participants",
                                    "csp-strategy-crime-disorder", "gov-terms-of-reference"});
    CHECK(by_rule("england") == Names{"pcp-only-its-own-functions",
                                      "csp-responsible-authority-fire",
                                      "csp-strategy-crime-disorder", "gov-terms-of-reference"});
    for (const std::string& id : by_rule("wales"))
        CHECK_THAT(rules.find_rule(id)->jurisdictions,
                   Catch::Matchers::VectorContains(std::string("wales")));
}
