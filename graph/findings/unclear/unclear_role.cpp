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

/// Who says what of the remits that are in dispute.
std::string sides(const Snapshot& snapshot, const std::vector<RemitId>& remits,
                  std::string_view so = "so") {
    const Register& map = snapshot.map();
    Voices all;
    for (const RemitId id : remits) {
        if (!in_dispute(snapshot, id)) continue;
        const Voices own = voices(map, id);
        for (const SourceId source : own.support)
            add_source(all.support, source);
        for (const SourceId source : own.dispute)
            add_source(all.dispute, source);
    }
    const std::string text = remit::sides(map, all, so);
    return text.empty() ? text : ": " + text;
}

std::string title(const Snapshot& snapshot, const RoleConflict& role) {
    const Register& map = snapshot.map();
    const auto [body, topic] = std::pair(map.name(role.body), map.name(role.topic));
    if (!any_disputed(snapshot, role.strategy)) {
        return fmt::format(
            "Sources disagree whether {}, which makes strategy on {}, also delivers it{}", body,
            topic, sides(snapshot, role.delivery));
    }
    if (role.delivery.empty()) {
        return fmt::format("Sources disagree whether {} makes strategy on {}{}", body, topic,
                           sides(snapshot, role.strategy));
    }
    return fmt::format("It is unclear whether {} makes strategy on {} or delivers it{}", body,
                       topic, sides(snapshot, role.strategy, "that it makes strategy"));
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
    const auto [body, topic] = std::pair(map.name(role.body), map.name(role.topic));
    f.question = role.delivery.empty()
                     ? fmt::format(
                           "Is it for {} to make strategy on {}, and why do the sources not "
                           "agree?",
                           body, topic)
                     : fmt::format(
                           "Is {} there to make strategy on {}, to see it delivered, or "
                           "both, and who decided so?",
                           body, topic);
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
    const std::string_view name = map.name(body);
    Finding f{.severity = unclear_role.kind.severity, .basis = Basis::complete};
    f.bodies = {body};
    f.because = {because(map, body),
                 because("The map vouches that its remits are all there, and there is none")};
    f.ask = body;
    f.title = fmt::format("{} has no remit", name);
    f.question = fmt::format("What is {} for, if no task is recorded as its own?", name);
    f.suggestion = fmt::format("Give {} a remit, or end it.", name);
    return f;
}

void find(const Snapshot& snapshot, std::vector<Finding>& findings) {
    for (const RoleConflict& role : role_conflicts(snapshot))
        findings.push_back(finding(snapshot, role));
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (has_no_role(snapshot, body)) findings.push_back(without_role(snapshot, body));
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
