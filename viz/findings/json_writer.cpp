// SPDX-License-Identifier: MIT
#include "viz/findings/json_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <ostream>

#include <fmt/format.h>

#include "remit/graph/jobs.hpp"
#include "viz/diagram/utf8.hpp"

namespace remit::findings {
namespace {

constexpr std::size_t handed_on_at = std::size_t{1} << 16U;

/// ASCII that JSON takes as it is, and a terminal too.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

/// Whether eight characters are all plain. In each byte of `c`, the highest bit of the sum or
/// difference tells what the byte is; none of them carries into the next where all are plain.
bool are_plain(const char* text) {
    constexpr auto all = [](std::uint64_t byte) { return byte * 0x0101010101010101U; };
    std::uint64_t c = 0;
    std::memcpy(&c, text, sizeof c);
    const auto is_zero = [&](std::uint64_t x) { return (x - all(1)) & ~x; };
    const std::uint64_t odd =
        c | (c + all(1)) | (c - all(0x20)) | is_zero(c ^ all('"')) | is_zero(c ^ all('\\'));
    return (odd & all(0x80)) == 0;
}

std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length + 8 <= text.size() && are_plain(text.data() + length))
        length += 8;
    while (length < text.size() && is_plain(text[length]))
        ++length;
    return length;
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
    if (out_ != nullptr && buffer_.size() >= handed_on_at) hand_on();
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
        const std::size_t plain = plain_length(value);  // most texts are, to their end
        buffer_.append(value, 0, plain);
        value.remove_prefix(plain);
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

void JsonWriter::elements(std::size_t count, unsigned threads,
                          const std::function<void(JsonWriter&, std::size_t)>& write) {
    if (out_ == nullptr) {  // an element itself: its threads are at work already
        for (std::size_t i = 0; i < count; ++i)
            write(*this, i);
        return;
    }
    constexpr std::size_t in_a_piece = 256;
    // A few pieces at a time, so that a million need no more memory than some thousands.
    std::vector<std::string> texts(threads_of(threads) * 4);
    for (std::size_t first = 0; first < count;) {
        const std::size_t pieces =
            std::min(texts.size(), (count - first + in_a_piece - 1) / in_a_piece);
        do_all(pieces, threads, [&](std::size_t piece) {
            JsonWriter json(levels_, std::move(texts[piece]));
            const std::size_t begin = first + piece * in_a_piece;
            if (begin > 0) json.levels_.back().empty = false;
            for (std::size_t i = begin; i < std::min(count, begin + in_a_piece); ++i)
                write(json, i);
            texts[piece] = std::move(json.buffer_);
        });
        hand_on();
        for (std::size_t piece = 0; piece < pieces; ++piece)
            out_->write(texts[piece].data(), static_cast<std::streamsize>(texts[piece].size()));
        levels_.back().empty = false;
        first += pieces * in_a_piece;
    }
}

void JsonWriter::finish() {
    buffer_ += '\n';
    hand_on();
}

void JsonWriter::hand_on() {
    out_->write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace remit::findings
