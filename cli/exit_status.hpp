// SPDX-License-Identifier: MIT
#pragma once

namespace remit::cli {

/// What the program tells the one that ran it.
enum class ExitStatus {
    done = 0,
    found = 1,      ///< done, and a finding at or above --fail-on is open
    usage = 2,      ///< the arguments do not make sense, or not with this map
    not_valid = 3,  ///< the map is wrong; told on standard error, nothing written
    failed = 4,     ///< a file could not be read or written, or a fault of Remit's own
};

}  // namespace remit::cli
