// SPDX-License-Identifier: MIT
// Relations one end of which is a selection, and the relations that they make: one for each body
// that the selection may take on some day. Which of them hold on a date the Snapshot knows.
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/model/builder.hpp"
#include "graph/model/made_id.hpp"
#include "graph/model/selections.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// What selections look at, at most so many bodies, areas and relations for each fact of the map:
/// without a limit a small file could make relations by the square.
constexpr std::size_t most_looks_per_fact = 64;
constexpr std::size_t looks_of_any_map = 100'000;

/// Who only attends is no member.
bool sits(Role role) {
    return role != Role::attendee && role != Role::observer && role != Role::secretariat;
}

/// May hold on some day, or be planned.
bool may_hold(Status status) {
    return status == Status::in_place || status == Status::disputed || status == Status::proposed ||
           status == Status::agreed;
}

/// A body that a selection may take, and by what.
struct Taken {
    BodyId body{};
    std::vector<RelationId> by{};
};

}  // namespace

/// Who is taken by whose selection; the relations are those that join two bodies.
struct Builder::Takers {
    explicit Takers(const Register& of) : map_(of) {
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const Relation& r = map_.relations()[i];
            if (!may_hold(r.status)) continue;
            if (r.type == RelationType::member_of && sits(r.role))
                members_.emplace_back(r.to, r.from, RelationId(i));
            if (r.type == RelationType::authority_of)
                authorities_.emplace_back(r.to, r.from, RelationId(i));
        }
        std::ranges::sort(members_);
        std::ranges::sort(authorities_);
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            for (const AreaId area : map_.list(map_.bodies()[i].areas))
                located_.emplace_back(area, BodyId(i));
        }
        std::ranges::sort(located_);
        seen_.resize(map_.areas().size());
        left_ = looks_of_any_map +
                most_looks_per_fact *
                    (map_.bodies().size() + map_.areas().size() + map_.relations().size());
    }

    /// In order. Where there have been too many looks, none.
    std::vector<Taken> taken(const Selection& selection) {
        if (selection.of == Selection::Of::type) return of_type(selection);
        const auto& all = selection.of == Selection::Of::members ? members_ : authorities_;
        std::vector<Taken> result;
        auto at = std::ranges::lower_bound(
            all, std::tuple(selection.body, BodyId(std::size_t{0}), RelationId(std::size_t{0})));
        for (; at != all.end() && std::get<0>(*at) == selection.body && look(); ++at) {
            const auto& [host, body, relation] = *at;
            if (result.empty() || result.back().body != body) result.push_back({body, {}});
            result.back().by.push_back(relation);
        }
        return result;
    }

    [[nodiscard]] bool tired() const { return left_ == 0; }

  private:
    using Seat = std::tuple<BodyId, BodyId, RelationId>;  // host, who is taken, by what

    bool look() { return left_ > 0 && --left_ > 0; }

    /// Bodies all of whose areas lie within the selection's: a force of two counties is not in one
    /// of them. Areas may come and go; here they count on any day.
    std::vector<Taken> of_type(const Selection& selection) {
        ++search_;
        std::vector<AreaId> areas{selection.within};
        seen_[selection.within.index()] = search_;
        std::vector<BodyId> found;
        for (std::size_t i = 0; i < areas.size() && look(); ++i) {
            for (const AreaId part : map_.list(map_[areas[i]].parts)) {
                if (std::exchange(seen_[part.index()], search_) != search_) areas.push_back(part);
            }
            auto at =
                std::ranges::lower_bound(located_, std::pair(areas[i], BodyId(std::size_t{0})));
            for (; at != located_.end() && at->first == areas[i] && look(); ++at) {
                if (map_.vocabulary().is_a(map_[at->second].type, selection.type))
                    found.push_back(at->second);
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::vector<Taken> result;
        for (const BodyId body : found) {
            const auto own = map_.list(map_[body].areas);
            const bool inside = std::ranges::all_of(
                own, [&](AreaId area) { return seen_[area.index()] == search_; });
            if (inside) result.push_back({body, {}});
        }
        return result;
    }

    const Register& map_;
    std::vector<Seat> members_;
    std::vector<Seat> authorities_;
    std::vector<std::pair<AreaId, BodyId>> located_;
    std::vector<std::uint32_t> seen_;  // by area: the search that met it last
    std::uint32_t search_ = 0;
    std::size_t left_ = 0;
};

Builder::End Builder::read_end(RecordNumber record, const Cell& cell) {
    const std::string_view said = cells_.view(cell);
    for (const RecordNumber child : children(record)) {
        const DraftRecord& inner = draft_.records()[child];
        const bool meant = inner.kind == RecordKind::selection && inner.parent_field == cell.field;
        if (!meant || selection_text(draft_, inner) != said) continue;
        const auto selection = read_selection(child);
        cells_.enter(record);
        return {.selection = selection};
    }
    return {.body = reference<BodyId>(cell, RecordKind::body)};
}

std::optional<Selection> Builder::read_selection(RecordNumber selection) {
    Selection result;
    std::size_t bodies = 0;
    std::size_t types = 0;
    std::size_t areas = 0;
    bool known = true;
    for (const Cell& cell : enter(selection)) {
        switch (cell.field) {
            case Field::authorities_of:
            case Field::members_of:
                ++bodies;
                result.of = cell.field == Field::members_of ? Selection::Of::members
                                                            : Selection::Of::authorities;
                result.body = reference<BodyId>(cell, RecordKind::body);
                known = known && result.body;
                break;
            case Field::type:
                ++types;
                result.of = Selection::Of::type;
                result.type = selected_type(cell);
                known = known && result.type;
                break;
            case Field::within:
                ++areas;
                result.within = reference<AreaId>(cell, RecordKind::area);
                known = known && result.within;
                break;
            default:
                break;
        }
    }
    const bool whole = bodies == 1 ? types + areas == 0 : bodies == 0 && types == 1 && areas == 1;
    if (!whole) {
        diagnostics_.error("I217", draft_.records()[selection].place,
                           fmt::format("{} must say whom it takes: the authorities of one body, "
                                       "the members of one, or a type of body within an area",
                                       label(selection)));
    }
    return whole && known ? std::optional(result) : std::nullopt;
}

/// Also in the plural: "@CSPs in Suffolk".
TypeId Builder::selected_type(const Cell& cell) {
    const Vocabulary& vocabulary = map_.vocabulary_;
    const std::string_view word = cells_.view(cell);
    if (const TypeId type = vocabulary.find(word)) return type;
    const auto types = vocabulary.types();
    const std::string wanted = folded(word);
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (!wanted.empty() && folded(types[i].plural) == wanted) return TypeId(i);
    }
    if (word.ends_with('s')) {
        if (const TypeId type = vocabulary.find(word.substr(0, word.size() - 1))) return type;
    }
    cells_.error("I210", cell,
                 fmt::format("{} names a type of body '{}', which is not in the vocabulary",
                             cells_.label(), word),
                 CellReader::did_you_mean(word, vocabulary.known_words()));
    return {};
}

