// SPDX-License-Identifier: MIT
// The whole review as a page to publish, and as text for a committee paper. All three say the same.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"

namespace remit {

/// A view as it stands in a report.
struct ReportFigure {
    View view = View::structure;
    std::string name{};   ///< of a picture that is of no view, for ids; else empty
    std::string title{};  ///< its title, likewise: "What changes"
    std::string svg{};    ///< one free page, its ids begin with the view's name and '-'
    /// The same on all days on which it differs, in one layout (`DrawOptions::over_time`), its ids
    /// beginning with "dates-"; empty where it never does.
    std::string over_time{};
    std::vector<std::string> pngs{};  ///< pages of `word_paper()`; none if too large for Word
    std::vector<std::string>
        files{};  ///< of the same figure beside the report: "figures/structure.svg"
};

/// One file that needs no network and no server, and runs without JavaScript as a plain page.
[[nodiscard]] std::string report_html(const FindingsReport& report,
                                      std::span<const ReportFigure> figures);
/// Refers to the figures by their files.
[[nodiscard]] std::string report_markdown(const FindingsReport& report,
                                          std::span<const ReportFigure> figures);
/// What the figures of a Word file are drawn on: a page of A4 on its side without room for a
/// heading and a caption, so that no text is smaller than 7 points there either.
[[nodiscard]] Paper word_paper();
/// A Word file with the figures in it. Throws std::runtime_error where it cannot be packed.
[[nodiscard]] std::string report_docx(const FindingsReport& report,
                                      std::span<const ReportFigure> figures);

}  // namespace remit
