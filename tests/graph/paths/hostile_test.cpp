// SPDX-License-Identifier: MIT
// Maps that nobody would draw cost no more than their size.
#include <algorithm>
#include <string>
#include <vector>

#include "remit/graph/terms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

constexpr int size = 5'000;

/// The lines that `line(i)` makes of every number.
template <class Line>
std::string each(Line line) {
    std::string result;
    for (int i = 0; i < size; ++i)
        result += line(std::to_string(i), std::to_string(i + 1)) + "\n";
    return result;
}

/// Lines as one list.
std::string joined(std::string lines) {
    std::ranges::replace(lines, '\n', ';');
    return lines;
}

struct Case {
    std::string_view name{};
    std::string lines{};
};

TEST_CASE("hostile maps cost about their size", "[graph][paths]") {
    const std::vector<Case> cases{
        {"a chain of lines",
         each([](auto i, auto next) { return "b" + i + " reports-to b" + next; })},
        {"a ring of lines",
         each([](auto i, auto next) { return "b" + i + " reports-to b" + next; }) + "b" +
             std::to_string(size) + " reports-to b0"},
        {"a hub", each([](auto i, auto) { return "b" + i + " reports-to hub"; })},
        {"a post that chairs all and sits on all", "body p type=post\n" + each([](auto i, auto) {
                                                       return "p member-of b" + i + " role=chair";
                                                   })},
        {"a chain of areas", each([](auto i, auto next) {
             return "area a" + i + " within=a" + next + "\nbody b" + i + " areas=a" + i +
                    "\nremit b" + i + " strategy t";
         })},
        {"an area within all others", each([](auto i, auto) {
             return "area a" + i + " covers=x overlaps=y\nbody b" + i + " areas=a" + i +
                    "\nremit b" + i + " strategy t";
         })},
        {"areas of many holders that cut across each other", each([](auto i, auto next) {
             const std::string group = std::to_string(std::stoi(i) % 50 + size);
             return "area a" + i + " within=h" + group + " overlaps=a" + next + ";x\narea h" + i +
                    "\nbody b" + i + " areas=a" + i + "\nremit b" + i + " strategy t";
         })},
        {"a chain of topics", each([](auto i, auto next) {
                                  return "topic t" + i + " broader=t" + next +
                                         "\nremit b strategy t" + i;
                              }) + "map scope_topics=t" +
                                  std::to_string(size)},
        {"all in one place",
         each([](auto i, auto) { return "body b" + i + " areas=a\nremit b" + i + " strategy t"; })},
        {"each in a place of its own and a common one", each([](auto i, auto) {
             return "body b" + i + " areas=a;a" + i + "\nremit b" + i + " strategy t\nbody c" + i +
                    " areas=a" + i + "\nremit c" + i + " strategy t";
         })},
        {"a body in all places",
         each([](auto i, auto) { return "body b" + i + " areas=a" + i; }) +
             "body w areas=" + joined(each([](auto i, auto) { return "a" + i; }))},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.lines);
            const Snapshot s = test::snapshot(map);
            std::vector<RemitId> remits;
            for (std::size_t i = 0; i < map.remits().size(); ++i)
                remits.emplace_back(i);
            std::size_t told = 0;
            for (const auto& group : overlap_groups(s, remits)) {
                told += group.remits.size() + group.also.size();
            }
            CHECK(told <= std::size_t{33} * size);
        }
    }
}

}  // namespace
