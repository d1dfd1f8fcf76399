// SPDX-License-Identifier: MIT
#include "remit/graph/routes.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

/// "a > x > b" for each way, "2 ways", "needs x and its relation r": all that was found, as lines.
Texts told(const Register& map, const std::optional<Routes>& found) {
    if (!found) return {};
    Texts lines{fmt::format("{} of {}", found->count, found->steps)};
    for (const auto& way : found->ways) {
        std::string line;
        for (const Arc& step : way)
            line += fmt::format("{}{}", line.empty() ? "" : " ", map.id(step.relation));
        lines.push_back(line);
    }
    for (const RelationId relation : found->needed_relations)
        lines.push_back("needs " + map.id(relation));
    for (const BodyId body : found->needed_bodies)
        lines.push_back("needs " + map.id(body));
    return lines;
}

struct Case {
    std::string_view name{};
    std::string_view map{};
    Texts expected{};
    RelationClass view = RelationClass::line;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"one relation", "a reports-to b", {"1 of 1", "reports-to.a.b", "needs reports-to.a.b"}},
        {"not against its direction", "b reports-to a", {}},
        {"not by another class", "a funds b\nbody a", {}},
        {"a chain: all of it is needed",
         "a reports-to x\nx part-of b",
         {"1 of 2", "reports-to.a.x part-of.x.b", "needs reports-to.a.x", "needs part-of.x.b",
          "needs x"}},
        {"two ways of one length: neither is needed",
         "a reports-to x\na reports-to y\nx reports-to b\ny reports-to b",
         {"2 of 2", "reports-to.a.x reports-to.x.b", "reports-to.a.y reports-to.y.b"}},
        {"two relations between the same two are two ways",
         "a reports-to x\na part-of x\nx reports-to b",
         {"2 of 2", "reports-to.a.x reports-to.x.b", "part-of.a.x reports-to.x.b",
          "needs reports-to.x.b", "needs x"}},
        {"a longer way makes the short one unneeded",
         "a reports-to b\na reports-to x\nx reports-to y\ny reports-to b",
         {"1 of 1", "reports-to.a.b"}},
        {"a detour around one body leaves the rest needed",
         "a reports-to x\nx reports-to y\ny reports-to b\nx reports-to u\nu reports-to v\n"
         "v reports-to b",
         {"1 of 3", "reports-to.a.x reports-to.x.y reports-to.y.b", "needs reports-to.a.x",
          "needs x"}},
        {"a detour that ends at a body still needs it",
         "a reports-to x\na reports-to u\nu reports-to v\nv reports-to x\nx reports-to b",
         {"1 of 2", "reports-to.a.x reports-to.x.b", "needs reports-to.x.b", "needs x"}},
        {"a detour that only leads back is none",
         "a reports-to x\nx reports-to b\nx reports-to u\nu reports-to a\nb reports-to a",
         {"1 of 2", "reports-to.a.x reports-to.x.b", "needs reports-to.a.x", "needs reports-to.x.b",
          "needs x"}},
        {"detours that overlap leave nothing needed",
         "a reports-to x\nx reports-to y\ny reports-to b\na reports-to u\nu reports-to p\n"
         "p reports-to y\nx reports-to v\nv reports-to q\nq reports-to b",
         {"1 of 3", "reports-to.a.x reports-to.x.y reports-to.y.b"}},
        {"a proposed relation is no way", "a reports-to b status=proposed", {}},
        {"a disputed one is",
         "a reports-to b status=disputed",
         {"1 of 1", "reports-to.a.b", "needs reports-to.a.b"}},
        {"an undirected relation leads against the order that it is kept in",
         "body a name=Zed\nb coordinates-with a",
         {"1 of 1", "coordinates-with.b.a", "needs coordinates-with.b.a"},
         RelationClass::coordination},
        {"a body that reports to itself on the way",
         "a reports-to a\na reports-to b\nb reports-to b",
         {"1 of 1", "reports-to.a.b", "needs reports-to.a.b"}},
    };
    return all;
}

}  // namespace

TEST_CASE("shortest ways between two bodies, and what every way needs", "[graph][paths]") {
    for (const auto& c : cases()) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            CHECK(told(map, routes(s, test::body(map, "a"), test::body(map, "b"), c.view, 8)) ==
                  c.expected);
        }
    }
}

TEST_CASE("a body is on no way to itself", "[graph][paths]") {
    const Register map = test::map("a reports-to b\nb reports-to a");
    const BodyId a = test::body(map, "a");
    CHECK_FALSE(routes(test::snapshot(map), a, a, RelationClass::line, 8).has_value());
}

TEST_CASE("ways beyond those asked for are counted, up to a limit", "[graph][paths]") {
    // Each stage doubles the ways: 2, 4 … 2^24.
    std::string lines;
    for (int i = 0; i < 24; ++i) {
        for (const char* side : {"l", "r"})
            lines +=
                fmt::format("s{0} reports-to {1}{0}\n{1}{0} reports-to s{2}\n", i, side, i + 1);
    }
    const Register map = test::map(lines);
    const Snapshot s = test::snapshot(map);
    const auto ten =
        routes(s, test::body(map, "s0"), test::body(map, "s10"), RelationClass::line, 3);
    REQUIRE(ten.has_value());
    CHECK(ten->count == 1024);
    CHECK(ten->ways.size() == 3);
    CHECK(ten->needed_bodies.size() == 9);
    CHECK(ten->needed_relations.empty());
    const auto all =
        routes(s, test::body(map, "s0"), test::body(map, "s24"), RelationClass::line, 3);
    REQUIRE(all.has_value());
    CHECK(all->count == Routes::most_counted + 1);
}

TEST_CASE("a long chain is walked without recursion", "[graph][paths]") {
    constexpr std::size_t length = 20'000;
    std::string lines;
    for (std::size_t i = 0; i < length; ++i)
        lines += fmt::format("b{} reports-to b{}\n", i, i + 1);
    const Register map = test::map(lines);
    const Snapshot s = test::snapshot(map);
    const auto found = routes(s, test::body(map, "b0"), test::body(map, fmt::format("b{}", length)),
                              RelationClass::line, 2);
    REQUIRE(found.has_value());
    CHECK(found->steps == length);
    CHECK(found->needed_relations.size() == length);
    CHECK(found->needed_bodies.size() == length - 1);
}
