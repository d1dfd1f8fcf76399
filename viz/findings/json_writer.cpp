// SPDX-License-Identifier: MIT
#include "viz/findings/json_writer.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "viz/diagram/utf8.hpp"

namespace remit::findings {
namespace {

constexpr std::size_t handed_on_at = std::size_t{1} << 16U;

/// ASCII that JSON takes as it is, and a terminal too.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

/// The escape of a byte that JSON does not take as it is; empty for the rest.
std::string escape(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    // DEL is allowed, but does no good to a terminal.
    return byte < 0x20 || byte == 0x7F ? fmt::format("\\u{:04x}", byte) : std::string{};
}

}  // namespace

std::string decimal_text(double value) {
    std::string text = fmt::format("{:.4f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

void JsonWriter::begin(char open, bool on_one_line) {
    separate();
    const bool inside = !levels_.empty() && levels_.back().on_one_line;
    buffer_ += open;
    levels_.push_back({open == '{' ? '}' : ']', on_one_line || inside});
}

void JsonWriter::end() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.empty && !level.on_one_line) new_line();
    buffer_ += level.close;
    if (buffer_.size() >= handed_on_at) hand_on();
}

void JsonWriter::key(std::string_view name) {
    separate();
    quoted(name);
    buffer_ += ": ";
    after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
    separate();
    quoted(value);
}

void JsonWriter::text_or_null(std::string_view value) {
    if (value.empty()) {
        null();
    } else {
        text(value);
    }
}

void JsonWriter::number(std::size_t value) { literal(fmt::format("{}", value)); }

void JsonWriter::decimal(std::optional<double> value) {
    literal(value ? decimal_text(*value) : "null");
}

void JsonWriter::literal(std::string_view value) {
    separate();
    buffer_ += value;
}

/// What stands between two values of a list or members of an object.
void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (!level.empty) buffer_ += level.on_one_line ? ", " : ",";
    if (!level.on_one_line) new_line();
    level.empty = false;
}

void JsonWriter::new_line() {
    buffer_ += '\n';
    buffer_.append(levels_.size() * 2, ' ');
}

void JsonWriter::quoted(std::string_view value) {
    buffer_ += '"';
    while (!value.empty()) {
        // Most texts are plain to their end.
        const auto* const end = std::find_if_not(value.begin(), value.end(), is_plain);
        buffer_.append(value.begin(), end);
        value.remove_prefix(static_cast<std::size_t>(end - value.begin()));
        if (value.empty()) break;
        const auto c = diagram::first_character(value);
        if (c.code == 0xFFFD) {
            buffer_ += "\xEF\xBF\xBD";
        } else if (c.bytes > 1) {
            buffer_ += value.substr(0, c.bytes);
        } else {
            buffer_ += escape(value[0]);
        }
        value.remove_prefix(c.bytes);
    }
    buffer_ += '"';
}

void JsonWriter::finish() {
    buffer_ += '\n';
    hand_on();
}

void JsonWriter::hand_on() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace remit::findings
