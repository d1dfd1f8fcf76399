// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/ending_delivery.hpp"
#include "graph/findings/gap/left_out.hpp"
#include "graph/findings/gap/topic_cover.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Bodies that do things themselves, in the ordinary course of their work.
bool works_itself(Category category) {
    return category == Category::elected || category == Category::executive ||
           category == Category::agency || category == Category::operational ||
           category == Category::working_group;
}

/// Groups that several organisations set up to deliver: they could be expected to work to a plan.
/// What an agency does it does by law, and by its own.
bool works_to_a_plan(Category category) {
    return category == Category::partnership || category == Category::working_group ||
           category == Category::operational;
}

/// Whether those who sit on a body, make it up or work below it can deliver what it decides: a
/// board of the police and the councils plans what these will do, and has no other hands.
bool has_hands(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const auto works = [&](BodyId other) { return works_itself(category(map, other)); };
    const auto arc_works = [&](const Arc& arc) { return works(arc.body); };
    return works(body) ||
           std::ranges::any_of(snapshot.seats_on(body),
                               [&](const Seat& seat) { return works(seat.holder); }) ||
           std::ranges::any_of(snapshot.to(body, RelationClass::authority), arc_works) ||
           std::ranges::any_of(snapshot.to(body, RelationClass::line), arc_works);
}

/// Remits of one body that have nothing on the other side.
using Gaps = std::map<BodyId, std::vector<RemitId>>;

Gaps without_delivery(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    TopicCover delivery(snapshot);
    Gaps result;
    const auto each = [&](auto look) {
        for (std::size_t i = 0; i < map.remits().size(); ++i) {
            if (snapshot.live(RemitId{i})) look(RemitId{i}, map.remits()[i]);
        }
    };
    each([&](RemitId id, const Remit& remit) {
        if (may_deliver(remit.function)) delivery.add(id);
    });
    each([&](RemitId id, const Remit& remit) {
        const bool strategy = remit.function == Function::strategy;
        if (strategy && !delivery.meets(id)) result[remit.body].push_back(id);
    });
    std::erase_if(result, [&](const auto& gap) { return has_hands(snapshot, gap.first); });
    return result;
}

/// A remit without function may be a strategy. Delivery that is about to end is told as such.
Gaps without_strategy(const Snapshot& snapshot, const std::vector<Ending>& endings) {
    const Register& map = snapshot.map();
    std::set<RemitId> ending;
    for (const Ending& e : endings)
        ending.insert(e.remits.begin(), e.remits.end());
    TopicCover strategies(snapshot);
    std::vector<RemitId> deliveries;
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        if (!snapshot.live(id)) continue;
        const Function function = map[id].function;
        if (function == Function::strategy || function == Function::none) strategies.add(id);
        if (function == Function::delivery && !ending.contains(id)) deliveries.push_back(id);
    }
    Gaps result;
    for (const RemitId id : deliveries) {
        if (works_to_a_plan(category(map, map[id].body)) && !strategies.meets(id))
            result[map[id].body].push_back(id);
    }
    return result;
}

/// Who else might do the work: all under review. Only if the remits of each are vouched for is it
/// sure that nobody does.
Basis silence_of_all(const Snapshot& snapshot) {
    Basis weakest = Basis::complete;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (snapshot.live(body) && snapshot.in_scope(body))
            weakest = std::max(weakest, snapshot.silence(body, Aspect::remits));
    }
    return weakest;
}

/// One kind of gap of one body, and how sure it is.
struct Gap {
    BodyId body{};
    const std::vector<RemitId>& remits;
    Basis basis{};
};

Finding about(const Snapshot& snapshot, const Gap& gap) {
    const Register& map = snapshot.map();
    Finding f{.severity = strategy_delivery_gap.kind.severity, .basis = gap.basis};
    f.basis = std::max(f.basis, snapshot.silence(gap.body, Aspect::remits));
    f.bodies = {gap.body};
    f.remits = gap.remits;
    f.ask = gap.body;
    for (const RemitId id : gap.remits) {
        f.topics.push_back(map[id].topic);
        f.because.push_back(because(map, id));
    }
    sort_once(f.topics);
    return f;
}

Finding no_delivery(const Snapshot& snapshot, const Gap& gap) {
    const Register& map = snapshot.map();
    const BodyId body = gap.body;
    Finding f = about(snapshot, gap);
    const std::string topics = names(map, f.topics, 3);
    const std::string name = named(map, body);
    f.because.push_back(
        because("Nobody on the map delivers there, and nobody who delivers sits on it, makes it up "
                "or works below it"));
    const bool sure = f.basis == Basis::complete;
    f.title = fmt::format("{} {} strategy on {}, and nobody {} it", name,
                          agree(map, body, "makes", "make"), topics,
                          sure ? "delivers" : "is shown to deliver");
    f.question = sure ? fmt::format("Why does nobody deliver what {} plans on {}?", name, topics)
                      : fmt::format("Who delivers what {} plans on {}, if anybody?", name, topics);
    f.suggestion = fmt::format(
        "Name in the strategy who is to deliver each part of it, and have them report to {}.",
        name);
    return f;
}

