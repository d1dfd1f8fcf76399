// SPDX-License-Identifier: MIT
#include "viz/diagram/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "viz/diagram/utf8.hpp"

namespace remit::diagram {
namespace {

/// Thousandths of an em of DejaVu Sans, from the space to '~'.
constexpr std::array<std::uint16_t, 95> widths{
    318,  401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,  //
    636,  636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,  //
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,  //
    603,  787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,  //
    500,  613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,  //
    635,  635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};

constexpr double bold_is_wider = 1.13;

/// Accented letters are as wide as their widest kin; from the East Asian scripts on a character is
/// square.
double em(char32_t code) {
    if (code < 0x20 || code == 0x7F || (code >= 0x300 && code < 0x370)) return 0;
    if (code < 0x7F) return widths[code - 0x20] / 1000.0;
    if (code == 0x2026 || code >= 0x2E80) return 1;
    return 0.7;
}

bool allowed(char32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n';
    if (code == 0x7F || (code >= 0x80 && code < 0xA0)) return false;
    if ((code >= 0x200E && code <= 0x200F) || (code >= 0x202A && code <= 0x202E)) return false;
    if (code >= 0x2066 && code <= 0x2069) return false;
    return code != 0xFFFE && code != 0xFFFF;
}

void append_escaped(std::string& out, char32_t code, std::string_view bytes) {
    switch (code) {
        case '<':
            out += "&lt;";
            return;
        case '>':
            out += "&gt;";
            return;
        case '&':
            out += "&amp;";
            return;
        case '"':
            out += "&quot;";
            return;
        case '\'':
            out += "&#39;";
            return;
        case 0xFFFD:
            out += "\xEF\xBF\xBD";
            return;
        default:
            out += bytes;
    }
}

/// The words of a text, those wider than a line cut into pieces that are not.
std::vector<std::string> words_of(std::string_view text, double width, double size) {
    std::vector<std::string> words;
    std::string word;
    double used = 0;
    const auto flush = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
        used = 0;
    };
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        const auto piece = text.substr(0, bytes);
        text.remove_prefix(bytes);
        if (code == ' ' || code == '\t' || code == '\n') {
            flush();
            continue;
        }
        if (!allowed(code)) continue;
        if (used + em(code) * size > width) flush();
        word += piece;
        used += em(code) * size;
    }
    flush();
    return words;
}

bool small_word(std::string_view word) {
    static constexpr std::array<std::string_view, 12> small{"a",  "an", "and", "at", "by",  "for",
                                                            "in", "of", "on",  "or", "the", "to"};
    return std::ranges::find(small, word) != small.end();
}

/// Where lines end so that the sum of squared slack is least; a line that ends in a small word
/// pays.
std::vector<std::size_t> even_breaks(const std::vector<std::string>& words, double width,
                                     double size) {
    constexpr double price_of_small_word = 0.1;
    const double space = em(' ') * size;
    // Each is asked for once for every line that it may stand in.
    std::vector<double> widths_of_words;
    std::vector<char> small;
    for (const std::string& word : words) {
        widths_of_words.push_back(text_width(word, size));
        small.push_back(static_cast<char>(small_word(word)));
    }
    std::vector<double> cost(words.size() + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> next(words.size() + 1, words.size());
    cost.back() = 0;
    for (std::size_t first = words.size(); first-- > 0;) {
        double used = -space;
        for (std::size_t last = first; last < words.size(); ++last) {
            used += space + widths_of_words[last];
            if (used > width && last > first) break;
            const double slack = std::max(0.0, width - used) / width;
            const bool ends_small = last + 1 < words.size() && small[last] != 0;
            // The 1 makes a line dearer than any slack it saves, so that the lines are as few as
            // can be.
            const double total =
                1 + slack * slack + (ends_small ? price_of_small_word : 0) + cost[last + 1];
            if (total < cost[first]) {
                cost[first] = total;
                next[first] = last + 1;
            }
        }
    }
    return next;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    double sum = 0;
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        sum += allowed(code) ? em(code) : 0;
        text.remove_prefix(bytes);
    }
    return sum * size * (bold ? bold_is_wider : 1);
}

std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most,
                              bool bold) {
    if (bold) size *= bold_is_wider;
    // A name of a megabyte must not cost more than what of it can be seen.
    const auto most_bytes = static_cast<std::size_t>(width / size) * most * 16;
    const bool cut = text.size() > most_bytes;
    const auto words = words_of(text.substr(0, most_bytes), width, size);
    const auto next = even_breaks(words, width, size);
    std::vector<std::string> lines;
    std::size_t word = 0;
    for (; word < words.size() && lines.size() < most; word = next[word]) {
        std::string line = words[word];
        for (std::size_t i = word + 1; i < next[word]; ++i)
            line += ' ' + words[i];
        lines.push_back(std::move(line));
    }
    if (!lines.empty() && (cut || word < words.size())) lines.back() += "…";
    return lines;
}

std::string plain_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        if (code == '\t' || code == '\n')
            out += ' ';
        else if (code == 0xFFFD)
            out += "\xEF\xBF\xBD";
        else if (allowed(code))
            out += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return out;
}

std::string xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        if (allowed(code)) append_escaped(out, code, text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return out;
}

std::string xml_id(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (plain)
            out += c;
        else
            out += fmt::format("_{:02x}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace remit::diagram
