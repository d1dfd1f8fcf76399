// SPDX-License-Identifier: MIT
#include "viz/diagram/svg.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

#include <fmt/format.h>

#include "viz/diagram/change_parts.hpp"
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
        for (const auto* frames : {&layout_.clusters, &layout_.frames}) {
            for (const Frame& frame : *frames) {
                if (is_shown(frame))
                    draw_framed(out_, manner_, frame, there(days_within(frame.box)));
            }
        }
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

    /// Whether a frame holds a node that is drawn, or never held any.
    [[nodiscard]] bool is_shown(const Frame& frame) const {
        if (!figure_.part) return true;
        bool holds_any = false;
        for (std::size_t n = 0; n < figure_.nodes.size(); ++n) {
            if (!overlap(layout_.nodes[n].box, frame.box)) continue;
            if (diagram::is_shown(figure_, figure_.nodes[n])) return true;
            holds_any = true;
        }
        return !holds_any;
    }

    /// Over the lines, with a seam that keeps them readable where there was no room beside.
    void cluster_names() {
        for (const Frame& frame : layout_.clusters) {
            if (!is_shown(frame)) continue;
            add(R"(<g class="cluster-name"{} paint-order="stroke" stroke="{}" stroke-width="2.5">)",
                there(days_within(frame.box)), theme::frame_fill);
            draw_texts(out_, frame.texts);
            out_ += "</g>\n";
        }
    }

    void trunk(std::size_t number) {
        const Stack& stack = figure_.stacks[number];
        const auto shown = [&](std::size_t e) {
            return diagram::is_shown(figure_, figure_.edges[e]);
        };
        const auto seen = std::ranges::find_if(stack.edges, shown);
        if (seen == stack.edges.end()) return;
        const Edge first = as_shown(figure_, figure_.edges[*seen]);
        DaySet days = 0;
        for (const std::size_t edge : stack.edges)
            days |= figure_.edges[edge].days;
        const Change change = told_change(figure_, stack.change);
        const bool faint = is_faint(figure_, first.context);
        strand(layout_.trunks[number], {stack.line, first.state, change, faint},
               tip(first.from_is_upper, first.undirected), layout_.trunk_marks[number].front(),
               days);
        for (std::size_t i = 0; i < stack.more.size(); ++i) {
            const Strand& more = stack.more[i];
            strand(layout_.more_trunks[number][i], {more.line, more.state, change, faint},
                   tip(more.from_is_upper, more.undirected), layout_.trunk_marks[number][i + 1],
                   days);
        }
    }

    void strand(const Path& path, const LineDress& dress, Tip tip, std::optional<Point> mark,
                DaySet days) {
        add(R"(<g class="trunk {}"{}>)", style(dress.line).css, there(days));
        draw_line(out_, path, dress, tip, mark);
        out_ += "</g>\n";
    }

    void edge(std::size_t number) {
        if (!diagram::is_shown(figure_, figure_.edges[number])) return;
        const Edge edge = as_shown(figure_, figure_.edges[number]);
        const Change change = told_change(figure_, edge.change);
        add(R"(<g class="edge {} {}{}" id="{}relation-{}"{}>)", style(edge.line).css,
            style(edge.state).css, css_of(change), manner_.prefix, xml_id(edge.id),
            there(edge.days));
        add("<title>{}-&gt;{}</title>", xml(figure_.nodes[edge.from].id),
            xml(figure_.nodes[edge.to].id));
        add("<desc>{}</desc>", xml(edge.tooltip));
        draw_line(out_, layout_.edges[number],
                  {edge.line, edge.state, change, is_faint(figure_, edge.context)}, tip_of(number),
                  layout_.marks[number]);
        out_ += "</g>\n";
    }

    /// " created": a class of what changes.
    static std::string css_of(Change change) {
        return change == Change::none ? "" : fmt::format(" {}", style(change).css);
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
        if (!diagram::is_shown(figure_, node)) return;
        const PlacedNode& placed = layout_.nodes[number];
        const Change told = told_change(figure_, node.change);
        const Change change = node.seat ? Change::none : told;
        const bool faint = is_faint(figure_, node.context) || (node.seat && told == Change::ended);
        add(R"(<g class="node {} {}{}" id="{}body-{}"{}>)", style(node.look).css, xml_id(node.type),
            css_of(told), manner_.prefix,
            xml_id(node.id) + (node.copy > 0 ? fmt::format("+{}", node.copy + 1) : ""),
            there(node.days));
        add("<title>{}</title>", xml(node.tooltip));
        draw_shape(out_,
                   {node.look, node.border, node.several, node.pale, node.strong, change, faint,
                    node.seat},
                   placed.box);
        const bool ended = change == Change::ended;
        draw_texts(out_, texts_of(node, placed),
                   node.pale || ended || faint ? theme::pale_ink : std::string_view{}, ended);
        for (const PlacedBadge& badge : placed.badges)
            draw_badge(out_, badge);
        out_ += "</g>\n";
    }

    /// Of the day that the figure shows.
    [[nodiscard]] std::vector<Text> texts_of(const Node& node, const PlacedNode& placed) const {
        const bool in_a_list = !placed.texts.empty() && !placed.texts.front().centred;
        const bool one_day = figure_.part && figure_.part != ChangePart::changes;
        if (!one_day || !node.notes_then || node.elsewhere || in_a_list) return placed.texts;
        return texts_on(node, figure_.part == ChangePart::before ? 0 : 1, placed.box);
    }

    void note(const PlacedNote& note) {
        add(R"(<g class="note" id="{}{}"><title>{}</title>)", manner_.prefix, xml_id(note.id),
            xml(note.title));
        draw_badge(out_, note.badge);
        draw_texts(out_, note.texts);
        out_ += "</g>\n";
    }

    void key_entry(const KeyEntry& entry) {
        if (entry.kind == KeyEntry::Kind::changed_body && figure_.part != ChangePart::changes)
            return;
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
                draw_line(out_, line, {.line = static_cast<Line>(entry.value)}, Tip::at_end);
                break;
            case KeyEntry::Kind::sign:
                draw_badge(out_, badge_of(static_cast<Sign>(entry.value), box));
                break;
            case KeyEntry::Kind::state:
                draw_line(out_, line, {.state = static_cast<State>(entry.value)}, Tip::at_end,
                          mark_in(box));
                break;
            case KeyEntry::Kind::changed_body:
                changed_body(static_cast<Change>(entry.value), box);
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

    void changed_body(Change change, const Rect& box) {
        constexpr double room = 2;  // of a second border
        const Rect shape{box.x + room, box.y + room, box.width - 2 * room, box.height - 2 * room};
        draw_shape(out_,
                   {.look = Look::partnership, .change = change, .faint = change == Change::none},
                   shape);
        if (change != Change::ended) return;
        const Text name{.at = {box.middle().x, box.middle().y + theme::small_size * 0.36},
                        .text = "name",
                        .size = theme::small_size,
                        .centred = true,
                        .is_name = true};
        draw_texts(out_, {name}, theme::pale_ink, true);
    }

    [[nodiscard]] static Point mark_in(const Rect& box) {
        return {box.middle().x - 3, box.middle().y};
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
