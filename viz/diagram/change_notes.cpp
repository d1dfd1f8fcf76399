// SPDX-License-Identifier: MIT
#include "viz/diagram/change_notes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "remit/viz/terminal.hpp"
#include "viz/diagram/focus_words.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// More than these are not read beside a picture.
constexpr std::size_t most_shown = 30;
/// Of a note beside the picture: about 35 words.
constexpr std::size_t most_columns = 240;
/// Of bodies in one note: the rest are counted.
constexpr std::size_t most_names = 6;

Sign sign_of(Change change) {
    if (change == Change::created) return Sign::created;
    return change == Change::ended ? Sign::ended : Sign::changed;
}

/// A note, and the bodies at which its number stands.
struct Told {
    Change change = Change::changed;
    std::string text{};
    std::vector<BodyId> at{};
};

class Teller {
  public:
    Teller(const TwoDays& days, const ChangeScope& scope)
        : map_(days.map()), scope_(scope), said_(map_.bodies().size(), nullptr) {
        for (const FactChange& change : days.difference.bodies)
            said_[change.fact.number] = &change;
        for (const SeatsOn& seats : scope.seats)
            seats_[seats.host] = &seats;
    }

    ChangeNotes tell() {
        out_.badges.resize(map_.bodies().size());
        for (const Change change : {Change::created, Change::ended, Change::changed})
            add(heading(change), bodies(change));
        add("Lines and scrutiny", lines());
        add("Seats", seats_that_change());
        return std::move(out_);
    }

  private:
    using ByChange = std::array<std::vector<BodyId>, change_count>;

    static std::string_view heading(Change change) {
        if (change == Change::created) return "New";
        return change == Change::ended ? "Ended" : "Changed";
    }

    std::vector<Told> bodies(Change change) {
        std::vector<Told> told;
        for (std::size_t i = 0; i < scope_.bodies.size(); ++i) {
            const BodyId body(i);
            if (scope_.bodies[i] != change) continue;
            const auto together = ended_with(body);
            if (together.size() > 1) {
                if (together.front() == body) told.push_back(several_ended(together));
                continue;
            }
            std::string text = said_[i] != nullptr ? said_[i]->says : std::string{};
            if (text.empty())
                text = fmt::format("{} {}", map_.name(body),
                                   change == Change::created ? "begins."
                                   : change == Change::ended ? "ends."
                                                             : "changes.");
            if (!text.ends_with('.')) text += '.';
            if (change != Change::changed) text += seats_in_all(body);
            told.push_back({change, std::move(text), {body}});
        }
        return told;
    }

    /// The bodies whose place the same others take, in their order.
    [[nodiscard]] std::vector<BodyId> ended_with(BodyId body) const {
        const FactChange* own = said_[body.index()];
        if (own == nullptr || own->successors.empty()) return {body};
        std::vector<BodyId> together;
        for (std::size_t i = 0; i < said_.size(); ++i) {
            if (scope_.bodies[i] == Change::ended && said_[i] != nullptr &&
                said_[i]->successors == own->successors)
                together.emplace_back(i);
        }
        return together;
    }

    /// "A, B and C end; D takes their place."
    [[nodiscard]] Told several_ended(const std::vector<BodyId>& bodies) const {
        const auto& after = said_[bodies.front().index()]->successors;
        return {Change::ended,
                fmt::format("{} end; {} {} their place.", names(bodies), names(after),
                            after.size() == 1 ? "takes" : "take"),
                bodies};
    }

    /// " 7 bodies sit on it."
    [[nodiscard]] std::string seats_in_all(BodyId host) const {
        const auto found = seats_.find(host);
        if (found == seats_.end()) return {};
        const bool ends = scope_.bodies[host.index()] == Change::ended;
        const auto holders = holders_of(*found->second);
        if (holders.empty()) return {};
        return fmt::format(" {} on it.", ends ? counted(holders.size(), "body sat", "bodies sat")
                                              : counted(holders.size(), "body sits", "bodies sit"));
    }

    /// Those with a seat, each once.
    [[nodiscard]] std::vector<BodyId> holders_of(const SeatsOn& seats,
                                                 std::optional<Change> change = {}) const {
        std::vector<BodyId> holders;
        for (const ChangedSeat& seat : seats.seats) {
            const Relation& relation = map_[seat.relation];
            if (relation.type != RelationType::member_of) continue;
            if (change && seat.change != *change) continue;
            if (holders.empty() || holders.back() != relation.from)
                holders.push_back(relation.from);
        }
        return holders;
    }

    /// A note for each body whose lines of one type change, though it goes on; else for each that
    /// they lead from.
    std::vector<Told> lines() {
        using Key = std::tuple<BodyId, bool, RelationType>;  // whose, leading from it, of what type
        std::map<Key, ByChange> others;
        std::vector<Key> order;
        for (const ChangedLine& line : scope_.lines) {
            if (line.change == Change::none) continue;
            const Relation& relation = map_[line.line.relation];
            const bool from = scope_.bodies[relation.from.index()] == Change::none ||
                              scope_.bodies[relation.to.index()] != Change::none;
            const Key key{from ? relation.from : relation.to, from, relation.type};
            if (!others.contains(key)) order.push_back(key);
            others[key][static_cast<std::size_t>(line.change)].push_back(from ? relation.to
                                                                              : relation.from);
        }
        // Those whose lines change alike are told together.
        std::map<std::tuple<bool, RelationType, ByChange>, std::vector<BodyId>> alike;
        std::vector<std::tuple<bool, RelationType, ByChange>> kinds;
        for (const Key& key : order) {
            const std::tuple kind{std::get<1>(key), std::get<2>(key), others[key]};
            if (!alike.contains(kind)) kinds.push_back(kind);
            alike[kind].push_back(std::get<0>(key));
        }
        std::vector<Told> told;
        for (const auto& kind : kinds) {
            const auto& by_change = std::get<2>(kind);
            const auto& whose = alike[kind];
            told.push_back({change_of_all(by_change),
                            std::get<0>(kind) ? lines_from(whose, std::get<1>(kind), by_change)
                                              : lines_to(whose, std::get<1>(kind), by_change),
                            whose});
        }
        return told;
    }

