// SPDX-License-Identifier: MIT
// Areas in words.
#pragma once

#include <string>

#include "viz/diagram/area_tree.hpp"

namespace remit::diagram {

/// "Suffolk · county".
[[nodiscard]] std::string titled(const Register& map, AreaId area);
/// "Cuts across A, B and C", or the first of them and how many more.
[[nodiscard]] std::string crossing_words(const Register& map, const AreaFrame& frame);
/// What is in an area and has no frame there: "With no body of their own: A and B", and what is
/// drawn elsewhere. The one part of an area of the same name is not worth saying.
[[nodiscard]] std::string contents_words(const Register& map, const AreaFrame& frame);
/// What there is to say of a body in its place: "one for 4 council areas: A, B, C and D".
[[nodiscard]] std::string serving_words(const Register& map, const ServingBody& serving);

}  // namespace remit::diagram
