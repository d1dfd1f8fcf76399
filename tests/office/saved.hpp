// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "tests/support/run.hpp"

namespace remit::test {

/// Opens a file of the folder with LibreOffice and saves it as another kind, in `out/`.
[[nodiscard]] bool saved_by_office(const Folder& folder, const std::string& file,
                                   const std::string& kind);

/// Warns where there is no LibreOffice.
[[nodiscard]] bool no_office();

}  // namespace remit::test
