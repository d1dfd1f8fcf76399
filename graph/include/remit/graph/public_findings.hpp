// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/analyse.hpp"

namespace remit {

/// Takes out of an analysis of a public map (restricted.hpp) what is not found in the whole map: a
/// silence that was only made by leaving something out. Gives the number of findings of the whole
/// that the public one lacks. Two findings are the same if they have one fingerprint, or are of one
/// kind and main body and the public one names no body that the other does not.
[[nodiscard]] std::size_t keep_what_stands(Analysis& of_public, const Register& public_map,
                                           const Analysis& of_whole, const Register& whole_map);

}  // namespace remit
