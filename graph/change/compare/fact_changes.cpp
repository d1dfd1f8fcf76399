// SPDX-License-Identifier: MIT
#include "graph/change/compare/fact_changes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/pairing.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

using Number = Pairing::Number;

/// A fact that stands on one of the days and not on the other.
struct Moved {
    FactRef fact{};
    Status status = Status::in_place;
};

/// The bodies that a fact joins, and what else tells it from others of theirs.
struct Shape {
    std::string kind{};  ///< of relation; function, topic …
    std::vector<BodyId> ends{};
    std::string rest{};    ///< all that matters
    std::string matter{};  ///< the same without the part that a body has in it
    bool line = false;
};

template <class Id>
std::string numbers(std::span<const Id> ids) {
    std::string text;
    for (const Id id : ids)
        text += fmt::format("{} ", id.value);
    return text;
}

Shape shape_of_relation(const Register& map, RelationId id) {
    const Relation& r = map[id];
    Shape shape{.kind = std::string(word(r.type)), .ends = {r.from, r.to}, .line = is_line(r.type)};
    if (const SelectedLine* line = map.selected(id); line != nullptr)
        shape.kind += map.written(line->selection);
    if (is_undirected(r.type)) std::ranges::sort(shape.ends);
    shape.matter = fmt::format("{}/{}", r.on_behalf_of.value, numbers(map.list(r.topics)));
    shape.rest = fmt::format("{}/{}/{}/{}", shape.matter, word(r.role), r.document.value,
                             map.text(r.document_kind));
    return shape;
}

Shape shape_of_remit(const Register& map, RemitId id) {
    const Remit& r = map[id];
    Shape shape{.kind = fmt::format("{}", r.topic.value), .ends = {r.body}};
    shape.matter = word(r.function);
    shape.rest =
        fmt::format("{}/{}/{}", shape.matter, r.on_behalf_of.value, numbers(map.list(r.areas)));
    return shape;
}

Shape shape_of_document(const Register& map, DocumentId id) {
    const Document& d = map[id];
    const auto bodies = map.list(d.bodies);
    Shape shape{.kind = std::string(map.text(d.kind)), .ends = {bodies.begin(), bodies.end()}};
    shape.rest = map.text(d.title);
    return shape;
}

Shape shape_of(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::remit) return shape_of_remit(map, RemitId{fact.number});
    if (fact.kind == FactKind::document) return shape_of_document(map, DocumentId{fact.number});
    return shape_of_relation(map, RelationId{fact.number});
}

class Changes {
  public:
    Changes(const Compared& compared, std::vector<Moved> went, std::vector<Moved> came)
        : c_(compared), went_(std::move(went)), came_(std::move(came)) {
        pairs_ = Pairing(went_.size(), came_.size());
        for (const Moved& one : went_)
            went_shapes_.push_back(shape_of(c_.map(), one.fact));
        for (const Moved& one : came_)
            came_shapes_.push_back(shape_of(c_.map(), one.fact));
        predecessors_ = c_.heirs.predecessors(c_.before);
    }

    std::vector<FactChange> tell(std::size_t& unchanged) {
        pair();
        tell_pairs(unchanged);
        tell_carried();
        tell_rest();
        std::ranges::stable_sort(result_, {}, &FactChange::fact);
        return std::move(result_);
    }

  private:
    /// The same ends first, then what is the same but for one thing.
    void pair() {
        by_only([](const Shape& s) { return fmt::format("{}/{}/{}", s.kind, ends(s), s.rest); });
        by_only([](const Shape& s) { return fmt::format("{}/{}/{}", s.kind, ends(s), s.matter); });
        by_only([](const Shape& s) { return fmt::format("{}/{}", s.kind, ends(s)); });
        by_only([](const Shape& s) { return s.line ? ends(s) : std::string(); });
        carry();
        // A line that leads elsewhere.
        const auto from = [](const Shape& s) {
            return s.line ? fmt::format("{}/{}", s.kind, s.ends.front().value) : std::string();
        };
        pairs_.by_only(
            [&](Number i) { return loose(went_, i, true) ? from(went_shapes_[i]) : std::string(); },
            [&](Number j) {
                return loose(came_, j, false) ? from(came_shapes_[j]) : std::string();
            });
    }

    static std::string ends(const Shape& shape) {
        return numbers(std::span<const BodyId>(shape.ends));
    }

    /// Live, of bodies that live on, and not carried on under an heir.
    [[nodiscard]] bool loose(const std::vector<Moved>& all, Number i, bool went) const {
        const bool carried = went ? carried_on_.contains(i) : carried_from_.contains(i);
        return !carried && is_live(all[i].status);
    }

