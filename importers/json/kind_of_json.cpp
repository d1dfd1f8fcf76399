// SPDX-License-Identifier: MIT
#include "importers/json/kind_of_json.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include "importers/utf8.hpp"

namespace remit::json_reader {
namespace {

struct Telling {
    std::string_view key{};
    JsonKind kind{};
};

constexpr auto of_an_object = std::to_array<Telling>({
    {"format", JsonKind::map},
    {"bodies", JsonKind::map},
    {"relations", JsonKind::map},
    {"remits", JsonKind::map},
    {"organizations", JsonKind::popolo},
    {"memberships", JsonKind::popolo},
    {"persons", JsonKind::popolo},
    {"posts", JsonKind::popolo},
    {"elements", JsonKind::kumu},
    {"connections", JsonKind::kumu},
    {"perspectives", JsonKind::kumu},
    {"defaultMap", JsonKind::kumu},
    {"analytics_identifier", JsonKind::govuk},  // one body alone
    {"next_page_url", JsonKind::govuk},         // a page of the service
    {"results", JsonKind::govuk},
});
constexpr auto in_a_list = std::to_array<Telling>({
    {"analytics_identifier", JsonKind::govuk},
    {"parent_organisations", JsonKind::govuk},
    {"child_organisations", JsonKind::govuk},
    {"organization_id", JsonKind::popolo},
    {"person_id", JsonKind::popolo},
});

template <class Table>
std::optional<JsonKind> told_by(const Table& table, std::string_view key) {
    for (const Telling& row : table) {
        if (row.key == key) return row.kind;
    }
    return std::nullopt;
}

/// The offset of the quote that ends a text, which begins at `open`.
std::size_t end_of_text(std::string_view bytes, std::size_t open) {
    for (std::size_t i = open + 1; i < bytes.size(); ++i) {
        if (bytes[i] == '\\') {
            ++i;
        } else if (bytes[i] == '"') {
            return i;
        }
    }
    return bytes.size();
}

}  // namespace

JsonKind kind_of_json(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t at = bytes.find_first_not_of(blanks);
    if (at == std::string_view::npos || (bytes[at] != '{' && bytes[at] != '['))
        return JsonKind::none;
    const bool list = bytes[at] == '[';
    const std::size_t depth_of_keys = list ? 2 : 1;
    std::size_t depth = 0;
    for (; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') {
            // Of a list the first object alone is looked at.
            if (depth <= depth_of_keys) break;
            --depth;
        }
        if (c != '"') continue;
        const std::size_t end = end_of_text(bytes, at);
        const std::size_t after = bytes.find_first_not_of(blanks, end + 1);
        const bool key = after < bytes.size() && bytes[after] == ':' && depth == depth_of_keys;
        const std::string_view text = key ? bytes.substr(at + 1, end - at - 1) : "";
        const auto told = list ? told_by(in_a_list, text) : told_by(of_an_object, text);
        if (key && told) return *told;
        at = end;
    }
    return JsonKind::map;
}

}  // namespace remit::json_reader
