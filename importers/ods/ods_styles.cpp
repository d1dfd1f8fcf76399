// SPDX-License-Identifier: MIT
#include "importers/ods/ods_styles.hpp"

namespace remit::ods {
namespace {

using sheets::attribute;
using sheets::child;
using sheets::Shown;

Shown shown_by_format(const pugi::xml_node& date_style) {
    const auto shows = [&](const char* part) { return !child(date_style, part).empty(); };
    if (shows("day") || shows("day-of-week")) return Shown::day;
    if (shows("month")) return Shown::month;
    return shows("year") ? Shown::year : Shown::day;
}

}  // namespace

void Styles::add(const pugi::xml_node& styles) {
    for (const pugi::xml_node style : styles.children()) {
        const std::string name(attribute(style, "style:name"));
        const std::string_view what = sheets::local_name(style);
        if (what == "date-style") formats_.insert_or_assign(name, shown_by_format(style));
        if (what != "style") continue;
        const std::string_view family = attribute(style, "style:family");
        if (family == "table-cell")
            format_of_.insert_or_assign(name, attribute(style, "style:data-style-name"));
        const auto properties = child(style, "table-properties");
        if (family == "table" && attribute(properties, "table:display") == "false")
            hidden_.insert(name);
    }
}

Shown Styles::shown_by(std::string_view cell_style) const {
    const auto style = format_of_.find(std::string(cell_style));
    if (style == format_of_.end()) return Shown::day;
    const auto format = formats_.find(style->second);
    return format == formats_.end() ? Shown::day : format->second;
}

}  // namespace remit::ods
