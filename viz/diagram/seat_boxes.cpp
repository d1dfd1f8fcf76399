// SPDX-License-Identifier: MIT
#include "viz/diagram/seat_boxes.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/around.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// Of a box in one column, where there is room.
constexpr std::size_t most_rows = 14;

class SeatBoxes {
  public:
    SeatBoxes(LineFigure& picture, const TwoDays& days, const ChangeScope& scope)
        : picture_(picture), days_(days), map_(days.map()), scope_(scope) {
        for (const BodyId body : picture.bodies())
            copies_[body] = 1;
        for (const FactChange& change : days.difference.bodies)
            successors_[BodyId(change.fact.number)] = &change.successors;
    }

    void add(const SeatsOn& seats) {
        if (seats.seats.empty()) return;
        picture_.touch(seats.host);
        Stack stack{
            .superior = picture_.number(seats.host), .line = Line::membership, .rows = most_rows};
        for (std::size_t first = 0; first < seats.seats.size();) {
            std::size_t end = first + 1;
            while (end < seats.seats.size() &&
                   holder(seats.seats[end]) == holder(seats.seats[first]))
                ++end;
            add_member(stack, seats, std::span(seats.seats).subspan(first, end - first));
            first = end;
        }
        stack.change = common_change(stack);
        stack.heading = heading(seats);
        picture_.figure().stacks.push_back(std::move(stack));
    }

  private:
    [[nodiscard]] BodyId holder(const ChangedSeat& seat) const { return map_[seat.relation].from; }

    /// "Sit on it (3); its authorities too (4)": how many have a seat, and who else is by law one
    /// of its authorities.
    [[nodiscard]] std::string heading(const SeatsOn& seats) const {
        std::set<BodyId> sit;
        std::set<BodyId> all;
        for (const ChangedSeat& seat : seats.seats) {
            all.insert(holder(seat));
            if (map_[seat.relation].type == RelationType::member_of) sit.insert(holder(seat));
        }
        const std::size_t others = all.size() - sit.size();
        if (sit.empty())
            return fmt::format(
                "{} ({})", seats.all ? "Are its authorities" : "Authorities that change", others);
        const std::string_view words = seats.all ? "Sit on it" : "Seats that change";
        if (others == 0) return fmt::format("{} ({})", words, sit.size());
        return fmt::format("{} ({}); or are its authorities ({})", words, sit.size(), others);
    }

    void add_member(Stack& stack, const SeatsOn& on, std::span<const ChangedSeat> seats) {
        const BodyId body = holder(seats.front());
        Figure& figure = picture_.figure();
        const std::size_t number = figure.nodes.size();
        const bool after = days_.after.live(body);
        Node node = node_of(after ? days_.after : days_.before, body);
        node.copy = copies_[body]++;
        node.change = change_of(seats);
        node.seat = true;
        node.sources.clear();  // the sources of seats would fill the page
        // In a box where all change alike, its line says so.
        if (!on.all && node.change != Change::none)
            node.name = fmt::format("{} {}", style(node.change).mark, node.name);
        for (const std::string& words : notes(on, seats)) {
            node.notes += node.notes.empty() ? "" : " · ";
            node.notes += words;
        }
        figure.nodes.push_back(std::move(node));
        stack.members.push_back(number);
        const std::size_t leader = figure.edges.size();
        stack.edges.push_back(leader);
        for (const ChangedSeat& seat : seats) {
            const Relation& relation = map_[seat.relation];
            const Line line = line_for(relation.type);
            figure.edges.push_back({.id = map_.edge_id(seat.relation),
                                    .tooltip = sentence(map_, seat.relation),
                                    .from = number,
                                    .to = stack.superior,
                                    .line = line,
                                    .state = state_of(relation.status),
                                    .change = seat.change});
            if (figure.edges.size() > leader + 1)
                figure.edges.back().beside = Beside{.leader = leader};
        }
        // The line of the box stands for all that tie it.
        figure.edges[leader].line = stack.line;
        figure.edges[leader].change = figure.nodes[number].change;
    }

    /// Of several seats of one holder.
    static Change change_of(std::span<const ChangedSeat> seats) {
        bool before = false;
        bool after = false;
        for (const ChangedSeat& seat : seats) {
            before = before || seat.change != Change::created;
            after = after || seat.change != Change::ended;
        }
        return before && after ? Change::changed : diagram::change_of(before, after);
    }

    [[nodiscard]] Change common_change(const Stack& stack) const {
        const auto& edges = picture_.figure().edges;
        const Change first = edges[stack.edges.front()].change;
        const bool same = std::ranges::all_of(
            stack.edges, [&](std::size_t e) { return edges[e].change == first; });
        return same ? first : Change::none;
    }

    /// "chair", "2 seats", "no seat known", "no seat afterwards".
    [[nodiscard]] std::vector<std::string> notes(const SeatsOn& on,
                                                 std::span<const ChangedSeat> seats) const {
        std::vector<std::string> notes;
        std::size_t members = 0;
        for (const ChangedSeat& seat : seats) {
            const Relation& relation = map_[seat.relation];
            if (relation.type != RelationType::member_of) continue;
            ++members;
            const bool told = relation.role == Role::member || relation.role == Role::none ||
                              (chairs(relation.role) && is_a_chair(relation.from));
            if (!told) notes.emplace_back(word(relation.role));
        }
        if (members > 1) notes.push_back(fmt::format("{} seats", members));
        if (members == 0) notes.emplace_back("no seat known");
        if (members > 0 && loses_its_seat(on.host, holder(seats.front())))
            notes.emplace_back("no seat afterwards");
        return notes;
    }

    /// A post that is called so.
    [[nodiscard]] bool is_a_chair(BodyId body) const {
        const std::string_view name = map_.name(body);
        return category(map_, body) == Category::post &&
               (name.find("Chair") != std::string_view::npos ||
                name.find("chair") != std::string_view::npos);
    }

    /// Whether who sat on a body that ends, and is still there, sits on nothing that takes its
    /// place.
    [[nodiscard]] bool loses_its_seat(BodyId host, BodyId holder) const {
        const auto found = successors_.find(host);
        const bool replaced = scope_.bodies[host.index()] == Change::ended &&
                              found != successors_.end() && !found->second->empty();
        if (!replaced || !days_.after.live(holder)) return false;
        const auto seats = days_.after.seats_of(holder);
        return std::none_of(seats.begin(), seats.end(), [&](const Seat& seat) {
            return std::ranges::find(*found->second, seat.host) != found->second->end();
        });
    }

    LineFigure& picture_;
    const TwoDays& days_;
    const Register& map_;
    const ChangeScope& scope_;
    std::map<BodyId, std::size_t> copies_;
    std::map<BodyId, const std::vector<BodyId>*> successors_;
};

}  // namespace

void add_seat_boxes(LineFigure& picture, const TwoDays& days, const ChangeScope& scope) {
    SeatBoxes boxes(picture, days, scope);
    for (const SeatsOn& seats : scope.seats)
        boxes.add(seats);
}

}  // namespace remit::diagram
