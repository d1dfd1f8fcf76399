// SPDX-License-Identifier: MIT
// Plans whose outcome a test writes itself: one map over time, with who takes whose place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/outlook.hpp"

namespace remit::test {

/// Ids of bodies that end, and of those that take their place.
struct WrittenSuccession {
    std::vector<std::string> before{}, after{};
};

/// A map that ends some bodies the day before a plan and begins others on its day, and what that
/// means. Nothing of it moves, so that findings may be pointed at.
class WrittenPlan {
  public:
    WrittenPlan(std::string_view lines, std::string_view on,
                const std::vector<WrittenSuccession>& successions, const RuleBook* rules = nullptr,
                std::string_view jurisdiction = {}, const std::vector<std::string>& only = {});

    [[nodiscard]] const Register& map() const { return changed_.map; }
    [[nodiscard]] const Outlook& outlook() const { return outlook_; }

  private:
    Changed changed_;
    std::unique_ptr<Snapshot> before_, after_;
    Analysis was_, is_;
    Outlook outlook_;
};

}  // namespace remit::test
