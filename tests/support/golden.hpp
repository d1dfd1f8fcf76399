// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::test {

/// Where an output differs from the approved one, tests/golden/<name>; empty if it does not. The
/// program's version is written VERSION there. `cmake --build … --target approve` makes what comes
/// out the approved.
[[nodiscard]] std::string difference_from_approved(std::string_view name, std::string text);
/// The same for any file of the source tree that a test keeps true (the README's output and
/// picture).
[[nodiscard]] std::string difference_from_file(std::string_view path, const std::string& text);

}  // namespace remit::test
