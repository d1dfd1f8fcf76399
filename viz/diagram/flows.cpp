// SPDX-License-Identifier: MIT
#include "viz/diagram/flows.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/card/amount.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// How a route lies to the date.
enum class Time : std::uint8_t { now, over, to_come, other };

class Finder {
  public:
    Finder(const Snapshot& snapshot, const DrawOptions& options, const Selection& bodies)
        : snapshot_(snapshot), map_(snapshot.map()), options_(options), bodies_(bodies) {}

    Flows find() {
        Flows found;
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            look_at(RelationId(i), found);
        }
        add_count(found.left_out, other_times_, "route of money of another time",
                  "routes of money of other times");
        add_count(found.left_out, not_firm_, "route of money that is not firm",
                  "routes of money that are not firm");
        add_count(found.left_out, beyond_, "route of money of a body that is left out",
                  "routes of money of bodies that are left out");
        return found;
    }

  private:
    void look_at(RelationId id, Flows& found) {
        const Relation& relation = map_[id];
        if (class_of(relation.type) != RelationClass::funding || relation.from == relation.to ||
            !snapshot_.meant(id))
            return;
        const bool turned = relation.type == RelationType::eligible_for;
        Flow flow{.relation = id,
                  .payer = turned ? relation.to : relation.from,
                  .paid = turned ? relation.from : relation.to};
        const Time time = time_of(flow);
        if (time == Time::other) {
            ++other_times_;
            return;
        }
        say_how_it_stands(flow, time);
        const bool not_firm = snapshot_.options().firm_only && !relation.standing.firm();
        if (!not_firm && is_wanted(flow)) {
            found.drawn.push_back(std::move(flow));
            return;
        }
        ++(not_firm ? not_firm_ : beyond_);
        if (flow.open()) found.open_left_out.push_back(std::move(flow));
    }

    /// Money that a body gave which is gone is still a route that stopped; of a body that is gone
    /// nobody asks where its money stays.
    [[nodiscard]] Time time_of(const Flow& flow) const {
        const Relation& relation = map_[flow.relation];
        if (snapshot_.live(flow.relation)) return Time::now;
        const bool begun = !relation.start || relation.start.first() <= snapshot_.day();
        const bool ended = relation.end && relation.end.latest.last() < snapshot_.day();
        const bool was = relation.status == Status::in_place ||
                         relation.status == Status::disputed || relation.status == Status::lapsed;
        const bool gone = ended || relation.status == Status::lapsed || is_gone(flow.payer);
        if (was && begun && gone) return snapshot_.live(flow.paid) ? Time::over : Time::other;
        if (ended) return Time::other;
        if (begun && snapshot_.current(flow.relation)) return Time::now;
        return may_be(flow.payer) && may_be(flow.paid) ? Time::to_come : Time::other;
    }

    /// Not in being any more.
    [[nodiscard]] bool is_gone(BodyId body) const { return !snapshot_.live(body) && !may_be(body); }

    /// In being, or planned, or known to begin later.
    [[nodiscard]] bool may_be(BodyId body) const {
        if (snapshot_.live(body)) return true;
        const auto phases = map_.list(map_[body].phases);
        const BodyStatus status = snapshot_.status(body);
        return status == BodyStatus::proposed || status == BodyStatus::agreed ||
               (phases.front().start && snapshot_.day() < phases.front().start.first());
    }

    [[nodiscard]] bool is_wanted(const Flow& flow) const {
        if (options_.topic && is_about_the_topic(flow.relation)) return is_of_the_area(flow);
        const auto has = [&](BodyId body) {
            return bodies_.has(body) || (!snapshot_.live(body) && is_of_the_area(body));
        };
        return has(flow.payer) && has(flow.paid) &&
               (bodies_.has(flow.payer) || bodies_.has(flow.paid) || bodies_.words.empty());
    }

    [[nodiscard]] bool is_about_the_topic(RelationId id) const {
        return std::ranges::any_of(map_.list(map_[id].topics), [&](TopicId topic) {
            const auto wider = broader_topics(map_, topic);
            return std::ranges::find(wider, options_.topic) != wider.end();
        });
    }

    [[nodiscard]] bool is_of_the_area(const Flow& flow) const {
        return is_of_the_area(flow.payer) && is_of_the_area(flow.paid);
    }
    [[nodiscard]] bool is_of_the_area(BodyId body) const {
        const auto areas = map_.list(map_[body].areas);
        return !options_.area || areas.empty() ||
               snapshot_.overlap(areas, std::span(&options_.area, 1));
    }

    void say_how_it_stands(Flow& flow, Time time) const {
        const Relation& relation = map_[flow.relation];
        const bool applies = relation.type == RelationType::eligible_for;
        flow.state = state_of(relation.status);
        if (time == Time::over) {
            flow.state = State::gone;
            flow.standing = how_it_ended(relation);
        } else if (relation.status == Status::absent) {
            flow.standing = applies ? "may not apply" : "said not to be paid";
        } else if (time == Time::to_come) {
            if (flow.open()) flow.state = State::planned;
            flow.standing = how_it_is_to_come(relation);
        } else if (flow.state != State::in_place) {
            flow.standing = flow.state == State::unconfirmed ? "not confirmed"
                                                             : std::string(word(relation.status));
        }
        if (applies && flow.state != State::gone)
            flow.standing = flow.standing.empty() ? "may apply" : "may apply: " + flow.standing;
        if (relation.type == RelationType::commissions)
            flow.standing = flow.standing.empty() ? "buys work" : "buys work: " + flow.standing;
    }

    static std::string how_it_ended(const Relation& relation) {
        if (relation.end) return until(relation.end);
        return relation.status == Status::lapsed ? "lapsed" : "the payer is gone";
    }

    [[nodiscard]] std::string how_it_is_to_come(const Relation& relation) const {
        std::string standing;
        if (relation.status != Status::in_place) standing = word(relation.status);
        if (relation.start && snapshot_.day() < relation.start.first())
            standing +=
                fmt::format("{}from {}", standing.empty() ? "" : ", ", plain(relation.start));
        return standing.empty() ? "to come" : standing;
    }

    static std::string until(EndDate end) {
        return end.uncertain()
                   ? fmt::format("ended between {} and {}", plain(end.earliest), plain(end.latest))
                   : "until " + plain(end.latest);
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    const Selection& bodies_;
    std::size_t other_times_ = 0;
    std::size_t not_firm_ = 0;
    std::size_t beyond_ = 0;
};

