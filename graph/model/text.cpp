// SPDX-License-Identifier: MIT
#include "remit/graph/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <functional>

namespace remit {
namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18U;
constexpr std::size_t first_slots = 1024;

/// The lower-case form of a Latin capital outside ASCII (Latin-1 and Latin Extended-A, which hold
/// the letters of Welsh, Gaelic and the other languages of these islands), else the same.
char32_t lower(char32_t c) {
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
    if (c >= 0x100 && c <= 0x137) return c | 1U;
    if (c >= 0x139 && c <= 0x148) return c % 2 == 1 ? c + 1 : c;
    if (c >= 0x14A && c <= 0x177) return c | 1U;
    return c;
}

bool ascii_word(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Appends the two-byte character that starts `text`, in lower case.
void append_two_bytes(std::string& out, std::string_view text) {
    const char32_t c = lower((static_cast<char32_t>(text[0] & 0x1F) << 6U) |
                             static_cast<char32_t>(text[1] & 0x3F));
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
}

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0xC0) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// A character that parts words though it is no ASCII: general punctuation (dashes, quotes) and the
/// no-break space.
bool parts_words(std::string_view character) {
    return character.substr(0, 2) == "\xE2\x80" || character == "\xC2\xA0";
}

/// Edit distance of two words, or `limit + 1` where it is larger.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> row(a.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        std::size_t diagonal = row[0];
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({change, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row[a.size()];
}

std::size_t hashed(std::string_view text) { return std::hash<std::string_view>{}(text); }

/// What a slot keeps of a hash: the half that does not say where it stands.
std::uint32_t tag_of(std::size_t hash) {
    return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32U);
}

}  // namespace

TextPool::TextPool() : slots_(first_slots) {}

std::size_t TextPool::slot_of(std::string_view text, std::size_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint32_t tag = tag_of(hash);
    std::size_t slot = hash & mask;
    while (slots_[slot].entry != 0 &&
           (slots_[slot].tag != tag || entries_[slots_[slot].entry - 1] != text))
        slot = (slot + 1) & mask;
    return slot;
}

TextId TextPool::find(std::string_view text) const {
    const std::uint32_t entry = slots_[slot_of(text, hashed(text))].entry;
    return entry == 0 ? TextId{} : TextId{entry - std::size_t{1}};
}

TextId TextPool::intern(std::string_view text) {
    const std::size_t hash = hashed(text);
    Slot& slot = slots_[slot_of(text, hash)];
    if (slot.entry != 0) return TextId{slot.entry - std::size_t{1}};
    if (text.size() > chunk_free_) {
        const std::size_t size = std::max(chunk_size, text.size());
        chunks_.push_back(std::make_unique<char[]>(size));
        chunk_end_ = chunks_.back().get();
        chunk_free_ = size;
    }
    if (!text.empty()) std::memcpy(chunk_end_, text.data(), text.size());
    entries_.emplace_back(chunk_end_, text.size());
    chunk_end_ += text.size();
    chunk_free_ -= text.size();
    slot = {.entry = static_cast<std::uint32_t>(entries_.size()), .tag = tag_of(hash)};
    if (entries_.size() * 2 > slots_.size()) grow();
    return TextId{entries_.size() - 1};
}

void TextPool::grow() {
    slots_.assign(slots_.size() * 2, {});
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const std::size_t hash = hashed(entries_[i]);
        std::size_t slot = hash & mask;  // all are different
        while (slots_[slot].entry != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = {.entry = static_cast<std::uint32_t>(i + 1), .tag = tag_of(hash)};
    }
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length =
            std::min(sequence_length(static_cast<unsigned char>(text[i])), text.size() - i);
        const std::string_view character = text.substr(i, length);
        i += length;
        const bool apostrophe = character == "'" || character == "\xE2\x80\x99";
        if (apostrophe) continue;  // "children's" and "childrens" are one word
        if (length == 1 ? !ascii_word(static_cast<unsigned char>(character[0]))
                        : parts_words(character)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        if (length == 1) {
            out += ascii_lower(character[0]);
        } else if (length == 2) {
            append_two_bytes(out, character);
        } else {
            out += character;
        }
    }
    return out;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t d = distance(word, candidate, best);
        if (d < best || (d == best && !found.empty() && candidate < found)) {
            best = d;
            found = candidate;
        }
    }
    return found;
}

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : folded(name)) {
        if (ascii_word(static_cast<unsigned char>(c))) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

}  // namespace remit
