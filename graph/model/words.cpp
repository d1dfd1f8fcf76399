// SPDX-License-Identifier: MIT
#include "remit/graph/words.hpp"

namespace remit {
namespace {

struct Reading {
    RelationType type;
    RelationClass of;
    std::string_view is;
    std::string_view is_not;
};

constexpr auto readings = std::to_array<Reading>({
    {RelationType::reports_to, RelationClass::line, "reports to", "does not report to"},
    {RelationType::accountable_to, RelationClass::line, "answers to", "does not answer to"},
    {RelationType::part_of, RelationClass::line, "is part of", "is not part of"},
    {RelationType::scrutinises, RelationClass::scrutiny, "scrutinises", "does not scrutinise"},
    {RelationType::authority_of, RelationClass::authority, "is one of the authorities of",
     "is not one of the authorities of"},
    {RelationType::establishes, RelationClass::authority, "set up", "did not set up"},
    {RelationType::appoints, RelationClass::authority, "appoints", "does not appoint"},
    {RelationType::directs, RelationClass::authority, "directs", "does not direct"},
    {RelationType::approves, RelationClass::authority, "must agree the plans of",
     "need not agree the plans of"},
    {RelationType::member_of, RelationClass::membership, "sits on", "does not sit on"},
    {RelationType::funds, RelationClass::funding, "funds", "does not fund"},
    {RelationType::commissions, RelationClass::funding, "commissions", "does not commission"},
    {RelationType::eligible_for, RelationClass::funding, "may apply to", "may not apply to"},
    {RelationType::informs, RelationClass::information, "informs", "does not inform"},
    {RelationType::consults, RelationClass::information, "consults", "does not consult"},
    {RelationType::advises, RelationClass::information, "advises", "does not advise"},
    {RelationType::guides, RelationClass::information, "gives guidance to", "gives no guidance to"},
    {RelationType::refers_to, RelationClass::information, "refers cases to",
     "does not refer cases to"},
    {RelationType::supports, RelationClass::information, "supports", "does not support"},
    {RelationType::coordinates_with, RelationClass::coordination, "coordinates with",
     "does not coordinate with"},
    {RelationType::works_as_one_with, RelationClass::coordination, "works as one with",
     "does not work as one with"},
    {RelationType::succeeds, RelationClass::change, "replaces", "does not replace"},
    {RelationType::held_with, RelationClass::membership, "is held together with",
     "is not held together with"},
});
static_assert(readings.size() == Words<RelationType>::list.size());

constexpr const Reading& reading(RelationType type) {
    return readings[static_cast<std::size_t>(type)];
}

}  // namespace

RelationClass class_of(RelationType type) { return reading(type).of; }
bool is_line(RelationType type) { return class_of(type) == RelationClass::line; }
bool is_undirected(RelationType type) {
    return type == RelationType::coordinates_with || type == RelationType::works_as_one_with ||
           type == RelationType::held_with;
}
std::string_view reads(RelationType type) { return reading(type).is; }
std::string_view reads_not(RelationType type) { return reading(type).is_not; }

}  // namespace remit
