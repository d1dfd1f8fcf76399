// SPDX-License-Identifier: MIT
#include "importers/json/tokens.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <boost/locale/utf.hpp>
#include <nlohmann/json.hpp>

namespace remit::json_reader {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

constexpr std::size_t digits_of_unit = 4;  // \u00e9

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// One of the escapes of a single letter; NUL for any other.
char escaped(char letter) {
    switch (letter) {
        case '"':
        case '\\':
        case '/':
            return letter;
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return '\0';
    }
}

/// A number too large for a double is none, says nlohmann. Few are so long that it may be.
bool may_be_too_large(std::string_view number) {
    constexpr std::size_t surely_small = 300;
    return number.size() > surely_small || number.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> Tokens::text_with_more_than_plain(std::size_t from) {
    decoded_.assign(bytes_.substr(at_ + 1, from - at_ - 1));
    for (std::size_t i = from; i < bytes_.size();) {
        const char c = bytes_[i];
        if (c == '"') {
            at_ = i + 1;
            return decoded_;
        }
        if (is_plain(c)) {
            decoded_ += c;
            ++i;
        } else if (c == '\\' ? !pass_escape(i) : !pass_character(i)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool Tokens::pass_escape(std::size_t& i) {
    if (at(i + 1) != 'u') {
        const char c = escaped(at(i + 1));
        decoded_ += c;
        i += 2;
        return c != '\0';
    }
    auto point = code_unit(i);
    if (!point || is_low(*point)) return false;
    i += 2 + digits_of_unit;
    if (is_high(*point)) {
        const auto low = code_unit(i);
        if (!low || !is_low(*low)) return false;
        point = 0x10000U + ((*point & 0x3FFU) << 10U) + (*low & 0x3FFU);
        i += 2 + digits_of_unit;
    }
    Utf8::encode(*point, std::back_inserter(decoded_));
    return true;
}

/// A character outside ASCII.
bool Tokens::pass_character(std::size_t& i) {
    const char* next = bytes_.data() + i;
    const auto point = Utf8::decode(next, bytes_.data() + bytes_.size());
    const bool control = static_cast<unsigned char>(bytes_[i]) < 0x80;
    if (control || !boost::locale::utf::is_valid_codepoint(point)) return false;
    const auto end = static_cast<std::size_t>(next - bytes_.data());
    decoded_ += bytes_.substr(i, end - i);
    i = end;
    return true;
}

/// What `\uD83D` stands for, from its backslash on.
std::optional<char32_t> Tokens::code_unit(std::size_t i) const {
    if (at(i) != '\\' || at(i + 1) != 'u' || bytes_.size() < i + 2 + digits_of_unit)
        return std::nullopt;
    const char* const first = bytes_.data() + i + 2;
    std::uint32_t unit = 0;
    const auto [end, fault] = std::from_chars(first, first + digits_of_unit, unit, 16);
    const bool whole = fault == std::errc{} && end == first + digits_of_unit;
    return whole ? std::optional<char32_t>(unit) : std::nullopt;
}

std::size_t Tokens::end_of_digits(std::size_t i) const {
    while (is_digit(at(i)))
        ++i;
    return i;
}

std::optional<std::string_view> Tokens::number() {
    std::size_t end = at_ + (bytes_[at_] == '-' ? 1 : 0);
    if (!is_digit(at(end))) return std::nullopt;
    end = at(end) == '0' ? end + 1 : end_of_digits(end);
    if (at(end) == '.') {
        if (!is_digit(at(end + 1))) return std::nullopt;
        end = end_of_digits(end + 1);
    }
    if (at(end) == 'e' || at(end) == 'E') {
        const bool sign = at(end + 1) == '+' || at(end + 1) == '-';
        const std::size_t power = end + (sign ? 2 : 1);
        if (!is_digit(at(power))) return std::nullopt;
        end = end_of_digits(power);
    }
    const std::string_view written = bytes_.substr(at_, end - at_);
    if (may_be_too_large(written) && !nlohmann::json::accept(written)) return std::nullopt;
    at_ = end;
    return written;
}

}  // namespace remit::json_reader
