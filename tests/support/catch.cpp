// SPDX-License-Identifier: MIT
// Gives tests/support/catch.hpp a target to be precompiled in; every test executable takes it from
// there.
#include "tests/support/catch.hpp"
