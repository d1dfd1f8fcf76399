// SPDX-License-Identifier: MIT
// What the publisher's rules ask of a row; what is wrong is counted over the whole file (I180 to
// I184), and the row is read all the same.
#pragma once

#include "importers/foreign/foreign_map.hpp"
#include "importers/organogram/sheet.hpp"

namespace remit::organogram {

void check_senior(const Sheet& sheet, const Row& row, foreign::ForeignMap& map);
/// A row with the reference 0: somebody paid and in no post.
void check_not_in_post(const Row& row, foreign::ForeignMap& map);
void check_junior(const Row& row, foreign::ForeignMap& map);
/// The full-time equivalent of a row of junior posts; nought where it is not said, or is no number.
[[nodiscard]] double posts_in(const Row& row, foreign::ForeignMap& map);

}  // namespace remit::organogram