Finding no_strategy(const Snapshot& snapshot, const Gap& gap) {
    const Register& map = snapshot.map();
    const BodyId body = gap.body;
    Finding f = about(snapshot, gap);
    const std::string topics = names(map, f.topics, 3);
    const std::string name = named(map, body);
    f.because.push_back(because("Nobody on the map holds a strategy that covers it there"));
    const bool sure = f.basis == Basis::complete;
    f.title =
        fmt::format("{} {} on {}, and no strategy for it is {}", name,
                    agree(map, body, "delivers", "deliver"), topics, sure ? "there" : "recorded");
    f.question =
        sure ? fmt::format("Why is there no strategy for what {} delivers on {}?", name, topics)
             : fmt::format("Is there a strategy for what {} delivers on {}, and whose is it?", name,
                           topics);
    f.suggestion = fmt::format(
        "Bring the work of {} under a strategy that says what it is to achieve, or end it.", name);
    return f;
}

/// "until 3 April 2016"; nothing where several end on different days.
std::string until(const Register& map, const Ending& ending) {
    const EndDate end = map[ending.remits.front()].end;
    const bool same =
        std::ranges::all_of(ending.remits, [&](RemitId id) { return map[id].end == end; });
    return same ? " until " + plain(end.latest) : "";
}

Finding no_successor(const Snapshot& snapshot, const Ending& ending, Basis basis) {
    const Register& map = snapshot.map();
    const BodyId body = map[ending.remits.front()].body;
    Finding f = about(snapshot, {body, ending.remits, basis});
    const bool over = !snapshot.live(ending.remits.front());
    const bool proposed = !ending.proposed.empty();
    if (proposed) f.basis = Basis::stated;
    for (const RemitId id : ending.proposed) {
        f.remits.push_back(id);
        f.also.push_back(map[id].body);
        f.because.push_back(because(map, id));
    }
    sort_once(f.also);
    f.because.push_back(because("Nobody on the map is to deliver it there afterwards"));
    const std::string topics = names(map, f.topics, 3);
    const std::string name = named(map, body);
    const std::string_view verb = over ? "delivered" : agree(map, body, "delivers", "deliver");
    const std::string_view then = proposed                     ? "who follows is only proposed"
                                  : f.basis == Basis::complete ? "nobody follows"
                                                               : "nobody is recorded to follow";
    f.title = fmt::format("{} {} on {}{}, and {}", name, verb, topics, until(map, ending), then);
    f.question =
        f.basis == Basis::not_recorded
            ? fmt::format("Does anybody do the work of {} on {} afterwards?", name, topics)
            : fmt::format("Who does the work of {} on {} afterwards, and why is it not settled?",
                          name, topics);
    f.suggestion =
        fmt::format("Settle who follows before the day, and tell those who now turn to {}.", name);
    return f;
}

/// That it is left out is said; that nobody else does it is only not on the map.
Finding nobody_else(const Snapshot& snapshot, const LeftOutWork& work, Basis basis) {
    const Register& map = snapshot.map();
    const BodyId body = map[work.denied.front()].body;
    Finding f = about(snapshot, {body, work.denied, basis});
    f.basis = basis;
    f.ask = map[work.directed.front()].body;
    for (const auto* remits : {&work.directed, &work.wider}) {
        for (const RemitId id : *remits) {
            f.also.push_back(map[id].body);
            f.because.push_back(because(map, id));
        }
    }
    sort_once(f.also);
    std::erase(f.also, body);
    f.because.push_back(because("No delivery on just that is on the map"));
    const std::string topics = names(map, f.topics, 3);
    const std::string name = named(map, body);
    f.title =
        fmt::format("{} {} not deliver on {}, and nobody {}", name, agree(map, body, "does", "do"),
                    topics, basis == Basis::complete ? "does" : "is shown to");
    f.question = fmt::format("Who works on {}, which {} {} out?", topics, name,
                             agree(map, body, "leaves", "leave"));
    f.suggestion = fmt::format("Say who is to work on {}, or that nobody is.", topics);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Basis basis = silence_of_all(snapshot);
    for (const auto& [body, remits] : without_delivery(snapshot)) {
        if (findings.want(body)) findings.add(no_delivery(snapshot, {body, remits, basis}));
    }
    const auto endings = endings_of_delivery(snapshot);
    for (const auto& [body, remits] : without_strategy(snapshot, endings)) {
        if (findings.want(body)) findings.add(no_strategy(snapshot, {body, remits, basis}));
    }
    for (const Ending& ending : endings)
        findings.add(no_successor(snapshot, ending, basis));
    for (const LeftOutWork& work : left_out_work(snapshot))
        findings.add(nobody_else(snapshot, work, basis));
}

}  // namespace

constinit const Detector strategy_delivery_gap{
    .kind = {.code = "G105",
             .name = "strategy-delivery-gap",
             .says =
                 "There is a strategy that nobody delivers, or delivery under no strategy, about "
                 "to stop or left out.",
             .category = FindingCategory::gap,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
