// SPDX-License-Identifier: MIT
#include "graph/change/outlook/joining_decisions.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

constexpr auto joining_papers = std::to_array<std::string_view>(
    {"combination-agreement", "combination-order", "merger-agreement", "proposal"});

/// A review or a recommendation asks nobody for consent.
bool may_be_consent(DecisionKind kind) {
    return kind == DecisionKind::agreement || kind == DecisionKind::consent ||
           kind == DecisionKind::order || kind == DecisionKind::application ||
           kind == DecisionKind::consultation;
}

/// Consent to something about just these is consent to make them one; an agreement may be about
/// anything.
bool speaks_for_itself(DecisionKind kind) {
    return kind == DecisionKind::consent || kind == DecisionKind::order ||
           kind == DecisionKind::application;
}

PartialDate day_of(const Decision& d) { return d.date ? d.date : d.done; }

std::string on(PartialDate date) {
    if (!date) return {};
    return fmt::format(" {} {}", date.day != 0 ? "on" : "in", plain(date));
}

std::string due(const Decision& d) {
    return d.due ? fmt::format(", due{}", on(d.due)) : std::string();
}

std::string in_marks(const Register& map, const Decision& d) {
    return d.text ? fmt::format(": “{}”", map.text(d.text)) : std::string(".");
}

int rank(ConsentState state) {
    if (state == ConsentState::given || state == ConsentState::refused) return 2;
    return state == ConsentState::asked ? 1 : 0;
}

void append(std::string& text, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text += ' ';
    text += sentence;
}

}  // namespace

JoiningDecisions::JoiningDecisions(const PlanView& plan, const Speakers& speakers_before,
                                   const PlanView::Joined& joined)
    : plan_(plan), speakers_(speakers_before), body_(plan.old(joined.body)) {
    planned_ = body_ && !plan.before().live(body_);
    for (const BodyId body : joined.of) {
        if (const BodyId old = plan.old(body)) joined_.push_back(old);
    }
    sort_once(joined_);
    for (std::size_t i = 0; i < plan.old_map().decisions().size(); ++i)
        sort_out(DecisionId(i));
}

bool JoiningDecisions::is_of_joining(BodyId body) const {
    return body == body_ || std::ranges::binary_search(joined_, body);
}

/// The new body itself, its succession, or a paper that puts it forward.
bool JoiningDecisions::is_strong(FactRef fact) const {
    const Register& map = plan_.old_map();
    if (fact.kind == FactKind::body) return planned_ && BodyId{fact.number} == body_;
    if (fact.kind == FactKind::relation) {
        const Relation& r = map[RelationId{fact.number}];
        return r.type == RelationType::succeeds && is_of_joining(r.to);
    }
    if (fact.kind != FactKind::document) return false;
    const Document& d = map[DocumentId{fact.number}];
    return std::ranges::find(joining_papers, map.text(d.kind)) != joining_papers.end() &&
           std::ranges::any_of(map.list(d.bodies), [&](BodyId b) { return is_of_joining(b); });
}

void JoiningDecisions::sort_out(DecisionId id) {
    const Register& map = plan_.old_map();
    const Decision& d = map[id];
    const Snapshot& before = plan_.before();
    const bool later = d.date && before.day() < d.date.first();
    if (!may_be_consent(d.kind) || later) return;
    bool strong = false;
    std::vector<BodyId> about;
    for (const FactRef fact : map.list(d.about)) {
        strong = strong || is_strong(fact);
        if (fact.kind == FactKind::body) about.emplace_back(fact.number);
        if (fact.kind != FactKind::relation) continue;
        const Relation& r = map[RelationId{fact.number}];
        if (r.from && r.to && is_of_joining(r.from) && is_of_joining(r.to)) {
            about.push_back(r.from);
            about.push_back(r.to);
        }
    }
    sort_once(about);
    // Others of their kind that are there: it would be joined to them as well.
    const TypeId kind = map.peer_type(joined_.empty() ? body_ : joined_.front());
    std::erase_if(about, [&](BodyId b) { return map.peer_type(b) != kind || !before.live(b); });
    const bool touches = std::ranges::any_of(about, [&](BodyId b) { return is_of_joining(b); });
    if (about == joined_ ? strong || speaks_for_itself(d.kind) : strong && about.empty()) {
        decisions_.push_back(id);
    } else if (touches && (strong || (speaks_for_itself(d.kind) && about.size() > 1))) {
        about_others_.push_back(plan_.changed(id));
    }
}

