// SPDX-License-Identifier: MIT
// Whose consent a plan needs, and what is to be written before it can work.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/merge_opening.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using report::plain_text;
using report::strong;

/// As a table says it.
std::string_view told(ConsentState state) {
    switch (state) {
        case ConsentState::given:
            return "Given";
        case ConsentState::refused:
            return "Refused";
        case ConsentState::asked:
            return "Asked; no answer is recorded";
        case ConsentState::not_asked:
            return "Not asked, as far as the map shows";
        case ConsentState::not_needed:
            return "Not needed";
        case ConsentState::unknown:
            break;
    }
    return "Not known whether it is needed";
}

/// The rule in full where it is named first, then by its place alone.
report::Words what_the_law_asks(const Consent& consent, std::set<const Rule*>& told) {
    if (consent.rule == nullptr) return {plain_text("No rule is named.")};
    if (!told.insert(consent.rule).second)
        return {plain_text("The same rule: " + report::ended(consent.rule->provision))};
    return {plain_text(report::ended(consent.rule->says) + " "),
            report::faint(law_of(*consent.rule))};
}

/// A decision in full where it is named first, then that it is the same.
report::Words what_is_decided(const Register& map, const Consent& consent,
                              std::set<DecisionId>& told) {
    std::string text;
    for (const DecisionId id : consent.decisions) {
        if (!text.empty()) text += ' ';
        if (told.insert(id).second) {
            text += in_words(map, id);
            continue;
        }
        const Decision& decision = map[id];
        text += fmt::format("The same {}", word(decision.kind));
        if (decision.date) text += " of " + plain(decision.date);
        if (decision.outcome != Outcome::none) text += ", " + spaced(word(decision.outcome));
        text += '.';
    }
    return {plain_text(text.empty() ? "None recorded." : text)};
}

/// " One CSP: ", of a plan that makes it.
std::string whose(const PlanPaper& paper, BodyId body) {
    return body ? fmt::format(" {}: ", paper.name(body)) : std::string(" ");
}

/// Of a paper that answers a decision, whose words stand below anyhow.
bool is_said_by_a_decision(const Register& map, const PaperToMake& paper) {
    return std::ranges::any_of(paper.decisions, [&](DecisionId id) {
        const std::string_view text = map.text(map[id].text);
        return !text.empty() && paper.why.find(text) != std::string::npos;
    });
}

/// The rule, but for what is said of it already.
std::string what_asks_for_it(const PaperToMake& paper) {
    const std::string says = report::ended(paper.rule->says);
    const bool said = paper.why.find(says.substr(0, says.size() - 1)) != std::string::npos;
    return said ? law_of(*paper.rule) : fmt::format("Asked for: {} {}", says, law_of(*paper.rule));
}

/// Whether the plan makes several bodies for which consent is asked.
bool for_several(const Outlook& outlook) {
    return std::ranges::any_of(outlook.consents, [&](const Consent& consent) {
        return consent.body != outlook.consents.front().body;
    });
}

std::vector<std::string> who_is(const Outlook& outlook, ConsentState state) {
    std::vector<std::string> names;
    for (const Consent& consent : outlook.consents) {
        if (consent.state == state && std::ranges::find(names, consent.who) == names.end())
            names.push_back(consent.who);
    }
    return names;
}

/// Where nobody's is asked for.
std::string no_consent(const Outlook& outlook) {
    if (outlook.on_the_law.empty())
        return "The plan joins no bodies, and it is for joining that rules ask for consent.";
    std::vector<std::string> texts;
    for (const std::string& text : outlook.on_the_law)
        texts.push_back(report::ended(text));
    return fmt::format("{}", fmt::join(texts, " "));
}

}  // namespace

std::string consents_in_short(const PlanPaper& paper) {
    std::array<std::size_t, 6> counts{};
    for (const Consent& consent : paper.outlook().consents)
        ++counts[static_cast<std::size_t>(consent.state)];
    std::vector<std::string> texts;
    std::size_t asked_for = 0;
    for (const ConsentState state : {ConsentState::given, ConsentState::refused,
                                     ConsentState::asked, ConsentState::not_asked}) {
        const std::size_t count = counts[static_cast<std::size_t>(state)];
        asked_for += count;
        if (count > 0) texts.push_back(fmt::format("{} {}", count, word(state)));
    }
    std::string text = asked_for == 0 ? std::string("none found that the law asks for")
                                      : fmt::format("{}: {}", asked_for, listed(texts));
    const std::size_t unknown = counts[static_cast<std::size_t>(ConsentState::unknown)];
    if (unknown > 0) text += fmt::format("; {} not known whether needed", unknown);
    return text;
}

