// SPDX-License-Identifier: MIT
#include "viz/diagram/change_scope.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "viz/diagram/around.hpp"

namespace remit::diagram {
namespace {

/// Whether the map says on the day that a relation is so, or that it is not.
bool speaks(const Snapshot& snapshot, RelationId id) {
    return snapshot.meant(id) && snapshot.current(id) &&
           (!snapshot.options().firm_only || snapshot.map()[id].standing.firm());
}

bool is_seat_or_authority(RelationType type) {
    return type == RelationType::member_of || type == RelationType::authority_of;
}

/// The lines that the structure view would draw on a day.
std::unordered_set<std::uint32_t> drawn_on(const Snapshot& snapshot) {
    Selection live;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i)
        live.taken.push_back(snapshot.live(BodyId(i)) ? 1 : 0);
    std::unordered_set<std::uint32_t> drawn;
    for (const StructureLine& line : structure_lines(snapshot, live).drawn)
        drawn.insert(line.relation.value);
    return drawn;
}

class Scoper {
  public:
    Scoper(const TwoDays& days, bool all)
        : days_(days), map_(days.map()), all_(all), fates_(map_.relations().size(), nullptr) {
        const std::size_t bodies = map_.bodies().size();
        out_.bodies.assign(bodies, Change::none);
        out_.shown.assign(bodies, 0);
        out_.context.assign(bodies, 0);
        // Of a relation that a selection makes, its line is told, which joins no two bodies.
        for (const FactChange& change : days.difference.relations) {
            if (change.fact.number < fates_.size()) fates_[change.fact.number] = &change;
        }
    }

    ChangeScope make() {
        find_bodies();
        find_lines();
        find_seats();
        find_context();
        choose();
        return std::move(out_);
    }

  private:
    void find_bodies() {
        for (std::size_t i = 0; i < out_.bodies.size(); ++i)
            out_.bodies[i] = change_of(days_.before.live(BodyId(i)), days_.after.live(BodyId(i)));
        for (const FactChange& change : days_.difference.bodies) {
            Change& own = out_.bodies[change.fact.number];
            const bool on_both = days_.before.live(BodyId(change.fact.number)) &&
                                 days_.after.live(BodyId(change.fact.number));
            if (change.fate == Fate::changed && on_both) own = Change::changed;
        }
        for (std::size_t i = 0; i < out_.bodies.size(); ++i)
            if (out_.bodies[i] != Change::none) out_.shown[i] = 1;
    }

    void find_lines() {
        const auto first = drawn_on(days_.before);
        const auto second = drawn_on(days_.after);
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const RelationId id(i);
            const Relation& relation = map_[id];
            const auto line = line_of(relation.type);
            if (!line || relation.from == relation.to || is_said_anew(id)) continue;
            const bool before = speaks(days_.before, id);
            const bool after = speaks(days_.after, id);
            if (!before && !after) continue;
            ChangedLine found{{id, *line, state_of(relation.status)}, change_of(before, after)};
            if (const FactChange* fate = changed(id)) {
                found.change = Change::changed;
                if (fate->was != fate->fact) found.was = RelationId(fate->was.number);
            }
            const bool drawn = first.contains(id.value) || second.contains(id.value);
            if (found.change == Change::none && !drawn) {
                ++out_.said_by_a_chain;
                continue;
            }
            if (found.change != Change::none) touch(relation);
            lines_.push_back(found);
        }
    }

    /// The difference's word of a relation that stands otherwise than it did.
    [[nodiscard]] const FactChange* changed(RelationId id) const {
        const FactChange* fate = fates_[id.index()];
        if (fate == nullptr || fate->fate != Fate::changed) return nullptr;
        if (fate->was == fate->fact) return speaks(days_.before, id) ? fate : nullptr;
        return is_followed(*fate) ? fate : nullptr;
    }

    /// Whether what said it before joined the same two bodies, and only then.
    [[nodiscard]] bool is_followed(const FactChange& fate) const {
        if (fate.was.kind != FactKind::relation) return false;
        const RelationId was(fate.was.number);
        const Relation& old = map_[was];
        const Relation& now = map_[RelationId(fate.fact.number)];
        return old.type == now.type && old.from == now.from && old.to == now.to &&
               speaks(days_.before, was) && !speaks(days_.after, was);
    }

    /// Whether another record says it on the second day, and is drawn for both.
    [[nodiscard]] bool is_said_anew(RelationId id) {
        if (!said_anew_) {
            said_anew_.emplace();
            for (const FactChange& fate : days_.difference.relations) {
                if (fate.fate == Fate::changed && fate.was != fate.fact && is_followed(fate))
                    said_anew_->insert(fate.was.number);
            }
        }
        return said_anew_->contains(id.value);
    }

