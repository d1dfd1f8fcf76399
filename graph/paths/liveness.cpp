// SPDX-License-Identifier: MIT
// What is live on the Snapshot's date (model.md, "Identity and time").
#include <algorithm>
#include <limits>

#include "graph/paths/phases.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {
namespace {

constexpr Day no_end{std::numeric_limits<std::int32_t>::max()};

/// When a body that replaces another came into being; a proposal replaces nothing yet.
PartialDate came_into_being(std::span<const Phase> phases) {
    const auto phase = std::ranges::find_if(phases, in_being, &Phase::status);
    return phase == phases.end() ? PartialDate{} : phase->start;
}

bool is_plan(Status status) { return status == Status::proposed || status == Status::agreed; }

bool may_meet(PartialDate start, EndDate end) {
    return start && end && end.earliest.first() <= start.last() &&
           start.first() <= end.latest.last();
}

}  // namespace

bool in_being(BodyStatus status) {
    return status == BodyStatus::active || status == BodyStatus::dormant ||
           status == BodyStatus::suspended;
}

bool planned(BodyStatus status) {
    return status == BodyStatus::proposed || status == BodyStatus::agreed;
}

Day last_day(std::span<const Phase> phases, std::size_t i) {
    if (phases[i].end) return phases[i].end.latest.last();
    const bool next_starts = i + 1 < phases.size() && phases[i + 1].start;
    return next_starts ? phases[i + 1].start.first() - 1 : no_end;
}

BodyStatus status_on(Day day, std::span<const Phase> phases) {
    const std::optional<std::size_t> holding = phase_on(day, phases);
    return holding ? phases[*holding].status : BodyStatus::disbanded;
}

std::optional<std::size_t> phase_on(Day day, std::span<const Phase> phases) {
    for (std::size_t i = phases.size(); i-- > 0;) {
        const bool begun = !phases[i].start || phases[i].start.first() <= day;
        if (begun && day <= last_day(phases, i)) return i;
    }
    return std::nullopt;
}

OutsideLifespan outside_lifespan(const Register& map, BodyId id, Day day) {
    const bool own_date = map.as_at.first() <= day && day <= map.as_at.last();
    if (!map.as_at || own_date) return OutsideLifespan::no;
    const auto phases = map.list(map[id].phases);
    const BodyType& type = map.type(id);
    if (!phases.front().start && type.exists_from && day < type.exists_from.first())
        return OutsideLifespan::before;
    if (!phases.back().end && type.exists_to && type.exists_to.last() < day)
        return OutsideLifespan::after;
    return OutsideLifespan::no;
}

bool Snapshot::holds(PartialDate start, EndDate end) const {
    return (!start || start.first() <= day()) && (!end || day() <= end.latest.last());
}

bool Snapshot::taken(Status status, const Standing& standing) const {
    if (options_.firm_only && !standing.firm()) return false;
    if (status == Status::in_place || status == Status::disputed) return true;
    return options_.with_proposals && (status == Status::proposed || status == Status::agreed);
}

bool Snapshot::current(RelationId id) const {
    const Relation& relation = (*map_)[id];
    return meant(id) && live(relation.from) && live(relation.to) &&
           holds(relation.start, relation.end);
}

bool Snapshot::current(RemitId id) const {
    const Remit& remit = (*map_)[id];
    return live(remit.body) && holds(remit.start, remit.end);
}

bool Snapshot::current(DocumentId id) const {
    const Document& document = (*map_)[id];
    const auto bodies = map_->list(document.bodies);
    const bool kept =
        bodies.empty() || std::ranges::any_of(bodies, [&](BodyId b) { return live(b); });
    return kept &&
           holds(document.valid_from ? document.valid_from : document.date, document.valid_to);
}

/// Where the end of a body and the start of the one that succeeds it may be the same day, the old
/// one ends the day before.
std::vector<Day> Snapshot::replaced_on() const {
    std::vector<Day> result(map_->bodies().size(), no_end);
    for (const Relation& relation : map_->relations()) {
        if (relation.type != RelationType::succeeds || relation.from == relation.to) continue;
        if (!taken(relation.status, relation.standing)) continue;
        const auto old_phases = map_->list((*map_)[relation.to].phases);
        const PartialDate start = came_into_being(map_->list((*map_)[relation.from].phases));
        if (old_phases.empty() || !may_meet(start, old_phases.back().end)) continue;
        Day& replaced = result[relation.to.index()];
        replaced = std::min(replaced, start.first());
    }
    return result;
}

void Snapshot::find_live_bodies() {
    const std::vector<Day> replaced = replaced_on();
    for (std::size_t i = 0; i < map_->bodies().size(); ++i) {
        const Body& body = map_->bodies()[i];
        const bool over = replaced[i] <= day();
        BodyStatus status = status_on(day(), map_->list(body.phases));
        if (over ||
            (in_being(status) && outside_lifespan(*map_, BodyId(i), day()) != OutsideLifespan::no))
            status = BodyStatus::disbanded;
        const bool left_out =
            options_.firm_only && (body.standing.disputed || body.standing.unconfirmed);
        const bool planned_too = options_.with_proposals && planned(status);
        body_status_.push_back(status);
        body_live_.push_back(!left_out && (in_being(status) || planned_too) ? 1 : 0);
    }
}

bool Snapshot::may_be_one_day(BodyId body) const { return live(body) || planned(status(body)); }

/// A seat that a plan may count on: a plan itself, or of bodies that are planned.
bool Snapshot::is_planned_seat(RelationId id) const {
    const Relation& seat = (*map_)[id];
    if (options_.firm_only && !seat.standing.firm()) return false;
    const bool over = seat.end && seat.end.latest.last() < day();
    return !over && may_be_one_day(seat.from) && may_be_one_day(seat.to);
}

bool Snapshot::is_meant(RelationId made) const {
    const Relation& relation = (*map_)[made];
    const bool plan = is_plan(relation.status);
    const BodyId body = map_->taken_by_selection(made);
    if (!(plan ? may_be_one_day(body) : live(body))) return false;
    const Selection& selection = map_->selected(made)->selection;
    if (selection.of == Selection::Of::type)
        return std::ranges::all_of(map_->list((*map_)[body].areas), [&](AreaId area) {
            const auto all = holders(area);
            return std::ranges::find(all, selection.within) != all.end();
        });
    return std::ranges::any_of(map_->list(relation.takes), [&](RelationId seat) {
        return live(seat) || (plan && is_planned_seat(seat));
    });
}

/// When it is known which of the relations hold that selections read; they read none of each
/// other's.
void Snapshot::find_meant() {
    std::vector<std::uint8_t> meant(map_->relations().size(), 1);
    for (std::size_t i = 0; i < meant.size(); ++i) {
        if (!map_->relations()[i].line || is_meant(RelationId(i))) continue;
        meant[i] = relation_live_[i] = 0;
    }
    meant_ = std::move(meant);
}

void Snapshot::find_live() {
    find_live_bodies();
    const auto live_ones = [this]<class Id>(const auto& records, Id) {
        std::vector<std::uint8_t> result(records.size());
        for (std::size_t i = 0; i < result.size(); ++i) {
            const auto& fact = records[i];
            result[i] = taken(fact.status, fact.standing) && current(Id(i)) ? 1 : 0;
        }
        return result;
    };
    relation_live_ = live_ones(map_->relations(), RelationId());
    if (map_->line_count() > 0) find_meant();
    remit_live_ = live_ones(map_->remits(), RemitId());
    document_live_ = live_ones(map_->documents(), DocumentId());
}

}  // namespace remit
