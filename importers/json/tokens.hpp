// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "importers/utf8.hpp"
#include "remit/graph/place.hpp"

namespace remit::json_reader {

/// Walks over the bytes of a JSON text, a token at a time. What is not valid gives no token, and no
/// word on why.
class Tokens {
  public:
    Tokens(std::string_view bytes, InputId input) : bytes_(bytes), input_(input) {
        if (bytes.starts_with(byte_order_mark)) at_ = line_start_ = byte_order_mark.size();
    }

    /// The first byte of the next token; NUL at the end.
    char next() {
        for (; at_ < bytes_.size(); ++at_) {
            switch (bytes_[at_]) {
                case '\n':
                    ++row_;
                    line_start_ = at_ + 1;
                    break;
                case ' ':
                case '\t':
                case '\r':
                    break;
                default:
                    return bytes_[at_];
            }
        }
        return '\0';
    }
    /// How many bytes stand before what `next` saw; one that is not valid is not passed.
    [[nodiscard]] std::size_t offset() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    /// Of what `next` saw. Line feeds stand between tokens alone, so that bytes need not be
    /// counted.
    [[nodiscard]] Place place() const {
        return {input_, row_, static_cast<std::uint32_t>(at_ - line_start_ + 1)};
    }

    void pass() { ++at_; }  ///< a bracket, comma or colon
    bool pass(std::string_view word) {
        if (bytes_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }
    /// A text or key from its opening quote on: its value, good until the next is asked for.
    std::optional<std::string_view> text() {
        const std::size_t first = at_ + 1;
        std::size_t end = first;
        while (end < bytes_.size() && is_plain(bytes_[end]))
            ++end;
        if (end == bytes_.size() || bytes_[end] != '"') return text_with_more_than_plain(end);
        at_ = end + 1;
        return bytes_.substr(first, end - first);
    }
    /// A number, as it is written.
    std::optional<std::string_view> number();

  private:
    /// ASCII that stands for itself in a text.
    static bool is_plain(char c) { return plain[static_cast<unsigned char>(c)]; }
    static constexpr auto plain = [] {
        std::array<bool, 256> result{};
        for (std::size_t c = 0x20; c < 0x80; ++c)
            result[c] = c != '"' && c != '\\';
        return result;
    }();

    [[nodiscard]] char at(std::size_t i) const { return i < bytes_.size() ? bytes_[i] : '\0'; }
    std::optional<std::string_view> text_with_more_than_plain(std::size_t from);
    bool pass_escape(std::size_t& i);
    bool pass_character(std::size_t& i);
    [[nodiscard]] std::optional<char32_t> code_unit(std::size_t i) const;
    [[nodiscard]] std::size_t end_of_digits(std::size_t i) const;

    std::string_view bytes_;
    InputId input_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t row_ = 1;
    std::string decoded_;
};

}  // namespace remit::json_reader
