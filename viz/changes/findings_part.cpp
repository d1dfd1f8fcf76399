// SPDX-License-Identifier: MIT
#include "viz/changes/findings_part.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

/// Of those that remain: the rest are counted.
constexpr std::size_t most_remaining = 25;

struct FatePart {
    FindingFate fate;
    std::string_view id, heading, says;
};
constexpr auto parts = std::to_array<FatePart>({
    {FindingFate::solved, "solved", "Solved",
     "Not found any more, though the bodies that they were about are there."},
    {FindingFate::gone, "gone", "Gone, without being solved",
     "Not found any more, but only because a body that they were about has ended or the map no "
     "longer tells."},
    {FindingFate::created, "new", "New", "Found now, and not before."},
    {FindingFate::remaining, "remaining", "Remaining", "Found before and now."},
});

}  // namespace

FateCounts count(std::span<const FindingChange> changes) {
    FateCounts counts;
    for (const FindingChange& change : changes) {
        switch (change.fate) {
            case FindingFate::solved:
                ++counts.solved;
                break;
            case FindingFate::gone:
                ++counts.gone;
                break;
            case FindingFate::remaining:
                ++counts.remaining;
                break;
            case FindingFate::created:
                ++counts.created;
                break;
        }
    }
    return counts;
}

std::string in_words(const FateCounts& counts) {
    std::vector<std::string> texts;
    const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
        if (number > 0) texts.push_back(fmt::format("{} {}", number, number == 1 ? one : many));
    };
    add(counts.solved, "is solved", "are solved");
    add(counts.gone, "is gone without being solved", "are gone without being solved");
    add(counts.created, "is new", "are new");
    add(counts.remaining, "remains", "remain");
    return listed(texts);
}

report::ListItem item_of(const FindingChange& change) {
    const Finding& finding = change.after != nullptr ? *change.after : *change.before;
    report::ListItem item{
        .words = {report::strong(fmt::format("{}:", report::in_words(finding.severity))),
                  report::plain_text(fmt::format(" {} ({})", finding.title, finding.kind->code))}};
    if (!change.why.empty())
        item.items.push_back(
            {.words = {report::plain_text(report::ended(diagram::capitalised(change.why)))}});
    return item;
}

std::vector<report::Section> sections_by_fate(std::span<const FindingChange> changes,
                                              const std::string& prefix, const Remarks& remarks) {
    std::vector<report::Section> sections;
    for (const FatePart& part : parts) {
        report::List list;
        std::size_t all = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (changes[i].fate != part.fate ||
                (++all > most_remaining && part.fate == FindingFate::remaining))
                continue;
            list.items.push_back(item_of(changes[i]));
            const auto found = remarks.find(i);
            if (found == remarks.end()) continue;
            for (const std::string& remark : found->second)
                list.items.back().items.push_back({.words = {report::plain_text(remark)}});
        }
        if (list.items.empty()) continue;
        report::Section section{.id = fmt::format("{}{}", prefix, part.id),
                                .heading = fmt::format("{} ({})", part.heading, all)};
        const std::size_t left_out = all - list.items.size();
        section.blocks.emplace_back(paragraph(std::string(part.says)));
        section.blocks.emplace_back(std::move(list));
        if (left_out > 0)
            section.blocks.emplace_back(
                paragraph(fmt::format("{} more remain and are not listed here.", left_out)));
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace remit::changes