bool Builder::add_line(RecordNumber record, const Relation& relation, const End& from,
                       const End& to) {
    const Place place = draft_.records()[record].place;
    if (from.selection && to.selection) {
        diagnostics_.error("I217", place,
                           fmt::format("{} has a selection at both ends", label(record)),
                           "name the body at one of them");
    } else if (relation.type == RelationType::succeeds) {
        diagnostics_.error("I217", place,
                           fmt::format("{} is a succession by a selection, but who there is hangs "
                                       "on who succeeded whom",
                                       label(record)),
                           "name each body that is replaced");
    } else if (from.body || to.body) {
        lines_.push_back({relation, from.selection ? *from.selection : *to.selection, record});
    }
    return false;
}

void Builder::order_lines() {
    std::vector<std::uint32_t> order(lines_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto what = [&](std::uint32_t i) {
        const Relation& r = lines_[i].relation;
        return std::tuple(r.type, r.from, r.to, lines_[i].selection);
    };
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return what(a) != what(b) ? what(a) < what(b)
                                  : says_less(lines_[a].relation, lines_[b].relation);
    });
    std::vector<Line> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t i : order)
        sorted.push_back(lines_[i]);
    lines_ = std::move(sorted);
}

void Builder::warn_of_empty(const Line& line) {
    const Selection& s = line.selection;
    const auto text = [&](TextId id) { return draft_.texts.view(id); };
    const std::string nobody =
        s.of == Selection::Of::type
            ? fmt::format("no {} in {}", map_.vocabulary_[s.type].label, text(map_[s.within].name))
            : fmt::format("no {} of {}", s.of == Selection::Of::members ? "members" : "authorities",
                          text(map_[s.body].name));
    diagnostics_.warning(
        "I221", draft_.records()[line.record].place,
        fmt::format("{} selects nobody: the map shows {}", label(line.record), nobody),
        s.of == Selection::Of::type
            ? "say of which areas the bodies are, and within what these lie"
            : "write who they are; what another selection says is not read");
}

