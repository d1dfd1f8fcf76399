// SPDX-License-Identifier: MIT
#include "graph/change/fates/same_bodies.hpp"

#include <algorithm>

namespace remit {

SameBodies::SameBodies(const JoinedIds& joined) {
    for (const auto& [one, other] : joined) {
        if (one == other) continue;
        first_.try_emplace(one, one);
        first_.try_emplace(other, other);
        const std::string& a = root(one);
        const std::string& b = root(other);
        if (a < b) {
            first_.find(b)->second = a;
        } else if (b < a) {
            first_.find(a)->second = b;
        }
    }
    // Each then points at the first at once: a root stands before all that lead to it.
    for (auto& [id, first] : first_)
        first = std::string(first_.find(first)->second);
}

const std::string& SameBodies::root(const std::string& id) const {
    auto at = first_.find(id);
    while (at->second != at->first)
        at = first_.find(at->second);
    return at->first;
}

std::string_view SameBodies::of(std::string_view id) const {
    const auto at = first_.find(id);
    return at == first_.end() ? id : std::string_view(at->second);
}

}  // namespace remit
