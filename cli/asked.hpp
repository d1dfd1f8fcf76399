// SPDX-License-Identifier: MIT
#pragma once

#include "cli/arguments.hpp"
#include "cli/exit_status.hpp"
#include "cli/load.hpp"
#include "cli/public_version.hpp"

namespace remit::cli {

/// The findings that a user wants to see, and whether one is open that --fail-on asks for, shown or
/// not.
struct Asked {
    Found found{};
    ExitStatus status = ExitStatus::done;
};
[[nodiscard]] Asked findings_asked_for(const Reading& reading, const Snapshot& snapshot,
                                       const FindingsArguments& arguments, bool quiet);

/// What was found as all writers of findings take it. Lives no longer than its arguments.
[[nodiscard]] FindingsReport report_of(const Reading& reading, const Snapshot& snapshot,
                                       const Found& found);

}  // namespace remit::cli
