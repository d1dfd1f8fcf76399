// SPDX-License-Identifier: MIT
// What there is to say to the program: its commands, their options, and the words that these take.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace remit::cli {

/// What stands after an option, or without one.
enum class Takes : std::uint8_t { nothing, word, file, folder };

struct OptionOffer {
    std::vector<std::string> names{};  ///< "-o", "--output"
    std::string value{};               ///< "FILE"; empty where it takes nothing
    std::string says{};
    Takes takes = Takes::nothing;
    std::vector<std::string> words{};  ///< all that it takes; empty where that is no closed list
    bool list = false;                 ///< takes several, with commas
    bool repeats = false;              ///< may be said again
};

struct CommandOffer {
    std::string name{};
    std::string says{};
    std::vector<OptionOffer> options{};
    Takes operands = Takes::nothing;
    std::vector<std::string> words{};  ///< of the operand, where it is one of a closed list
};

/// Every command, in the order of the program's help, with --help among its options. Throws
/// std::logic_error where a help page names an option that its command has not, or leaves one out.
[[nodiscard]] std::vector<CommandOffer> offers();

/// What an option does, in so few words that they stand beside others: no more than the first
/// clause.
[[nodiscard]] std::string in_short(std::string_view says);

}  // namespace remit::cli
