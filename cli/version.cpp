// SPDX-License-Identifier: MIT
// No date and no machine: the same sources and libraries make the same program.
#include "cli/version.hpp"

#include <fmt/format.h>

#include "remit/viz/terminal.hpp"

namespace remit::cli {

std::string version_text() {
    return fmt::format("remit {}\n{}", REMIT_VERSION,
                       terminal::paragraph("", "Built with " REMIT_BUILT_WITH ".", 0));
}

}  // namespace remit::cli
