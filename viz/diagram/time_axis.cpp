// SPDX-License-Identifier: MIT
#include "viz/diagram/time_axis.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace remit::diagram {
namespace {

constexpr double days_a_year = 365.25;
constexpr double least_step = 36;   // between labels
constexpr double roomy_year = 170;  // that has room for its quarters
constexpr double margin = 0.06;     // of the line, before the first day and after the last

Day new_year(int year) {
    return PartialDate{static_cast<std::int16_t>(std::clamp(year, 1, 9999)), 1, 1}.first();
}

}  // namespace

TimeAxis::TimeAxis(std::vector<Day> days, double left, double right) : left_(left), right_(right) {
    constexpr double most_empty = 0.6;  // of the line, before the second day
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::size_t first = 0;
    while (first + 3 < days.size()) {
        const double all = days.back().number - days[first].number;
        if (days[first + 1].number - days[first].number < most_empty * all) break;
        ++first;
    }
    constexpr int least_days = 500;  // so that a new year is among them
    const int span = days.back().number - days[first].number;
    const int more = std::max(static_cast<int>(span * margin) + 1, (least_days - span) / 2);
    first_ = days[first] - more;
    last_ = days.back() + more;
}

double TimeAxis::at(Day day) const {
    const double share = static_cast<double>(day.number - first_.number) /
                         static_cast<double>(last_.number - first_.number);
    return left_ + std::clamp(share, 0.0, 1.0) * (right_ - left_);
}

double TimeAxis::years(double count) const {
    return count * days_a_year * (right_ - left_) /
           static_cast<double>(last_.number - first_.number);
}

std::vector<Tick> TimeAxis::ticks() const {
    static constexpr std::array<int, 11> steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};
    static constexpr std::array<std::pair<std::uint8_t, std::string_view>, 3> quarters{
        {{4, "Apr"}, {7, "Jul"}, {10, "Oct"}}};
    const auto step = *std::find_if(steps.begin(), steps.end() - 1,
                                    [&](int each) { return years(each) >= least_step; });
    std::vector<Tick> ticks;
    const int from = date_of(first_).year;
    const int to = std::min<int>(date_of(last_).year, 9999);
    const auto add = [&](Day day, std::string label, bool minor) {
        if (day > first_ && day < last_) ticks.push_back({at(day), std::move(label), minor});
    };
    for (int year = from - from % step; year <= to; year += step) {
        if (year < 1) continue;
        add(new_year(year), fmt::format("{}", year), false);
        if (step > 1 || years(1) < roomy_year) continue;
        for (const auto& [month, name] : quarters)
            add(PartialDate{static_cast<std::int16_t>(year), month, 1}.first(), std::string(name),
                true);
    }
    return ticks;
}

}  // namespace remit::diagram