    void touch(const Relation& relation) {
        out_.shown[relation.from.index()] = out_.shown[relation.to.index()] = 1;
    }

    /// A seat of a holder that speaks for others is its own, once.
    void find_seats() {
        std::vector<std::vector<ChangedSeat>> on(map_.bodies().size());
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const RelationId id(i);
            const Relation& relation = map_[id];
            if (relation.from == relation.to) continue;
            const bool before = days_.before.live(id);
            const bool after = days_.after.live(id);
            if (is_seat_or_authority(relation.type) && (before || after))
                on[relation.to.index()].push_back({id, change_of(before, after)});
        }
        for (std::size_t i = 0; i < on.size(); ++i)
            take_seats(BodyId(i), std::move(on[i]));
        for (const FactChange& change : days_.difference.relations) {
            const RelationType type = map_[RelationId(change.fact.number)].type;
            if (!line_of(type) && !is_seat_or_authority(type) && type != RelationType::succeeds)
                ++out_.not_drawn;
        }
    }

    void take_seats(BodyId host, std::vector<ChangedSeat> seats) {
        const Change change = out_.bodies[host.index()];
        SeatsOn box{.host = host, .all = change == Change::created || change == Change::ended};
        const auto holder = [&](const ChangedSeat& seat) { return map_[seat.relation].from; };
        if (!box.all) drop_who_stays(seats);
        if (seats.empty()) return;
        std::unordered_set<std::uint32_t> sits;
        for (const ChangedSeat& seat : seats) {
            if (map_[seat.relation].type == RelationType::member_of)
                sits.insert(holder(seat).value);
        }
        std::ranges::stable_sort(seats, {}, [&](const ChangedSeat& seat) {
            return std::tuple{!sits.contains(holder(seat).value), holder(seat),
                              map_[seat.relation].type != RelationType::member_of};
        });
        box.seats = std::move(seats);
        out_.shown[host.index()] = 1;
        out_.seats.push_back(std::move(box));
    }

    /// Keeps the seats of holders of whom one begins or ends.
    void drop_who_stays(std::vector<ChangedSeat>& seats) const {
        std::unordered_set<std::uint32_t> changing;
        for (const ChangedSeat& seat : seats) {
            if (seat.change != Change::none) changing.insert(map_[seat.relation].from.value);
        }
        std::erase_if(seats, [&](const ChangedSeat& seat) {
            return !changing.contains(map_[seat.relation].from.value);
        });
    }

    /// What a line joins to a body that is new or ends, and what others that change answer to.
    void find_context() {
        const auto touched = out_.shown;
        const auto comes_or_goes = [&](BodyId body) {
            const Change change = out_.bodies[body.index()];
            return change == Change::created || change == Change::ended;
        };
        for (const ChangedLine& line : lines_) {
            const Relation& relation = map_[line.line.relation];
            const bool whole = comes_or_goes(relation.from) || comes_or_goes(relation.to);
            const bool upwards =
                line.line.line != Line::scrutiny && touched[relation.from.index()] != 0;
            if (whole || upwards) touch(relation);
        }
        std::unordered_set<std::size_t> in_a_box;
        for (const SeatsOn& seats : out_.seats) {
            for (const ChangedSeat& seat : seats.seats)
                in_a_box.insert(map_[seat.relation].from.index());
        }
        for (std::size_t i = 0; i < touched.size(); ++i) {
            const bool there = days_.before.live(BodyId(i)) || days_.after.live(BodyId(i));
            if (all_ && there) out_.shown[i] = 1;
            if (out_.shown[i] != 0 && touched[i] == 0) out_.context[i] = 1;
            if (there && out_.shown[i] == 0 && !in_a_box.contains(i)) ++out_.bodies_left_out;
        }
    }

    void choose() {
        for (const ChangedLine& line : lines_) {
            const Relation& relation = map_[line.line.relation];
            if (out_.shown[relation.from.index()] != 0 && out_.shown[relation.to.index()] != 0)
                out_.lines.push_back(line);
            else
                ++out_.lines_left_out;
        }
    }

    const TwoDays& days_;
    const Register& map_;
    bool all_;
    std::vector<const FactChange*> fates_;  // by relation
    std::optional<std::unordered_set<std::uint32_t>> said_anew_;
    std::vector<ChangedLine> lines_;
    ChangeScope out_;
};

}  // namespace

Change change_of(bool before, bool after) {
    if (before == after) return Change::none;
    return after ? Change::created : Change::ended;
}

ChangeScope scope_of(const TwoDays& days, bool all) { return Scoper(days, all).make(); }

}  // namespace remit::diagram
