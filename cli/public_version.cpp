// SPDX-License-Identifier: MIT
#include "cli/public_version.hpp"

#include "cli/complain.hpp"
#include "remit/graph/public_findings.hpp"

namespace remit::cli {

std::optional<LeftOut> left_out_of(const Reading& reading) {
    if (!reading.withheld) return std::nullopt;
    return LeftOut{.sources = reading.withheld->sources, .facts = reading.withheld->facts};
}

namespace {

AnalyseOptions with_rules(const Reading& reading, AnalyseOptions options) {
    options.rules = &reading.rules.book;
    options.jurisdiction = reading.jurisdiction;
    return options;
}

/// What stands in both, and how many findings of the whole the public one lacks.
std::size_t keep_public(Analysis& analysis, const Snapshot& snapshot, const Snapshot& whole,
                        AnalyseOptions options) {
    // At every severity: a finding may be less severe in one of the two. The caller hides.
    options.least = Severity::info;
    analysis = analyse(snapshot, options);
    return keep_what_stands(analysis, snapshot.map(), analyse(whole, options), whole.map());
}

}  // namespace

Found found_in(const Reading& reading, const Snapshot& snapshot, const AnalyseOptions& options) {
    const AnalyseOptions all = with_rules(reading, options);
    Found found{.left_out = left_out_of(reading)};
    if (found.left_out) {
        found.left_out->findings =
            keep_public(found.analysis, snapshot, reading.on_its_day(reading.withheld->whole), all);
    } else {
        found.analysis = analyse(snapshot, all);
    }
    return found;
}

Analysis found_in(const Reading& reading, const Snapshot& snapshot, const Snapshot* whole) {
    const AnalyseOptions all = with_rules(reading, {});
    if (whole == nullptr) return analyse(snapshot, all);
    Analysis analysis;
    keep_public(analysis, snapshot, *whole, all);
    return analysis;
}

void tell(const std::optional<LeftOut>& left_out, const MapArguments& arguments) {
    if (left_out && !arguments.quiet) complain(sentence(*left_out));
}

}  // namespace remit::cli
