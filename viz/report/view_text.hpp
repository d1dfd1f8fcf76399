// SPDX-License-Identifier: MIT
// What a picture shows, as headings and nested lists: made from the Snapshot, not from the picture.
// A fact stands in one place of a list; where it comes from is told on the cards of its bodies.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "viz/report/review.hpp"

namespace remit::report {

/// Facts in one list; the rest are counted.
inline constexpr std::size_t most_told = 1500;

/// The text of a view by its name (`views`): sections with ids that begin with "view-" and the
/// name; none of a view about one body, which its card tells.
[[nodiscard]] std::vector<Section> text_of_view(const Review& review, std::string_view view);

// A function each.
[[nodiscard]] std::vector<Section> structure_text(const Review& review);
[[nodiscard]] std::vector<Section> accountability_text(const Review& review);
[[nodiscard]] std::vector<Section> membership_text(const Review& review);
[[nodiscard]] std::vector<Section> funding_text(const Review& review);
[[nodiscard]] std::vector<Section> remits_text(const Review& review);
[[nodiscard]] std::vector<Section> areas_text(const Review& review);
[[nodiscard]] std::vector<Section> timeline_text(const Review& review);
[[nodiscard]] std::vector<Section> findings_text(const Review& review);

/// Whether a relation speaks of the day, as the report reads it.
[[nodiscard]] bool speaks_of_the_day(const Snapshot& snapshot, RelationId id);

/// Adds a section with a list, and how many facts the list leaves out; none where both are nothing.
void add_told(std::vector<Section>& sections, std::string_view id, std::string_view heading,
              List list, std::size_t left_out = 0);
/// The same with a sentence before the list.
void add_told(std::vector<Section>& sections, std::string_view id, std::string_view heading,
              Words before, List list, std::size_t left_out = 0);

}  // namespace remit::report
