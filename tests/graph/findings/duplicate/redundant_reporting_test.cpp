// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

void check(const std::vector<Case>& cases) { test::check_found("D205", "", cases); }

constexpr auto twice = "a reports-to b\nb reports-to c\na reports-to c\n";

const std::vector<std::string> redundant{
    "low stated a also b+c: A reports to C both straight and through B"};

TEST_CASE("D205 tells who reports twice", "[graph][findings][D205]") {
    check({
        {"straight and through another", twice, redundant},
        {"through a longer chain",
         "a reports-to b\nb reports-to x\nx reports-to y\ny reports-to c\na reports-to c",
         redundant},
        {"a chain alone", "a reports-to b\nb reports-to c"},
        {"two superiors that do not meet", "a reports-to b\na reports-to c"},
        {"two that meet further up",
         "a reports-to b\na reports-to c\nb reports-to d\nc reports-to d"},
        {"the chain is broken by a part", "a reports-to b\nb part-of c\na reports-to c"},
        {"or goes to another kind of line", "a reports-to b\nb accountable-to c\na reports-to c"},
        {"the line itself is another kind", "a reports-to b\nb reports-to c\na part-of c"},
        {"two at once",
         fmt::format("{}c reports-to d\na reports-to d", twice),
         {"low stated a also b+c+d: A reports to C and D both straight and through B"}},
        {"records of several",
         fmt::format("body a count=4\n{}", twice),
         {"low stated a also b+c: A report to C both straight and through B"}},
    });
}

TEST_CASE("D205 is silent where via or topics explain it", "[graph][findings][D205]") {
    check({
        {"the line says that it passes through",
         "a reports-to b\nb reports-to c\na reports-to c via=b"},
        {"through one further up",
         "a reports-to b\nb reports-to x\nx reports-to c\na reports-to c via=x"},
        {"through somebody else", "a reports-to b\nb reports-to c\na reports-to c via=z",
         redundant},
        {"the straight line is about one topic",
         "a reports-to b\nb reports-to c\na reports-to c topics=abuse"},
        {"the first step is", "a reports-to b topics=abuse\nb reports-to c\na reports-to c"},
        {"a later step is", "a reports-to b\nb reports-to c topics=abuse\na reports-to c"},
        {"both about one topic",
         "a reports-to b topics=abuse\nb reports-to c\na reports-to c topics=abuse", redundant},
        {"about two topics",
         "a reports-to b topics=theft\nb reports-to c\na reports-to c topics=abuse"},
        {"a later step is about another",
         "a reports-to b topics=abuse\nb reports-to c topics=theft\na reports-to c topics=abuse"},
        {"a later step is about a wider one",
         "topic abuse broader=harm\ntopic harm broader=safety\n"
         "a reports-to b topics=abuse\nb reports-to c topics=harm\na reports-to c topics=abuse",
         redundant},
    });
}

TEST_CASE("D205 leaves rings to U302", "[graph][findings][D205]") {
    check({
        {"the two above report to one another", fmt::format("{}c reports-to b", twice)},
        {"the top reports back", fmt::format("{}c reports-to a", twice)},
        {"a line to itself", "a reports-to a\na reports-to b"},
    });
}

TEST_CASE("D205 speaks of the day", "[graph][findings][D205]") {
    const std::string dated = "a reports-to b\nb reports-to c end=2015\na reports-to c";
    check({
        {"on its last day", dated, redundant, "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
        {"a proposed step", "a reports-to b\nb reports-to c status=proposed\na reports-to c"},
        {"read as if in place",
         "a reports-to b\nb reports-to c status=proposed\na reports-to c",
         redundant,
         {},
         true},
        {"a step that is only asked about",
         "a reports-to b\nb reports-to c status=unconfirmed\na reports-to c"},
        {"a disputed one counts", "a reports-to b\nb reports-to c status=disputed\na reports-to c",
         redundant},
        {"a body that has ended", fmt::format("body b end=2015\n{}", twice)},
    });
}

TEST_CASE("D205 gives its reasons", "[graph][findings][D205]") {
    const Register map = test::map(twice);
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D205"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) ==
          std::vector<std::string>{"A reports to C", "A reports to B", "B reports to C"});
    CHECK(map.id(f.ask) == "a");
    CHECK(f.question == "What does A tell C that B could not pass on?");
}

TEST_CASE("D205 costs no more than what is there", "[graph][findings][D205]") {
    std::string lines;
    for (int i = 0; i < 2000; ++i) {
        const std::string n = std::to_string(i);
        lines += "b" + n + " reports-to b" + std::to_string(i + 1) + "\n" + "b" + n +
                 " reports-to b" + std::to_string(i + 2) + "\n";
    }
    CHECK(test::found(test::map(lines), "D205").size() == 1999);
}

}  // namespace
