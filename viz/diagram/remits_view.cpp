// SPDX-License-Identifier: MIT
// Who does what on which topic: a table, topics by bodies.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/terms.hpp"
#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/matrix.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/diagram/seriation.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// How a function is written in a cell, and what the key calls it.
struct FunctionSign {
    Function function = Function::none;
    std::string_view text{};
    std::string_view label{};
};
constexpr auto function_signs = std::to_array<FunctionSign>({
    {Function::strategy, "Str", "strategy"},
    {Function::commissioning, "Com", "commissioning"},
    {Function::coordination, "Coo", "coordination"},
    {Function::delivery, "Del", "delivery"},
    {Function::scrutiny, "Scr", "scrutiny"},
    {Function::funding, "Fun", "funding"},
    {Function::advice, "Adv", "advice"},
    {Function::information_sharing, "Inf", "information sharing"},
    {Function::none, "•", "has a part, which is not told"},
});

const FunctionSign& sign_of(Function function) {
    return *std::ranges::find(function_signs, function, &FunctionSign::function);
}

/// What the findings say of a row, in the order in which it is told.
enum class Muddle : std::uint8_t { competing_leads, overlap, no_lead };
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> muddles{
    {{"D202", "two or more leads"}, {"D201", "same work, not shared out"}, {"G104", "no lead"}}};

class RemitsView {
  public:
    RemitsView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          bodies_(selected(snapshot, options)),
          row_of_(map_.topics().size(), no_row),
          said_of_(map_.topics().size()),
          in_clash_(map_.remits().size(), false) {}

    Chart make() {
        find_remits();
        name(chart_, snapshot_, options_, bodies_.words);
        chart_.sources = source_names(map_);
        read_findings();
        write_rows();
        if (remits_.empty()) {
            write_footer();
            chart_.pages.push_back(page_that_says(kind_of(View::remits).nothing));
            return std::move(chart_);
        }
        write_columns();
        write_cells();
        table_.note_heading = "Findings";
        table_.told_by_rows = true;
        write_key();
        write_footer();
        chart_.pages = cut_for_paper(
            chart_, options_, [&](std::optional<PageRoom> room) { return pages_of(table_, room); });
        return std::move(chart_);
    }

