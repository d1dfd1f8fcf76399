// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/manual/completion.hpp"

namespace remit::cli {
namespace {

std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string names(const OptionOffer& option) {
    std::string out;
    for (const std::string_view name : option.names) {
        const bool is_long = name.starts_with("--");
        out += fmt::format(" -{} {}", is_long ? 'l' : 's', name.substr(is_long ? 2 : 1));
    }
    return out;
}

/// -x: a value and no files; -r: a value, which may be a file.
std::string value_of(const OptionOffer& option) {
    const std::string words = fmt::format("{}", fmt::join(option.words, " "));
    if (option.list && !words.empty()) return fmt::format(" -x -a '(__fish_append , {})'", words);
    if (!words.empty()) return fmt::format(" -x -a '{}'", words);
    if (option.takes == Takes::file) return " -r -F";
    if (option.takes == Takes::folder) return " -x -a '(__fish_complete_directories)'";
    return option.takes == Takes::word ? " -x" : "";
}

}  // namespace

std::string fish_completion(const std::vector<CommandOffer>& commands) {
    std::string out =
        "# fish completion for remit\n"
        "# Made from the program's options by remit_manual; do not edit.\n\n"
        "complete -c remit -n __fish_use_subcommand -f\n"
        "complete -c remit -n __fish_use_subcommand -s h -l help -d 'the help page'\n"
        "complete -c remit -n __fish_use_subcommand -l version -d 'the version, and what it was "
        "built with'\n";
    for (const CommandOffer& command : commands)
        out += fmt::format("complete -c remit -n __fish_use_subcommand -a {} -d {}\n", command.name,
                           in_quotes(in_short(command.says)));
    for (const CommandOffer& command : commands) {
        const std::string here =
            fmt::format("complete -c remit -n '__fish_seen_subcommand_from {}'", command.name);
        out += "\n";
        if (command.operands != Takes::file) out += here + " -f\n";
        if (!command.words.empty())
            out += fmt::format("{} -a '{}'\n", here, fmt::join(command.words, " "));
        for (const OptionOffer& option : command.options)
            out += fmt::format("{}{}{} -d {}\n", here, names(option), value_of(option),
                               in_quotes(in_short(option.says)));
    }
    return out;
}

}  // namespace remit::cli
