// SPDX-License-Identifier: MIT
// What the rules in force ask for before bodies become one: who must agree, who makes an order, and
// what is to be heeded. Rulings say what a map lacks; these are asked whether or not it has it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rules.hpp"

namespace remit {

enum class RequirementKind : std::uint8_t {
    party,  ///< whose agreement is needed
    paper,  ///< who makes the paper by which they are joined
    heed    ///< what to heed, whoever they are
};

struct Requirement {
    const Rule* rule = nullptr;
    RequirementKind kind = RequirementKind::party;
    std::string who{};             ///< as the law calls it: "the police and crime commissioner"
    bool by_name = false;          ///< known by its name, which may be another than the law's
    std::vector<BodyId> bodies{};  ///< of the map, that it is; where several, one of them
    /// Whether the place is one for which the rule asks: no where the map shows that it is not,
    /// unknown where it says too little.
    Tristate holds = Tristate::yes;
    // Where it is not yes: what is counted, what there is of it, and which areas of the body lie in
    // none.
    const AreaCount* count = nullptr;
    std::vector<AreaId> counted{}, unplaced{};
};

/// What the rules in force on the Snapshot's day ask of joining bodies to this one, which is there
/// with its areas. By rule in the book's order, then by place in the rule, then in the map's order.
[[nodiscard]] std::vector<Requirement> requirements_of(const Snapshot& snapshot,
                                                       const RuleBook& book,
                                                       std::string_view jurisdiction, BodyId body);

}  // namespace remit
