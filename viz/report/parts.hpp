// SPDX-License-Identifier: MIT
// The parts of a report, in their order. One without blocks and sections has nothing to say and is
// left out.
#pragma once

#include <span>
#include <vector>

#include "viz/report/review.hpp"

namespace remit::report {

/// What a chair needs, in ten lines at most.
[[nodiscard]] Section opening(const Review& review);
/// By whom to ask, who has the most serious ones first.
[[nodiscard]] Section questions(const Review& review);
/// A section a figure, with its text equivalent below it or not.
[[nodiscard]] Section pictures(const Review& review, std::span<const ReportFigure> figures,
                               PictureWords words);
/// The text equivalents alone.
[[nodiscard]] Section pictures_in_words(const Review& review,
                                        std::span<const ReportFigure> figures);
/// Bodies under review by aspects.
[[nodiscard]] Section what_is_unknown(const Review& review);
/// Recommendations, and other decisions with a date by which something is to be done.
[[nodiscard]] Section recommendations(const Review& review);
/// A card for each live body.
[[nodiscard]] Section bodies(const Review& review);
/// Of words that the parts before it use.
[[nodiscard]] Section glossary(const Review& review, std::span<const Section> before);
[[nodiscard]] Section sources(const Review& review);

/// Questions for one body, or for nobody in particular.
struct Witness {
    BodyId ask{};
    std::vector<std::size_t> findings{};  ///< their places in the analysis
    std::size_t serious = 0;              ///< findings among them that are high or medium
};
/// In the order of the part.
[[nodiscard]] std::vector<Witness> witnesses(const Review& review);

/// "Nothing is recorded on the members of 12, …": how much is not known, in a sentence; empty where
/// there are no bodies under review or all is known.
[[nodiscard]] std::string unknown_in_a_sentence(const Review& review);
/// "31 recommendations: 6 overdue, 3 done …"; empty where there are none.
[[nodiscard]] std::string recommendations_in_a_sentence(const Review& review);

/// " Source: [3], App 2; against: [5]." after a fact, by the numbers of the sources at the end. Of
/// those that support it three, and how many more.
[[nodiscard]] Run sources_by_number(const Register& map, FactRef fact);
/// The same of all that a step of a finding cites, each number linked; nothing where it cites none.
[[nodiscard]] Words sources_by_number(const Register& map, const Because& step);
/// Of a source in the list at the end.
[[nodiscard]] std::string source_id(SourceId source);

}  // namespace remit::report
