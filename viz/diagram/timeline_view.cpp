// SPDX-License-Identifier: MIT
// What was when: one bar a body, and what follows what.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/timeline.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

bool dated(const Phase& phase) { return phase.start || phase.end; }

/// "between 29 April 2014 and July 2015".
std::string in_words(EndDate end) {
    if (!end.uncertain() || !end.earliest) return plain(end.latest);
    return fmt::format("between {} and {}", plain(end.earliest), plain(end.latest));
}

/// "from July 2015", "until 2014", "from 2012 until a day between 2014 and 2015".
std::string in_words(const Phase& phase) {
    std::string words(phase.status == BodyStatus::active ? "" : word(phase.status));
    const auto add = [&](const std::string& more) {
        if (!words.empty()) words += ' ';
        words += more;
    };
    if (phase.start) add("from " + plain(phase.start));
    if (phase.end)
        add((phase.end.uncertain() ? "until some time " : "until ") + in_words(phase.end));
    return words.empty() ? "no date is recorded" : words;
}

class TimelineView {
  public:
    TimelineView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          family_(map_.bodies().size()) {}

    Chart make() {
        const Selection bodies = selected(snapshot_, options_);
        choose(bodies);
        timeline_.as_at = snapshot_.day();
        order_rows();
        for (const BodyId body : shown_)
            add_row(body);
        add_changes();
        name(chart_, snapshot_, options_, bodies.words);
        chart_.sources = source_names(map_);
        write_footer();
        if (timeline_.rows.empty()) {
            chart_.pages.push_back(page_that_says(kind_of(View::timeline).nothing));
            return std::move(chart_);
        }
        write_key();
        chart_.pages = cut_for_paper(chart_, options_, [&](std::optional<PageRoom> room) {
            return pages_of(timeline_, room ? std::optional(room->any) : std::nullopt);
        });
        return std::move(chart_);
    }

