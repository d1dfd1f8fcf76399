// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.hpp"
#include "cli/exit_status.hpp"
#include "cli/rule_packs.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit::cli {

/// What a public version does not show: the whole map, to be compared with, and how much it is.
struct Withheld {
    Register whole;
    std::size_t sources = 0;
    std::size_t facts = 0;
};

/// A map, the day that it is read for, and whose rules apply.
struct Reading {
    Register map;
    Day day{};
    bool today = false;  ///< nobody said a date
    bool with_proposals = false;
    std::string jurisdiction{};
    RulePacks rules{};  ///< if the arguments ask for them
    std::size_t warnings = 0;
    std::string label{};
    std::optional<Withheld> withheld{};  ///< where `map` is the public version

    /// The map on that day. Points into this object.
    [[nodiscard]] Snapshot snapshot() const { return on_its_day(map); }
    [[nodiscard]] Snapshot on_its_day(const Register& which) const;
};

/// The body types that the program knows.
[[nodiscard]] Vocabulary shipped_vocabulary();
/// The day that this computer calls today: the one clock of the program.
[[nodiscard]] Day today();

/// Reads the inputs as one map and prints what is wrong or doubtful in it to standard error.
/// Without a map, the status to end with. Throws std::system_error where a file cannot be read.
struct Loaded {
    std::optional<Reading> reading{};
    ExitStatus status = ExitStatus::done;
};
[[nodiscard]] Loaded load(const MapArguments& arguments, const ReadingArguments& reading);

}  // namespace remit::cli
