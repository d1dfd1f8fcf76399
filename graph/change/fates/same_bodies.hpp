// SPDX-License-Identifier: MIT
// Which ids stand for one body, where a body is held against those that took its place.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace remit {

using JoinedIds = std::map<std::string, std::string, std::less<>>;

class SameBodies {
  public:
    /// Each pair of ids is one body; so is what pairs join in turn.
    explicit SameBodies(const JoinedIds& joined);
    /// One id for all that are one body, the first of them; itself where it is joined to nothing.
    [[nodiscard]] std::string_view of(std::string_view id) const;
    [[nodiscard]] bool is_joined(std::string_view id) const { return first_.contains(id); }

  private:
    [[nodiscard]] const std::string& root(const std::string& id) const;

    JoinedIds first_;
};

}  // namespace remit
