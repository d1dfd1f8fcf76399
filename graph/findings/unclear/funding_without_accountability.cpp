// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Bodies that answer for public money along lines. A fund or a programme is the money itself, a
/// voluntary body answers for a grant by its terms, an agency by its contract.
bool must_account(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Category c = category(map, body);
    const bool board = c == Category::partnership || c == Category::statutory_partnership ||
                       c == Category::working_group || c == Category::operational ||
                       map.is_a(body, "foundation");
    return board && !elected(map, body) && statutory(map, body) == Tristate::no;
}

/// Whom one payer pays.
struct Payment {
    BodyId paid{};
    RelationId relation{};
};

/// So many bodies are looked at above a payer or a paid body; where there are more they count as
/// leading to one another. Real maps have fewer than 20, and in a chain of n payers and paid bodies
/// the search would cost n².
constexpr std::size_t most_above = 256;

/// The bodies above one, itself included, nearest first; stops at `is_found`, or past the limit.
template <class IsFound>
std::vector<BodyId> upwards(const Snapshot& snapshot, BodyId start, IsFound is_found) {
    std::vector<BodyId> queue{start};
    std::unordered_set<BodyId> seen{start};
    for (std::size_t i = 0; i < queue.size() && queue.size() <= most_above; ++i) {
        if (is_found(queue[i])) return {};
        for (const Arc& arc : snapshot.from(queue[i], RelationClass::line)) {
            if (seen.insert(arc.body).second) queue.push_back(arc.body);
        }
    }
    return queue;
}

/// Which bodies lead to a payer, or to what the payer answers to.
class Answering {
  public:
    Answering(const Snapshot& snapshot, BodyId payer) : snapshot_(snapshot) {
        const auto above = upwards(snapshot, payer, [](BodyId) { return false; });
        endless_ = above.size() > most_above;
        top_.insert(above.begin(), above.end());
    }

    [[nodiscard]] bool leads(BodyId paid) const {
        if (endless_) return true;
        const auto above =
            upwards(snapshot_, paid, [&](BodyId body) { return top_.contains(body); });
        return above.empty() || above.size() > most_above;
    }

  private:
    const Snapshot& snapshot_;
    std::unordered_set<BodyId> top_;
    bool endless_ = false;
};

/// Whether the payer looks at what became of the money: it scrutinises the body, or gets a report.
bool hears_of_it(const Snapshot& snapshot, const Relation& payment) {
    const Register& map = snapshot.map();
    const auto of_payer = [&](const Arc& arc) { return arc.body == payment.from; };
    const auto is_report = [&](const Arc& arc) {
        const Relation& r = map[arc.relation];
        return r.type == RelationType::informs && (r.document || r.document_kind);
    };
    return std::ranges::any_of(snapshot.to(payment.to, RelationClass::scrutiny), of_payer) ||
           std::ranges::any_of(snapshot.from(payment.to, RelationClass::information),
                               [&](const Arc& arc) { return of_payer(arc) && is_report(arc); });
}

using Unaccounted = std::map<BodyId, std::vector<RelationId>>;  // payments, by the paid

Unaccounted unaccounted(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::map<BodyId, std::vector<Payment>> by_payer;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        const bool pays = r.type == RelationType::funds && r.from != r.to;
        if (pays && snapshot.live(RelationId(i)) && must_account(snapshot, r.to))
            by_payer[r.from].push_back({r.to, RelationId(i)});
    }
    Unaccounted result;
    for (const auto& [payer, payments] : by_payer) {
        const Answering answering(snapshot, payer);
        for (const Payment& p : payments) {
            if (!answering.leads(p.paid) && !hears_of_it(snapshot, map[p.relation]))
                result[p.paid].push_back(p.relation);
        }
    }
    return result;
}

/// A line from the body to a payer that a source says is not there.
std::vector<RelationId> denied_lines(const Snapshot& snapshot, BodyId body,
                                     const std::vector<BodyId>& payers) {
    std::vector<RelationId> result;
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& r = snapshot.map()[id];
        const bool to_payer = r.from == body && std::ranges::find(payers, r.to) != payers.end();
        if (to_payer && is_line(r.type) && r.status == Status::absent && snapshot.current(id))
            result.push_back(id);
    }
    return result;
}

std::vector<RelationId> seats_of_payers(const Snapshot& snapshot, BodyId body,
                                        const std::vector<BodyId>& payers) {
    std::vector<RelationId> result;
    for (const Seat& seat : snapshot.seats_on(body)) {
        if (std::ranges::find(payers, seat.holder) != payers.end()) result.push_back(seat.relation);
    }
    return result;
}

void word_it(const Register& map, BodyId body, const std::vector<BodyId>& payers, Finding& f) {
    const std::string name = named(map, body);
    const std::string who = names(map, payers, 3);
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(because(
            fmt::format("No line from {} to {}, or to what {} to, is on the map", name, who,
                        payers.size() == 1 ? agree(map, payers[0], "it answers", "they answer")
                                           : "they answer")));
        f.title = fmt::format("{} {} not shown to answer for the money from {}", name,
                              agree(map, body, "is", "are"), who);
        f.question =
            fmt::format("Does {} answer to anybody for the money from {}, and to whom?", name, who);
    } else {
        if (f.basis == Basis::complete)
            f.because.push_back(because("The map vouches that its reporting lines are all there"));
        f.title = fmt::format("{} {} not answer for the money from {}", name,
                              agree(map, body, "does", "do"), who);
        f.question = fmt::format("Why does {} not answer for the money from {}, and who checks it?",
                                 name, who);
    }
    f.suggestion = fmt::format(
        "Make a report on the money a term of each grant to {}, and say who receives it.", name);
}

Finding finding(const Snapshot& snapshot, BodyId body, const std::vector<RelationId>& payments) {
    const Register& map = snapshot.map();
    Finding f{.severity = funding_without_accountability.kind.severity};
    f.basis = snapshot.silence(body, Aspect::reporting);
    f.bodies = {body};
    f.relations = payments;
    f.because.push_back(because(map, body));
    for (const RelationId id : payments) {
        f.because.push_back(because(map, id));
        const bool told = std::ranges::find(f.bodies, map[id].from) != f.bodies.end();
        if (!told) f.bodies.push_back(map[id].from);
    }
    const std::vector<BodyId> payers(f.bodies.begin() + 1, f.bodies.end());
    f.ask = payers.front();
    for (const RelationId id : denied_lines(snapshot, body, payers)) {
        f.because.push_back(because(map, id));
        f.basis = Basis::stated;
    }
    // Who sits there sees the money spent, and elsewhere voters can ask; neither is an account.
    const auto seats = seats_of_payers(snapshot, body, payers);
    for (const RelationId id : seats)
        f.because.push_back(because(map, id));
    if (!seats.empty() || snapshot.reaches_elected(body)) f.severity = Severity::low;
    word_it(map, body, payers, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [body, payments] : unaccounted(snapshot)) {
        if (findings.want(body)) findings.add(finding(snapshot, body, payments));
    }
}

}  // namespace

constinit const Detector funding_without_accountability{
    .kind = {.code = "U307",
             .name = "funding-without-accountability",
             .says = "Money goes to a body that has no line to the payer or to what the payer "
                     "answers to.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
