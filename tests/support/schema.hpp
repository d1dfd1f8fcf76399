// SPDX-License-Identifier: MIT
// JSON Schemas of data/schema, and what is wrong with a document by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace remit::test {

/// By name: "register", "findings", "rules", "suggestions".
[[nodiscard]] nlohmann::json schema(std::string_view name);

/// A line each.
[[nodiscard]] std::vector<std::string> violations(const nlohmann::json& schema_text,
                                                  const nlohmann::json& document);

}  // namespace remit::test
