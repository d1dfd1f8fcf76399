// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "graph/change/suggest/ties.hpp"
#include "graph/change/suggest/weighing.hpp"
#include "graph/findings/duplicate/as_one.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::suggesting {
namespace {

/// A body has a chair, a secretariat and papers of its own.
constexpr double seats_per_administration = 2;
constexpr double seats_per_paper = 1;
constexpr double meetings_per_seat = 4;
constexpr double hours_per_seat = 8;

class Savings {
  public:
    Savings(const Ground& ground, const Proposal& proposal, Weighing& weighing)
        : ground_(ground), map_(ground.map()), bodies_(proposal.bodies), weighing_(weighing) {}

    void weigh() {
        seats();
        administrations();
        papers();
        meetings();
        unsaid_seats();
        unsaid_meetings();
    }

  private:
    void seats() {
        const SeatsAsOne seats = seats_as_one(ground_.members(), bodies_);
        weighing_.speak_for(static_cast<double>(seats.now - seats.merged), [&] {
            const std::size_t unknown = 2 * seats.unnumbered;
            return Told{
                described(map_, seats.repeated, seats.now - unknown, seats.merged - unknown),
                seats_of(seats.repeated)};
        });
    }

    [[nodiscard]] std::vector<FactRef> seats_of(const std::vector<BodyId>& holders) const {
        std::vector<FactRef> facts;
        for (const BodyId body : bodies_) {
            for (const Member& member : ground_.members().of(body)) {
                if (std::ranges::binary_search(holders, member.who))
                    facts.emplace_back(member.seat);
            }
        }
        sort_once(facts);
        return facts;
    }

    void administrations() {
        const std::size_t fewer = bodies_.size() - 1;
        weighing_.speak_for(seats_per_administration * static_cast<double>(fewer), [&] {
            return Told{fmt::format("One body would be chaired and served in place of {}",
                                    number(bodies_.size())),
                        {bodies_.begin(), bodies_.end()}};
        });
    }

    /// Papers of one kind that several make each for itself.
    void papers() {
        std::map<std::string_view, std::vector<DocumentId>> by_kind;
        for (const BodyId body : bodies_) {
            for (const DocumentId id : ground_.snapshot().documents_of(body)) {
                const Document& d = map_[id];
                if (ground_.snapshot().live(id) && is_kept_paper(map_.text(d.kind)))
                    by_kind[map_.text(d.kind)].push_back(id);
            }
        }
        for (const auto& kind : by_kind) {
            const std::size_t made = makers(kind.second);
            if (made < 2) continue;
            weighing_.speak_for(seats_per_paper * static_cast<double>(made - 1), [&] {
                std::vector<FactRef> facts(kind.second.begin(), kind.second.end());
                sort_once(facts);
                return Told{fmt::format("There would be one {} in place of {}",
                                        replaced_hyphens(kind.first), number(made)),
                            std::move(facts)};
            });
        }
    }

    /// How many of them make such papers, where those that share one are one.
    [[nodiscard]] std::size_t makers(const std::vector<DocumentId>& papers) const {
        std::vector<BodyId> first;
        for (const DocumentId id : papers) {
            for (const BodyId owner : map_.list(map_[id].bodies)) {
                if (!std::ranges::binary_search(bodies_, owner)) continue;
                first.push_back(owner);
                break;
            }
        }
        sort_once(first);
        return first.size();
    }

    void meetings() {
        const MeetingsAsOne meetings = meetings_as_one(map_, bodies_);
        if (!meetings.unsaid.empty()) return;
        weighing_.speak_for((meetings.now - meetings.merged) / meetings_per_seat, [&] {
            return Told{described(meetings), {bodies_.begin(), bodies_.end()}};
        });
        if (!meetings.hours_unsaid.empty()) return;
        weighing_.speak_for((meetings.hours_now - meetings.hours_merged) / hours_per_seat, [&] {
            return Told{fmt::format("Their meetings take {:g} hours a year, and those of one body "
                                    "would take {:g}",
                                    meetings.hours_now, meetings.hours_merged),
                        {bodies_.begin(), bodies_.end()}};
        });
    }

