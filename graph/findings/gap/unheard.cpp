// SPDX-License-Identifier: MIT
#include "graph/findings/gap/unheard.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "graph/findings/gap/denied.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// What bodies speak about, or act on; empty lists mean anything.
struct Subject {
    std::vector<TopicId> topics{};
    std::vector<DocumentId> documents{};
    TextId kind{};  ///< of a document that is not in the map

    [[nodiscard]] bool has_document() const { return !documents.empty() || kind; }
};

bool is_speech(RelationType type) {
    return type == RelationType::consults || type == RelationType::informs;
}

Subject subject_of(const Register& map, RelationId id) {
    const auto topics = map.list(map[id].topics);
    Subject result{.topics = {topics.begin(), topics.end()}, .kind = map[id].document_kind};
    if (map[id].document) result.documents = {map[id].document};
    return result;
}

/// What a decision is about: documents, and the topics of relations and remits.
Subject subject_of(const Register& map, const Decision& decision) {
    Subject result;
    for (const FactRef fact : map.list(decision.about)) {
        if (fact.kind == FactKind::document) result.documents.emplace_back(fact.number);
        if (fact.kind == FactKind::remit) result.topics.push_back(map[RemitId{fact.number}].topic);
        if (fact.kind == FactKind::relation) {
            const auto topics = map.list(map[RelationId{fact.number}].topics);
            result.topics.insert(result.topics.end(), topics.begin(), topics.end());
        }
    }
    return result;
}

bool share_topic(const Register& map, const Subject& a, const Subject& b) {
    return std::ranges::any_of(a.topics, [&](TopicId one) {
        return std::ranges::any_of(b.topics,
                                   [&](TopicId other) { return topics_overlap(map, one, other); });
    });
}

bool share_document(const Register& map, const Subject& a, const Subject& b) {
    const auto fits = [&](const Subject& subject, DocumentId id) {
        return std::ranges::find(subject.documents, id) != subject.documents.end() ||
               (subject.kind && map[id].kind == subject.kind);
    };
    return (a.kind && a.kind == b.kind) ||
           std::ranges::any_of(a.documents, [&](DocumentId id) { return fits(b, id); }) ||
           std::ranges::any_of(b.documents, [&](DocumentId id) { return fits(a, id); });
}

/// Whether what is said may be about an act.
bool may_answer(const Register& map, const Subject& said, const Subject& act) {
    return (said.topics.empty() || act.topics.empty() || share_topic(map, said, act)) &&
           (!said.has_document() || !act.has_document() || share_document(map, said, act));
}

/// Whether what is denied is about an act for sure. Who is denied a plan has not been denied a word
/// on everything else.
bool is_about(const Register& map, const Subject& denied, const Subject& act) {
    return (denied.topics.empty() || share_topic(map, denied, act)) &&
           (!denied.has_document() || share_document(map, denied, act));
}

/// Consultation and information between bodies: what is denied, and what took place.
class Silences {
  public:
    explicit Silences(const Snapshot& snapshot);

    /// Every denial that one body informed or consulted another, in order of the map.
    [[nodiscard]] const std::vector<RelationId>& denials() const { return denials_; }
    /// Those among these bodies, sorted, that one is denied to have spoken to. Costs no more than
    /// the fewer of the two.
    [[nodiscard]] std::vector<BodyId> unheard(BodyId from, std::span<const BodyId> among) const;
    [[nodiscard]] std::vector<RelationId> denials(BodyId from, BodyId to, const Subject& act) const;
    [[nodiscard]] bool spoke(BodyId from, BodyId to, const Subject& act) const;

  private:
    using ByPair = std::map<std::pair<BodyId, BodyId>, std::vector<RelationId>>;
    const Register& map_;
    std::vector<RelationId> denials_;
    ByPair denied_, took_place_;
};

Silences::Silences(const Snapshot& snapshot) : map_(snapshot.map()) {
    const auto each = [&](auto look) {
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            if (is_speech(map_[RelationId{i}].type)) look(RelationId{i}, map_[RelationId{i}]);
        }
    };
    each([&](RelationId id, const Relation& r) {
        if (!denied(snapshot, id) || r.from == r.to) return;
        denials_.push_back(id);
        denied_[{r.from, r.to}].push_back(id);
    });
    // Of all that is said, only what answers a denial matters.
    each([&](RelationId id, const Relation& r) {
        const std::pair ends{r.from, r.to};
        if (snapshot.live(id) && denied_.contains(ends)) took_place_[ends].push_back(id);
    });
}

std::vector<BodyId> Silences::unheard(BodyId from, std::span<const BodyId> among) const {
    std::vector<BodyId> result;
    for (auto wanted = among.begin(); wanted != among.end();) {
        const auto at = denied_.lower_bound({from, *wanted});
        if (at == denied_.end() || at->first.first != from) break;
        const BodyId next = at->first.second;
        if (next == *wanted) {
            result.push_back(next);
            ++wanted;
        } else {
            wanted = std::ranges::lower_bound(wanted, among.end(), next);
        }
    }
    return result;
}

