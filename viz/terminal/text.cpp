// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "remit/viz/terminal.hpp"
#include "viz/diagram/utf8.hpp"

namespace remit::terminal {
namespace {

using diagram::Character;
using diagram::first_character;

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool in_any(const std::array<Range, N>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](Range range) { return range.first <= c && c <= range.last; });
}

/// C0, DEL and C1, by which text can take hold of a terminal; line and paragraph separators; and
/// what turns or hides the direction of the text around it.
constexpr auto unsafe = std::to_array<Range>({{0x00, 0x1F},
                                              {0x7F, 0x9F},
                                              {0x061C, 0x061C},
                                              {0x200E, 0x200F},
                                              {0x2028, 0x202E},
                                              {0x2066, 0x2069}});
constexpr auto without_width = std::to_array<Range>(
    {{0x0300, 0x036F}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}});
constexpr auto wide = std::to_array<Range>({{0x1100, 0x115F},
                                            {0x2E80, 0xA4CF},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0x1F300, 0x1FAFF},
                                            {0x20000, 0x3FFFD}});

std::size_t columns_of(char32_t c) {
    if (in_any(without_width, c)) return 0;
    return in_any(wide, c) ? 2 : 1;
}

/// The bytes of a text that fill at most `width` columns, and at least one character.
std::size_t bytes_within(std::string_view text, std::size_t width) {
    std::size_t bytes = 0;
    for (std::size_t used = 0; bytes < text.size();) {
        const Character c = first_character(text.substr(bytes));
        used += columns_of(c.code);
        if (used > width && bytes > 0) break;
        bytes += c.bytes;
    }
    return bytes;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// Adds words to lines of a given width.
class Lines {
  public:
    Lines(std::string_view lead, std::size_t indent, std::size_t width)
        : text_(lead), used_(columns(lead)), indent_(indent), width_(width) {}

    void add(std::string_view word) {
        while (!word.empty()) {
            const std::size_t needed = columns(word) + (fresh_ ? 0 : 1);
            // A lead may fill the line by itself; a line that is only indented takes any word.
            if (used_ + needed > width_ && (!fresh_ || used_ > indent_)) {
                next();
                continue;
            }
            const std::size_t room = width_ > used_ ? width_ - used_ : 1;
            const std::size_t taken = bytes_within(word, fresh_ ? room : room - 1);
            if (!fresh_) text_ += ' ';
            text_ += word.substr(0, taken);
            used_ += needed;
            fresh_ = false;
            word.remove_prefix(taken);
            if (!word.empty()) next();
        }
    }
    [[nodiscard]] std::string whole() {
        while (!text_.empty() && text_.back() == ' ')
            text_.pop_back();
        return std::move(text_) + '\n';
    }

  private:
    void next() {
        text_ += '\n';
        text_.append(indent_, ' ');
        used_ = indent_;
        fresh_ = true;
    }
    std::string text_;
    std::size_t used_;
    std::size_t indent_;
    std::size_t width_;
    bool fresh_ = true;
};

std::string coloured(bool colour, std::string_view code, std::string_view text) {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = first_character(text);
        if (c.code == '\n' || c.code == '\t') {
            out += ' ';
        } else if (in_any(unsafe, c.code)) {
            out += '?';
        } else if (c.code == 0xFFFD) {
            out += "\xEF\xBF\xBD";
        } else {
            out += text.substr(0, c.bytes);
        }
        text.remove_prefix(c.bytes);
    }
    return out;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character c = first_character(text);
        sum += columns_of(c.code);
        text.remove_prefix(c.bytes);
    }
    return sum;
}

std::string paragraph(std::string_view lead, std::string_view text, std::size_t indent,
                      std::size_t width) {
    Lines lines(lead, indent, width);
    const std::string safe = printable(text);
    for (const std::string_view word : words_of(safe))
        lines.add(word);
    return lines.whole();
}

std::string shortened(std::string_view text, std::size_t width) {
    std::string safe = printable(text);
    if (columns(safe) <= width) return safe;
    std::string_view kept = std::string_view(safe).substr(0, bytes_within(safe, width - 1));
    const std::size_t space = kept.rfind(' ');
    // A cut inside the first long word is better than next to nothing.
    if (space != std::string_view::npos && space > kept.size() / 2) kept = kept.substr(0, space);
    while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',' || kept.back() == '('))
        kept.remove_suffix(1);
    return std::string(kept) + "…";
}

std::string padded(std::string_view text, std::size_t width) {
    std::string out(text);
    const std::size_t used = columns(text);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::string Style::strong(std::string_view text) const { return coloured(colour, "1", text); }
std::string Style::faint(std::string_view text) const { return coloured(colour, "2", text); }
std::string Style::red(std::string_view text) const { return coloured(colour, "1;31", text); }
std::string Style::yellow(std::string_view text) const { return coloured(colour, "1;33", text); }

}  // namespace remit::terminal
