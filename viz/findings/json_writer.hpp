// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remit::findings {

/// A number with at most four decimals, without zeros that say nothing: "0.0333", "12".
[[nodiscard]] std::string decimal_text(double value);

/// Writes JSON as it goes, so that a million findings need no more memory than some thousands. Two
/// spaces a level; lists opened `inline_list` stand on one line. What is not UTF-8 becomes U+FFFD.
class JsonWriter {
  public:
    explicit JsonWriter(std::ostream& out) : out_(&out) {}

    void begin_object() { begin('{', false); }
    void begin_list() { begin('[', false); }
    void begin_inline_object() { begin('{', true); }
    void begin_inline_list() { begin('[', true); }
    void end();
    void key(std::string_view name);

    void text(std::string_view value);
    void text_or_null(std::string_view value);  ///< null where there is no text
    void number(std::size_t value);
    void decimal(std::optional<double> value);  ///< as decimal_text; null where there is none
    void yes_no(bool value) { literal(value ? "true" : "false"); }
    void null() { literal("null"); }

    /// The next elements of the list that is open: `write` is called once for each number below
    /// `count`, by several threads at a time (jobs.hpp), with a writer to put that element into.
    /// The text is the same as if one had written all.
    void elements(std::size_t count, unsigned threads,
                  const std::function<void(JsonWriter& json, std::size_t number)>& write);

    /// Ends the last line, and hands everything to the stream.
    void finish();

  private:
    struct Level {
        char close;
        bool on_one_line;
        bool empty = true;
    };
    /// For elements of another's list; `room` lends its memory.
    JsonWriter(std::vector<Level> levels, std::string room)
        : buffer_(std::move(room)), levels_(std::move(levels)) {
        buffer_.clear();
    }
    void begin(char open, bool on_one_line);
    void literal(std::string_view value);
    void separate();
    void new_line();
    void quoted(std::string_view value);
    void hand_on();

    std::ostream* out_ = nullptr;  // of one that writes elements for another, none
    std::string buffer_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace remit::findings
