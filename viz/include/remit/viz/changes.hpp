// SPDX-License-Identifier: MIT
// What plans would mean, and what changed from one day to another: as text, JSON, and as papers.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "remit/graph/analyse.hpp"
#include "remit/graph/change.hpp"
#include "remit/graph/difference.hpp"
#include "remit/graph/outlook.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/graph/united.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/report.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// A plan that was carried out, and what it means. Holds references: lives no longer than they do.
struct PlanOutcome {
    const Changed& changed;
    const Analysed& after;  ///< the changed map on the plan's day
    const Outlook& outlook;
};

/// Plans side by side, and the map without any of them.
struct MergeReport {
    const Analysed& before;                ///< the old map on the day of the first plan: do nothing
    std::span<const PlanOutcome> plans{};  ///< one at least
    std::string_view version{};            ///< of the program
    std::string_view jurisdiction{};       ///< whose rules were applied; empty if none was said
    std::size_t rules = 0;                 ///< that are in force there on the day
    std::string_view label{};              ///< "DRAFT 2": marks a version; may be empty
    std::optional<LeftOut> left_out{};     ///< of a public version
};

/// For a person at a terminal or with a printed sheet: at most 80 columns.
void write_merge_text(std::ostream& out, const MergeReport& report, terminal::Style style = {});
/// One object, remit-merge/1 (data/schema/merge.json).
void write_merge_json(std::ostream& out, const MergeReport& report);
/// The same as a page, as text to paste, and as a Word file. Figures stand after the opening.
[[nodiscard]] std::string merge_html(const MergeReport& report,
                                     std::span<const ReportFigure> figures);
[[nodiscard]] std::string merge_markdown(const MergeReport& report,
                                         std::span<const ReportFigure> figures);
[[nodiscard]] std::string merge_docx(const MergeReport& report,
                                     std::span<const ReportFigure> figures);

/// One map on two days, or two maps. Holds references likewise.
struct CompareReport {
    const Analysed& before;  ///< of one map on the first day, or of the older map
    const Analysed& after;   ///< of one map on the second day, or of the newer map
    const Difference& difference;
    const United* united = nullptr;  ///< of two maps: the one that the difference is of
    std::string_view version{};
    std::string_view jurisdiction{};
    std::size_t rules = 0;
    std::string_view label{};
    std::optional<LeftOut> left_out{};

    /// The map that the difference is of.
    [[nodiscard]] const Register& map() const {
        return united != nullptr ? united->map : after.snapshot.map();
    }
};

void write_compare_text(std::ostream& out, const CompareReport& report, terminal::Style style = {});
/// One object, remit-compare/1 (data/schema/compare.json).
void write_compare_json(std::ostream& out, const CompareReport& report);
[[nodiscard]] std::string compare_html(const CompareReport& report,
                                       std::span<const ReportFigure> figures);
[[nodiscard]] std::string compare_markdown(const CompareReport& report,
                                           std::span<const ReportFigure> figures);
[[nodiscard]] std::string compare_docx(const CompareReport& report,
                                       std::span<const ReportFigure> figures);

}  // namespace remit
