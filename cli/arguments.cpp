// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/complain.hpp"
#include "cli/help.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/importers/formats.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

/// What is wrong with the arguments, in one sentence.
struct UsageError {
    std::string text;
};

[[noreturn]] void refuse(std::string text) { throw UsageError{std::move(text)}; }

/// The arguments as text, before they are judged. Options that a command lacks stay empty.
struct Raw {
    std::vector<std::string> words{};  ///< what stands without an option
    std::string from{}, diagnostics{}, as_at{}, jurisdiction{};
    std::string format{}, severity{}, fail_on{}, view{}, output{};
    std::vector<std::string> only{}, skip{};
    bool quiet = false, with_proposals = false, gaps = false;
};

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

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

constexpr std::array<Choice<Severity>, 4> severities{{{"high", Severity::high},
                                                      {"medium", Severity::medium},
                                                      {"low", Severity::low},
                                                      {"info", Severity::info}}};
constexpr std::array<Choice<std::optional<Severity>>, 5> fail_levels{{{"never", std::nullopt},
                                                                      {"high", Severity::high},
                                                                      {"medium", Severity::medium},
                                                                      {"low", Severity::low},
                                                                      {"info", Severity::info}}};
constexpr std::array<Choice<FindingsFormat>, 4> findings_formats{
    {{"text", FindingsFormat::text},
     {"json", FindingsFormat::json},
     {"csv", FindingsFormat::csv},
     {"markdown", FindingsFormat::markdown}}};
constexpr std::array<Choice<bool>, 2> diagnostics_formats{{{"text", false}, {"json", true}}};
constexpr std::array<Choice<bool>, 1> views{{{"structure", true}}};

void check_format_name(std::string_view name) {
    std::vector<std::string_view> names;
    std::string list;
    for (const Format& format : formats()) {
        if (format.read == nullptr) continue;
        if (format.name == name) return;
        names.push_back(format.name);
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
    }
    refuse(fmt::format("--from is one of {}, not '{}'{}", list, name, did_you_mean(name, names)));
}

MapArguments map_arguments(const Raw& raw, std::string file) {
    if (!raw.from.empty()) check_format_name(raw.from);
    return {.file = std::move(file),
            .from = raw.from,
            .diagnostics_as_json = !raw.diagnostics.empty() &&
                                   chosen("--diagnostics", raw.diagnostics, diagnostics_formats),
            .quiet = raw.quiet};
}

/// The one map of a command that takes nothing else.
MapArguments only_map(const Raw& raw) {
    if (raw.words.empty()) refuse("the map is missing: name a file, or - for standard input");
    if (raw.words.size() > 1) {
        refuse(fmt::format("one map at a time for now, not {}: '{}' and '{}'", raw.words.size(),
                           raw.words[0], raw.words[1]));
    }
    return map_arguments(raw, raw.words[0]);
}

ReadingArguments reading_arguments(const Raw& raw) {
    ReadingArguments reading{.with_proposals = raw.with_proposals,
                             .jurisdiction = raw.jurisdiction};
    if (raw.as_at.empty()) return reading;
    reading.as_at = parse_date(raw.as_at);
    if (!reading.as_at)
        refuse(fmt::format("--as-at takes a date such as 2016, 2016-03 or 2016-03-18, not '{}'",
                           raw.as_at));
    return reading;
}

/// Refuses a word that names no finding, with the code or name that may have been meant.
[[noreturn]] void refuse_code(std::string_view option, std::string_view word) {
    std::vector<std::string_view> known;
    for (const Detector* detector : catalogue()) {
        known.push_back(detector->kind.code);
        known.push_back(detector->kind.name);
    }
    refuse(fmt::format("{}: no finding has the code or name '{}'{}; remit explain lists them",
                       option, word, did_you_mean(word, known)));
}

void check_codes(std::string_view option, const std::vector<std::string>& words) {
    const std::string_view unknown = unknown_code(words);
    // An empty word is unknown as well, and its own name.
    if (!unknown.empty() || std::ranges::find(words, "") != words.end())
        refuse_code(option, unknown);
}

bool ends_with(std::string_view name, std::string_view suffix) {
    return name.size() > suffix.size() && name.ends_with(suffix);
}

/// Without --format, the name of the file that is to be written tells.
FindingsFormat format_of_findings(const Raw& raw) {
    if (!raw.format.empty()) return chosen("--format", raw.format, findings_formats);
    if (ends_with(raw.output, ".json")) return FindingsFormat::json;
    if (ends_with(raw.output, ".csv")) return FindingsFormat::csv;
    if (ends_with(raw.output, ".md")) return FindingsFormat::markdown;
    return FindingsFormat::text;
}

