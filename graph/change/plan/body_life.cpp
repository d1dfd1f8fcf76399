// SPDX-License-Identifier: MIT
#include "graph/change/plan/body_life.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

constexpr Day no_end{std::numeric_limits<std::int32_t>::max()};
constexpr auto relations = std::to_array<RecordKind>({RecordKind::relation});

LifePhase read_phase(const WrittenRecord& record) {
    return {.status = parse_word<BodyStatus>(record.text(F::status)).value_or(BodyStatus::active),
            .start = start_of(record),
            .end = end_of(record)};
}

Day last_day(const std::vector<LifePhase>& phases, std::size_t i) {
    if (phases[i].end) return phases[i].end.latest.last();
    const bool next_starts = i + 1 < phases.size() && phases[i + 1].start;
    return next_starts ? phases[i + 1].start.first() - 1 : no_end;
}

bool is_done(const WrittenRecord& relation) {
    const Status status = status_of(relation);
    return status == Status::in_place || status == Status::disputed;
}

}  // namespace

bool is_in_being(BodyStatus status) {
    return status == BodyStatus::active || status == BodyStatus::dormant ||
           status == BodyStatus::suspended;
}

bool is_planned(BodyStatus status) {
    return status == BodyStatus::proposed || status == BodyStatus::agreed;
}

BodyStatus status_on(Day day, const std::vector<LifePhase>& phases) {
    for (std::size_t i = phases.size(); i-- > 0;) {
        const bool begun = !phases[i].start || phases[i].start.first() <= day;
        if (begun && day <= last_day(phases, i)) return phases[i].status;
    }
    return BodyStatus::disbanded;
}

std::vector<WrittenRecord> phases_of(const WrittenRecord& body) {
    std::vector<WrittenRecord> phases = inside_of(body, F::phases);
    if (phases.empty()) {
        WrittenRecord only{.kind = RecordKind::phase};
        for (const F field : {F::status, F::start, F::end})
            set_text(only, field, std::string(body.text(field)));
        phases.push_back(std::move(only));
    }
    const auto key = [](const WrittenRecord& record) {
        const LifePhase phase = read_phase(record);
        return std::tuple(phase.start, phase.end, phase.status);
    };
    std::ranges::stable_sort(phases, {}, key);
    return phases;
}

void set_phases(WrittenRecord& body, std::vector<WrittenRecord> phases) {
    unset_inside(body, F::phases);
    for (const F field : {F::status, F::start, F::end})
        unset(body, field);
    if (phases.size() == 1 && phases.front().inside.empty()) {
        for (const F field : {F::start, F::end})
            set_text(body, field, std::string(phases.front().text(field)));
        const std::string_view status = phases.front().text(F::status);
        if (status != word(BodyStatus::active)) set_text(body, F::status, std::string(status));
        return;
    }
    for (WrittenRecord& phase : phases) {
        if (!phase.find(F::status))
            set_text(phase, F::status, std::string(word(BodyStatus::active)));
        put_inside(body, F::phases, std::move(phase));
    }
}

std::vector<WrittenRecord> phases_before(const WrittenRecord& body, Day day) {
    std::vector<WrittenRecord> left;
    for (WrittenRecord& phase : phases_of(body)) {
        if (begins_before(phase, day)) left.push_back(std::move(phase));
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        const EndDate end = end_of(left[i]);
        const bool last = i + 1 == left.size();
        const bool lasts = end ? !is_over(end, day) : last;
        if (lasts) set_text(left[i], F::end, iso(end_before(end, day)));
    }
    return left;
}

std::vector<LifePhase> BodyLives::phases(const std::string& body) const {
    std::vector<LifePhase> result;
    if (const BodyId old = map_.untouched_body(body)) {
        for (const Phase& phase : map_.old().list(map_.old()[old].phases))
            result.push_back({phase.status, phase.start, phase.end});
        return result;
    }
    const auto slot = map_.body(body);
    if (!slot) return result;
    for (const WrittenRecord& phase : phases_of(*map_[*slot].is))
        result.push_back(read_phase(phase));
    return result;
}

std::string BodyLives::type_of(const std::string& body) const {
    const auto slot = map_.body(body);
    return slot ? std::string(map_[*slot].is->text(F::type)) : std::string();
}

