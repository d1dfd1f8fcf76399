// SPDX-License-Identifier: MIT
#include "viz/report/document.hpp"

#include <utility>

#include "viz/findings/counted.hpp"
#include "viz/report/findings_part.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

Section all_findings(const Review& review) {
    Section section{.id = std::string(findings_id), .heading = "Findings"};
    section.blocks.emplace_back(Paragraph{
        {plain_text(findings::counts(review.report().analysis) +
                    (review.findings().empty()
                         ? ""
                         : " The gravest come first. Below each stand the facts that lead to it, "
                           "the question to ask and of whom. Numbers in brackets are those of the "
                           "sources at the end; what follows them is where it stands there."))}});
    if (const std::size_t hidden = review.report().analysis.hidden; hidden > 0) {
        section.blocks.emplace_back(
            Paragraph{{plain_text("Not shown: " + findings::counted(hidden, "finding", "findings") +
                                  " of lower severity than asked for.")}});
    }
    if (const std::size_t skipped = review.report().analysis.not_run.size(); skipped > 0) {
        section.blocks.emplace_back(Paragraph{
            {plain_text("Not looked for, as asked: " + findings::counted(skipped, "kind", "kinds") +
                        " of finding.")}});
    }
    section.sections = finding_sections(review);
    return section;
}

}  // namespace

Document document_of(const FindingsReport& report, std::span<const ReportFigure> figures,
                     PictureWords words) {
    const Review review(report, Review::Extent::whole);
    Document document{.title = labelled_title(report, "Who does what, and where it is muddled"),
                      .subtitle = findings::as_at(report)};
    std::vector<Section> all;
    all.push_back(opening(review));
    all.push_back(questions(review));
    all.push_back(pictures(review, figures, words));
    all.push_back(what_is_unknown(review));
    all.push_back(recommendations(review));
    all.push_back(all_findings(review));
    if (words == PictureWords::in_annex) all.push_back(pictures_in_words(review, figures));
    all.push_back(bodies(review));
    all.push_back(glossary(review, all));
    all.push_back(sources(review));
    for (Section& section : all) {
        if (!section.blocks.empty() || !section.sections.empty())
            document.sections.push_back(std::move(section));
    }
    return document;
}

}  // namespace remit::report
