// SPDX-License-Identifier: MIT
#include <cmath>

#include <fmt/format.h>

#include "viz/diagram/stack.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr std::size_t most_in_one_column = 8;
constexpr double rail_room = 12;  // left of the members
constexpr double column_gap = 8;  // left of the rail of a further column
constexpr double gap = 6;
constexpr double gap_of_rows = 3;
constexpr double fold_margin = 7;
constexpr double width_of_rows = 150;

/// Members one under another in columns of even length, all as wide as the widest.
class Columns {
  public:
    Columns(const Figure& figure, const Stack& stack, double aspect)
        : gap_(stack.rows > 0 ? gap_of_rows : gap) {
        double height = 0;
        for (const std::size_t member : stack.members) {
            out_.labels.push_back(stack.rows > 0 ? row_label(figure.nodes[member], width_of_rows)
                                                 : node_label(figure.nodes[member]));
            width_ = std::max(width_, out_.labels.back().size.width);
            height += out_.labels.back().size.height + gap_;
        }
        const auto members = static_cast<double>(stack.members.size());
        const double even = std::round(std::sqrt(members * width_ / (height / members * aspect)));
        const auto most = stack.rows > 0
                              ? stack.rows
                              : std::max(most_in_one_column, static_cast<std::size_t>(even));
        const std::size_t columns = (stack.members.size() + most - 1) / most;
        rows_ = (stack.members.size() + columns - 1) / columns;
    }

    StackLayout placed(double left, double top, double between) {
        for (std::size_t i = 0; i < out_.labels.size(); ++i) {
            if (i % rows_ == 0) {
                const std::size_t column = i / rows_;
                column_ = {left + static_cast<double>(column) * (width_ + between), top};
            }
            widen(out_.labels[i], width_);
            out_.members.push_back({column_.x, column_.y, width_, out_.labels[i].size.height});
            out_.size.width = std::max(out_.size.width, out_.members.back().right());
            out_.size.height = std::max(out_.size.height, out_.members.back().bottom());
            column_.y += out_.labels[i].size.height + gap_;
        }
        return std::move(out_);
    }

  private:
    StackLayout out_;
    double gap_;
    double width_ = 0;
    std::size_t rows_ = 1;
    Point column_;
};

StackLayout plain(const Figure& figure, const Stack& stack, double aspect) {
    StackLayout out = Columns(figure, stack, aspect).placed(rail_room, gap, column_gap + rail_room);
    for (const Rect& member : out.members) {
        const double rail = member.x - rail_room;
        const double middle = member.middle().y;
        out.rails.push_back({.points = {{0, 0}, {rail, 0}, {rail, middle}, {member.x, middle}}});
        if (rail == 0) out.rails.back().points.erase(out.rails.back().points.begin());
    }
    return out;
}

/// The box is the rail: a tick leads from its side to each member.
StackLayout folded(const Figure& figure, const Stack& stack, double aspect) {
    const std::string text = stack.partial
                                 ? fmt::format("{}: {} here", stack.heading, stack.members.size())
                                 : stack.heading;
    Label heading = paragraph(text, theme::name_width, theme::small_size, true);
    StackLayout out =
        Columns(figure, stack, aspect)
            .placed(fold_margin, fold_margin + heading.size.height + 3, 2 * fold_margin);
    for (const Rect& member : out.members) {
        const double side = member.x - fold_margin;
        const double middle = member.middle().y;
        out.rails.push_back({.points = {{side, middle}, {member.x, middle}}});
        // Further columns are not at the side of the box, and get a rail from under the heading.
        auto& rail = out.rails.back().points;
        if (side > 0) rail.insert(rail.begin(), {side, out.members.front().y});
    }
    out.heading = placed(heading, {fold_margin, fold_margin - 1});
    out.size.width = std::max(out.size.width, fold_margin + heading.size.width) + fold_margin;
    out.size.height += fold_margin;
    return out;
}

}  // namespace

StackLayout lay_out(const Figure& figure, const Stack& stack, double aspect) {
    return stack.heading.empty() ? plain(figure, stack, aspect) : folded(figure, stack, aspect);
}

}  // namespace remit::diagram
