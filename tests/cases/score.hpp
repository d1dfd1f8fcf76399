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
    std::vector<std::string> found{};   ///< rows that a finding explains
    std::vector<std::string> missed{};  ///< rows within reach of the catalogue that none explains
    std::vector<std::string>
        out_of_reach{};                   ///< rows whose findings no detector of this release makes
    std::size_t fair = 0;                 ///< findings of no row, judged borne out by the document
    std::size_t false_alarms = 0;         ///< findings of no row, judged not borne out
    std::vector<std::string> unjudged{};  ///< findings of no row that nobody has judged
    std::vector<std::string> stale{};     ///< judgements of findings that are no longer made
    std::size_t above_info = 0;           ///< open findings above info
    std::size_t in_scope = 0;             ///< live bodies under review
    std::size_t rows_in_first_ten = 0;    ///< of the first ten findings, those that explain a row
    std::size_t high_false_alarms = 0;
};

[[nodiscard]] Score score(std::string_view case_name);
/// "suffolk: found 14 of 15 documented, 20 fair, 0 false alarms"
[[nodiscard]] std::string line(std::string_view case_name, const Score& score);

}  // namespace remit::test
