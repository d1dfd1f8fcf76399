// SPDX-License-Identifier: MIT
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/crossings.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// So many pairs of areas and facts are told; the rest says the same.
constexpr std::size_t most_told = 6;

/// "CSP areas" of the kind csp-area, "policing localities" of policing-locality.
std::string plural_kind(std::string_view kind) {
    std::string text = replaced_hyphens(kind);
    if (text.starts_with("csp ")) text.replace(0, 3, "CSP");
    if (!text.ends_with('y')) return text + "s";
    text.back() = 'i';
    return text + "es";
}

/// An area by its name, several of a kind by their number.
std::string these(const Register& map, const std::set<AreaId>& areas) {
    const AreaId first = *areas.begin();
    const std::string_view kind = map.text(map[first].kind);
    if (areas.size() < 3 || kind.empty())
        return names(map, std::vector<AreaId>(areas.begin(), areas.end()), 2);
    return fmt::format("{} {}", number(areas.size()), plural_kind(kind));
}

void word_it(const Register& map, const Crossed& group, Finding& f) {
    std::set<AreaId> one;
    std::set<AreaId> other;
    for (const auto& [a, b] : group.areas) {
        one.insert(a);
        other.insert(b);
    }
    const std::string lines =
        fmt::format("the boundaries of {} and of {}", these(map, one), these(map, other));
    const std::string bodies = counted(f.bodies.size(), "body", "bodies");
    f.title = sentence(fmt::format("{} do not match, though {} work across them", lines, bodies));
    f.question = fmt::format(
        "Why do {} not match, and how do the {} that work across them know whose patch is whose?",
        lines, bodies);
    f.suggestion =
        "Bring the boundaries into line, or agree for each place which of those bodies deals with "
        "which.";
}

void add_chain(const Register& map, const Crossed& group, Finding& f) {
    std::size_t told = 0;
    for (const auto& [a, b] : group.areas) {
        if (told++ == most_told) break;
        f.because.push_back(
            because(fmt::format("{} and {} cut across each other", named(map, a), named(map, b))));
    }
    for (std::size_t i = 0; i < group.relations.size() && i < most_told; ++i)
        f.because.push_back(because(map, group.relations[i]));
    if (!group.topics.empty()) {
        const std::vector<TopicId> topics(group.topics.begin(), group.topics.end());
        f.because.push_back(because(fmt::format("They share {}", names(map, topics))));
    }
}

Finding finding(const Snapshot& snapshot, const Crossed& group) {
    const Register& map = snapshot.map();
    Finding f{.severity = boundaries_not_coterminous.kind.severity};
    f.bodies.assign(group.bodies.begin(), group.bodies.end());
    put_main_first(snapshot, f.bodies);
    f.relations = group.relations;
    f.topics.assign(group.topics.begin(), group.topics.end());
    for (const auto& [a, b] : group.areas) {
        f.areas.push_back(a);
        f.areas.push_back(b);
    }
    sort_once(f.areas);
    f.ask = f.bodies.front();
    word_it(map, group, f);
    add_chain(map, group, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const Crossed& group : crossed_areas(snapshot))
        findings.add(finding(snapshot, group));
}

}  // namespace

constinit const Detector boundaries_not_coterminous{
    .kind = {.code = "G114",
             .name = "boundaries-not-coterminous",
             .says = "Bodies that must work together have areas that cut across each other.",
             .category = FindingCategory::gap,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