  private:
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);

    void find_remits() {
        for (std::size_t i = 0; i < map_.remits().size(); ++i) {
            const RemitId id(i);
            const Remit& remit = map_.remits()[i];
            if (!wanted(remit.topic)) continue;
            if (snapshot_.live(id)) held_.insert(remit.topic);
            if (!snapshot_.current(id))
                ++not_current_;
            else if (!bodies_.has(remit.body))
                ++beyond_;
            else if (snapshot_.options().firm_only && !remit.standing.firm())
                ++not_firm_;
            else
                remits_[{remit.topic, remit.body}].push_back(id);
        }
        for (const auto& [place, remits] : remits_)
            shown_.insert(place.first);
    }

    /// Of a topic that is asked for, or all.
    [[nodiscard]] bool wanted(TopicId topic) const {
        if (!options_.topic) return true;
        const auto wider = broader_topics(map_, topic);
        return std::ranges::find(wider, options_.topic) != wider.end();
    }

    void read_findings() {
        if (options_.analysis != nullptr) {
            read(*options_.analysis);
            return;
        }
        AnalyseOptions only;
        for (const auto& [code, note] : muddles)
            only.only.emplace_back(code);
        read(analyse(snapshot_, only));
    }

    void read(const Analysis& analysis) {
        for (const Finding& finding : analysis.findings)
            read(finding);
        for (const Finding& finding : analysis.context)
            read(finding);
        for (const AcceptedFinding& accepted : analysis.accepted)
            read(accepted.finding);
    }

    /// One that is about bodies that are not shown would point at nothing.
    void read(const Finding& finding) {
        const auto* const which = std::ranges::find(
            muddles, finding.kind->code, [](const auto& muddle) { return muddle.first; });
        if (which == muddles.end()) return;
        const bool here =
            std::ranges::any_of(finding.bodies, [&](BodyId body) { return bodies_.has(body); });
        if (!here) return;
        const auto muddle = static_cast<Muddle>(which - muddles.begin());
        for (const TopicId topic : finding.topics)
            said_of_[topic.index()].insert(muddle);
        if (muddle == Muddle::no_lead) return;
        for (const RemitId remit : finding.remits)
            in_clash_[remit.index()] = true;
    }

    /// Each topic with those within it below it, by name.
    void write_rows() {
        std::vector<std::vector<TopicId>> within(map_.topics().size());
        std::vector<TopicId> roots;
        for (std::size_t i = map_.topics().size(); i-- > 0;) {
            const TopicId topic(i);
            const TopicId broader = map_[topic].broader;
            (broader ? within[broader.index()] : roots).push_back(topic);
        }
        std::vector<TopicId> waiting = roots;
        while (!waiting.empty()) {
            const TopicId topic = waiting.back();
            waiting.pop_back();
            const auto& parts = within[topic.index()];
            waiting.insert(waiting.end(), parts.begin(), parts.end());
            if (wanted(topic) || lies_over_what_is_wanted(topic)) write_row(topic, !parts.empty());
        }
    }

    /// What lies over the topic that is asked for stands there as a heading.
    [[nodiscard]] bool lies_over_what_is_wanted(TopicId topic) const {
        if (!options_.topic) return false;
        const auto wider = broader_topics(map_, options_.topic);
        return std::ranges::find(wider, topic) != wider.end();
    }

    void write_row(TopicId topic, bool has_parts) {
        const bool empty = !shown_.contains(topic);
        if (wanted(topic) && !held_.contains(topic) && (!empty || !has_parts)) ++empty_;
        // Where an area is asked for, another one's bodies may hold it.
        if (empty && wanted(topic) && held_.contains(topic) && !has_parts) {
            ++held_elsewhere_;
            return;
        }
        MatrixRow row;
        row.head = {.group = {.css = "topic",
                              .id = "topic-" + map_.id(topic),
                              .title = std::string(map_.name(topic))},
                    .name = std::string(map_.name(topic)),
                    .bold = !map_[topic].broader};
        if (map_[topic].broader && row_of_[map_[topic].broader.index()] != no_row) {
            row.parent = row_of_[map_[topic].broader.index()];
            row.indent = table_.rows[*row.parent].indent + 1;
        }
        row.note = note_on(topic);
        if (empty && wanted(topic) && !held_.contains(topic))
            row.instead = what_is_there(topic, has_parts);
        row_of_[topic.index()] = table_.rows.size();
        table_.rows.push_back(std::move(row));
    }

    [[nodiscard]] std::string note_on(TopicId topic) const {
        std::vector<std::string> notes;
        if (shown_.contains(topic) && !held_.contains(topic)) notes.emplace_back("none in force");
        for (const Muddle muddle : said_of_[topic.index()])
            notes.emplace_back(muddles.at(static_cast<std::size_t>(muddle)).second);
        return fmt::format("{}", fmt::join(notes, "; "));
    }

    /// Of a topic on which nobody has a live remit.
    [[nodiscard]] std::string what_is_there(TopicId topic, bool has_parts) const {
        if (has_parts) return {};
        for (auto over = map_[topic].broader; over; over = map_[over].broader) {
            if (held_.contains(over))
                return fmt::format("nobody has this by name; it is part of {}", map_.name(over));
        }
        return "nobody is shown to have a remit on this";
    }

    void write_columns() {
        std::vector<BodyId> holders;
        for (const auto& [place, remits] : remits_)
            holders.push_back(place.second);
        std::ranges::sort(holders);
        holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
        std::map<BodyId, std::vector<std::size_t>> topics;
        for (const auto& [place, remits] : remits_)
            topics[place.second].push_back(row_of_[place.first.index()]);
        std::vector<std::vector<std::size_t>> has;
        for (const BodyId holder : holders) {
            std::ranges::sort(topics[holder]);
            has.push_back(std::move(topics[holder]));
        }
        for (const std::size_t i : by_likeness(has)) {
            column_of_[holders[i]] = table_.columns.size();
            nodes_.push_back(node_of(snapshot_, holders[i]));
            const Node& node = nodes_.back();
            chart_.cited.insert(node.sources.begin(), node.sources.end());
            table_.columns.push_back(
                {.group = body_group(node), .name = node.name, .dress = dress_of(node)});
        }
    }

    void write_cells() {
        for (const auto& [place, remits] : remits_)
            table_.cells.push_back(cell_of(place, remits));
        std::ranges::sort(table_.cells, {},
                          [](const MatrixCell& cell) { return std::pair(cell.row, cell.column); });
    }

    MatrixCell cell_of(const std::pair<TopicId, BodyId>& place,
                       const std::vector<RemitId>& remits) {
        constexpr double gap = 2;
        MatrixCell cell{.row = row_of_[place.first.index()], .column = column_of_[place.second]};
        std::vector<std::string> told;
        std::vector<PlacedSign> signs;
        for (const RemitId id : remits) {
            signs.push_back(placed(sign_for(id)));
            cell.size.width = std::max(cell.size.width, signs.back().size.width);
            told.push_back(words_of(id));
            note(id);
        }
        cell.words = fmt::format("{} ({})", map_.name(place.second), fmt::join(told, ", "));
        for (std::size_t i = 0; i < remits.size(); ++i) {
            if (i > 0) cell.size.height += gap;
            move(signs[i].items, (cell.size.width - signs[i].size.width) / 2, cell.size.height);
            cell.size.height += signs[i].size.height;
            const StateStyle& standing = style(state_of(map_[remits[i]].status));
            cell.groups.push_back({.css = fmt::format("cell {}", standing.css),
                                   .id = "remit-" + map_.id(remits[i]),
                                   .title = fmt::format("{}: {}, {}", map_.name(place.second),
                                                        map_.name(place.first), told[i]),
                                   .items = std::move(signs[i].items)});
        }
        return cell;
    }

    [[nodiscard]] CellSign sign_for(RemitId id) const {
        const Remit& remit = map_[id];
        return {.spot = remit.lead == Tristate::yes ? Spot::block : Spot::letters,
                .text = sign_of(remit.function).text,
                .state = state_of(remit.status),
                .framed = in_clash_[id.index()]};
    }

    /// "lead, strategy, proposed".
    [[nodiscard]] std::string words_of(RemitId id) const {
        const Remit& remit = map_[id];
        std::vector<std::string> words;
        if (remit.lead == Tristate::yes) words.emplace_back("lead");
        if (remit.function != Function::none) words.emplace_back(sign_of(remit.function).label);
        if (words.empty()) words.emplace_back("has a part");
        if (remit.status != Status::in_place) words.emplace_back(word(remit.status));
        if (in_clash_[id.index()]) words.emplace_back("overlaps");
        return fmt::format("{}", fmt::join(words, ", "));
    }

    /// What the key and the sources must have of a remit.
    void note(RemitId id) {
        const Remit& remit = map_[id];
        const auto sources = sources_of(map_, id);
        chart_.cited.insert(sources.begin(), sources.end());
        functions_.insert(remit.function);
        states_.push_back(state_of(remit.status));
        any_lead_ = any_lead_ || remit.lead == Tristate::yes;
        any_clash_ = any_clash_ || in_clash_[id.index()];
    }

    void write_key() {
        const CellSign example{.spot = Spot::letters, .text = "Str"};
        for (const FunctionSign& sign : function_signs) {
            if (functions_.contains(sign.function))
                add_to_key(chart_.key, {.spot = Spot::letters, .text = sign.text}, sign.label);
        }
        if (any_lead_) add_to_key(chart_.key, {.spot = Spot::block, .text = "Str"}, "leads on it");
        if (any_clash_) {
            add_to_key(chart_.key, {.spot = Spot::letters, .text = "Str", .framed = true},
                       "so does another, and nothing shows who does what");
        }
        add_to_key(chart_.key, example, states_);
        std::vector<const Node*> nodes;
        for (const Node& node : nodes_)
            nodes.push_back(&node);
        add_bodies_to_key(chart_.key, nodes);
    }

    void write_footer() {
        std::vector<std::string> left_out;
        const auto taken =
            static_cast<std::size_t>(std::ranges::count(bodies_.taken, std::uint8_t{1}));
        add_count(left_out, taken - nodes_.size(), "body without a remit here",
                  "bodies without a remit here");
        add_count(left_out, not_current_, "remit not in force on the date",
                  "remits not in force on the date");
        add_count(left_out, not_firm_, "remit that is not firm", "remits that are not firm");
        add_count(left_out, beyond_, "remit of a body that is left out",
                  "remits of bodies that are left out");
        add_count(left_out, held_elsewhere_, "topic that only bodies which are left out hold",
                  "topics that only bodies which are left out hold");
        left_out.insert(left_out.end(), bodies_.left_out.begin(), bodies_.left_out.end());
        if (empty_ > 0) {
            chart_.footer.push_back(
                fmt::format("{} no remit in force.", counted(empty_, "topic has", "topics have")));
        }
        chart_.footer.push_back(left_out_line(left_out));
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    Selection bodies_;
    std::map<std::pair<TopicId, BodyId>, std::vector<RemitId>> remits_{};
    std::set<TopicId> held_{};   ///< with a live remit, whoever has it
    std::set<TopicId> shown_{};  ///< with a remit of a body that is shown
    std::size_t not_current_ = 0, not_firm_ = 0, beyond_ = 0, held_elsewhere_ = 0, empty_ = 0;
    std::vector<std::size_t> row_of_;        // by topic
    std::vector<std::set<Muddle>> said_of_;  // by topic
    std::vector<bool> in_clash_;             // by remit
    std::map<BodyId, std::size_t> column_of_{};
    std::vector<Node> nodes_{};  // as the columns
    std::set<Function> functions_{};
    std::vector<State> states_{};
    bool any_lead_ = false;
    bool any_clash_ = false;
    Matrix table_{};
    Chart chart_{};
};

}  // namespace

Chart remits_view(const Snapshot& snapshot, const DrawOptions& options) {
    return RemitsView(snapshot, options).make();
}

}  // namespace remit::diagram
