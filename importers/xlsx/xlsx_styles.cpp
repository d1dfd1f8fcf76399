// SPDX-License-Identifier: MIT
#include "importers/xlsx/xlsx_styles.hpp"

#include <unordered_map>

namespace remit::xlsx {

using sheets::attribute;
using sheets::child;
using sheets::Shown;
using sheets::whole_number;

Styles::Styles(const pugi::xml_node& style_sheet) {
    std::unordered_map<std::uint32_t, Shown> own;
    for (pugi::xml_node format = child(child(style_sheet, "numFmts"), "numFmt"); format;
         format = sheets::next_named(format, "numFmt")) {
        if (const auto number = whole_number(attribute(format, "numFmtId")))
            own.insert_or_assign(*number, sheets::shown_by(attribute(format, "formatCode")));
    }
    for (pugi::xml_node style = child(child(style_sheet, "cellXfs"), "xf"); style;
         style = sheets::next_named(style, "xf")) {
        const auto number = whole_number(attribute(style, "numFmtId")).value_or(0);
        const auto found = own.find(number);
        shown_.push_back(found != own.end() ? found->second : sheets::shown_by(number));
    }
}

}  // namespace remit::xlsx
