// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "remit/viz/findings.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/escaped.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using findings::escaped;

class MarkdownWriter {
  public:
    MarkdownWriter(std::ostream& out, const FindingsReport& report)
        : out_(out), report_(report), map_(report.snapshot.map()) {}

    void write() {
        heading();
        for (const Finding& finding : report_.analysis.findings)
            whole(finding);
        context();
        accepted();
        sources();
    }

  private:
    void heading() {
        out_ << "# " << escaped(labelled_title(report_, "Findings")) << "\n\n";
        out_ << "As at " << plain(date_of(report_.snapshot.day()));
        if (report_.as_at_today) out_ << " (today: the map does not say a date)";
        if (report_.snapshot.options().with_proposals) out_ << ", with proposals as if in place";
        out_ << ". " << escaped(findings::rules_applied(report_));
        out_ << " Read: " << contents(map_) << ".\n\n";
        out_ << findings::counts(report_.analysis) << "\n\n";
        if (report_.left_out) out_ << sentence(*report_.left_out) << "\n\n";
        if (report_.analysis.hidden > 0)
            out_ << "Not shown: "
                 << findings::counted(report_.analysis.hidden, "finding", "findings")
                 << " of lower severity than asked for.\n\n";
    }

    void whole(const Finding& finding) {
        out_ << "## " << escaped(finding.title) << "\n\n";
        out_ << fmt::format("**{}** · {} {}\n\n", severity(finding), finding.kind->code,
                            finding.kind->name);
        for (const Because& step : finding.because) {
            out_ << "- " << escaped(step.text) << '\n';
            if (step.fact) cite(*step.fact);
        }
        if (!finding.because.empty()) out_ << '\n';
        if (!finding.question.empty()) {
            out_ << "**Ask" << (finding.ask ? " " + escaped(map_.name(finding.ask)) : "") << ":** "
                 << escaped(finding.question) << "\n\n";
        }
        if (!finding.suggestion.empty())
            out_ << "**Usual remedy:** " << escaped(finding.suggestion) << "\n\n";
        if (finding.rule != nullptr)
            out_ << "**Rule** " << escaped(finding.rule->id) << ": "
                 << escaped(findings::in_law(*finding.rule)) << "\n\n";
        how_sure(finding);
    }

    void cite(FactRef fact) {
        for (const auto& citation : findings::citations(map_, fact)) {
            out_ << "  - " << findings::stance_reads(citation.stance) << ": "
                 << escaped(findings::title(map_, citation.source))
                 << escaped(findings::passage(citation)) << '\n';
            cited_.insert(citation.source);
        }
    }

    void how_sure(const Finding& finding) {
        if (const auto note = findings::basis_note(finding.basis); !note.empty())
            out_ << "**Note:** " << escaped(note) << "\n\n";
        if (finding.robust) return;
        out_ << "**Not certain.** It hinges on what is disputed, asked about or without a "
                "source:\n\n";
        for (const std::string& text : findings::hinges(map_, finding))
            out_ << "- " << escaped(text) << '\n';
        out_ << '\n';
    }

    void context() {
        if (report_.analysis.context.empty()) return;
        out_ << "## Around the bodies under review\n\n";
        for (const Finding& finding : report_.analysis.context)
            brief(finding);
        out_ << '\n';
    }

    void accepted() {
        if (report_.analysis.accepted.empty()) return;
        out_ << "## Accepted, and not counted\n\n";
        for (const AcceptedFinding& one : report_.analysis.accepted) {
            brief(one.finding);
            out_ << "  " << escaped(findings::acceptance(one)) << '\n';
        }
        out_ << '\n';
    }

    void brief(const Finding& finding) {
        out_ << fmt::format("- **{}** {} ({})\n", severity(finding), escaped(finding.title),
                            finding.kind->code);
    }

    void sources() {
        if (cited_.empty()) return;
        out_ << "## Sources cited\n\n";
        for (const SourceId id : cited_)
            out_ << "- " << escaped(findings::source(map_, id)) << '\n';
    }

    static std::string_view severity(const Finding& finding) {
        switch (finding.severity) {
            case Severity::high:
                return "High";
            case Severity::medium:
                return "Medium";
            case Severity::low:
                return "Low";
            case Severity::info:
                break;
        }
        return "For information";
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Register& map_;
    std::set<SourceId> cited_;
};

}  // namespace

void write_findings_markdown(std::ostream& out, const FindingsReport& report) {
    MarkdownWriter(out, report).write();
}

}  // namespace remit
