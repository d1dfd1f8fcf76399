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

const std::string county = R"(map as_at=2016-03-18 scope_types=csp jurisdiction=england
area suffolk kind=county
area ipswich kind=district within=suffolk
area waveney kind=district within=suffolk
)";

Rule exists(RuleWeight weight) {
    Rule rule = test::rule(
        "exists", ExistenceShape{.area = AreaChoice{.kinds = {"district"}},
                                 .body = bodies({"csp"}, "a community safety partnership")});
    rule.weight = weight;
    return rule;
}

Rule plan() {
    return test::duty("plan", DocumentShape{.of = bodies({"csp"}), .kinds = {"partnership-plan"}});
}

Rule police() {
    return test::rule("police", MemberShape{.of = bodies({"csp"}),
                                            .who = {bodies({"police-force"}, "the police")}});
}

TEST_CASE("G109 tells where the law asks for a body and none is shown", "[graph][findings][G109]") {
    const RuleBook breach = test::book({exists(RuleWeight::breach)});
    test::check_found(
        "G109", county,
        {
            {"one district without",
             "body csp type=csp areas=ipswich",
             {"low not-recorded : Waveney is not shown to have a community safety partnership, "
              "which "
              "the law asks for"}},
            {"both without",
             "",
             {"low not-recorded : Ipswich and Waveney are not shown to have a community safety "
              "partnership, which the law asks for"}},
            {"it has ended",
             "body csp type=csp areas=ipswich\nbody old-csp type=csp areas=waveney end=2014",
             {"high stated  also old-csp: Waveney has no community safety partnership, which the "
              "law "
              "asks for"}},
            {"one for both", "body csp type=csp areas=suffolk"},
            {"nobody knows where one is", "body csp type=csp"},
            {"before it was law", "body csp type=csp areas=ipswich", {}, "2009"},
        },
        &breach);
    test::check_found("G109", "map jurisdiction=wales\narea ipswich kind=district\n",
                      {{"another law", "body csp type=csp"}}, &breach);
}

TEST_CASE("G109 gathers what the map does not show of a body", "[graph][findings][G109]") {
    const RuleBook rules = test::book({police(), plan()});
    test::check_found(
        "G109", county,
        {
            {"two duties",
             "body csp type=csp",
             {"low not-recorded csp: Two duties of the Csp are not shown on this map"}},
            {"one",
             "body csp type=csp\ndocument p body=csp",
             {"low not-recorded csp: One duty of the Csp is not shown on this map"}},
            {"none",
             "body csp type=csp\ndocument p body=csp\nbody force type=police-force\nforce "
             "member-of csp"},
            {"what is vouched for is told by itself",
             "body csp type=csp complete=members;documents"},
            {"not of a record of several", "body csp type=csp count=8"},
        },
        &rules);
    test::check_found("G109", "map scope_types=lscb jurisdiction=england\n",
                      {{"not of what is around the review", "body csp type=csp"}}, &rules);
    CHECK(test::told("G109", county + "body csp type=csp", &rules) ==
          std::vector<std::string>{
              "Not shown: the police. Act, police: The law asks for police",
              "Not shown: a partnership plan. Act, plan: The law asks for plan",
              "csp: Which of these has the Csp done, and where is that written down?"});
    Rule practice = plan();
    practice.weight = RuleWeight::guidance;
    const RuleBook guidance = test::book({practice});
    test::check_found("G109", county, {{"good practice is no duty", "body csp type=csp"}},
                      &guidance);
}

TEST_CASE("G109 is nothing without rules", "[graph][findings][G109]") {
    test::check_found("G109", county, {{"no rules", "body csp type=csp"}});
}

}  // namespace
