// SPDX-License-Identifier: MIT
// The papers on changes as text, Markdown, a page and a Word file: each by the writer of reports.
#include <ostream>

#include "viz/changes/documents.hpp"

namespace remit {

using changes::document_of;

void write_merge_text(std::ostream& out, const MergeReport& report, terminal::Style style) {
    out << as_text(document_of(report, {}), style);
}

std::string merge_html(const MergeReport& report, std::span<const ReportFigure> figures) {
    return html(document_of(report, figures), report.before.snapshot.map(), report.version,
                figures);
}

std::string merge_markdown(const MergeReport& report, std::span<const ReportFigure> figures) {
    return markdown(document_of(report, figures), figures);
}

std::string merge_docx(const MergeReport& report, std::span<const ReportFigure> figures) {
    return docx(document_of(report, figures), report.before.snapshot.day(), figures);
}

void write_compare_text(std::ostream& out, const CompareReport& report, terminal::Style style) {
    out << as_text(document_of(report, {}), style);
}

std::string compare_html(const CompareReport& report, std::span<const ReportFigure> figures) {
    return html(document_of(report, figures), report.map(), report.version, figures);
}

std::string compare_markdown(const CompareReport& report, std::span<const ReportFigure> figures) {
    return markdown(document_of(report, figures), figures);
}

std::string compare_docx(const CompareReport& report, std::span<const ReportFigure> figures) {
    return docx(document_of(report, figures), report.after.snapshot.day(), figures);
}

}  // namespace remit
