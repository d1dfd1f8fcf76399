// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "remit/viz/rules.hpp"
#include "viz/card/relation_line.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/parts.hpp"
#include "viz/report/walk.hpp"

namespace remit::report {
namespace {

struct Term {
    std::string_view term;
    std::string_view sign;  ///< told where the report holds this, in lower case
    std::string_view means;
};
/// By term.
constexpr auto terms = std::to_array<Term>({
    {"Accepted", "accepted", "a finding that somebody has looked at and lives with; not counted"},
    {"As at", "as at",
     "the day for which the map is read: what had ended by then, or had not "
     "begun, is not counted"},
    {"Asked about", "asked about", "a source asks whether it is so, and none answers"},
    {"Authority", "authorit",
     "a body that the law, or an agreement, names as answerable for a "
     "partnership"},
    {"Finding", "finding",
     "a place where the map shows that something is missing, doubled, "
     "unclear or a burden; a matter to ask about, not a verdict"},
    {"For information", "for information", "a finding that is worth knowing and asks for nothing"},
    {"High, medium, low", "medium",
     "how serious a finding is: a breach of the law or a ring of "
     "reporting, say, is high; what merely is not shown is low"},
    {"Hinges on", "hinge", "the finding falls if this fact turns out otherwise"},
    {"Lapsed", "lapsed", "it was so once, and no longer is"},
    {"Lead", "leads", "the one body that answers for a topic where several work on it"},
    {"Line", " line", "a body reports to another, is accountable to it or is part of it"},
    {"Not recorded", "not recorded",
     "nothing is written down in the sources that were read; it may "
     "be so all the same"},
    {"Proposed", "proposed", "planned or suggested, and not in place on the day"},
    {"Remit", "remit", "what a body does on a topic: strategy, commissioning, delivery and so on"},
    {"Scrutiny", "scrutin", "holding a body to account from outside, as a committee or panel does"},
    {"Silence", "silence", "the map says nothing on a point"},
    {"Sources disagree, disputed", "disput",
     "one source says that it is so and another that it is "
     "not"},
    {"Under review", "under review",
     "the bodies that this report is about, as the map names them; "
     "where it names none, all that have a remit or a line and are "
     "no agency, elected body, funder or post"},
    {"Vouched for", "vouch",
     "somebody stands for a list being whole, so that what is not on it is "
     "not there"},
});

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

ListItem item(std::string term, std::string_view means) {
    return {.words = {strong(std::move(term)), plain_text(fmt::format(": {}.", means))}};
}

List words_used(std::span<const Section> before) {
    std::array<bool, terms.size()> used{};
    each_words(before, [&](const Words& words) {
        for (const Run& run : words) {
            const std::string text = lower(run.text);
            for (std::size_t i = 0; i < terms.size(); ++i)
                used[i] = used[i] || text.find(terms[i].sign) != std::string::npos;
        }
    });
    List list;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (used[i]) list.items.push_back(item(std::string(terms[i].term), terms[i].means));
    }
    return list;
}

/// Of all findings that the report tells, by code.
List kinds_of_finding(const Analysis& analysis) {
    const auto by_code = [](const FindingKind* a, const FindingKind* b) {
        return a->code < b->code;
    };
    std::set<const FindingKind*, decltype(by_code)> kinds(by_code);
    for (const auto* const list : {&analysis.findings, &analysis.context}) {
        for (const Finding& finding : *list)
            kinds.insert(finding.kind);
    }
    for (const AcceptedFinding& accepted : analysis.accepted)
        kinds.insert(accepted.finding.kind);
    List list;
    for (const FindingKind* const kind : kinds) {
        list.items.push_back({.words = {strong(fmt::format("{} {}", kind->code, kind->name)),
                                        plain_text(fmt::format(": {}", kind->says))}});
    }
    return list;
}

/// In the order of Category.
constexpr auto category_words = std::to_array<std::string_view>({
    "elected by voters",
    "part of an elected body, or working for one",
    "a public body that delivers services",
    "a partnership that the law asks for",
    "a partnership that its members agreed on",
    "a working group",
    "a group for cases and day-to-day work",
    "holds others to account",
    "a source of money",
    "of the community or the voluntary sector",
    "a post that one person holds",
});
static_assert(category_words.size() == remit::Words<Category>::list.size());

std::string what_it_is(const BodyType& type) {
    std::string text(category_words[static_cast<std::size_t>(type.category)]);
    if (type.statutory == Tristate::yes && type.category != Category::statutory_partnership)
        text += ", set up by law";
    if (type.elected == Tristate::yes && type.category != Category::elected) text += ", elected";
    if (type.exists_from || type.exists_to)
        text += "; in being" + card::span_of(type.exists_from, {type.exists_to, type.exists_to});
    return text;
}

/// " (CSP, CDRP)": those that its name does not say already.
std::string acronyms(const BodyType& type) {
    std::string text;
    for (const std::string& acronym : type.acronyms) {
        if (type.label.find(acronym) == std::string::npos)
            text += (text.empty() ? " (" : ", ") + acronym;
    }
    return text.empty() ? text : text + ')';
}

List kinds_of_body(const Snapshot& snapshot) {
    const Vocabulary& vocabulary = snapshot.map().vocabulary();
    std::vector<const BodyType*> types;
    for (const TypeId id : live_types(snapshot))
        types.push_back(&vocabulary[id]);
    std::ranges::sort(types, {},
                      [](const BodyType* type) { return std::pair(type->label, type->id); });
    List list;
    for (const BodyType* const type : types) {
        list.items.push_back(item(type->label + acronyms(*type), what_it_is(*type)));
    }
    return list;
}

void add(Section& section, std::string_view id, std::string_view heading, List list) {
    if (list.items.empty()) return;
    section.sections.push_back({.id = std::string(id), .heading = std::string(heading)});
    section.sections.back().blocks.emplace_back(std::move(list));
}

}  // namespace

Section glossary(const Review& review, std::span<const Section> before) {
    Section section{.id = "glossary", .heading = "Glossary", .annex = true};
    add(section, "glossary-words", "Words", words_used(before));
    add(section, "glossary-findings", "Kinds of finding",
        kinds_of_finding(review.report().analysis));
    add(section, "glossary-bodies", "Kinds of body", kinds_of_body(review.snapshot()));
    return section;
}

Section sources(const Review& review) {
    const Register& map = review.map();
    Section section{.id = std::string(sources_id), .heading = "Sources", .annex = true};
    List list{.numbered = true};
    for (std::size_t i = 0; i < map.sources().size(); ++i) {
        const SourceId id{i};
        ListItem item{.words = {plain_text(findings::source(map, id))}, .id = source_id(id)};
        const std::string address = web_address(map.text(map[id].url));
        if (!address.empty()) {
            item.words.push_back(plain_text(": "));
            item.words.push_back({address, Run::Face::plain, address});
        }
        if (map[id].restricted) item.words.push_back(faint(" (restricted: not for publication)"));
        list.items.push_back(std::move(item));
    }
    if (!list.items.empty()) section.blocks.emplace_back(std::move(list));
    return section;
}

}  // namespace remit::report
