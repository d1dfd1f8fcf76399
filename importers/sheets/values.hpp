// SPDX-License-Identifier: MIT
// Numbers and dates as spreadsheets keep them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace remit::sheets {

/// How much of a date a cell's format shows.
enum class Shown : std::uint8_t { no_date, year, month, day };

/// What a number format of Excel shows: `dd/mm/yyyy` a day, `mmm-yy` a month, `0.00` no date.
[[nodiscard]] Shown shown_by(std::string_view format_code);
/// The same of the formats that every workbook has by number.
[[nodiscard]] Shown shown_by(std::uint32_t built_in);

struct Date {
    enum class Fault : std::uint8_t { none, no_such_day, out_of_range };
    std::string text{};  ///< 2016-03-18, or 2016-03 where that is all that was meant
    Fault fault = Fault::none;
};
/// The day of a serial number, counted from 1900 (with its 29 February, which spreadsheets count)
/// or from 1904. Where the format shows the month or year alone and the day is the first of it,
/// that month or year was meant: a spreadsheet cannot keep it in another way.
[[nodiscard]] Date date_of_serial(double serial, bool from_1904, Shown shown);
/// The same of a date as XML writes it: 2016-03-18T00:00:00.
[[nodiscard]] Date date_of_text(std::string_view text, Shown shown);

/// A number as a spreadsheet shows it, without the noise of binary fractions: 0.1 for
/// 0.10000000000000001. What is no number stays as it is.
[[nodiscard]] std::string plain_number(std::string_view text);

}  // namespace remit::sheets
