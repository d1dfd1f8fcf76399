// SPDX-License-Identifier: MIT
#include "remit/viz/diagram.hpp"
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

/// The pages as SVG: set in the reader's own font where they go out as they are, and in the one
/// that texts are measured by where we print them.
std::vector<std::string> svgs(const std::vector<diagram::Piece>& pages,
                              const DrawOptions& options) {
    const bool as_is = options.format == FigureFormat::svg;
    std::vector<std::string> files;
    files.reserve(pages.size());
    for (const diagram::Piece& page : pages) {
        files.push_back(
            diagram::svg(page.figure, page.layout, options.id_prefix,
                         as_is ? diagram::theme::fonts : diagram::theme::measured_font));
    }
    return files;
}

}  // namespace

std::vector<std::string> draw(const Snapshot& snapshot, const DrawOptions& options) {
    diagram::Figure figure = diagram::figure_of(snapshot, options);
    if (options.format == FigureFormat::dot) return {diagram::dot_text(figure)};
    if (options.over_time && figure.days.size() < 2) return {};
    const std::string title = figure.title;
    auto files = svgs(laid_out(std::move(figure), options.paper), options);
    if (options.format == FigureFormat::pdf) return {diagram::pdf(files, title, snapshot.day())};
    if (options.format == FigureFormat::png) {
        for (std::string& file : files)
            file = diagram::png(file);
    }
    return files;
}

}  // namespace remit
