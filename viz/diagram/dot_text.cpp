// SPDX-License-Identifier: MIT
#include "viz/diagram/dot_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// A quoted string. Graphviz reads escapes such as \N in labels, so that a backslash is doubled.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : plain_text(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// What a node bears, in words: "[1] [4]".
std::string badges_of(const Node& node) {
    std::string text;
    for (const Badge& badge : node.badges) {
        text += fmt::format("{}[{}]", text.empty() ? "" : " ",
                            badge.text.empty() ? style(badge.sign).label : badge.text);
    }
    return text;
}

/// Lines of a label, broken as in our own figures.
std::string label_of(const Node& node) {
    std::string out;
    const auto add = [&](std::string_view text, double size) {
        for (const std::string& line : wrap(text, theme::name_width, size)) {
            const std::string piece = quoted(line);
            out += (out.empty() ? "" : "\\n") + piece.substr(1, piece.size() - 2);
        }
    };
    add(node.name, theme::name_size);
    add(node.notes, theme::small_size);
    add(badges_of(node), theme::small_size);
    return '"' + out + '"';
}

std::string_view shape_name(Shape shape) {
    switch (shape) {
        case Shape::house:
            return "house";
        case Shape::hexagon:
            return "hexagon";
        case Shape::cut_corners:
            return "octagon";
        case Shape::leaning:
            return "parallelogram";
        case Shape::trapezium:
            return "trapezium";
        case Shape::rounded:
        case Shape::box:
        case Shape::pill:
            break;
    }
    return "box";
}

std::string style_of(const Node& node) {
    std::string text = node.pale ? "solid" : "filled";
    const Shape shape = style(node.look).shape;
    if (shape == Shape::rounded || shape == Shape::pill) text += ",rounded";
    if (node.border == Border::dashed) text += ",dashed";
    if (node.border == Border::dotted) text += ",dotted";
    return text;
}

std::string_view arrow_name(Arrow arrow) {
    switch (arrow) {
        case Arrow::diamond:
            return "odiamond";
        case Arrow::open:
            return "vee";
        case Arrow::dot:
            return "dot";
        case Arrow::full:
            break;
    }
    return "normal";
}

class Writer {
  public:
    explicit Writer(const Figure& figure) : figure_(figure) {}

    std::string write() {
        out_ = "digraph remit {\n";
        add("  graph [label={}, labelloc=t, rankdir=TB];\n",
            quoted(figure_.title + " - " + figure_.subtitle));
        add("  node [fontname=\"Helvetica\", fontsize=10];\n");
        add("  edge [fontname=\"Helvetica\", fontsize=10];\n");
        for (const NoteGroup& group : figure_.notes) {
            for (const Note& note : group.notes)
                add("  // {}: [{}] {}\n", plain_text(group.heading), note.badge.text,
                    plain_text(note.tooltip));
        }
        for (const std::string& line : figure_.footer)
            add("  // {}\n", plain_text(line));
        if (const std::string sources = sources_line(figure_, cited_in(figure_)); !sources.empty())
            add("  // {}\n", plain_text(sources));
        for (const Node& node : figure_.nodes)
            write(node);
        for (const Edge& edge : figure_.edges)
            write(edge);
        for (const Cluster& cluster : figure_.clusters)
            frame(cluster.id, cluster.name, cluster.members);
        for (std::size_t i = 0; i < figure_.listed.size(); ++i) {
            frame(fmt::format("listed-{}", i + 1), figure_.listed[i].heading,
                  figure_.listed[i].members);
        }
        return std::move(out_) + "}\n";
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    void write(const Node& node) {
        const LookStyle& look = style(node.look);
        add(R"(  {} [label={}, tooltip={}, shape={}, style="{}", fillcolor="{}", color="{}")",
            quoted(node.id), label_of(node), quoted(node.tooltip), shape_name(look.shape),
            style_of(node), look.fill, node.pale ? theme::grey : look.border);
        if (node.strong) out_ += ", penwidth=3";
        out_ += node.several ? ", peripheries=2];\n" : "];\n";
    }

    /// From the upper to the lower, with the arrow at the end that it belongs to.
    void write(const Edge& edge) {
        const LineStyle& line = style(edge.line);
        const StateStyle& state = style(edge.state);
        add("  {} -> {} [id={}, tooltip={}, {}={}, dir={}, color=\"{}\", penwidth={}",
            quoted(figure_.nodes[edge.upper()].id), quoted(figure_.nodes[edge.lower()].id),
            quoted("relation-" + edge.id), quoted(edge.tooltip),
            edge.from_is_upper ? "arrowhead" : "arrowtail", arrow_name(line.arrow),
            edge.undirected      ? "none"
            : edge.from_is_upper ? "forward"
                                 : "back",
            state.grey ? theme::grey : line.colour, line.width);
        if (!state.dashes.empty())
            out_ += ", style=dashed";
        else if (!line.dashes.empty())
            out_ += ", style=dotted";
        if (!state.mark.empty()) add(", label=\"{}\"", state.mark);
        if (!edge.holds_ranks) out_ += ", constraint=false";
        out_ += "];\n";
    }

    void frame(const std::string& id, std::string_view name,
               const std::vector<std::size_t>& members) {
        add("  subgraph {} {{\n    label={};\n", quoted("cluster_" + id), quoted(name));
        for (const std::size_t member : members)
            add("    {};\n", quoted(figure_.nodes[member].id));
        out_ += "  }\n";
    }

    const Figure& figure_;
    std::string out_;
};

}  // namespace

std::string dot_text(const Figure& figure) { return Writer(figure).write(); }

}  // namespace remit::diagram
