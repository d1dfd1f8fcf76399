// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

void check(const std::vector<Case>& cases) {
    test::check_found("U301", "map scope_bodies=group\n", cases);
}

const std::vector<std::string> two{
    "medium stated group+a+b: The Group reports to A and B, and neither is above the other"};

TEST_CASE("U301 counts nearest superiors", "[graph][findings][U301]") {
    check({
        {"two", "group reports-to a\ngroup reports-to b", two},
        {"one", "group reports-to a"},
        {"two lines to one", "group reports-to a\ngroup part-of a"},
        {"three",
         "group reports-to a\ngroup reports-to b\ngroup reports-to c",
         {"medium stated group+a+b+c: The Group reports to A, B and C, and none is above another"}},
        {"part of one, reporting to another",
         "group part-of a\ngroup reports-to b",
         {"medium stated group+a+b: The Group is part of A and reports to B, and neither is above "
          "the other"}},
        {"answering by law is no second line", "group reports-to a\ngroup accountable-to b"},
        {"nor is scrutiny", "group reports-to a\nb scrutinises group"},
        {"nor a seat", "group reports-to a\ngroup member-of b"},
        {"one above the other", "group reports-to a\ngroup reports-to b\na reports-to b"},
        {"one above the other by several lines",
         "group reports-to a\ngroup reports-to b\na part-of x\nx accountable-to y\ny reports-to b"},
        {"two under one roof",
         "group reports-to a\ngroup reports-to b\na reports-to c\nb reports-to c", two},
        {"of three, one above the two others",
         "group reports-to a\ngroup reports-to b\ngroup reports-to c\na reports-to c\nb reports-to "
         "c",
         two},
        {"two in one ring",
         "group reports-to a\ngroup reports-to b\na reports-to b\nb reports-to a"},
        {"two in one ring, and another",
         "group reports-to a\ngroup reports-to b\ngroup reports-to c\na reports-to b\nb reports-to "
         "a",
         {"medium stated group+a+b+c: The Group reports to A, B and C, and none is above another"}},
        {"a ring that it is in itself",
         "group reports-to a\na reports-to group\ngroup reports-to b"},
        {"itself", "group reports-to group\ngroup reports-to b"},
        {"an elected body",
         "body group type=district-council\ngroup reports-to a\ngroup reports-to b"},
        {"a record that stands for many", "body group count=3\ngroup part-of a\ngroup part-of b"},
    });
}

TEST_CASE("U301 counts lines that are there", "[graph][findings][U301]") {
    check({
        {"a disputed one counts",
         "group reports-to a\ngroup reports-to b evidence=x evidence=y/disputes", two},
        {"one that is only asked about does not",
         "group reports-to a\ngroup reports-to b evidence=x/asks"},
        {"a proposed one does not", "group reports-to a\ngroup reports-to b status=proposed"},
        {"but with the proposals does",
         "group reports-to a\ngroup reports-to b status=proposed",
         two,
         {},
         true},
        {"an absent one does not", "group reports-to a\ngroup reports-to b status=absent"},
        {"one that ended does not", "group reports-to a\ngroup reports-to b end=2015"},
        {"but did", "group reports-to a\ngroup reports-to b end=2015", two, "2015-12-31"},
        {"one to a body that ended", "body b end=2015\ngroup reports-to a\ngroup reports-to b"},
    });
}

TEST_CASE("U301 lets lines about different things be", "[graph][findings][U301]") {
    const std::string nested =
        "topic safety\ntopic abuse broader=safety\ntopic reviews broader=abuse\n";
    const std::string nested_meet = nested +
                                    "group reports-to a topics=abuse\n"
                                    "group reports-to b topics=reviews";
    const std::string nested_root = nested +
                                    "group reports-to a topics=safety\n"
                                    "group reports-to b topics=abuse";
    check({
        {"each its own topic", "group reports-to a topics=abuse\ngroup reports-to b topics=gangs"},
        {"one topic in common",
         "group reports-to a topics=abuse;asb\ngroup reports-to b topics=gangs;asb", two},
        {"one about all", "group reports-to a topics=abuse\ngroup reports-to b", two},
        {"one topic within the other", nested_meet, two},
        {"a root topic meets only itself", nested_root},
        {"of three, the two that meet",
         "group reports-to a topics=abuse\ngroup reports-to b topics=abuse\n"
         "group reports-to c topics=gangs",
         two},
    });
}

