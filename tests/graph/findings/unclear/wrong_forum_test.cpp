// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using test::bodies;
using Case = test::DetectorCase;

const std::string before =
    "map scope_types=csp jurisdiction=england\nbody csp type=csp\nbody pcc type=pcc\n";

Rule seat(RuleWeight weight, RuleEvidence evidence = RuleEvidence::seen) {
    Rule rule = test::rule("seat", ForbiddenShape{.from = bodies({"pcc"}),
                                                  .relation = {RelationType::member_of},
                                                  .to = bodies({"csp"})});
    rule.weight = weight;
    rule.evidence = evidence;
    return rule;
}

TEST_CASE("U318 tells what is not where the law puts it", "[graph][findings][U318]") {
    const RuleBook breach = test::book({seat(RuleWeight::breach)});
    test::check_found("U318", before,
                      {
                          {"a seat",
                           "pcc member-of csp",
                           {"high stated csp+pcc: The Pcc sits on the Csp, which the law forbids"}},
                          {"disputed",
                           "pcc member-of csp status=disputed",
                           {"high stated csp+pcc: The Pcc sits on the Csp, which the law forbids"}},
                          {"it only attends", "pcc member-of csp role=attendee"},
                          {"denied", "pcc member-of csp status=absent"},
                          {"proposed", "pcc member-of csp status=proposed"},
                          {"somebody else", "board member-of csp"},
                          {"before it was law", "pcc member-of csp", {}, "2009"},
                      },
                      &breach);
    const RuleBook duty = test::book({seat(RuleWeight::duty)});
    test::check_found(
        "U318", before,
        {{"the map is wrong, nobody is in breach",
          "pcc member-of csp",
          {"medium stated csp+pcc: The Pcc sits on the Csp, which is not its place in "
           "law"}}},
        &duty);
    const RuleBook known = test::book({seat(RuleWeight::breach, RuleEvidence::known)});
    test::check_found("U318", before,
                      {{"what was not read asks",
                        "pcc member-of csp",
                        {"medium stated csp+pcc: The Pcc sits on the Csp: check the law first"}}},
                      &known);
}

TEST_CASE("U318 tells one relation once, and nothing where it is allowed",
          "[graph][findings][U318]") {
    Rule second = seat(RuleWeight::duty);
    second.id = "second";
    const RuleBook both = test::book({second, seat(RuleWeight::breach)});
    test::check_found("U318", before,
                      {{"two rules",
                        "pcc member-of csp",
                        {"high stated csp+pcc: The Pcc sits on the Csp, which the law forbids"}}},
                      &both);
    Rule allowed = test::rule("allowed", DocumentShape{.of = bodies({"pcc"}), .kinds = {"order"}});
    allowed.permits = {"U318", "seat"};
    const RuleBook permit = test::book({allowed, seat(RuleWeight::breach)});
    test::check_found("U318", before,
                      {
                          {"allowed", "pcc member-of csp\ndocument o body=pcc kind=order"},
                          {"not allowed",
                           "pcc member-of csp",
                           {"high stated csp+pcc: The Pcc sits on the Csp, which the law forbids"}},
                      },
                      &permit);
}

TEST_CASE("U318 is nothing without rules", "[graph][findings][U318]") {
    test::check_found("U318", before, {{"no rules", "pcc member-of csp"}});
}

}  // namespace
