// SPDX-License-Identifier: MIT
#include "remit/graph/date.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

namespace remit {
namespace {

using std::chrono::year_month_day;

Day day_of(year_month_day date) {
    return {static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

year_month_day calendar(std::int16_t year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

year_month_day calendar(Day day) {
    return year_month_day{std::chrono::sys_days{std::chrono::days{day.number}}};
}

unsigned last_of_month(std::int16_t year, unsigned month) {
    const std::chrono::year_month_day_last last{std::chrono::year{year} /
                                                std::chrono::month{month} / std::chrono::last};
    return static_cast<unsigned>(last.day());
}

/// Digits only, all of them; nothing else.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

Day shifted(Day day, int years) {
    const year_month_day date = calendar(day);
    const auto year = static_cast<std::int16_t>(static_cast<int>(date.year()) + years);
    const auto month = static_cast<unsigned>(date.month());
    return day_of(calendar(
        year, month, std::min(static_cast<unsigned>(date.day()), last_of_month(year, month))));
}

}  // namespace

Day PartialDate::first() const {
    return day_of(calendar(year, month == 0 ? 1U : month, day == 0 ? 1U : day));
}

Day PartialDate::last() const {
    const unsigned m = month == 0 ? 12U : month;
    return day_of(calendar(year, m, day == 0 ? last_of_month(year, m) : day));
}

std::optional<PartialDate> parse_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    if (!year || *year == 0) return std::nullopt;
    PartialDate date{.year = static_cast<std::int16_t>(*year)};
    if (text.size() >= 7) {
        const auto month = digits(text.substr(5, 2));
        if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
        date.month = static_cast<std::uint8_t>(*month);
    }
    if (text.size() == 10) {
        const auto day = digits(text.substr(8, 2));
        if (text[7] != '-' || !day || *day < 1) return std::nullopt;
        if (static_cast<unsigned>(*day) > last_of_month(date.year, date.month)) return std::nullopt;
        date.day = static_cast<std::uint8_t>(*day);
    }
    return date;
}

std::optional<EndDate> parse_end(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const auto date = parse_date(text);
        return date ? std::optional<EndDate>{{*date, *date}} : std::nullopt;
    }
    const auto earliest = parse_date(text.substr(0, dots));
    const auto latest = parse_date(text.substr(dots + 2));
    if (!earliest || !latest || latest->last() < earliest->first()) return std::nullopt;
    return EndDate{*earliest, *latest};
}

PartialDate date_of(Day day) {
    const year_month_day date = calendar(day);
    return {static_cast<std::int16_t>(static_cast<int>(date.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

Day year_after(Day day) { return shifted(day, 1); }
Day year_before(Day day) { return shifted(day, -1); }

std::string iso(PartialDate date) {
    if (!date) return {};
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(EndDate end) {
    return end.uncertain() ? iso(end.earliest) + ".." + iso(end.latest) : iso(end.latest);
}

std::string plain(PartialDate date) {
    static constexpr auto months = std::to_array<std::string_view>(
        {"January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"});
    if (!date) return {};
    if (date.month == 0) return fmt::format("{}", date.year);
    const std::string_view month = months[date.month - std::size_t{1}];
    if (date.day == 0) return fmt::format("{} {}", month, date.year);
    return fmt::format("{} {} {}", date.day, month, date.year);
}

}  // namespace remit
