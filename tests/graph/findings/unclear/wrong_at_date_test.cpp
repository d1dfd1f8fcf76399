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

const std::string before = "map as_at=2016-03-18 scope_bodies=b jurisdiction=england\n";

TEST_CASE("U319 tells of bodies whose type was not there", "[graph][findings][U319]") {
    test::check_found(
        "U319", before,
        {
            {"no more",
             "body b type=pct",
             {"medium stated b: B is on the map on 18 March 2016, when such bodies had ended"}},
            {"not yet",
             "body b type=icb",
             {"medium stated b: B is on the map on 18 March 2016, before there were such "
              "bodies in law"}},
            {"on another day only what has dates", "body b type=pct", {}, "2014"},
            {"which this one has",
             "body b type=pct end=2015",
             {"medium stated b: B is on the map on 31 December 2014, when such bodies had ended"},
             "2014"},
            {"it has ended", "body b type=pct end=2013-03-31"},
            {"in its time", "body b type=ccg"},
            {"on its day", "body b type=pct", {}, "2012"},
            {"what law did not set up may have had forerunners", "body b type=svd-partnership"},
            {"a record of several", "body b type=pct count=3"},
            {"planned", "body b type=icb status=proposed"},
        });
}

TEST_CASE("U319 tells what a rule of the date forbids", "[graph][findings][U319]") {
    const RuleBook rules =
        test::book({test::rule("gone", ForbiddenShape{.body = bodies({"police-authority"}),
                                                      .as = WrongAs::wrong_at_date}),
                    test::rule("plan", ForbiddenShape{.body = bodies({"csp"}),
                                                      .document = {"crime-plan"},
                                                      .as = WrongAs::wrong_at_date})});
    test::check_found(
        "U319", before,
        {
            {"the rule speaks for the type",
             "body b type=police-authority",
             {"high stated b: B is on the map, which the law of the time did not know"}},
            {"a paper",
             "body b type=csp\ndocument p body=b kind=crime-plan",
             {"high stated b: B has a crime plan, which the law of the time did not know"}},
            {"another paper", "body b type=csp\ndocument p body=b kind=plan"},
            {"before the rule", "body b type=police-authority", {}, "2009"},
        },
        &rules);
}

}  // namespace
