// SPDX-License-Identifier: MIT
#include "viz/diagram/time_axis.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

namespace {

remit::Day day(std::string_view text) { return remit::parse_date(text).value().first(); }

std::vector<remit::Day> days(const std::vector<std::string>& texts) {
    std::vector<remit::Day> found;
    for (const std::string& text : texts)
        found.push_back(day(text));
    return found;
}

std::string labels(const remit::diagram::TimeAxis& axis) {
    std::string all;
    for (const remit::diagram::Tick& tick : axis.ticks())
        all += (all.empty() ? "" : " ") + tick.label;
    return all;
}

}  // namespace

TEST_CASE("an axis bears as many years as it has room for", "[viz][diagram]") {
    struct Case {
        std::vector<std::string> days{};
        std::string labels{};
    };
    const std::vector<Case> cases{
        {{"2014-06-01"}, "Oct 2014 Apr Jul Oct 2015"},
        {{"2012-11-22", "2013-11-22"}, "Oct 2013 Apr Jul Oct 2014"},
        {{"2004", "2016"}, "2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016"},
        {{"1974", "2016"}, "1975 1980 1985 1990 1995 2000 2005 2010 2015"},
        {{"0001", "9999"}, "1000 2000 3000 4000 5000 6000 7000 8000 9000"},
        // What lies far before all the rest is cut off.
        {{"1829", "2012", "2013", "2014", "2016"}, "2012 2013 2014 2015 2016"},
        {{"1829", "2012", "2016"}, "1820 1840 1860 1880 1900 1920 1940 1960 1980 2000 2020"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.days);
        CHECK(labels({days(c.days), 0, 700}) == c.labels);
    }
}

TEST_CASE("days stand in order on the axis, and none beyond it", "[viz][diagram]") {
    const remit::diagram::TimeAxis axis(days({"2012", "2014", "2015", "2016"}), 100, 500);
    CHECK(axis.at(day("1829")) == 100);
    CHECK(axis.before_start(day("1829")));
    CHECK_FALSE(axis.before_start(day("2012")));
    CHECK(axis.at(day("2012")) > 100);
    CHECK(axis.at(day("2014")) < axis.at(day("2015")));
    CHECK(axis.at(day("2016")) < 500);
    CHECK(axis.at(day("2100")) == 500);
}
