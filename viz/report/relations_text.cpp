// SPDX-License-Identifier: MIT
// The views whose text is a list of relations: who sits where, and who pays.
#include <map>
#include <utility>

#include "viz/diagram/flow_words.hpp"
#include "viz/diagram/flows.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/report/relations_by_body.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

BodyId to_end(const Relation& relation) { return relation.to; }

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
    // The same routes as in the picture, those that have ended among them.
    const Snapshot& snapshot = review.snapshot();
    const auto flows = diagram::flows_of(snapshot, {}, diagram::selected(snapshot, {}));
    std::map<BodyId, std::vector<const diagram::Flow*>> by_payer;
    for (const diagram::Flow& flow : flows.drawn)
        by_payer[flow.payer].push_back(&flow);
    List list;
    std::size_t told = 0;
    for (const auto& [payer, routes] : by_payer) {
        ListItem item{.words = {review.name(payer, Run::Face::strong)}};
        for (const diagram::Flow* route : routes) {
            if (++told <= most_told)
                item.items.push_back(
                    {.words =
                         review.linked(diagram::flow_sentence(review.map(), *route), route->paid)});
        }
        if (!item.items.empty()) list.items.push_back(std::move(item));
    }
    std::vector<Section> sections;
    add_told(sections, "view-funding-flows",
             "By payer: whom it pays or paid, and who may apply to it", std::move(list),
             told > most_told ? told - most_told : 0);
    return sections;
}

}  // namespace remit::report
