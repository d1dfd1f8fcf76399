// SPDX-License-Identifier: MIT
// Files that public bodies published, for tests that want the real thing. They lie beside the
// project and not in it: a test that finds none says so and passes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace remit::test {

/// The bytes of ../shared/data/real/NAME beside the source tree (or of the folder that the
/// environment's REMIT_REAL_DATA names); nothing where it is not there, which is said aloud.
[[nodiscard]] std::optional<std::string> real_file(std::string_view name);

}  // namespace remit::test
