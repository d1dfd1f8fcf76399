// SPDX-License-Identifier: MIT
// Text for a terminal or a plain file: safe, and no wider than a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remit::terminal {

/// How wide the text of Remit is, wherever it is read.
inline constexpr std::size_t page_width = 80;

/// A user's text as it may be printed: control characters, and those that turn the direction of the
/// text around them, become '?'; line feeds and tabs become spaces; what is not UTF-8 becomes
/// U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// The columns that a text takes: none for combining characters, two for wide ones.
[[nodiscard]] std::size_t columns(std::string_view text);

/// One paragraph, made printable and broken at spaces: its first line begins with `lead`, the
/// others with `indent` spaces. Ends in a line feed. A word wider than a line is cut.
[[nodiscard]] std::string paragraph(std::string_view lead, std::string_view text,
                                    std::size_t indent, std::size_t width = page_width);

/// The text, printable, in at most `width` columns: cut at a space, with "…" for the rest.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

/// The text with spaces after it, to fill `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// A page of Markdown (headings, paragraphs, lists, fenced blocks, emphasis, links) as plain text.
/// Fenced blocks and tables are kept as they are.
[[nodiscard]] std::string page(std::string_view markdown, std::size_t width = page_width);

/// Whether text may hold colours, and how.
struct Style {
    bool colour = false;
    [[nodiscard]] std::string strong(std::string_view text) const;
    [[nodiscard]] std::string faint(std::string_view text) const;
    [[nodiscard]] std::string red(std::string_view text) const;
    [[nodiscard]] std::string yellow(std::string_view text) const;
};

}  // namespace remit::terminal
