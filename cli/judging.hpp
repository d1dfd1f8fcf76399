// SPDX-License-Identifier: MIT
// What judges of raw arguments share.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/choices.hpp"
#include "cli/complain.hpp"
#include "cli/raw_arguments.hpp"

namespace remit::cli {

/// The value that a word of a closed list means.
template <class T, std::size_t N>
T chosen(std::string_view option, std::string_view word, const std::array<Choice<T>, N>& choices) {
    std::vector<std::string_view> words;
    std::string list;
    for (const auto& choice : choices) {
        if (choice.word == word) return choice.value;
        words.push_back(choice.word);
        list += fmt::format("{}{}", list.empty() ? "" : ", ", choice.word);
    }
    refuse(
        fmt::format("{} is one of {}, not '{}'{}", option, list, word, did_you_mean(word, words)));
}

/// Longer than the suffix itself.
[[nodiscard]] inline bool ends_with(std::string_view name, std::string_view suffix) {
    return name.size() > suffix.size() && name.ends_with(suffix);
}

/// The map of these inputs.
[[nodiscard]] MapArguments map_arguments(const Raw& raw, std::span<const std::string> files);
/// Of commands that look for findings `with_rules` is set.
[[nodiscard]] ReadingArguments reading_arguments(const Raw& raw, bool with_rules = false);
/// The date that an option gives.
[[nodiscard]] PartialDate date_argument(std::string_view option, const std::string& word);

}  // namespace remit::cli
