// SPDX-License-Identifier: MIT
#include "cli/change_files.hpp"

#include <utility>

#include <fmt/format.h>

#include "remit/viz/change_figures.hpp"

namespace remit::cli {
namespace {

struct Part {
    std::string_view name;
    std::string title;
    std::vector<std::string> ChangeFigures::*pages;
};

}  // namespace

ChangePictures change_pictures(const Snapshot& before, const Snapshot& after,
                               const Difference& difference, const PictureWords& words) {
    const std::string prefix = words.name.empty() ? "" : fmt::format("{}-", words.name);
    const Part parts[] = {{"before", words.before, &ChangeFigures::before},
                          {"changes", "What changes", &ChangeFigures::changes},
                          {"after", words.after, &ChangeFigures::after}};
    const auto drawn = [&](FigureFormat format, const Paper& paper) {
        return draw_change(
            before, after, difference,
            {.paper = paper, .format = format, .title = words.title, .id_prefix = prefix});
    };
    const ChangeFigures free = drawn(FigureFormat::svg, {});
    const ChangeFigures print = drawn(FigureFormat::pdf, *paper_named("a4-landscape"));
    const ChangeFigures word = drawn(FigureFormat::png, word_paper());
    ChangePictures result;
    for (const Part& part : parts) {
        if ((free.*part.pages).empty()) continue;
        const std::string file = fmt::format("figures/{}{}", prefix, part.name);
        ReportFigure figure{.name = fmt::format("{}{}", prefix, part.name),
                            .title = part.title,
                            .svg = (free.*part.pages).front(),
                            .pngs = word.*part.pages};
        for (const auto& [suffix, bytes] :
             {std::pair{"svg", figure.svg}, {"pdf", (print.*part.pages).front()}}) {
            figure.files.push_back(fmt::format("{}.{}", file, suffix));
            result.files.push_back({figure.files.back(), bytes});
        }
        result.figures.push_back(std::move(figure));
    }
    return result;
}

}  // namespace remit::cli
