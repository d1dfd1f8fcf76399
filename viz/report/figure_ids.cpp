// SPDX-License-Identifier: MIT
#include "viz/report/figure_ids.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"

namespace remit::report {

FigureIds::FigureIds(std::span<const ReportFigure> figures) {
    constexpr std::string_view opening = " id=\"";
    for (const ReportFigure& figure : figures) {
        const std::string_view svg = figure.svg;
        for (std::size_t at = svg.find(opening); at != std::string_view::npos;
             at = svg.find(opening, at)) {
            at += opening.size();
            ids_.insert(svg.substr(at, svg.find('"', at) - at));
        }
    }
}

std::optional<std::string> FigureIds::of_finding(std::string_view body) const {
    for (const View view : {View::findings, View::structure}) {
        std::string id = fmt::format("{}-body-{}", kind_of(view).name, diagram::xml_id(body));
        if (ids_.contains(id)) return id;
    }
    return std::nullopt;
}

}  // namespace remit::report
