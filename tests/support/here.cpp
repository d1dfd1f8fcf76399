// SPDX-License-Identifier: MIT
#include "tests/support/here.hpp"

namespace remit::test {

const std::string_view source_folder = REMIT_SOURCE_DIR;
const std::string_view program = REMIT_PROGRAM;
const std::string_view version = REMIT_VERSION;

}  // namespace remit::test
