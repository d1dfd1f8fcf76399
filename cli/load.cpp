// SPDX-License-Identifier: MIT
#include "cli/load.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <remit/data.hpp>

#include "cli/complain.hpp"
#include "cli/diagnostics.hpp"
#include "cli/files.hpp"
#include "cli/mappings.hpp"
#include "cli/progress.hpp"
#include "remit/graph/build.hpp"
#include "remit/graph/catalogue.hpp"
#include "remit/graph/resolve_names.hpp"
#include "remit/graph/restricted.hpp"
#include "remit/importers/formats.hpp"
#include "remit/importers/vocabulary.hpp"

namespace remit::cli {
namespace {

/// The files of a folder that a format reads by their suffix, by name; not what an office program
/// hides there while it has them open.
std::vector<FolderFile> files_of(const std::string& folder, const Format& format) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool hidden = name.starts_with('.') || name.starts_with('~');
        if (!hidden && !entry.is_directory() && has_suffix(format, name)) names.push_back(name);
    }
    std::ranges::sort(names);
    std::vector<FolderFile> files;
    files.reserve(names.size());
    for (const std::string& name : names)
        files.push_back({.name = name, .bytes = bytes_of(fmt::format("{}/{}", folder, name))});
    return files;
}

/// --from speaks of standard input where that is among the inputs, else of them all.
const Format* format_for(const MapArguments& map, const std::string& file, std::string_view bytes) {
    const bool standard_input = std::ranges::find(map.files, "-") != map.files.end();
    if (!map.from.empty() && (file == "-" || !standard_input)) return find_format(map.from);
    const Format* told = format_of(file, bytes);
    const bool workbook = told != nullptr && (told->name == "xlsx" || told->name == "ods");
    const bool table = told == nullptr || has_suffix(*find_format("csv"), file);
    if (!map.columns.empty() && table && !workbook) return find_format("csv");
    // A file with nothing in it is broken in any format; the first says so.
    return told == nullptr && bytes.empty() ? formats().data() : told;
}

Reading understood(Register&& map, const ReadingArguments& arguments) {
    const PartialDate date = arguments.as_at.value_or(map.as_at);
    std::string jurisdiction = arguments.jurisdiction;
    if (jurisdiction.empty()) jurisdiction = map.text(map.jurisdiction);
    return {.map = std::move(map),
            .day = date ? date.last() : today(),
            .today = !date,
            .with_proposals = arguments.with_proposals,
            .jurisdiction = std::move(jurisdiction),
            .label = arguments.label};
}

ExitStatus unknown_format(const std::string& file) {
    std::string names;
    for (const Format& format : formats()) {
        if (format.read) names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
    }
    return usage_error(
        fmt::format("the format of '{}' cannot be told; say it with --from ({})", file, names));
}

/// Adds a folder of tables to the draft.
ExitStatus read_folder(const MapArguments& map, const std::string& folder, Draft& draft,
                       Diagnostics& diagnostics, const Limits& limits) {
    const std::string_view name = map.from.empty() ? "csv" : std::string_view(map.from);
    const Format* format = find_format(name);
    if (format == nullptr || format->read_folder == nullptr) {
        return usage_error(
            fmt::format("'{}' is a folder; a folder is read as csv, not {}", folder, name));
    }
    const auto files = files_of(folder, *format);
    const InputId input = diagnostics.add_input({.file = folder});
    if (files.empty()) {
        diagnostics.error("I112", {.input = input}, "the folder holds no CSV file",
                          "name them bodies.csv, relations.csv …");
        return ExitStatus::not_valid;
    }
    const bool whole = format->read_folder(files, input, draft, diagnostics, limits);
    return whole ? ExitStatus::done : ExitStatus::not_valid;
}

/// Adds one input to the draft. The bytes are let go of at once: the draft has all of them, and a
/// large map need not stand in memory twice.
ExitStatus read(const MapArguments& map, const std::string& file, Draft& draft,
                Diagnostics& diagnostics, const Limits& limits) {
    const Progress progress(fmt::format("reading {}", file == "-" ? "standard input" : file),
                            map.quiet);
    if (is_folder(file)) return read_folder(map, file, draft, diagnostics, limits);
    const std::string bytes = bytes_of(file);
    const Format* format = format_for(map, file, bytes);
    if (format == nullptr) return unknown_format(file);
    const InputId input = diagnostics.add_input({.file = file});
    const bool whole = format->read(bytes, input, draft, diagnostics, limits);
    return whole ? ExitStatus::done : ExitStatus::not_valid;
}

/// Adds them all, so that each is told what is wrong with it, and nothing is said of a map that
/// lacks one of them.
ExitStatus read_all(const MapArguments& map, Draft& draft, Diagnostics& diagnostics) {
    const Mappings mappings = read_mappings(map.columns, diagnostics);
    if (!map.columns.empty() && !mappings.asked) return ExitStatus::not_valid;
    ExitStatus worst = ExitStatus::done;
    for (const std::string& file : map.files) {
        const ExitStatus status = read(map, file, draft, diagnostics, {.mappings = &mappings});
        if (status == ExitStatus::usage) return status;
        worst = std::max(worst, status);
    }
    return worst;
}

