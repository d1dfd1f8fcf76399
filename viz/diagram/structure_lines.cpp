// SPDX-License-Identifier: MIT
#include "viz/diagram/structure_lines.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace remit::diagram {
namespace {

State state_of(Status status) {
    switch (status) {
        case Status::disputed:
            return State::disputed;
        case Status::proposed:
        case Status::agreed:
            return State::planned;
        case Status::unconfirmed:
            return State::unconfirmed;
        case Status::lapsed:
        case Status::absent:
            return State::gone;
        case Status::in_place:
            break;
    }
    return State::in_place;
}

/// Lines of one type that are in place and not in doubt: who is directly above whom.
using Superiors = std::unordered_map<BodyId, std::vector<BodyId>>;

bool counts(const StructureLine& line, Line type) {
    return line.line == type && line.state == State::in_place;
}

Superiors superiors_by(const Register& map, const std::vector<StructureLine>& lines, Line type) {
    Superiors superiors;
    for (const StructureLine& line : lines) {
        if (counts(line, type)) superiors[map[line.relation].from].push_back(map[line.relation].to);
    }
    return superiors;
}

/// Whether lines lead from a body up to `goal` without passing `avoided`.
bool leads_to(const Superiors& superiors, BodyId start, BodyId goal, BodyId avoided) {
    std::vector<BodyId> queue{start};
    std::unordered_set<BodyId> seen{start, avoided};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const auto above = superiors.find(queue[i]);
        if (above == superiors.end()) continue;
        for (const BodyId next : above->second) {
            if (next == goal) return true;
            if (seen.insert(next).second) queue.push_back(next);
        }
    }
    return false;
}

/// A line about some topics only, or one within a ring, says more than any chain.
bool said_by_a_chain(const Snapshot& snapshot, const Superiors& superiors, const Relation& line) {
    const std::uint32_t ring = snapshot.ring_of(line.from);
    if (!line.topics.empty() || ring == snapshot.ring_of(line.to)) return false;
    const auto& direct = superiors.at(line.from);
    return std::ranges::any_of(direct, [&](BodyId other) {
        return other != line.to && snapshot.ring_of(other) != ring &&
               leads_to(superiors, other, line.to, line.from);
    });
}

void leave_out_what_chains_say(const Snapshot& snapshot, StructureLines& lines) {
    for (const Line type : {Line::reports, Line::answers, Line::part}) {
        const Superiors superiors = superiors_by(snapshot.map(), lines.drawn, type);
        lines.said_by_a_chain += std::erase_if(lines.drawn, [&](const StructureLine& line) {
            return counts(line, type) &&
                   said_by_a_chain(snapshot, superiors, snapshot.map()[line.relation]);
        });
    }
}

}  // namespace

std::optional<Line> line_of(RelationType type) {
    switch (type) {
        case RelationType::reports_to:
            return Line::reports;
        case RelationType::accountable_to:
            return Line::answers;
        case RelationType::part_of:
            return Line::part;
        case RelationType::scrutinises:
            return Line::scrutiny;
        default:
            return std::nullopt;
    }
}

StructureLines structure_lines(const Snapshot& snapshot) {
    StructureLines lines;
    const auto relations = snapshot.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const RelationId id(i);
        const auto line = line_of(relations[i].type);
        if (!line || relations[i].from == relations[i].to) continue;
        if (!snapshot.current(id))
            ++lines.not_current;
        else if (snapshot.options().firm_only && !relations[i].standing.firm())
            ++lines.not_firm;
        else
            lines.drawn.push_back({id, *line, state_of(relations[i].status)});
    }
    leave_out_what_chains_say(snapshot, lines);
    return lines;
}

}  // namespace remit::diagram
