// SPDX-License-Identifier: MIT
// Disputes about a detail of a record that nobody doubts as a whole.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "remit/graph/register.hpp"

namespace remit {

/// What some sources say of one field; an empty value is that of the record.
struct FieldVoice {
    std::string_view value{};
    bool disputes = false;
    std::vector<SourceId> sources{};
};

struct FieldDispute {
    std::string_view field{};
    std::vector<FieldVoice> voices{};  ///< those that bear the record out first
};

/// The fields on which sources disagree, by name: one disputes the record, or two give different
/// values. Not whether the thing exists, nor its status and, for a body, its end; nor its note.
[[nodiscard]] std::vector<FieldDispute> field_disputes(const Register& map, FactRef fact);

/// Whether a field says who a body is or who answers to whom, rather than how often it meets.
[[nodiscard]] bool weighty(const FieldDispute& dispute);

/// "its meetings (6 a year or 4 a year) and its tier".
[[nodiscard]] std::string reads(std::span<const FieldDispute> disputes);
/// "meetings and tier".
[[nodiscard]] std::string fields(std::span<const FieldDispute> disputes);
/// ": 6 a year or 4 a year" where it is one field and there are several values; else nothing.
[[nodiscard]] std::string values(std::span<const FieldDispute> disputes);

}  // namespace remit
