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
    test::check_found("G108", "map as_at=2016-03-18 scope_bodies=csp jurisdiction=england\n", cases,
                      rules);
}

TEST_CASE("G108 reads what the map says of papers", "[graph][findings][G108]") {
    check({
        {"absent",
         "document p body=csp status=absent",
         {"medium stated csp: The Csp has no partnership plan"}},
        {"lapsed",
         "document p body=csp kind=strategy status=lapsed",
         {"medium stated csp: The strategy of the Csp lapsed, and nothing is shown in its place"}},
        {"past its end",
         "document p body=csp valid_to=2015-03-31",
         {"low not-recorded csp: The partnership plan of the Csp ran out on 31 March 2015, and no "
          "later "
          "one is shown"}},
        {"past its end, and nothing is left out",
         "body csp complete=documents\ndocument p body=csp valid_to=2015-03-31",
         {"medium complete csp: The partnership plan of the Csp ran out on 31 March 2015, and no "
          "later "
          "one is shown"}},
        {"past its review",
         "document p body=csp kind=terms-of-reference review_by=2015",
         {"low not-recorded csp: The terms of reference of the Csp were due for review by 2015, "
          "and "
          "no "
          "later ones are shown"}},
        {"a later one", "document p body=csp valid_to=2015\ndocument q body=csp valid_to=2017"},
        {"a later one is planned",
         "document p body=csp valid_to=2015\ndocument q body=csp status=proposed"},
        {"in force", "document p body=csp valid_to=2017"},
        {"asked about", "document p body=csp status=unconfirmed"},
        {"planned", "document p body=csp status=proposed"},
        {"a report is done with", "document p body=csp kind=report valid_to=2015"},
        {"of terms of reference U313 speaks",
         "document p body=csp kind=terms-of-reference status=absent"},
        {"of a body that has ended", "body csp end=2014\ndocument p body=csp status=absent"},
    });
}

TEST_CASE("G108 tells which papers rules ask for", "[graph][findings][G108]") {
    const auto asks = [](RuleWeight weight) {
        Rule rule = test::rule("plan", DocumentShape{.of = bodies({"csp"}),
                                                     .kinds = {"partnership-plan", "strategy"}});
        rule.weight = weight;
        return test::book({rule});
    };
    const RuleBook breach = asks(RuleWeight::breach);
    check(
        {
            {"absent",
             "body csp type=csp\ndocument p body=csp status=absent",
             {"high stated csp: The Csp is without a partnership plan, which the law "
              "asks "
              "for"}},
            {"vouched for",
             "body csp type=csp complete=documents",
             {"high complete csp: The Csp is without a partnership plan, which the "
              "law "
              "asks for"}},
            {"past its end, and nothing is left out",
             "body csp type=csp complete=documents\ndocument p body=csp valid_to=2015",
             {"high complete csp: The Csp is without a partnership plan, which the "
              "law "
              "asks for"}},
            {"there", "body csp type=csp complete=documents\ndocument p body=csp kind=strategy"},
            {"not recorded is gathered elsewhere", "body csp type=csp"},
            {"before it was law", "body csp type=csp\ndocument p body=csp kind=x", {}, "2009"},
        },
        &breach);
    const RuleBook duty = asks(RuleWeight::duty);
    check({{"a duty is only not shown",
            "body csp type=csp complete=documents",
            {"medium complete csp: The Csp is shown without a partnership plan, "
             "which the "
             "law asks for"}}},
          &duty);
}

}  // namespace