/// The first input of the map; before it stands what says how to read it.
InputId first_input(const MapArguments& map, const Diagnostics& diagnostics) {
    std::size_t i = 0;
    while (i + 1 < diagnostics.input_count() &&
           diagnostics.input(InputId{i}).file != map.files.front())
        ++i;
    return InputId{i};
}

void warn_of_today(const Reading& reading, const MapArguments& map, Diagnostics& diagnostics) {
    if (!reading.today) return;
    diagnostics.warning(
        "I301", {.input = first_input(map, diagnostics)},
        fmt::format("{} as at when it is; read as at today, {}",
                    map.files.size() == 1 ? "the map does not say" : "no input of the map says",
                    iso(date_of(reading.day))),
        "say it with --as-at or in the map's as_at");
}

/// A jurisdiction of which no pack has a rule: a slip of the pen would leave the law out unseen.
void warn_of_jurisdiction(const Reading& reading, const MapArguments& map,
                          Diagnostics& diagnostics) {
    if (reading.jurisdiction.empty()) return;
    const bool any = std::ranges::any_of(reading.rules.book.rules(), [&](const Rule& rule) {
        return applies_in(rule, reading.jurisdiction);
    });
    if (any) return;
    const auto known = jurisdictions(reading.rules.book);
    const std::string_view near = nearest(reading.jurisdiction, {known.begin(), known.end()});
    diagnostics.warning(
        "I302", {.input = first_input(map, diagnostics)},
        fmt::format("no rule is known of the jurisdiction '{}'; the map is read without the law",
                    reading.jurisdiction),
        near.empty() ? fmt::format("there are rules of {}", fmt::join(known, ", "))
                     : fmt::format("did you mean '{}'?", near));
}

bool is_fingerprint(std::string_view text) {
    return text.size() == 16 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Whoever accepts a finding under a wrong name would go on being told of it.
void warn_of_accepted(const Register& map, Diagnostics& diagnostics) {
    for (const Accepted& accepted : map.accepted()) {
        const std::string_view what = map.text(accepted.finding);
        if (is_fingerprint(what) || find_detector(what) != nullptr) continue;
        diagnostics.warning("I303", accepted.place,
                            fmt::format("accepted: no finding has the code or name '{}'", what),
                            "remit explain lists them");
    }
}

/// Puts the public version in the place of the whole map. What is wrong or doubtful has been told
/// of the whole.
void show_only(PublicDraft for_all, const Diagnostics& told, Reading& reading) {
    Diagnostics untold;
    for (std::size_t i = 0; i < told.input_count(); ++i)
        untold.add_input(told.input(InputId{i}));
    auto map = build_register(std::move(for_all.draft), shipped_vocabulary(), untold);
    if (!map) throw std::logic_error("the public version of a valid map is not valid");
    reading.withheld = {.whole = std::exchange(reading.map, std::move(*map)),
                        .sources = for_all.sources,
                        .facts = for_all.facts};
}

}  // namespace

Vocabulary shipped_vocabulary() {
    Diagnostics diagnostics;
    auto read = read_vocabulary(data::file("vocabulary.json").value(), diagnostics);
    if (!read) throw std::logic_error("the vocabulary in the program is broken");
    return std::move(*read);
}

Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return PartialDate{static_cast<std::int16_t>(local.tm_year + 1900),
                       static_cast<std::uint8_t>(local.tm_mon + 1),
                       static_cast<std::uint8_t>(local.tm_mday)}
        .first();
}

Snapshot Reading::on_its_day(const Register& which) const {
    return {which, {.day = day, .with_proposals = with_proposals}};
}

Loaded load(const MapArguments& arguments, const ReadingArguments& reading) {
    Diagnostics diagnostics;
    Draft draft;
    Loaded loaded{.status = read_all(arguments, draft, diagnostics)};
    if (loaded.status == ExitStatus::usage) return loaded;
    std::optional<Progress> progress(std::in_place, "putting the map together", arguments.quiet);
    std::optional<PublicDraft> for_all;
    if (loaded.status == ExitStatus::done) resolve_names(draft, diagnostics);
    if (loaded.status == ExitStatus::done && reading.public_only)
        for_all = without_restricted(draft);
    std::optional<Register> map;
    if (loaded.status == ExitStatus::done)
        map = build_register(std::move(draft), shipped_vocabulary(), diagnostics);
    RulePacks rules;
    if (reading.with_rules || !reading.rules.empty())
        rules = read_rule_packs(reading.rules, map ? map->vocabulary() : shipped_vocabulary(),
                                diagnostics);
    const bool valid = map && !diagnostics.has_errors();
    loaded.status = valid ? ExitStatus::done : ExitStatus::not_valid;
    if (valid) {
        loaded.reading = understood(std::move(*map), reading);
        loaded.reading->rules = std::move(rules);
        if (for_all) show_only(std::move(*for_all), diagnostics, *loaded.reading);
        if (!reading.any_day) warn_of_today(*loaded.reading, arguments, diagnostics);
        warn_of_accepted(loaded.reading->map, diagnostics);
        if (reading.with_rules) warn_of_jurisdiction(*loaded.reading, arguments, diagnostics);
        loaded.reading->warnings = diagnostics.warnings();
    }
    progress.reset();
    print(diagnostics, arguments);
    return loaded;
}

}  // namespace remit::cli
