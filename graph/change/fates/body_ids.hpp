// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "remit/graph/register.hpp"

namespace remit {

/// The bodies of a map by their ids.
class BodyIds {
  public:
    explicit BodyIds(const Register& map) {
        for (std::size_t i = 0; i < map.bodies().size(); ++i)
            by_id_.emplace(map.id(BodyId(i)), BodyId(i));
    }
    /// None where the map has no such body.
    [[nodiscard]] BodyId of(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? BodyId{} : found->second;
    }

  private:
    std::unordered_map<std::string, BodyId> by_id_{};
};

}  // namespace remit
