// SPDX-License-Identifier: MIT
// What is written where a post is referred to, and the ids that are made of it.
#pragma once

#include <string>
#include <string_view>

namespace remit::organogram {

/// `XX`: the post reports to nobody in the organisation.
[[nodiscard]] bool is_top(std::string_view reference);
/// Nothing, or the `-1` that stands for a blank cell.
[[nodiscard]] bool is_blank(std::string_view reference);
/// `N/A`, `N/D`, `-` and their like.
[[nodiscard]] bool says_nothing(std::string_view text);
/// Whether the publisher's rules take it: no spaces, no XX, no punctuation but the dash.
[[nodiscard]] bool is_well_formed(std::string_view reference);
/// A grade that the publisher's list of senior grades has.
[[nodiscard]] bool is_senior_grade(std::string_view grade);

/// An id for a post, the same in either sheet. References are texts: `DfE-1`, `DFE-1` and `0DFE-1`
/// are three.
[[nodiscard]] std::string post_id(std::string_view organisation, std::string_view reference);

/// What the name of a file says beside which of the two sheets it holds.
struct FileName {
    std::string words{};  ///< "hefce organogram"
    std::string date{};   ///< 2011-09-30, of `…-2011-09-30-senior.csv` or `…_30092011.csv`
};
[[nodiscard]] FileName read_file_name(std::string_view file);

}  // namespace remit::organogram
