// SPDX-License-Identifier: MIT
#include "graph/rules/labels.hpp"

#include <algorithm>

namespace remit {

std::string one_of(std::string_view thing) {
    std::string text(thing);
    std::ranges::replace(text, '-', ' ');
    if (text.empty()) return text;
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (capital(text[0]) && std::none_of(text.begin() + 1, text.end(), capital))
        text[0] = static_cast<char>(text[0] + 32);
    const bool many =
        text.starts_with("terms ") || text.ends_with(" rules") || text.ends_with(" arrangements");
    if (many) return text;
    std::string result =
        std::string_view("aeiouAEIOU").find(text[0]) == std::string_view::npos ? "a " : "an ";
    result += text;
    return result;
}

}  // namespace remit
