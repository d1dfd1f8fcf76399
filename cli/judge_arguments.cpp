// SPDX-License-Identifier: MIT
// Raw words to the arguments of a command: the one place that refuses them.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/judging.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/importers/formats.hpp"

namespace remit::cli {

void refuse(std::string text) { throw UsageError{std::move(text)}; }

namespace {

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

/// How to complain, where there is no map.
MapArguments no_map_arguments(const Raw& raw) {
    return {.diagnostics_as_json = !raw.diagnostics.empty() &&
                                   chosen("--diagnostics", raw.diagnostics, diagnostics_formats),
            .quiet = raw.quiet};
}

}  // namespace

MapArguments map_arguments(const Raw& raw, std::span<const std::string> files) {
    if (files.empty()) refuse("the map is missing: name a file, or - for standard input");
    const auto for_columns = raw.columns == "-" ? 1 : 0;
    const auto read = std::ranges::count(files, "-") + std::ranges::count(raw.rules, "-") +
                      std::ranges::count(raw.plans, "-") + for_columns;
    if (read > 1) refuse("standard input (-) can be read only once");
    if (!raw.from.empty()) check_format_name(raw.from);
    MapArguments map = no_map_arguments(raw);
    map.files = {files.begin(), files.end()};
    map.from = raw.from;
    map.columns = raw.columns;
    return map;
}

PartialDate date_argument(std::string_view option, const std::string& word) {
    if (const auto date = parse_date(word)) return *date;
    refuse(
        fmt::format("{} takes a date such as 2016, 2016-03 or 2016-03-18, not '{}'", option, word));
}

ReadingArguments reading_arguments(const Raw& raw, bool with_rules) {
    ReadingArguments reading{.with_proposals = raw.with_proposals,
                             .jurisdiction = raw.jurisdiction,
                             .rules = raw.rules,
                             .with_rules = with_rules,
                             .public_only = raw.public_only,
                             .label = raw.label};
    if (!raw.as_at.empty()) reading.as_at = date_argument("--as-at", raw.as_at);
    return reading;
}

namespace {

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

FindingsArguments findings_arguments(const Raw& raw) {
    FindingsArguments arguments;
    check_codes("--only", raw.only);
    check_codes("--skip", raw.skip);
    arguments.options.only = raw.only;
    arguments.options.skip = raw.skip;
    if (!raw.severity.empty())
        arguments.options.least = chosen("--severity", raw.severity, severities);
    if (!raw.fail_on.empty()) arguments.fail_on = chosen("--fail-on", raw.fail_on, fail_levels);
    if (!looks_for_any(arguments.options)) refuse("--only and --skip leave nothing to look for");
    return arguments;
}

View view_named(std::string_view name) {
    std::vector<std::string_view> names;
    std::string list;
    for (const ViewKind& kind : views()) {
        if (kind.name == name) return kind.view;
        names.push_back(kind.name);
        list += fmt::format("{}{}", list.empty() ? "" : ", ", kind.name);
    }
    refuse(fmt::format("--view is one of {}, not '{}'{}", list, name, did_you_mean(name, names)));
}

/// --focus alone asks for the view of that name.
void judge_focus(const Raw& raw, DrawArguments& arguments) {
    constexpr std::string_view digits = "123456789";
    if (!raw.focus.empty() && raw.view.empty()) arguments.view = View::focus;
    const bool focused = arguments.view == View::focus;
    if (focused && raw.focus.empty()) refuse("the body is missing: --focus BODY");
    if (!focused && !raw.focus.empty()) refuse("--focus goes with --view focus, or with no --view");
    if (!focused && !raw.hops.empty()) refuse("--hops goes with --focus BODY");
    arguments.focus = raw.focus;
    if (raw.hops.empty()) return;
    const auto hops = raw.hops.size() == 1 ? digits.find(raw.hops.front()) : std::string_view::npos;
    if (hops == std::string_view::npos)
        refuse(fmt::format("--hops is a number from 1 to 9, not '{}'", raw.hops));
    arguments.hops = hops + 1;
}

/// A table or bars are no graph.
void check_dot(const DrawArguments& arguments) {
    const ViewKind& wanted = kind_of(arguments.view);
    if (arguments.format != FigureFormat::dot || wanted.has_dot) return;
    std::string drawn;
    for (const ViewKind& kind : views()) {
        if (kind.has_dot) drawn += fmt::format("{}{}", drawn.empty() ? "" : ", ", kind.name);
    }
    refuse(
        fmt::format("the view {} is no graph of lines, so that it has no DOT; these have: "
                    "{}",
                    wanted.name, drawn));
}

/// Without --format, the name of the file that is to be written tells.
FigureFormat format_of_figure(const Raw& raw) {
    if (!raw.format.empty()) return chosen("--format", raw.format, figure_formats);
    if (raw.output == "-") return FigureFormat::svg;
    for (const auto& choice : figure_formats) {
        if (ends_with(raw.output, fmt::format(".{}", choice.word))) return choice.value;
    }
    refuse(fmt::format("a figure is written as .svg, .pdf, .png or .dot, not '{}'; or say --format",
                       raw.output));
}

/// A PDF is for printing, so that it has pages unless it is told otherwise.
Paper paper_of(const Raw& raw, FigureFormat format) {
    const bool prints = format == FigureFormat::pdf;
    const std::string name = !raw.paper.empty() ? raw.paper : prints ? "a4-landscape" : "free";
    if (const auto paper = paper_named(name)) return *paper;
    refuse(
        fmt::format("--paper is a4-landscape, a4-portrait, the same of a3, a2, a1 or a0, or "
                    "free, not '{}'",
                    name));
}

/// Without --format, the name of the file tells here too.
FindingsFormat format_of_findings(const Raw& raw) {
    if (!raw.format.empty()) return chosen("--format", raw.format, findings_formats);
    if (ends_with(raw.output, ".json")) return FindingsFormat::json;
    if (ends_with(raw.output, ".csv")) return FindingsFormat::csv;
    if (ends_with(raw.output, ".md")) return FindingsFormat::markdown;
    for (const std::string_view other : {".pdf", ".svg", ".png", ".html", ".docx", ".xlsx"}) {
        if (!ends_with(raw.output, other)) continue;
        refuse(fmt::format(
            "findings are written as text, JSON, CSV or Markdown (.txt, .json, .csv, .md), not as "
            "'{}'; 'remit convert MAP -o map.xlsx' writes a workbook with the findings, 'remit "
            "draw MAP --view findings -o figure.pdf' a figure",
            raw.output));
    }
    return FindingsFormat::text;
}

MeasuresFormat format_of_measures(const Raw& raw) {
    if (!raw.format.empty()) return chosen("--format", raw.format, measures_formats);
    if (ends_with(raw.output, ".json")) return MeasuresFormat::json;
    if (ends_with(raw.output, ".csv")) return MeasuresFormat::csv;
    return MeasuresFormat::text;
}

const Format& written_format(std::string_view name) {
    std::vector<std::string_view> names;
    std::string list;
    for (const Format& format : formats()) {
        if (format.write == nullptr) continue;
        if (format.name == name) return format;
        names.push_back(format.name);
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
    }
    refuse(fmt::format("--to is one of {}, not '{}'{}", list, name, did_you_mean(name, names)));
}

/// Without --to, the name of what is to be written tells; one without a suffix is a folder.
const Format* format_to_write_in(const Raw& raw) {
    if (raw.output.empty()) refuse("the name of what to write is missing: -o OUT");
    if (!raw.to.empty()) return &written_format(raw.to);
    if (raw.output == "-") refuse("say with --to in which format standard output is written");
    const Format* told = format_to_write(raw.output);
    if (told != nullptr && told->writes_folder)
        refuse(fmt::format("{} is a folder of files: give it a name without a suffix", told->name));
    if (told != nullptr) return told;
    const std::string_view whole(raw.output);
    const std::string_view name = whole.substr(whole.find_last_of('/') + 1);
    if (name.find('.', 1) < name.size() && name != "..")
        refuse(fmt::format("no format is written as '{}'; say --to (remit formats)", name));
    return &written_format("csv");
}

}  // namespace

CheckArguments check_arguments(const Raw& raw) {
    return {
        .map = map_arguments(raw, raw.words), .reading = reading_arguments(raw), .gaps = raw.gaps};
}

AnalyseArguments analyse_arguments(const Raw& raw) {
    AnalyseArguments arguments{.map = map_arguments(raw, raw.words),
                               .reading = reading_arguments(raw, true),
                               .format = format_of_findings(raw),
                               .output = raw.output};
    arguments.findings = findings_arguments(raw);
    return arguments;
}

WhoArguments who_arguments(const Raw& raw) {
    if (raw.all) {
        if (raw.output.empty()) refuse("the folder for the pages is missing: --all -o DIR");
        return {.folder = raw.output,
                .map = map_arguments(raw, raw.words),
                .reading = reading_arguments(raw, true)};
    }
    if (!raw.output.empty()) refuse("-o names the folder for the pages of --all");
    if (raw.words.size() < 2) refuse("who takes a body and a map: remit who BODY MAP");
    return {.body = raw.words[0],
            .map = map_arguments(raw, std::span(raw.words).subspan(1)),
            .reading = reading_arguments(raw, true)};
}

PathArguments path_arguments(const Raw& raw) {
    if (raw.words.size() < 3) refuse("path takes two bodies and a map: remit path A B MAP");
    PathArguments arguments{.from = raw.words[0],
                            .to = raw.words[1],
                            .map = map_arguments(raw, std::span(raw.words).subspan(2)),
                            .reading = reading_arguments(raw)};
    if (!raw.format.empty()) arguments.format = chosen("--format", raw.format, path_formats);
    return arguments;
}

MeasureArguments measure_arguments(const Raw& raw) {
    return {.map = map_arguments(raw, raw.words),
            .reading = reading_arguments(raw),
            .format = format_of_measures(raw),
            .output = raw.output};
}

DrawArguments draw_arguments(const Raw& raw) {
    DrawArguments arguments{.map = map_arguments(raw, raw.words),
                            .reading = reading_arguments(raw),
                            .area = raw.area,
                            .topic = raw.topic,
                            .output = raw.output};
    if (!raw.view.empty()) arguments.view = view_named(raw.view);
    arguments.reading.with_rules =
        arguments.view == View::findings || arguments.view == View::remits;
    judge_focus(raw, arguments);
    if (raw.output.empty()) refuse("the figure's name is missing: -o FIGURE.svg");
    arguments.format = format_of_figure(raw);
    check_dot(arguments);
    arguments.paper = paper_of(raw, arguments.format);
    return arguments;
}

ReportArguments report_arguments(const Raw& raw) {
    if (raw.output.empty()) refuse("the folder for the report is missing: -o DIR");
    if (raw.output == "-") refuse("a report is a folder of files: name it with -o, not -");
    for (const std::string_view file : {".html", ".docx", ".md", ".pdf", ".xlsx"}) {
        if (!ends_with(raw.output, file)) continue;
        refuse(
            fmt::format("a report is a folder of files, report.html, report.docx and others: "
                        "name a folder, not '{}'",
                        raw.output));
    }
    return {.map = map_arguments(raw, raw.words),
            .reading = reading_arguments(raw, true),
            .findings = findings_arguments(raw),
            .folder = raw.output};
}

NewArguments new_arguments(const Raw& raw) {
    if (raw.words.size() > 1) refuse("new makes one workbook");
    NewArguments arguments{.path = raw.words.empty() ? "map.xlsx" : raw.words[0],
                           .quiet = raw.quiet};
    const std::string_view path = arguments.path;
    const std::string_view name = path.substr(path.rfind('/') + 1);
    arguments.folder = name.find('.', 1) == std::string_view::npos;
    if (path.empty() || path == "-") refuse("new needs the name of a file or a folder");
    if (!arguments.folder && !name.ends_with(".xlsx")) {
        const bool ods = has_suffix(*find_format("ods"), name);
        refuse(fmt::format("new makes a workbook, NAME.xlsx, or a folder of CSV files, not '{}'{}",
                           path, ods ? "; LibreOffice saves the one as .ods" : ""));
    }
    return arguments;
}

ConvertArguments convert_arguments(const Raw& raw) {
    ConvertArguments arguments{.map = map_arguments(raw, raw.words),
                               .reading = reading_arguments(raw),
                               .format = format_to_write_in(raw),
                               .output = raw.output};
    const bool finds = arguments.format->takes_tables;
    arguments.reading.any_day = !finds;
    arguments.reading.with_rules = finds;
    if (arguments.format->writes_folder && raw.output == "-")
        refuse(
            fmt::format("{} is a folder of files: name it with -o, not -", arguments.format->name));
    return arguments;
}

ExplainArguments explain_arguments(const Raw& raw) {
    if (raw.words.size() > 1) refuse("explain takes one code, or the id of one rule");
    if (!raw.words.empty() && raw.words[0].empty()) refuse("explain takes a code or an id");
    return {.code = raw.words.empty() ? "" : raw.words[0], .rules = raw.rules};
}

RulesArguments rules_arguments(const Raw& raw) {
    RulesArguments arguments{.reading = reading_arguments(raw, true)};
    if (raw.words.empty() && !raw.from.empty()) refuse("--from goes with a map");
    arguments.map = raw.words.empty() ? no_map_arguments(raw) : map_arguments(raw, raw.words);
    return arguments;
}

FormatsArguments formats_arguments(const Raw& raw) {
    if (!raw.words.empty()) refuse(fmt::format("formats takes nothing, not '{}'", raw.words[0]));
    return {};
}

}  // namespace remit::cli
