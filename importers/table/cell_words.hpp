// SPDX-License-Identifier: MIT
// How people write values in a table, as the map format writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/fields.hpp"

namespace remit::table {

/// A value as the format writes it: `Reports to` is reports-to, `18/03/2016` 2016-03-18, `£1,200`
/// 1200, `25%` 0.25. What is none of these stays as it is: the builder says what is wrong with it.
[[nodiscard]] std::string as_format_writes(const FieldSpec& field, std::string_view text);

/// Whether a word, with hyphens and in lower case, is one that the field takes. A field of names,
/// notes, dates or numbers takes none.
[[nodiscard]] bool is_known_word(const FieldSpec& field, std::string_view text);

/// The parts of a list, trimmed, without the empty ones. A semicolon in brackets parts nothing.
[[nodiscard]] std::vector<std::string_view> parts(std::string_view list);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Without the apostrophe before `= + - @`: it keeps a spreadsheet from taking a text for a
/// formula.
[[nodiscard]] std::string_view unguarded(std::string_view text);

/// `documents (2016-03, minutes)`.
struct Whole {
    std::string aspect{};
    std::string_view as_of{};
    std::string_view source{};
};
[[nodiscard]] std::optional<Whole> parse_whole(std::string_view text);

/// `@authorities of North CSP`, `@members of Board`, `@csp in Suffolk`.
struct Selected {
    std::string_view authorities_of{};
    std::string_view members_of{};
    std::string_view type{};
    std::string_view within{};
};
[[nodiscard]] std::optional<Selected> parse_selection(std::string_view text);

}  // namespace remit::table