/// Adds what lines make to the relations that they may read. `line` and `takes` number the lines
/// and those relations as they stand here; expand_lines() gives them their ids.
void Builder::make_relations(std::vector<Relation>& all) {
    Takers takers(map_);
    for (std::size_t i = 0; i < lines_.size() && !takers.tired(); ++i) {
        const Line& line = lines_[i];
        const BodyId named = line.relation.from ? line.relation.from : line.relation.to;
        const std::size_t before = all.size();
        for (const Taken& taken : takers.taken(line.selection)) {
            if (taken.body == named) continue;
            Relation made = line.relation;
            (made.from ? made.to : made.from) = taken.body;
            if (is_undirected(made.type) && made.to < made.from) std::swap(made.from, made.to);
            made.id = {};
            made.line = RelationId(i);
            made.takes = keep(map_.relation_lists_, taken.by);
            all.push_back(made);
        }
        if (takers.tired()) {
            diagnostics_.error("I222", draft_.records()[line.record].place,
                               fmt::format("{}: up to here the selections of this map take far "
                                           "more bodies than it has facts; the rest is not read",
                                           label(line.record)));
        } else if (all.size() == before) {
            warn_of_empty(line);
        }
    }
}

void Builder::expand_lines() {
    if (lines_.empty()) return;
    order_lines();
    std::vector<Relation> all = map_.relations_;
    const std::size_t written = all.size();
    make_relations(all);
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const auto ends = [&](std::uint32_t i) {
            return std::tie(all[i].type, all[i].from, all[i].to);
        };
        return ends(a) != ends(b) ? ends(a) < ends(b) : says_less(all[a], all[b]);
    });
    map_.relations_.clear();
    auto& made_of = by_kind_[static_cast<std::size_t>(RecordKind::relation)];
    const Records joining = std::exchange(made_of, {});
    std::vector<RelationId> number(written);
    std::vector<std::vector<RelationId>> made(lines_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        Relation& relation = map_.relations_.emplace_back(all[order[i]]);
        if (order[i] < written) {
            number[order[i]] = RelationId(i);
            made_of.push_back(joining[order[i]]);
        } else {
            made[relation.line.index()].emplace_back(i);
            made_of.push_back(lines_[relation.line.index()].record);
            relation.line = RelationId(all.size() + relation.line.index());
        }
    }
    for (RelationId& by : map_.relation_lists_)
        by = number[by.index()];
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        map_.relations_.push_back(lines_[i].relation);
        made_of.push_back(lines_[i].record);
        map_.lines_.push_back(
            {lines_[i].selection, keep(map_.relation_lists_, std::move(made[i]))});
    }
}

std::string Builder::end_of_made_id(RelationId id, BodyId end) const {
    const auto text = [&](TextId of) { return draft_.texts.view(of); };
    if (end) return std::string(text(map_[end].id));
    const Selection& s = map_.selected(id)->selection;
    const std::string_view body = s.body ? text(map_[s.body].id) : std::string_view{};
    return slug(selection_text(
        {.authorities_of = s.of == Selection::Of::authorities ? body : std::string_view{},
         .members_of = s.of == Selection::Of::members ? body : std::string_view{},
         .type = s.type ? map_.vocabulary_[s.type].id : std::string{},
         .within = s.within ? text(map_[s.within].id) : std::string_view{}}));
}

}  // namespace remit
