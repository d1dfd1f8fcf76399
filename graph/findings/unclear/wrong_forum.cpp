// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/findings/against_law.hpp"
#include "graph/findings/detectors.hpp"

namespace remit::detectors {
namespace {

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    for (const AgainstLaw& what : against_law(rulings.of(RulingKind::wrong_forum)))
        findings.add(finding(snapshot, what));
}

}  // namespace

constinit const Detector wrong_forum{
    .kind = {.code = "U318",
             .name = "wrong-forum",
             .says =
                 "A relation that a rule forbids or sends elsewhere: the wrong body does it, or "
                 "to the wrong one.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::wrong_forum}};

}  // namespace remit::detectors
