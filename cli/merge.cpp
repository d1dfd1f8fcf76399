// SPDX-License-Identifier: MIT
// What plans would mean, or which mergers there might be.
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/change_files.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/kept_folder.hpp"
#include "cli/load.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/plans.hpp"
#include "cli/progress.hpp"
#include "remit/graph/suggest.hpp"
#include "remit/importers/formats.hpp"
#include "remit/viz/changes.hpp"
#include "remit/viz/suggestions.hpp"

namespace remit::cli {
namespace {

using Outcomes = std::vector<std::unique_ptr<const CarriedOut>>;

/// Outcomes as all writers take them.
class Told {
  public:
    Told(const Reading& reading, const Outcomes& outcomes)
        : before_{outcomes.front()->before->snapshot, outcomes.front()->before->analysis},
          report_{.before = before_,
                  .version = REMIT_VERSION,
                  .jurisdiction = reading.jurisdiction,
                  .rules = count(
                      in_force(reading.rules, outcomes.front()->changed.on, reading.jurisdiction)),
                  .label = reading.label,
                  .left_out = left_out_of(reading)} {
        after_.reserve(outcomes.size());
        plans_.reserve(outcomes.size());
        for (const auto& one : outcomes) {
            after_.push_back({one->after->snapshot, one->after->analysis});
            plans_.push_back(
                {.changed = one->changed, .after = after_.back(), .outlook = one->outlook});
        }
        report_.plans = plans_;
    }
    Told(const Told&) = delete;
    Told& operator=(const Told&) = delete;
    Told(Told&&) = delete;
    Told& operator=(Told&&) = delete;
    ~Told() = default;

    [[nodiscard]] const MergeReport& report() const { return report_; }

  private:
    Analysed before_;
    std::vector<Analysed> after_;
    std::vector<PlanOutcome> plans_;
    MergeReport report_;
};

/// The folder of all.
class MergeFiles {
  public:
    MergeFiles(const Outcomes& outcomes, const MergeReport& report, bool quiet)
        : outcomes_(outcomes), report_(report), quiet_(quiet) {}

    std::vector<NamedFile> make() {
        for (std::size_t i = 0; i < outcomes_.size(); ++i)
            draw_plan(*outcomes_[i], several() ? fmt::format("plan-{}", i + 1) : "");
        add("report.html", "the page", [&] { return merge_html(report_, figures_); });
        add("report.md", "the text", [&] { return merge_markdown(report_, figures_); });
        add("report.docx", "the paper", [&] { return merge_docx(report_, figures_); });
        add("merge.json", "the outlook", [&] {
            std::ostringstream out;
            write_merge_json(out, report_);
            return std::move(out).str();
        });
        for (std::size_t i = 0; i < outcomes_.size(); ++i) {
            const std::string number = several() ? fmt::format("-{}", i + 1) : "";
            add(fmt::format("map{}.json", number), "the changed map",
                [&] { return changed_map(outcomes_[i]->changed); });
        }
        return std::move(files_);
    }

  private:
    [[nodiscard]] bool several() const { return outcomes_.size() > 1; }

    template <class Make>
    void add(std::string name, std::string_view what, Make make) {
        const Progress progress(fmt::format("writing {}", what), quiet_);
        files_.push_back({std::move(name), make()});
    }

    void draw_plan(const CarriedOut& plan, const std::string& name) {
        const Progress progress("drawing what changes", quiet_);
        const Day day = plan.changed.on;
        const Snapshot before(plan.changed.map, {.day = day - 1});
        const Snapshot& after = plan.after->snapshot;
        ChangePictures drawn =
            change_pictures(before, after, difference(before, after, plan.outlook.findings),
                            {.name = name,
                             .title = title_of(plan),
                             .before = "As it is",
                             .after = "As it would be"});
        std::ranges::move(drawn.figures, std::back_inserter(figures_));
        std::ranges::move(drawn.files, std::back_inserter(files_));
    }

    [[nodiscard]] std::string title_of(const CarriedOut& plan) const {
        if (report_.label.empty()) return plan.changed.title;
        return fmt::format("{} [{}]", plan.changed.title, report_.label);
    }

