// SPDX-License-Identifier: MIT
// What is said of a muddle that is no longer found: what changed about it, and what was decided.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/difference.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

/// Of the findings of a code on the first day, as if none were found on the second.
Lines solved(std::string_view lines, std::string_view code) {
    const Register map = test::map(lines);
    const Snapshot before = test::snapshot(map, "2013-10-01");
    const Snapshot after = test::snapshot(map, "2014-05-19");
    const Analysis analysis = analyse(before, {.only = {std::string(code)}, .threads = 1});
    std::vector<FindingChange> findings;
    for (const Finding& finding : analysis.findings)
        findings.push_back({.fate = FindingFate::solved, .before = &finding});
    REQUIRE_FALSE(findings.empty());
    const Difference d = difference(before, after, findings);
    Lines result;
    for (const SolvedBy& one : d.solved) {
        CHECK(one.finding < findings.size());
        CHECK_FALSE((one.facts.empty() && one.decisions.empty()));
        result.push_back(one.says);
    }
    return result;
}

}  // namespace

TEST_CASE("what was done about a muddle that is no longer found", "[change][difference]") {
    struct Case {
        std::string_view name{};
        std::string_view code{};
        std::string_view map{};
        Lines solved{};
    };
    const std::vector<Case> cases{
        {"a line began",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "safer-group reports-to council start=2014-02",
         {"The Safer Group now reports to the Council."}},
        {"and was agreed",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "safer-group reports-to council start=2014-02 id=line\n"
         "decision d kind=agreement by=council about=line date=2013-12 outcome=agreed "
         "text=\"The group answers to us.\"",
         {"The Safer Group now reports to the Council. Decided in the meantime: Agreement by the "
          "Council in December 2013 (agreed): The group answers to us."}},
        {"and was agreed on a day that nobody wrote down",
         "G101",
         "source plan date=2013\nbody council type=county-council\nremit safer-group delivery x\n"
         "safer-group reports-to council start=2014-02 id=line\n"
         "decision d kind=agreement by=council about=line outcome=agreed evidence=plan "
         "text=\"The group answers to us.\"",
         {"The Safer Group now reports to the Council. Decided, on a day that is not recorded: "
          "Agreement by the Council (agreed): The group answers to us."}},
        {"a line of another body began",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "other-group reports-to council start=2014-02",
         {}},
        {"a line to the body began",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "other-group reports-to safer-group start=2014-02",
         {}},
        {"something else of the body changed, and something was decided about it",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "safer-group informs council start=2014-02\n"
         "decision d kind=agreement by=council about=safer-group date=2013-12 outcome=agreed",
         {}},
        {"the body ended",
         "G101",
         "body council type=county-council\nbody safer-group end=2014-02\n"
         "remit safer-group delivery x",
         {"The Safer Group ended in February 2014."}},
        {"what it rested on changed",
         "U302",
         "a-group reports-to b-group end=2014-02\nb-group reports-to a-group\n"
         "remit a-group delivery x",
         {"The A Group no longer reports to the B Group."}},
        {"of seats, that of somebody elected",
         "G115",
         "body board type=partnership-board complete=members@2013-09 tier=strategic\n"
         "remit board strategy x\na-team member-of board\nb-team member-of board\n"
         "c-team member-of board\nleader member-of board capacity=elected-member "
         "start=2014-02\nd-team member-of board start=2014-02",
         {"The Leader now sits on the Board."}},
        {"a decision that is pending",
         "G101",
         "body council type=county-council\nremit safer-group delivery x\n"
         "safer-group reports-to council start=2014-02 id=line\n"
         "decision d kind=recommendation by=council about=line date=2013-12 outcome=pending",
         {"The Safer Group now reports to the Council."}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(solved(c.map, c.code) == c.solved); }
    }
}
