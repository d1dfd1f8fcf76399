// SPDX-License-Identifier: MIT
// Every record that a plan touches: what is new, what changes, where what ends has gone.
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/merge_parts.hpp"
#include "viz/changes/record_words.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

struct FatePart {
    Fate fate;
    std::string_view heading;
};
constexpr auto fates = std::to_array<FatePart>(
    {{Fate::created, "New"}, {Fate::changed, "Changed"}, {Fate::closed, "Ended"}});

std::string where_it_went(const LedgerEntry& entry, const RecordWords& words) {
    if (entry.into.empty())
        return entry.course == Course::ended ? "It ends, and nothing takes its place." : "";
    std::vector<std::string> into;
    for (const std::string& id : entry.into)
        into.push_back(words.of(entry.kind, id));
    return fmt::format("{}: {}.",
                       entry.course == Course::combined
                           ? "Goes on, together with others like it, as"
                           : "Goes on as",
                       listed(into));
}

report::ListItem item_of(const LedgerEntry& entry, const RecordWords& words) {
    report::ListItem item{
        .words = {report::plain_text(report::ended(diagram::capitalised(words.of(entry))))}};
    const auto below = [&](const std::string& text) {
        if (!text.empty()) item.items.push_back({.words = {report::plain_text(text)}});
    };
    if (entry.fate == Fate::closed) below(where_it_went(entry, words));
    if (entry.fate == Fate::changed && entry.was && entry.is)
        below(report::ended(diagram::capitalised(words.what_differs(*entry.was, *entry.is))));
    if (!entry.why.empty()) below(report::ended(diagram::capitalised(entry.why)));
    return item;
}

}  // namespace

report::Section ledger(const PlanPaper& paper) {
    report::Section section{.id = paper.id("ledger"), .heading = "What becomes of every fact"};
    const RecordWords words(paper.map());
    std::map<std::pair<Fate, RecordKind>, report::List> lists;
    for (const LedgerEntry& entry : paper.plan.changed.ledger)
        lists[{entry.fate, entry.kind}].items.push_back(item_of(entry, words));
    section.blocks.emplace_back(paragraph(
        fmt::format("The plan touches {} of the map. All others stay as they are.",
                    findings::counted(paper.plan.changed.ledger.size(), "record", "records"))));
    for (const FatePart& part : fates) {
        for (auto& [what, list] : lists) {
            if (what.first != part.fate) continue;
            report::Section one{
                .id = paper.id(fmt::format("ledger-{}-{}", word(part.fate), word(what.second))),
                .heading = fmt::format("{}: {} ({})", part.heading, plural(what.second),
                                       list.items.size())};
            one.blocks.emplace_back(std::move(list));
            section.sections.push_back(std::move(one));
        }
    }
    return section;
}

}  // namespace remit::changes
