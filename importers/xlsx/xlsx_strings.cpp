// SPDX-License-Identifier: MIT
#include "importers/xlsx/xlsx_strings.hpp"

#include <charconv>
#include <iterator>
#include <optional>

#include <boost/locale/utf.hpp>

namespace remit::xlsx {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

/// The character of `_x000A_` at the front of a text.
std::optional<char32_t> escaped(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() < length || text[1] != 'x' || text[length - 1] != '_') return std::nullopt;
    std::uint32_t point = 0;
    const char* const end = text.data() + length - 1;
    const auto read = std::from_chars(text.data() + 2, end, point, 16);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    if (read.ec != std::errc{} || read.ptr != end || surrogate || point == 0) return std::nullopt;
    return point;
}

}  // namespace

std::string rich_text(const pugi::xml_node& item) {
    std::string text;
    for (const pugi::xml_node part : item.children()) {
        const std::string_view name = sheets::local_name(part);
        if (name == "t") text += sheets::own_text(part);
        if (name != "r") continue;
        for (const pugi::xml_node run : part.children()) {
            if (sheets::local_name(run) == "t") text += sheets::own_text(run);
        }
    }
    return unescaped(text);
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('_', at), text.size());
        out += text.substr(at, next - at);
        at = next;
        if (at == text.size()) break;
        if (const auto point = escaped(text.substr(at))) {
            Utf8::encode(*point, std::back_inserter(out));
            at += 7;
        } else {
            out += text[at++];
        }
    }
    return out;
}

std::vector<std::string> shared_strings(const pugi::xml_node& table) {
    std::vector<std::string> all;
    for (pugi::xml_node item = sheets::child(table, "si"); item;
         item = sheets::next_named(item, "si"))
        all.push_back(rich_text(item));
    return all;
}

}  // namespace remit::xlsx