    static Change change_of_all(const ByChange& by_change) {
        const bool begins = !by_change[1].empty();
        const bool ends = !by_change[2].empty();
        if (!by_change[3].empty() || begins == ends) return Change::changed;
        return begins ? Change::created : Change::ended;
    }

    /// "The Board no longer scrutinises A and B; now scrutinises C."
    [[nodiscard]] std::string lines_from(const std::vector<BodyId>& whose, RelationType type,
                                         const ByChange& by_change) const {
        std::vector<std::string> clauses;
        const auto& [same, begins, ends, changes] = by_change;
        const auto clause = [&](const std::vector<BodyId>& others, std::string_view how) {
            if (others.empty()) return;
            const std::vector<Tie> tie{{type, State::in_place, true}};
            clauses.push_back(
                fmt::format("{} {}", how, words_of(tie, names(others), several(whose))));
        };
        clause(ends, "no longer");
        clause(begins, "now");
        clause(changes, "otherwise than before");
        return fmt::format("{} {}.", names(whose), fmt::join(clauses, "; "));
    }

    [[nodiscard]] bool several(const std::vector<BodyId>& bodies) const {
        return bodies.size() > 1 || stands_for_many(map_, bodies.front());
    }

    /// "A and B no longer report to the Board; C now reports to it."
    [[nodiscard]] std::string lines_to(const std::vector<BodyId>& whose, RelationType type,
                                       const ByChange& by_change) const {
        std::vector<std::string> clauses;
        const auto& [same, begins, ends, changes] = by_change;
        const auto clause = [&](const std::vector<BodyId>& others, std::string_view how) {
            if (others.empty()) return;
            const std::string it = clauses.empty()    ? names(whose)
                                   : whose.size() > 1 ? "them"
                                                      : "it";
            clauses.push_back(
                fmt::format("{} {} {}", names(others), how,
                            words_of({{type, State::in_place, true}}, it, several(others))));
        };
        clause(ends, "no longer");
        clause(begins, "now");
        clause(changes, "otherwise than before");
        return fmt::format("{}.", fmt::join(clauses, "; "));
    }

    std::vector<Told> seats_that_change() {
        std::vector<Told> told;
        for (const SeatsOn& seats : scope_.seats) {
            if (seats.all) continue;
            const auto ends = holders_of(seats, Change::ended);
            const auto begins = holders_of(seats, Change::created);
            std::vector<std::string> clauses;
            const auto clause = [&](const std::vector<BodyId>& holders, std::string_view how) {
                if (holders.empty()) return;
                clauses.push_back(fmt::format(
                    "{} {} {} on {}", names(holders), how, holders.size() == 1 ? "sits" : "sit",
                    clauses.empty() ? map_.name(seats.host) : std::string_view("it")));
            };
            clause(ends, "no longer");
            clause(begins, "now");
            if (clauses.empty())
                clauses.push_back(
                    fmt::format("Who is an authority of {} changes", map_.name(seats.host)));
            told.push_back({ends.empty() == begins.empty() ? Change::changed
                            : ends.empty()                 ? Change::created
                                                           : Change::ended,
                            fmt::format("{}.", fmt::join(clauses, "; ")),
                            {seats.host}});
        }
        return told;
    }

    [[nodiscard]] std::string names(const std::vector<BodyId>& bodies) const {
        std::vector<std::string> names;
        const std::size_t shown = bodies.size() > most_names + 1 ? most_names : bodies.size();
        for (std::size_t i = 0; i < shown; ++i)
            names.emplace_back(map_.name(bodies[i]));
        if (shown < bodies.size()) names.push_back(fmt::format("{} others", bodies.size() - shown));
        return listed(names);
    }

    void add(std::string_view heading, const std::vector<Told>& all) {
        if (all.empty()) return;
        NoteGroup group;
        for (const Told& told : all) {
            Badge badge{sign_of(told.change), {}};
            if (number_ < most_shown) {
                badge.text = fmt::format("{}", ++number_);
                group.notes.push_back({.id = fmt::format("change-{}", number_),
                                       .badge = badge,
                                       .text = terminal::shortened(told.text, most_columns),
                                       .tooltip = told.text});
            } else {
                ++out_.left_out;
            }
            for (const BodyId body : told.at)
                out_.badges[body.index()].push_back(badge);
        }
        if (group.notes.empty()) return;
        group.heading = group.notes.size() == all.size()
                            ? fmt::format("{} ({})", heading, all.size())
                            : fmt::format("{} ({} of {})", heading, group.notes.size(), all.size());
        out_.groups.push_back(std::move(group));
    }

    const Register& map_;
    const ChangeScope& scope_;
    std::vector<const FactChange*> said_;  // by body
    std::map<BodyId, const SeatsOn*> seats_;
    std::size_t number_ = 0;
    ChangeNotes out_;
};

}  // namespace

ChangeNotes notes_of(const TwoDays& days, const ChangeScope& scope) {
    return Teller(days, scope).tell();
}

}  // namespace remit::diagram
