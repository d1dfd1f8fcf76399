// SPDX-License-Identifier: MIT
#include "graph/change/compare/change_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// What is claimed, whether it is so, planned or past.
std::string plain_claim(const Register& map, FactRef fact) {
    std::string text = claim(map, fact);
    for (const std::string_view ending : {" (proposed)", " (lapsed)"}) {
        if (text.ends_with(ending)) text.erase(text.size() - ending.size());
    }
    return text;
}

std::string subject(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::remit) return named(map, map[RemitId{fact.number}].body);
    if (fact.kind == FactKind::document)
        return names(map, map.list(map[DocumentId{fact.number}].bodies));
    const RelationId id{fact.number};
    const BodyId from = map[id].from;
    return from ? named(map, from) : named(map, map.selected(id)->selection);
}

/// "the Group now reports to the Board", "the Board is now part of the Council".
std::string with(const Register& map, FactRef fact, std::string_view adverb) {
    std::string text = plain_claim(map, fact);
    std::size_t at = subject(map, fact).size();
    if (at + 1 >= text.size() || at == 0) return text;
    const std::string_view rest = std::string_view(text).substr(at + 1);
    for (const std::string_view verb : {"is ", "are ", "may ", "must "}) {
        if (rest.starts_with(verb)) at += verb.size();
    }
    return fmt::format("{} {}{}", text.substr(0, at), adverb, text.substr(at));
}

/// What the body of a document has no more is not its plan as such, but that one.
bool sets_up(const Register& map, FactRef fact) {
    return fact.kind == FactKind::relation &&
           map[RelationId{fact.number}].type == RelationType::establishes;
}

std::string now(const Register& map, FactRef fact) {
    return sets_up(map, fact) ? plain_claim(map, fact) : with(map, fact, "now");
}

