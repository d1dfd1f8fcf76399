// SPDX-License-Identifier: MIT
#include "tests/support/map.hpp"

#include <algorithm>
#include <stdexcept>

#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "tests/support/map_lines.hpp"
#include "tests/support/read.hpp"

namespace remit::test {
namespace {

[[noreturn]] void refuse(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        text += printed(diagnostic, diagnostics) + "\n";
    }
    throw std::runtime_error(text);
}

/// A mistyped type of body loads as a partnership with a warning; a test means what it says.
bool mistyped(const Diagnostics& diagnostics) {
    const auto all = diagnostics.sorted();
    return std::ranges::find(all, "I211", &Diagnostic::id) != all.end();
}

template <class Id>
std::string joined(const Register& map, std::span<const Id> all) {
    std::string text;
    for (const Id id : all)
        text += (text.empty() ? "" : "+") + map.id(id);
    return text;
}

template <class Id>
Id by_id(const Register& map, std::size_t count, std::string_view wanted) {
    for (std::size_t i = 0; i < count; ++i) {
        if (map.id(Id(i)) == wanted) return Id(i);
    }
    throw std::runtime_error("the map has no '" + std::string(wanted) + "'");
}

std::string line(const Register& map, const Finding& finding) {
    std::string text(word(finding.severity));
    text += " " + std::string(word(finding.basis)) + " " + ids(map, finding.bodies);
    if (!finding.also.empty()) text += " also " + ids(map, finding.also);
    if (!finding.topics.empty()) text += " on " + ids(map, finding.topics);
    return text + ": " + finding.title;
}

}  // namespace

Register map(std::string_view lines) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "test"});
    Draft draft = MapLines(input).read(lines);
    auto built = build_register(std::move(draft), vocabulary(), diagnostics);
    if (!built || diagnostics.has_errors() || mistyped(diagnostics)) refuse(diagnostics);
    return *std::move(built);
}

Snapshot snapshot(const Register& map, std::optional<std::string_view> as_at, bool with_proposals,
                  bool firm_only) {
    const PartialDate date = as_at ? parse_date(*as_at).value() : map.as_at;
    return {map, {.day = date.last(), .with_proposals = with_proposals, .firm_only = firm_only}};
}

BodyId body(const Register& map, std::string_view id) {
    return by_id<BodyId>(map, map.bodies().size(), id);
}
AreaId area(const Register& map, std::string_view id) {
    return by_id<AreaId>(map, map.areas().size(), id);
}
TopicId topic(const Register& map, std::string_view id) {
    return by_id<TopicId>(map, map.topics().size(), id);
}

std::string ids(const Register& map, std::span<const BodyId> bodies) { return joined(map, bodies); }
std::string ids(const Register& map, std::span<const AreaId> areas) { return joined(map, areas); }
std::string ids(const Register& map, std::span<const TopicId> topics) {
    return joined(map, topics);
}

std::vector<std::string> found(const Register& map, std::string_view code,
                               std::optional<std::string_view> as_at, bool with_proposals,
                               const RuleBook* rules) {
    const Snapshot on_date = snapshot(map, as_at, with_proposals);
    const Analysis analysis =
        analyse(on_date, {.only = {std::string(code)}, .threads = 1, .rules = rules});
    std::vector<std::string> result;
    for (const Finding& finding : analysis.findings)
        result.push_back(line(map, finding));
    for (const Finding& finding : analysis.context)
        result.push_back("context " + line(map, finding));
    return result;
}

}  // namespace remit::test
