// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/payments.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// So many of the bodies that may not apply are told with their facts; the rest says the same.
constexpr std::size_t most_told = 8;

/// A body that may not apply, and why that matters to it.
struct Shut {
    RelationId bar{};
    std::vector<RelationId> once{};    ///< what those who pay into the fund paid it
    std::vector<RelationId> by_way{};  ///< what is to come to it through the fund
};

/// One fund and all whom it shuts out.
struct Route {
    BodyId fund{};
    std::vector<RelationId> paid_in{};
    std::vector<Shut> shut{};
};

std::vector<RelationId> payments_into(const Snapshot& snapshot, BodyId fund) {
    std::vector<RelationId> result;
    for (const Arc& arc : snapshot.to(fund, RelationClass::funding)) {
        if (snapshot.map()[arc.relation].type == RelationType::funds && arc.body != fund)
            result.push_back(arc.relation);
    }
    return result;
}

Shut look_at(const Register& map, const Payments& payments, const Route& route, RelationId bar) {
    const BodyId body = map[bar].from;
    Shut result{.bar = bar};
    std::vector<BodyId> payers;
    for (const RelationId id : route.paid_in)
        payers.push_back(map[id].from);
    sort_once(payers);
    for (const RelationId id : payments.once(body)) {
        const BodyId payer = map[id].from;
        if (std::ranges::binary_search(payers, payer) && !payments.pays_freely(payer, body))
            result.once.push_back(id);
    }
    for (const RelationId id : payments.by_way(body)) {
        const auto via = map.list(map[id].via);
        if (std::ranges::find(via, route.fund) != via.end()) result.by_way.push_back(id);
    }
    return result;
}

Route route(const Snapshot& snapshot, const Payments& payments, BodyId fund,
            const std::vector<RelationId>& bars) {
    Route result{.fund = fund, .paid_in = payments_into(snapshot, fund)};
    for (const RelationId bar : bars) {
        Shut shut = look_at(snapshot.map(), payments, result, bar);
        if (!shut.once.empty() || !shut.by_way.empty()) result.shut.push_back(std::move(shut));
    }
    return result;
}

/// Whoever paid once, or is to pay by way of the fund; each once.
std::vector<BodyId> payers(const Register& map, const Route& route,
                           std::vector<RelationId> Shut::*paid) {
    std::vector<BodyId> result;
    for (const Shut& shut : route.shut) {
        for (const RelationId id : shut.*paid)
            result.push_back(map[id].from);
    }
    sort_once(result);
    return result;
}

void add_chain(const Snapshot& snapshot, const Route& route, Finding& f) {
    const Register& map = snapshot.map();
    for (const RelationId id : route.paid_in) {
        f.relations.push_back(id);
        f.because.push_back(because(map, id));
    }
    std::size_t told = 0;
    for (const Shut& shut : route.shut) {
        f.relations.push_back(shut.bar);
        if (++told > most_told) continue;
        f.because.push_back(because(map, shut.bar));
        for (const auto* facts : {&shut.once, &shut.by_way}) {
            for (const RelationId id : *facts)
                f.because.push_back(because(described_payment(snapshot, id), id));
        }
    }
}

void word_it(const Register& map, const std::vector<BodyId>& shut, const Route& route, Finding& f) {
    const std::string fund = named(map, route.fund);
    const bool many = shut.size() > 1 || is_plural(map, shut.front());
    const std::string_view them = many ? "them" : "it";
    const std::vector<BodyId> once = payers(map, route, &Shut::once);
    const std::vector<BodyId> by_way = payers(map, route, &Shut::by_way);
    const std::vector<BodyId>& who = once.empty() ? by_way : once;
    const std::string paid =
        once.empty() ? fmt::format("through which the money of {} is to reach {}",
                                   names(map, by_way, 1), them)
                     : fmt::format("though {}, which {} into it, once funded {}",
                                   names(map, once, 1), once.size() == 1 ? "pays" : "pay", them);
    f.ask = who.front();
    f.also = who;
    f.title = fmt::format("{} cannot apply to {}, {}", names(map, shut, 1), fund, paid);
    f.question =
        fmt::format("Why can {} not apply to {}, and where {} {} to find that money instead?",
                    names(map, shut), fund, many ? "are" : "is", many ? "they" : "it");
    f.suggestion = fmt::format(
        "Open {} to {}, or keep some of the money back for {} and say how to ask for it.", fund,
        them, them);
}

Finding finding(const Snapshot& snapshot, const Route& route) {
    const Register& map = snapshot.map();
    Finding f{.severity = closed_funding_route.kind.severity};
    for (const Shut& shut : route.shut)
        f.bodies.push_back(map[shut.bar].from);
    sort_once(f.bodies);
    put_main_first(snapshot, f.bodies);
    word_it(map, f.bodies, route, f);
    // Two funds closed to the same bodies are two findings.
    f.bodies.push_back(route.fund);
    add_chain(snapshot, route, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Payments payments(snapshot);
    for (const auto& [fund, bars] : payments.shut()) {
        const Route found = route(snapshot, payments, fund, bars);
        if (!found.shut.empty()) findings.add(finding(snapshot, found));
    }
}

}  // namespace

constinit const Detector closed_funding_route{
    .kind = {.code = "G118",
             .name = "closed-funding-route",
             .says = "A body may not apply to a fund that took the place of money it had, or that "
                     "it is sent to.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
