// SPDX-License-Identifier: MIT
// Rules for people to read: what the law (or a council's own pack) asks, of whom, and since when.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "remit/graph/rules.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// Some rules under the heading of their pack, or of another subject.
struct RuleGroup {
    std::string title{};
    std::vector<const Rule*> rules{};
};

/// Each rule with its provision, dates and weight in plain words, at most 80 columns wide. Groups
/// without rules are left out.
void write_rules(std::ostream& out, std::span<const RuleGroup> groups, const Vocabulary& vocabulary,
                 terminal::Style style = {});

/// One rule as a page: what `remit explain` prints. The book has the rules that permit it.
void write_rule_page(std::ostream& out, const Rule& rule, const RuleBook& book,
                     const Vocabulary& vocabulary);

/// Whether a rule applies in a jurisdiction; without one, only rules that say none themselves do.
[[nodiscard]] bool applies_in(const Rule& rule, std::string_view jurisdiction);

/// The types of the bodies that are on the map on the Snapshot's day, each once.
[[nodiscard]] std::vector<TypeId> live_types(const Snapshot& snapshot);
/// Whether a rule is about a body of any of these types, judged by types and categories alone: on a
/// map of one district most rules are not.
[[nodiscard]] bool speaks_of(const Rule& rule, const RuleBook& book, const Vocabulary& vocabulary,
                             std::span<const TypeId> types);

}  // namespace remit
