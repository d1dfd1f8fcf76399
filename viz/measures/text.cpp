// SPDX-License-Identifier: MIT
// Measures as a councillor reads them.
#include <algorithm>
#include <array>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/viz/measures.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using findings::counted;
using terminal::padded;
using terminal::paragraph;

/// Bodies that are told one by one; the CSV has all.
constexpr std::size_t most_bodies = 15;
constexpr std::size_t label_width = 24;
constexpr std::string_view nothing = "-";

/// A column of the table: its head, what that stands for, and what it tells of.
struct Column {
    std::string_view head;
    std::string_view meaning;
    const NetworkMeasures* network;
};

Column column_of(const ClassMeasures& one) {
    static constexpr auto heads = std::to_array<std::array<std::string_view, 2>>({
        {"lines", "reporting"},
        {"scrut.", "scrutiny"},
        {"auth.", "who sets up, appoints, directs or makes up whom"},
        {"seats", "membership"},
        {"money", "funding and commissioning"},
        {"info", "information and advice"},
        {"joint", "working together"},
        {"next", "succession"},
    });
    const auto& head = heads[static_cast<std::size_t>(one.view)];
    return {head[0], head[1], &one.network};
}

std::string number(std::size_t value) { return fmt::format("{}", value); }

std::string number(std::optional<double> value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : std::string(nothing);
}

/// A row of the table: what it measures, and how a network has it.
struct TableRow {
    std::string_view label;
    std::string (*cell)(const NetworkMeasures&);
};

constexpr auto size_rows = std::to_array<TableRow>({
    {"relations", [](const NetworkMeasures& m) { return number(m.relations); }},
    {"pairs of bodies tied", [](const NetworkMeasures& m) { return number(m.ties); }},
    {"bodies without a tie", [](const NetworkMeasures& m) { return number(m.isolates); }},
    {"connected parts", [](const NetworkMeasures& m) { return number(m.components); }},
    {"bodies in the largest", [](const NetworkMeasures& m) { return number(m.largest_component); }},
    {"density", [](const NetworkMeasures& m) { return number(m.density, 3); }},
});
constexpr auto order_rows = std::to_array<TableRow>({
    {"depth", [](const NetworkMeasures& m) { return number(m.depth); }},
    {"span of control, mean", [](const NetworkMeasures& m) { return number(m.mean_span, 1); }},
    {"span of control, widest", [](const NetworkMeasures& m) { return number(m.widest_span); }},
    {"connectedness", [](const NetworkMeasures& m) { return number(m.connectedness, 3); }},
    {"hierarchy", [](const NetworkMeasures& m) { return number(m.hierarchy, 3); }},
    {"efficiency", [](const NetworkMeasures& m) { return number(m.efficiency, 3); }},
    {"upper boundedness", [](const NetworkMeasures& m) { return number(m.upper_boundedness, 3); }},
});
constexpr auto way_rows = std::to_array<TableRow>({
    {"degree centralisation",
     [](const NetworkMeasures& m) { return number(m.degree_centralisation, 3); }},
    {"betweenness centralis.",
     [](const NetworkMeasures& m) { return number(m.betweenness_centralisation, 3); }},
    {"closeness centralisation",
     [](const NetworkMeasures& m) { return number(m.closeness_centralisation, 3); }},
    {"longest way",
     [](const NetworkMeasures& m) {
         return m.mean_distance ? number(m.diameter) : std::string(nothing);
     }},
    {"mean distance", [](const NetworkMeasures& m) { return number(m.mean_distance, 2); }},
    {"clustering", [](const NetworkMeasures& m) { return number(m.clustering, 3); }},
});

/// What the rows mean, for somebody who has never heard of them.
constexpr auto plain_words = std::to_array<std::array<std::string_view, 2>>({
    {"Density", "how many of all pairs of bodies are tied; 0.030 is 3 in 100."},
    {"Depth", "the steps of the longest chain upwards, from a body to the top of it."},
    {"Span of control", "how many bodies stand directly below one that has any."},
    {"Connectedness", "1 where all bodies hang together, 0 where none do."},
    {"Hierarchy", "1 where no two bodies stand above each other: no rings."},
    {"Efficiency", "1 where no tie could go without something falling apart."},
    {"Upper boundedness",
     "1 where any two bodies that hang together have a lowest one above both."},
    {"Centralisation",
     "1 where all runs through one body, 0 where all are alike: by its ties (degree), by the ways "
     "between others (betweenness), by how near all are (closeness)."},
    {"Longest way, mean distance", "steps between two bodies by the shortest way."},
    {"Clustering", "how many of a body's neighbours are tied to one another as well."},
    {nothing, "nothing that it could be a share of; of closeness, not all hang together."},
});

