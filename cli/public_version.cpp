// SPDX-License-Identifier: MIT
#include "cli/public_version.hpp"

#include "cli/complain.hpp"
#include "remit/graph/public_findings.hpp"

namespace remit::cli {

std::optional<LeftOut> left_out_of(const Reading& reading) {
    if (!reading.withheld) return std::nullopt;
    return LeftOut{.sources = reading.withheld->sources, .facts = reading.withheld->facts};
}

Found found_in(const Reading& reading, const Snapshot& snapshot, const AnalyseOptions& options) {
    Found found{.left_out = left_out_of(reading)};
    AnalyseOptions all = options;
    all.rules = &reading.rules.book;
    all.jurisdiction = reading.jurisdiction;
    if (!found.left_out) {
        found.analysis = analyse(snapshot, all);
        return found;
    }
    // At every severity: a finding may be less severe in one of the two. The caller hides.
    all.least = Severity::info;
    found.analysis = analyse(snapshot, all);
    const Register& whole = reading.withheld->whole;
    const Analysis of_whole = analyse(reading.on_its_day(whole), all);
    found.left_out->findings = keep_what_stands(found.analysis, snapshot.map(), of_whole, whole);
    return found;
}

void tell(const std::optional<LeftOut>& left_out, const MapArguments& arguments) {
    if (left_out && !arguments.quiet) complain(sentence(*left_out));
}

}  // namespace remit::cli
