// SPDX-License-Identifier: MIT
#include "viz/diagram/svg.hpp"

#include <bit>
#include <iterator>

#include <fmt/format.h>

#include "viz/diagram/label.hpp"
#include "viz/diagram/svg_document.hpp"
#include "viz/diagram/svg_parts.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// Presentation attributes alone, no style sheet: a page with a strict content-security policy
/// shows it as is.
class Writer {
  public:
    Writer(const Figure& figure, const Layout& layout, std::string_view prefix,
           std::string_view fonts)
        : figure_(figure),
          layout_(layout),
          manner_{xml_id(prefix), fonts},
          in_stack_(figure.edges.size(), false) {
        for (const Stack& stack : figure.stacks) {
            for (const std::size_t edge : stack.edges)
                in_stack_[edge] = true;
        }
    }

    std::string write() {
        open_svg(out_, manner_, figure_, description(figure_), layout_, all_days());
        for (const Frame& frame : layout_.clusters)
            draw_framed(out_, manner_, frame, there(days_within(frame.box)));
        for (const Frame& frame : layout_.frames)
            draw_framed(out_, manner_, frame, there(days_within(frame.box)));
        for (std::size_t n = 0; n < figure_.nodes.size(); ++n)
            node(n);
        for (std::size_t s = 0; s < figure_.stacks.size(); ++s)
            trunk(s);
        for (std::size_t e = 0; e < figure_.edges.size(); ++e)
            edge(e);
        cluster_names();
        for (const PlacedNote& one : layout_.notes)
            note(one);
        for (const KeyEntry& entry : layout_.key)
            key_entry(entry);
        draw_texts(out_, layout_.texts);
        out_ += "</svg>\n";
        return std::move(out_);
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    /// The days that the figure shows, where it shows several.
    [[nodiscard]] std::string all_days() const {
        if (figure_.days.empty()) return {};
        std::string days;
        for (const Day day : figure_.days)
            days += (days.empty() ? "" : " ") + iso(date_of(day));
        return fmt::format(R"( data-days="{}" data-today="{}")", days,
                           iso(date_of(figure_.days[figure_.today])));
    }

    /// On which of the figure's days something is there; nothing in a figure of one, and of what
    /// always is.
    [[nodiscard]] std::string there(DaySet days) const {
        const std::size_t count = figure_.days.size();
        if (static_cast<std::size_t>(std::popcount(days)) == count) return {};
        std::string ranges;
        for (std::size_t first = 0; first < count; ++first) {
            if ((days >> first & 1) == 0) continue;
            std::size_t last = first;
            while (last + 1 < count && (days >> (last + 1) & 1) != 0)
                ++last;
            fmt::format_to(std::back_inserter(ranges), "{}{}", ranges.empty() ? "" : " ", first);
            if (last > first) fmt::format_to(std::back_inserter(ranges), "-{}", last);
            first = last;
        }
        return fmt::format(R"( data-days="{}")", ranges);
    }

    /// A frame is there as long as a node in it. The key has none, and always is.
    [[nodiscard]] DaySet days_within(const Rect& box) const {
        DaySet days = 0;
        if (figure_.days.empty()) return days;
        for (std::size_t n = 0; n < figure_.nodes.size(); ++n) {
            if (overlap(layout_.nodes[n].box, box)) days |= figure_.nodes[n].days;
        }
        return days != 0 ? days : ~DaySet{0} >> (most_days - figure_.days.size());
    }

    /// Over the lines, with a seam that keeps them readable where there was no room beside.
    void cluster_names() {
        for (const Frame& frame : layout_.clusters) {
            add(R"(<g class="cluster-name"{} paint-order="stroke" stroke="{}" stroke-width="2.5">)",
                there(days_within(frame.box)), theme::frame_fill);
            draw_texts(out_, frame.texts);
            out_ += "</g>\n";
        }
    }

    void trunk(std::size_t number) {
        const Stack& stack = figure_.stacks[number];
        const Edge& first = figure_.edges[stack.edges.front()];
        DaySet days = 0;
        for (const std::size_t edge : stack.edges)
            days |= figure_.edges[edge].days;
        strand(layout_.trunks[number],
               {stack.line, first.state, first.from_is_upper, first.undirected},
               layout_.trunk_marks[number].front(), days);
        for (std::size_t i = 0; i < stack.more.size(); ++i)
            strand(layout_.more_trunks[number][i], stack.more[i],
                   layout_.trunk_marks[number][i + 1], days);
    }

    void strand(const Path& path, const Strand& strand, std::optional<Point> mark, DaySet days) {
        add(R"(<g class="trunk {}"{}>)", style(strand.line).css, there(days));
        draw_line(out_, path, strand.line, strand.state,
                  tip(strand.from_is_upper, strand.undirected), mark);
        out_ += "</g>\n";
    }

    void edge(std::size_t number) {
        const Edge& edge = figure_.edges[number];
        add(R"(<g class="edge {} {}" id="{}relation-{}"{}>)", style(edge.line).css,
            style(edge.state).css, manner_.prefix, xml_id(edge.id), there(edge.days));
        add("<title>{}-&gt;{}</title>", xml(figure_.nodes[edge.from].id),
            xml(figure_.nodes[edge.to].id));
        add("<desc>{}</desc>", xml(edge.tooltip));
        draw_line(out_, layout_.edges[number], edge.line, edge.state, tip_of(number),
                  layout_.marks[number]);
        out_ += "</g>\n";
    }

    /// Of a stack the trunk has the arrow, and the members' lines have none.
    [[nodiscard]] Tip tip_of(std::size_t number) const {
        if (in_stack_[number]) return Tip::none;
        return tip(figure_.edges[number].from_is_upper, figure_.edges[number].undirected);
    }

    static Tip tip(bool from_is_upper, bool undirected) {
        if (undirected) return Tip::none;
        return from_is_upper ? Tip::at_end : Tip::at_start;
    }

    void node(std::size_t number) {
        const Node& node = figure_.nodes[number];
        const PlacedNode& placed = layout_.nodes[number];
        add(R"(<g class="node {} {}" id="{}body-{}"{}>)", style(node.look).css, xml_id(node.type),
            manner_.prefix,
            xml_id(node.id) + (node.copy > 0 ? fmt::format("+{}", node.copy + 1) : ""),
            there(node.days));
        add("<title>{}</title>", xml(node.tooltip));
        draw_shape(out_, {node.look, node.border, node.several, node.pale, node.strong},
                   placed.box);
        draw_texts(out_, placed.texts, node.pale ? theme::pale_ink : std::string_view{});
        for (const PlacedBadge& badge : placed.badges)
            draw_badge(out_, badge);
        out_ += "</g>\n";
    }

    void note(const PlacedNote& note) {
        add(R"(<g class="note" id="{}{}"><title>{}</title>)", manner_.prefix, xml_id(note.id),
            xml(note.title));
        draw_badge(out_, note.badge);
        draw_texts(out_, note.texts);
        out_ += "</g>\n";
    }

    void key_entry(const KeyEntry& entry) {
        out_ += R"(<g class="key-entry">)";
        picture(entry);
        draw_texts(out_, {entry.label});
        out_ += "</g>\n";
    }

    void picture(const KeyEntry& entry) {
        const Rect& box = entry.picture;
        const Path line{.points = {{box.x, box.middle().y}, {box.right(), box.middle().y}}};
        switch (entry.kind) {
            case KeyEntry::Kind::look:
                draw_shape(out_, {.look = static_cast<Look>(entry.value)}, box);
                break;
            case KeyEntry::Kind::border:
                draw_shape(out_,
                           {.look = Look::executive, .border = static_cast<Border>(entry.value)},
                           box);
                break;
            case KeyEntry::Kind::several:
                draw_shape(out_, {.look = Look::executive, .several = true}, box);
                break;
            case KeyEntry::Kind::line:
                draw_line(out_, line, static_cast<Line>(entry.value), State::in_place, Tip::at_end);
                break;
            case KeyEntry::Kind::sign:
                draw_badge(out_, badge_of(static_cast<Sign>(entry.value), box));
                break;
            case KeyEntry::Kind::state:
                draw_line(out_, line, Line::reports, static_cast<State>(entry.value), Tip::at_end,
                          mark_of(static_cast<State>(entry.value), box));
                break;
            case KeyEntry::Kind::own:  // a chart's
                break;
        }
    }

    [[nodiscard]] static PlacedBadge badge_of(Sign sign, const Rect& box) {
        PlacedBadge badge = placed(Badge{.sign = sign});
        move(badge.box, box.middle().x - badge.box.width / 2,
             box.middle().y - badge.box.height / 2);
        return badge;
    }

    [[nodiscard]] static std::optional<Point> mark_of(State state, const Rect& box) {
        if (style(state).mark.empty()) return std::nullopt;
        return Point{box.middle().x - 3, box.middle().y};
    }

    const Figure& figure_;
    const Layout& layout_;
    SvgManner manner_;
    std::vector<bool> in_stack_;  // by edge
    std::string out_;
};

}  // namespace

std::string svg(const Figure& figure, const Layout& layout, std::string_view id_prefix,
                std::string_view fonts) {
    return Writer(figure, layout, id_prefix, fonts).write();
}

}  // namespace remit::diagram
