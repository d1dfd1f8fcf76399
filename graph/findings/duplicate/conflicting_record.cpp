// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"

namespace remit::detectors {
namespace {

/// Says that the body's reference stands for something else as well.
bool speaks_of_another(const Register& map, const Evidence& e) {
    return e.stance == Stance::disputes && !e.about_existence && map.text(e.about) == "id";
}

Because step(const Register& map, BodyId body, const Evidence& e) {
    std::string text = sentence(quoted(map, std::span(&e.source, 1)));
    const bool open = !map[e.source].restricted;
    if (open && e.at) text += fmt::format(" ({})", map.text(e.at));
    text += " gives the same reference to something else";
    if (open && e.note) text += fmt::format(": {}", map.text(e.note));
    return because(std::move(text), body);
}

/// What else the reference stands for: "Head of Estates", "two other records".
std::string others(const Register& map, const std::vector<const Evidence*>& all) {
    const Evidence& first = *all.front();
    const bool told = all.size() == 1 && first.value && !map[first.source].restricted;
    return told ? std::string(map.text(first.value))
                : counted(all.size(), "other record", "other records");
}

Finding finding(const Register& map, BodyId body, const std::vector<const Evidence*>& all) {
    const std::string name(map.name(body));
    const std::string other = others(map, all);
    Finding f{.severity = conflicting_record.kind.severity};
    f.bodies = {body};
    f.ask = body;
    f.because.push_back(because(map, body));
    for (const Evidence* e : all)
        f.because.push_back(step(map, body, *e));
    f.title = fmt::format("One reference stands for {} and for {}", name, other);
    f.question =
        fmt::format("Which of them has the reference of {}, and what is the other's?", name);
    f.suggestion =
        "Give each post a reference of its own, or have the rows of a post that is shared say the "
        "same.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (!snapshot.live(body)) continue;
        std::vector<const Evidence*> all;
        for (const Evidence& e : map.list(map[body].standing.evidence)) {
            if (speaks_of_another(map, e)) all.push_back(&e);
        }
        if (!all.empty()) findings.add(finding(map, body, all));
    }
}

}  // namespace

constinit const Detector conflicting_record{
    .kind = {.code = "D208",
             .name = "conflicting-record",
             .says =
                 "One reference stands for two records that differ in more than sharing explains.",
             .category = FindingCategory::duplicate,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
