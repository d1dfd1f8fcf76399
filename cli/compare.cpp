// SPDX-License-Identifier: MIT
// What changed between two maps, or between two days of one.
#include <filesystem>
#include <optional>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/change_files.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/diagnostics.hpp"
#include "cli/kept_folder.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/graph/difference.hpp"
#include "remit/graph/united.hpp"
#include "remit/viz/changes.hpp"

namespace remit::cli {
namespace {

/// What is compared, and the map that the difference is of on both days.
struct Compared {
    const Analysed& before;
    const Analysed& after;
    const Difference& difference;
    const Snapshot& first;
    const Snapshot& second;
    const United* united = nullptr;
};

CompareReport report_of(const Reading& reading, const Compared& compared) {
    return {.before = compared.before,
            .after = compared.after,
            .difference = compared.difference,
            .united = compared.united,
            .version = REMIT_VERSION,
            .jurisdiction = reading.jurisdiction,
            .rules =
                count(in_force(reading.rules, compared.after.snapshot.day(), reading.jurisdiction)),
            .label = reading.label,
            .left_out = left_out_of(reading)};
}

std::vector<NamedFile> files_of(const CompareReport& report, const Compared& compared, bool quiet) {
    ChangePictures drawn = [&] {
        const Progress progress("drawing what changed", quiet);
        const Register& map = compared.second.map();
        std::string title(map.text(map.title));
        if (!report.label.empty()) title += fmt::format(" [{}]", report.label);
        return change_pictures(compared.first, compared.second, report.difference,
                               {.title = std::move(title),
                                .before = "Before, " + plain(date_of(compared.first.day())),
                                .after = "After, " + plain(date_of(compared.second.day()))});
    }();
    const Progress progress("writing the report", quiet);
    std::ostringstream json;
    write_compare_json(json, report);
    std::vector<NamedFile> files = std::move(drawn.files);
    files.push_back({"report.html", compare_html(report, drawn.figures)});
    files.push_back({"report.md", compare_markdown(report, drawn.figures)});
    files.push_back({"report.docx", compare_docx(report, drawn.figures)});
    files.push_back({"compare.json", std::move(json).str()});
    return files;
}

void write(const CompareArguments& arguments, const Reading& reading, const Compared& compared) {
    const CompareReport report = report_of(reading, compared);
    const bool quiet = arguments.older.quiet;
    tell(report.left_out, arguments.older);
    if (arguments.format == ChangeFormat::folder) {
        write_kept_folder(arguments.output, files_of(report, compared, quiet));
        if (!quiet)
            complain(
                fmt::format("the report is '{}'",
                            (std::filesystem::path(arguments.output) / "report.html").string()));
        return;
    }
    const bool printed = arguments.output.empty() || arguments.output == "-";
    const terminal::Style style = printed ? standard_output_style() : terminal::Style{};
    write_output(arguments.output, [&](std::ostream& out) {
        switch (arguments.format) {
            case ChangeFormat::json:
                return write_compare_json(out, report);
            case ChangeFormat::markdown:
                out << compare_markdown(report, {});
                return;
            default:
                return write_compare_text(out, report, style);
        }
    });
}

/// Findings of a map on a day; of a public version, those that stand in the whole map too.
Analysis findings_on(const Reading& reading, const Snapshot& snapshot) {
    if (!reading.withheld) return found_in(reading, snapshot, nullptr);
    const Snapshot whole(reading.withheld->whole, snapshot.options());
    return found_in(reading, snapshot, &whole);
}

ExitStatus compare_days(const CompareArguments& arguments) {
    const Loaded loaded = load(arguments.older, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    const auto on = [&](PartialDate date) {
        return Snapshot(reading.map,
                        {.day = date.last(), .with_proposals = reading.with_proposals});
    };
    const Snapshot before = on(arguments.before);
    const Snapshot after = on(arguments.after);
    std::optional<Progress> progress(std::in_place, "looking for findings", arguments.older.quiet);
    const Analysis found_before = findings_on(reading, before);
    const Analysis found_after = findings_on(reading, after);
    const Analysed older{before, found_before};
    const Analysed newer{after, found_after};
    const Difference changed =
        difference(before, after, finding_changes(older, newer, successor_ids(before, after)));
    progress.reset();
    write(
        arguments, reading,
        {.before = older, .after = newer, .difference = changed, .first = before, .second = after});
    return ExitStatus::done;
}

ExitStatus compare_maps(const CompareArguments& arguments) {
    const Loaded first = load(arguments.older, arguments.reading);
    const Loaded second = load(arguments.newer, arguments.reading);
    if (!first.reading) return first.status;
    if (!second.reading) return second.status;
    const Reading& older = *first.reading;
    const Reading& newer = *second.reading;
    std::optional<Progress> progress(std::in_place, "comparing the maps", arguments.older.quiet);
    const Snapshot older_map = older.snapshot();
    const Snapshot newer_map = newer.snapshot();
    const Analysis found_before = findings_on(older, older_map);
    const Analysis found_after = findings_on(newer, newer_map);
    Diagnostics diagnostics;
    const auto united =
        unite(older.map, older.day, newer.map, newer.day, shipped_vocabulary(), diagnostics);
    if (!united) {
        print(diagnostics, arguments.older);
        return ExitStatus::not_valid;
    }
    const auto on = [&](Day day) {
        return Snapshot(united->map, {.day = day, .with_proposals = newer.with_proposals});
    };
    const Snapshot before = on(united->before);
    const Snapshot after = on(united->after);
    const Analysed was{older_map, found_before};
    const Analysed is{newer_map, found_after};
    const Difference changed =
        difference(before, after, finding_changes(was, is, united->ids), &*united);
    progress.reset();
    write(arguments, newer,
          {.before = was,
           .after = is,
           .difference = changed,
           .first = before,
           .second = after,
           .united = &*united});
    return ExitStatus::done;
}

}  // namespace

ExitStatus run(const CompareArguments& arguments) {
    if (arguments.format == ChangeFormat::folder) check_kept_folder(arguments.output);
    return arguments.newer.files.empty() ? compare_days(arguments) : compare_maps(arguments);
}

}  // namespace remit::cli