    template <class Key>
    void by_only(Key key) {
        pairs_.by_only([&](Number i) { return key(went_shapes_[i]); },
                       [&](Number j) { return key(came_shapes_[j]); });
    }

    /// What bodies that ended had, and the one body in the place of each has now; and what the only
    /// body that several took the place of had.
    void carry() {
        const auto heir = [this](BodyId body) {
            if (!body || c_.after.live(body) || !c_.before.live(body)) return body;
            const auto all = c_.heirs.of(body);
            return all.size() == 1 ? all.front() : body;
        };
        const auto predecessor = [this](BodyId body) {
            if (!body || c_.before.live(body)) return body;
            const auto found = predecessors_.find(body);
            return found != predecessors_.end() && found->second.size() == 1 ? found->second.front()
                                                                             : body;
        };
        const auto key = [](Shape shape, auto instead) {
            for (BodyId& end : shape.ends)
                end = instead(end);
            return fmt::format("{}/{}/{}", shape.kind, ends(shape), shape.rest);
        };
        const auto same = [](BodyId body) { return body; };
        join_carried([&](Number i) { return key(went_shapes_[i], heir); },
                     [&](Number j) { return key(came_shapes_[j], same); });
        join_carried([&](Number i) { return key(went_shapes_[i], same); },
                     [&](Number j) { return key(came_shapes_[j], predecessor); });
    }

    template <class KeyOfWent, class KeyOfCame>
    void join_carried(KeyOfWent key_of_went, KeyOfCame key_of_came) {
        pairs_.for_groups(key_of_went, key_of_came,
                          [&](const Pairing::Numbers& went, const Pairing::Numbers& came) {
                              for (const Number j : came) {
                                  for (const Number i : went) {
                                      if (!is_live(went_[i].status) || !is_live(came_[j].status))
                                          continue;
                                      carried_from_[j].push_back(i);
                                      carried_on_.emplace(i, j);
                                  }
                              }
                          });
    }

    void tell_pairs(std::size_t& unchanged) {
        for (Number i = 0; i < went_.size(); ++i) {
            const Number j = pairs_.new_of(i);
            if (j == Pairing::none) continue;
            const Moved& was = went_[i];
            const Moved& is = came_[j];
            std::string says = changed_text(c_.map(), was.fact, was.status, is.fact, is.status);
            if (says.empty()) {
                if (is_live(is.status)) ++unchanged;
                continue;
            }
            result_.push_back(
                {.fact = is.fact, .fate = Fate::changed, .was = was.fact, .says = std::move(says)});
        }
    }

    void tell_carried() {
        for (const auto& [j, from] : carried_from_) {
            if (pairs_.old_of(j) != Pairing::none) continue;
            const Shape& now = came_shapes_[j];
            const Shape& before = went_shapes_[from.front()];
            BodyId heir;
            std::vector<BodyId> instead;
            for (std::size_t end = 0; end < now.ends.size(); ++end) {
                if (now.ends[end] == before.ends[end]) continue;
                heir = now.ends[end];
                for (const Number i : from)
                    instead.push_back(went_shapes_[i].ends[end]);
                break;
            }
            sort_once(instead);
            result_.push_back({.fact = came_[j].fact,
                               .fate = Fate::changed,
                               .was = went_[from.front()].fact,
                               .says = carried_text(c_.map(), came_[j].fact, heir, instead),
                               .with_body = true});
        }
    }

    void tell_rest() {
        for (Number i = 0; i < went_.size(); ++i) {
            if (pairs_.new_of(i) != Pairing::none || carried_on_.contains(i)) continue;
            if (c_.one_map.is_faulty(went_[i].fact)) continue;
            add(went_[i], Fate::closed, went_shapes_[i], c_.after);
        }
        for (Number j = 0; j < came_.size(); ++j) {
            if (pairs_.old_of(j) != Pairing::none || carried_from_.contains(j)) continue;
            add(came_[j], Fate::created, came_shapes_[j], c_.before);
        }
    }

    void add(const Moved& one, Fate fate, const Shape& shape, const Snapshot& without) {
        const OnOneMap* alone = c_.one_map.find(one.fact);
        FactChange change{.fact = one.fact, .fate = fate, .was = one.fact};
        const bool went = fate == Fate::closed;
        change.says = went ? went_text(c_.map(), one.fact, one.status)
                           : came_text(c_.map(), one.fact, one.status);
        if (change.says.empty()) return;
        if (alone != nullptr) {
            change.by_record_alone = true;
            change.says = one_map_text(c_.map(), *alone);
        }
        change.with_body = std::ranges::any_of(
            shape.ends, [&](BodyId body) { return body && !without.live(body); });
        result_.push_back(std::move(change));
    }

