// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "remit/viz/diagram.hpp"

namespace remit::diagram {

/// The bodies that a figure is about: those in being, of the wanted area, with the wanted topic.
struct Selection {
    std::vector<std::uint8_t> taken{};  ///< by number of the body
    std::string words{};  ///< "bodies that serve Ipswich", or empty where all are meant
    std::vector<std::string> left_out{};  ///< counts: "3 bodies that serve other areas"
    std::size_t not_in_being = 0;         ///< where there are any, the first of these counts

    [[nodiscard]] bool has(BodyId id) const { return taken[id.index()] != 0; }
};

/// An area means the bodies that serve a part of it, those of no recorded area that a line or
/// scrutiny ties to them, and who answers to these or scrutinises them. A topic means the bodies
/// with a live remit on it or on one within it, all that they answer to, and who scrutinises them.
[[nodiscard]] Selection selected(const Snapshot& snapshot, const DrawOptions& options);

}  // namespace remit::diagram
