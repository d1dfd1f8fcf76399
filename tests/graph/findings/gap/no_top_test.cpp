// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;
using Case = test::DetectorCase;
using Lines = std::vector<std::string>;

/// Two posts of one organisation.
constexpr std::string_view two =
    "body a type=post\nbody b type=post\na part-of office\nb part-of office\n";
const std::string none = "medium stated office: The Office has no post at its top";

TEST_CASE("G120 finds organisations without a post at the top", "[graph][findings][G120]") {
    const std::vector<Case> cases{
        {"posts that report to one another", "a reports-to b\nb reports-to a", {none}},
        {"the head reports to itself", "a reports-to b\nb reports-to b", {none}},
        {"the head reports to one that is not held",
         "body x type=post unknown=yes\na reports-to b\nb reports-to x",
         {none}},
        {"the head reports to one of a unit of the same organisation",
         "body c type=post\nunit part-of office\nc part-of unit\na reports-to b\nb reports-to c\n"
         "c reports-to b",
         {none}},
        {"a head that nobody marks",
         "a reports-to b",
         {"low not-recorded office also b: The Office has no post that is marked as its top"}},
        {"bodies too, where they go round",
         "x part-of council\ny part-of council\nx reports-to y\ny reports-to x",
         {"medium stated council: The Council has no body at its top"}},
        {"not a head that is marked",
         "body c type=post complete=reporting\nc part-of office\n"
         "a reports-to b\nb reports-to c"},
        {"not one that reports to the organisation", "a reports-to b\nb reports-to office"},
        {"not one that answers to another organisation",
         "a reports-to b\nb accountable-to department"},
        {"not one that voters elect",
         "body c type=post elected=yes\nc part-of office\n"
         "a reports-to b\nb reports-to a\nc reports-to a"},
        {"not two tops of which one is marked",
         "body c type=post complete=reporting\nc part-of office\na reports-to b\nb reports-to a"},
        {"not posts without any line", ""},
        {"not with a line that is only planned", "a reports-to b status=proposed"},
        {"not a committee to which others report",
         "x part-of council\ny part-of council\nx reports-to y"},
        {"not bodies that are part of nothing", "x reports-to y\ny reports-to x"},
    };
    test::check_found("G120", two, cases);
}

TEST_CASE("G120 shows the lines that lead nowhere", "[graph][findings][G120]") {
    CHECK(test::told("G120", std::string(two) + "a reports-to b\nb reports-to b") ==
          Lines{"B reports to B",
                "No post of the Office is marked as the top, or reports outside "
                "of it",
                "office: Who heads the Office, and to whom does that post answer?"});
    CHECK(test::told("G120", std::string(two) + "a reports-to b") ==
          Lines{"A reports to B", "It is not said to whom B reports, if to anybody",
                "office: Is B at the top of the Office, or to whom does that post report?"});
}

}  // namespace
