// SPDX-License-Identifier: MIT
#include "remit/viz/rules.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

#include <fmt/format.h>

#include "viz/rules/rule_words.hpp"

namespace remit {
namespace {

using terminal::paragraph;
using terminal::Style;

constexpr std::size_t margin = 4;
constexpr std::size_t label_width = 13;

/// The id stands out, as it is what `explain` takes; the sentence below it is what counts.
void write_row(std::ostream& out, const Rule& rule, const Vocabulary& vocabulary, Style style) {
    out << "  " << style.strong(terminal::printable(rule.id))
        << (rule.permits.empty() ? "" : " (allows)") << '\n'
        << paragraph("    ", rule.says, margin)
        << paragraph("    ",
                     fmt::format("{}, {}", rule.provision, rules::in_plain_words(rule.in_force)),
                     margin)
        << paragraph("    ",
                     fmt::format("For {}, in {}: {}", rules::subject(rule, vocabulary),
                                 rules::in_plain_words(rule.jurisdictions),
                                 rules::in_plain_words(rule.weight, rule.evidence)),
                     margin);
}

void write_line(std::ostream& out, std::string_view label, std::string_view text) {
    if (!text.empty()) out << paragraph(terminal::padded(label, label_width), text, label_width);
}

}  // namespace

void write_rules(std::ostream& out, std::span<const RuleGroup> groups, const Vocabulary& vocabulary,
                 Style style) {
    for (const RuleGroup& group : groups) {
        if (group.rules.empty()) continue;
        std::string title = paragraph("", group.title, 0);
        title.pop_back();
        out << '\n' << style.strong(title) << '\n';
        for (const Rule* rule : group.rules)
            write_row(out, *rule, vocabulary, style);
    }
}

void write_rule_page(std::ostream& out, const Rule& rule, const RuleBook& book,
                     const Vocabulary& vocabulary) {
    out << terminal::printable(rule.id) << "\n\n" << paragraph("", rule.says, 0) << '\n';
    write_line(out, "Provision", rule.provision);
    write_line(out, "In force", rules::in_plain_words(rule.in_force));
    write_line(out, "Applies in", rules::in_plain_words(rule.jurisdictions));
    write_line(out, "Weight", rules::in_plain_words(rule.weight, RuleEvidence::seen));
    write_line(out, "Evidence",
               rule.evidence == RuleEvidence::seen
                   ? "seen in the sources below"
                   : "from knowledge: check the law first; findings only ask");
    write_line(out, "Doubt", rule.doubt);
    write_line(out, "For", rules::subject(rule, vocabulary));
    write_line(out, "Looks for", rules::looks_for(rule, vocabulary));
    write_line(out, "Topic", rule.topic);
    for (const RuleSource& source : rule.sources) {
        write_line(
            out, "Source",
            source.url.empty() ? source.title : fmt::format("{}, {}", source.title, source.url));
    }
    if (!rule.permits.empty())
        write_line(
            out, "Allows",
            fmt::format("where this is so, nothing is said of {}", rules::any_of(rule.permits)));
    for (const Rule& other : book.rules()) {
        if (std::ranges::find(other.permits, rule.id) != other.permits.end())
            write_line(out, "Silent where", fmt::format("{} ({})", other.says, other.id));
    }
}

bool applies_in(const Rule& rule, std::string_view jurisdiction) {
    return rule.jurisdictions.empty() ||
           std::ranges::find(rule.jurisdictions, jurisdiction) != rule.jurisdictions.end();
}

}  // namespace remit
