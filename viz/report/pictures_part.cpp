// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "viz/report/findings_part.hpp"
#include "viz/report/parts.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

struct ViewText {
    std::string_view view;
    std::vector<Section> (*text)(const Review&);
};
constexpr auto texts = std::to_array<ViewText>({
    {"structure", structure_text},
    {"accountability", accountability_text},
    {"membership", membership_text},
    {"funding", funding_text},
    {"remits", remits_text},
    {"findings", findings_text},
    {"areas", areas_text},
    {"timeline", timeline_text},
});

std::string_view where_told(View view, PictureWords words) {
    if (words == PictureWords::below) return " The lists below it say the same in words.";
    return view == View::findings ? " The part on findings says the same in words."
                                  : " An annex says the same in words.";
}

}  // namespace

bool speaks_of_the_day(const Snapshot& snapshot, RelationId id) {
    return snapshot.meant(id) && snapshot.current(id) &&
           (!snapshot.options().firm_only || snapshot.map()[id].standing.firm());
}

void add_told(std::vector<Section>& sections, std::string_view id, std::string_view heading,
              List list, std::size_t left_out) {
    add_told(sections, id, heading, {}, std::move(list), left_out);
}

void add_told(std::vector<Section>& sections, std::string_view id, std::string_view heading,
              Words before, List list, std::size_t left_out) {
    if (list.items.empty() && left_out == 0) return;
    sections.push_back({.id = std::string(id), .heading = std::string(heading)});
    auto& blocks = sections.back().blocks;
    if (!before.empty()) blocks.emplace_back(Paragraph{std::move(before)});
    blocks.emplace_back(std::move(list));
    if (left_out > 0) {
        blocks.emplace_back(Paragraph{{plain_text(
            fmt::format("{} not in this list, which would be too long to read; the cards of the "
                        "bodies have them all.",
                        left_out == 1 ? "1 more is" : fmt::format("{} more are", left_out)))}});
    }
}

std::vector<Section> findings_text(const Review& review) {
    List list{.numbered = true};
    for (std::size_t i = 0; i < std::min(review.findings().size(), most_told); ++i)
        list.items.push_back({.words = brief(review, i)});
    const std::size_t left_out = review.findings().size() - list.items.size();
    std::vector<Section> sections;
    add_told(sections, "view-findings-list", "The findings by their numbers", std::move(list),
             left_out);
    return sections;
}

std::vector<Section> text_of_view(const Review& review, std::string_view view) {
    const auto* const found = std::ranges::find(texts, view, &ViewText::view);
    return found == texts.end() ? std::vector<Section>{} : found->text(review);
}

Section pictures(const Review& review, std::span<const ReportFigure> figures, PictureWords words) {
    Section section{.id = "pictures", .heading = "Pictures of the map"};
    if (figures.empty()) return section;
    const bool below = words == PictureWords::below;
    section.blocks.emplace_back(Paragraph{{plain_text(fmt::format(
        "Each picture answers one question. What it shows is told {} in words, for those who "
        "cannot see it and to search.",
        below ? "below it" : "in an annex"))}});
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const ViewKind& kind = kind_of(figures[i].view);
        Section view{.kind = Section::Kind::view,
                     .id = fmt::format("view-{}", kind.name),
                     .heading = fmt::format("{}: {}", kind.title, kind.question)};
        auto text = text_of_view(review, kind.name);
        const bool is_told = !text.empty();
        if (below) view.sections = std::move(text);
        view.blocks.emplace_back(
            Picture{.figure = i,
                    .alternative = fmt::format("A picture of {}, as at {}.{}", kind.question,
                                               plain(date_of(review.snapshot().day())),
                                               is_told ? where_told(kind.view, words) : "")});
        if (!is_told && !kind.nothing.empty())
            view.blocks.emplace_back(Paragraph{{plain_text(std::string(kind.nothing))}});
        section.sections.push_back(std::move(view));
    }
    return section;
}

Section pictures_in_words(const Review& review, std::span<const ReportFigure> figures) {
    Section section{
        .id = "pictures-in-words", .heading = "Annex: the pictures in words", .annex = true};
    for (const ReportFigure& figure : figures) {
        if (figure.view == View::findings) continue;  // they have a part of their own
        const ViewKind& kind = kind_of(figure.view);
        Section view{.id = fmt::format("words-{}", kind.name),
                     .heading = fmt::format("{}: {}", kind.title, kind.question),
                     .sections = text_of_view(review, kind.name)};
        if (!view.sections.empty()) section.sections.push_back(std::move(view));
    }
    return section;
}

}  // namespace remit::report
