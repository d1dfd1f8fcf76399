// SPDX-License-Identifier: MIT
#include "importers/mapped/cell_template.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "importers/ascii.hpp"
#include "importers/shortened.hpp"
#include "importers/table/cell_words.hpp"
#include "remit/graph/text.hpp"

namespace remit::mapped {
namespace {

struct ChangeWord {
    std::string_view word{};
    Change::What what{};
    bool takes_argument = false;
};
constexpr auto change_words = std::to_array<ChangeWord>({
    {"words", Change::What::words, true},
    {"split", Change::What::split, true},
    {"first", Change::What::first, true},
    {"not", Change::What::is_not, true},
    {"weight", Change::What::weight, false},
    {"without-weight", Change::What::without_weight, false},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t as_number(std::string_view text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

std::string read_change(std::string_view text, const WordLists& words, Piece& piece) {
    const std::size_t colon = text.find(':');
    const std::string_view word = text.substr(0, colon);
    const auto* const known = std::ranges::find(change_words, word, &ChangeWord::word);
    const bool argued = colon != std::string_view::npos;
    if (known == change_words.end() || known->takes_argument != argued) {
        return fmt::format(
            "'{}' is nothing that can be done to a cell: words:LIST, split:TEXT, "
            "first:NUMBER, not:TEXT, weight or without-weight",
            shortened(text));
    }
    std::string argument(argued ? text.substr(colon + 1) : std::string_view{});
    if (known->what == Change::What::words && !words.contains(argument))
        return fmt::format("there is no list of words '{}'", shortened(argument));
    if (known->what == Change::What::first && as_number(argument) == 0)
        return fmt::format("'{}' is no number of letters", shortened(argument));
    if (argued && argument.empty())
        return fmt::format("'{}' lacks what comes after the colon", word);
    // A bar parts the changes themselves, and is called by its name.
    if (known->what == Change::What::split && argument == "bar") argument = "|";
    piece.changes.push_back({.what = known->what, .argument = std::move(argument)});
    return {};
}

std::string read_column(std::string_view inside, const WordLists& words, CellTemplate& result) {
    Piece piece;
    std::size_t bar = std::min(inside.find('|'), inside.size());
    piece.heading = plain_heading(inside.substr(0, bar));
    if (piece.heading.empty()) return "a column without a heading";
    while (bar < inside.size()) {
        const std::size_t start = bar + 1;
        bar = std::min(inside.find('|', start), inside.size());
        if (std::string fault = read_change(inside.substr(start, bar - start), words, piece);
            !fault.empty())
            return fault;
    }
    result.pieces.push_back(std::move(piece));
    return {};
}

bool is_split(const Piece& piece) {
    return std::ranges::any_of(
        piece.changes, [](const Change& change) { return change.what == Change::What::split; });
}

/// The brackets at the end of a name that say for how many it stands: `(x16)`, `(x 13)`, `(2
/// bodies)`.
struct Weight {
    std::string_view name{};
    std::string_view number{};
};
std::optional<Weight> weight_of(std::string_view text) {
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
    std::string_view inside = table::trimmed(text.substr(open + 1, text.size() - open - 2));
    if (inside.starts_with('x') || inside.starts_with('X')) {
        inside = table::trimmed(inside.substr(1));
    } else if (inside.ends_with(" bodies")) {
        inside.remove_suffix(std::string_view(" bodies").size());
    } else {
        return std::nullopt;
    }
    if (inside.empty() || !std::ranges::all_of(inside, is_digit)) return std::nullopt;
    return Weight{table::trimmed(text.substr(0, open)), inside};
}

std::string looked_up(const std::map<std::string, std::string>& list, const std::string& text) {
    const std::string wanted = folded(text);
    for (const auto& [word, meaning] : list) {
        if (folded(word) == wanted && word != "*") return meaning;
    }
    const auto any = list.find("*");
    return any == list.end() ? text : any->second;
}

/// The first letters, none of them cut.
std::string_view first_letters(std::string_view text, std::size_t most) {
    std::size_t end = 0;
    while (end < text.size() && most > 0) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        --most;
    }
    return text.substr(0, end);
}

std::vector<std::string> split(std::string_view text, std::string_view at) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(text.find(at), text.size());
        const std::string_view part = table::trimmed(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        if (end == text.size()) return parts;
        text.remove_prefix(end + at.size());
    }
}

std::string changed(std::string text, const Change& change, const WordLists& words) {
    switch (change.what) {
        case Change::What::words:
            return looked_up(words.find(change.argument)->second, text);
        case Change::What::first:
            return std::string(first_letters(text, as_number(change.argument)));
        case Change::What::is_not:
            return text == change.argument ? std::string{} : text;
        case Change::What::weight: {
            const auto weight = weight_of(text);
            return weight ? std::string(weight->number) : std::string{};
        }
        case Change::What::without_weight: {
            const auto weight = weight_of(text);
            return weight ? std::string(weight->name) : text;
        }
        case Change::What::split:
            break;
    }
    return text;
}

std::vector<std::string> values_of(const Piece& piece, std::string text, const WordLists& words) {
    std::vector<std::string> values{std::move(text)};
    for (const Change& change : piece.changes) {
        if (change.what == Change::What::split) {
            values = values.empty() ? values : split(values.front(), change.argument);
            continue;
        }
        for (std::string& value : values)
            value = changed(std::move(value), change, words);
        std::erase(values, std::string{});
    }
    return values;
}

}  // namespace

std::string plain_heading(std::string_view heading) {
    std::string plain;
    for (const char c : ascii_lower(std::string(heading))) {
        const bool other = c == '#' || static_cast<unsigned char>(c) >= 0x80;
        if (is_digit(c) || (c >= 'a' && c <= 'z') || other) plain += c;
    }
    return plain;
}

bool fits(std::string_view plain_pattern, std::string_view heading) {
    return std::ranges::equal(plain_pattern, heading, [](char wanted, char given) {
        return wanted == given || (wanted == '#' && is_digit(given));
    });
}

std::string read_template(std::string_view text, const WordLists& words, CellTemplate& result) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        if (open > at) result.pieces.push_back({.text = std::string(text.substr(at, open - at))});
        if (open == text.size()) break;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return "a brace is opened and never closed";
        std::string fault = read_column(text.substr(open + 1, close - open - 1), words, result);
        if (!fault.empty()) return fault;
        at = close + 1;
    }
    if (std::ranges::count_if(result.pieces, is_split) > 1)
        return "one column of a value can be split, not two";
    return {};
}

std::vector<Filled> fill(const CellTemplate& what, const WordLists& words, const CellText& cell) {
    std::vector<Filled> result;
    if (what.empty()) return result;
    result.emplace_back();
    for (const Piece& piece : what.pieces) {
        if (piece.heading.empty()) {
            for (Filled& filled : result)
                filled.text += piece.text;
            continue;
        }
        Filled in_row = cell(piece.heading);
        if (in_row.text.empty()) return {};
        std::vector<Filled> longer;
        for (const std::string& value : values_of(piece, std::move(in_row.text), words)) {
            for (const Filled& filled : result) {
                const Place place = filled.place.row > 0 ? filled.place : in_row.place;
                longer.push_back({filled.text + value, place});
            }
        }
        result = std::move(longer);
    }
    return result;
}

}  // namespace remit::mapped