std::string grouped(double amount) {
    std::string digits = fmt::format("{}", amount);
    const auto point = std::min(digits.find_first_of(".e"), digits.size());
    for (std::size_t at = point; at > 3 && digits[at - 4] != '-';) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

/// "£12,000 for 2015-16", "40 per cent of the cost"; nothing where nothing is said.
std::string money(const Register& map, const Relation& r) {
    if (recorded(r.share) && !recorded(r.amount))
        return fmt::format("{:.3g} per cent of the cost", 100 * r.share);
    if (!recorded(r.amount)) return {};
    const std::string_view said = map.text(r.currency);
    const bool pounds = said == "GBP" || said == "£";
    const std::string currency = pounds ? "£" : said.empty() ? "" : fmt::format("{} ", said);
    const std::string_view period = map.text(r.period);
    return fmt::format("{}{}{}{}", currency, grouped(r.amount), period.empty() ? "" : " for ",
                       period);
}

std::string_view part_in(Role role) {
    switch (role) {
        case Role::chair:
            return "chair";
        case Role::acting_chair:
            return "acting chair";
        case Role::vice_chair:
            return "vice-chair";
        case Role::co_opted:
            return "co-opted";
        case Role::attendee:
            return "an attendee";
        case Role::observer:
            return "an observer";
        case Role::secretariat:
            return "its secretariat";
        default:
            return "a member";
    }
}

bool same_list(const Register& map, Slice<TopicId> a, Slice<TopicId> b) {
    const auto one = map.list(a);
    const auto other = map.list(b);
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

std::string changed_relation(const Register& map, RelationId was, RelationId is) {
    const Relation& old = map[was];
    const Relation& r = map[is];
    const bool same_ends = old.from == r.from && old.to == r.to;
    const bool same_matter =
        old.on_behalf_of == r.on_behalf_of && same_list(map, old.topics, r.topics);
    if (old.type == r.type && same_ends && same_matter && old.role != r.role && old.from) {
        return fmt::format("{}; before, {} {}", now(map, is),
                           agree(map, r.from, "it was", "they were"), part_in(old.role));
    }
    if (old.type == r.type && old.from == r.from && old.from && old.to != r.to && old.to && r.to)
        return fmt::format("{}, in place of {}", now(map, is), named(map, old.to));
    const std::string before = money(map, old);
    const std::string after = money(map, r);
    if (plain_claim(map, was) == plain_claim(map, is)) {
        if (before == after) return {};
        return fmt::format("{}: {}; before, {}", now(map, is),
                           after.empty() ? "how much is not said" : after,
                           before.empty() ? "how much was not said" : before);
    }
    return fmt::format("before, {}; now, {}", plain_claim(map, was), plain_claim(map, is));
}

std::string changed_remit(const Register& map, RemitId was, RemitId is) {
    const Remit& old = map[was];
    const Remit& r = map[is];
    if (old.function == r.function && old.topic == r.topic && old.body == r.body &&
        old.lead != r.lead && (old.lead == Tristate::yes || r.lead == Tristate::yes)) {
        const bool leads = r.lead == Tristate::yes;
        return fmt::format("{} {}{} on {}", named(map, r.body), leads ? "now " : "no longer ",
                           agree(map, r.body, "leads", "lead"), named(map, r.topic));
    }
    if (plain_claim(map, was) != plain_claim(map, is))
        return fmt::format("before, {}; now, {}", plain_claim(map, was), plain_claim(map, is));
    return {};
}

std::string changed_document(const Register& map, DocumentId was, DocumentId is) {
    if (map[was].title == map[is].title) return {};
    const std::string_view title = map.text(map[was].title);
    return fmt::format("{}{}", now(map, is),
                       title.empty() ? "" : fmt::format(", in place of “{}”", title));
}

std::string changed_words(const Register& map, FactRef was, FactRef is) {
    if (is.kind == FactKind::remit)
        return changed_remit(map, RemitId{was.number}, RemitId{is.number});
    if (is.kind == FactKind::document)
        return changed_document(map, DocumentId{was.number}, DocumentId{is.number});
    return changed_relation(map, RelationId{was.number}, RelationId{is.number});
}

std::string full(std::string text) { return text.empty() ? text : sentence(std::move(text)) + "."; }

}  // namespace

bool is_live(Stand stand) { return stand == Status::in_place || stand == Status::disputed; }

std::string when(PartialDate date) {
    return fmt::format("{} {}", date.day != 0 ? "on" : "in", plain(date));
}

std::string came_text(const Register& map, FactRef fact, Status is) {
    const std::string text = plain_claim(map, fact);
    switch (is) {
        case Status::in_place:
            return full(now(map, fact));
        case Status::disputed:
            return full(now(map, fact) + ", on which sources disagree");
        case Status::proposed:
            return fmt::format("Proposed now: {}.", text);
        case Status::agreed:
            return fmt::format("Agreed now, and not yet done: {}.", text);
        case Status::unconfirmed:
            return fmt::format("Asked now, and not answered: {}?", asked(map, fact));
        default:
            return fmt::format("Recorded now: {}.", described(map, fact));
    }
}

std::string went_text(const Register& map, FactRef fact, Status was) {
    if (is_live(was)) {
        return full(sets_up(map, fact) ? "no longer so: " + plain_claim(map, fact)
                                       : with(map, fact, "no longer"));
    }
    if (was == Status::proposed)
        return fmt::format("No longer proposed: {}.", plain_claim(map, fact));
    if (was == Status::agreed)
        return fmt::format("No longer agreed as a plan: {}.", plain_claim(map, fact));
    return {};
}

std::string changed_text(const Register& map, FactRef was, Status stood, FactRef is,
                         Status stands) {
    if (is_live(stands) && is_live(stood)) {
        const std::string text = changed_words(map, was, is);
        if (!text.empty() || stood == stands) return full(text);
        return stands == Status::disputed
                   ? fmt::format("Sources disagree now, and did not before: {}.",
                                 plain_claim(map, is))
                   : fmt::format("No longer disputed: {}.", plain_claim(map, is));
    }
    if (is_live(stands)) {
        std::string text = now(map, is);
        if (stood == Status::proposed) text += ", as was proposed";
        if (stood == Status::agreed) text += ", as was agreed";
        return full(text);
    }
    if (stands == Status::agreed && stood == Status::proposed)
        return fmt::format("Agreed now, as was proposed, and not yet done: {}.",
                           plain_claim(map, is));
    if (stands == Status::absent && is_live(stood)) return went_text(map, was, stood);
    return stood == stands ? full(changed_words(map, was, is)) : came_text(map, is, stands);
}

std::string carried_text(const Register& map, FactRef is, BodyId heir,
                         const std::vector<BodyId>& predecessors) {
    const bool acts = is.kind == FactKind::remit || map[RelationId{is.number}].from == heir;
    return full(fmt::format("{}, {} {}{}", plain_claim(map, is), acts ? "as" : "in place of",
                            names(map, predecessors), acts ? " did" : ""));
}

std::string decision_text(const Register& map, DecisionId id) {
    const Decision& d = map[id];
    const std::string by = names(map, map.list(d.by));
    const std::string_view said = map.text(d.text);
    std::string text(word(d.kind));
    if (!by.empty()) text += " by " + by;
    if (d.date) text += " " + when(d.date);
    if (d.outcome != Outcome::none) text += fmt::format(" ({})", replaced_hyphens(word(d.outcome)));
    return sentence(said.empty() ? text + "." : fmt::format("{}: {}", text, said));
}

std::string one_map_text(const Register& map, const OnOneMap& alone) {
    const std::string text = described(map, alone.fact);
    if (alone.until && !alone.until.uncertain())
        return fmt::format("Newly recorded as ended {}: {}.", when(alone.until.latest), text);
    if (alone.older) return fmt::format("On the older map, and not on the newer: {}.", text);
    if (alone.since)
        return fmt::format("Newly recorded, and so since {}: {}.", plain(alone.since), text);
    return fmt::format("On the newer map, and not on the older: {}.", text);
}

}  // namespace remit
