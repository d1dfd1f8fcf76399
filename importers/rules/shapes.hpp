// SPDX-License-Identifier: MIT
// Choices and the six shapes of rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/json/object_fields.hpp"
#include "remit/graph/rule.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit::rule_reader {

using json_reader::Fields;
using json_reader::Value;

/// What the readers of all parts of a pack share.
struct Context {
    Diagnostics& diagnostics;
    const Vocabulary& vocabulary;
};

/// The shape of a rule, by whichever of the six keys it has; complains of none and of two.
[[nodiscard]] RuleShape read_shape(Fields& rule, Context& context);
/// `in_force`, or `from` and `to` themselves.
[[nodiscard]] InForce read_dates(Fields& fields);
/// A list of types; those that are not known are warned of.
[[nodiscard]] std::vector<std::string> read_types(Fields& fields, Context& context);

}  // namespace remit::rule_reader