/// A type that came later than a body that is said to be there is the map's to explain.
bool BodyLives::past_lifespan(const std::string& body, Day on,
                              const std::vector<LifePhase>& phases) const {
    const PartialDate as_at = map_.old().as_at;
    if (!as_at || (as_at.first() <= on && on <= as_at.last()) || phases.empty()) return false;
    const BodyId old = map_.untouched_body(body);
    const TypeId type = old ? map_.old()[old].type : map_.old().vocabulary().find(type_of(body));
    if (!type) return false;
    const BodyType& kind = map_.old().vocabulary()[type];
    return !phases.back().end && kind.exists_to && kind.exists_to.last() < on;
}

bool BodyLives::replaced_by(const std::string& body, Day on) {
    const auto own = phases(body);
    if (own.empty() || !own.back().end) return false;
    const EndDate end = own.back().end;
    const auto replaces = [&](SlotId id) {
        const WrittenRecord& r = *map_[id].is;
        if (!is_relation(r, RelationType::succeeds) || r.text(F::to) != body ||
            r.text(F::from) == body || !is_done(r))
            return false;
        const auto others = phases(std::string(r.text(F::from)));
        const auto first = std::ranges::find_if(others, is_in_being, &LifePhase::status);
        if (first == others.end() || !first->start) return false;
        return end.earliest.first() <= first->start.last() &&
               first->start.first() <= end.latest.last() && first->start.first() <= on;
    };
    return std::ranges::any_of(map_.naming(body, relations), replaces);
}

bool BodyLives::in_being(const std::string& body, Day on) {
    const auto own = phases(body);
    return is_in_being(status_on(on, own)) && !past_lifespan(body, on, own) &&
           !replaced_by(body, on);
}

bool BodyLives::gone(const std::string& body) const {
    const auto own = phases(body);
    if (past_lifespan(body, day_, own)) return true;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const bool there = is_in_being(own[i].status) || is_planned(own[i].status);
        if (there && last_day(own, i) >= day_) return false;
    }
    return !own.empty();
}

bool BodyLives::to_come(const std::string& body) {
    if (in_being(body, day_ - 1)) return false;
    const auto own = phases(body);
    for (std::size_t i = 0; i < own.size(); ++i) {
        const bool there = is_in_being(own[i].status) || is_planned(own[i].status);
        if (there && last_day(own, i) >= day_) return true;
    }
    return false;
}

bool BodyLives::begins_now(const std::string& body) const {
    const auto own = phases(body);
    return !own.empty() && std::ranges::all_of(own, [&](const LifePhase& phase) {
        return phase.start && phase.start.first() >= day_;
    });
}

std::vector<std::string> BodyLives::made_of(const std::string& body) {
    std::vector<std::string> result;
    for (const SlotId id : map_.naming(body, relations)) {
        const WrittenRecord& r = *map_[id].is;
        const bool from_here = is_relation(r, RelationType::succeeds) && r.text(F::from) == body;
        if (!from_here || !is_done(r) || !start_of(r) || start_of(r).first() != day_) continue;
        std::string root(r.text(F::to));
        if (in_being(root, day_ - 1) && !in_being(root, day_)) result.push_back(std::move(root));
    }
    map_.sort_by_name(result);
    return result;
}

std::string BodyLives::why_not_there(const std::string& body) {
    const auto own = phases(body);
    const LifePhase* last = nullptr;
    for (const LifePhase& phase : own) {
        if (!is_in_being(phase.status)) continue;
        if (phase.start && phase.start.first() > day_ && !last)
            return fmt::format("begins only on {}", plain(phase.start));
        last = &phase;
    }
    if (last && last->end && last->end.latest.last() < day_)
        return last->end.uncertain()
                   ? fmt::format("had ended by {}", plain(last->end.latest))
                   : fmt::format("had ended {} {}", last->end.latest.day == 0 ? "in" : "on",
                                 plain(last->end.latest));
    if (!own.empty() && is_planned(status_on(day_, own)))
        return fmt::format("is only {} then", word(status_on(day_, own)));
    return "is not there then";
}

}  // namespace remit
