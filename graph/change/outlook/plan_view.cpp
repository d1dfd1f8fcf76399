// SPDX-License-Identifier: MIT
#include "graph/change/outlook/plan_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "graph/change/fates/body_ids.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

std::string id_or_none(const Register& map, BodyId body) {
    return body ? map.id(body) : std::string();
}

template <class IdType>
std::string ids(const Register& map, Slice<IdType> slice) {
    std::string text;
    for (const IdType id : map.list(slice))
        text += map.id(id) + "+";
    return text;
}

/// By what the format tells relations apart: all but when they end.
std::string key(const Register& map, RelationId id) {
    const Relation& r = map[id];
    const std::string document =
        r.document ? map.id(r.document) : std::string(map.text(r.document_kind));
    return fmt::format("{} {} {} {} {} {} {} {} {} {} {}", word(r.type), id_or_none(map, r.from),
                       id_or_none(map, r.to), word(r.role), word(r.capacity),
                       id_or_none(map, r.on_behalf_of), ids(map, r.topics), document,
                       map.text(r.period), iso(r.start), word(r.status));
}

std::string key(const Register& map, RemitId id) {
    const Remit& r = map[id];
    return fmt::format("{} {} {} {} {} {} {}", map.id(r.body), map.id(r.topic), word(r.function),
                       id_or_none(map, r.on_behalf_of), ids(map, r.areas), iso(r.start),
                       word(r.status));
}

/// For each record of the changed map whether its like is live on the old one; of several that are
/// alike, in their order.
template <class IdType>
std::vector<std::uint8_t> lived(const Snapshot& before, std::size_t old_count, const Register& map,
                                std::size_t count) {
    std::map<std::string, std::vector<std::uint8_t>> by_key;
    for (std::size_t i = 0; i < old_count; ++i)
        by_key[key(before.map(), IdType(i))].push_back(before.live(IdType(i)) ? 1 : 0);
    std::map<std::string, std::size_t> met;
    std::vector<std::uint8_t> result(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = key(map, IdType(i));
        const auto found = by_key.find(text);
        if (found == by_key.end()) continue;
        const std::size_t next = met[text]++;
        if (next < found->second.size()) result[i] = found->second[next];
    }
    return result;
}

template <class IdType>
std::vector<std::uint8_t> live_ones(const Snapshot& snapshot, std::size_t count) {
    std::vector<std::uint8_t> result(count, 0);
    for (std::size_t i = 0; i < count; ++i)
        result[i] = snapshot.live(IdType(i)) ? 1 : 0;
    return result;
}

template <class IdType>
std::map<std::string, IdType> by_id(const Register& map, std::size_t count) {
    std::map<std::string, IdType> result;
    for (std::size_t i = 0; i < count; ++i)
        result.emplace(map.id(IdType(i)), IdType(i));
    return result;
}

template <class IdType>
IdType find(const std::map<std::string, IdType>& all, const std::string& id) {
    const auto found = all.find(id);
    return found == all.end() ? IdType{} : found->second;
}

}  // namespace

PlanView::PlanView(const PlanContext& context)
    : context_(context), one_map_(&context.before.snapshot.map() == &context.after.snapshot.map()) {
    map_bodies();
    map_records();
    find_relations();
    find_remits();
    find_heirs();
    find_bodies();
}

void PlanView::map_bodies() {
    changed_body_ = context_.changed.body_of_old;
    if (one_map_ || changed_body_.size() != old_map().bodies().size()) {
        const BodyIds ids(map());
        changed_body_.clear();
        for (std::size_t i = 0; i < old_map().bodies().size(); ++i)
            changed_body_.push_back(ids.of(old_map().id(BodyId(i))));
    }
    old_of_body_.resize(map().bodies().size());
    for (std::size_t i = 0; i < changed_body_.size(); ++i) {
        if (changed_body_[i]) old_of_body_[changed_body_[i].index()] = BodyId(i);
    }
}

void PlanView::map_records() {
    documents_ = by_id<DocumentId>(map(), map().documents().size());
    old_documents_ = by_id<DocumentId>(old_map(), old_map().documents().size());
    decisions_ = by_id<DecisionId>(map(), map().decisions().size());
}

DocumentId PlanView::changed(DocumentId old) const { return find(documents_, old_map().id(old)); }
DecisionId PlanView::changed(DecisionId old) const { return find(decisions_, old_map().id(old)); }
DocumentId PlanView::old(DocumentId document) const {
    return find(old_documents_, map().id(document));
}

void PlanView::find_relations() {
    const std::size_t count = map().relations().size();
    relation_was_ = one_map_
                        ? live_ones<RelationId>(before(), count)
                        : lived<RelationId>(before(), old_map().relations().size(), map(), count);
}

void PlanView::find_remits() {
    const std::size_t count = map().remits().size();
    remit_was_ = one_map_ ? live_ones<RemitId>(before(), count)
                          : lived<RemitId>(before(), old_map().remits().size(), map(), count);
}

void PlanView::find_heirs() {
    heirs_.resize(map().bodies().size());
    for (const Succession& succession : context_.changed.successions) {
        for (const BodyId body : succession.before) {
            auto& heirs = heirs_[body.index()];
            heirs.insert(heirs.end(), succession.after.begin(), succession.after.end());
        }
    }
    for (std::size_t i = 0; i < heirs_.size(); ++i) {
        if (after().live(BodyId(i))) heirs_[i].emplace_back(i);
        sort_once(heirs_[i]);
    }
    for (const Succession& succession : context_.changed.successions) {
        if (succession.after.size() != 1) continue;
        Joined one{.body = succession.after.front(), .of = succession.before};
        if (was(one.body)) one.of.push_back(one.body);
        sort_once(one.of);
        if (one.of.size() > 1) joined_.push_back(std::move(one));
    }
}

void PlanView::find_bodies() {
    for (std::size_t i = 0; i < map().bodies().size(); ++i) {
        const BodyId body(i);
        if (was(body) != after().live(body)) bodies_.push_back(body);
    }
    for (const Succession& succession : context_.changed.successions) {
        bodies_.insert(bodies_.end(), succession.before.begin(), succession.before.end());
        bodies_.insert(bodies_.end(), succession.after.begin(), succession.after.end());
        new_bodies_.insert(new_bodies_.end(), succession.after.begin(), succession.after.end());
    }
    const auto stays = [this](BodyId body) {
        return !body || (was(body) && after().live(body) && heirs(body).size() == 1);
    };
    for (std::size_t i = 0; i < map().relations().size(); ++i) {
        const Relation& r = map().relations()[i];
        const bool changed = was(RelationId(i)) != after().live(RelationId(i));
        // That a body which ends sits elsewhere changes nothing for those who sit there too.
        if (r.type == RelationType::member_of && changed && stays(r.from) && stays(r.to) &&
            stays(r.on_behalf_of))
            bodies_.push_back(r.to);
    }
    sort_once(bodies_);
    for (const BodyId body : bodies_) {
        if (after().live(body) && !was(body)) new_bodies_.push_back(body);
    }
    sort_once(new_bodies_);
}

bool PlanView::is_of_plan(BodyId body) const { return std::ranges::binary_search(bodies_, body); }

}  // namespace remit
