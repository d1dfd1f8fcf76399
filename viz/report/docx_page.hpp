// SPDX-License-Identifier: MIT
// The pages of a Word file: A4, upright for text, on their side for figures, in two columns for
// annexes. In points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <pugixml.hpp>

namespace remit::report {

enum class Sheet : std::uint8_t { upright, turned, columns };

/// How wide a line is.
[[nodiscard]] double line_width(Sheet sheet);
/// How high a picture can be on a page on its side, above its caption and below so much else.
[[nodiscard]] double room_for_picture(double used);
/// How high a text is on a page on its side, in letters of this size and lines of this height.
[[nodiscard]] double height_of(const std::string& text, double size, double line);

/// Adds the properties of a section: they stand at its end.
void add_page(pugi::xml_node parent, Sheet sheet, const std::string& footer);

}  // namespace remit::report
