// SPDX-License-Identifier: MIT
#include "graph/rules/judge.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>

#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

constexpr BodyId first_body{std::size_t{0}};

/// Not so, or not yet, or no more: the rule is not kept by such a fact.
bool is_denial(Status status) {
    return status == Status::absent || status == Status::lapsed || status == Status::proposed ||
           status == Status::agreed;
}

constexpr auto small_words = std::to_array<std::string_view>(
    {"area",        "authority", "board",  "bodies",         "body",     "borough", "chief",
     "committee",   "community", "county", "council",        "district", "each",    "executive",
     "group",       "local",     "member", "members",        "officer",  "other",   "panel",
     "partnership", "person",    "public", "representative", "rescue",   "service", "services",
     "state",       "statutory", "team",   "that",           "their",    "trust",   "unitary"});

/// The kinds of rulings that a shape gives.
RulingKinds given_by(const MemberShape& /*shape*/) {
    return {RulingKind::member, RulingKind::wrong_forum};
}
RulingKinds given_by(const AuthorityShape& /*shape*/) { return {RulingKind::member}; }
RulingKinds given_by(const LinkShape& /*shape*/) { return {RulingKind::link}; }
RulingKinds given_by(const DocumentShape& /*shape*/) { return {RulingKind::document}; }
RulingKinds given_by(const ExistenceShape& shape) {
    RulingKinds kinds;
    if (shape.area || shape.of) kinds |= {RulingKind::body, RulingKind::wrong_forum};
    if (shape.meets) kinds |= {RulingKind::meetings};
    return kinds;
}
RulingKinds given_by(const ForbiddenShape& shape) {
    if (shape.as == WrongAs::wrong_forum) return {RulingKind::wrong_forum};
    return {RulingKind::wrong_at_date};
}
RulingKinds given_by(const JoiningShape& /*shape*/) { return {}; }

/// A rule that allows may silence rulings of any kind.
bool matters(const Rule& rule, RulingKinds wanted) {
    const auto gives = [](const auto& shape) { return given_by(shape); };
    return !rule.permits.empty() || std::visit(gives, rule.shape).overlap(wanted);
}

}  // namespace

Judge::Judge(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
             Rulings& out)
    : snapshot_(snapshot),
      map_(snapshot.map()),
      book_(book),
      out_(out),
      places_(snapshot, book),
      chooser_(snapshot, book, jurisdiction, places_),
      speakers_(snapshot) {}

void Judge::run(RulingKinds wanted) {
    for (const Rule& rule : book_.rules()) {
        if (!rule.in_force.on(snapshot_.day()) || !chooser_.in_jurisdiction(rule.jurisdictions))
            continue;
        ++out_.in_force_;
        if (!matters(rule, wanted)) continue;
        rule_ = &rule;
        std::visit([this](const auto& shape) { this->judge(shape); }, rule.shape);
    }
    std::ranges::sort(out_.permits_);
    silence_permitted();
    put_in_order();
}

void Judge::kept(BodyId body, BodyId other) {
    for (const std::string& what : rule_->permits) {
        out_.permits_.push_back({what, body, other});
        if (other) out_.permits_.push_back({what, other, body});
    }
}

