// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Kinds of document that say what a board is there for.
bool are_terms(std::string_view kind) {
    static constexpr auto kinds =
        std::to_array<std::string_view>({"terms-of-reference", "constitution",
                                         "memorandum-of-understanding", "partnership-agreement"});
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// A board that people set up by agreement. What a statutory one is for stands in the law.
bool needs_terms(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Category c = category(map, body);
    const bool board = c == Category::partnership || c == Category::statutory_partnership;
    return snapshot.live(body) && board && statutory(map, body) != Tristate::yes &&
           !stands_for_many(map, body);
}

/// The terms that are on the map, in force or not.
std::vector<DocumentId> terms_of(const Snapshot& snapshot, BodyId body) {
    std::vector<DocumentId> result;
    for (const DocumentId id : snapshot.documents_of(body)) {
        if (are_terms(snapshot.map().text(snapshot.map()[id].kind))) result.push_back(id);
    }
    return result;
}

void word_it(const Register& map, BodyId body, Finding& f) {
    const std::string name = named(map, body);
    f.ask = body;
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(
            because("Documents of it are on the map, and terms of reference in "
                    "force are not among them"));
        f.title = fmt::format("{} {} not shown to have terms of reference", name,
                              agree(map, body, "is", "are"));
        f.question = fmt::format("Has {} terms of reference, and who agreed them?", name);
    } else {
        if (f.basis == Basis::complete)
            f.because.push_back(because("The map vouches that its documents are all there"));
        f.title = fmt::format("{} {} no terms of reference", name, agree(map, body, "has", "have"));
        f.question =
            fmt::format("Why has {} no terms of reference, and what may it decide without?", name);
    }
    f.suggestion = fmt::format(
        "Let {} agree terms that say what it is for, whom it answers to and what it may decide.",
        name);
}

Finding finding(const Snapshot& snapshot, BodyId body, const std::vector<DocumentId>& terms) {
    const Register& map = snapshot.map();
    Finding f{.severity = undocumented_role.kind.severity};
    f.basis = snapshot.silence(body, Aspect::documents);
    f.bodies = {body};
    f.documents = terms;
    f.because.push_back(because(map, body));
    for (const DocumentId id : terms) {
        f.because.push_back(because(map, id));
        const bool denied = map[id].status == Status::absent || map[id].status == Status::lapsed;
        if (denied && snapshot.current(id)) f.basis = Basis::stated;
    }
    word_it(map, body, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!needs_terms(snapshot, body)) continue;
        const auto terms = terms_of(snapshot, body);
        if (std::ranges::any_of(terms, [&](DocumentId id) { return snapshot.live(id); })) continue;
        Finding f = finding(snapshot, body, terms);
        const bool recorded =
            f.basis != Basis::not_recorded || !snapshot.documents_of(body).empty();
        if (recorded) findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector undocumented_role{.kind = {.code = "U313",
                                                    .name = "undocumented-role",
                                                    .says = "A board has no terms of reference.",
                                                    .category = FindingCategory::unclear,
                                                    .severity = Severity::low},
                                           .find = find};

}  // namespace remit::detectors
