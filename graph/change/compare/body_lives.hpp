// SPDX-License-Identifier: MIT
// The life of a body in a map of two.
#pragma once

#include <optional>

#include "graph/change/compare/fact_lives.hpp"
#include "remit/graph/register.hpp"

namespace remit {

/// A body's record and who it is in its own map, which is read for a day.
struct LivedBody {
    WrittenRecord record{};
    const Register* map = nullptr;
    BodyId id{};
    Day read_for{};
};

/// The record of the newer map, with phases where its own do not say of the first day what the
/// older map says.
[[nodiscard]] RecordOfBoth over_time(const LivedBody& older, LivedBody newer, Days days);
[[nodiscard]] RecordOfBoth only_in_older(LivedBody older, Days days);
[[nodiscard]] RecordOfBoth only_in_newer(LivedBody newer, Days days);

}  // namespace remit
