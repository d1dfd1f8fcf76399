// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/complain.hpp"
#include "cli/help.hpp"
#include "cli/raw_arguments.hpp"
#include "cli/version.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

/// One command: what CLI11 knows of it, and how its raw arguments become its own.
struct CommandRow {
    std::string_view name;
    void (*add_options)(CLI::App&, Raw&);
    std::function<Command(const Raw&)> judge;
};

void add_general(CLI::App& app, Raw& raw) {
    app.add_flag("--quiet", raw.quiet);
    app.add_option("words", raw.words);
}

void add_rules(CLI::App& app, Raw& raw) {
    app.add_option("--rules", raw.rules)->allow_extra_args(false);
}

void add_map(CLI::App& app, Raw& raw) {
    add_general(app, raw);
    app.add_option("--from", raw.from);
    app.add_option("--map", raw.columns);
    app.add_option("--diagnostics", raw.diagnostics);
    app.add_option("--as-at", raw.as_at);
    app.add_flag("--with-proposals", raw.with_proposals);
    app.add_option("--jurisdiction", raw.jurisdiction);
    add_rules(app, raw);
}

/// Of commands whose output goes out.
void add_going_out(CLI::App& app, Raw& raw) {
    add_map(app, raw);
    app.add_flag("--public", raw.public_only);
    app.add_option("--label", raw.label);
}

void add_explain(CLI::App& app, Raw& raw) {
    add_general(app, raw);
    add_rules(app, raw);
}

void add_check(CLI::App& app, Raw& raw) {
    add_map(app, raw);
    app.add_flag("--gaps", raw.gaps);
}

/// Of commands whose output is findings.
void add_findings(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--only", raw.only)->delimiter(',')->allow_extra_args(false);
    app.add_option("--skip", raw.skip)->delimiter(',')->allow_extra_args(false);
    app.add_option("--severity", raw.severity);
    app.add_option("--fail-on", raw.fail_on);
    app.add_option("-o,--output", raw.output);
}

void add_analyse(CLI::App& app, Raw& raw) {
    add_findings(app, raw);
    app.add_option("--format", raw.format);
}

void add_who(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_flag("--all", raw.all);
    app.add_option("-o,--output", raw.output);
}

void add_path(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--format", raw.format);
}

void add_measure(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--format", raw.format);
    app.add_option("-o,--output", raw.output);
}

void add_draw(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--view", raw.view);
    app.add_option("--paper", raw.paper);
    app.add_option("--format", raw.format);
    app.add_option("--focus", raw.focus);
    app.add_option("--hops", raw.hops);
    app.add_option("--area", raw.area);
    app.add_option("--topic", raw.topic);
    app.add_option("-o,--output", raw.output);
}

/// Of commands that tell a change.
void add_change(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--format", raw.format);
    app.add_option("-o,--output", raw.output);
}

void add_merge(CLI::App& app, Raw& raw) {
    add_change(app, raw);
    app.add_option("--bodies", raw.bodies)->delimiter(',')->allow_extra_args(false);
    app.add_option("--into", raw.into);
    app.add_option("--on", raw.on);
    app.add_option("--chair", raw.chair);
    app.add_option("--plan", raw.plans)->allow_extra_args(false);
    app.add_flag("--suggest", raw.suggest);
    app.add_option("--type", raw.type);
    app.add_option("--area", raw.area);
    app.add_option("--most", raw.most);
}

void add_compare(CLI::App& app, Raw& raw) {
    add_change(app, raw);
    app.add_option("--at", raw.at)->allow_extra_args(false);
}

void add_convert(CLI::App& app, Raw& raw) {
    add_going_out(app, raw);
    app.add_option("--to", raw.to);
    app.add_option("-o,--output", raw.output);
}

