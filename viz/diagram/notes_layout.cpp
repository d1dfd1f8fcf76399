// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double pad = 9;
constexpr double row_gap = 5;
constexpr double column_gap = 14;
constexpr double least_badge_room = 22;  // left of a note's text
constexpr double badge_gap = 5;

/// A heading, or a note's text with its badge.
struct Row {
    Label label{};
    const Note* note = nullptr;
};

/// Columns as even as they come, filled from the left.
class Columns {
  public:
    Columns(const Figure& figure, double width, double top)
        : top_(top), badge_room_(badge_room(figure)) {
        const double room = width - 2 * pad + column_gap;
        count_ = std::max(1.0, std::floor(room / (theme::row_width + column_gap)));
        row_width_ = room / count_ - column_gap;
    }

    void add_heading(std::string_view text) {
        rows_.push_back({paragraph(text, row_width_, theme::small_size, true)});
    }

    void add(const Note& note) {
        rows_.push_back({paragraph(note.text, row_width_ - badge_room_, theme::small_size), &note});
    }

    void place(NotesLayout& out) const {
        const double limit = least_height();
        Point at{pad, top_};
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (at.y > top_ && at.y + height_with_next(i) > top_ + limit + slack)
                at = {at.x + row_width_ + column_gap, top_};
            place(rows_[i], at, out);
            at.y += height(i);
            out.size = {std::max(out.size.width, at.x + row_width_ + pad),
                        std::max(out.size.height, at.y - row_gap + pad)};
        }
    }

  private:
    static constexpr double slack = 0.01;

    [[nodiscard]] double height(std::size_t row) const {
        constexpr double least = 12;  // of a badge
        return std::max(rows_[row].label.size.height, least) + row_gap;
    }

    /// A heading does not stand without a note under it.
    [[nodiscard]] double height_with_next(std::size_t row) const {
        const bool heading = rows_[row].note == nullptr && row + 1 < rows_.size();
        return height(row) + (heading ? height(row + 1) : 0);
    }

    /// The least height at which all rows fit in the columns.
    [[nodiscard]] double least_height() const {
        double whole = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            whole += height(i);
        double limit = whole / count_;
        while (columns_at(limit) > count_)
            limit += theme::small_size;
        return limit;
    }

    [[nodiscard]] double columns_at(double limit) const {
        double columns = 1;
        double y = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (y > 0 && y + height_with_next(i) > limit + slack) {
                columns += 1;
                y = 0;
            }
            y += height(i);
        }
        return columns;
    }

    static double badge_room(const Figure& figure) {
        double room = least_badge_room;
        for (const NoteGroup& group : figure.notes) {
            for (const Note& note : group.notes)
                room = std::max(room, placed(note.badge).box.width + badge_gap);
        }
        return room;
    }

    void place(const Row& row, Point at, NotesLayout& out) const {
        if (row.note == nullptr) {
            auto texts = placed(row.label, at);
            out.frame.texts.insert(out.frame.texts.end(), texts.begin(), texts.end());
            return;
        }
        PlacedNote note{.id = row.note->id,
                        .title = row.note->tooltip,
                        .badge = placed(row.note->badge),
                        .texts = placed(row.label, {at.x + badge_room_, at.y})};
        move(note.badge.box, at.x, at.y - 1);
        out.notes.push_back(std::move(note));
    }

    double top_;
    double badge_room_;
    double count_ = 1;
    double row_width_ = 0;
    std::vector<Row> rows_;
};

}  // namespace

NotesLayout lay_out_notes(const Figure& figure, double width) {
    NotesLayout out;
    if (figure.notes_heading.empty()) return out;
    const Label heading = paragraph(figure.notes_heading, width - 2 * pad, theme::name_size, true);
    out.frame.texts = placed(heading, {pad, pad - 2});
    out.size = {heading.size.width + 2 * pad, heading.size.height + 2 * pad - 2};
    Columns columns(figure, width, pad + heading.size.height + row_gap);
    for (const NoteGroup& group : figure.notes) {
        columns.add_heading(group.heading);
        for (const Note& note : group.notes)
            columns.add(note);
    }
    columns.place(out);
    out.frame.css = "notes";
    out.frame.box = {0, 0, out.size.width, out.size.height};
    return out;
}

}  // namespace remit::diagram