class TextWriter {
  public:
    TextWriter(std::ostream& out, const FindingsReport& report, const MapMeasures& measures,
               terminal::Style style)
        : out_(out),
          report_(report),
          map_(report.snapshot.map()),
          measures_(measures),
          style_(style) {}

    void write() {
        head();
        networks();
        meanings();
        widest();
        not_given();
        bodies();
        cut_vertices();
        if (report_.left_out) out_ << '\n' << paragraph("", sentence(*report_.left_out), 0);
    }

  private:
    void heading(std::string_view text) {
        std::string whole = paragraph("", text, 0);
        whole.pop_back();
        out_ << style_.strong(whole) << '\n';
    }

    void head() {
        heading(labelled_title(report_, "Measures"));
        const NetworkMeasures& whole = measures_.whole;
        out_ << paragraph("",
                          fmt::format("{}: {}, with {} between them.", findings::as_at(report_),
                                      counted(whole.bodies, "body", "bodies"),
                                      counted(whole.relations, "relation", "relations")),
                          0)
             << '\n';
    }

    /// Classes without a relation have no column: a silence has no measure.
    void networks() {
        std::vector<Column> columns{{"whole", "all of these together", &measures_.whole}};
        std::string silent;
        for (const ClassMeasures& one : measures_.classes) {
            const Column column = column_of(one);
            if (one.network.relations > 0) {
                columns.push_back(column);
            } else {
                silent += fmt::format("{}{}", silent.empty() ? "" : "; ", column.meaning);
            }
        }
        row("", columns, [](const Column& c) { return std::string(c.head); });
        rows(size_rows, columns);
        rows(order_rows, columns);
        rows(way_rows, columns);
        heads(columns);
        if (!silent.empty())
            out_ << paragraph("", fmt::format("Not recorded on this day: {}.", silent), 0);
    }

    void heads(const std::vector<Column>& columns) {
        std::string text;
        for (const Column& column : columns)
            text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", column.head, column.meaning);
        out_ << '\n' << paragraph("", text + ".", 0);
    }

    template <class Rows>
    void rows(const Rows& all, const std::vector<Column>& columns) {
        out_ << '\n';
        for (const TableRow& one : all)
            row(one.label, columns, [&](const Column& c) { return one.cell(*c.network); });
    }

    void row(std::string_view label, const std::vector<Column>& columns,
             const std::function<std::string(const Column&)>& cell) {
        std::string line = padded(label, label_width);
        for (const Column& column : columns)
            line += fmt::format("{:>7}", cell(column));
        out_ << line << '\n';
    }

    void meanings() {
        out_ << '\n';
        heading("In plain words");
        for (const auto& [term, meaning] : plain_words)
            out_ << paragraph("  ", fmt::format("{}: {}", term, meaning), 4);
        out_ << paragraph("  ", "remit explain measures says how each is reckoned.", 4);
    }

    void widest() {
        const NetworkMeasures& lines = measures_.classes.front().network;
        if (!lines.widest) return;
        out_ << '\n'
             << paragraph("",
                          fmt::format("The widest span of control in reporting: {}, with {} "
                                      "directly below.",
                                      map_.name(lines.widest),
                                      counted(lines.widest_span, "body", "bodies")),
                          0);
    }

    /// Whether all networks of which there is one give something.
    [[nodiscard]] bool all_give(bool NetworkMeasures::*given) const {
        return measures_.whole.*given &&
               std::all_of(measures_.classes.begin(), measures_.classes.end(),
                           [&](const ClassMeasures& one) { return one.network.*given; });
    }

    void not_given() {
        if (!all_give(&NetworkMeasures::ways_given))
            tell_not_given(
                fmt::format("Betweenness, closeness, distances and clustering are not "
                            "given where more than {} bodies are tied, or so many "
                            "pairs of them that it would take minutes.",
                            most_measured_by_ways));
        if (!all_give(&NetworkMeasures::hierarchy_given))
            tell_not_given("Hierarchy is not given where too many bodies have several above them.");
        if (!all_give(&NetworkMeasures::bounds_given))
            tell_not_given(
                "Upper boundedness is not given where too many bodies have several above them.");
    }

