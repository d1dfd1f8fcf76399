// SPDX-License-Identifier: MIT
#include "remit/graph/difference.hpp"

#include <utility>

#include "graph/change/compare/decided.hpp"
#include "graph/change/compare/fact_changes.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

void put_decisions(const Decided& decided, std::vector<FactChange>& changes) {
    for (FactChange& change : changes) {
        change.by = decided.about(change.fact);
        if (change.was != change.fact) {
            const auto before = decided.about(change.was);
            change.by.insert(change.by.end(), before.begin(), before.end());
            sort_once(change.by);
        }
    }
}

}  // namespace

Difference difference(const Snapshot& before, const Snapshot& after,
                      std::vector<FindingChange> findings, const United* united) {
    const Heirs heirs(after);
    const OneMapFacts one_map(united);
    const Compared compared{before, after, heirs, one_map};
    Difference result{.findings = std::move(findings)};
    tell_body_changes(compared, result);
    const auto take = [](FactChanges found, std::vector<FactChange>& list, std::size_t& unchanged) {
        list = std::move(found.changes);
        unchanged = found.unchanged;
    };
    std::size_t unchanged_documents = 0;
    take(relation_changes(compared), result.relations, result.unchanged_relations);
    take(remit_changes(compared), result.remits, result.unchanged_remits);
    take(document_changes(compared), result.documents, unchanged_documents);
    const auto between = tell_decision_changes(compared, result);
    const Decided decided(compared.map(), between);
    for (auto* list : {&result.bodies, &result.relations, &result.remits, &result.documents})
        put_decisions(decided, *list);
    tell_solved(compared, decided, result);
    return result;
}

std::map<std::string, std::string, std::less<>> successor_ids(const Snapshot& before,
                                                              const Snapshot& after) {
    const Register& map = after.map();
    const Heirs heirs(after);
    std::map<std::string, std::string, std::less<>> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (!before.live(body) || after.live(body)) continue;
        const auto all = heirs.of(body);
        if (all.size() == 1) result.emplace(map.id(body), map.id(all.front()));
    }
    return result;
}

}  // namespace remit
