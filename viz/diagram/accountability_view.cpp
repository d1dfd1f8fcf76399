// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/line_figure.hpp"
#include "viz/diagram/reach.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

using Marks = std::vector<std::uint8_t>;  // by number of the body

class AccountabilityView {
  public:
    AccountabilityView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          selection_(selected(snapshot, options)),
          by_lines_(reach_by_lines(snapshot).reached) {}

    Figure make() {
        choose_bodies();
        choose_lines();
        LineFigure picture(snapshot_, drawn_, lines_);
        mark(picture);
        picture.figure().apart_heading = "Not shown to reach an elected body";
        picture.list_untouched("Not shown to answer to anybody, nor to be scrutinised");
        name(picture.figure(), snapshot_, options_, selection_.words);
        picture.figure().subtitle += ". " + summary();
        return picture.finished(left_out());
    }

  private:
    [[nodiscard]] bool reaches(BodyId id) const { return snapshot_.reaches_elected(id); }

    /// Those that the question is asked of, and all on their ways up.
    void choose_bodies() {
        drawn_.assign(map_.bodies().size(), 0);
        std::vector<BodyId> queue;
        for (std::size_t i = 0; i < drawn_.size(); ++i) {
            if (!selection_.has(BodyId(i)) || !is_asked_to_answer(snapshot_, BodyId(i))) continue;
            drawn_[i] = 1;
            queue.emplace_back(i);
        }
        asked_ = queue;
        const auto add = [&](const Arc& arc) {
            if (selection_.has(arc.body) && std::exchange(drawn_[arc.body.index()], 1) == 0)
                queue.push_back(arc.body);
        };
        // NOLINTNEXTLINE(modernize-loop-convert): the queue grows
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const BodyId body = queue[i];
            std::ranges::for_each(snapshot_.from(body, RelationClass::line), add);
            std::ranges::for_each(snapshot_.to(body, RelationClass::scrutiny), add);
        }
    }

    /// Live ones. A line from a body that reaches a voter to one that does not is no way.
    void choose_lines() {
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const RelationId id(i);
            const Relation& relation = map_[id];
            const auto line = line_of(relation.type);
            if (!line || relation.from == relation.to || !snapshot_.current(id)) continue;
            const bool scrutiny = *line == Line::scrutiny;
            const BodyId upper = scrutiny ? relation.from : relation.to;
            const BodyId lower = scrutiny ? relation.to : relation.from;
            if (drawn_[upper.index()] == 0 || drawn_[lower.index()] == 0)
                ++between_others_;
            else if (!snapshot_.live(id))
                ++not_in_place_;
            else if (reaches(lower) && !reaches(upper))
                ++dead_ends_;
            else
                lines_.push_back({id, *line, state_of(relation.status)});
        }
        said_by_a_chain_ = leave_out_what_chains_say(snapshot_, lines_);
    }

    void mark(LineFigure& picture) {
        for (const BodyId body : picture.bodies()) {
            picture.node(body).apart = !reaches(body);
            if (!reaches(body) && !is_asked_to_answer(snapshot_, body)) continue;
            if (!reaches(body))
                picture.node(body).badges.push_back({.sign = Sign::no_way});
            else if (by_lines_[body.index()] == 0)
                picture.node(body).badges.push_back({.sign = Sign::by_scrutiny});
        }
    }

    [[nodiscard]] std::string summary() const {
        if (asked_.empty()) return "The map has no body of which to ask it";
        const auto count = [&](auto holds) {
            return static_cast<std::size_t>(std::ranges::count_if(asked_, holds));
        };
        const std::size_t lines = count([&](BodyId b) { return by_lines_[b.index()] != 0; });
        const std::size_t none = count([&](BodyId b) { return !reaches(b); });
        const std::size_t scrutiny = asked_.size() - lines - none;
        if (asked_.size() == 1) {
            return lines > 0      ? "The one body answers to an elected body by lines"
                   : scrutiny > 0 ? "The one body reaches an elected body by scrutiny alone"
                                  : "The one body is not shown to reach an elected body";
        }
        std::vector<std::string> parts;
        if (lines > 0)
            parts.push_back(counted(lines, "answers to an elected body by lines",
                                    "answer to an elected body by lines"));
        if (scrutiny > 0)
            parts.push_back(
                counted(scrutiny, "reaches one by scrutiny alone", "reach one by scrutiny alone"));
        if (none > 0)
            parts.push_back(
                counted(none, "is not shown to reach one", "are not shown to reach one"));
        return fmt::format("Of {}, {}", counted(asked_.size(), "body", "bodies"), listed(parts));
    }

    [[nodiscard]] std::vector<std::string> left_out() const {
        std::vector<std::string> texts;
        std::size_t elected_alone = 0;
        std::size_t posts = 0;
        std::size_t scrutineers = 0;
        std::size_t others = 0;
        for (std::size_t i = 0; i < drawn_.size(); ++i) {
            if (!selection_.has(BodyId(i)) || drawn_[i] != 0) continue;
            if (elected(map_, BodyId(i)))
                ++elected_alone;
            else if (category(map_, BodyId(i)) == Category::post)
                ++posts;
            else if (category(map_, BodyId(i)) == Category::scrutiny)
                ++scrutineers;
            else
                ++others;
        }
        add_count(texts, elected_alone, "elected body or councillor that none of these answers to",
                  "elected bodies and councillors that none of these answers to");
        add_count(texts, posts, "post on no way", "posts on no way");
        add_count(texts, scrutineers, "scrutineer of none of these",
                  "scrutineers of none of these");
        add_count(texts, others, "body not under review that no line or scrutiny touches",
                  "bodies not under review that no line or scrutiny touches");
        add_count(texts, between_others_, "line of a body that is left out",
                  "lines of bodies that are left out");
        add_count(texts, not_in_place_, "line proposed, asked about or absent",
                  "lines proposed, asked about or absent");
        add_count(texts, dead_ends_, "line that leads to no voter", "lines that lead to no voter");
        add_count(texts, said_by_a_chain_, "line that a longer chain says as well",
                  "lines that longer chains say as well");
        texts.insert(texts.end(), selection_.left_out.begin(), selection_.left_out.end());
        return texts;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    Selection selection_;
    Marks by_lines_;
    Marks drawn_;
    std::vector<BodyId> asked_;
    std::vector<StructureLine> lines_;
    std::size_t between_others_ = 0;
    std::size_t not_in_place_ = 0;
    std::size_t dead_ends_ = 0;
    std::size_t said_by_a_chain_ = 0;
};

}  // namespace

Figure accountability_view(const Snapshot& snapshot, const DrawOptions& options) {
    return AccountabilityView(snapshot, options).make();
}

}  // namespace remit::diagram