    void unsaid_seats() {
        weighing_.leave_out([&]() -> std::string {
            const auto bodies = without_members();
            if (bodies.empty()) return {};
            return fmt::format("Who sits on {} is not recorded", names(map_, bodies));
        });
        weighing_.leave_out([&]() -> std::string {
            const auto who = unnumbered();
            if (who.empty()) return {};
            return fmt::format(
                "How many seats {} hold is not recorded, nor who of them sits on "
                "more than one",
                names(map_, who));
        });
        weighing_.leave_out([&]() -> std::string {
            const auto who = authorities_unseated();
            if (who.empty()) return {};
            const bool one = who.size() == 1;
            return fmt::format("{} {} of more than one of them; whether {} on each is not recorded",
                               names(map_, who), one ? "is an authority" : "are authorities",
                               one ? "it sits" : "they sit");
        });
    }

    [[nodiscard]] std::vector<BodyId> without_members() const {
        std::vector<BodyId> result;
        std::ranges::copy_if(bodies_, std::back_inserter(result),
                             [&](BodyId body) { return ground_.members().count(body) == 0; });
        return result;
    }

    [[nodiscard]] std::vector<BodyId> unnumbered() const {
        std::vector<BodyId> result;
        for (const BodyId body : bodies_) {
            for (const Seat& seat : ground_.snapshot().seats_on(body)) {
                if (map_[seat.holder].count < 0) result.push_back(seat.holder);
            }
        }
        sort_once(result);
        return result;
    }

    /// Authorities of several that are not shown to sit on each of these.
    [[nodiscard]] std::vector<BodyId> authorities_unseated() const {
        struct Known {
            std::size_t of = 0, unseated = 0;
        };
        std::map<BodyId, Known> known;
        for (const BodyId body : bodies_) {
            for (const BodyId authority : ground_.authorities(body)) {
                ++known[authority].of;
                if (!sits(authority, body)) ++known[authority].unseated;
            }
        }
        std::vector<BodyId> result;
        for (const auto& [authority, k] : known) {
            if (k.of > 1 && k.unseated > 0) result.push_back(authority);
        }
        return result;
    }

    [[nodiscard]] bool sits(BodyId who, BodyId host) const {
        const auto members = ground_.members().of(host);
        return std::ranges::any_of(members, [&](const Member& m) { return m.who == who; });
    }

    void unsaid_meetings() {
        weighing_.leave_out([&]() -> std::string {
            const MeetingsAsOne meetings = meetings_as_one(map_, bodies_);
            if (meetings.unsaid.size() == bodies_.size())
                return "How often they meet, and for how long, is not recorded";
            if (!meetings.unsaid.empty())
                return fmt::format("How often {} {} is not recorded", names(map_, meetings.unsaid),
                                   verb(meetings.unsaid, "meets", "meet"));
            if (meetings.hours_unsaid.empty()) return {};
            if (meetings.hours_unsaid.size() == bodies_.size())
                return "How long their meetings take is not recorded";
            return fmt::format("How long a meeting of {} takes is not recorded",
                               names(map_, meetings.hours_unsaid));
        });
    }

    [[nodiscard]] std::string_view verb(const std::vector<BodyId>& bodies, std::string_view one,
                                        std::string_view many) const {
        return bodies.size() == 1 ? agree(map_, bodies.front(), one, many) : many;
    }

    const Ground& ground_;
    const Register& map_;
    const std::vector<BodyId>& bodies_;
    Weighing& weighing_;
};

}  // namespace

void weigh_savings(const Ground& ground, const Proposal& proposal, Weighing& weighing) {
    Savings(ground, proposal, weighing).weigh();
}

}  // namespace remit::suggesting
