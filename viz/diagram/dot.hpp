// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram/tree.hpp"

namespace remit::diagram {

/// How dot is given what is much higher than the rest.
enum class Tall : bool {
    whole,  ///< as it is: the ranks above and below move apart for it
    chain   ///< leaves as a chain of low nodes, one a rank, so that other ranks go on beside them
};

/// Lays a tree out by dot, the places being as dot has them, but for y growing downwards. Throws
/// std::runtime_error where Graphviz fails.
[[nodiscard]] TreeLayout run_dot(const Tree& tree, Tall tall);

}  // namespace remit::diagram
