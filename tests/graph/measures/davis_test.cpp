// SPDX-License-Identifier: MIT
// Which of eighteen women went to which of fourteen events: A. Davis, B. B. Gardner and M. R.
// Gardner, Deep South (1941), the usual example of a network of two modes. Women and events have
// their numbers here. The centralities are those that networkx's own tests assert.
#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/measures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/real.hpp"

namespace {

using namespace remit;

constexpr auto attendance = std::to_array<std::string_view>({
    "xxxxxx.xx.....",
    "xxx.xxxx......",
    ".xxxxxxxx.....",
    "x.xxxxxx......",
    "..xxx.x.......",
    "..x.xx.x......",
    "....xxxx......",
    ".....x.xx.....",
    "....x.xxx.....",
    "......xxx..x..",
    ".......xxx.x..",
    ".......xxx.xxx",
    "......xxxx.xxx",
    ".....xx.xxxxxx",
    "......xx.xxx..",
    ".......xx.....",
    "........x.x...",
    "........x.x...",
});

using Texts = std::vector<std::string>;

/// "w1 member-of e3", in order.
Texts seats() {
    Texts result;
    for (std::size_t woman = 0; woman < attendance.size(); ++woman) {
        for (std::size_t event = 0; event < attendance[woman].size(); ++event) {
            if (attendance[woman][event] == 'x')
                result.push_back(fmt::format("w{} member-of e{}", woman + 1, event + 1));
        }
    }
    std::ranges::sort(result);
    return result;
}

/// The same of the file that was published: "NAME,EVENT", the women in the order of their names'
/// first rows.
Texts seats_of(const std::string& file) {
    Texts women;
    Texts result;
    std::istringstream rows(file);
    for (std::string row; std::getline(rows, row);) {
        const std::string woman = row.substr(0, row.find(','));
        auto at = std::ranges::find(women, woman);
        if (at == women.end()) at = women.insert(at, woman);
        result.push_back(fmt::format("w{} member-of e{}", at - women.begin() + 1,
                                     std::stoi(row.substr(row.find(',') + 1))));
    }
    std::ranges::sort(result);
    return result;
}

std::string as_lines() {
    std::string lines;
    for (const std::string& seat : seats())
        lines += seat + '\n';
    return lines;
}

const BodyMeasures& of(const Register& map, const MapMeasures& all, std::string_view id) {
    return *std::ranges::find(all.bodies, test::body(map, id), &BodyMeasures::body);
}

}  // namespace

TEST_CASE("the Southern Women are those of the published file", "[graph][measures][real]") {
    const auto file = test::real_file("davis-southern-women.csv");
    if (!file) return;
    CHECK(seats_of(*file) == seats());
}

TEST_CASE("centralities of the Southern Women, to the digits that are printed",
          "[graph][measures]") {
    const Register map = test::map(as_lines());
    const MapMeasures all = measure(test::snapshot(map));
    CHECK(all.whole.ties == 89);
    CHECK(all.whole.components == 1);
    CHECK(all.whole.diameter == 4);
    REQUIRE(all.two_modes);

    struct Case {
        std::string_view id{};
        std::string_view degree_closeness_betweenness{};
    };
    const std::vector<Case> cases{
        {"w1", "0.57 0.80 0.10"},  {"w2", "0.50 0.73 0.05"},  {"w3", "0.57 0.80 0.09"},
        {"w14", "0.57 0.80 0.11"}, {"w13", "0.50 0.77 0.07"}, {"w18", "0.14 0.59 0.01"},
        {"e7", "0.56 0.73 0.13"},  {"e8", "0.78 0.85 0.24"},  {"e9", "0.67 0.79 0.23"},
    };
    for (const auto& c : cases) {
        INFO(c.id);
        const BodyMeasures& body = of(map, all, c.id);
        REQUIRE(body.seats);
        CHECK(body.seats->sat_on == (c.id.front() == 'e'));
        CHECK(fmt::format("{:.2f} {:.2f} {:.2f}", body.seats->degree, *body.seats->closeness,
                          *body.seats->betweenness) == c.degree_closeness_betweenness);
    }
}

TEST_CASE("betweenness of the Southern Women, each two counted once", "[graph][measures]") {
    const Register map = test::map(as_lines());
    const MapMeasures all = measure(test::snapshot(map));
    struct Case {
        std::string_view id{};
        std::string_view betweenness{};
    };
    const std::vector<Case> cases{{"e8", "110.2064"},
                                  {"e9", "101.9321"},
                                  {"e7", "58.5348"},
                                  {"w14", "50.4903"},
                                  {"w1", "42.9802"}};
    for (const auto& c : cases) {
        INFO(c.id);
        CHECK(fmt::format("{:.4f}", *of(map, all, c.id).betweenness) == c.betweenness);
    }
}

TEST_CASE("seats have two modes only where nobody both sits and is sat on", "[graph][measures]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        std::string seats_of_a{};  // mode, degree, closeness, betweenness
    };
    const std::vector<Case> cases{
        {"one seat: there is nothing to stand between", "a member-of b", "sits 1.00 1.00 -"},
        {"two on one: they stand between nothing either", "a member-of b\nc member-of b",
         "sits 1.00 1.00 -"},
        {"on two: it stands between them", "a member-of b\na member-of c", "sits 1.00 1.00 1.00"},
        {"not all hang together: nobody is near to all", "a member-of b\nc member-of d",
         "sits 0.50 - 0.00"},
        {"attendance is a membership", "a member-of b role=attendee", "sits 1.00 1.00 -"},
        {"a body that sits on one that sits", "a member-of b\nb member-of c", ""},
        {"two posts of one person", "a held-with b\na member-of c", ""},
        {"other relations count for nothing", "a member-of b\nb reports-to a", "sits 1.00 1.00 -"},
        {"nobody sits", "a reports-to b", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.lines);
            const MapMeasures all = measure(test::snapshot(map));
            const auto& seats = of(map, all, "a").seats;
            const auto text = [](std::optional<double> value) {
                return value ? fmt::format("{:.2f}", *value) : "-";
            };
            CHECK(all.two_modes == !c.seats_of_a.empty());
            CHECK((seats ? fmt::format("{} {} {} {}", seats->sat_on ? "sat on" : "sits",
                                       text(seats->degree), text(seats->closeness),
                                       text(seats->betweenness))
                         : "") == c.seats_of_a);
        }
    }
}
