// SPDX-License-Identifier: MIT
// Who sits where: a table, agencies by boards.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/matrix.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/diagram/seriation.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// How a role is marked, and what the key calls it.
struct RoleSign {
    Role role = Role::none;
    CellSign sign{};
    std::string_view label{};
};
constexpr auto role_signs = std::to_array<RoleSign>({
    {Role::chair, {Spot::disc, "C"}, "chair"},
    {Role::acting_chair, {Spot::disc, "A"}, "acting chair"},
    {Role::vice_chair, {Spot::circle, "V"}, "vice chair"},
    {Role::member, {Spot::dot}, "member, or the role is not told"},
    {Role::co_opted, {Spot::letters, "co"}, "co-opted"},
    {Role::attendee, {Spot::ring}, "attends, has no seat"},
    {Role::observer, {Spot::letters, "ob"}, "observes"},
    {Role::secretariat, {Spot::letters, "se"}, "is the secretariat"},
});

const RoleSign& sign_of(Role role) {
    const Role known = role == Role::none ? Role::member : role;
    return *std::ranges::find(role_signs, known, &RoleSign::role);
}

/// A sign in a cell.
struct Mark {
    RelationId relation{};
    bool for_it = false;  ///< the seat is another's, who speaks for the holder
};

struct Left {  ///< memberships that are not drawn
    std::size_t not_current = 0, not_firm = 0, beyond = 0;
};

class MembershipView {
  public:
    MembershipView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          bodies_(selected(snapshot, options)) {}

    Chart make() {
        find_marks();
        name(chart_, snapshot_, options_, bodies_.words);
        chart_.sources = source_names(map_);
        if (marks_.empty()) {
            write_footer();
            chart_.pages.push_back(page_that_says(kind_of(View::membership).nothing));
            return std::move(chart_);
        }
        order();
        fill_table();
        write_key();
        write_footer();
        chart_.pages = cut_for_paper(
            chart_, options_, [&](std::optional<PageRoom> room) { return pages_of(table_, room); });
        return std::move(chart_);
    }

  private:
    using Place = std::pair<BodyId, BodyId>;  // holder and host

    void find_marks() {
        const auto relations = map_.relations();
        for (std::size_t i = 0; i < relations.size(); ++i) {
            const RelationId id(i);
            const Relation& relation = relations[i];
            const bool seat = relation.type == RelationType::member_of;
            if (!seat || relation.from == relation.to || !snapshot_.meant(id)) continue;
            if (!snapshot_.current(id))
                ++left_.not_current;
            else if (!bodies_.has(relation.from) || !bodies_.has(relation.to))
                ++left_.beyond;
            else if (snapshot_.options().firm_only && !relation.standing.firm())
                ++left_.not_firm;
            else
                marks_[{relation.from, relation.to}].push_back({id});
        }
        find_seats_held_for_others();
    }

