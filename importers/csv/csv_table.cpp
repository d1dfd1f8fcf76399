// SPDX-License-Identifier: MIT
#include "importers/csv/csv_table.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "importers/table/cell_words.hpp"
#include "importers/utf8.hpp"

namespace remit::csv {
namespace {

class Parser {
  public:
    Parser(std::string_view bytes, TextPool& texts, Diagnostics* diagnostics, const Limits& limits,
           table::Table& table)
        : bytes_(bytes), texts_(texts), diagnostics_(diagnostics), limits_(limits), table_(table) {
        if (bytes_.starts_with(byte_order_mark)) at_ = line_start_ = byte_order_mark.size();
        find_delimiter();
    }

    bool is_text() {
        if (bytes_.size() > limits_.bytes) {
            return stop(1, 1, "I104", fmt::format("a file of more than {} bytes", limits_.bytes));
        }
        if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF"))
            return stop(1, 1, "I109", "the file is UTF-16; save it as CSV UTF-8");
        const std::size_t nul = bytes_.find('\0');
        if (nul != std::string_view::npos) {
            const auto before = bytes_.substr(0, nul);
            const auto line =
                static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
            const std::size_t start = before.rfind('\n') + 1;
            return stop(line + 1, static_cast<std::uint32_t>(nul - start + 1), "I109",
                        "a NUL byte; this is not a text file, or it is damaged");
        }
        utf8_ = is_utf8(bytes_);
        return true;
    }

    bool rows() {
        while (at_ < bytes_.size()) {
            if (!row()) return false;
        }
        if (wrong_ > 0) {
            diagnostics_->warning(
                "I110", {table_.input, wrong_row_, wrong_column_},
                fmt::format("{} character{} decoded wrongly before the file came here, the first "
                            "of them here",
                            wrong_, wrong_ == 1 ? " was" : "s were"),
                "look at names with accents, dashes and pound signs");
        }
        return true;
    }

    bool first_row() {
        while (at_ < bytes_.size() && table_.rows() == 0) {
            if (!row()) return false;
        }
        return true;
    }

  private:
    bool row() {
        column_ = 0;
        while (true) {
            if (!cell()) return false;
            if (at_ >= bytes_.size() || bytes_[at_] != delimiter_) break;
            ++at_;
            if (++column_ >= limits_.columns) {
                return stop(
                    line_, here(), "I104",
                    fmt::format("more than {} columns; the rest is not read", limits_.columns));
            }
        }
        line_end();
        table_.end_row();
        return true;
    }

    bool stop(std::uint32_t row, std::uint32_t column, std::string_view id, std::string text) {
        if (diagnostics_) diagnostics_->error(id, {table_.input, row, column}, std::move(text));
        return false;
    }
    [[nodiscard]] std::uint32_t here() const {
        return static_cast<std::uint32_t>(at_ - line_start_ + 1);
    }

    /// `sep=;`, as Excel writes and reads, else what the first line has most of.
    void find_delimiter() {
        const auto rest = bytes_.substr(at_);
        const auto first =
            rest.substr(0, rest.find_first_of("\r\n", rest.find_first_not_of("\r\n ;,\t")));
        if (first.size() == 5 && first.starts_with("sep=")) {
            delimiter_ = first[4];
            at_ += first.size();
            line_end();
            return;
        }
        std::size_t most = 0;
        for (const char candidate : {',', ';', '\t'}) {
            bool quoted = false;
            std::size_t count = 0;
            for (const char c : first) {
                if (c == '"') quoted = !quoted;
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                delimiter_ = candidate;
            }
        }
    }

    /// LF, CRLF or CR, where one stands here.
    void line_end() {
        if (at_ >= bytes_.size()) return;
        if (bytes_[at_] == '\r') ++at_;
        if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
        ++line_;
        line_start_ = at_;
    }

    bool cell() {
        while (at_ < bytes_.size() && bytes_[at_] == ' ')
            ++at_;
        const std::uint32_t row = line_;
        const std::uint32_t column = here();
        text_.clear();
        if (at_ < bytes_.size() && bytes_[at_] == '"' && !quoted_part()) {
            return stop(row, column, "I111", "a quote is opened here and never closed");
        }
        const char ends[] = {delimiter_, '\r', '\n', '\0'};
        const std::size_t end = std::min(bytes_.find_first_of(ends, at_), bytes_.size());
        text_ += bytes_.substr(at_, end - at_);
        at_ = end;
        put(row, column);
        return true;
    }

    /// The text between quotes, in which two quotes are one. False where it does not end.
    bool quoted_part() {
        ++at_;
        while (at_ < bytes_.size()) {
            const std::size_t end = std::min(bytes_.find_first_of("\"\r\n", at_), bytes_.size());
            text_ += bytes_.substr(at_, end - at_);
            at_ = end;
            if (at_ == bytes_.size()) return false;
            if (bytes_[at_] == '"') {
                ++at_;
                if (at_ == bytes_.size() || bytes_[at_] != '"') return true;
                text_ += '"';
                ++at_;
            } else {
                line_end();
                text_ += '\n';
            }
        }
        return false;
    }

    void put(std::uint32_t row, std::uint32_t column) {
        if (text_.size() > limits_.text) {
            stop(row, column, "I104", fmt::format("a text of more than {} bytes", limits_.text));
            return;
        }
        if (!utf8_) text_ = from_windows_1252(text_);
        const std::string_view text = table::unguarded(table::trimmed(text_));
        if (text.empty()) return;
        count_wrong(text, row, column);
        table_.cells.push_back({.text = texts_.intern(text),
                                .column = column_,
                                .place_row = row,
                                .place_column = column});
    }

    void count_wrong(std::string_view text, std::uint32_t row, std::uint32_t column) {
        const std::size_t found = wrong_letters(text);
        if (found > 0 && wrong_ == 0) {
            wrong_row_ = row;
            wrong_column_ = column;
        }
        wrong_ += found;
    }

    std::string_view bytes_;
    TextPool& texts_;
    Diagnostics* diagnostics_;
    Limits limits_;
    table::Table& table_;
    std::string text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::size_t wrong_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 0;
    std::uint32_t wrong_row_ = 0;
    std::uint32_t wrong_column_ = 0;
    char delimiter_ = ',';
    bool utf8_ = true;
};

}  // namespace

bool read_table(std::string_view bytes, TextPool& texts, Diagnostics& diagnostics,
                const Limits& limits, table::Table& table) {
    Parser parser(bytes, texts, &diagnostics, limits, table);
    return parser.is_text() && parser.rows();
}

table::Table first_row(std::string_view bytes, TextPool& texts) {
    table::Table table;
    Parser parser(bytes, texts, nullptr, {}, table);
    if (bytes.find('\0') < bytes.size() || !parser.first_row()) return {};
    return table;
}

}  // namespace remit::csv
