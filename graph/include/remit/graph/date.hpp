// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace remit {

/// A day, counted from 1970-01-01.
struct Day {
    std::int32_t number = 0;
    friend constexpr auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day day, int days) { return {day.number + days}; }
    friend constexpr Day operator-(Day day, int days) { return {day.number - days}; }
};

/// An ISO 8601 date that may lack its day, or its month and day. A default date is absent and
/// false.
struct PartialDate {
    std::int16_t year = 0;
    std::uint8_t month = 0;  ///< 0 where only the year is known
    std::uint8_t day = 0;    ///< 0 where only the month is known

    constexpr explicit operator bool() const { return year != 0; }
    friend constexpr auto operator<=>(const PartialDate&, const PartialDate&) = default;

    [[nodiscard]] Day first() const;  ///< the first day that it can mean
    [[nodiscard]] Day last() const;   ///< the last day that it can mean
};

/// An end, known as a date or only to lie between two (`2014..2015`). Absent where both are.
struct EndDate {
    PartialDate earliest{};
    PartialDate latest{};

    constexpr explicit operator bool() const { return static_cast<bool>(latest); }
    [[nodiscard]] constexpr bool uncertain() const { return earliest != latest; }
    friend constexpr auto operator<=>(const EndDate&, const EndDate&) = default;
};

/// `2015`, `2015-07` or `2015-07-09`, if it is a date of the calendar from year 1 to 9999.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text);
/// A date as above, or `A..B` with A not after B.
[[nodiscard]] std::optional<EndDate> parse_end(std::string_view text);
/// The date of a day.
[[nodiscard]] PartialDate date_of(Day day);
/// The same day of the next year; 28 February where there is none.
[[nodiscard]] Day year_after(Day day);
[[nodiscard]] Day year_before(Day day);

[[nodiscard]] std::string iso(PartialDate date);    ///< `2015-07`
[[nodiscard]] std::string iso(EndDate end);         ///< `2014..2015`
[[nodiscard]] std::string plain(PartialDate date);  ///< `July 2015`, `9 July 2015`

}  // namespace remit
