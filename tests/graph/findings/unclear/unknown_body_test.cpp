// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;
using Case = test::DetectorCase;
using Lines = std::vector<std::string>;

std::string named_by_a(int count) {
    std::string lines;
    for (int i = 10; i < 10 + count; ++i)
        lines += fmt::format("body x{0} unknown=yes\na informs x{0} evidence=list\n", i);
    return lines;
}

TEST_CASE("U320 finds bodies that a file names and does not hold", "[graph][findings][U320]") {
    const std::vector<Case> cases{
        {"a superior",
         "body x unknown=yes\na reports-to x",
         {"medium stated a+x: X is not in the file that names it: A reports to X"}},
        {"a member",
         "body x unknown=yes\nx member-of a\na part-of b",
         {"medium stated a+x: X is not in the file that names it: X sits on A"}},
        {"one that several name",
         "body x unknown=yes\na reports-to x\nb reports-to x",
         {"medium stated a+x also b: X is not in the file that names it: two bodies are tied to "
          "it"}},
        {"ten of one list, each",
         named_by_a(1) + "a reports-to b",
         {"medium stated a+x10: X10 is not in the file that names it: A informs X10"}},
        {"not one that is held", "a reports-to x"},
        {"not one that nothing names", "body x unknown=yes\na reports-to b"},
        {"not by a line that a source denies",
         "body x unknown=yes\na reports-to x status=absent\na reports-to b"},
        {"not by a line that is over", "body x unknown=yes\na reports-to x end=2015\na part-of b"},
        {"not by a body that has ended",
         "body x unknown=yes\nbody a status=disbanded\na reports-to x"},
    };
    test::check_found("U320", "", cases);
}

TEST_CASE("U320 tells of many in one list at once", "[graph][findings][U320]") {
    CHECK(test::told("U320", named_by_a(10) + "a reports-to b").size() > 10);
    const std::vector<Case> cases{
        {"eleven",
         named_by_a(11) + "a reports-to b",
         {"medium stated a+x10+x11+x12+x13+x14+x15+x16+x17+x18+x19+x20: 11 bodies are named in "
          "“List” and not held there: X10, X11, X12 and 8 others"}},
    };
    test::check_found("U320", "", cases);
}

TEST_CASE("U320 says what may be meant", "[graph][findings][U320]") {
    const auto meant = [](std::string_view held, std::string_view named) {
        return test::told("U320", fmt::format("body y aka={}\nbody x unknown=yes aka={}\n"
                                              "a part-of o\ny part-of o\na reports-to x",
                                              held, named));
    };
    const std::string question = "a: Is X missing from the file, or is another meant?";
    const Lines plain{"A reports to X", question};
    const auto hint = [&](std::string_view held, std::string_view named) {
        return Lines{plain[0],
                     fmt::format("“{}” is nearly “{}”, the reference of Y: capitals or noughts at "
                                 "the beginning may have been lost",
                                 named, held),
                     question};
    };
    CHECK(meant("00005654", "5654") == hint("00005654", "5654"));
    CHECK(meant("5654", "05654") == hint("5654", "05654"));
    CHECK(meant("DfE-1", "DFE-1") == hint("DfE-1", "DFE-1"));
    CHECK(meant("5655", "5654") == plain);
    CHECK(meant("56540", "5654") == plain);
}

TEST_CASE("no other finding is about a body that is only named", "[graph][findings][U320]") {
    test::check_found("G101",
                      "body c type=county-council\nremit b strategy t\nremit x strategy t\n",
                      {{"one that is held",
                        "body x type=working-group\nb part-of c",
                        {"low not-recorded x: X is not shown to report to anybody"}},
                       {"one that is not", "body x type=working-group unknown=yes\nb part-of c"}});
}

}  // namespace
