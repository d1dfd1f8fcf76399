// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/duties.hpp"
#include "graph/findings/gap/payments.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/findings/plural.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// Who paid; where it was for topics that have no money now, who paid for those.
std::vector<BodyId> payers(const Register& map, const Duty& duty) {
    std::vector<BodyId> result;
    for (const RelationId id : duty.lost) {
        if (duty.topics.empty() || !map[id].topics.empty()) result.push_back(map[id].from);
    }
    sort_once(result);
    return result;
}

std::string who_paid(const Register& map, const Duty& duty) {
    const auto who = payers(map, duty);
    return who.size() == 1 ? std::string(map.name(who.front())) : number(who.size()) + " payers";
}

std::vector<TopicId> topics_of(const Register& map, const std::vector<RemitId>& remits) {
    std::vector<TopicId> topics;
    for (const RemitId id : remits)
        topics.push_back(map[id].topic);
    sort_once(topics);
    return topics;
}

/// What the money is for that still comes.
std::vector<TopicId> still_paid(const Register& map, const Duty& duty) {
    std::vector<TopicId> topics;
    for (const RelationId id : duty.rest) {
        const auto own = map.list(map[id].topics);
        topics.insert(topics.end(), own.begin(), own.end());
    }
    sort_once(topics);
    return topics;
}

/// "Csp must see to Reviews", "Csp has a duty by law", "Board leads on Abuse".
std::string duty_in_words(const Register& map, const Duty& duty) {
    const std::string_view name = map.name(duty.body);
    const bool leads_on_all =
        std::ranges::all_of(duty.remits, [&](RemitId id) { return leads(map[id]); });
    if (!duty.by_law || (leads_on_all && !duty.topics.empty())) {
        return fmt::format("{} {} on {}", name, agree(map, duty.body, "leads", "lead"),
                           names(map, topics_of(map, duty.remits), 2));
    }
    if (!duty.topics.empty())
        return fmt::format("{} must see to {}", name, names(map, duty.topics, 2));
    return fmt::format("{} {} a duty by law", name, agree(map, duty.body, "has", "have"));
}

bool ended(const Snapshot& snapshot, const Duty& duty) {
    return std::ranges::any_of(duty.lost, [&](RelationId id) { return paid_once(snapshot, id); });
}

/// " since Pcc stopped"; of what was never paid ": Pcc does not".
std::string since(const Snapshot& snapshot, const Duty& duty) {
    const Register& map = snapshot.map();
    if (ended(snapshot, duty)) return fmt::format(" since {} stopped", who_paid(map, duty));
    return fmt::format(": {} {} not", who_paid(map, duty),
                       payers(map, duty).size() == 1 ? "does" : "do");
}

std::string title(const Snapshot& snapshot, const Duty& duty, bool sure) {
    const Register& map = snapshot.map();
    const auto rest = still_paid(map, duty);
    // What comes for other topics says nothing about those that lost their money.
    const bool something = duty.topics.empty() && !rest.empty();
    const std::string paid =
        something ? fmt::format("{} paid{} only for {}", agree(map, duty.body, "is", "are"),
                                sure ? "" : ", as far as shown,", names(map, rest, 2))
                  : fmt::format("nobody {} for it", sure ? "pays" : "is shown to pay");
    return fmt::format("{}, and {}{}", duty_in_words(map, duty), paid, since(snapshot, duty));
}

std::string question(const Snapshot& snapshot, const Duty& duty, bool sure) {
    const Register& map = snapshot.map();
    const std::string_view name = map.name(duty.body);
    const std::string work =
        duty.topics.empty() ? fmt::format("what {} must do", name)
                            : fmt::format("the work of {} on {}", name, names(map, duty.topics, 2));
    const bool one = payers(map, duty).size() == 1;
    const std::string why =
        ended(snapshot, duty)
            ? fmt::format("now that {} {} stopped", who_paid(map, duty), one ? "has" : "have")
            : fmt::format("if {} {} not", who_paid(map, duty), one ? "does" : "do");
    return fmt::format("{} for {}, {}?", sure ? "Who is to pay" : "Does anybody pay", work, why);
}

void add_chain(const Snapshot& snapshot, const Duty& duty, Finding& f) {
    const Register& map = snapshot.map();
    if (duty.by_law)
        f.because.push_back(because(fmt::format("{} {} set up by law", map.name(duty.body),
                                                agree(map, duty.body, "is", "are")),
                                    duty.body));
    for (const RemitId id : duty.remits)
        f.because.push_back(because(map, id));
    for (const auto* money : {&duty.lost, &duty.rest}) {
        for (const RelationId id : *money)
            f.because.push_back(because(described_payment(snapshot, id), id));
    }
    f.because.push_back(because(f.basis == Basis::complete
                                    ? "The map vouches that its funding is all there"
                                    : "No other money that could pay for the duty is on the map"));
}

Finding finding(const Snapshot& snapshot, const Duty& duty) {
    const Register& map = snapshot.map();
    const std::string_view name = map.name(duty.body);
    Finding f{.severity = duty_without_funding.kind.severity};
    f.basis = snapshot.silence(duty.body, Aspect::funding);
    f.bodies = {duty.body};
    for (const RelationId id : duty.lost)
        f.also.push_back(map[id].from);
    sort_once(f.also);
    f.relations = duty.lost;
    f.remits = duty.remits;
    f.topics = duty.topics;
    f.ask = duty.body;
    const bool sure = f.basis == Basis::complete;
    f.title = title(snapshot, duty, sure);
    f.question = question(snapshot, duty, sure);
    f.suggestion = fmt::format(
        "Agree who pays for the duty of {}, and in what shares, or move the duty to where the "
        "money is.",
        name);
    add_chain(snapshot, duty, f);
    return f;
}

void find(const Snapshot& snapshot, std::vector<Finding>& findings) {
    for (const Duty& duty : duties_without_money(snapshot))
        findings.push_back(finding(snapshot, duty));
}

}  // namespace

constinit const Detector duty_without_funding{
    .kind = {.code = "G110",
             .name = "duty-without-funding",
             .says = "A body keeps a duty by law or a lead whose money has ended.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
