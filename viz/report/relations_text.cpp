// SPDX-License-Identifier: MIT
// The views whose text is a list of relations: who sits where, and who pays.
#include "viz/report/relations_by_body.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

BodyId to_end(const Relation& relation) { return relation.to; }

/// Who may apply stands under the fund, as do those whom it pays.
BodyId payer(const Relation& flow) {
    return flow.type == RelationType::eligible_for ? flow.to : flow.from;
}

/// Adds those that are wanted, each under one of its ends.
template <class Wanted>
void add_relations(std::vector<Section>& sections, const Review& review, std::string_view id,
                   std::string_view heading, Wanted wanted, BodyId (*under)(const Relation&)) {
    RelationsByBody found;
    const auto relations = review.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (wanted(relations[i].type) && speaks_of_the_day(review.snapshot(), RelationId{i}))
            found.add(under(relations[i]), RelationId{i});
    }
    add_told(sections, id, heading, found.told(review), found.left_out());
}

}  // namespace

std::vector<Section> membership_text(const Review& review) {
    std::vector<Section> sections;
    add_relations(
        sections, review, "view-membership-seats", "By board: who sits on it, and as what",
        [](RelationType type) { return type == RelationType::member_of; }, to_end);
    add_relations(
        sections, review, "view-membership-held", "Posts that one person holds together",
        [](RelationType type) { return type == RelationType::held_with; }, to_end);
    return sections;
}

std::vector<Section> funding_text(const Review& review) {
    std::vector<Section> sections;
    add_relations(
        sections, review, "view-funding-flows", "By payer: whom it pays, and who may apply to it",
        [](RelationType type) { return class_of(type) == RelationClass::funding; }, payer);
    return sections;
}

}  // namespace remit::report
