// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using test::bodies;
using Case = test::DetectorCase;

void check(const std::vector<Case>& cases, const RuleBook* rules = nullptr) {
    test::check_found("G107",
                      "map scope_types=csp jurisdiction=england\narea suffolk kind=county\n", cases,
                      rules);
}

RuleBook plan(RuleWeight weight) {
    Rule rule = test::rule("plan", LinkShape{.from = bodies({"csp"}),
                                             .relation = {RelationType::informs},
                                             .to = bodies({"pcc"}, "the commissioner"),
                                             .document = {"partnership-plan"}});
    rule.weight = weight;
    return test::book({rule});
}

TEST_CASE("G107 hears who says that something is not sent", "[graph][findings][G107]") {
    check({
        {"not told",
         "body csp type=csp\ncsp informs board status=absent",
         {"medium stated csp+board: The Csp does not inform the Board"}},
        {"two do not tell one",
         "body csp type=csp\nbody north-csp type=csp\ncsp informs board status=absent\n"
         "north-csp informs board status=absent",
         {"medium stated csp+north-csp+board: The Csp and the North Csp do not inform the Board"}},
        {"not looked at",
         "body csp type=csp\nboard scrutinises csp status=absent",
         {"medium stated csp+board: The Board does not scrutinise the Csp"}},
        {"told", "body csp type=csp\ncsp informs board"},
        {"asked about", "body csp type=csp\ncsp informs board status=unconfirmed"},
        {"planned", "body csp type=csp\ncsp informs board status=proposed"},
        {"that it does not direct may be right",
         "body csp type=csp\nboard directs csp status=absent"},
        {"it is over", "body csp type=csp\ncsp informs board status=absent end=2014"},
    });
}

TEST_CASE("G107 tells a rule and its receiver once", "[graph][findings][G107]") {
    const std::string pcc =
        "body pcc type=pcc areas=suffolk\nbody csp type=csp areas=suffolk\n"
        "body north-csp type=csp areas=suffolk\n";
    const RuleBook breach = plan(RuleWeight::breach);
    check(
        {
            {"two owe it",
             pcc + "csp informs pcc status=absent\nnorth-csp informs pcc status=absent",
             {"high stated csp+north-csp+pcc: The Csp and the North Csp do not send the "
              "partnership "
              "plan to the Pcc, which the law asks for"}},
            {"one owes it",
             pcc + "csp informs pcc status=absent\nnorth-csp informs pcc",
             {"high stated csp+pcc: The Csp does not send the partnership plan to the Pcc, which "
              "the "
              "law asks for"}},
            {"both have sent it", pcc + "csp informs pcc\nnorth-csp informs pcc"},
            {"nothing recorded is gathered elsewhere", pcc},
            {"before it was law",
             "body csp type=csp start=1998\nbody pcc type=pcc start=2008 areas=suffolk\n"
             "csp informs pcc document=minutes",
             {},
             "2009"},
        },
        &breach);
    const RuleBook duty = plan(RuleWeight::duty);
    check({{"a duty is only not shown",
            pcc + "csp informs pcc status=absent\nnorth-csp informs pcc",
            {"medium stated csp+pcc: The Csp is not shown to send the partnership plan to the Pcc, "
             "which the law asks for"}}},
          &duty);
}

TEST_CASE("a rule about a line silences G101", "[graph][findings][G107][G101]") {
    const RuleBook rules =
        test::book({test::rule("line", LinkShape{.from = bodies({"working-group"}),
                                                 .relation = {RelationType::reports_to},
                                                 .to = bodies({"partnership-board"}, "a board")})});
    const Register map = test::map(
        "map scope_types=working-group jurisdiction=england\n"
        "body group type=working-group complete=reporting\nbody board type=partnership-board");
    const Snapshot snapshot = test::snapshot(map);
    const auto codes = [&](std::vector<std::string> only) {
        std::vector<std::string> result;
        for (const Finding& f :
             analyse(snapshot, {.only = std::move(only), .threads = 1, .rules = &rules}).findings)
            result.emplace_back(f.kind->code);
        return result;
    };
    CHECK(codes({"G101", "G107"}) == std::vector<std::string>{"G107"});
    CHECK(codes({"G101"}) == std::vector<std::string>{"G101"});
}

}  // namespace