std::vector<DecisionId> JoiningDecisions::all() const {
    std::vector<DecisionId> result;
    for (const DecisionId id : decisions_)
        result.push_back(plan_.changed(id));
    return result;
}

std::vector<BodyId> JoiningDecisions::old_ones(std::span<const BodyId> party) const {
    std::vector<BodyId> result;
    for (const BodyId body : party) {
        if (const BodyId old = plan_.old(body)) result.push_back(old);
    }
    return result;
}

JoiningDecisions::Part JoiningDecisions::part_in(const Decision& decision,
                                                 const std::vector<BodyId>& party) const {
    const Register& map = plan_.old_map();
    const auto is_party = [&](BodyId body) {
        return std::ranges::find(party, body) != party.end();
    };
    Part result;
    for (const BodyId body : map.list(decision.by)) {
        const bool speaks = std::ranges::any_of(speakers_.spoken_for(body), is_party);
        if (!speaks) continue;
        if (is_party(body) || !stands_for_many(map, body)) {
            result.by = true;
        } else {
            result.of_many = true;
        }
    }
    result.to = std::ranges::any_of(map.list(decision.to), [&](BodyId body) {
        return std::ranges::any_of(speakers_.spoken_for(body), is_party);
    });
    return result;
}

/// What a decision says of a party to it, if it is so.
JoiningDecisions::Word JoiningDecisions::answer(DecisionId id, const Part& part) const {
    const Register& map = plan_.old_map();
    const Decision& d = map[id];
    Word result{.decision = id, .state = ConsentState::asked};
    if (d.outcome == Outcome::not_sought) {
        result.state = ConsentState::not_asked;
        result.why = "The map says that it was not sought.";
    } else if (part.by && d.kind == DecisionKind::application) {
        result.why = "It applied for the merger; its own agreement is not recorded.";
    } else if (d.outcome == Outcome::refused) {
        result.state = ConsentState::refused;
        result.why = part.by && d.by.count > 1
                         ? "An agreement of several was refused; by whom is not said."
                         : fmt::format("Refused{}.", on(day_of(d)));
    } else if (d.outcome == Outcome::partly) {
        result.why = "It agreed in part" + in_marks(map, d);
    } else if (d.outcome == Outcome::agreed && d.kind == DecisionKind::consultation) {
        result.why = "It was consulted, which is not a consent.";
    } else if (d.outcome == Outcome::agreed && (part.by || part.to)) {
        result.state = ConsentState::given;
        if (day_of(d)) result.why = fmt::format("Agreed{}.", on(day_of(d)));
    } else if (d.outcome == Outcome::agreed) {
        result.why = "Some of those who speak for it agreed; which of them is not said.";
    } else if (!part.by && part.to) {
        result.why = fmt::format("It was asked{}; no answer is recorded.", on(day_of(d)));
    } else if (d.kind == DecisionKind::consent && d.outcome == Outcome::none) {
        result.why = "What the map records is no formal consent" + in_marks(map, d);
    } else {
        result.why = fmt::format("Its agreement is pending{}.", due(d));
    }
    return result;
}

/// Nothing of a decision that others overtook, or that asks others.
std::optional<JoiningDecisions::Word> JoiningDecisions::word_of(DecisionId id,
                                                                const Part& part) const {
    const Decision& d = plan_.old_map()[id];
    const bool asks_others = part.by && !part.to && d.kind == DecisionKind::consultation;
    if (d.outcome == Outcome::superseded || asks_others) return std::nullopt;
    Word result = answer(id, part);
    if (d.standing.unconfirmed && result.state != ConsentState::not_asked) {
        result.state = ConsentState::asked;
        append(result.why, "Whether it is so is asked, and not answered.");
    }
    if (d.standing.disputed) append(result.why, "Sources disagree on it.");
    return result;
}

