// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace remit::diagram {

/// Puts things in an order in which like stand by like. Of each thing it is given what it has, as
/// ascending numbers; two are as like as what both have is of what either has. Again and again the
/// two likest become neighbours, chains of neighbours being taken as one thing; of equals the
/// earlier first. What very many things have tells none apart, and is passed over, so that the cost
/// does not grow with all pairs.
[[nodiscard]] std::vector<std::size_t> by_likeness(
    const std::vector<std::vector<std::size_t>>& has);

}  // namespace remit::diagram
