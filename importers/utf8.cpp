// SPDX-License-Identifier: MIT
#include "importers/utf8.hpp"

#include <boost/locale/utf.hpp>

namespace remit {

bool is_utf8(std::string_view bytes) {
    using Utf8 = boost::locale::utf::utf_traits<char>;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at != end) {
        if (!boost::locale::utf::is_valid_codepoint(Utf8::decode(at, end))) return false;
    }
    return true;
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
