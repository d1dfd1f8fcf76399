// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

TEST_CASE("U302 finds bodies that report to one another", "[graph][findings][U302]") {
    const std::vector<std::string> two{"high stated a+b: A and B report to one another in a ring"};
    const std::vector<std::string> three{
        "high stated a+b+c: A, B and C report to one another in a ring"};
    const std::vector<Case> cases{
        {"two", "a reports-to b\nb reports-to a", two},
        {"three", "a reports-to b\nb reports-to c\nc reports-to a", three},
        {"by lines of every kind", "a part-of b\nb accountable-to c\nc reports-to a", three},
        {"two rings that share a body once",
         "a reports-to b\nb reports-to a\nb reports-to c\nc reports-to b", three},
        {"two rings apart",
         "a reports-to b\nb reports-to a\nx reports-to y\ny reports-to x",
         {two[0], "high stated x+y: X and Y report to one another in a ring"}},
        {"of a body that leads out of it too", "a reports-to b\nb reports-to a\na reports-to top",
         two},
        {"without the bodies that lead into it", "a reports-to b\nb reports-to a\nlow reports-to a",
         two},
        {"one that a source says reports to itself",
         "a reports-to a evidence=s",
         {"high stated a: A is shown to report to itself"}},
        {"less of one that no source says so of",
         "a reports-to a",
         {"medium stated a: A is shown to report to itself"}},
        {"by a disputed line", "a reports-to b evidence=s evidence=t/disputes\nb reports-to a",
         two},
        {"on its first day", "a reports-to b start=2016-03-18\nb reports-to a", two},
        {"on its last day", "a reports-to b end=2016-03-18\nb reports-to a", two},
        {"with a planned line where those count",
         "a reports-to b\nb reports-to a status=proposed",
         two,
         {},
         true},
        {"of dormant bodies", "body a status=dormant\na reports-to b\nb reports-to a", two},
        {"not a chain", "a reports-to b\nb reports-to c"},
        {"not two ways up", "a reports-to b\na reports-to c\nb reports-to d\nc reports-to d"},
        {"not two lines between two bodies", "a reports-to b\na part-of b"},
        {"not with a planned line", "a reports-to b\nb reports-to a status=proposed"},
        {"not with one that a source denies", "a reports-to b\nb reports-to a status=absent"},
        {"not with one that somebody asks about", "a reports-to b\nb reports-to a evidence=s/asks"},
        {"not with one that lapsed", "a reports-to b\nb reports-to a status=lapsed"},
        {"not before its first day", "a reports-to b start=2016-03-19\nb reports-to a"},
        {"not after its last day", "a reports-to b end=2016-03-17\nb reports-to a"},
        {"not of lines that held one after the other",
         "a reports-to b end=2014\nb reports-to a start=2015"},
        {"not with a body that has ended", "body b end=2015\na reports-to b\nb reports-to a"},
        {"not closed by scrutiny", "a reports-to b\na scrutinises b\nb scrutinises a"},
        {"not closed by a seat, money or information",
         "a reports-to b\nb member-of a\nb funds a\nb informs a"},
        {"not of those who work together", "a coordinates-with b\nb works-as-one-with a"},
    };
    test::check_found("U302", "", cases);
}

Finding only_finding(const Register& map) {
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"U302"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    return analysis.findings.front();
}

TEST_CASE("U302 shows the shortest ring, arc by arc", "[graph][findings][U302]") {
    const Register map = test::map(
        "a reports-to b\nb reports-to c\nc reports-to d\nd reports-to a\n"
        "c accountable-to b evidence=minutes");
    const Finding f = only_finding(map);
    std::vector<std::string> chain;
    for (const Because& step : f.because)
        chain.push_back(step.text + " <" + map.id(step.fact.value()) + ">");
    CHECK(chain == std::vector<std::string>{"B reports to C <reports-to.b.c>",
                                            "C answers to B <accountable-to.c.b>"});
    CHECK(test::ids(map, f.bodies) == "a+b+c+d");
    CHECK(f.relations.size() == 2);
    CHECK(map.id(f.ask) == "b");
    CHECK(f.question == "To whom outside the ring does B answer in the end?");
}

TEST_CASE("every ring that U302 shows is a ring", "[graph][findings][U302]") {
    // The search from every body is given up past 300 of them: 301 in a ring, with a chord.
    for (const int size : {2, 5, 300, 301}) {
        DYNAMIC_SECTION("of " << size) {
            const auto name = [size](int i) { return "b" + std::to_string(1000 + i % size); };
            std::string lines;
            for (int i = 0; i < size; ++i)
                lines += name(i) + " reports-to " + name(i + 1) + "\n";
            if (size > 2) lines += name(size - 1) + " part-of " + name(size - 2) + "\n";
            const Register map = test::map(lines);
            const Finding f = only_finding(map);
            CHECK(f.bodies.size() == static_cast<std::size_t>(size));
            CHECK(f.relations.size() == (size <= 300 ? 2U : 301U));
            for (std::size_t i = 0; i < f.relations.size(); ++i) {
                const RelationId next = f.relations[(i + 1) % f.relations.size()];
                CHECK(map[f.relations[i]].to == map[next].from);
            }
        }
    }
}

}  // namespace
