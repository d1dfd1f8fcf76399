// SPDX-License-Identifier: MIT
#include "graph/change/compare/touched.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Bits of what a finding looks at.
enum Look : unsigned {
    lines = 1U << 0U,
    scrutiny = 1U << 1U,
    authority = 1U << 2U,
    seats = 1U << 3U,
    funding = 1U << 4U,
    information = 1U << 5U,
    coordination = 1U << 6U,
    successions = 1U << 7U,
    remits = 1U << 8U,
    documents = 1U << 9U,
    voices = 1U << 10U,  ///< of seats those of the elected
    chairs_only = 1U << 11U,
    nothing_else = 0,  ///< but its own facts and bodies
    relations = lines | scrutiny | authority | seats | funding | information | coordination,
};

/// Which end of a relation must be a body of the finding.
enum class End : std::uint8_t { either, from, to };

struct LooksAt {
    std::string_view code{};
    unsigned look = nothing_else;
    End end = End::either;
};

constexpr auto table = std::to_array<LooksAt>({
    {"G101", lines, End::from},
    {"G102", lines | scrutiny},
    {"G103", scrutiny, End::to},
    {"G104", remits},
    {"G105", remits},
    {"G106", seats | authority, End::to},
    {"G107", relations},
    {"G108", documents},
    {"G109", remits},
    {"G110", funding, End::to},
    {"G111", lines | seats | coordination | information},
    {"G112"},
    {"G113"},
    {"G114"},
    {"G115", voices, End::to},
    {"G116", chairs_only, End::to},
    {"G117", documents},
    {"G118", funding},
    {"G119", information},
    {"G120", lines},
    {"D201", remits | coordination | lines},
    {"D202", remits},
    {"D203", seats, End::to},
    {"D204", successions},
    {"D205", lines},
    {"D206", successions},
    {"D207", scrutiny | coordination},
    {"D208"},
    {"U301", lines, End::from},
    {"U302", lines},
    {"U303"},
    {"U304", remits},
    {"U305", scrutiny | seats | funding | information | lines},
    {"U306", scrutiny | seats | funding | authority},
    {"U307", funding | lines},
    {"U308", lines | authority},
    {"U309", successions},
    {"U310", lines},
    {"U311", relations},
    {"U312", lines, End::to},
    {"U313", documents},
    {"U314"},
    {"U315", coordination | seats | documents},
    {"U316"},
    {"U317", successions},
    {"U318", scrutiny | authority | seats},
    {"U319"},
    {"U320"},
    {"B401", seats},
    {"B402", seats},
});

const LooksAt* row_of(std::string_view code) {
    const auto* const found = std::ranges::find(table, code, &LooksAt::code);
    return found == table.end() ? nullptr : found;
}

unsigned look_of(RelationClass c) {
    switch (c) {
        case RelationClass::line:
            return lines;
        case RelationClass::scrutiny:
            return scrutiny;
        case RelationClass::authority:
            return authority;
        case RelationClass::membership:
            return seats;
        case RelationClass::funding:
            return funding;
        case RelationClass::information:
            return information;
        case RelationClass::coordination:
            return coordination;
        case RelationClass::change:
            break;
    }
    return successions;
}

bool has(const std::vector<BodyId>& bodies, BodyId body) {
    return body && std::ranges::find(bodies, body) != bodies.end();
}

bool looks_at_relation(const Register& map, const LooksAt& row, RelationId id,
                       const std::vector<BodyId>& bodies) {
    const Relation& r = map[id];
    const bool at_from = row.end != End::to && has(bodies, r.from);
    const bool at_to = row.end != End::from && has(bodies, r.to);
    if (!at_from && !at_to) return false;
    if ((row.look & look_of(class_of(r.type))) != 0) return true;
    if (r.type != RelationType::member_of) return false;
    if ((row.look & voices) != 0) return is_seat(r.role) && r.from && voice(map, id) != Voice::none;
    return (row.look & chairs_only) != 0 && chairs(r.role);
}

bool looks_at(const Register& map, const LooksAt& row, const FactChange& change,
              const FindingFacts& facts) {
    // What is not there any more fills no gap.
    const bool gap = facts.finding->kind->category == FindingCategory::gap;
    if (gap && change.fate == Fate::closed && change.fact.kind != FactKind::body) return false;
    switch (change.fact.kind) {
        case FactKind::body:
            return true;
        case FactKind::relation:
            return looks_at_relation(map, row, RelationId{change.fact.number}, facts.bodies) ||
                   looks_at_relation(map, row, RelationId{change.was.number}, facts.bodies);
        case FactKind::remit:
            return (row.look & remits) != 0 &&
                   (facts.topics.empty() || std::ranges::any_of(facts.topics, [&](TopicId topic) {
                        return topics_overlap(map, topic, map[RemitId{change.fact.number}].topic);
                    }));
        case FactKind::document:
            return (row.look & documents) != 0;
        case FactKind::decision:
            break;
    }
    return false;
}

}  // namespace

bool knows_what_it_looks_at(std::string_view code) { return row_of(code) != nullptr; }

Touched::Touched(const Register& map, const Difference& changes) : map_(map) {
    for (const auto* list :
         {&changes.bodies, &changes.relations, &changes.remits, &changes.documents})
        add(*list);
}

void Touched::add(const std::vector<FactChange>& changes) {
    for (const FactChange& change : changes) {
        const std::size_t n = all_.size();
        all_.push_back(&change);
        const auto body = [&](BodyId id) {
            if (id) of_body_[id].push_back(n);
        };
        of_fact_[change.fact].push_back(n);
        if (change.was != change.fact) of_fact_[change.was].push_back(n);
        for (const FactRef fact : {change.fact, change.was}) {
            if (fact.kind == FactKind::body) body(BodyId{fact.number});
            if (fact.kind == FactKind::relation) {
                body(map_[RelationId{fact.number}].from);
                body(map_[RelationId{fact.number}].to);
            }
            if (fact.kind == FactKind::remit) {
                body(map_[RemitId{fact.number}].body);
                of_topic_[map_[RemitId{fact.number}].topic].push_back(n);
            }
            if (fact.kind == FactKind::document) {
                for (const BodyId id : map_.list(map_[DocumentId{fact.number}].bodies))
                    body(id);
            }
        }
    }
}

std::vector<const FactChange*> Touched::by(const FindingFacts& facts) const {
    std::set<std::size_t> touching;
    for (const FactRef fact : facts.rests_on) {
        if (const auto found = of_fact_.find(fact); found != of_fact_.end())
            touching.insert(found->second.begin(), found->second.end());
    }
    // What it rests on says more than what is of its kind.
    const LooksAt* row = touching.empty() ? row_of(facts.finding->kind->code) : nullptr;
    const auto look = [&](const std::vector<std::size_t>& some) {
        for (const std::size_t n : some) {
            if (row != nullptr && looks_at(map_, *row, *all_[n], facts)) touching.insert(n);
        }
    };
    for (const BodyId id : facts.bodies) {
        if (const auto found = of_body_.find(id); found != of_body_.end()) look(found->second);
    }
    for (const TopicId id : facts.topics) {
        if (const auto found = of_topic_.find(id); found != of_topic_.end()) look(found->second);
    }
    std::vector<const FactChange*> result;
    for (const std::size_t n : touching)
        result.push_back(all_[n]);
    return result;
}

}  // namespace remit
