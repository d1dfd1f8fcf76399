// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/chart.hpp"
#include "viz/diagram/chart_svg.hpp"
#include "viz/diagram/dot_text.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/pages.hpp"
#include "viz/diagram/print.hpp"
#include "viz/diagram/svg.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/views.hpp"

namespace remit {
namespace {

std::vector<diagram::Piece> laid_out(diagram::Figure figure, const Paper& paper) {
    if (paper.width > 0) return diagram::lay_out_pages(figure, paper);
    diagram::Layout layout = diagram::lay_out(figure);
    return {{std::move(figure), std::move(layout)}};
}

/// Set in the reader's own font where pages go out as they are, and in the one that texts are
/// measured by where we print them.
std::string_view fonts_for(FigureFormat format) {
    return format == FigureFormat::svg ? diagram::theme::fonts : diagram::theme::measured_font;
}

std::vector<std::string> svgs(diagram::Figure figure, const DrawOptions& options) {
    std::vector<std::string> files;
    for (const diagram::Piece& page : laid_out(std::move(figure), options.paper)) {
        files.push_back(
            diagram::svg(page.figure, page.layout, options.id_prefix, fonts_for(options.format)));
    }
    return files;
}

std::vector<std::string> svgs(const diagram::Chart& chart, const DrawOptions& options) {
    std::vector<std::string> files;
    for (const diagram::ChartSheet& sheet : diagram::lay_out(chart, options.paper))
        files.push_back(diagram::svg(chart, sheet, options.id_prefix, fonts_for(options.format)));
    return files;
}

std::string dot(const diagram::Picture& picture) {
    const auto* const figure = std::get_if<diagram::Figure>(&picture);
    if (figure == nullptr) throw std::invalid_argument("this view is no graph, and has no DOT");
    return diagram::dot_text(*figure);
}

}  // namespace

std::vector<std::string> draw(const Snapshot& snapshot, const DrawOptions& options) {
    diagram::Picture picture = diagram::picture_of(snapshot, options);
    if (options.format == FigureFormat::dot) return {dot(picture)};
    const auto* const figure = std::get_if<diagram::Figure>(&picture);
    if (options.over_time && (figure == nullptr || figure->days.size() < 2)) return {};
    const std::string title =
        std::visit([](const diagram::Caption& caption) { return caption.title; }, picture);
    auto files = std::visit([&](auto& one) { return svgs(std::move(one), options); }, picture);
    if (options.format == FigureFormat::pdf) return {diagram::pdf(files, title, snapshot.day())};
    if (options.format == FigureFormat::png) {
        for (std::string& file : files)
            file = diagram::png(file);
    }
    return files;
}

}  // namespace remit
