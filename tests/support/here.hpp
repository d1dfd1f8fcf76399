// SPDX-License-Identifier: MIT
// Where this tree and its program are. A library of its own, so that nothing else is compiled anew
// where a tree is built in another folder.
#pragma once

#include <string_view>

namespace remit::test {

extern const std::string_view source_folder;
extern const std::string_view program;  ///< the path of `remit`
extern const std::string_view version;

}  // namespace remit::test
