// SPDX-License-Identifier: MIT
// The whole review as a folder of files.
#include "remit/viz/report.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/asked.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/kept_folder.hpp"
#include "cli/load.hpp"
#include "cli/marked.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "cli/written_map.hpp"
#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"

namespace remit::cli {
namespace {

/// A map of more bodies is drawn on no paper: it would take a hundred pages a view, which nobody
/// prints, and minutes.
constexpr std::size_t most_on_paper = 500;

std::size_t live_bodies(const Snapshot& snapshot) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i)
        count += snapshot.live(BodyId{i}) ? 1 : 0;
    return count;
}

class ReportFiles {
  public:
    ReportFiles(const Reading& reading, const FindingsReport& report, bool quiet)
        : reading_(reading), report_(report), quiet_(quiet) {}

    std::vector<NamedFile> make() {
        draw_all();
        add("report.html", "the page", [&] { return report_html(report_, figures_); });
        add("report.md", "the text", [&] { return report_markdown(report_, figures_); });
        add("report.docx", "the paper", [&] { return report_docx(report_, figures_); });
        add("findings.csv", "the findings", [&] { return as_text(write_findings_csv); });
        add("findings.json", "the findings", [&] { return as_text(write_findings_json); });
        add("workbook.xlsx", "the workbook", [&] {
            Written written = written_map(reading_, *find_format("xlsx"), report_.analysis);
            notes_ = std::move(written.notes);
            return std::move(written.files.front().bytes);
        });
        return std::move(files_);
    }
    /// What the workbook cannot hold.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

  private:
    template <class Make>
    void add(std::string name, std::string_view what, Make make) {
        const Progress progress(fmt::format("writing {}", what), quiet_);
        files_.push_back({std::move(name), make()});
    }

    template <class Write>
    std::string as_text(Write write) const {
        std::ostringstream out;
        write(out, report_);
        return std::move(out).str();
    }

    /// All views but that of a body, which is not said.
    void draw_all() {
        const bool on_paper = live_bodies(report_.snapshot) <= most_on_paper;
        for (const ViewKind& kind : views()) {
            if (kind.view == View::focus) continue;
            const Progress progress(fmt::format("drawing {}", kind.question), quiet_);
            draw_view(kind, on_paper);
        }
    }

    /// As large as it likes for the screen; on paper for a printer, and for Word.
    void draw_view(const ViewKind& kind, bool on_paper) {
        DrawOptions options{.view = kind.view, .id_prefix = fmt::format("{}-", kind.name)};
        mark(options, report_);
        ReportFigure figure{.view = kind.view, .svg = draw(report_.snapshot, options).front()};
        keep(figure, fmt::format("figures/{}.svg", kind.name), figure.svg);
        if (kind.view == View::structure) figure.over_time = over_time();
        if (on_paper) {
            options.format = FigureFormat::pdf;
            options.paper = *paper_named("a4-landscape");
            keep(figure, fmt::format("figures/{}.pdf", kind.name),
                 draw(report_.snapshot, options).front());
            options.format = FigureFormat::png;
            options.paper = word_paper();
            options.sources = "Sources: at the end of this paper.";
            figure.pngs = draw(report_.snapshot, options);
        }
        figures_.push_back(std::move(figure));
    }

    /// The structure on all days, for the page to show one of them; empty where nothing changes.
    [[nodiscard]] std::string over_time() const {
        DrawOptions options{.over_time = true, .id_prefix = "dates-"};
        mark(options, report_);
        const auto drawn = draw(report_.snapshot, options);
        return drawn.empty() ? std::string{} : drawn.front();
    }

    void keep(ReportFigure& figure, const std::string& name, std::string bytes) {
        files_.push_back({name, std::move(bytes)});
        figure.files.push_back(name);
    }

    const Reading& reading_;
    const FindingsReport& report_;
    bool quiet_;
    std::vector<ReportFigure> figures_;
    std::vector<NamedFile> files_;
    std::vector<std::string> notes_;
};

}  // namespace

ExitStatus run(const ReportArguments& arguments) {
    check_kept_folder(arguments.folder);
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const bool quiet = arguments.map.quiet;
    const Snapshot snapshot = loaded.reading->snapshot();
    const Asked asked = findings_asked_for(*loaded.reading, snapshot, arguments.findings, quiet);
    const FindingsReport report = report_of(*loaded.reading, snapshot, asked.found);
    ReportFiles files(*loaded.reading, report, quiet);
    write_kept_folder(arguments.folder, files.make());
    tell(asked.found.left_out, arguments.map);
    if (!quiet) {
        for (const std::string& note : files.notes())
            complain(note);
        if (const std::string warning = not_for_publication(loaded.reading->map); !warning.empty())
            complain(warning + " --public makes a report without them.");
        complain(fmt::format("the report is '{}'",
                             (std::filesystem::path(arguments.folder) / "report.html").string()));
    }
    return asked.status;
}

}  // namespace remit::cli