TEST_CASE("U301 counts a line with its steps as one", "[graph][findings][U301]") {
    check({
        {"through a body that it reports to", "group reports-to a via=b\ngroup reports-to b"},
        {"through another body", "group reports-to a via=x\ngroup reports-to b", two},
        {"through the superior itself", "group reports-to a via=a\ngroup reports-to b", two},
    });
}

TEST_CASE("U301 counts those who share a body as one", "[graph][findings][U301]") {
    const std::string councils = "body a type=district-council\nbody b type=district-council\n";
    const std::string lines = councils + "group part-of a\ngroup reports-to b\n";
    const std::string joint = "body group type=joint-committee\n" + lines;
    const std::string shared = "body group type=shared-service\n" + lines;
    const std::string panel = "body group type=police-and-crime-panel\n" + lines;
    const std::string founded = lines + "a establishes group\nb establishes group";
    const std::string by_law = lines + "a authority-of group\nb authority-of group";
    const std::string half = lines + "a establishes group";
    const std::string and_board = joint + "group reports-to board";
    const std::string boards =
        "body group type=joint-committee\ngroup reports-to a\ngroup reports-to b";
    const std::vector<std::string> councils_two{
        "medium stated group+a+b: The Group is part of A and reports to B, and neither is above "
        "the other"};
    check({
        {"two councils, for no reason given", lines, councils_two},
        {"the councils of a joint committee", joint},
        {"of a shared service", shared},
        {"of a police and crime panel", panel},
        {"that set it up", founded},
        {"that are its authorities", by_law},
        {"one set it up, the other did not", half, councils_two},
        {"its councils and a board",
         and_board,
         {"medium stated group+a+b+board: The Group is part of A and reports to B and the Board, "
          "and none is above another"}},
        {"a joint committee under two boards", boards, two},
    });
}

TEST_CASE("U301 knows shared posts and independent chairs", "[graph][findings][U301]") {
    check({
        {"a post that two share", "body group type=officer-post\ngroup part-of a\ngroup part-of b"},
        {"a post with two bosses",
         "body group type=officer-post\ngroup reports-to a\ngroup reports-to b", two},
        {"a post in one body that reports to another",
         "body group type=officer-post\ngroup part-of a\ngroup reports-to b",
         {"medium stated group+a+b: The Group is part of A and reports to B, and neither is above "
          "the other"}},
        {"a post in one unit that reports to a post in another",
         "body group type=post\nbody b type=officer-post\ngroup part-of a\ngroup reports-to b"},
        {"a post that reports to two posts",
         "body group type=post\nbody a type=post\nbody b type=post\ngroup part-of unit\n"
         "group reports-to a\ngroup reports-to b",
         two},
        {"an independent chair of a joint board",
         "body group type=post\ngroup member-of board role=chair capacity=independent\n"
         "group reports-to a\ngroup reports-to b"},
        {"a chair who is not independent",
         "body group type=post\ngroup member-of board role=chair\ngroup reports-to a\n"
         "group reports-to b",
         two},
        {"an independent member",
         "body group type=post\ngroup member-of board capacity=independent\ngroup reports-to a\n"
         "group reports-to b",
         two},
    });
}

TEST_CASE("U301 stands or falls with its lines", "[graph][findings][U301]") {
    const auto finding = [](std::string_view lines) {
        const Register map = test::map(lines);
        return analyse(test::snapshot(map), {.only = {"U301"}, .threads = 1}).findings.at(0);
    };
    CHECK(finding("group reports-to a evidence=x\ngroup reports-to b evidence=x").robust);
    const Finding f = finding(
        "group reports-to a evidence=x\n"
        "group reports-to b evidence=x evidence=y/disputes");
    CHECK_FALSE(f.robust);
    CHECK(f.hinges_on.size() == 1);
    CHECK(f.question == "Which of A and B decides when they want different things of the Group?");
    CHECK(f.because.size() == 3);
}

}  // namespace
