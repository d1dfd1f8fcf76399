// SPDX-License-Identifier: MIT
#include "remit/graph/finding_changes.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;
using Joined = std::map<std::string, std::string, std::less<>>;

std::string about(const Register& map, const Finding* finding) {
    return finding == nullptr ? "-" : test::ids(map, std::span(finding->bodies));
}

/// "solved G101 a > -: why", one a change.
Lines changes(const Register& old, std::string_view before, const Register& map,
              std::string_view after, const std::vector<std::string>& only, const Joined& joined) {
    const Snapshot first = test::snapshot(old, before);
    const Snapshot second = test::snapshot(map, after);
    const AnalyseOptions options{.only = only, .threads = 1};
    const Analysis was = analyse(first, options);
    const Analysis is = analyse(second, options);
    Lines result;
    for (const FindingChange& change : finding_changes({first, was}, {second, is}, joined)) {
        const Finding* either = change.before != nullptr ? change.before : change.after;
        result.push_back(fmt::format("{} {} {} > {}{}", word(change.fate), either->kind->code,
                                     about(old, change.before), about(map, change.after),
                                     change.why.empty() ? "" : ": " + change.why));
    }
    return result;
}

struct Case {
    std::string_view name{};
    std::string lines{};
    std::vector<std::string> only{};
    Joined joined{};
    Lines expected{};
};

/// Of one map, on the last day of 2015 and in the middle of 2016.
void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        INFO(c.name);
        const Register map = test::map(
            "map scope_types=working-group\nbody council type=county-council\n" + c.lines);
        CHECK(changes(map, "2015-12-31", map, "2016-06-30", c.only, c.joined) == c.expected);
    }
}

/// North and South end with the year, and East takes their place.
constexpr std::string_view merged =
    "body north type=working-group areas=n end=2015-12-31\nbody south type=working-group areas=s "
    "end=2015-12-31\n"
    "body east type=working-group areas=n;s start=2016-01-01\n";
const Joined into_east{{"north", "east"}, {"south", "east"}};

std::string with(std::string_view lines) { return std::string(merged) + std::string(lines); }

}  // namespace

TEST_CASE("a muddle that is found again remains", "[graph][change]") {
    check({
        {"of a body that stays",
         "body a type=working-group\nremit a delivery parks",
         {"G101"},
         {},
         {"remaining G101 a > a"}},
        {"graver by then",
         "body a type=working-group complete=reporting@2016\nremit a delivery parks\n"
         "remit a strategy parks start=2016-01-01",
         {"G101"},
         {},
         {"remaining G101 a > a: It is graver than it was: medium, no longer low."}},
        {"of three that became one, each",
         with("body west type=working-group areas=w\nremit north delivery parks\nremit south "
              "delivery parks\n"
              "remit west delivery parks\nremit east delivery parks"),
         {"G101"},
         into_east,
         {"remaining G101 north > east: It is now about East.",
          "remaining G101 south > east: It is now about East.", "remaining G101 west > west"}},
    });
}

TEST_CASE("a muddle that is found no more is solved where its bodies are there",
          "[graph][change]") {
    check({
        {"somebody to report to",
         "body a type=working-group\nremit a delivery parks\na reports-to council start=2016-02-01",
         {"G101"},
         {},
         {"solved G101 a > -"}},
        {"and a new one",
         "body a type=working-group\nbody b type=working-group start=2016-01-01\n"
         "remit a delivery parks\nremit b delivery parks start=2016-01-01\n"
         "a reports-to council start=2016-02-01",
         {"G101"},
         {},
         {"solved G101 a > -", "new G101 - > b"}},
        {"its body ended",
         "body a type=working-group end=2015-12-31\nremit a delivery parks",
         {"G101"},
         {},
         {"gone G101 a > -: A has ended."}},
        {"another has its place, and may have it still",
         with("remit north delivery parks\nremit south delivery parks\n"
              "remit east delivery parks\nsouth reports-to council\neast reports-to council"),
         {"G101"},
         into_east,
         {"gone G101 north > -: East stands in the place of North, and it is not found "
          "there; whether it was solved is not said."}},
    });
}

TEST_CASE("what lay between bodies that became one is solved", "[graph][change]") {
    const std::string overlap =
        "remit north strategy parks\nremit south strategy parks\nremit east strategy parks\n";
    check({
        {"they worked as one",
         with("north works-as-one-with south"),
         {"D206"},
         into_east,
         {"solved D206 north+south > -: North and South are now East."}},
        {"another does the same still",
         with(overlap + "body county type=working-group areas=n;s\n"
                        "remit county strategy parks"),
         {"D201"},
         into_east,
         {"remaining D201 county > county+east: It is now about County and East."}},
    });
}

TEST_CASE("a body under another id in another map is the same", "[graph][change]") {
    const Register old = test::map(
        "map scope_types=working-group\nbody a type=working-group\nremit a delivery parks");
    const Register map = test::map(
        "map scope_types=working-group\nbody b type=working-group\nremit b delivery parks");
    const Register silent =
        test::map("map scope_types=working-group\nbody b type=working-group\nb reports-to council");
    const Joined renamed{{"a", "b"}};
    CHECK(changes(old, "2015", map, "2016", {"G101"}, renamed) ==
          Lines{"remaining G101 a > b: It is now about B."});
    CHECK(changes(old, "2015", silent, "2016", {"G101"}, renamed) == Lines{"solved G101 a > -"});
    CHECK(changes(old, "2015", map, "2016", {"G101"}, {}) ==
          Lines{"gone G101 a > -: A has ended.", "new G101 - > b"});
}

TEST_CASE("a muddle of a body that is parted remains with each part", "[graph][change]") {
    check({
        {"with both",
         "body whole type=working-group end=2015-12-31\nbody one type=working-group "
         "start=2016-01-01\nbody two type=working-group start=2016-01-01",
         {"G101"},
         {{"whole", "one"}, {"two", "one"}},
         {"remaining G101 whole > one: It is now about One.",
          "remaining G101 whole > two: It is now about Two."}},
        {"with one of them",
         "body whole type=working-group end=2015-12-31\nbody one type=working-group "
         "start=2016-01-01\nbody two type=working-group start=2016-01-01\ntwo reports-to council",
         {"G101"},
         {{"whole", "one"}, {"two", "one"}},
         {"remaining G101 whole > one: It is now about One."}},
    });
}