/// Sentences on consent, for the opening.
std::vector<report::Words> consent_sentences(const PlanPaper& paper) {
    const Outlook& outlook = paper.outlook();
    std::vector<report::Words> lines;
    const auto line = [&](ConsentState state, std::string_view lead) {
        const auto who = who_is(outlook, state);
        if (who.empty()) return;
        lines.push_back({strong(std::string(lead)), plain_text(fmt::format(" {}.", listed(who)))});
    };
    line(ConsentState::refused, "Consent refused:");
    line(ConsentState::given, "Consent given:");
    line(ConsentState::asked, "Consent asked for, and no answer recorded:");
    line(ConsentState::not_asked, "Consent needed, and not shown to be asked for:");
    line(ConsentState::unknown, "Not known whether they must consent:");
    line(ConsentState::not_needed, "Need not consent:");
    if (lines.empty()) lines.push_back({strong("Consent."), plain_text(" " + no_consent(outlook))});
    return lines;
}

report::Section consents(const PlanPaper& paper) {
    report::Section section{.id = paper.id("consents"),
                            .heading = "Whose consent the law asks for"};
    const Outlook& outlook = paper.outlook();
    if (outlook.consents.empty()) {
        section.blocks.emplace_back(paragraph(no_consent(outlook)));
        return section;
    }
    report::Table table{.caption = "Consents, by whom",
                        .columns = {"Who", "What the map shows", "What the law asks", "Decisions"}};
    const bool several = for_several(outlook);
    std::set<const Rule*> told_already;
    std::set<DecisionId> decided_already;
    for (const Consent& consent : outlook.consents) {
        std::string state(told(consent.state));
        state = report::ended(state);
        if (!consent.why.empty()) state += " " + report::ended(diagram::capitalised(consent.why));
        std::string who = consent.who;
        if (several && consent.body) who += fmt::format(", for {}", paper.name(consent.body));
        table.rows.push_back({{strong(std::move(who))},
                              {plain_text(state)},
                              what_the_law_asks(consent, told_already),
                              what_is_decided(paper.map(), consent, decided_already)});
    }
    section.blocks.emplace_back(std::move(table));
    for (const std::string& text : outlook.on_the_law)
        section.blocks.emplace_back(paragraph(report::ended(text)));
    return section;
}

report::Section what_to_do_first(const PlanPaper& paper) {
    report::Section section{.id = paper.id("first"), .heading = "What must be done first"};
    report::List list;
    for (const PaperToMake& one : paper.outlook().papers) {
        std::string when =
            one.by ? fmt::format("By {}:", plain(one.by)) : std::string("No day known:");
        report::ListItem item{
            .words = {strong(std::move(when)),
                      plain_text(report::ended(whose(paper, one.body) + one.what))}};
        const auto below = [&](std::string text) {
            item.items.push_back({.words = {plain_text(std::move(text))}});
        };
        if (!one.why.empty() && !is_said_by_a_decision(paper.map(), one))
            below(report::ended(diagram::capitalised(one.why)));
        if (one.rule != nullptr) below(what_asks_for_it(one));
        std::vector<std::string> old;
        for (const DocumentId document : one.old) {
            const Document& was = paper.map()[document];
            old.emplace_back(was.title ? std::string(paper.map().text(was.title))
                                       : spaced(paper.map().text(was.kind)));
        }
        if (!old.empty()) below(fmt::format("In place of: {}.", listed(old)));
        for (const DecisionId decision : one.decisions)
            below(in_words(paper.map(), decision));
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) {
        section.blocks.emplace_back(
            paragraph("No document is known that the plan asks for or makes void."));
        return section;
    }
    section.blocks.emplace_back(std::move(list));
    return section;
}

}  // namespace remit::changes
