// SPDX-License-Identifier: MIT
// Holds the findings on a shipped case against the muddles that its document names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/analyse.hpp"

namespace remit::test {

/// What the shipped detectors make of a case, by tests/cases/<name>.expected.json.
struct Score {
    // Rows, by id.
    std::vector<std::string> found{};           ///< a finding explains it
    std::vector<std::string> missed{};          ///< within reach of the catalogue; none explains it
    std::vector<std::string> not_derivable{};   ///< of the missed, those that no map could show
    std::vector<std::string> out_of_reach{};    ///< no detector of this release makes its findings
    std::vector<std::string> without_reason{};  ///< of the missed, those that do not say why
    std::vector<std::string> excused{};  ///< of the found, those that say why they are missed
    std::vector<std::string> reasons{};  ///< of the missed, as printed
    // Findings.
    std::size_t fair = 0;          ///< of no row, judged borne out by the document
    std::size_t false_alarms = 0;  ///< of no row, judged not borne out
    std::size_t high_false_alarms = 0;
    std::size_t silent = 0;  ///< bodies whose duties by law the document does not speak of
    std::vector<std::string> unjudged{};  ///< of no row, and nobody has judged it
    std::vector<std::string> stale{};     ///< judgements of findings that are no longer made
    std::size_t above_info = 0;           ///< open findings above info
    std::size_t in_scope = 0;             ///< live bodies under review
    std::size_t rows_in_first_ten = 0;    ///< of the first ten findings, those that explain a row
    std::size_t rows_wanted_there = 0;    ///< the least that there must be
};

/// Throws std::runtime_error where the case has no tests/cases/<name>.expected.json.
[[nodiscard]] Score score(std::string_view case_name);
/// "suffolk: found 14 of 15 documented, 20 fair, 0 false alarms …", and below it each missed row
/// with its reason.
[[nodiscard]] std::string lines(std::string_view case_name, const Score& score);

}  // namespace remit::test
