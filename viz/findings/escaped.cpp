// SPDX-License-Identifier: MIT
#include "viz/findings/escaped.hpp"

#include <algorithm>

#include "remit/viz/terminal.hpp"

namespace remit::findings {
namespace {

/// Whether a text would begin a list or a heading inside whatever it stands in.
bool begins_a_block(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(digits);
    if (rest.empty()) return false;
    const std::string_view signs = digits > 0 ? ".)" : "-+=";
    return signs.find(rest.front()) != std::string_view::npos;
}

}  // namespace

std::string escaped(std::string_view text) {
    const std::string safe = terminal::printable(text);
    std::string out;
    const std::size_t sign = safe.find_first_not_of("0123456789");
    for (std::size_t i = 0; i < safe.size(); ++i) {
        const char c = safe[i];
        if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '&') {
            out += "&amp;";
        } else {
            const bool marks = std::string_view("\\`*_[]#|~").find(c) != std::string_view::npos;
            if (marks || (i == sign && begins_a_block(safe))) out += '\\';
            out += c;
        }
    }
    return out;
}

}  // namespace remit::findings
