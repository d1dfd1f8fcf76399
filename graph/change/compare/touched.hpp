// SPDX-License-Identifier: MIT
// Which changes of a map touch what a finding was about.
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "remit/graph/difference.hpp"

namespace remit {

/// Facts of one finding in the numbers of the map that the changes are of.
struct FindingFacts {
    const Finding* finding = nullptr;
    std::vector<BodyId> bodies{};
    std::vector<TopicId> topics{};
    std::vector<FactRef> rests_on{};  ///< relations, remits, documents and decisions, sorted
};

class Touched {
  public:
    Touched(const Register& map, const Difference& changes);
    /// Changes of what it rests on. Where there are none, of its bodies themselves, and of facts of
    /// its bodies of the kind that a finding of its code looks at. In the order of the difference.
    [[nodiscard]] std::vector<const FactChange*> by(const FindingFacts& facts) const;

  private:
    void add(const std::vector<FactChange>& changes);

    const Register& map_;
    std::vector<const FactChange*> all_{};
    std::map<BodyId, std::vector<std::size_t>> of_body_{};
    std::map<TopicId, std::vector<std::size_t>> of_topic_{};
    std::map<FactRef, std::vector<std::size_t>> of_fact_{};
};

/// Whether it is known what findings of this code look at.
[[nodiscard]] bool knows_what_it_looks_at(std::string_view code);

}  // namespace remit
