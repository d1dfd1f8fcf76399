// SPDX-License-Identifier: MIT
#include "cli/manual/offers.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/choices.hpp"
#include "cli/help.hpp"
#include "cli/manual/help_page.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/importers/formats.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {
namespace {

using Words = std::vector<std::string>;

template <class T, std::size_t N>
Words words_of(const std::array<Choice<T>, N>& choices) {
    Words words;
    for (const auto& choice : choices)
        words.emplace_back(choice.word);
    return words;
}

Words codes_and_names() {
    Words words;
    for (const Detector* detector : catalogue())
        words.emplace_back(detector->kind.code);
    for (const Detector* detector : catalogue())
        words.emplace_back(detector->kind.name);
    return words;
}

template <class Wanted>
Words format_names(Wanted wanted) {
    Words words;
    for (const Format& format : formats()) {
        if (wanted(format)) words.emplace_back(format.name);
    }
    return words;
}

Words view_names() {
    Words words;
    for (const ViewKind& kind : views())
        words.emplace_back(kind.name);
    return words;
}

/// Of --format, which is another list in each command.
Words forms(std::string_view command) {
    if (command == "analyse") return words_of(findings_formats);
    if (command == "path") return words_of(path_formats);
    if (command == "measure") return words_of(measures_formats);
    if (command == "draw") return words_of(figure_formats);
    return words_of(change_formats);
}

/// The closed list that an option takes its word from, if it is one.
Words closed_list(std::string_view command, std::string_view option) {
    if (option == "--format") return forms(command);
    if (option == "--severity") return words_of(severities);
    if (option == "--fail-on") return words_of(fail_levels);
    if (option == "--diagnostics") return words_of(diagnostics_formats);
    if (option == "--only" || option == "--skip") return codes_and_names();
    if (option == "--view") return view_names();
    if (option == "--paper") return {paper_names().begin(), paper_names().end()};
    if (option == "--from") return format_names([](const Format& f) { return f.read != nullptr; });
    if (option == "--to") return format_names([](const Format& f) { return f.write != nullptr; });
    return {};
}

/// By the word in capitals that stands for the value in the help.
Takes taken(std::string_view value) {
    if (value.empty()) return Takes::nothing;
    if (value == "DIR") return Takes::folder;
    constexpr std::array<std::string_view, 4> files{"FILE", "OUT", "PACK", "COLUMNS"};
    return std::ranges::find(files, value) == files.end() ? Takes::word : Takes::file;
}

/// "-o, --output FILE" is two names and a value.
OptionOffer option_of(const HelpItem& item) {
    OptionOffer option{.says = item.text};
    std::string_view rest = item.term;
    while (!rest.empty()) {
        std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (word.ends_with(',')) word.remove_suffix(1);
        (word.starts_with('-') ? option.names.emplace_back() : option.value) = word;
    }
    option.takes = taken(option.value);
    return option;
}

bool is_option(const HelpItem& item) { return item.term.starts_with('-'); }

/// Fits the help's option to what the argument library knows of it.
void complete(OptionOffer& option, const KnownCommand& command) {
    const auto known = std::ranges::find_if(command.options, [&](const KnownOption& one) {
        return std::ranges::is_permutation(one.names, option.names);
    });
    const auto names = fmt::format("{} {}", command.name, option.names.back());
    if (known == command.options.end())
        throw std::logic_error("help names an option that there is not: " + names);
    if (known->takes_value == option.value.empty())
        throw std::logic_error("help is wrong on whether a value follows: " + names);
    option.list = known->list;
    option.repeats = known->repeats;
    option.words = closed_list(command.name, option.names.back());
}

void add_options(CommandOffer& offer, const KnownCommand& command) {
    for (const HelpBlock& block : parse_help(help(command.name)).after) {
        for (const HelpItem& item : block.items) {
            if (!is_option(item)) continue;
            offer.options.push_back(option_of(item));
            complete(offer.options.back(), command);
        }
    }
    for (const KnownOption& known : command.options) {
        // Where there is no map to warn of, --quiet is taken and does nothing.
        const auto told = [&](const OptionOffer& one) {
            return std::ranges::is_permutation(one.names, known.names);
        };
        if (known.names.back() != "--quiet" && std::ranges::none_of(offer.options, told))
            throw std::logic_error(
                fmt::format("help of {} leaves out {}", command.name, known.names.back()));
    }
    offer.options.push_back({.names = {"-h", "--help"}, .says = "the help page of the command"});
}

/// What stands without an option.
void add_operands(CommandOffer& offer) {
    if (offer.name == "formats") return;
    offer.operands = offer.name == "explain" ? Takes::word : Takes::file;
    if (offer.name != "explain") return;
    offer.words = codes_and_names();
    offer.words.emplace_back("measures");
}

}  // namespace

std::vector<CommandOffer> offers() {
    const auto commands = known_commands();
    std::vector<CommandOffer> all;
    for (const HelpBlock& block : parse_help(help("")).after) {
        for (const HelpItem& item : block.items) {
            if (is_option(item)) continue;
            const std::string name = item.term.substr(0, item.term.find(' '));
            const auto known = std::ranges::find(commands, name, &KnownCommand::name);
            if (known == commands.end()) throw std::logic_error("there is no command " + name);
            all.push_back({.name = name, .says = item.text});
            add_options(all.back(), *known);
            add_operands(all.back());
        }
    }
    if (all.size() != commands.size()) throw std::logic_error("help leaves a command out");
    return all;
}

std::string in_short(std::string_view says) {
    constexpr std::size_t most = 72;
    says = says.substr(0, says.find(';'));
    if (says.size() > most) says = says.substr(0, says.find_first_of(":,"));
    std::string text(says.substr(0, most));
    if (says.size() > most) text = text.substr(0, text.rfind(' ')) + " ...";
    return text;
}

}  // namespace remit::cli
