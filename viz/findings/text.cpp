// SPDX-License-Identifier: MIT
// Findings as a councillor reads them: what is muddled, how we know, what to ask, and of whom.
#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "remit/viz/findings.hpp"
#include "viz/findings/cited.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using terminal::paragraph;
using terminal::Style;

constexpr std::size_t margin = 4;
constexpr std::string_view indented = "    ";

std::string styled(Style style, Severity severity, std::string_view text) {
    if (severity == Severity::high) return style.red(text);
    return severity == Severity::medium ? style.yellow(text) : style.strong(text);
}

class TextWriter {
  public:
    TextWriter(std::ostream& out, const FindingsReport& report, Style style)
        : out_(out),
          report_(report),
          map_(report.snapshot.map()),
          style_(style),
          cited_(out, map_) {}

    void write() {
        heading();
        counts();
        for (const Finding& finding : report_.analysis.findings)
            whole(finding);
        context();
        accepted();
        left_out();
        cited_.list(style_);
    }

  private:
    void heading() {
        std::string text = paragraph("", labelled_title(report_, "Findings"), 0);
        text.pop_back();
        out_ << style_.strong(text) << '\n';
        out_ << paragraph("", findings::as_at(report_) + ". " + findings::rules_applied(report_),
                          0);
        out_ << paragraph("", "Read: " + contents(map_) + ".", 0);
    }

    void counts() {
        const Analysis& analysis = report_.analysis;
        out_ << '\n'
             << paragraph("", findings::counts(analysis), 0)
             << (analysis.findings.empty() ? "" : "\n");
    }

    void whole(const Finding& finding) {
        const std::string lead =
            fmt::format("{}. {}: ", ++number_, findings::marked(finding.severity));
        std::string title = paragraph(lead, finding.title, margin);
        title.replace(0, lead.size(), styled(style_, finding.severity, lead));
        out_ << title << '\n';
        why(finding);
        question(finding);
        if (!finding.suggestion.empty())
            out_ << paragraph(indented, "Usual remedy: " + finding.suggestion, margin + 2);
        rule(finding);
        how_sure(finding);
        if (!finding.also.empty()) {
            const std::string also = findings::names(map_, finding.also);
            out_ << paragraph(indented, "Also touches: " + also, margin + 2);
        }
        const std::string code = fmt::format("    {} {} (remit explain {})", finding.kind->code,
                                             finding.kind->name, finding.kind->code);
        out_ << style_.faint(code) << "\n\n";
    }

    /// The steps, each with its sources; several steps on one fact have the same.
    void why(const Finding& finding) {
        if (finding.because.empty()) return;
        out_ << "    Why:\n";
        std::set<FactRef> told;
        for (const Because& step : finding.because) {
            const bool hinge = step.fact && is_hinge(finding, *step.fact);
            out_ << paragraph(hinge ? "    ? " : "    - ", step.text, margin + 2);
            if (step.fact && told.insert(*step.fact).second) cited_.cite(step, margin + 2, hinge);
        }
    }

    static bool is_hinge(const Finding& finding, FactRef fact) {
        const auto& hinges = finding.hinges_on;
        return std::find(hinges.begin(), hinges.end(), fact) != hinges.end();
    }

    void question(const Finding& finding) {
        if (finding.question.empty()) return;
        const std::string whom =
            finding.ask ? fmt::format("Ask {}: ", map_.name(finding.ask)) : "Ask: ";
        out_ << paragraph(indented, whom + finding.question, margin + 2);
    }

    void rule(const Finding& finding) {
        if (finding.rule == nullptr) return;
        const std::string read = findings::read_in(*finding.rule);
        out_ << paragraph(
            indented,
            fmt::format("Rule {}: {}{}", finding.rule->id, findings::in_law(*finding.rule),
                        read.empty() ? "." : fmt::format("; read in {}.", read)),
            margin + 2);
    }

    void how_sure(const Finding& finding) {
        if (const auto note = findings::basis_note(finding.basis); !note.empty())
            out_ << paragraph(indented, fmt::format("Note: {}", note), margin + 2);
        if (finding.robust) return;
        out_ << paragraph(indented,
                          "Not certain: it hinges on what is marked ?, which is disputed, asked "
                          "about or without a source.",
                          margin + 2);
    }

    void context() {
        const auto& list = report_.analysis.context;
        if (list.empty()) return;
        out_ << style_.strong(fmt::format("Around the bodies under review: {}",
                                          findings::counted(list.size(), "finding", "findings")))
             << "\n\n";
        for (const Finding& finding : list)
            brief(finding);
        out_ << '\n';
    }

    void brief(const Finding& finding) {
        out_ << paragraph(findings::marked(finding.severity) + ": ",
                          fmt::format("{} ({})", finding.title, finding.kind->code), margin);
    }

    void accepted() {
        const auto& list = report_.analysis.accepted;
        if (list.empty()) return;
        out_ << style_.strong(fmt::format("Accepted, and not counted: {}",
                                          findings::counted(list.size(), "finding", "findings")))
             << "\n\n";
        for (const AcceptedFinding& one : list) {
            brief(one.finding);
            out_ << paragraph("    ", findings::acceptance(one), margin);
        }
        out_ << '\n';
    }

    void left_out() {
        const Analysis& analysis = report_.analysis;
        if (report_.left_out) out_ << paragraph("", sentence(*report_.left_out), 0);
        if (analysis.hidden > 0)
            out_ << paragraph(
                "",
                fmt::format("Not shown: {} of lower severity than asked for.",
                            findings::counted(analysis.hidden, "finding", "findings")),
                0);
        if (!analysis.not_run.empty())
            out_ << paragraph("",
                              fmt::format("Not looked for, as asked: {}.",
                                          findings::counted(analysis.not_run.size(),
                                                            "kind of finding", "kinds of finding")),
                              0);
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Register& map_;
    Style style_;
    findings::CitedSources cited_;
    std::size_t number_ = 0;
};

}  // namespace

void write_findings_text(std::ostream& out, const FindingsReport& report, Style style) {
    TextWriter(out, report, style).write();
}

}  // namespace remit