std::vector<RelationId> Silences::denials(BodyId from, BodyId to, const Subject& act) const {
    std::vector<RelationId> result;
    const auto found = denied_.find({from, to});
    if (found == denied_.end()) return result;
    std::ranges::copy_if(found->second, std::back_inserter(result),
                         [&](RelationId id) { return is_about(map_, subject_of(map_, id), act); });
    return result;
}

bool Silences::spoke(BodyId from, BodyId to, const Subject& act) const {
    const auto found = took_place_.find({from, to});
    return found != took_place_.end() && std::ranges::any_of(found->second, [&](RelationId id) {
               return may_answer(map_, subject_of(map_, id), act);
           });
}

/// Remits of a body, or of one that it is part of, on one of these topics: what an office is not
/// told, its commissioner does not know.
std::vector<RemitId> needs(const Snapshot& snapshot, BodyId body,
                           const std::vector<TopicId>& topics) {
    const Register& map = snapshot.map();
    std::vector<BodyId> holders{body};
    for (const Arc& arc : snapshot.from(body, RelationClass::line)) {
        if (map[arc.relation].type == RelationType::part_of) holders.push_back(arc.body);
    }
    sort_once(holders);
    std::vector<RemitId> result;
    for (const BodyId holder : holders) {
        std::ranges::copy_if(snapshot.remits_of(holder), std::back_inserter(result),
                             [&](RemitId id) {
                                 return std::ranges::any_of(topics, [&](TopicId topic) {
                                     return topics_overlap(map, map[id].topic, topic);
                                 });
                             });
    }
    return result;
}

class Search {
  public:
    explicit Search(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), silences_(snapshot) {
        for (std::size_t i = 0; i < map_.decisions().size(); ++i)
            look_at(DecisionId{i});
        for (std::size_t i = 0; i < map_.relations().size(); ++i)
            look_at(RelationId{i});
        look_for_withheld();
    }

    [[nodiscard]] Unheard take() { return std::move(result_); }

  private:
    void look_at(DecisionId id) {
        const Decision& d = map_[id];
        const bool made = !d.date || d.date.first() <= snapshot_.day();
        if (d.kind != DecisionKind::recommendation || d.outcome == Outcome::superseded || !made)
            return;
        if (snapshot_.options().firm_only && !d.standing.firm()) return;
        const auto by = map_.list(d.by);
        const auto to = map_.list(d.to);
        look_at({.fact = id, .by = {by.begin(), by.end()}, .to = {to.begin(), to.end()}},
                subject_of(map_, d));
    }

    void look_at(RelationId id) {
        const Relation& r = map_[id];
        const bool acts = r.type == RelationType::directs || r.type == RelationType::refers_to;
        if (!acts || !snapshot_.live(id)) return;
        look_at({.fact = id, .by = {r.from}, .to = {r.to}}, subject_of(map_, id));
    }

    /// Keeps of an act those who were not spoken to. A denial is told once, of the first act that
    /// it is about.
    void look_at(Act act, const Subject& subject) {
        sort_once(act.to);
        std::vector<BodyId> by;
        std::vector<BodyId> to;
        for (const BodyId from : act.by) {
            for (const BodyId other : silences_.unheard(from, act.to)) {
                const auto denials = silences_.denials(from, other, subject);
                const bool spoke = std::ranges::any_of(
                    act.by, [&](BodyId b) { return silences_.spoke(b, other, subject); });
                if (denials.empty() || spoke) continue;
                by.push_back(from);
                to.push_back(other);
                act.silences.insert(act.silences.end(), denials.begin(), denials.end());
            }
        }
        sort_once(by);
        sort_once(to);
        sort_once(act.silences);
        bool is_new = false;
        for (const RelationId id : act.silences)
            is_new = told_.insert(id).second || is_new;
        if (!is_new) return;
        act.by = std::move(by);
        act.to = std::move(to);
        result_.acts.push_back(std::move(act));
    }

    void look_for_withheld() {
        std::map<std::pair<BodyId, std::vector<TopicId>>, Withheld> all;
        for (const RelationId id : silences_.denials()) {
            const Relation& r = map_[id];
            if (r.type != RelationType::informs || r.topics.empty() || told_.contains(id)) continue;
            const Subject subject = subject_of(map_, id);
            if (silences_.spoke(r.from, r.to, subject)) continue;
            all[{r.to, subject.topics}].denials.push_back(id);
        }
        for (auto& [key, withheld] : all) {
            withheld.to = key.first;
            withheld.topics = key.second;
            withheld.needs = needs(snapshot_, key.first, key.second);
            if (!withheld.needs.empty()) result_.withheld.push_back(std::move(withheld));
        }
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Silences silences_;
    Unheard result_;
    std::set<RelationId> told_;
};

}  // namespace

Unheard find_unheard(const Snapshot& snapshot) { return Search(snapshot).take(); }

}  // namespace remit
