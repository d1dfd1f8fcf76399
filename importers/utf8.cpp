// SPDX-License-Identifier: MIT
#include "importers/utf8.hpp"

#include <array>
#include <iterator>

#include <boost/locale/utf.hpp>

namespace remit {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr auto windows_1252 = std::to_array<char16_t>(
    {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
     0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});

}  // namespace

bool is_utf8(std::string_view bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at != end) {
        if (!boost::locale::utf::is_valid_codepoint(Utf8::decode(at, end))) return false;
    }
    return true;
}

std::string from_windows_1252(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        char32_t point = byte;
        if (byte >= 0x80 && byte < 0xA0) point = windows_1252[byte - std::size_t{0x80}];
        if (byte >= 0x80 && point == 0) point = 0xFFFD;
        Utf8::encode(point, std::back_inserter(out));
    }
    return out;
}

std::size_t wrong_letters(std::string_view text) {
    std::size_t found = 0;
    for (std::size_t i = text.find('\xC2'); i < text.size(); i = text.find('\xC2', i + 1))
        found += i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0 ? 1 : 0;
    for (auto i = text.find("\xEF\xBF\xBD"); i < text.size(); i = text.find("\xEF\xBF\xBD", i + 3))
        ++found;
    return found;
}

}  // namespace remit