const std::vector<CommandRow>& command_rows() {
    static const std::vector<CommandRow> rows{
        {"check", add_check, check_arguments},
        {"analyse", add_analyse, analyse_arguments},
        {"who", add_who, who_arguments},
        {"path", add_path, path_arguments},
        {"measure", add_measure, measure_arguments},
        {"draw", add_draw, draw_arguments},
        {"report", add_findings, report_arguments},
        {"merge", add_merge, merge_arguments},
        {"compare", add_compare, compare_arguments},
        {"convert", add_convert, convert_arguments},
        {"explain", add_explain, explain_arguments},
        {"new", add_general, new_arguments},
        {"rules", add_map, rules_arguments},
        {"formats", add_general, formats_arguments},
    };
    return rows;
}

const CommandRow* find_command(std::string_view name) {
    const auto& rows = command_rows();
    const auto found = std::ranges::find(rows, name, &CommandRow::name);
    return found == rows.end() ? nullptr : &*found;
}

const CommandRow& command_named(std::string_view name) {
    if (const CommandRow* row = find_command(name)) return *row;
    std::vector<std::string_view> names;
    for (const CommandRow& row : command_rows())
        names.push_back(row.name);
    refuse(fmt::format("there is no command '{}'{}", name, did_you_mean(name, names)));
}

/// Refuses what CLI11 did not know: options, since words without one are taken.
void refuse_unknown(const CLI::App& app) {
    const auto unknown = app.remaining();
    if (unknown.empty()) return;
    const auto options = app.get_options();
    std::vector<std::string> names;
    for (const CLI::Option* option : options) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string word = unknown.front().substr(0, unknown.front().find('='));
    refuse(fmt::format("{} has no option '{}'{}", app.get_name(), word, did_you_mean(word, known)));
}

Command parsed_command(const CommandRow& row, std::vector<std::string> words) {
    Raw raw;
    CLI::App app("", std::string(row.name));
    app.set_help_flag();
    app.allow_extras();
    row.add_options(app, raw);
    std::ranges::reverse(words);  // as CLI11 wants them
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        refuse(error.what());
    }
    refuse_unknown(app);
    return row.judge(raw);
}

bool asks_for_help(const std::vector<std::string>& words) {
    const auto end = std::ranges::find(words, "--");
    return std::any_of(words.begin(), end,
                       [](const std::string& word) { return word == "--help" || word == "-h"; });
}

Parsed parsed(const std::vector<std::string>& words) {
    if (words.empty()) return {.status = ExitStatus::usage, .text = help("")};
    const std::string& first = words.front();
    if (first == "--version") return {.text = version_text()};
    if (first == "--help" || first == "-h") return {.text = help("")};
    if (first.starts_with('-')) refuse(fmt::format("'{}' stands before the command", first));
    if (first == "help") return {.text = help(words.size() > 1 ? words[1] : "")};
    const CommandRow& row = command_named(first);
    if (asks_for_help(words)) return {.text = help(row.name)};
    return {.command = parsed_command(row, {words.begin() + 1, words.end()})};
}

KnownOption known(const CLI::Option& option) {
    KnownOption one{.takes_value = option.get_items_expected_max() > 0,
                    .list = option.get_delimiter() == ',',
                    .repeats = option.get_expected_max() > 1};
    for (const std::string& name : option.get_snames())
        one.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        one.names.push_back("--" + name);
    return one;
}

}  // namespace

std::vector<KnownCommand> known_commands() {
    std::vector<KnownCommand> all;
    for (const CommandRow& row : command_rows()) {
        Raw raw;
        CLI::App app;
        app.set_help_flag();
        row.add_options(app, raw);
        all.push_back({.name = row.name});
        for (const CLI::Option* option : std::as_const(app).get_options()) {
            if (!option->get_positional()) all.back().options.push_back(known(*option));
        }
    }
    return all;
}

Parsed parse_arguments(int argc, const char* const* argv) {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    try {
        return parsed(words);
    } catch (const UsageError& error) {
        const bool known = !words.empty() && find_command(words.front()) != nullptr;
        const std::string name = known ? " " + words.front() : "";
        return {.status = ExitStatus::usage,
                .text = fmt::format("remit: {}\nTry 'remit{} --help'.\n",
                                    terminal::printable(error.text), name)};
    }
}

}  // namespace remit::cli
