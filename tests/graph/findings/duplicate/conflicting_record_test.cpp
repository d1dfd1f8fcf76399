// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;
using Case = test::DetectorCase;
using Lines = std::vector<std::string>;

TEST_CASE("D208 finds references that stand for two records", "[graph][findings][D208]") {
    const std::vector<Case> cases{
        {"one other",
         "body a evidence=\"list@row 3/disputes~id=Head of Estates\"\na reports-to b",
         {"medium stated a: One reference stands for A and for Head of Estates"}},
        {"one other of which no more is told",
         "body a evidence=list/disputes~id\na reports-to b",
         {"medium stated a: One reference stands for A and for one other record"}},
        {"two others",
         "body a evidence=list/disputes~id=X evidence=list/disputes~id=Y\na reports-to b",
         {"medium stated a: One reference stands for A and for two other records"}},
        {"of a restricted list, without what it says",
         "source list restricted=yes\nbody a evidence=list/disputes~id=X\na reports-to b",
         {"medium stated a: One reference stands for A and for one other record"}},
        {"not where another field is disputed",
         "body a evidence=list/disputes~tier=tactical\na reports-to b"},
        {"not where the reference is confirmed", "body a evidence=list~id\na reports-to b"},
        {"not where somebody asks", "body a evidence=list/asks~id\na reports-to b"},
        {"not of a body that is disputed itself", "body a evidence=list/disputes\na reports-to b"},
        {"not of one that has ended",
         "body a status=disbanded evidence=list/disputes~id=X\na reports-to b"},
    };
    test::check_found("D208", "", cases);
}

TEST_CASE("D208 speaks in U303's place", "[graph][findings][D208]") {
    const std::string lines =
        "source list title=\"Senior staff\"\n"
        "body a evidence=\"list@row 3/disputes~id=Head of Estates\"\na reports-to b";
    CHECK(test::told("D208", lines) ==
          Lines{"A (Partnership board)",
                "“Senior staff” (row 3) gives the same reference to something else",
                "a: Which of them has the reference of A, and what is the other's?"});
    CHECK(test::told("U303", lines).empty());
}

}  // namespace
