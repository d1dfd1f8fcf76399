// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/duties.hpp"
#include "graph/findings/gap/payments.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
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
    return who.size() == 1 ? named(map, who.front()) : number(who.size()) + " payers";
}

std::vector<TopicId> topics_of(const Register& map, const std::vector<RemitId>& remits) {
    std::vector<TopicId> topics;
    topics.reserve(remits.size());
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

bool leads_on_all(const Register& map, const Duty& duty) {
    return std::ranges::all_of(duty.remits, [&](RemitId id) { return leads(map[id]); });
}

/// Bodies of one type that have the same duty and lost the same money for it.
struct Alike {
    std::vector<Duty> duties{};

    [[nodiscard]] const Duty& first() const { return duties.front(); }
    [[nodiscard]] std::vector<BodyId> bodies() const {
        std::vector<BodyId> result;
        result.reserve(duties.size());
        for (const Duty& duty : duties)
            result.push_back(duty.body);
        return result;
    }
};

std::string who(const Register& map, const Alike& alike) { return names(map, alike.bodies(), 3); }

/// The form of a verb for all of them.
std::string_view agree(const Register& map, const Alike& alike, std::string_view one,
                       std::string_view many) {
    return alike.duties.size() > 1 ? many : remit::agree(map, alike.first().body, one, many);
}

/// "Csp must see to Reviews", "Csp has a duty by law", "Board leads on Abuse", "A and B each have".
std::string duty_in_words(const Register& map, const Alike& alike) {
    const Duty& duty = alike.first();
    const std::string each = who(map, alike) + (alike.duties.size() > 1 ? " each" : "");
    if (!duty.by_law || (leads_on_all(map, duty) && !duty.topics.empty())) {
        return fmt::format("{} {} on {}", each, agree(map, alike, "leads", "lead"),
                           names(map, topics_of(map, duty.remits), 2));
    }
    if (!duty.topics.empty())
        return fmt::format("{} must see to {}", each, names(map, duty.topics, 2));
    return fmt::format("{} {} a duty by law", each, agree(map, alike, "has", "have"));
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

std::string title(const Snapshot& snapshot, const Alike& alike, bool sure) {
    const Register& map = snapshot.map();
    const Duty& duty = alike.first();
    const auto rest = still_paid(map, duty);
    // What comes for other topics says nothing about those that lost their money.
    const bool something = duty.topics.empty() && !rest.empty();
    const std::string paid =
        something ? fmt::format("{} paid{} only for {}", agree(map, alike, "is", "are"),
                                sure ? "" : ", as far as shown,", names(map, rest, 2))
                  : fmt::format("nobody {} for it", sure ? "pays" : "is shown to pay");
    return fmt::format("{}, and {}{}", duty_in_words(map, alike), paid, since(snapshot, duty));
}

std::string question(const Snapshot& snapshot, const Alike& alike, bool sure) {
    const Register& map = snapshot.map();
    const Duty& duty = alike.first();
    const std::string name = who(map, alike);
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

void add_duty(const Snapshot& snapshot, const Duty& duty, Finding& f) {
    const Register& map = snapshot.map();
    if (duty.by_law)
        f.because.push_back(because(fmt::format("{} {} set up by law", named(map, duty.body),
                                                agree(map, duty.body, "is", "are")),
                                    duty.body, "statutory"));
    for (const RemitId id : duty.remits)
        f.because.push_back(because(map, id));
    for (const auto* money : {&duty.lost, &duty.rest}) {
        for (const RelationId id : *money)
            f.because.push_back(because(described_payment(snapshot, id), id));
    }
    for (const RelationId id : duty.lost)
        f.also.push_back(map[id].from);
    f.relations.insert(f.relations.end(), duty.lost.begin(), duty.lost.end());
    f.remits.insert(f.remits.end(), duty.remits.begin(), duty.remits.end());
}

Finding finding(const Snapshot& snapshot, const Alike& alike) {
    const Register& map = snapshot.map();
    Finding f{.severity = duty_without_funding.kind.severity};
    f.basis = snapshot.silence(alike.first().body, Aspect::funding);
    f.bodies = alike.bodies();
    put_main_first(snapshot, f.bodies);
    for (const Duty& duty : alike.duties)
        add_duty(snapshot, duty, f);
    sort_once(f.also);
    f.because.push_back(because(f.basis == Basis::complete
                                    ? fmt::format("The map vouches that {} funding is all there",
                                                  alike.duties.size() > 1 ? "their" : "its")
                                    : "No other money that could pay for the duty is on the map"));
    f.topics = alike.first().topics;
    f.ask = f.bodies.front();
    const bool sure = f.basis == Basis::complete;
    f.title = title(snapshot, alike, sure);
    f.question = question(snapshot, alike, sure);
    f.suggestion = fmt::format(
        "Agree who pays for the duty of {}, and in what shares, or move the duty to where the "
        "money is.",
        who(map, alike));
    return f;
}

/// What the titles of two duties would have to share for one title to tell both.
using Shape = std::tuple<TypeId, Basis, bool, bool, bool, std::vector<TopicId>,
                         std::vector<TopicId>, std::vector<TopicId>, std::vector<BodyId>>;

Shape shape(const Snapshot& snapshot, const Duty& duty) {
    const Register& map = snapshot.map();
    return {map.peer_type(duty.body),
            snapshot.silence(duty.body, Aspect::funding),
            duty.by_law,
            leads_on_all(map, duty),
            ended(snapshot, duty),
            duty.topics,
            still_paid(map, duty),
            topics_of(map, duty.remits),
            payers(map, duty)};
}

void find(const Snapshot& snapshot, Findings& findings) {
    std::map<Shape, std::size_t> place;
    std::vector<Alike> all;
    for (Duty& duty : duties_without_money(snapshot)) {
        const auto [at, is_new] = place.try_emplace(shape(snapshot, duty), all.size());
        if (is_new) all.emplace_back();
        all[at->second].duties.push_back(std::move(duty));
    }
    for (const Alike& alike : all)
        findings.add(finding(snapshot, alike));
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
