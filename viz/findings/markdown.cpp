// SPDX-License-Identifier: MIT
#include "viz/report/markdown.hpp"

#include <ostream>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/viz/findings.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/escaped.hpp"
#include "viz/report/findings_part.hpp"

namespace remit {
namespace {

using findings::escaped;

void heading(std::ostream& out, const FindingsReport& report) {
    out << "# " << escaped(labelled_title(report, "Findings")) << "\n\n"
        << escaped(findings::as_at(report)) << ". " << escaped(findings::rules_applied(report))
        << " Read: " << contents(report.snapshot.map()) << ".\n\n"
        << findings::counts(report.analysis) << "\n";
    if (report.left_out) out << '\n' << sentence(*report.left_out) << "\n";
    if (report.analysis.hidden > 0)
        out << "\nNot shown: " << findings::counted(report.analysis.hidden, "finding", "findings")
            << " of lower severity than asked for.\n";
}

void add_sources_cited(std::vector<report::Section>& sections, const report::Review& review) {
    report::List list;
    for (const SourceId id : report::cited_by_findings(review))
        list.items.push_back({.words = {report::plain_text(findings::source(review.map(), id))}});
    if (list.items.empty()) return;
    sections.push_back({.id = std::string(report::sources_id), .heading = "Sources cited"});
    sections.back().blocks.emplace_back(std::move(list));
}

}  // namespace

void write_findings_markdown(std::ostream& out, const FindingsReport& report) {
    const report::Review review(report, report::Review::Extent::findings_alone);
    heading(out, report);
    auto sections = report::finding_sections(review);
    if (sections.empty()) return;
    add_sources_cited(sections, review);
    out << '\n' << report::markdown_of(sections, 2, {});
}

}  // namespace remit
