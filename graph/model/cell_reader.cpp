// SPDX-License-Identifier: MIT
#include "graph/model/cell_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace remit {
namespace {

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

/// A user's text in a message: not longer than a line can hold.
std::string shown(std::string_view text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) return std::string(text);
    std::size_t cut = most;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80)
        --cut;
    return std::string(text.substr(0, cut)) + "…";
}

/// Of a text that has the form of a whole date, why the calendar does not hold it; else how dates
/// are written.
std::string date_hint(std::string_view text, std::string_view forms) {
    std::array<int, 3> parts{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [end, failed] =
            std::from_chars(text.data() + at, text.data() + text.size(), parts[i]);
        if (failed != std::errc{} || parts[i] < 0) return std::string(forms);
        at = static_cast<std::size_t>(end - text.data());
        const bool more = i + 1 < parts.size();
        if (more != (at < text.size()) || (more && text[at] != '-' && text[at] != '/'))
            return std::string(forms);
        ++at;
    }
    const bool year_first = text.find_first_of("-/") == 4;
    const int year = year_first ? parts[0] : parts[2];
    const int month = parts[1];
    const int day = year_first ? parts[2] : parts[0];
    if (year < 1000 || year > 9999 || month < 1 || day < 1) return std::string(forms);
    if (month > 12) return "a year has 12 months; the day goes last, as in 2015-07-09";
    const PartialDate whole_month{.year = static_cast<std::int16_t>(year),
                                  .month = static_cast<std::uint8_t>(month)};
    const int days = date_of(whole_month.last()).day;
    if (day <= days) return std::string(forms);
    return fmt::format("{:04}-{:02} has {} days", year, month, days);
}

}  // namespace

std::string CellReader::did_you_mean(std::string_view word,
                                     const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near);
}

TextId CellReader::text(const Cell& cell) {
    const std::string_view value = view(cell);
    const auto* bad = std::find_if(value.begin(), value.end(), is_control);
    if (bad == value.end()) return value.empty() ? TextId{} : cell.text;
    error("I201", cell,
          fmt::format("{} has the control character U+{:04X} in its text", label(),
                      static_cast<unsigned char>(*bad)));
    return {};
}

PartialDate CellReader::date(const Cell& cell) {
    if (const auto date = parse_date(view(cell))) return *date;
    error("I202", cell, fmt::format("{}: '{}' is not a date", label(), shown(view(cell))),
          date_hint(view(cell), "write 2015, 2015-07 or 2015-07-09"));
    return {};
}

EndDate CellReader::end(const Cell& cell) {
    if (const auto end = parse_end(view(cell))) return *end;
    error("I202", cell, fmt::format("{}: '{}' is not a date", label(), shown(view(cell))),
          date_hint(view(cell),
                    "write 2015, 2015-07, 2015-07-09, or 2014..2015 for an end between two dates"));
    return {};
}

Tristate CellReader::yes_no(const Cell& cell) {
    if (cell.kind == Cell::Kind::yes) return Tristate::yes;
    if (cell.kind == Cell::Kind::no) return Tristate::no;
    const std::string value = folded(view(cell));
    if (value == "yes" || value == "true" || value == "y") return Tristate::yes;
    if (value == "no" || value == "false" || value == "n") return Tristate::no;
    if (value.empty() || value == "unknown") return Tristate::unknown;
    error("I203", cell, fmt::format("{}: '{}' is neither yes nor no", label(), shown(view(cell))));
    return Tristate::unknown;
}

double CellReader::number(const Cell& cell, double least, double most) {
    const std::string_view value = view(cell);
    double number = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = failed == std::errc{} && end == value.data() + value.size();
    if (whole && std::isfinite(number) && number >= least && number <= most) return number;
    if (whole || failed == std::errc::result_out_of_range) {
        error("I204", cell,
              fmt::format("{}: {} is out of range; it goes from {:g} to {:g}", label(),
                          shown(value), least, most));
    } else {
        error("I204", cell, fmt::format("{}: '{}' is not a number", label(), shown(value)));
    }
    return std::numeric_limits<double>::quiet_NaN();
}

void CellReader::wrong_word(const Cell& cell, std::string_view what,
                            const std::vector<std::string_view>& known) {
    std::string hint = did_you_mean(view(cell), known);
    if (hint.empty()) hint = fmt::format("it is one of {}", fmt::join(known, ", "));
    error("I205", cell, fmt::format("{}: '{}' is not a {}", label(), shown(view(cell)), what),
          std::move(hint));
}

}  // namespace remit