    const Compared& c_;
    std::vector<Moved> went_;
    std::vector<Moved> came_;
    std::vector<Shape> went_shapes_{};
    std::vector<Shape> came_shapes_{};
    Pairing pairs_{};
    std::map<BodyId, std::vector<BodyId>> predecessors_{};
    std::map<Number, std::vector<Number>> carried_from_{};
    std::map<Number, Number> carried_on_{};
    std::vector<FactChange> result_{};
};

template <class Id>
Stand stand(const Snapshot& snapshot, Id id) {
    const Status status = snapshot.map()[id].status;
    return status != Status::lapsed && snapshot.current(id) ? Stand(status) : std::nullopt;
}

/// A line with a selection is there while it means anybody.
Stand stand_of_line(const Snapshot& snapshot, RelationId line) {
    const Register& map = snapshot.map();
    for (const RelationId made : map.list(map.selected(line)->relations)) {
        if (const Stand one = stand(snapshot, made)) return one;
    }
    return std::nullopt;
}

class Sorter {
  public:
    explicit Sorter(const Compared& compared) : c_(compared) {}

    void add(FactRef fact, Stand before, Stand after) {
        if (before && after) {
            if (is_live(after)) ++unchanged_;
        } else if (before) {
            went_.push_back({fact, *before});
        } else if (after) {
            came_.push_back({fact, *after});
        }
    }
    FactChanges tell() {
        FactChanges result{.unchanged = unchanged_};
        result.changes = Changes(c_, std::move(went_), std::move(came_)).tell(result.unchanged);
        return result;
    }

  private:
    const Compared& c_;
    std::vector<Moved> went_{};
    std::vector<Moved> came_{};
    std::size_t unchanged_ = 0;
};

/// What is the same document on both days, but was published in the meantime.
void tell_published(const Compared& c, std::vector<FactChange>& changes) {
    const auto add = [&](DocumentId id, std::string_view how) {
        const Document& d = c.map()[id];
        const std::string kind = replaced_hyphens(c.map().text(d.kind));
        changes.push_back(
            {.fact = id,
             .was = id,
             .says = sentence(fmt::format("the {} of {} {}.", kind.empty() ? "document" : kind,
                                          names(c.map(), c.map().list(d.bodies)), how))});
    };
    for (std::size_t i = 0; i < c.map().documents().size(); ++i) {
        const DocumentId id{i};
        const Document& d = c.map()[id];
        const PartialDate on = d.published_on;
        if (d.published == Tristate::yes && on && c.before.day() < on.first() &&
            on.last() <= c.after.day() && c.before.live(id) && c.after.live(id))
            add(id, fmt::format("was published {}", when(on)));
    }
    if (c.one_map.united() == nullptr) return;
    for (const FieldChange& change : c.one_map.united()->fields) {
        if (change.kind != RecordKind::document || change.field->field != Field::published ||
            change.after != std::vector<std::string>{"yes"})
            continue;
        for (std::size_t i = 0; i < c.map().documents().size(); ++i) {
            if (c.map().id(DocumentId{i}) == change.id) add(DocumentId{i}, "is published now");
        }
    }
}

}  // namespace

const OnOneMap* OneMapFacts::find(FactRef fact) const {
    if (united_ == nullptr) return nullptr;
    const auto& all = united_->on_one_map;
    const auto found = std::ranges::lower_bound(all, fact, {}, &OnOneMap::fact);
    return found != all.end() && found->fact == fact ? &*found : nullptr;
}

bool OneMapFacts::is_faulty(FactRef fact) const {
    return united_ != nullptr && std::ranges::binary_search(united_->faulty, fact);
}

FactChanges relation_changes(const Compared& c) {
    Sorter sorter(c);
    const Register& map = c.map();
    for (const RelationId id : map.written_relations()) {
        const bool line = id.index() >= map.relations().size();
        if (line) {
            sorter.add(id, stand_of_line(c.before, id), stand_of_line(c.after, id));
        } else {
            sorter.add(id, stand(c.before, id), stand(c.after, id));
        }
    }
    return sorter.tell();
}

FactChanges remit_changes(const Compared& c) {
    Sorter sorter(c);
    for (std::size_t i = 0; i < c.map().remits().size(); ++i)
        sorter.add(RemitId{i}, stand(c.before, RemitId{i}), stand(c.after, RemitId{i}));
    return sorter.tell();
}

FactChanges document_changes(const Compared& c) {
    Sorter sorter(c);
    for (std::size_t i = 0; i < c.map().documents().size(); ++i)
        sorter.add(DocumentId{i}, stand(c.before, DocumentId{i}), stand(c.after, DocumentId{i}));
    FactChanges result = sorter.tell();
    tell_published(c, result.changes);
    std::ranges::stable_sort(result.changes, {}, &FactChange::fact);
    return result;
}

}  // namespace remit
