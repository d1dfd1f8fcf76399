// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/catalogue.hpp"
#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

struct AnalyseOptions {
    std::vector<std::string> only{};  ///< codes, prefixes of codes, or names; all if empty
    std::vector<std::string> skip{};
    Severity least = Severity::info;
    unsigned threads = 0;             ///< 0: as many as the machine has; 1: none but the caller's
    const RuleBook* rules = nullptr;  ///< the law as data; must outlive the Analysis
    std::string jurisdiction{};       ///< whose rules apply; empty: as the map says
};

/// An accepted finding, with what the map says of the acceptance.
struct AcceptedFinding {
    Finding finding{};
    std::string reason{};
    std::string by{};
    PartialDate until{};
};

struct NotRun {
    std::string_view code{};
    std::string why{};
};

/// All that was found, in one order: severity, code, folded name of the main body, title.
struct Analysis {
    std::vector<Finding> findings{};  ///< open, about bodies under review
    std::vector<Finding> context{};   ///< open, main body not under review
    std::vector<AcceptedFinding> accepted{};
    std::vector<NotRun> not_run{};
    std::size_t hidden = 0;  ///< below `least`, not listed

    /// Open findings under review of one severity.
    [[nodiscard]] std::size_t count(Severity severity) const;
};

/// A word of `only` or `skip` that names no detector, or empty if all do.
[[nodiscard]] std::string_view unknown_code(const std::vector<std::string>& words);

/// Whether `only` and `skip` leave anything to look for.
[[nodiscard]] bool looks_for_any(const AnalyseOptions& options);

/// Runs the detectors on a snapshot. Deterministic whatever the number of threads.
[[nodiscard]] Analysis analyse(const Snapshot& snapshot, const AnalyseOptions& options = {});

}  // namespace remit
