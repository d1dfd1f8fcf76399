// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/manual/completion.hpp"

namespace remit::cli {
namespace {

// Bash breaks words at '=', so that "--format=json" comes as three. Files are left to readline
// (complete -o default), which knows blanks and tildes: that is what an empty COMPREPLY asks for.
constexpr std::string_view head = R"(# bash completion for remit
# Made from the program's options by remit_manual; do not edit.

# _remit_words WORDS [list]: those that begin as the word does; of a list, its last part.
_remit_words() {
    local begun=
    if [[ ${2:-} == list && $word == *,* ]]; then
        begun=${word%,*},
    fi
    compopt +o default 2> /dev/null
    mapfile -t COMPREPLY < <(compgen -P "$begun" -W "$1" -- "${word#"$begun"}")
}

# Words that nobody can know: no files either.
_remit_anything() {
    compopt +o default 2> /dev/null
}

_remit_folders() {
    compopt +o default -o dirnames 2> /dev/null
}

_remit() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD > 2)); then
        if [[ $word == = ]]; then
            word=
        elif [[ $before == = ]]; then
            before=${COMP_WORDS[COMP_CWORD-2]}
        fi
    fi
)";

std::string commands_and(const std::vector<CommandOffer>& commands, std::string_view more) {
    std::string words;
    for (const CommandOffer& command : commands)
        words += command.name + " ";
    return words + std::string(more);
}

std::string value_of(const OptionOffer& option) {
    if (!option.words.empty())
        return fmt::format("_remit_words '{}'{}", fmt::join(option.words, " "),
                           option.list ? " list" : "");
    if (option.takes == Takes::word) return "_remit_anything";
    if (option.takes == Takes::folder) return "_remit_folders";
    return "";
}

/// The words after an option, a case each.
std::string values(const CommandOffer& command) {
    std::string out;
    for (const OptionOffer& option : command.options) {
        if (option.takes == Takes::nothing) continue;
        out += fmt::format(
            "                {}) {}; return ;;\n", fmt::join(option.names, " | "),
            option.takes == Takes::file && option.words.empty() ? ":" : value_of(option));
    }
    return out.empty() ? out
                       : fmt::format("            case $before in\n{}            esac\n", out);
}

std::string option_names(const CommandOffer& command) {
    std::string names;
    for (const OptionOffer& option : command.options)
        names += (names.empty() ? "" : " ") + option.names.back();
    return names;
}

std::string operands(const CommandOffer& command) {
    if (!command.words.empty())
        return fmt::format("            _remit_words '{}'\n", fmt::join(command.words, " "));
    return command.operands == Takes::nothing ? "            _remit_anything\n" : "";
}

}  // namespace

std::string bash_completion(const std::vector<CommandOffer>& commands) {
    std::string out(head);
    out += fmt::format(
        "    if ((COMP_CWORD == 1)); then\n        _remit_words '{}'\n        return\n    fi\n",
        commands_and(commands, "help --help --version"));
    out += "    case $command in\n";
    out += fmt::format("        help) _remit_words '{}' ;;\n", commands_and(commands, ""));
    for (const CommandOffer& command : commands) {
        out += fmt::format(
            "        {})\n{}            if [[ $word == -* ]]; then\n                _remit_words "
            "'{}'\n                return\n            fi\n{}            ;;\n",
            command.name, values(command), option_names(command), operands(command));
    }
    out += "    esac\n}\ncomplete -o default -F _remit remit\n";
    return out;
}

}  // namespace remit::cli
