// SPDX-License-Identifier: MIT
#include "importers/sheets/values.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "importers/ascii.hpp"
#include "remit/graph/date.hpp"

namespace remit::sheets {
namespace {

constexpr std::int32_t serial_of_1970 = 25'569;
constexpr std::int32_t from_1900_to_1904 = 1'462;
constexpr std::int32_t false_leap_day = 60;

std::optional<double> number(std::string_view text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string as_meant(PartialDate date, Shown shown) {
    if (date.day == 1 && shown != Shown::day) date.day = 0;
    if (date.day == 0 && date.month == 1 && shown == Shown::year) date.month = 0;
    return iso(date);
}

/// Which letters of a format's first section say something of time.
struct Letters {
    bool year = false, month = false, day = false, clock = false;
};

Letters letters_of(std::string_view code) {
    Letters found;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = ascii_lower(code[i]);
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {  // a colour, a language, a condition, or hours beyond a day
            const std::size_t end = std::min(code.find(']', i), code.size());
            const auto inside = code.substr(i + 1, end - i - 1);
            found.clock = found.clock || (!inside.empty() && inside.find_first_not_of("hHmMsS") ==
                                                                 std::string_view::npos);
            i = end;
        } else {
            found.year = found.year || c == 'y';
            found.month = found.month || c == 'm';
            found.day = found.day || c == 'd';
            found.clock = found.clock || c == 'h' || c == 's';
        }
    }
    return found;
}

}  // namespace

Shown shown_by(std::string_view format_code) {
    const Letters found = letters_of(format_code);
    if (found.day) return Shown::day;
    if (found.clock && !found.year) return Shown::no_date;  // m is then minutes
    if (found.month) return Shown::month;
    return found.year ? Shown::year : Shown::no_date;
}

Shown shown_by(std::uint32_t built_in) {
    if (built_in == 17) return Shown::month;
    const bool day = (built_in >= 14 && built_in <= 16) || built_in == 22 ||
                     (built_in >= 27 && built_in <= 31) || built_in == 36 ||
                     (built_in >= 50 && built_in <= 58);
    return day ? Shown::day : Shown::no_date;
}

Date date_of_serial(double serial, bool from_1904, Shown shown) {
    constexpr double last = 2'958'465;  // 9999-12-31
    double whole = std::floor(serial);
    if (from_1904) whole += from_1900_to_1904;
    if (!(whole >= 1 && whole <= last)) return {.fault = Date::Fault::out_of_range};
    auto days = static_cast<std::int32_t>(whole);
    if (!from_1904 && days == false_leap_day) return {.fault = Date::Fault::no_such_day};
    if (!from_1904 && days < false_leap_day) ++days;
    return {.text = as_meant(date_of(Day{days - serial_of_1970}), shown)};
}

Date date_of_text(std::string_view text, Shown shown) {
    const auto date = parse_date(text.substr(0, text.find('T')));
    if (!date) return {.fault = Date::Fault::out_of_range};
    return {.text = as_meant(*date, shown)};
}

std::string plain_number(std::string_view text) {
    const auto value = number(text);
    if (!value) return std::string(text);
    constexpr double exact = 1e15;
    if (std::trunc(*value) == *value && std::abs(*value) < exact)
        return fmt::format("{}", static_cast<std::int64_t>(*value));
    return fmt::format("{:.15g}", *value);
}

}  // namespace remit::sheets
