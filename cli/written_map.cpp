// SPDX-License-Identifier: MIT
#include "cli/written_map.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/findings_table.hpp"

namespace remit::cli {
namespace {

/// The title of a version that is marked, as findings have it.
std::string title_of(const Reading& reading) {
    if (reading.label.empty()) return {};
    const std::string_view title = reading.map.text(reading.map.title);
    return fmt::format("{} [{}]", title.empty() ? "Map" : title, reading.label);
}

}  // namespace

Written written_map(const Reading& reading, const Format& format, const Analysis& analysis) {
    WriteOptions options{.title = title_of(reading)};
    if (format.takes_tables) options.tables.push_back(findings_table(reading.map, analysis));
    return format.write(reading.map, options);
}

}  // namespace remit::cli