  private:
    /// Bodies with a date, and those that follow or are followed.
    void choose(const Selection& bodies) {
        on_topic_ = bodies_on_topic();
        std::vector<bool> wanted(map_.bodies().size(), false);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i] = is_about(BodyId(i), bodies);
        const auto relations = map_.relations();
        std::set<BodyId> found;
        for (std::size_t i = 0; i < relations.size(); ++i) {
            const Relation& relation = relations[i];
            if (relation.type != RelationType::succeeds || relation.from == relation.to) continue;
            if (!snapshot_.meant(RelationId(i))) continue;
            if (!wanted[relation.from.index()] && !wanted[relation.to.index()]) continue;
            if (snapshot_.options().firm_only && !relation.standing.firm()) continue;
            changes_.emplace_back(i);
            found.insert({relation.from, relation.to});
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto phases = map_.list(map_.bodies()[i].phases);
            if (wanted[i] && std::ranges::any_of(phases, dated)) found.emplace(i);
            undated_ += wanted[i] && !found.contains(BodyId(i)) ? 1 : 0;
        }
        shown_.assign(found.begin(), found.end());
    }

    /// A selection takes what is in being; what was, or is to be, counts here as well.
    [[nodiscard]] bool is_about(BodyId body, const Selection& bodies) const {
        if (bodies.has(body)) return true;
        if (snapshot_.live(body)) return false;
        const auto areas = map_.list(map_[body].areas);
        if (options_.area && !snapshot_.overlap(areas, std::span(&options_.area, 1))) return false;
        if (!options_.topic) return true;
        return on_topic_[body.index()];
    }

    /// Whose remits, of whatever date, are on the topic that is asked for.
    [[nodiscard]] std::vector<bool> bodies_on_topic() const {
        std::vector<bool> found(map_.bodies().size(), false);
        for (const Remit& remit : map_.remits()) {
            const auto wider = broader_topics(map_, remit.topic);
            if (std::ranges::find(wider, options_.topic) != wider.end())
                found[remit.body.index()] = true;
        }
        return found;
    }

    /// Families of those that follow one another stand together, the earlier first; families by
    /// area, look and first date of the last of them.
    void order_rows() {
        std::iota(family_.begin(), family_.end(), std::size_t{0});
        for (const RelationId id : changes_)
            family_[root(map_[id].to.index())] = root(map_[id].from.index());
        std::map<std::size_t, Key> key_of;
        for (const BodyId body : shown_) {
            const auto [known, is_new] = key_of.try_emplace(root(body.index()), key(body));
            if (!is_new) known->second = std::min(known->second, key(body));
        }
        const auto ranks = generations();
        std::ranges::stable_sort(shown_, {}, [&](BodyId body) {
            const std::size_t family = root(body.index());
            return std::tuple(key_of.at(family), family, ranks.at(body), start_of(body), body);
        });
    }

    using Key = std::tuple<std::size_t, Look, PartialDate, BodyId>;

    [[nodiscard]] Key key(BodyId body) const {
        const auto areas = map_.list(map_[body].areas);
        return {areas.empty() ? map_.areas().size() : areas.front().index(),
                look_of(category(map_, body)), start_of(body), body};
    }

    /// Those of unknown start come first.
    [[nodiscard]] PartialDate start_of(BodyId body) const {
        return map_.list(map_[body].phases).front().start;
    }

    std::size_t root(std::size_t i) {
        while (family_[i] != i)
            i = family_[i] = family_[family_[i]];
        return i;
    }

    /// How many steps of following lead to each. A ring is left where it is first met.
    [[nodiscard]] std::map<BodyId, std::size_t> generations() const {
        std::map<BodyId, std::size_t> rank;
        std::map<BodyId, std::size_t> before;
        std::map<BodyId, std::vector<BodyId>> after;
        for (const BodyId body : shown_)
            rank[body] = before[body] = 0;
        for (const RelationId id : changes_) {
            after[map_[id].to].push_back(map_[id].from);
            ++before[map_[id].from];
        }
        std::vector<BodyId> waiting;
        for (const auto& [body, count] : before) {
            if (count == 0) waiting.push_back(body);
        }
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const BodyId body = waiting[i];
            for (const BodyId next : after[body]) {
                rank[next] = std::max(rank[next], rank[body] + 1);
                if (--before[next] == 0) waiting.push_back(next);
            }
        }
        return rank;
    }

    void add_row(BodyId body) {
        TimelineRow row{.node = node_of(snapshot_, body), .family = root(body.index())};
        const auto phases = map_.list(map_[body].phases);
        std::vector<std::string> dates;
        for (std::size_t p = 0; p < phases.size(); ++p) {
            const Phase& phase = phases[p];
            TimelineBar bar{phase.status, phase.start, phase.end, p + 1 == phases.size()};
            if (!bar.end && p + 1 < phases.size())
                bar.end = {phases[p + 1].start, phases[p + 1].start};
            dates.push_back(in_words(phase));
            row.bars.push_back(bar);
            for (const Evidence& evidence : map_.list(phase.evidence)) {
                if (evidence.source) chart_.cited.insert(evidence.source.index());
            }
        }
        row.dates = fmt::format("{}", fmt::join(dates, "; "));
        cite(body);
        row_of_[body] = timeline_.rows.size();
        timeline_.rows.push_back(std::move(row));
    }

    void add_changes() {
        for (const RelationId id : changes_) {
            const Relation& relation = map_[id];
            const State state = state_of(relation.status);
            timeline_.changes.push_back(
                {.group = {.css =
                               fmt::format("edge {} {}", style(Line::change).css, style(state).css),
                           .id = "relation-" + map_.edge_id(id),
                           .title =
                               fmt::format("{}->{}", map_.id(relation.from), map_.id(relation.to)),
                           .desc = sentence(map_, id)},
                 .old_row = row_of_.at(relation.to),
                 .new_row = row_of_.at(relation.from),
                 .state = state,
                 .on = relation.start,
                 .words = sentence(map_, id)});
            cite(id);
        }
    }

    void cite(FactRef fact) {
        const auto sources = sources_of(map_, fact);
        chart_.cited.insert(sources.begin(), sources.end());
    }

    void write_key() {
        chart_.key = key_to(timeline_);
        std::vector<const Node*> nodes;
        for (const TimelineRow& row : timeline_.rows)
            nodes.push_back(&row.node);
        add_bodies_to_key(chart_.key, nodes);
    }

    void write_footer() {
        std::vector<std::string> left_out;
        add_count(left_out, undated_, "body without a date", "bodies without a date");
        // What is not in being is counted among these, or drawn.
        const std::size_t others = map_.bodies().size() - shown_.size() - undated_;
        add_count(left_out, others, "body that is not asked for", "bodies that are not asked for");
        chart_.footer.push_back(left_out_line(left_out));
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    std::vector<std::size_t> family_;  // by body: another of it, in the end the same for all
    std::vector<bool> on_topic_{};     // by body
    std::vector<RelationId> changes_{};
    std::vector<BodyId> shown_{};
    std::size_t undated_ = 0;
    std::map<BodyId, std::size_t> row_of_{};
    Timeline timeline_{};
    Chart chart_{};
};

}  // namespace

Chart timeline_view(const Snapshot& snapshot, const DrawOptions& options) {
    return TimelineView(snapshot, options).make();
}

}  // namespace remit::diagram
