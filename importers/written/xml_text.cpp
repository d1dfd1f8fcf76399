// SPDX-License-Identifier: MIT
#include "importers/written/xml_text.hpp"

namespace remit::written {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// U+FFFE and U+FFFF, which are no characters.
bool is_no_character(std::string_view rest) {
    return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

std::string_view escape_of(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return static_cast<unsigned char>(c) < 0x20 ? replacement : std::string_view{};
    }
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_no_character(text.substr(i))) {
            out += replacement;
            i += 2;
        } else if (const auto escape = escape_of(text[i]); !escape.empty()) {
            out += escape;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace remit::written
