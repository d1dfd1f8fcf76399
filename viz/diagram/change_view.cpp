// SPDX-License-Identifier: MIT
#include "viz/diagram/change_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/change_notes.hpp"
#include "viz/diagram/line_figure.hpp"
#include "viz/diagram/seat_boxes.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

std::vector<StructureLine> lines_of(const ChangeScope& scope) {
    std::vector<StructureLine> lines;
    for (const ChangedLine& line : scope.lines)
        lines.push_back(line.line);
    return lines;
}

/// "dormant", "was dormant, now suspended".
std::string notes_of_both(const std::string& before, const std::string& after) {
    if (before.empty()) return fmt::format("now {}", after);
    if (after.empty()) return fmt::format("was {}", before);
    return fmt::format("was {}, now {}", before, after);
}

class ChangeView {
  public:
    ChangeView(const TwoDays& days, const ChangeDrawing& options)
        : days_(days),
          map_(days.map()),
          options_(options),
          scope_(scope_of(days, options.all)),
          notes_(diagram::notes_of(days, scope_)),
          picture_(days.after, scope_.shown, lines_of(scope_)) {}

    Figure make() {
        for (const BodyId body : picture_.bodies())
            dress(body);
        dress_lines();
        add_seat_boxes(picture_, days_, scope_);
        picture_.list_untouched("With no line or seat in this picture");
        Figure& figure = picture_.figure();
        figure.part = ChangePart::changes;
        figure.view = "change";
        figure.title = options_.title.empty() ? std::string(map_.text(map_.title)) : options_.title;
        if (figure.title.empty()) figure.title = "What changes";
        figure.subtitle = subtitle_of(days_, ChangePart::changes);
        figure.notes_heading =
            notes_.groups.empty() ? "Nothing changes in what is drawn here" : "What changes";
        figure.notes = std::move(notes_.groups);
        if (!options_.remark.empty()) figure.footer.push_back(options_.remark);
        Figure whole = picture_.finished(left_out());
        name_some_sources(whole);
        return whole;
    }

  private:
    /// Of many sources the first, and how many more: a change touches facts of all papers, and
    /// their names would take a page of their own.
    static void name_some_sources(Figure& figure) {
        constexpr std::size_t most = 4;
        const Cited cited = cited_in(figure);
        if (cited.size() <= most + 1) return;
        const Cited named(cited.begin(), std::next(cited.begin(), most));
        const std::size_t others = figure.sources.size();
        figure.sources.push_back(fmt::format("and {} more", cited.size() - most));
        const auto rename = [&](std::vector<std::size_t>& sources) {
            for (std::size_t& source : sources)
                source = named.contains(source) ? source : others;
        };
        for (Node& node : figure.nodes)
            rename(node.sources);
        for (Edge& edge : figure.edges)
            rename(edge.sources);
    }

    void dress(BodyId body) {
        const bool after = days_.after.live(body);
        Node& node = picture_.node(body);
        node = node_of(after ? days_.after : days_.before, body);
        node.change = scope_.bodies[body.index()];
        node.context = scope_.context[body.index()] != 0;
        node.badges = notes_.badges[body.index()];
        if (node.change == Change::none) node.sources.clear();
        if (node.change == Change::ended) name_successor(node, body);
        if (!after || !days_.before.live(body)) return;
        const Node first = node_of(days_.before, body);
        if (first.notes == node.notes) return;
        node.notes_then = {first.notes, node.notes};
        node.notes = notes_of_both(first.notes, node.notes);
    }

    /// Where one body takes its place: "replaced by One CSP", but not on the first day.
    void name_successor(Node& node, BodyId body) const {
        const auto& bodies = days_.difference.bodies;
        const auto found = std::ranges::find(bodies, FactRef(body), &FactChange::fact);
        if (found == bodies.end() || found->successors.size() != 1) return;
        const std::string words =
            fmt::format("replaced by {}", map_.name(found->successors.front()));
        node.notes_then = {node.notes, node.notes};
        node.notes += (node.notes.empty() ? "" : " · ") + words;
    }

    void dress_lines() {
        std::vector<Edge>& edges = picture_.figure().edges;
        for (std::size_t i = 0; i < scope_.lines.size(); ++i)
            dress(edges[i], scope_.lines[i]);
    }

    void dress(Edge& edge, const ChangedLine& line) const {
        edge.change = line.change;
        edge.context = line.change == Change::none;
        if (edge.context) edge.sources.clear();
        if (!line.was) return;
        edge.was = Formerly{map_.edge_id(line.was), sentence(map_, line.was),
                            state_of(map_[line.was].status)};
    }

    [[nodiscard]] std::vector<std::string> left_out() const {
        std::vector<std::string> texts;
        add_count(texts, scope_.bodies_left_out, "body that does not change",
                  "bodies that do not change");
        add_count(texts, scope_.lines_left_out, "line between these", "lines of these");
        add_count(texts, scope_.said_by_a_chain, "line that a longer chain says as well",
                  "lines that longer chains say as well");
        add_count(texts, scope_.not_drawn, "change of money, information or another relation",
                  "changes of money, information and other relations");
        add_count(texts, days_.difference.remits.size(), "change of a remit", "changes of remits");
        add_count(texts, days_.difference.documents.size(), "change of a document",
                  "changes of documents");
        add_count(texts, days_.difference.decisions.size(), "change of a decision",
                  "changes of decisions");
        add_count(texts, notes_.left_out, "further change that bears a sign and no number",
                  "further changes that bear a sign and no number");
        return texts;
    }

    const TwoDays& days_;
    const Register& map_;
    const ChangeDrawing& options_;
    ChangeScope scope_;
    ChangeNotes notes_;
    LineFigure picture_;
};

}  // namespace

Figure change_view(const TwoDays& days, const ChangeDrawing& options) {
    return ChangeView(days, options).make();
}

std::string subtitle_of(const TwoDays& days, ChangePart part) {
    const std::string first = plain(date_of(days.before.day()));
    const std::string second = plain(date_of(days.after.day()));
    switch (part) {
        case ChangePart::before:
            return fmt::format("Before, as at {}", first);
        case ChangePart::after:
            return fmt::format("After, as at {}", second);
        case ChangePart::changes:
            break;
    }
    return fmt::format("What changes from {} to {}", first, second);
}

}  // namespace remit::diagram
