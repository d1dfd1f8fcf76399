// SPDX-License-Identifier: MIT
#include <set>

#include <fmt/format.h>

#include "graph/findings/against_law.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A body that is there on a day when its type was not yet, or no more. On another day than the
/// map's own only a body with dates can be so: without them it lives as long as its type.
bool outlives_its_type(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const BodyType& type = map.type(body);
    const bool over = type.exists_to && type.exists_to.last() < snapshot.day();
    // What law did not set up may have had forerunners under the same name.
    const bool by_law = (type.statutory == Tristate::yes && statutory(map, body) != Tristate::no) ||
                        type.elected == Tristate::yes;
    const bool early = by_law && type.exists_from && snapshot.day() < type.exists_from.first();
    return over || early;
}

Finding of_type(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const BodyType& type = map.type(body);
    const bool over = type.exists_to && type.exists_to.last() < snapshot.day();
    Finding f{.severity = wrong_at_date.kind.severity};
    f.bodies = {body};
    f.ask = body;
    const std::string name = named(map, body);
    const std::string day = plain(date_of(snapshot.day()));
    f.title =
        fmt::format("{} {} on the map on {}, {}", name, agree(map, body, "is", "are"), day,
                    over ? "when such bodies had ended" : "before there were such bodies in law");
    f.because.push_back(because(map, body));
    f.because.push_back(because(fmt::format(
        "{} {} {}", type.plural.empty() ? type.label : type.plural, over ? "ended on" : "began on",
        plain(over ? type.exists_to : type.exists_from))));
    f.question = fmt::format("Which body did the work of {} on {}?", name, day);
    f.suggestion =
        fmt::format("Give {} the dates and the type that it had, and add what came {} it.", name,
                    over ? "after" : "before");
    return f;
}

bool may_be_told(const Snapshot& snapshot, BodyId body) {
    return snapshot.live(body) && !stands_for_many(snapshot.map(), body) &&
           outlives_its_type(snapshot, body);
}

void find_others(const Snapshot& snapshot, const std::set<BodyId>& told, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body(i);
        if (may_be_told(snapshot, body) && !told.contains(body))
            findings.add(of_type(snapshot, body));
    }
}

void find(const Snapshot& snapshot, Findings& findings) { find_others(snapshot, {}, findings); }

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    const auto against = rulings.of(RulingKind::wrong_at_date);
    // A rule about the body itself says more than the lifespan of its type.
    std::set<BodyId> told;
    for (const Ruling& ruling : against) {
        const bool itself =
            ruling.facts.size() == 1 && ruling.facts.front() == FactRef(ruling.subject);
        if (itself) told.insert(ruling.subject);
    }
    for (const AgainstLaw& what : against_law(against))
        findings.add(finding(snapshot, what));
    find_others(snapshot, told, findings);
}

}  // namespace

constinit const Detector wrong_at_date{
    .kind = {.code = "U319",
             .name = "wrong-at-date",
             .says = "A body, power, paper or seat that the law of the date did not know, or no "
                     "longer knew.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find,
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::wrong_at_date}};

}  // namespace remit::detectors
