// SPDX-License-Identifier: MIT
// Every record that a plan touches: what is new, what changes, where what ends has gone.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

/// Of these, what goes on in another form is told with what it becomes.
bool joins_bodies(RecordKind kind) {
    return kind == RecordKind::relation || kind == RecordKind::remit;
}

class LedgerPart {
  public:
    explicit LedgerPart(const PlanPaper& paper) : paper_(paper), words_(paper.map()) {
        std::set<Key> told;
        for (const LedgerEntry& entry : ledger()) {
            if (entry.fate == Fate::created || entry.fate == Fate::changed)
                told.insert({entry.kind, entry.new_id});
        }
        for (const LedgerEntry& entry : ledger()) {
            if (entry.fate != Fate::closed || !joins_bodies(entry.kind)) continue;
            bool all_told = !entry.into.empty();
            for (const std::string& id : entry.into) {
                all_told = all_told && told.contains({entry.kind, id});
                made_of_[{entry.kind, id}].push_back(&entry);
            }
            if (all_told) told_below_.insert(&entry);
        }
    }

    [[nodiscard]] report::Section make() const {
        report::Section section{.id = paper_.id("ledger"), .heading = "What becomes of every fact"};
        std::map<std::pair<Fate, RecordKind>, report::List> lists;
        for (const LedgerEntry& entry : ledger()) {
            if (!told_below_.contains(&entry))
                lists[{entry.fate, entry.kind}].items.push_back(item_of(entry));
        }
        section.blocks.emplace_back(paragraph(fmt::format(
            "The plan touches {} of the map. All others stay as they are. Of seats, lines and "
            "remits, what goes on in another form is told with what it becomes.",
            findings::counted(ledger().size(), "record", "records"))));
        for (const FatePart& part : fates) {
            for (auto& [what, list] : lists) {
                if (what.first != part.fate) continue;
                report::Section one{.id = paper_.id(fmt::format("ledger-{}-{}", word(part.fate),
                                                                word(what.second))),
                                    .heading = fmt::format("{}: {} ({})", part.heading,
                                                           plural(what.second), list.items.size())};
                one.blocks.emplace_back(std::move(list));
                section.sections.push_back(std::move(one));
            }
        }
        return section;
    }

  private:
    using Key = std::pair<RecordKind, std::string>;

    [[nodiscard]] const std::vector<LedgerEntry>& ledger() const {
        return paper_.plan.changed.ledger;
    }

    [[nodiscard]] report::ListItem item_of(const LedgerEntry& entry) const {
        report::ListItem item{
            .words = {report::plain_text(report::ended(diagram::capitalised(words_.of(entry))))}};
        const auto below = [&](const std::string& text) {
            if (!text.empty()) item.items.push_back({.words = {report::plain_text(text)}});
        };
        if (entry.fate == Fate::closed)
            below(where_it_went(entry, words_));
        else
            below(what_it_was(entry));
        if (entry.fate == Fate::changed && entry.was && entry.is)
            below(report::ended(diagram::capitalised(words_.what_differs(*entry.was, *entry.is))));
        if (!entry.why.empty()) below(report::ended(diagram::capitalised(entry.why)));
        return item;
    }

    /// "Was so before of: North CSP and South CSP."; nothing where the reason says it already.
    [[nodiscard]] std::string what_it_was(const LedgerEntry& entry) const {
        const auto found = made_of_.find({entry.kind, entry.new_id});
        if (found == made_of_.end() || !entry.is) return {};
        std::vector<std::string> names;
        for (const LedgerEntry* one : found->second) {
            for (std::string& name : words_.bodies_that_differ(*one->was, *entry.is)) {
                if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
            }
        }
        const bool said = std::ranges::all_of(names, [&](const std::string& name) {
            return entry.why.find(name) != std::string::npos;
        });
        return said ? std::string() : fmt::format("Was so before of: {}.", listed(names));
    }

    const PlanPaper& paper_;
    RecordWords words_;
    std::map<Key, std::vector<const LedgerEntry*>> made_of_{};
    std::set<const LedgerEntry*> told_below_{};
};

}  // namespace

report::Section ledger(const PlanPaper& paper) { return LedgerPart(paper).make(); }

}  // namespace remit::changes
