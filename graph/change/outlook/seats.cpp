// SPDX-License-Identifier: MIT
// What seats on the bodies of a plan cost those who hold them, before and after.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/organisations.hpp"
#include "graph/paths/meetings.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

void add(Sum& sum, double value) {
    if (recorded(value)) {
        sum.known += value;
    } else {
        ++sum.missing;
    }
}

void add(Sum& sum, const Sum& other) {
    sum.known += other.known;
    sum.missing += other.missing;
}

class Seats {
  public:
    explicit Seats(const PlanView& plan)
        : plan_(plan), map_(plan.map()), before_(plan.before()), after_(plan.after()) {}

    void add_all(Outlook& out) {
        for (const BodyId body : plan_.bodies())
            add_of(body);
        for (const auto& [holder, load] : loads_) {
            out.seats.push_back(load);
            sum_up(load, out.all_seats);
        }
        std::ranges::stable_sort(out.seats, {}, [this](const SeatLoad& load) {
            const auto before = static_cast<std::int64_t>(load.seats_before);
            return std::tuple(static_cast<std::int64_t>(load.seats_after) - before,
                              folded(map_.name(load.holder)));
        });
    }

  private:
    void add_of(BodyId host) {
        for (const RelationId id : plan_.after().touching(host))
            add_seat(host, id);
    }

    void add_seat(BodyId host, RelationId id) {
        const Relation& r = map_[id];
        if (r.type != RelationType::member_of || r.to != host || !is_seat(r.role)) return;
        const Meetings& m = map_[host].meetings;
        const double meetings = meetings_in_a_year(m);
        const double hours = meetings * m.hours;
        if (plan_.was(id)) {
            SeatLoad& load = of(holder_before(r));
            ++load.seats_before;
            add(load.meetings_before, meetings);
            add(load.hours_before, hours);
        }
        if (plan_.after().live(id)) {
            SeatLoad& load = of(after_.of(who(r)));
            ++load.seats_after;
            add(load.meetings_after, meetings);
            add(load.hours_after, hours);
        }
    }

    SeatLoad& of(BodyId holder) {
        SeatLoad& load = loads_[holder];
        load.holder = holder;
        return load;
    }

    /// Whom a seat speaks for, if not for the very body that it is on.
    static BodyId who(const Relation& r) {
        return r.on_behalf_of && r.on_behalf_of != r.to ? r.on_behalf_of : r.from;
    }

    /// Its organisation; of one that the plan ends, who takes its place.
    [[nodiscard]] BodyId holder_before(const Relation& r) const {
        const BodyId old = plan_.old(who(r));
        const BodyId holder = old ? plan_.changed(before_.of(old)) : who(r);
        const auto heirs = plan_.heirs(holder);
        return heirs.empty() ? holder : heirs.front();
    }

    static void sum_up(const SeatLoad& load, SeatLoad& all) {
        all.seats_before += load.seats_before;
        all.seats_after += load.seats_after;
        add(all.meetings_before, load.meetings_before);
        add(all.meetings_after, load.meetings_after);
        add(all.hours_before, load.hours_before);
        add(all.hours_after, load.hours_after);
    }

    const PlanView& plan_;
    const Register& map_;
    Organisations before_, after_;
    std::map<BodyId, SeatLoad> loads_{};
};

}  // namespace

void add_seats(const PlanView& plan, Outlook& out) { Seats(plan).add_all(out); }

}  // namespace remit
