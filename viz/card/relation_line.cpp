// SPDX-License-Identifier: MIT
#include "viz/card/relation_line.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/card/amount.hpp"
#include "viz/findings/counted.hpp"

namespace remit::card {
namespace {

/// A word of the format as it reads in a sentence: "terms of reference".
std::string plain_word(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c == '-') c = ' ';
    }
    return out;
}

/// "chairs", "attends": what a member does there.
std::string_view role_reads(Role role) {
    switch (role) {
        case Role::chair:
            return "chairs";
        case Role::acting_chair:
            return "acts as chair of";
        case Role::vice_chair:
            return "is vice-chair of";
        case Role::co_opted:
            return "is co-opted to";
        case Role::attendee:
            return "attends";
        case Role::observer:
            return "observes";
        case Role::secretariat:
            return "is secretariat to";
        default:
            return reads(RelationType::member_of);
    }
}

std::string_view verb(const Relation& relation) {
    if (relation.status == Status::absent) return reads_not(relation.type);
    return relation.type == RelationType::member_of ? role_reads(relation.role)
                                                    : reads(relation.type);
}

std::string money(const Register& map, const Relation& relation) {
    std::string text;
    if (recorded(relation.amount))
        text += ' ' + card::money(map.text(relation.currency), relation.amount);
    if (recorded(relation.share)) text += fmt::format(" {:.0f}% of its cost", relation.share * 100);
    if (relation.period) text += fmt::format(" for {}", map.text(relation.period));
    return text;
}

std::string topics(const Register& map, Slice<TopicId> list) {
    std::string text;
    for (const TopicId topic : map.list(list))
        text += fmt::format("{}{}", text.empty() ? " on " : ", ", map.name(topic));
    return text;
}

std::string paper(const Register& map, const Relation& relation) {
    if (relation.document) {
        const Document& document = map[relation.document];
        return fmt::format(" by “{}”",
                           document.title ? map.text(document.title) : map.text(document.kind));
    }
    if (relation.document_kind)
        return fmt::format(" by {}", plain_word(map.text(relation.document_kind)));
    return {};
}

std::string name_on(const Register& map, BodyId body, BodyId card, std::string_view this_body) {
    return std::string(body == card ? this_body : map.name(body));
}

}  // namespace

std::string span_of(PartialDate start, EndDate end) {
    if (!end) return start ? fmt::format(" since {}", plain(start)) : std::string{};
    const std::string last = end.uncertain() ? fmt::format("some time between {} and {}",
                                                           plain(end.earliest), plain(end.latest))
                                             : plain(end.latest);
    return start ? fmt::format(" from {} to {}", plain(start), last)
                 : fmt::format(" until {}", last);
}

std::string relation_line(const Register& map, RelationId id, BodyId card,
                          std::string_view this_body) {
    const Relation& r = map[id];
    // Of two that are equals, the card's own comes first.
    const bool turned = is_undirected(r.type) && r.to == card;
    const BodyId from = turned ? r.to : r.from;
    const BodyId to = turned ? r.from : r.to;
    std::string text = from == card ? std::string{} : std::string(map.name(from)) + ' ';
    text += fmt::format("{} {}", verb(r), name_on(map, to, card, this_body));
    if (r.on_behalf_of)
        text += fmt::format(" for {}", name_on(map, r.on_behalf_of, card, this_body));
    text += topics(map, r.topics) + money(map, r) + paper(map, r);
    if (!r.via.empty()) text += fmt::format(" by way of {}", findings::names(map, map.list(r.via)));
    if (r.capacity != Capacity::none) text += fmt::format(", {}", plain_word(word(r.capacity)));
    if (r.line) text += fmt::format(", as one of {}", map.name(map.selected(id)->selection));
    return text + span_of(r.start, r.end) + doubt(map, r.standing, r.status);
}

std::string remit_line(const Register& map, RemitId id) {
    return fmt::format("{}: {}", map.name(map[id].topic), remit_words(map, id));
}

std::string remit_words(const Register& map, RemitId id) {
    const Remit& r = map[id];
    std::string text =
        r.function == Function::none ? "function not said" : plain_word(word(r.function));
    if (r.status == Status::absent) text += ", not its own";
    if (r.lead == Tristate::yes) text += ", and it leads";
    if (r.on_behalf_of) text += fmt::format(" for {}", map.name(r.on_behalf_of));
    return text + span_of(r.start, r.end) + doubt(map, r.standing, r.status);
}

std::string document_line(const Register& map, DocumentId id) {
    const Document& d = map[id];
    std::string text = plain_word(map.text(d.kind));
    if (d.status == Status::absent) return fmt::format("no {}", text);
    if (d.title) text += fmt::format(" “{}”", map.text(d.title));
    if (d.date) text += fmt::format(", {}", plain(d.date));
    if (d.valid_from || d.valid_to) text += ", valid" + span_of(d.valid_from, d.valid_to);
    if (d.published == Tristate::no) text += ", not published";
    return text + doubt(map, d.standing, d.status);
}

std::string decision_line(const Register& map, DecisionId id, BodyId card) {
    const Decision& d = map[id];
    std::string text = plain_word(word(d.kind));
    std::vector<BodyId> by;
    for (const BodyId body : map.list(d.by)) {
        if (body != card) by.push_back(body);
    }
    if (!by.empty()) text += fmt::format(" of {}", findings::names(map, by));
    if (d.date) text += fmt::format(", {}", plain(d.date));
    if (d.outcome != Outcome::none) text += fmt::format(", {}", plain_word(word(d.outcome)));
    if (d.text) text += fmt::format(": {}", map.text(d.text));
    return text;
}

}  // namespace remit::card
