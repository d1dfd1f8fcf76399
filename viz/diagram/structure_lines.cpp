// SPDX-License-Identifier: MIT
#include "viz/diagram/structure_lines.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "viz/diagram/words.hpp"

namespace remit::diagram {

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

namespace {

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

/// Of the classes that a figure of lines does not draw.
void count_other_classes(const Snapshot& snapshot, const Selection& bodies,
                         std::vector<std::string>& texts) {
    struct Class {
        RelationClass relations;
        std::string_view one, many;
    };
    static constexpr std::array<Class, 6> classes{{
        {RelationClass::membership, "membership", "memberships"},
        {RelationClass::authority, "relation of authority", "relations of authority"},
        {RelationClass::funding, "flow of money", "flows of money"},
        {RelationClass::information, "flow of information", "flows of information"},
        {RelationClass::coordination, "arrangement between equals", "arrangements between equals"},
        {RelationClass::change, "succession", "successions"},
    }};
    std::array<std::size_t, Words<RelationClass>::list.size()> counts{};
    const auto relations = snapshot.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const bool among = bodies.has(relations[i].from) && bodies.has(relations[i].to);
        if (among && snapshot.live(RelationId(i)))
            ++counts[static_cast<std::size_t>(class_of(relations[i].type))];
    }
    for (const Class& c : classes) {
        const std::size_t count = counts[static_cast<std::size_t>(c.relations)];
        if (count > 0) texts.push_back(counted(count, c.one, c.many));
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

StructureLines structure_lines(const Snapshot& snapshot, const Selection& bodies) {
    StructureLines lines;
    const auto relations = snapshot.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const RelationId id(i);
        const auto line = line_of(relations[i].type);
        if (!line || relations[i].from == relations[i].to || !snapshot.meant(id)) continue;
        if (!snapshot.current(id))
            ++lines.not_current;
        else if (!bodies.has(relations[i].from) || !bodies.has(relations[i].to))
            ++lines.beyond;
        else if (snapshot.options().firm_only && !relations[i].standing.firm())
            ++lines.not_firm;
        else
            lines.drawn.push_back({id, *line, state_of(relations[i].status)});
    }
    lines.said_by_a_chain = leave_out_what_chains_say(snapshot, lines.drawn);
    return lines;
}

std::size_t leave_out_what_chains_say(const Snapshot& snapshot, std::vector<StructureLine>& lines) {
    std::size_t left_out = 0;
    for (const Line type : {Line::reports, Line::answers, Line::part}) {
        const Superiors superiors = superiors_by(snapshot.map(), lines, type);
        left_out += std::erase_if(lines, [&](const StructureLine& line) {
            return counts(line, type) &&
                   said_by_a_chain(snapshot, superiors, snapshot.map()[line.relation]);
        });
    }
    return left_out;
}

std::vector<std::string> left_out(const Snapshot& snapshot, const Selection& bodies,
                                  const StructureLines& lines) {
    std::vector<std::string> texts;
    count_other_classes(snapshot, bodies, texts);
    add_count(texts, lines.said_by_a_chain, "line that a longer chain says as well",
              "lines that longer chains say as well");
    add_count(texts, lines.not_current, "line not in force on the date",
              "lines not in force on the date");
    add_count(texts, lines.not_firm, "line that is not firm", "lines that are not firm");
    add_count(texts, lines.beyond, "line of a body that is left out",
              "lines of bodies that are left out");
    texts.insert(texts.end(), bodies.left_out.begin(), bodies.left_out.end());
    return texts;
}

}  // namespace remit::diagram
