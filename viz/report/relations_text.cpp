// SPDX-License-Identifier: MIT
// The views whose text is a list of relations: who sits where, and who pays.
#include "viz/report/relations_by_body.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

/// Those of a class, each under the end that `under` says.
template <class Under>
RelationsByBody gathered(const Review& review, RelationClass wanted, Under under) {
    RelationsByBody found;
    const auto relations = review.map().relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (class_of(relations[i].type) == wanted &&
            speaks_of_the_day(review.snapshot(), RelationId{i}))
            found.add(under(relations[i]), RelationId{i});
    }
    return found;
}

}  // namespace

std::vector<Section> membership_text(const Review& review) {
    const auto seats =
        gathered(review, RelationClass::membership, [](const Relation& seat) { return seat.to; });
    std::vector<Section> sections;
    add_told(sections, "view-membership-seats", "By board: who sits on it, and as what",
             seats.told(review), seats.left_out());
    return sections;
}

std::vector<Section> funding_text(const Review& review) {
    // Who may apply stands under the fund.
    const auto flows = gathered(review, RelationClass::funding, [](const Relation& flow) {
        return flow.type == RelationType::eligible_for ? flow.to : flow.from;
    });
    std::vector<Section> sections;
    add_told(sections, "view-funding-flows", "By payer: whom it pays, and who may apply to it",
             flows.told(review), flows.left_out());
    return sections;
}

}  // namespace remit::report
