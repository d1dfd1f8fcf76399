// SPDX-License-Identifier: MIT
// A document as plain text for a terminal: its tables in columns, or, where they have too many,
// row by row.
#include <algorithm>
#include <numeric>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "viz/report/document.hpp"

namespace remit::report {
namespace {

using terminal::columns;
using terminal::page_width;
using terminal::paragraph;

constexpr std::size_t column_gap = 2;
constexpr std::size_t least_column = 9;
constexpr std::size_t longest_word = 16;  // is kept whole if there is room
constexpr std::size_t most_lines = 8;     // of a row; more is told below one another

std::string text_of(const Words& words) {
    std::string text;
    for (const Run& run : words) {
        text += run.text;
        if (!run.link.starts_with('#') && !run.link.empty() && run.link != run.text)
            text += fmt::format(" ({})", run.link);
    }
    return text;
}

/// Broken into lines of a width, without line feeds.
std::vector<std::string> lines_of(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    std::string rest = paragraph("", text, 0, width);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        lines.push_back(rest.substr(0, end));
        rest.erase(0, end + 1);
    }
    return lines;
}

/// A table's cells as text, its headings first, and how wide each column is to be.
class Grid {
  public:
    explicit Grid(const Table& table) : widths_(table.columns.size(), 0) {
        rows_.push_back(table.columns);
        for (const auto& row : table.rows) {
            rows_.emplace_back();
            for (const Words& cell : row)
                rows_.back().push_back(text_of(cell));
        }
        std::vector<std::size_t> least(widths_.size(), least_column);
        for (const auto& row : rows_) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                widths_[i] = std::max(widths_[i], columns(row[i]));
                least[i] = std::max(least[i], widest_word(row[i]));
            }
        }
        fits_ = shrink(least) && tallest() <= most_lines;
    }

    [[nodiscard]] bool fits() const { return fits_; }

    [[nodiscard]] std::string written(terminal::Style style) const {
        std::string out;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            std::string row = written_row(rows_[r]);
            out += r == 0 ? headed(row, style) : row;
        }
        return out;
    }

  private:
    static std::size_t widest_word(std::string_view text) {
        std::size_t widest = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            widest = std::max(widest, columns(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::min(widest, longest_word);
    }

    /// Takes from the widest column again and again until all have room.
    bool shrink(const std::vector<std::size_t>& least) {
        const std::size_t gaps = widths_.empty() ? 0 : column_gap * (widths_.size() - 1);
        const auto sum = [&] {
            return std::accumulate(widths_.begin(), widths_.end(), std::size_t{0}) + gaps;
        };
        for (std::size_t& width : widths_)
            width = std::min(width, page_width);
        while (sum() > page_width) {
            std::size_t widest = widths_.size();
            for (std::size_t i = 0; i < widths_.size(); ++i) {
                const bool may = widths_[i] > least[i];
                if (may && (widest == widths_.size() || widths_[i] > widths_[widest])) widest = i;
            }
            if (widest == widths_.size()) return false;
            --widths_[widest];
        }
        return true;
    }

    /// Of a row, in lines.
    [[nodiscard]] std::size_t tallest() const {
        std::size_t lines = 0;
        for (const auto& row : rows_) {
            for (std::size_t i = 0; i < row.size(); ++i)
                lines = std::max(lines, lines_of(row[i], widths_[i]).size());
        }
        return lines;
    }

    [[nodiscard]] std::string written_row(const std::vector<std::string>& row) const {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.push_back(lines_of(row[i], widths_[i]));
            height = std::max(height, cells.back().size());
        }
        std::string out;
        for (std::size_t y = 0; y < height; ++y) {
            std::string line;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (i > 0) line.append(column_gap, ' ');
                line += terminal::padded(y < cells[i].size() ? cells[i][y] : "", widths_[i]);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            out += line + '\n';
        }
        return out;
    }

    /// Over a rule.
    [[nodiscard]] std::string headed(const std::string& row, terminal::Style style) const {
        std::string rule;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            if (i > 0) rule.append(column_gap, ' ');
            rule.append(widths_[i], '-');
        }
        return row + style.faint(rule) + '\n';
    }

    std::vector<std::vector<std::string>> rows_;
    std::vector<std::size_t> widths_;
    bool fits_ = true;
};

class TextWriter {
  public:
    explicit TextWriter(terminal::Style style) : style_(style) {}

    std::string write(const Document& document) {
        heading(document.title, '\0');
        out_ += paragraph("", document.subtitle, 0);
        for (const Section& section : document.sections)
            whole(section, 2);
        return std::move(out_);
    }

  private:
    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void whole(const Section& section, std::size_t level) {
        out_ += '\n';
        heading(section.heading, level == 2 ? '=' : level == 3 ? '-' : '\0');
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            const Block& block = section.blocks[i];
            if (i > 0 && !std::holds_alternative<List>(block)) out_ += '\n';
            std::visit([this](const auto& one) { write(one); }, block);
        }
        for (const Section& inner : section.sections)
            whole(inner, level + 1);
    }

    void heading(const std::string& text, char rule) {
        const auto lines = lines_of(text, page_width);
        std::size_t width = 0;
        for (const std::string& line : lines) {
            out_ += style_.strong(line) + '\n';
            width = std::max(width, columns(line));
        }
        if (rule != '\0') out_ += style_.faint(std::string(width, rule)) + '\n';
    }

    void write(const Paragraph& block) { out_ += paragraph("", text_of(block.words), 0); }

    void write(const List& list) { items(list.items, list.numbered, 0); }

    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void items(const std::vector<ListItem>& list, bool numbered, std::size_t indent) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string sign = numbered ? fmt::format("{}. ", i + 1) : "- ";
            const std::string lead = std::string(indent, ' ') + sign;
            out_ += paragraph(lead, text_of(list[i].words), lead.size());
            items(list[i].items, false, lead.size());
        }
    }

    void write(const Table& table) {
        const Grid grid(table);
        if (grid.fits()) {
            out_ += grid.written(style_);
            return;
        }
        for (const auto& row : table.rows)
            row_by_row(table, row);
    }

    void row_by_row(const Table& table, const std::vector<Words>& row) {
        out_ += paragraph("- ", text_of(row.front()), 2);
        for (std::size_t i = 1; i < row.size(); ++i)
            out_ += paragraph("  - ", fmt::format("{}: {}", table.columns[i], text_of(row[i])), 4);
    }

    void write(const Picture& /*picture*/) {}  // nothing of it is seen here

    terminal::Style style_;
    std::string out_;
};

}  // namespace

std::string as_text(const Document& document, terminal::Style style) {
    return TextWriter(style).write(document);
}

}  // namespace remit::report
