// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/manual/completion.hpp"

namespace remit::cli {
namespace {

/// Inside single quotes of _arguments, where brackets and colons have a meaning too.
std::string quoted_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
            continue;
        }
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string action(const OptionOffer& option) {
    if (!option.words.empty() && option.list)
        return fmt::format("_values -s , {} {}", option.value, fmt::join(option.words, " "));
    if (!option.words.empty()) return fmt::format("({})", fmt::join(option.words, " "));
    if (option.takes == Takes::file) return "_files";
    if (option.takes == Takes::folder) return "_files -/";
    return " ";
}

/// One argument of _arguments for each name of the option.
std::string arguments(const OptionOffer& option) {
    std::string out;
    for (const std::string& name : option.names) {
        const bool is_long = name.starts_with("--");
        const std::string others =
            option.repeats ? "*" : fmt::format("({})", fmt::join(option.names, " "));
        out += fmt::format(" \\\n                '{}{}", others, name);
        if (option.takes != Takes::nothing && is_long) out += "=";
        out += fmt::format("[{}]", quoted_text(in_short(option.says)));
        if (option.takes != Takes::nothing)
            out += fmt::format(":{}:{}", option.value, action(option));
        out += "'";
    }
    return out;
}

std::string operands(const CommandOffer& command) {
    if (!command.words.empty())
        return fmt::format(" \\\n                '1:code:({})'", fmt::join(command.words, " "));
    if (command.operands == Takes::nothing) return "";
    return " \\\n                '*:file:_files'";
}

}  // namespace

std::string zsh_completion(const std::vector<CommandOffer>& commands) {
    std::string out = R"(#compdef remit
# Made from the program's options by remit_manual; do not edit.

_remit() {
    local curcontext=$curcontext state line
    local -a commands=(
)";
    for (const CommandOffer& command : commands)
        out += fmt::format("        '{}:{}'\n", command.name, quoted_text(in_short(command.says)));
    out += R"(    )
    _arguments -C \
        '(- *)'{-h,--help}'[the help page]' \
        '(- *)--version[the version, and what it was built with]' \
        '1:command:->command' \
        '*::argument:->rest'
    case $state in
        command) _describe command commands ;;
        rest)
            case $words[1] in
            help) _describe command commands ;;
)";
    for (const CommandOffer& command : commands) {
        out += fmt::format("            {})\n                _arguments", command.name);
        for (const OptionOffer& option : command.options)
            out += arguments(option);
        out += operands(command) + "\n                ;;\n";
    }
    out += "            esac\n            ;;\n    esac\n}\n\n_remit \"$@\"\n";
    return out;
}

}  // namespace remit::cli
