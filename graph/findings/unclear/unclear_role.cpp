// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/unclear/role_conflicts.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Whether one paper speaks on both sides of the remits that are in dispute.
std::string_view who_says_both(const Snapshot& snapshot, const std::vector<RemitId>& remits) {
    Voices all;
    for (const RemitId id : remits) {
        if (!in_dispute(snapshot, id)) continue;
        const Voices own = voices(snapshot.map(), id);
        for (const SourceId source : own.support)
            add_source(all.support, source);
        for (const SourceId source : own.dispute)
            add_source(all.dispute, source);
    }
    return remit::who_says_both(all);
}

std::string title(const Snapshot& snapshot, const RoleConflict& role) {
    const Register& map = snapshot.map();
    const auto [body, topic] = std::pair(named(map, role.body), named(map, role.topic));
    const std::string_view makes = agree(map, role.body, "makes", "make");
    if (!any_disputed(snapshot, role.strategy)) {
        return fmt::format("Sources disagree whether {}, which {} strategy on {}, also {} it{}",
                           body, makes, topic, agree(map, role.body, "delivers", "deliver"),
                           who_says_both(snapshot, role.delivery));
    }
    if (role.delivery.empty()) {
        return fmt::format("Sources disagree whether {} {} strategy on {}{}", body, makes, topic,
                           who_says_both(snapshot, role.strategy));
    }
    return fmt::format("It is unclear whether {} {} strategy on {} or {} it{}", body, makes, topic,
                       agree(map, role.body, "delivers", "deliver"),
                       who_says_both(snapshot, role.strategy));
}

Finding finding(const Snapshot& snapshot, const RoleConflict& role) {
    const Register& map = snapshot.map();
    Finding f{.severity = unclear_role.kind.severity};
    f.bodies = {role.body};
    f.topics = {role.topic};
    for (const auto* remits : {&role.strategy, &role.delivery}) {
        for (const RemitId id : *remits) {
            f.remits.push_back(id);
            add_steps(f.because, map, id);
        }
    }
    f.ask = role.body;
    f.title = title(snapshot, role);
    const auto [body, topic] = std::pair(named(map, role.body), named(map, role.topic));
    f.question =
        role.delivery.empty()
            ? fmt::format("Is it for {} to make strategy on {}, and where is that written down?",
                          body, topic)
            : fmt::format(
                  "{} {} there to make strategy on {}, to see it delivered, or "
                  "both, and who decided so?",
                  agree(map, role.body, "Is", "Are"), body, topic);
    f.suggestion = fmt::format(
        "Say in the terms of reference of {} what it decides on {}, and what it leaves to others.",
        body, topic);
    return f;
}

/// Kinds of body that exist for a task that somebody gave them. Councils, agencies, executives,
/// funders and voluntary bodies are there for more than a map shows, scrutineers for what their
/// kind says, and a post works through the body that it sits on.
bool lives_by_its_task(Category category) {
    return category == Category::partnership || category == Category::statutory_partnership ||
           category == Category::working_group || category == Category::operational;
}

bool has_no_role(const Snapshot& snapshot, BodyId body) {
    return snapshot.live(body) && lives_by_its_task(category(snapshot.map(), body)) &&
           snapshot.remits_of(body).empty() &&
           snapshot.silence(body, Aspect::remits) == Basis::complete;
}

Finding without_role(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const std::string name = named(map, body);
    Finding f{.severity = unclear_role.kind.severity, .basis = Basis::complete};
    f.bodies = {body};
    f.because = {because(map, body),
                 because("The map vouches that its remits are all there, and there is none")};
    f.ask = body;
    f.title = fmt::format("{} {} no remit", name, agree(map, body, "has", "have"));
    f.question = fmt::format("What {} {} for, if no task is recorded as {} own?",
                             agree(map, body, "is", "are"), name, agree(map, body, "its", "their"));
    f.suggestion = fmt::format("Give {} a remit, or end it.", name);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const RoleConflict& role : role_conflicts(snapshot)) {
        if (findings.want(role.body)) findings.add(finding(snapshot, role));
    }
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (findings.want(body) && has_no_role(snapshot, body))
            findings.add(without_role(snapshot, body));
    }
}

}  // namespace

constinit const Detector unclear_role{
    .kind = {.code = "U304",
             .name = "unclear-role",
             .says = "Sources disagree whether a body makes strategy or delivers it, or it has no "
                     "remit at all.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
