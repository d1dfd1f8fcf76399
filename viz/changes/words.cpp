// SPDX-License-Identifier: MIT
#include "viz/changes/words.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/json_writer.hpp"
#include "viz/findings/record.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {

using findings::decimal_text;

std::string in_words(const Sum& sum) {
    if (sum.missing == 0) return decimal_text(sum.known);
    if (sum.known == 0) return "not recorded";
    return fmt::format("at least {} ({} not recorded)", decimal_text(sum.known), sum.missing);
}

std::string in_words(const Sum& before, const Sum& after) {
    const std::string first = in_words(before);
    const std::string second = in_words(after);
    return first == second ? first : fmt::format("{}, then {}", first, second);
}

std::string difference_in_words(const Sum& before, const Sum& after) {
    if (before.missing > 0 || after.missing > 0) return {};
    const double saved = before.known - after.known;
    if (saved == 0) return fmt::format("as many ({})", decimal_text(before.known));
    if (saved > 0)
        return fmt::format("{} fewer of {}", decimal_text(saved), decimal_text(before.known));
    return fmt::format("{} more than {}", decimal_text(-saved), decimal_text(before.known));
}

std::string listed(const std::vector<std::string>& parts) { return diagram::listed(parts); }

std::string all_names(const Register& map, std::span<const BodyId> bodies) {
    std::vector<std::string> names;
    for (const BodyId body : bodies)
        names.emplace_back(map.name(body));
    return listed(names);
}

std::string sources_of(const Register& map, FactRef fact) {
    std::string text;
    Stance last = Stance::supports;
    for (const auto& citation : findings::citations(map, fact)) {
        const std::string said = findings::title(map, citation.source) + passage(citation);
        const bool same = !text.empty() && citation.stance == last;
        text += same ? fmt::format("; {}", said)
                     : fmt::format("{}{}: {}", text.empty() ? "" : "; ",
                                   findings::stance_reads(citation.stance), said);
        last = citation.stance;
    }
    return text.empty() ? text : fmt::format(" {}.", diagram::capitalised(text));
}

std::string in_words(const Register& map, DecisionId id) {
    const Decision& decision = map[id];
    std::string text = diagram::capitalised(word(decision.kind));
    if (!decision.by.empty()) text += " by " + all_names(map, map.list(decision.by));
    if (decision.date) text += ", " + plain(decision.date);
    if (decision.outcome != Outcome::none) text += ", " + spaced(word(decision.outcome));
    if (decision.done) text += ", done " + plain(decision.done);
    if (decision.text) text += fmt::format(": {}", map.text(decision.text));
    return report::ended(text) + sources_of(map, id);
}

std::string law_of(const Rule& rule) {
    std::string text = findings::in_law(rule);
    const std::string read = findings::read_in(rule);
    if (!read.empty()) text += fmt::format("; read in {}", read);
    text = report::ended(text);
    if (rule.evidence == RuleEvidence::known)
        text += " The text of the law was not at hand; check it.";
    if (!rule.doubt.empty()) text += " In doubt: " + report::ended(rule.doubt);
    return text;
}

std::string spaced(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '-', ' ');
    return text;
}

report::Paragraph paragraph(std::string text) { return {{report::plain_text(std::move(text))}}; }

void add_publication(report::Section& opening, const Register& map,
                     const std::optional<LeftOut>& left_out) {
    if (const std::string warning = not_for_publication(map); !warning.empty())
        opening.blocks.emplace_back(report::Paragraph{{report::strong(warning)}});
    if (left_out) opening.blocks.emplace_back(paragraph(sentence(*left_out)));
}

report::List list_of(const std::vector<std::string>& sentences) {
    report::List list;
    for (const std::string& sentence : sentences)
        list.items.push_back({.words = {report::plain_text(sentence)}});
    return list;
}

void add(std::vector<report::Section>& sections, report::Section section) {
    if (!section.blocks.empty() || !section.sections.empty())
        sections.push_back(std::move(section));
}

void add(std::vector<report::Section>& sections, report::Section section,
         std::string_view otherwise) {
    if (section.blocks.empty() && section.sections.empty())
        section.blocks.emplace_back(paragraph(std::string(otherwise)));
    sections.push_back(std::move(section));
}

}  // namespace remit::changes
