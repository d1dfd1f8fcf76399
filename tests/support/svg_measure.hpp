// SPDX-License-Identifier: MIT
// Measures a page as its reader sees it, from the SVG alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/support/svg.hpp"

namespace remit::test {

/// Texts that a line crosses, and signs of lines that lie on bodies, texts or one another. With
/// `overlaps`, all that may hide a label.
[[nodiscard]] std::vector<std::string> crossed_labels(const Element& svg);

/// Lines that touch a body which is none of their ends, so that they seem to be its own.
[[nodiscard]] std::vector<std::string> lines_on_bodies(const Element& svg);

/// How often two lines cross that have no body in common.
[[nodiscard]] std::size_t crossings(const Element& svg);
/// How often they would if plain dot had drawn the same bodies, of the same sizes, and lines.
[[nodiscard]] std::size_t crossings_of_plain_dot(const Element& svg);

/// The smallest text, in points on the paper.
[[nodiscard]] double least_text(const Element& svg);

/// The share of the page, within margins of so many points, that lies under something: the boxes
/// around what hangs together by lines, frames, and lines of text.
[[nodiscard]] double page_use(const Element& svg, double margin);

}  // namespace remit::test
