// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "viz/card/card_content.hpp"
#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/record.hpp"
#include "viz/report/findings_part.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

/// Of one fact: a card should stand on one page.
constexpr std::size_t most_supporting = 3;

/// " Source: ", "[3]", ", App 2; against: ", "[5]", ", App 7": each number linked.
Words numbered(const std::vector<findings::Citation>& citations) {
    Words words;
    for (const findings::Citation& citation : citations) {
        const bool first = words.empty();
        std::string lead = first ? " " : "; ";
        if (first || citation.stance != (&citation)[-1].stance) {
            const std::string stance(findings::stance_reads(citation.stance));
            lead += (first ? diagram::capitalised(stance) : stance) + ": ";
        }
        if (first)
            words.push_back(faint(std::move(lead)));
        else
            words.back().text += lead;
        words.push_back({fmt::format("[{}]", citation.source.index() + 1), Run::Face::plain,
                         link_to(source_id(citation.source))});
        words.push_back(faint(findings::passage(citation)));
    }
    return words;
}

Paragraph details(const Review& review, BodyId body) {
    Paragraph paragraph;
    for (const card::Detail& detail : card::details(review.snapshot(), body)) {
        if (!paragraph.words.empty()) paragraph.words.push_back(plain_text(" "));
        if (!detail.lead.empty()) paragraph.words.push_back(faint(std::string(detail.lead)));
        paragraph.words.push_back(plain_text(ended(detail.text)));
    }
    if (!review.map()[body].standing.evidence.empty())
        paragraph.words.push_back(sources_by_number(review.map(), body));
    return paragraph;
}

/// The body at the other end of a relation.
BodyId other_end(const Register& map, RelationId id, BodyId body) {
    return map[id].from == body ? map[id].to : map[id].from;
}

ListItem item(const Review& review, BodyId body, const card::Item& fact) {
    ListItem item;
    if (fact.fact.kind == FactKind::relation) {
        const RelationId relation{fact.fact.number};
        item.words = review.linked(fact.text, other_end(review.map(), relation, body));
    } else {
        item.words = {plain_text(fact.text)};
    }
    if (item.words.back().link.empty())
        item.words.back().text = ended(item.words.back().text);
    else
        item.words.push_back(plain_text("."));
    item.words.push_back(sources_by_number(review.map(), fact.fact));
    return item;
}

/// By its number: the finding itself says what it is, and that is told again on the screen alone.
ListItem finding(const Review& review, std::size_t number) {
    const Finding& finding = review.findings()[number];
    return {.words = {{fmt::format("Finding {}", number + 1), Run::Face::plain,
                       link_to(review.finding_id(number))},
                      plain_text(fmt::format(", {}", within_a_sentence(finding.severity))),
                      {.text = ": " + finding.title, .repeats = true},
                      plain_text(".")}};
}

List facts(const Review& review, BodyId body) {
    List list;
    for (const card::Section& section : card::sections(review.snapshot(), body)) {
        ListItem group{.words = {strong(std::string(section.heading))}, .run_in = true};
        for (const card::Item& fact : section.items)
            group.items.push_back(item(review, body, fact));
        list.items.push_back(std::move(group));
    }
    if (const auto about = review.findings_about(body); !about.empty()) {
        ListItem group{.words = {strong("Findings about it")}, .run_in = true};
        for (const std::size_t number : about)
            group.items.push_back(finding(review, number));
        list.items.push_back(std::move(group));
    }
    std::string unknown;
    for (const Aspect aspect : card::not_recorded(review.snapshot(), body))
        unknown += fmt::format("{}{}", unknown.empty() ? "" : ", ", word(aspect));
    if (!unknown.empty())
        list.items.push_back({.words = {strong("Not recorded:"), plain_text(" " + unknown)}});
    return list;
}

}  // namespace

std::string source_id(SourceId source) { return fmt::format("source-{}", source.index() + 1); }

Run sources_by_number(const Register& map, FactRef fact) {
    std::vector<findings::Citation> cited = findings::citations(map, fact);
    if (cited.empty()) return faint(" No source is given.");
    std::size_t supporting = 0;
    std::erase_if(cited, [&](const findings::Citation& citation) {
        return citation.stance == Stance::supports && ++supporting > most_supporting;
    });
    std::string text;
    for (const Run& run : numbered(cited))
        text += run.text;
    if (supporting > most_supporting)
        text += fmt::format("; and {} more that support it", supporting - most_supporting);
    return faint(text + ".");
}

Words sources_by_number(const Register& map, const Because& step) {
    Words words = numbered(findings::citations(map, step));
    if (!words.empty()) words.back().text += '.';
    return words;
}

Section bodies(const Review& review) {
    Section section{.id = std::string(bodies_id), .heading = "Annex: the bodies", .annex = true};
    const Snapshot& snapshot = review.snapshot();
    for (std::size_t i = 0; i < review.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!snapshot.live(body)) continue;
        section.sections.push_back({.kind = Section::Kind::body,
                                    .id = review.card_id(body),
                                    .heading = std::string(review.map().name(body))});
        Section& card = section.sections.back();
        card.blocks.emplace_back(details(review, body));
        if (List list = facts(review, body); !list.items.empty())
            card.blocks.emplace_back(std::move(list));
    }
    if (section.sections.empty()) return section;
    section.blocks.emplace_back(Paragraph{{plain_text(fmt::format(
        "All that the map records of each of the {} in being on the date, by name. Numbers in "
        "brackets are those of the sources at the end; what follows them is where it stands there.",
        findings::counted(section.sections.size(), "body", "bodies")))}});
    return section;
}

}  // namespace remit::report
