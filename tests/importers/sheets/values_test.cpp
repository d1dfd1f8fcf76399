// SPDX-License-Identifier: MIT
#include "importers/sheets/values.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "importers/sheets/sheet_filler.hpp"
#include "tests/support/catch.hpp"

using remit::sheets::Date;
using remit::sheets::Shown;

namespace {

std::string told(const Date& date) {
    switch (date.fault) {
        case Date::Fault::none:
            return date.text;
        case Date::Fault::no_such_day:
            return "no such day";
        case Date::Fault::out_of_range:
            return "no date";
    }
    return "?";
}

}  // namespace

TEST_CASE("a serial number is a day", "[importers][sheets]") {
    struct Case {
        std::string_view name{};
        double serial = 0;
        Shown shown = Shown::day;
        bool from_1904 = false;
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"the first of 1970", 25'569, Shown::day, false, "1970-01-01"},
        {"a day of 2016", 42'447, Shown::day, false, "2016-03-18"},
        {"with the hour", 42'447.99, Shown::day, false, "2016-03-18"},
        {"the first of all", 1, Shown::day, false, "1900-01-01"},
        {"the last before the false leap day", 59, Shown::day, false, "1900-02-28"},
        {"the false leap day", 60, Shown::day, false, "no such day"},
        {"the first after it", 61, Shown::day, false, "1900-03-01"},
        {"the last of all", 2'958'465, Shown::day, false, "9999-12-31"},
        {"after the last", 2'958'466, Shown::day, false, "no date"},
        {"hours alone", 0.5, Shown::day, false, "no date"},
        {"below nought", -1, Shown::day, false, "no date"},
        {"from 1904", 40'985, Shown::day, true, "2016-03-18"},
        {"the first from 1904", 0, Shown::day, true, "1904-01-01"},
        {"the false leap day is none from 1904", 60, Shown::day, true, "1904-03-01"},
        {"too late from 1904", 2'958'465, Shown::day, true, "no date"},
        {"huge", 1e300, Shown::day, false, "no date"},
        {"a month", 42'186, Shown::month, false, "2015-07"},
        {"a month, but a day of it", 42'187, Shown::month, false, "2015-07-02"},
        {"a year", 42'005, Shown::year, false, "2015"},
        {"a year, but a month of it", 42'186, Shown::year, false, "2015-07"},
        {"a year, but a day of it", 42'006, Shown::year, false, "2015-01-02"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(told(remit::sheets::date_of_serial(c.serial, c.from_1904, c.shown)) ==
                  c.expected);
        }
    }
}

TEST_CASE("a date in XML is a date", "[importers][sheets]") {
    using remit::sheets::date_of_text;
    CHECK(told(date_of_text("2016-03-18", Shown::day)) == "2016-03-18");
    CHECK(told(date_of_text("2016-03-18T10:00:00", Shown::day)) == "2016-03-18");
    CHECK(told(date_of_text("2015-07-01", Shown::month)) == "2015-07");
    CHECK(told(date_of_text("2015-01-01", Shown::year)) == "2015");
    CHECK(told(date_of_text("2015-02-30", Shown::day)) == "no date");
    CHECK(told(date_of_text("18 March", Shown::day)) == "no date");
    CHECK(told(date_of_text("", Shown::day)) == "no date");
}

TEST_CASE("a number format says how much of a date is shown", "[importers][sheets]") {
    struct Case {
        std::string_view code{};
        Shown expected = Shown::no_date;
    };
    const std::vector<Case> cases{
        {"General", Shown::no_date},
        {"0.00E+00", Shown::no_date},
        {"#,##0.00", Shown::no_date},
        {"\"day\" 0", Shown::no_date},
        {"0\\d", Shown::no_date},
        {"[Red]0", Shown::no_date},
        {"[$-409]0", Shown::no_date},
        {"0_d", Shown::no_date},
        {"h:mm AM/PM", Shown::no_date},
        {"mm:ss", Shown::no_date},
        {"[h]:mm:ss", Shown::no_date},
        {"0;dd", Shown::no_date},
        {"", Shown::no_date},
        {"\"unclosed", Shown::no_date},
        {"[unclosed", Shown::no_date},
        {"\\", Shown::no_date},
        {"dd/mm/yyyy", Shown::day},
        {"DD/MM/YYYY", Shown::day},
        {"d mmm", Shown::day},
        {"[$-F800]dddd, mmmm dd, yyyy", Shown::day},
        {"yyyy\\-mm\\-dd\\Thh:mm", Shown::day},
        {"mmm-yy", Shown::month},
        {"[$-809]mmmm yyyy", Shown::month},
        {"mmmm", Shown::month},
        {"yyyy", Shown::year},
        {"yyyy;@", Shown::year},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION("format " << c.code) {
            CHECK((remit::sheets::shown_by(c.code) == c.expected));
        }
    }
    CHECK((remit::sheets::shown_by(0U) == Shown::no_date));
    CHECK((remit::sheets::shown_by(14U) == Shown::day));
    CHECK((remit::sheets::shown_by(17U) == Shown::month));
    CHECK((remit::sheets::shown_by(20U) == Shown::no_date));
    CHECK((remit::sheets::shown_by(22U) == Shown::day));
    CHECK((remit::sheets::shown_by(46U) == Shown::no_date));
}

TEST_CASE("a number is written as people see it", "[importers][sheets]") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"2015", "2015"},
        {"2015.0", "2015"},
        {"0.1", "0.1"},
        {"0.10000000000000001", "0.1"},
        {"0.30000000000000004", "0.3"},
        {"-3", "-3"},
        {"-0", "0"},
        {"1E3", "1000"},
        {"1.5E-3", "0.0015"},
        {"1e300", "1e+300"},
        {"12 bodies", "12 bodies"},
        {"nan", "nan"},
        {"inf", "inf"},
        {"1e999", "1e999"},
        {"", ""},
    };
    for (const auto& [written, expected] : cases)
        CHECK(remit::sheets::plain_number(written) == expected);
}

TEST_CASE("cells are named by letters and a number", "[importers][sheets]") {
    using remit::sheets::At;
    using remit::sheets::parse_cell;
    CHECK((parse_cell("A1") == At{1, 1}));
    CHECK((parse_cell("AA10") == At{10, 27}));
    CHECK((parse_cell("XFD1048576") == At{1'048'576, 16'384}));
    for (const std::string_view none :
         {"", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "a1", "A1B", "A-1", "A99999999999"})
        CHECK_FALSE(parse_cell(none));
    CHECK(printed(At{10, 27}) == "AA10");
    CHECK(printed(At{1'048'576, 16'384}) == "XFD1048576");
}
