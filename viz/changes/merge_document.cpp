// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "viz/changes/documents.hpp"
#include "viz/changes/merge_opening.hpp"
#include "viz/changes/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using report::Document;
using report::Section;

std::string map_title(const Register& map) {
    return map.title ? std::string(map.text(map.title)) : std::string("the map");
}

std::string rules_read(const MergeReport& report) {
    if (report.jurisdiction.empty())
        return "No jurisdiction is said, so no rules of law were applied.";
    return fmt::format("Jurisdiction: {} ({} in force).", report.jurisdiction,
                       findings::counted(report.rules, "rule", "rules"));
}

/// What a plan means, one part after another.
std::vector<Section> parts_of(const PlanPaper& paper) {
    std::vector<Section> sections;
    for (const auto part : {consents, what_to_do_first, seats, remits, money, voices, lines, sizes,
                            muddles, ledger, unknown})
        add(sections, part(paper));
    return sections;
}

Section opening(const MergeReport& report, const std::vector<PlanPaper>& papers) {
    Section section{.id = "in-short", .heading = "In short"};
    add_publication(section, report.before.snapshot.map(), report.left_out);
    for (const PlanPaper& paper : papers) {
        if (papers.size() == 1) {
            for (report::Words& words : in_short(paper))
                section.blocks.emplace_back(report::Paragraph{std::move(words)});
            continue;
        }
        Section one{.id = paper.id("in-short"), .heading = paper.plan.changed.title};
        for (report::Words& words : in_short(paper))
            one.blocks.emplace_back(report::Paragraph{std::move(words)});
        section.sections.push_back(std::move(one));
    }
    Section table{.id = "side-by-side", .heading = "Side by side with doing nothing"};
    table.blocks.emplace_back(side_by_side(report));
    table.blocks.emplace_back(paragraph(rules_read(report)));
    section.sections.push_back(std::move(table));
    return section;
}

}  // namespace

Section pictures(std::span<const ReportFigure> figures, std::string_view says) {
    Section section{.id = "pictures", .heading = "Pictures"};
    if (figures.empty()) return section;
    section.blocks.emplace_back(paragraph(std::string(says)));
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::string_view title =
            figures[i].title.empty() ? kind_of(figures[i].view).title : figures[i].title;
        const std::string_view name =
            figures[i].name.empty() ? kind_of(figures[i].view).name : figures[i].name;
        Section one{.kind = Section::Kind::view,
                    .id = fmt::format("view-{}", name),
                    .heading = std::string(title)};
        one.blocks.emplace_back(
            report::Picture{.figure = i,
                            .alternative = fmt::format("{}. The lists of this paper say the same "
                                                       "in words.",
                                                       title)});
        section.sections.push_back(std::move(one));
    }
    return section;
}

Document document_of(const MergeReport& report, std::span<const ReportFigure> figures) {
    const Register& map = report.before.snapshot.map();
    const bool alone = report.plans.size() == 1;
    std::string title =
        alone ? report.plans.front().changed.title : fmt::format("Plans for {}", map_title(map));
    if (!report.label.empty()) title += fmt::format(" [{}]", report.label);
    Document document{.title = std::move(title),
                      .subtitle = fmt::format("What {} would mean for {}, by the map as at {}",
                                              alone ? "this plan" : "each plan", map_title(map),
                                              plain(date_of(report.before.snapshot.day())))};
    std::vector<PlanPaper> papers;
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        papers.push_back(
            {report, report.plans[i], alone ? std::string() : fmt::format("plan-{}-", i + 1)});
    document.sections.push_back(opening(report, papers));
    add(document.sections,
        pictures(figures,
                 "What is on two of the pictures stands in the same place on both, so that the eye "
                 "finds what differs."));
    for (const PlanPaper& paper : papers) {
        auto parts = parts_of(paper);
        if (alone) {
            for (Section& part : parts)
                document.sections.push_back(std::move(part));
        } else {
            std::string id = paper.prefix;
            id.pop_back();
            document.sections.push_back({.id = std::move(id),
                                         .heading = paper.plan.changed.title,
                                         .sections = std::move(parts)});
        }
    }
    return document;
}

}  // namespace remit::changes