void Judge::put_in_order() {
    struct Key {
        RulingKind kind;
        BodyId subject;
        std::uint32_t number;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(broken_.size());
    for (const Ruling& ruling : broken_)
        keys.push_back({ruling.kind, ruling.subject, static_cast<std::uint32_t>(keys.size())});
    std::ranges::sort(keys);
    out_.rulings_.reserve(keys.size());
    for (const Key& key : keys)
        out_.rulings_.push_back(std::move(broken_[key.number]));
    broken_.clear();
}

/// What was not done when the map was made may have been done a year later.
bool Judge::outlived(FactRef fact) const {
    if (!map_.as_at || snapshot_.day() <= year_after(map_.as_at.last())) return false;
    if (fact.kind == FactKind::relation) return !map_[RelationId{fact.number}].end;
    if (fact.kind == FactKind::document) return !map_[DocumentId{fact.number}].valid_to;
    return false;
}

void Judge::broken(Ruling ruling) {
    if (!rule_->permits.empty()) return;
    const bool wrong =
        ruling.kind == RulingKind::wrong_forum || ruling.kind == RulingKind::wrong_at_date;
    if (!wrong && ruling.basis == Basis::stated) {
        std::erase_if(ruling.facts, [&](FactRef fact) { return outlived(fact); });
        if (ruling.facts.empty()) ruling.basis = Basis::not_recorded;
    }
    ruling.rule = rule_;
    broken_.push_back(std::move(ruling));
}

std::string_view Judge::kept_text(std::string_view text) {
    return out_.words_.view(out_.words_.intern(text));
}

void Judge::silence_permitted() {
    if (out_.permits_.empty()) return;
    std::erase_if(broken_, [&](const Ruling& ruling) {
        if (!ruling.subject) return false;
        // What a body owes is silent where it has what is allowed instead, with whomever.
        const Rulings::Permit wanted{ruling.rule->id, ruling.subject, first_body};
        const auto at = std::ranges::lower_bound(out_.permits_, wanted);
        const bool has =
            at != out_.permits_.end() && at->what == wanted.what && at->body == wanted.body;
        const bool owed =
            ruling.kind != RulingKind::wrong_forum && ruling.kind != RulingKind::wrong_at_date;
        if (owed) return has;
        std::vector<BodyId> bodies{ruling.subject};
        bodies.insert(bodies.end(), ruling.others.begin(), ruling.others.end());
        return out_.permitted(ruling.rule->id, bodies);
    });
}

std::span<const BodyId> Judge::spoken_for(BodyId body) const { return speakers_.spoken_for(body); }
std::span<const BodyId> Judge::speakers(BodyId body) const { return speakers_.of(body); }

bool Judge::meant(const Chosen& chosen, BodyId body) const {
    return std::ranges::any_of(spoken_for(body),
                               [&](BodyId other) { return chosen.may_take(other); });
}

bool Judge::firm_enough(const Standing& standing) const {
    return !snapshot_.options().firm_only || standing.firm();
}

bool Judge::says_not(RelationId id) const {
    const Relation& r = map_[id];
    return is_denial(r.status) && !snapshot_.live(id) && snapshot_.current(id) &&
           firm_enough(r.standing);
}

bool Judge::says_not(DocumentId id) const {
    const Document& d = map_[id];
    return is_denial(d.status) && !snapshot_.live(id) && firm_enough(d.standing);
}

bool Judge::asks_about(RelationId id) const {
    const Relation& r = map_[id];
    return (r.status == Status::unconfirmed || r.standing.unconfirmed) && snapshot_.current(id) &&
           !snapshot_.live(id);
}

bool Judge::asks_about(DocumentId id) const {
    const Document& d = map_[id];
    return (d.status == Status::unconfirmed || d.standing.unconfirmed) && !snapshot_.live(id);
}

bool Judge::one_body(BodyId body) const { return !stands_for_many(map_, body); }

Tristate Judge::has_part(const Relation& relation, const std::vector<Role>& roles,
                         Capacity capacity) {
    Tristate result = Tristate::yes;
    if (!roles.empty() && relation.type == RelationType::member_of) {
        const bool said = std::ranges::find(roles, relation.role) != roles.end();
        const bool open = relation.role == Role::none || relation.role == Role::member;
        const bool chair_asked = std::ranges::any_of(roles, chairs);
        // Who is just a member may chair it too; who chairs it is a member.
        const bool is_member = (chairs(relation.role) || relation.role == Role::none) &&
                               std::ranges::find(roles, Role::member) != roles.end();
        if (!said && !is_member)
            result = relation.role == Role::none || (open && chair_asked) ? Tristate::unknown
                                                                          : Tristate::no;
    }
    if (capacity != Capacity::none && relation.capacity != capacity)
        result =
            both(result, relation.capacity == Capacity::none ? Tristate::unknown : Tristate::no);
    return result;
}

Tristate Judge::carries(const Relation& relation, const std::vector<std::string>& kinds) const {
    if (kinds.empty()) return Tristate::yes;
    const TextId kind = relation.document ? map_[relation.document].kind : relation.document_kind;
    if (!kind) return Tristate::unknown;
    return sure(std::ranges::find(kinds, map_.text(kind)) != kinds.end());
}

bool Judge::has_live_document(BodyId body, const std::string& kind) const {
    return std::ranges::any_of(speakers(body), [&](BodyId speaker) {
        const auto documents = snapshot_.documents_of(speaker);
        return std::ranges::any_of(documents, [&](DocumentId id) {
            return snapshot_.live(id) && map_.text(map_[id].kind) == kind;
        });
    });
}

bool Judge::agreed(BodyId body) {
    return std::ranges::any_of(decisions_about(body), [&](const auto& about) {
        const Decision& decision = map_[about.second];
        return decision.kind == DecisionKind::agreement && decision.outcome == Outcome::agreed;
    });
}

bool Judge::vague(BodyId body) const {
    const BodyType& type = map_.type(body);
    const bool loose = type.category == Category::post || type.category == Category::community;
    // A directorate may be any of a council's; a working group is nobody's seat but its own.
    const bool unit = type.generic && type.category == Category::executive;
    return loose || unit || type.id == "agency" || type.id == "nhs-body" ||
           type.id == "policing-unit" || stands_for_many(map_, body);
}

std::vector<std::string> Judge::telling_words(const std::string& label) {
    std::vector<std::string> result;
    const std::string text = folded(label);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        at = end + 1;
        const bool small = std::ranges::find(small_words, word) != small_words.end();
        if (word.size() >= 4 && !small) result.push_back(std::move(word));
    }
    return result;
}

bool Judge::alike(BodyId body, const std::vector<std::string>& words) {
    if (words.empty() || !vague(body)) return false;
    return std::ranges::any_of(chooser_.folded_names(body), [&](std::string_view name) {
        return std::ranges::any_of(
            words, [&](const std::string& word) { return name.find(word) != std::string::npos; });
    });
}

Rulings::Rulings(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
                 RulingKinds wanted) {
    Judge(snapshot, book, jurisdiction, *this).run(wanted);
}

std::span<const Ruling> Rulings::of(RulingKind kind) const {
    const auto before = [](const Ruling& ruling, RulingKind k) { return ruling.kind < k; };
    const auto after = [](RulingKind k, const Ruling& ruling) { return k < ruling.kind; };
    const auto first = std::lower_bound(rulings_.begin(), rulings_.end(), kind, before);
    const auto last = std::upper_bound(first, rulings_.end(), kind, after);
    return {first, last};
}

Rulings::Meets Rulings::meets(BodyId body) const {
    const auto found = meets_.find(body);
    return found == meets_.end() ? Meets{} : found->second;
}

bool Rulings::permitted(std::string_view code, std::span<const BodyId> bodies) const {
    if (bodies.empty()) return false;
    const auto has = [&](BodyId body) { return std::ranges::find(bodies, body) != bodies.end(); };
    for (const BodyId body : bodies) {
        auto at = std::ranges::lower_bound(permits_, Permit{code, body, first_body});
        for (; at != permits_.end() && at->what == code && at->body == body; ++at) {
            if (at->other ? has(at->other) : body == bodies.front()) return true;
        }
    }
    return false;
}

}  // namespace remit
