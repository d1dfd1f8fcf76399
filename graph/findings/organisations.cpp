// SPDX-License-Identifier: MIT
#include "graph/findings/organisations.hpp"

namespace remit {
namespace {

/// What a body is part of; none where it is part of nothing.
BodyId whole_of(const Snapshot& snapshot, BodyId body) {
    for (const Arc& arc : snapshot.from(body, RelationClass::line)) {
        const bool part = snapshot.map()[arc.relation].type == RelationType::part_of;
        if (part && arc.body != body) return arc.body;
    }
    return {};
}

}  // namespace

Organisations::Organisations(const Snapshot& snapshot) {
    const std::size_t n = snapshot.map().bodies().size();
    organisation_.resize(n);
    std::vector<std::uint8_t> on_path(n, 0);
    std::vector<BodyId> path;
    for (std::size_t i = 0; i < n; ++i) {
        path.clear();
        BodyId top{i};
        // In a ring of parts the walk ends where it closes.
        while (!organisation_[top.index()] && on_path[top.index()] == 0) {
            on_path[top.index()] = 1;
            path.push_back(top);
            const BodyId whole = whole_of(snapshot, top);
            if (!whole) break;
            top = whole;
        }
        const BodyId found = organisation_[top.index()] ? organisation_[top.index()] : top;
        for (const BodyId body : path)
            organisation_[body.index()] = found;
    }
}

}  // namespace remit
