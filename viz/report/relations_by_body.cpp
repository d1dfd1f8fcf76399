// SPDX-License-Identifier: MIT
#include "viz/report/relations_by_body.hpp"

#include <utility>

#include "viz/card/relation_line.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {

void RelationsByBody::add(BodyId body, RelationId id) {
    if (count_ == most_told) {
        ++left_out_;
        return;
    }
    ++count_;
    relations_[body].push_back(id);
}

List RelationsByBody::told(const Review& review) const {
    const Register& map = review.map();
    List list;
    for (const auto& [body, relations] : relations_) {
        ListItem item{.words = {review.name(body, Run::Face::strong)}};
        for (const RelationId id : relations) {
            const BodyId other = map[id].from == body ? map[id].to : map[id].from;
            item.items.push_back(
                {.words = review.linked(card::relation_line(map, id, body, "it"), other)});
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

}  // namespace remit::report