    void tell_not_given(std::string_view text) { out_ << '\n' << paragraph("", text, 0); }

    /// Those that most ways lead through, else those with most neighbours.
    [[nodiscard]] std::vector<const BodyMeasures*> foremost() const {
        std::vector<const BodyMeasures*> all;
        for (const BodyMeasures& body : measures_.bodies) {
            if (body.neighbours > 0) all.push_back(&body);
        }
        std::stable_sort(all.begin(), all.end(), [](const BodyMeasures* a, const BodyMeasures* b) {
            const double left = a->betweenness.value_or(0);
            const double right = b->betweenness.value_or(0);
            return left != right ? left > right : a->neighbours > b->neighbours;
        });
        if (all.size() > most_bodies) all.resize(most_bodies);
        return all;
    }

    void bodies() {
        const auto shown = foremost();
        if (shown.empty()) return;
        const bool ways = measures_.whole.ways_given;
        out_ << '\n';
        heading(ways ? "The bodies that most ways between others lead through"
                     : "The bodies with the most neighbours");
        out_ << body_row("", ways ? "between" : "tied to", "above", "below", "sits on", "seats",
                         "meets", "cut");
        for (const BodyMeasures* body : shown)
            out_ << body_row(*body, ways);
        const std::size_t others = measures_.bodies.size() - shown.size();
        if (others > 0)
            out_ << paragraph("",
                              fmt::format("And {}: --format csv has all.",
                                          counted(others, "other body", "other bodies")),
                              0);
        out_ << '\n' << paragraph("", what_columns_mean(ways), 0);
    }

    static std::string what_columns_mean(bool ways) {
        return fmt::format(
            "{} Above, below: bodies next to it by a line of reporting. Sits on, seats: seats that "
            "it holds on others, and that others hold on it. Meets: meetings a year; - where the "
            "map does not say. Cut: a cut vertex; if it went, the map would fall apart.",
            ways ? "Between: how many pairs of other bodies have their shortest way through it."
                 : "Tied to: bodies that any relation joins it to.");
    }

    [[nodiscard]] std::string body_row(const BodyMeasures& body, bool ways) const {
        const std::string first =
            ways ? fmt::format("{:.1f}", *body.betweenness) : number(body.neighbours);
        const std::string meets =
            recorded(body.meetings) ? fmt::format("{:.4g}", body.meetings) : std::string(nothing);
        return body_row(map_.name(body.body), first, number(body.superiors),
                        number(body.subordinates), number(body.seats_held),
                        number(body.seats_offered), meets, body.cut_vertex ? "cut" : "");
    }

    static std::string body_row(std::string_view name, std::string_view first,
                                std::string_view above, std::string_view below,
                                std::string_view sits, std::string_view seats,
                                std::string_view meets, std::string_view cut) {
        constexpr std::size_t width = 35;
        const std::string shown = padded(terminal::shortened(name, width - 1), width);
        std::string line = fmt::format("{}{:>9}{:>6}{:>6}{:>8}{:>6}{:>6}{:>4}", shown, first, above,
                                       below, sits, seats, meets, cut);
        line.erase(line.find_last_not_of(' ') + 1);
        return line + '\n';
    }

    void cut_vertices() {
        const auto cuts = static_cast<std::size_t>(
            std::count_if(measures_.bodies.begin(), measures_.bodies.end(),
                          [](const BodyMeasures& body) { return body.cut_vertex; }));
        const std::string text =
            cuts == 0 ? "No body is a cut vertex: whichever went, the rest would hang together as "
                        "before."
                      : fmt::format("{}: if {} went, the map would fall apart.",
                                    counted(cuts, "cut vertex", "cut vertices"),
                                    cuts == 1 ? "it" : "any one of them");
        out_ << '\n' << paragraph("", text, 0);
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Register& map_;
    const MapMeasures& measures_;
    terminal::Style style_;
};

}  // namespace

void write_measures_text(std::ostream& out, const FindingsReport& report,
                         const MapMeasures& measures, terminal::Style style) {
    TextWriter(out, report, measures, style).write();
}

}  // namespace remit