JoiningDecisions::Said JoiningDecisions::of(std::span<const BodyId> party) const {
    const auto old = old_ones(party);
    std::vector<Word> words;
    for (const DecisionId id : decisions_) {
        const Part part = part_in(plan_.old_map()[id], old);
        if (!part.any()) continue;
        if (auto word = word_of(id, part)) words.push_back(*std::move(word));
    }
    Said result;
    if (words.empty()) {
        result.why = party.empty() ? "The map shows no such body, and nothing that was asked of it."
                                   : "The map shows nothing that was asked of it.";
        return result;
    }
    const auto weight = [&](const Word& word) {
        const auto date = day_of(plan_.old_map()[word.decision]);
        // Of two that are settled the later stands; of two without a date, the refusal.
        return std::tuple(rank(word.state), date ? date.last() : Day{},
                          word.state == ConsentState::refused);
    };
    std::ranges::stable_sort(words,
                             [&](const Word& a, const Word& b) { return weight(b) < weight(a); });
    result.state = words.front().state;
    for (const Word& word : words) {
        if (word.state == result.state) append(result.why, word.why);
        result.decisions.push_back(plan_.changed(word.decision));
    }
    const bool both = std::ranges::any_of(words, [&](const Word& word) {
        return rank(word.state) == 2 && word.state != result.state;
    });
    if (both) {
        append(result.why, result.state == ConsentState::given
                               ? "An earlier decision refused it."
                               : "Another decision says that it was given.");
    }
    return result;
}

/// "Notes (App 2); the Act's notes (para 248) say otherwise".
std::string JoiningDecisions::who_says(FactRef fact) const {
    const Register& map = plan_.old_map();
    std::vector<std::string> support;
    std::vector<std::string> dispute;
    for (const Evidence& e : map.list(map.standing(fact).evidence)) {
        if (e.stance == Stance::asks || !e.source) continue;
        std::string text = quoted(map, std::span(&e.source, 1));
        if (e.at && !map[e.source].restricted) text += fmt::format(", {}", map.text(e.at));
        (e.stance == Stance::supports ? support : dispute).push_back(std::move(text));
    }
    std::string text;
    if (!support.empty()) text = fmt::format(" ({})", fmt::join(support, "; "));
    if (dispute.empty()) return text + ".";
    return fmt::format("{}. {} {} otherwise.", text, sentence(listed(dispute)),
                       dispute.size() == 1 ? "says" : "say");
}

std::vector<std::string> JoiningDecisions::holding_it_needed(std::span<const BodyId> party,
                                                             std::vector<DecisionId>& out) const {
    const Register& map = plan_.old_map();
    const auto old = old_ones(party);
    std::vector<std::string> result;
    for (const DecisionId id : decisions_) {
        const Decision& d = map[id];
        const bool asks_leave = d.kind == DecisionKind::consent || d.kind == DecisionKind::order;
        if (!asks_leave || !part_in(d, old).any()) continue;
        out.push_back(plan_.changed(id));
        const std::string text = d.text ? fmt::format(": “{}”", map.text(d.text)) : "";
        result.push_back(fmt::format("The map holds that the consent of {} is needed{}{}",
                                     names(map, old), text, who_says(id)));
    }
    for (const BodyId body : old) {
        for (const RelationId id : plan_.before().touching(body)) {
            const Relation& r = map[id];
            const bool so = r.status != Status::absent && r.status != Status::lapsed;
            if (r.type == RelationType::approves && r.from == body && is_of_joining(r.to) && so)
                result.push_back(
                    fmt::format("The map holds that {}{}", described(map, id), who_says(id)));
        }
    }
    return result;
}

}  // namespace remit
