// SPDX-License-Identifier: MIT
// Findings for people and programs to read. Every format escapes the users' own text for where it
// goes, and the same findings give the same bytes.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "remit/graph/analyse.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// What a public version lacks: restricted sources, facts that rest on them alone, and findings
/// that rest on those.
struct LeftOut {
    std::size_t sources = 0;
    std::size_t facts = 0;
    std::size_t findings = 0;
};
/// "Public version: 2 restricted sources are left out, with 3 facts and 1 finding that rest on them
/// alone."
[[nodiscard]] std::string sentence(const LeftOut& left_out);
/// "Not for publication: 2 restricted sources are named and used." Empty of a map without any.
[[nodiscard]] std::string not_for_publication(const Register& map);

/// What was found, in what, by what. Holds references: lives no longer than they do.
struct FindingsReport {
    const Snapshot& snapshot;
    const Analysis& analysis;
    std::string_view version{};         ///< of the program
    std::string_view jurisdiction{};    ///< whose rules were applied; empty if none was said
    std::size_t rules = 0;              ///< that are in force there on the day
    bool as_at_today = false;           ///< nobody said a date, so it is the day of reading
    std::string_view label{};           ///< "DRAFT 2": marks a version; may be empty
    std::optional<LeftOut> left_out{};  ///< of a public version
    unsigned threads = 0;  ///< that may write it: as AnalyseOptions has it; the bytes are the same
};

/// For a person at a terminal or with a printed sheet: at most 80 columns.
void write_findings_text(std::ostream& out, const FindingsReport& report,
                         terminal::Style style = {});
/// One object, remit-findings/1 (data/schema/findings.json).
void write_findings_json(std::ostream& out, const FindingsReport& report);
/// One finding a row, in the order of the JSON, below a row of column names.
void write_findings_csv(std::ostream& out, const FindingsReport& report);
/// A section a finding, to be pasted into a paper.
void write_findings_markdown(std::ostream& out, const FindingsReport& report);

/// The map's title, else another, with the label of the version: "An example county [DRAFT 2]".
[[nodiscard]] std::string labelled_title(const FindingsReport& report, std::string_view otherwise);

/// What a map has, leaving out what it has not: "83 bodies, 190 relations and 4 decisions, from 16
/// sources".
[[nodiscard]] std::string contents(const Register& map);

}  // namespace remit
