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

void check(const std::vector<Case>& cases, const RuleBook* rules = nullptr) {
    test::check_found("G106", "map scope_bodies=board;csp;panel jurisdiction=england\n", cases,
                      rules);
}

/// The police and the council must sit on a CSP; the second rule asks as `rule` says.
RuleBook book(RuleWeight weight, RuleEvidence evidence) {
    Rule police = test::rule(
        "police",
        MemberShape{.of = bodies({"csp"}), .who = {bodies({"police-force"}, "the police")}});
    Rule council = test::rule(
        "council",
        MemberShape{.of = bodies({"csp"}), .who = {bodies({"county-council"}, "the council")}});
    for (Rule* rule : {&police, &council}) {
        rule->weight = weight;
        rule->evidence = evidence;
    }
    return test::book({police, council});
}

TEST_CASE("G106 hears who says that a seat is not filled", "[graph][findings][G106]") {
    check({
        {"not filled",
         "group member-of board status=absent",
         {"medium stated board+group: The Board is without the Group: the seat is not "
          "filled"}},
        {"only planned",
         "group member-of board status=proposed",
         {"low stated board+group: The seat of the Group at the Board is planned, and not shown to "
          "be taken"}},
        {"two, one of them planned",
         "group member-of board status=proposed\nforum member-of board status=absent",
         {"medium stated board+forum+group: The Board is without the Forum and the Group: not "
          "all seats are filled"}},
        {"planned, and read as if it were there",
         "group member-of board status=proposed",
         {},
         {},
         true},
        {"filled", "group member-of board"},
        {"asked about", "group member-of board status=unconfirmed"},
        {"disputed", "group member-of board status=disputed"},
        {"only its attendance is denied", "group member-of board status=absent role=attendee"},
        {"it was not filled once", "group member-of board status=absent end=2014"},
        {"the board has ended", "body board end=2014\ngroup member-of board status=absent"},
        {"another relation", "group reports-to board status=absent"},
    });
}

TEST_CASE("G106 tells what rules ask for in one finding a body", "[graph][findings][G106]") {
    const RuleBook breach = book(RuleWeight::breach, RuleEvidence::seen);
    const std::string csp = "body csp type=csp complete=members\nboard member-of csp\n";
    check(
        {
            {"vouched for",
             csp,
             {"high complete csp: The Csp is without the police and the council, which the law "
              "asks "
              "for"}},
            {"one of them sits",
             csp + "body police type=police-force\npolice member-of csp",
             {"high complete csp: The Csp is without the council, which the law asks for"}},
            {"both sit", csp + "body police type=police-force\npolice member-of csp\n"
                               "body scc type=county-council\nscc member-of csp"},
            {"stated",
             "body csp type=csp\nbody police type=police-force\npolice member-of csp "
             "status=absent\n"
             "body scc type=county-council\nscc member-of csp",
             {"high stated csp+police: The Csp is without Police, which the law asks for"}},
            {"not recorded is gathered elsewhere", "body csp type=csp\nboard member-of csp"},
            {"before it was law", csp, {}, "2009"},
        },
        &breach);
    test::check_found("G106", "map scope_bodies=csp jurisdiction=wales\n", {{"another law", csp}},
                      &breach);
    const RuleBook duty = book(RuleWeight::duty, RuleEvidence::seen);
    check({{"a duty is only not shown",
            csp,
            {"medium complete csp: The Csp is shown without the police and the council, which the "
             "law "
             "asks for"}}},
          &duty);
    const RuleBook known = book(RuleWeight::breach, RuleEvidence::known);
    check({{"what was not read asks",
            csp,
            {"medium complete csp: The Csp is shown without the police and the council: check the "
             "law "
             "first"}}},
          &known);
    const RuleBook guidance = book(RuleWeight::guidance, RuleEvidence::known);
    check({{"good practice",
            csp,
            {"low complete csp: The Csp is without the police and the council, which good practice "
             "asks for"}}},
          &guidance);
    const RuleBook local = book(RuleWeight::local, RuleEvidence::seen);
    check({{"its own rules",
            csp,
            {"medium complete csp: The Csp is without the police and the council, which its own "
             "rules "
             "ask for"}}},
          &local);
}

TEST_CASE("G106 tells the facts and the rules", "[graph][findings][G106]") {
    const RuleBook breach = book(RuleWeight::breach, RuleEvidence::seen);
    CHECK(test::told("G106",
                     "map scope_bodies=csp jurisdiction=england\n"
                     "body csp type=csp complete=members\nboard member-of csp",
                     &breach) ==
          std::vector<std::string>{
              "The map vouches that its members are all there",
              "Act, police: The law asks for police", "Act, council: The law asks for council",
              "csp: Who speaks for the police and the council at the Csp, and if nobody does, why "
              "not?"});
}

}  // namespace
