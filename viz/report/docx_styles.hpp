// SPDX-License-Identifier: MIT
// The parts of a Word file that say how its texts look. An officer changes the look of a paper by
// changing these styles; the text itself has no other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remit::report {

/// Headings go down to here; what stands deeper has the last.
inline constexpr std::size_t heading_levels = 6;
/// The height of a line of a heading with the space around it, in points.
[[nodiscard]] double heading_height(std::size_t level);
/// Of a heading in an annex; those below the first are smaller there.
[[nodiscard]] std::string heading_style_name(std::size_t level, bool annex);
/// The size of a heading's letters, in points.
[[nodiscard]] double heading_size(std::size_t level);

/// Numberings that lists refer to: bullets, numbers, and from the third on a numbering for each
/// list of numbers, so that it begins at 1.
inline constexpr std::size_t bullets = 1;
inline constexpr std::size_t numbers = 2;
inline constexpr std::size_t list_levels = 9;

[[nodiscard]] std::string styles_xml(std::string_view language);
[[nodiscard]] std::string numbering_xml(std::size_t numbered_lists);
[[nodiscard]] std::string settings_xml(std::string_view language);

}  // namespace remit::report
