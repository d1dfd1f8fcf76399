// SPDX-License-Identifier: MIT
// Text in a figure: how wide it is, where it breaks, and how it is written into XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remit::diagram {

/// The width of a text in points. Measured by the widths of DejaVu Sans, the widest face that a
/// reader's machine is likely to set it in, so that a box holds its text under Helvetica and Arial
/// too.
[[nodiscard]] double text_width(std::string_view text, double size, bool bold = false);

/// Breaks a text into lines no wider than `width`: at spaces, as even as can be, and not after a
/// small word such as "of". A word wider than a line is cut. What does not fit in `most` lines ends
/// in "…".
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double size,
                                            std::size_t most = 5, bool bold = false);

/// A text without what no output may hold: control characters, and those that would turn the
/// direction of the text around them. Lines are joined; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string plain_text(std::string_view text);

/// A text as it may stand in XML content and in quoted attributes. Characters that XML does not
/// allow, and those that would turn the direction of the text around them, are left out; what is
/// not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string xml(std::string_view text);

/// A text as part of an XML id: what is not an ASCII letter, a digit, '-' or '.' becomes "_" and
/// its code. Different texts stay different.
[[nodiscard]] std::string xml_id(std::string_view text);

}  // namespace remit::diagram
