// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "remit/graph/finding.hpp"

namespace remit {

/// Bodies of a map, by their numbers.
using BodySet = std::vector<bool>;

/// Where a detector puts what it finds. Whoever asked may want to hear of some bodies alone: a
/// detector may then leave out the other findings, and saves the wording of them.
class Findings {
  public:
    using Take = std::function<void(Finding&& finding)>;

    /// All bodies are wanted where no set says which. It must outlive this.
    explicit Findings(Take take, const BodySet* wanted = nullptr)
        : take_(std::move(take)), wanted_(wanted) {}

    /// Whether a finding that is on this body, beside others or alone, may be wanted.
    [[nodiscard]] bool want(BodyId body) const {
        return wanted_ == nullptr || (*wanted_)[body.index()];
    }
    /// A finding is wanted if each of its bodies is.
    [[nodiscard]] bool want(std::span<const BodyId> bodies) const {
        return wanted_ == nullptr ||
               std::ranges::all_of(bodies, [&](BodyId body) { return want(body); });
    }
    void add(Finding&& finding) { take_(std::move(finding)); }

  private:
    Take take_;
    const BodySet* wanted_;
};

}  // namespace remit
