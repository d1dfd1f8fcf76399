// SPDX-License-Identifier: MIT
#include "importers/organogram/references.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"

namespace remit::organogram {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool one_of(std::string_view text, std::span<const std::string_view> words) {
    const std::string word = folded(text);
    return std::ranges::find(words, std::string_view(word)) != words.end();
}

/// A number that tells texts apart which make one slug.
std::uint32_t mark_of(std::string_view text) {
    std::uint32_t hash = 2'166'136'261U;  // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash & 0xFFFFFFU;
}

/// Capitals, digits and single dashes: the slug says all of it.
bool is_plain(std::string_view reference) {
    return std::ranges::all_of(reference,
                               [](char c) { return is_digit(c) || is_upper(c) || c == '-'; }) &&
           slug(reference).size() == reference.size();
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string all = folded(text);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// 2011-09-30 of `30092011` or `20110930`; empty where it is neither.
std::string date_of(std::string_view digits) {
    if (digits.size() != 8 || !std::ranges::all_of(digits, is_digit)) return {};
    const auto written = [](std::string_view y, std::string_view m, std::string_view d) {
        std::string date = fmt::format("{}-{}-{}", y, m, d);
        return y >= "1990" && y <= "2100" && parse_date(date) ? date : std::string{};
    };
    std::string date = written(digits.substr(4), digits.substr(2, 2), digits.substr(0, 2));
    return date.empty() ? written(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6))
                        : date;
}

}  // namespace

bool is_top(std::string_view reference) { return folded(reference) == "xx"; }

bool is_blank(std::string_view reference) { return reference.empty() || reference == "-1"; }

bool says_nothing(std::string_view text) {
    static constexpr auto words =
        std::to_array<std::string_view>({"", "n a", "n d", "na", "nd", "not disclosed"});
    return one_of(text, words);
}

bool is_well_formed(std::string_view reference) {
    const bool letters = std::ranges::all_of(reference, [](char c) {
        return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || c == '-' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    return letters && folded(reference).find("xx") == std::string::npos;
}

bool is_senior_grade(std::string_view grade) {
    static constexpr auto grades = std::to_array<std::string_view>(
        {"scs4", "scs3", "scs2", "scs1a", "scs1", "of 9", "of 8", "of 7", "of 6"});
    return one_of(grade, grades);
}

std::string post_id(std::string_view organisation, std::string_view reference) {
    const std::string stem = fmt::format("{}-post-{}", slug(organisation), slug(reference));
    return is_plain(reference) ? stem : fmt::format("{}-{:06x}", stem, mark_of(reference));
}

FileName read_file_name(std::string_view file) {
    static constexpr auto left_out = std::to_array<std::string_view>(
        {"senior", "junior", "staff", "post", "posts", "data", "final"});
    const std::size_t slash = file.find_last_of("/\\");
    if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
    const auto words = words_of(file.substr(0, file.rfind('.')));
    FileName name;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string date = date_of(words[i]);
        std::size_t used = 1;
        if (date.empty() && i + 2 < words.size()) {
            date = date_of(words[i] + words[i + 1] + words[i + 2]);
            used = 3;
        }
        if (!date.empty()) {
            name.date = std::move(date);
            i += used - 1;
        } else if (std::ranges::find(left_out, std::string_view(words[i])) == left_out.end()) {
            name.words += (name.words.empty() ? "" : " ") + words[i];
        }
    }
    return name;
}

}  // namespace remit::organogram
