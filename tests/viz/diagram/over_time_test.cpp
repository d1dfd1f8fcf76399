// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg.hpp"

namespace {

using remit::test::Element;

std::vector<std::string> drawn(const remit::Snapshot& snapshot) {
    return remit::draw(snapshot, {.over_time = true, .id_prefix = "dates-"});
}

/// What an element of a figure says of its days: "0-2 4", and "always" where it says nothing.
std::string days_of(const Element& element) {
    const std::string days = element.attribute("data-days");
    return days.empty() ? "always" : days;
}

/// "the days / today", then a line for each body and each relation.
std::vector<std::string> told(const std::string& lines) {
    const remit::Register map = remit::test::map(lines);
    const auto files = drawn(remit::test::snapshot(map));
    if (files.empty()) return {};
    const Element svg = remit::test::read_xml(files.front());
    std::vector<std::string> all{svg.attribute("data-days") + " / " + svg.attribute("data-today")};
    for (const Element* node : of_class(svg, "node"))
        all.push_back(node->attribute("id") + " " + days_of(*node));
    for (const Element* edge : of_class(svg, "edge"))
        all.push_back(edge->child("title")->text + " " + days_of(*edge));
    return all;
}

}  // namespace

TEST_CASE("a figure of several days says what is there on which", "[diagram][over-time]") {
    struct Case {
        std::string name{};
        std::string lines{};
        std::vector<std::string> expected{};
    };
    const std::vector<Case> cases{
        {"a map without dates never changes", "map as_at=2016-03-18\na reports-to b\n", {}},
        {"nor does one that changes in what is not drawn",
         "map as_at=2016-03-18\na reports-to b\na member-of b start=2014\n",
         {}},
        {"a line that begins",
         "map as_at=2016-03-18\na reports-to b start=2014-04-01\n",
         {"2014-03-31 2014-04-01 2016-03-18 / 2016-03-18", "dates-body-a always",
          "dates-body-b always", "a->b 1-2"}},
        {"a line that ends after the date of the map",
         "map as_at=2016-03-18\na reports-to b end=2017\n",
         {"2016-03-18 2018-01-01 / 2016-03-18", "dates-body-a always", "dates-body-b always",
          "a->b 0"}},
        {"a line for another",
         "map as_at=2016-03-18\na reports-to b end=2014\na reports-to c start=2015\n",
         {"2014-12-31 2015-01-01 2016-03-18 / 2016-03-18", "dates-body-a always",
          "dates-body-b always", "dates-body-c always", "a->b 0", "a->c 1-2"}},
        {"a body that ends, and its line with it",
         "map as_at=2016-03-18\nbody a phase=\"active 2010..2014\"\na reports-to b\nc reports-to "
         "b\n",
         {"2009-12-31 2010-01-01 2015-01-01 2016-03-18 / 2016-03-18", "dates-body-a 1",
          "dates-body-b always", "dates-body-c always", "a->b 1", "c->b always"}},
        {"an end that means that there is none",
         "map as_at=2016-03-18\na reports-to b start=2014-04-01 end=9999-12-31\n",
         {"2014-03-31 2014-04-01 2016-03-18 / 2016-03-18", "dates-body-a always",
          "dates-body-b always", "a->b 1-2"}},
        {"a beginning before all years", "map as_at=2016-03-18\na reports-to b start=0001\n", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(told(c.lines) == c.expected); }
    }
}

TEST_CASE("of very many days a figure says how many it does not show", "[diagram][over-time]") {
    std::string lines = "map as_at=2016-03-18\n";
    for (int i = 0; i < 40; ++i)
        lines += "a reports-to b start=" + std::to_string(1900 + 2 * i) +
                 "-01-01 end=" + std::to_string(1900 + 2 * i) + "-12-31\n";
    const remit::Register map = remit::test::map(lines);
    const std::string svg = drawn(remit::test::snapshot(map)).front();
    // 40 beginnings, 40 ends, and the day before the first; 63 beside the map's own are looked at.
    CHECK(svg.find("18 further days of change are not shown.") != std::string::npos);
}

TEST_CASE("on its own date a figure of several days has what the structure has",
          "[diagram][over-time]") {
    for (const std::string& name : remit::test::shipped_cases()) {
        DYNAMIC_SECTION(name) {
            const remit::Register map = remit::test::read_map(
                remit::test::file_text("data/cases/" + name + "/register.json"));
            const remit::Snapshot snapshot = remit::test::snapshot(map);
            const auto files = drawn(snapshot);
            if (files.empty()) continue;
            const Element all = remit::test::read_xml(files.front());
            const std::string days = all.attribute("data-days");
            const auto before = days.substr(0, days.find(all.attribute("data-today")));
            const auto today = std::ranges::count(before, ' ');
            // Of a relation as of a body: whether today is among its days, by trying each range.
            const auto there = [&](const Element& element) {
                std::string ranges = days_of(element);
                if (ranges == "always") return true;
                for (ranges += ' '; !ranges.empty(); ranges.erase(0, ranges.find(' ') + 1)) {
                    const std::string range = ranges.substr(0, ranges.find(' '));
                    const auto dash = range.find('-');
                    const int first = std::stoi(range);
                    const int last =
                        dash == std::string::npos ? first : std::stoi(range.substr(dash + 1));
                    if (first <= today && today <= last) return true;
                }
                return false;
            };
            const Element usual =
                remit::test::read_xml(remit::draw(snapshot, {.id_prefix = "dates-"}).front());
            for (const std::string word : {"node", "edge"}) {
                std::vector<std::string> expected;
                std::vector<std::string> found;
                for (const Element* element : of_class(usual, word))
                    expected.push_back(element->attribute("id"));
                for (const Element* element : of_class(all, word)) {
                    if (there(*element)) found.push_back(element->attribute("id"));
                }
                std::ranges::sort(expected);
                std::ranges::sort(found);
                CHECK(found == expected);
            }
            CHECK(drawn(snapshot) == files);
        }
    }
}