CheckArguments check_arguments(const Raw& raw) {
    return {.map = only_map(raw), .reading = reading_arguments(raw), .gaps = raw.gaps};
}

AnalyseArguments analyse_arguments(const Raw& raw) {
    AnalyseArguments arguments{.map = only_map(raw),
                               .reading = reading_arguments(raw),
                               .format = format_of_findings(raw),
                               .output = raw.output};
    check_codes("--only", raw.only);
    check_codes("--skip", raw.skip);
    arguments.options.only = raw.only;
    arguments.options.skip = raw.skip;
    if (!raw.severity.empty())
        arguments.options.least = chosen("--severity", raw.severity, severities);
    if (!raw.fail_on.empty()) arguments.fail_on = chosen("--fail-on", raw.fail_on, fail_levels);
    return arguments;
}

WhoArguments who_arguments(const Raw& raw) {
    if (raw.words.size() < 2) refuse("who takes a body and a map: remit who BODY MAP");
    if (raw.words.size() > 2) {
        refuse(
            fmt::format("who takes one body and one map, not {} words; put a name of several "
                        "words in quotes",
                        raw.words.size()));
    }
    return {.body = raw.words[0],
            .map = map_arguments(raw, raw.words[1]),
            .reading = reading_arguments(raw)};
}

DrawArguments draw_arguments(const Raw& raw) {
    DrawArguments arguments{
        .map = only_map(raw), .reading = reading_arguments(raw), .output = raw.output};
    if (!raw.view.empty()) (void)chosen("--view", raw.view, views);
    if (raw.output.empty()) refuse("the figure's name is missing: -o FIGURE.svg");
    if (raw.output != "-" && !ends_with(raw.output, ".svg"))
        refuse(fmt::format("a figure is written as .svg for now, not '{}'", raw.output));
    return arguments;
}

ExplainArguments explain_arguments(const Raw& raw) {
    if (raw.words.empty()) return {};
    if (raw.words.size() > 1) refuse("explain takes one code");
    if (find_detector(raw.words[0]) == nullptr) refuse_code("explain", raw.words[0]);
    return {.code = raw.words[0]};
}

FormatsArguments formats_arguments(const Raw& raw) {
    if (!raw.words.empty()) refuse(fmt::format("formats takes nothing, not '{}'", raw.words[0]));
    return {};
}

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

void add_map(CLI::App& app, Raw& raw) {
    add_general(app, raw);
    app.add_option("--from", raw.from);
    app.add_option("--diagnostics", raw.diagnostics);
    app.add_option("--as-at", raw.as_at);
    app.add_flag("--with-proposals", raw.with_proposals);
    app.add_option("--jurisdiction", raw.jurisdiction);
}

void add_check(CLI::App& app, Raw& raw) {
    add_map(app, raw);
    app.add_flag("--gaps", raw.gaps);
}

void add_analyse(CLI::App& app, Raw& raw) {
    add_map(app, raw);
    app.add_option("--format", raw.format);
    app.add_option("--only", raw.only)->delimiter(',')->allow_extra_args(false);
    app.add_option("--skip", raw.skip)->delimiter(',')->allow_extra_args(false);
    app.add_option("--severity", raw.severity);
    app.add_option("--fail-on", raw.fail_on);
    app.add_option("-o,--output", raw.output);
}

void add_draw(CLI::App& app, Raw& raw) {
    add_map(app, raw);
    app.add_option("--view", raw.view);
    app.add_option("-o,--output", raw.output);
}

const std::vector<CommandRow>& command_rows() {
    static const std::vector<CommandRow> rows{
        {"check", add_check, check_arguments},
        {"analyse", add_analyse, analyse_arguments},
        {"who", add_map, who_arguments},
        {"draw", add_draw, draw_arguments},
        {"explain", add_general, explain_arguments},
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
    if (first == "--version") return {.text = fmt::format("remit {}\n", REMIT_VERSION)};
    if (first == "--help" || first == "-h") return {.text = help("")};
    if (first.starts_with('-')) refuse(fmt::format("'{}' stands before the command", first));
    if (first == "help") return {.text = help(words.size() > 1 ? words[1] : "")};
    const CommandRow& row = command_named(first);
    if (asks_for_help(words)) return {.text = help(row.name)};
    return {.command = parsed_command(row, {words.begin() + 1, words.end()})};
}

}  // namespace

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
