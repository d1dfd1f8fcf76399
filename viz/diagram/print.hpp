// SPDX-License-Identifier: MIT
// PDF and PNG of figures, by librsvg and cairo.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "remit/graph/date.hpp"

namespace remit::diagram {

/// One PDF of several SVG documents, a page each. It says that it was made on `day`: the same
/// figures give the same bytes. Throws std::runtime_error where a library fails.
[[nodiscard]] std::string pdf(std::span<const std::string> svgs, std::string_view title, Day day);

/// A picture of an SVG document, 200 pixels to the inch, or fewer where it would be too large.
/// Throws std::runtime_error where a library fails.
[[nodiscard]] std::string png(const std::string& svg);

}  // namespace remit::diagram
