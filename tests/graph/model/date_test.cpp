// SPDX-License-Identifier: MIT
#include "remit/graph/date.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using remit::Day;

namespace {

std::string days(std::string_view text) {
    const auto date = remit::parse_date(text);
    if (!date) return "no date";
    return iso(remit::date_of(date->first())) + " to " + iso(remit::date_of(date->last()));
}

std::string span_of(std::string_view text) {
    const auto end = remit::parse_end(text);
    if (!end) return "no end";
    return iso(*end) + (end->uncertain() ? " uncertain" : "");
}

}  // namespace

TEST_CASE("a partial date spans all days that it can mean", "[graph][model]") {
    struct Case {
        std::string_view text;
        std::string_view expected;
    };
    const std::vector<Case> cases{
        {"2015-07-09", "2015-07-09 to 2015-07-09"},
        {"2015-07", "2015-07-01 to 2015-07-31"},
        {"2015", "2015-01-01 to 2015-12-31"},
        {"2016-02", "2016-02-01 to 2016-02-29"},
        {"1900-02", "1900-02-01 to 1900-02-28"},
        {"2000-02-29", "2000-02-29 to 2000-02-29"},
        {"0001", "0001-01-01 to 0001-12-31"},
        {"9999-12-31", "9999-12-31 to 9999-12-31"},
        {"2015-02-30", "no date"},
        {"1900-02-29", "no date"},
        {"2015-13", "no date"},
        {"2015-00", "no date"},
        {"2015-01-00", "no date"},
        {"0000", "no date"},
        {"15", "no date"},
        {"2015-7", "no date"},
        {"2015/07", "no date"},
        {"2015-07-0x", "no date"},
        {"+015", "no date"},
        {"", "no date"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION("'" << c.text << "'") { CHECK(days(c.text) == c.expected); }
    }
}

TEST_CASE("an end may be known only to lie between two dates", "[graph][model]") {
    struct Case {
        std::string_view text;
        std::string_view expected;
    };
    const std::vector<Case> cases{
        {"2015", "2015"},
        {"2014..2015", "2014..2015 uncertain"},
        {"2014-06..2014", "2014-06..2014 uncertain"},
        {"2015..2014", "no end"},
        {"..2014", "no end"},
        {"2014..", "no end"},
        {"2014..2015..2016", "no end"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION("'" << c.text << "'") { CHECK(span_of(c.text) == c.expected); }
    }
}

TEST_CASE("a year after and before keep to the calendar", "[graph][model]") {
    const auto day = [](std::string_view text) { return remit::parse_date(text)->first(); };
    const auto text = [](Day d) { return iso(remit::date_of(d)); };
    CHECK(text(year_after(day("2016-02-29"))) == "2017-02-28");
    CHECK(text(year_before(day("2016-02-29"))) == "2015-02-28");
    CHECK(text(year_after(day("2015-02-28"))) == "2016-02-28");
    CHECK(text(day("2016-03-01") - 1) == "2016-02-29");
    CHECK(text(day("1970-01-01") + 0) == "1970-01-01");
    CHECK(day("1970-01-01").number == 0);
}

TEST_CASE("dates are printed as in files and as in sentences", "[graph][model]") {
    CHECK(iso(remit::PartialDate{}).empty());
    CHECK(plain(*remit::parse_date("2015")) == "2015");
    CHECK(plain(*remit::parse_date("2015-07")) == "July 2015");
    CHECK(plain(*remit::parse_date("2015-07-09")) == "9 July 2015");
}
