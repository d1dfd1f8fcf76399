// SPDX-License-Identifier: MIT
#include <cmath>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double pad = 9;
constexpr double row_gap = 5;
constexpr double column_gap = 12;

double height_of(const std::vector<ListRow>& rows) {
    double height = 0;
    for (const ListRow& row : rows)
        height += row.label.size.height + row_gap;
    return height;
}

/// Fills columns from the left, evenly; a heading never stands last in one.
class Columns {
  public:
    Columns(ListLayout& out, double top, double width, double rows_height)
        : out_(out), top_(top), y_(top) {
        const auto count = std::max(
            1.0, std::floor((width - 2 * pad + column_gap) / (theme::row_width + column_gap)));
        limit_ = rows_height / count;
    }

    void put(const ListRow& row, double next_height) {
        const double height = row.label.size.height + row_gap;
        const double needed = row.heading ? height + next_height : height;
        // Half a row over is better than a column for one row.
        if (!after_heading_ && y_ > top_ && y_ - top_ + needed > limit_ + height / 2 + slack)
            next_column();
        const Point corner{x_, y_};
        if (row.heading) {
            auto texts = placed(row.label, corner);
            out_.frame.texts.insert(out_.frame.texts.end(), texts.begin(), texts.end());
        } else {
            out_.nodes.emplace_back(row.node, placed_node(row.label, corner));
        }
        after_heading_ = row.heading;
        y_ += height;
        out_.size = {std::max(out_.size.width, x_ + theme::row_width + pad),
                     std::max(out_.size.height, y_ - row_gap + pad)};
    }

  private:
    static constexpr double slack = 12;

    void next_column() {
        x_ += theme::row_width + column_gap;
        y_ = top_;
    }

    ListLayout& out_;
    double top_, y_, limit_ = 0;
    bool after_heading_ = false;
    double x_ = pad;
};

}  // namespace

std::vector<ListRow> list_rows(const Figure& figure) {
    std::vector<ListRow> rows;
    for (const ListGroup& group : figure.listed) {
        rows.push_back(
            {paragraph(group.heading, theme::row_width, theme::small_size, true), 0, true});
        for (const std::size_t node : group.members)
            rows.push_back({row_label(figure.nodes[node], theme::row_width), node, false});
    }
    return rows;
}

double list_width(std::size_t columns) {
    const auto n = static_cast<double>(columns);
    return n * theme::row_width + (n - 1) * column_gap + 2 * pad;
}

ListLayout lay_out_list(const Figure& figure, const std::vector<ListRow>& rows, double width) {
    ListLayout out;
    if (figure.listed.empty()) return out;
    const Label heading = paragraph(figure.list_heading, width - 2 * pad, theme::name_size, true);
    out.frame.texts = placed(heading, {pad, pad - 2});
    out.size = {heading.size.width + 2 * pad, 0};
    Columns columns(out, pad + heading.size.height + row_gap, width, height_of(rows));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        columns.put(rows[i], i + 1 < rows.size() ? rows[i + 1].label.size.height : 0);
    }
    out.frame.css = "unlinked";
    out.frame.box = {0, 0, out.size.width, out.size.height};
    return out;
}

}  // namespace remit::diagram
