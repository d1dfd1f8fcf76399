// SPDX-License-Identifier: MIT
// What the JSON that Remit writes says of itself, the same in every format.
#pragma once

#include <optional>
#include <string_view>

#include "remit/viz/findings.hpp"
#include "viz/findings/json_writer.hpp"

namespace remit::findings {

/// "format": "remit-findings/1", and "tool".
void write_head(JsonWriter& json, std::string_view format, std::string_view version);
/// "label", if there is one.
void write_label(JsonWriter& json, std::string_view label);

enum class Counted { facts, findings };  ///< findings: and these
/// "left_out_restricted", of a public version.
void write_left_out(JsonWriter& json, const std::optional<LeftOut>& left_out, Counted counted);

}  // namespace remit::findings
