// SPDX-License-Identifier: MIT
// The structure on several days in one layout: what is there on none of them is not drawn, and what
// is there on some says on which.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "viz/diagram/line_figure.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// The days on which a structure may change, among them the one before the first and the
/// snapshot's own. Of very many, some evenly, and how many are passed over.
struct DaysOfChange {
    std::vector<Day> days{};
    std::size_t left_out = 0;
};
DaysOfChange days_of_change(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<Day> days;
    // Years of four digits: some write 9999 where they mean that there is no end.
    const Day first = PartialDate{.year = 1, .month = 1, .day = 2}.first();
    const Day last = PartialDate{.year = 9999, .month = 12, .day = 31}.last();
    const auto add = [&](PartialDate start, EndDate end) {
        if (start && first <= start.first()) days.push_back(start.first());
        if (end && end.latest.last() < last) days.push_back(end.latest.last() + 1);
    };
    for (const Body& body : map.bodies()) {
        for (const Phase& phase : map.list(body.phases))
            add(phase.start, phase.end);
    }
    // Seats decide what a selection takes.
    const bool seats_count = map.line_count() > 0;
    for (const Relation& relation : map.relations()) {
        if (seats_count || line_of(relation.type)) add(relation.start, relation.end);
    }
    std::ranges::sort(days);
    if (!days.empty()) days.insert(days.begin(), days.front() - 1);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::erase(days, snapshot.day());
    constexpr std::size_t most = most_days - 1;
    const std::size_t left_out = days.size() > most ? days.size() - most : 0;
    if (left_out > 0) {
        for (std::size_t i = 0; i < most; ++i)
            days[i] = days[i * days.size() / most];
        days.resize(most);
    }
    days.insert(std::ranges::lower_bound(days, snapshot.day()), snapshot.day());
    return {std::move(days), left_out};
}

/// On which days each body and each line is drawn, by their numbers.
class Presence {
  public:
    Presence(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          change_(days_of_change(snapshot)),
          days_(change_.days),
          bodies_(snapshot.map().bodies().size(), 0),
          lines_(snapshot.map().relations().size()),
          nodes_(bodies_.size()) {
        for (std::size_t d = 0; d < days_.size(); ++d)
            look_at(d, options);
        keep_days_that_differ();
    }

    [[nodiscard]] const std::vector<Day>& days() const { return days_; }
    /// Days on which something may change and that the figure does not show.
    [[nodiscard]] std::size_t days_left_out() const { return change_.left_out; }

    [[nodiscard]] std::vector<std::uint8_t> bodies() const {
        std::vector<std::uint8_t> taken;
        for (const DaySet set : bodies_)
            taken.push_back(set != 0 ? 1 : 0);
        return taken;
    }
    [[nodiscard]] std::vector<StructureLine> lines() const {
        std::vector<StructureLine> drawn;
        for (const auto& line : lines_) {
            if (line.days != 0) drawn.push_back(line.drawn);
        }
        return drawn;
    }

    /// Says in the nodes and edges of a figure of these when they are there; a body that is gone
    /// looks as it did last.
    void tell(LineFigure& picture) const {
        Figure& figure = picture.figure();
        figure.days = days_;
        figure.today =
            static_cast<std::size_t>(std::ranges::find(days_, snapshot_.day()) - days_.begin());
        for (const BodyId body : picture.bodies()) {
            Node& node = picture.node(body);
            if (const auto& then = nodes_[body.index()]) node = *then;
            node.days = bodies_[body.index()];
        }
        std::size_t edge = 0;
        for (const auto& line : lines_) {
            if (line.days != 0) figure.edges[edge++].days = line.days;
        }
    }

  private:
    struct Presented {
        StructureLine drawn{};
        DaySet days = 0;
    };

    void look_at(std::size_t number, const DrawOptions& options) {
        Snapshot::Options on_the_day = snapshot_.options();
        on_the_day.day = days_[number];
        const Snapshot then(snapshot_.map(), on_the_day);
        const Selection there = selected(then, options);
        const DaySet bit = DaySet{1} << number;
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            if (there.taken[i] == 0) continue;
            bodies_[i] |= bit;
            if (!snapshot_.live(BodyId(i))) nodes_[i] = node_of(then, BodyId(i));
        }
        for (const StructureLine& line : structure_lines(then, there).drawn) {
            lines_[line.relation.index()].drawn = line;
            lines_[line.relation.index()].days |= bit;
        }
    }

    /// Days on which all is as on the day before them are taken out, but for the snapshot's own.
    void keep_days_that_differ() {
        DaySet differ = 1;  // a bit for each day that is not as the day before it
        const auto compare = [&](DaySet set) { differ |= (set ^ (set << 1)) & ~DaySet{1}; };
        std::ranges::for_each(bodies_, compare);
        for (const Presented& line : lines_)
            compare(line.days);
        std::vector<std::size_t> kept;
        std::vector<Day> days;
        for (std::size_t d = 0; d < days_.size(); ++d) {
            if ((differ >> d & 1) == 0 && days_[d] != snapshot_.day()) continue;
            kept.push_back(d);
            days.push_back(days_[d]);
        }
        days_ = std::move(days);
        const auto renumbered = [&](DaySet set) {
            DaySet fewer = 0;
            for (std::size_t i = 0; i < kept.size(); ++i)
                fewer |= (set >> kept[i] & 1) << i;
            return fewer;
        };
        for (DaySet& set : bodies_)
            set = renumbered(set);
        for (Presented& line : lines_)
            line.days = renumbered(line.days);
    }

    const Snapshot& snapshot_;
    DaysOfChange change_;
    std::vector<Day> days_;
    std::vector<DaySet> bodies_;
    std::vector<Presented> lines_;
    std::vector<std::optional<Node>>
        nodes_;  // of bodies that are not in being on the snapshot's day
};

}  // namespace

Figure structure_over_time(const Snapshot& snapshot, const DrawOptions& options) {
    const Presence presence(snapshot, options);
    LineFigure picture(snapshot, presence.bodies(), presence.lines());
    presence.tell(picture);
    picture.list_untouched("No line of reporting or scrutiny on any of the dates shown");
    name(picture.figure(), snapshot, options, {});
    Figure figure = picture.finished(
        {"relations that are neither lines nor scrutiny", "lines that longer chains say as well"});
    figure.subtitle =
        fmt::format("Who reports to whom, from {} to {}", plain(date_of(figure.days.front())),
                    plain(date_of(figure.days.back())));
    if (presence.days_left_out() > 0) {
        figure.footer.push_back(counted(presence.days_left_out(), "further day of change is",
                                        "further days of change are") +
                                " not shown.");
    }
    for (Stack& stack : figure.stacks) {
        // How many of them there are depends on the day.
        if (!stack.heading.empty()) stack.heading = figure.nodes[stack.members.front()].kind;
    }
    return figure;
}

}  // namespace remit::diagram
