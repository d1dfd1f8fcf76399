// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/alike_names.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"

namespace remit::detectors {
namespace {

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    for (AlikeNames& alike : alike_in_name(snapshot)) {
        Finding f{.severity = duplicate_record.kind.severity};
        f.bodies = {alike.a, alike.b};
        put_main_first(snapshot, f.bodies);
        f.ask = f.bodies.front();
        f.because = {because(map, alike.a), because(map, alike.b), because(std::move(alike.reason)),
                     because("No relation between the two is on the map")};
        const bool one_name = map.name(alike.a) == map.name(alike.b);
        // The names as they are written, for the names are the matter.
        f.title = one_name ? fmt::format("Two records are named {}", map.name(alike.a))
                           : fmt::format("{} and {} may be two records of one body",
                                         map.name(f.bodies.front()), map.name(f.bodies.back()));
        f.question = one_name
                         ? fmt::format("Is there one {}, or are there two?", map.name(alike.a))
                         : fmt::format("Are {} and {} one body, and which of the names is right?",
                                       map.name(f.bodies.front()), map.name(f.bodies.back()));
        f.suggestion =
            "If they are one, make one record of them; if not, give one a name that tells it "
            "apart.";
        findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector duplicate_record{
    .kind = {.code = "D204",
             .name = "duplicate-record",
             .says = "Two records of the same type in one area look like one body under two names.",
             .category = FindingCategory::duplicate,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