    void find_seats_held_for_others() {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            for (const Seat& seat : snapshot_.seats_of(BodyId(i))) {
                if (map_[seat.relation].from == seat.holder) continue;
                if (!bodies_.has(seat.holder) || !bodies_.has(seat.host)) continue;
                auto& marks = marks_[{seat.holder, seat.host}];
                if (marks.empty()) marks.push_back({seat.relation, true});
            }
        }
    }

    /// Like boards stand together; agencies in the order of the boards on which they sit.
    void order() {
        for (const auto& [place, marks] : marks_) {
            holders_.push_back(place.first);
            hosts_.push_back(place.second);
        }
        const auto once = [](std::vector<BodyId>& ids) {
            std::ranges::sort(ids);
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        };
        once(holders_);
        once(hosts_);
        std::vector<std::vector<std::size_t>> members(hosts_.size());
        for (const auto& [place, marks] : marks_)
            members[number_in(hosts_, place.second)].push_back(number_in(holders_, place.first));
        const auto order = by_likeness(members);
        std::vector<std::size_t> at(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            at[order[i]] = i;
        std::vector<std::vector<std::size_t>> seats(holders_.size());
        for (std::size_t h = 0; h < hosts_.size(); ++h) {
            for (const std::size_t member : members[h])
                seats[member].push_back(at[h]);
        }
        row_of_.resize(holders_.size());
        std::iota(row_of_.begin(), row_of_.end(), std::size_t{0});
        column_of_ = at;
        sort_rows(seats);
    }

    /// By the middle of its boards; where that is the same, who sits on more comes first.
    void sort_rows(const std::vector<std::vector<std::size_t>>& seats) {
        std::vector<std::size_t> order = row_of_;
        const auto middle = [&](std::size_t row) {
            const auto sum = std::accumulate(seats[row].begin(), seats[row].end(), std::size_t{0});
            return static_cast<double>(sum) / static_cast<double>(seats[row].size());
        };
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            if (middle(a) != middle(b)) return middle(a) < middle(b);
            return seats[a].size() > seats[b].size();
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            row_of_[order[i]] = i;
    }

    static std::size_t number_in(const std::vector<BodyId>& ids, BodyId id) {
        return static_cast<std::size_t>(std::ranges::lower_bound(ids, id) - ids.begin());
    }

    void fill_table() {
        table_.rows.resize(holders_.size());
        table_.columns.resize(hosts_.size());
        for (const BodyId holder : holders_)
            table_.rows[row_of_[number_in(holders_, holder)]].head = head_of(holder);
        for (const BodyId host : hosts_)
            table_.columns[column_of_[number_in(hosts_, host)]] = head_of(host);
        for (const auto& [place, marks] : marks_)
            table_.cells.push_back(cell_of(place, marks));
        std::ranges::sort(table_.cells, {},
                          [](const MatrixCell& cell) { return std::pair(cell.row, cell.column); });
        table_.note_heading = "Named on";
        table_.counted = true;
    }

    MatrixHead head_of(BodyId body) {
        const Node& node = nodes_.try_emplace(body, node_of(snapshot_, body)).first->second;
        chart_.cited.insert(node.sources.begin(), node.sources.end());
        return {.group = body_group(node), .name = node.name, .dress = dress_of(node)};
    }

    MatrixCell cell_of(const Place& place, const std::vector<Mark>& marks) {
        constexpr double gap = 2;
        MatrixCell cell{.row = row_of_[number_in(holders_, place.first)],
                        .column = column_of_[number_in(hosts_, place.second)],
                        .counts = false};
        std::vector<std::string> told;
        for (const Mark& mark : marks) {
            const Relation& relation = map_[mark.relation];
            const State state = state_of(relation.status);
            CellSign sign = sign_of(relation.role).sign;
            sign.state = state;
            sign.underlined = mark.for_it;
            PlacedSign drawn = placed(sign);
            if (!cell.groups.empty()) cell.size.width += gap;
            move(drawn.items, cell.size.width, 0);
            cell.size = {cell.size.width + drawn.size.width,
                         std::max(cell.size.height, drawn.size.height)};
            cell.groups.push_back(group_of(place, mark, std::move(drawn.items)));
            told.push_back(words_of(mark));
            note(mark);
            cell.counts = cell.counts || state != State::gone;
        }
        cell.words = fmt::format("{} ({})", map_.name(place.first), fmt::join(told, ", "));
        return cell;
    }

    [[nodiscard]] ChartGroup group_of(const Place& place, const Mark& mark,
                                      std::vector<ChartItem> items) const {
        const StateStyle& standing = style(state_of(map_[mark.relation].status));
        return {.css = fmt::format("{} membership {}", mark.for_it ? "seat" : "edge", standing.css),
                .id = mark.for_it ? std::string() : "relation-" + map_.edge_id(mark.relation),
                .title = fmt::format("{}->{}", map_.id(place.first), map_.id(place.second)),
                .desc = sentence(map_, mark.relation) + (mark.for_it ? ", and speaks for it" : ""),
                .items = std::move(items)};
    }

    /// "chair, disputed", "member, through the Leader of the Council".
    [[nodiscard]] std::string words_of(const Mark& mark) const {
        const Relation& relation = map_[mark.relation];
        std::string words(relation.role == Role::none ? "member" : word(relation.role));
        std::ranges::replace(words, '-', ' ');
        if (relation.status != Status::in_place)
            words += fmt::format(", {}", word(relation.status));
        if (mark.for_it) words += fmt::format(", through {}", map_.name(relation.from));
        return words;
    }

    /// What the key and the sources must have of a mark.
    void note(const Mark& mark) {
        const Relation& relation = map_[mark.relation];
        const auto sources = sources_of(map_, mark.relation);
        chart_.cited.insert(sources.begin(), sources.end());
        roles_.push_back(sign_of(relation.role).role);
        states_.push_back(state_of(relation.status));
        any_for_others_ = any_for_others_ || mark.for_it;
    }

    void write_key() {
        for (const RoleSign& role : role_signs) {
            if (std::ranges::find(roles_, role.role) != roles_.end())
                add_to_key(chart_.key, role.sign, role.label);
        }
        if (any_for_others_)
            add_to_key(chart_.key, {.spot = Spot::dot, .underlined = true},
                       "through a post or a body that sits for it");
        add_to_key(chart_.key, {.spot = Spot::dot}, states_);
        std::vector<const Node*> nodes;
        for (const auto& [body, node] : nodes_)
            nodes.push_back(&node);
        add_bodies_to_key(chart_.key, nodes);
    }

    void write_footer() {
        std::vector<std::string> left_out;
        const auto taken =
            static_cast<std::size_t>(std::ranges::count(bodies_.taken, std::uint8_t{1}));
        add_count(left_out, taken - nodes_.size(), "body without a seat or a member recorded",
                  "bodies without a seat or a member recorded");
        add_count(left_out, left_.not_current, "seat not in force on the date",
                  "seats not in force on the date");
        add_count(left_out, left_.not_firm, "seat that is not firm", "seats that are not firm");
        add_count(left_out, left_.beyond, "seat of a body that is left out",
                  "seats of bodies that are left out");
        left_out.insert(left_out.end(), bodies_.left_out.begin(), bodies_.left_out.end());
        chart_.footer.push_back(left_out_line(left_out));
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    Selection bodies_;
    Left left_{};
    std::map<Place, std::vector<Mark>> marks_{};
    std::vector<BodyId> holders_{}, hosts_{};          // in canonical order
    std::vector<std::size_t> row_of_{}, column_of_{};  // of these
    std::map<BodyId, Node> nodes_{};
    std::vector<Role> roles_{};
    std::vector<State> states_{};
    bool any_for_others_ = false;
    Matrix table_{};
    Chart chart_{};
};

}  // namespace

Chart membership_view(const Snapshot& snapshot, const DrawOptions& options) {
    return MembershipView(snapshot, options).make();
}

}  // namespace remit::diagram