    static std::string changed_map(const Changed& changed) {
        Written written = find_format("json")->write(changed.map, {.title = changed.title});
        return std::move(written.files.front().bytes);
    }

    const Outcomes& outcomes_;
    const MergeReport& report_;
    bool quiet_;
    std::vector<ReportFigure> figures_;
    std::vector<NamedFile> files_;
};

void write_folder_of(const MergeArguments& arguments, const Outcomes& outcomes,
                     const MergeReport& report) {
    write_kept_folder(arguments.output, MergeFiles(outcomes, report, arguments.map.quiet).make());
    if (arguments.map.quiet) return;
    complain(fmt::format("the report is '{}'",
                         (std::filesystem::path(arguments.output) / "report.html").string()));
}

void write(const MergeArguments& arguments, const MergeReport& report) {
    const bool printed = arguments.output.empty() || arguments.output == "-";
    const terminal::Style style = printed ? standard_output_style() : terminal::Style{};
    write_output(arguments.output, [&](std::ostream& out) {
        switch (arguments.format) {
            case ChangeFormat::json:
                return write_merge_json(out, report);
            case ChangeFormat::markdown:
                out << merge_markdown(report, {});
                return;
            default:
                return write_merge_text(out, report, style);
        }
    });
}

ExitStatus carry_out_plans(const MergeArguments& arguments, const Reading& reading) {
    const ExitStatus wrong = arguments.plans.empty() ? ExitStatus::usage : ExitStatus::not_valid;
    Diagnostics diagnostics;
    const auto plans = named_plans(arguments, diagnostics);
    if (!plans) return ExitStatus::not_valid;
    const Outcomes outcomes = carried_out(reading, *plans, arguments, diagnostics);
    if (outcomes.empty()) return wrong;
    const Told told(reading, outcomes);
    tell(told.report().left_out, arguments.map);
    if (arguments.format == ChangeFormat::folder)
        write_folder_of(arguments, outcomes, told.report());
    else
        write(arguments, told.report());
    return ExitStatus::done;
}

ExitStatus suggest(const MergeArguments& arguments, const Reading& reading) {
    SuggestOptions options{.type = arguments.type};
    if (arguments.most > 0) options.most = arguments.most;
    if (!arguments.area.empty()) {
        options.area = named_area(reading.map, arguments.area);
        if (!options.area) return ExitStatus::usage;
    }
    const Vocabulary& vocabulary = reading.map.vocabulary();
    if (!options.type.empty() && !vocabulary.find(options.type)) {
        std::vector<std::string_view> known;
        for (const BodyType& type : vocabulary.types())
            known.push_back(type.id);
        return usage_error(fmt::format("'{}' is no type of body{}", options.type,
                                       did_you_mean(options.type, known)));
    }
    const Snapshot snapshot = reading.snapshot();
    const Analysis nothing_looked_for;
    const FindingsReport report{.snapshot = snapshot,
                                .analysis = nothing_looked_for,
                                .version = REMIT_VERSION,
                                .as_at_today = reading.today,
                                .label = reading.label,
                                .left_out = left_out_of(reading)};
    tell(report.left_out, arguments.map);
    const Suggestions suggestions = suggest_mergers(snapshot, options);
    const bool printed = arguments.output.empty() || arguments.output == "-";
    const terminal::Style style = printed ? standard_output_style() : terminal::Style{};
    write_output(arguments.output, [&](std::ostream& out) {
        if (arguments.format == ChangeFormat::json)
            write_suggestions_json(out, report, suggestions);
        else
            write_suggestions_text(out, report, suggestions, style);
    });
    return ExitStatus::done;
}

}  // namespace

ExitStatus run(const MergeArguments& arguments) {
    if (arguments.format == ChangeFormat::folder) check_kept_folder(arguments.output);
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    return arguments.suggest ? suggest(arguments, *loaded.reading)
                             : carry_out_plans(arguments, *loaded.reading);
}

}  // namespace remit::cli
