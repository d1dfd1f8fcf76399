// SPDX-License-Identifier: MIT
// A small map on two days, with what differs made by hand: so that pictures and papers of a change
// do not hang on how it was found.
#pragma once

#include <string_view>

#include "remit/graph/difference.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit::test {

struct TwoDays {
    Register map;
    Snapshot before, after;
    Difference difference{};

    /// A map as map.hpp reads it, on two of its days.
    TwoDays(std::string_view lines, std::string_view first, std::string_view second);
    TwoDays(Register read, std::string_view first, std::string_view second);
    TwoDays(const TwoDays&) = delete;
    TwoDays& operator=(const TwoDays&) = delete;
};

}  // namespace remit::test
