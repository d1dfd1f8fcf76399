// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/rule.hpp"
#include "remit/graph/vocabulary.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Reads a rule pack, remit-rules/1 (data/rules/README.md), each rule with the place of its first
/// byte. Complains of all that is wrong with it in one run; nothing comes back where anything is an
/// error. A body type that the vocabulary does not have is a warning: a map may define it. Ids of
/// place lists, resolvers and rules may be another pack's: RuleBook::problems looks at those.
[[nodiscard]] std::optional<RulePack> read_rules(std::string_view bytes, InputId input,
                                                 const Vocabulary& vocabulary,
                                                 Diagnostics& diagnostics,
                                                 const Limits& limits = {});
/// Whether the first bytes are those of a rule pack rather than of a map.
[[nodiscard]] bool looks_like_rules(std::string_view bytes);

}  // namespace remit