/// Adds up amounts as long as they are of a kind.
class Adder {
  public:
    /// Of an amount in dispute nobody can say that it comes.
    void add(const Flow& flow, const Sum& sum) {
        const bool of_a_kind = !sum_ || sum_->unit == sum.unit;
        if (!recorded(sum.amount) || flow.state == State::disputed || !of_a_kind)
            lacks_some();
        else if (sum_)
            sum_->amount += sum.amount;
        else
            sum_ = sum;
    }
    void lacks_some() { known_ = false; }
    [[nodiscard]] std::optional<Sum> sum() const { return known_ ? sum_ : std::nullopt; }

  private:
    bool known_ = true;
    std::optional<Sum> sum_{};
};

}  // namespace

bool Flow::pays(const Register& map) const {
    return open() && map[relation].type != RelationType::eligible_for;
}

Flows flows_of(const Snapshot& snapshot, const DrawOptions& options, const Selection& bodies) {
    return Finder(snapshot, options, bodies).find();
}

MoneyUnit unit_of(const Register& map, const Relation& relation) {
    return {.currency = card::currency_word(map.text(relation.currency)),
            .period = map.text(relation.period)};
}

std::vector<Purse> purses(const Register& map, const Flows& flows) {
    std::vector<Purse> result(map.bodies().size());
    std::vector<Adder> in(result.size());
    std::vector<Adder> out(result.size());
    for (const Flow& flow : flows.drawn) {
        const Relation& relation = map[flow.relation];
        Purse& paid = result[flow.paid.index()];
        const bool was_paid =
            relation.type != RelationType::eligible_for && relation.status != Status::absent;
        paid.once_in = paid.once_in || (was_paid && flow.state == State::gone);
        if (!flow.open()) continue;
        paid.open_in = true;
        result[flow.payer.index()].open_out = true;
        // That somebody may apply says nothing of money that is paid.
        if (!flow.pays(map)) continue;
        const Sum sum{relation.amount, unit_of(map, relation)};
        in[flow.paid.index()].add(flow, sum);
        out[flow.payer.index()].add(flow, sum);
    }
    for (const Flow& flow : flows.open_left_out) {
        result[flow.paid.index()].open_in = true;
        result[flow.payer.index()].open_out = true;
        if (!flow.pays(map)) continue;
        in[flow.paid.index()].lacks_some();
        out[flow.payer.index()].lacks_some();
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].in = in[i].sum();
        result[i].out = out[i].sum();
    }
    return result;
}

}  // namespace remit::diagram
