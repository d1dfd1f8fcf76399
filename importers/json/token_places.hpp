// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "remit/graph/place.hpp"

namespace remit::json_reader {

/// Walks the bytes in step with the parser's events, one call for each token, and says where the
/// token begins. The parser has checked the bytes by then, so that only what lies between tokens is
/// looked at: line feeds stand nowhere else, and a text's end follows from its decoded length.
class TokenPlaces {
  public:
    TokenPlaces(std::string_view bytes, InputId input) : bytes_(bytes), input_(input) {
        if (bytes.starts_with("\xEF\xBB\xBF")) at_ = line_start_ = 3;
    }

    /// Goes to the next token (or the end), and gives its offset.
    std::size_t find_token() {
        for (; at_ < bytes_.size(); ++at_) {
            switch (bytes_[at_]) {
                case '\n':
                    ++row_;
                    line_start_ = at_ + 1;
                    break;
                case ' ':
                case '\t':
                case '\r':
                case ',':
                case ':':
                    break;
                default:
                    return at_;
            }
        }
        return at_;
    }

    /// A bracket, or a word such as `true`.
    Place token(std::size_t length) {
        const Place place = here(find_token());
        at_ += length;
        return place;
    }

    /// A text or key, by its value.
    Place text(std::string_view decoded) {
        const Place place = here(find_token());
        at_ = text_end(decoded.size());
        return place;
    }

    struct Number {
        Place place{};
        std::string_view written{};
    };
    Number number() {
        const std::size_t start = find_token();
        const std::size_t end = bytes_.find_first_not_of("0123456789+-.eE", start);
        at_ = end == std::string_view::npos ? bytes_.size() : end;
        return {here(start), bytes_.substr(start, at_ - start)};
    }

    /// The place of an offset that is not before the last token's line.
    [[nodiscard]] Place place_of(std::size_t offset) const {
        std::uint32_t row = row_;
        std::size_t start = line_start_;
        for (auto feed = bytes_.find('\n', start); feed < offset; feed = bytes_.find('\n', start)) {
            ++row;
            start = feed + 1;
        }
        return {input_, row, static_cast<std::uint32_t>(offset - start + 1)};
    }

  private:
    [[nodiscard]] Place here(std::size_t offset) const {
        return {input_, row_, static_cast<std::uint32_t>(offset - line_start_ + 1)};
    }

    /// The offset after the closing quote. Every escape is longer than what it stands for: so a
    /// quote at the decoded length that no backslash precedes can only be the closing one.
    [[nodiscard]] std::size_t text_end(std::size_t decoded_size) const {
        std::size_t quote = at_ + 1 + decoded_size;
        if (bytes_[quote] == '"' && bytes_[quote - 1] != '\\') return quote + 1;
        for (quote = at_ + 1; bytes_[quote] != '"'; ++quote) {
            if (bytes_[quote] == '\\') ++quote;
        }
        return quote + 1;
    }

    std::string_view bytes_;
    InputId input_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t row_ = 1;
};

}  // namespace remit::json_reader
