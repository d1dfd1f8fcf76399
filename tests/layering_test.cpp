// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"

TEST_CASE("the tree can be read", "[layering][unit]") { CHECK(std::string{REMIT_SOURCE_DIR} != ""); }
