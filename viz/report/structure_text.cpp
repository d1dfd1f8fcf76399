// SPDX-License-Identifier: MIT
#include <map>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/card/relation_line.hpp"
#include "viz/report/relations_by_body.hpp"
#include "viz/report/view_text.hpp"
#include "viz/report/view_tree.hpp"

namespace remit::report {
namespace {

Words with_what_it_is(const Review& review, BodyId body) {
    Words words{review.name(body, Run::Face::strong)};
    if (elected(review.map(), body)) words.push_back(plain_text(", elected"));
    return words;
}

/// Of every live body, whether a line or a scrutiny touches it.
using Marks = std::vector<std::uint8_t>;

/// By type, as the picture lists them.
List untouched(const Review& review, const Marks& touched) {
    const Register& map = review.map();
    std::map<std::pair<std::string, TypeId>, std::vector<BodyId>> by_type;
    for (std::size_t i = 0; i < touched.size(); ++i) {
        const BodyId body{i};
        if (touched[i] != 0 || !review.snapshot().live(body)) continue;
        const TypeId type = map.peer_type(body);
        by_type[{map.vocabulary()[type].plural, type}].push_back(body);
    }
    List list;
    for (const auto& [type, bodies] : by_type) {
        ListItem item{.words = {strong(type.first + ":"), plain_text(" ")}};
        append(item.words, review.names(bodies, most_told));
        list.items.push_back(std::move(item));
    }
    return list;
}

}  // namespace

std::vector<Section> structure_text(const Review& review) {
    const Register& map = review.map();
    Tree tree(map.bodies().size());
    Marks touched(map.bodies().size(), 0);
    RelationsByBody scrutiny;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id{i};
        const Relation& relation = map[id];
        const bool line = is_line(relation.type);
        if ((!line && relation.type != RelationType::scrutinises) ||
            !speaks_of_the_day(review.snapshot(), id))
            continue;
        touched[relation.from.index()] = touched[relation.to.index()] = 1;
        if (line)
            tree.add(relation.to.index(), relation.from.index(), i);
        else
            scrutiny.add(relation.from, id);
    }
    std::vector<Section> sections;
    List lines = tree.told(
        {.root = [&](std::size_t node) { return with_what_it_is(review, BodyId{node}); },
         .below =
             [&](std::size_t node, std::size_t upper, std::size_t fact) {
                 const std::string_view it = node == upper ? "itself" : "it";
                 return review.linked(card::relation_line(map, RelationId{fact}, BodyId{upper}, it),
                                      BodyId{node});
             }});
    add_told(sections, "view-structure-lines", "Who answers to whom", std::move(lines),
             tree.left_out());
    List scrutinies = scrutiny.told(review);
    add_told(sections, "view-structure-scrutiny", "Who scrutinises whom", std::move(scrutinies),
             scrutiny.left_out());
    add_told(sections, "view-structure-others", "With no line and no scrutiny",
             untouched(review, touched));
    return sections;
}

}  // namespace remit::report
