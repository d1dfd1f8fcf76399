// SPDX-License-Identifier: MIT
// What papers on changes share: numbers of which a part is missing, consents, decisions and
// findings in words, and lists of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/changes.hpp"
#include "viz/report/document.hpp"

namespace remit::changes {

/// "36", "at least 24 (2 not recorded)", "not recorded".
[[nodiscard]] std::string in_words(const Sum& sum);
/// "36, then 12": before and after.
[[nodiscard]] std::string in_words(const Sum& before, const Sum& after);
/// "3 fewer of 12", "as many (12)", "4 more than 12"; empty unless all is known.
[[nodiscard]] std::string difference_in_words(const Sum& before, const Sum& after);

/// All names: "A, B and C".
[[nodiscard]] std::string all_names(const Register& map, std::span<const BodyId> bodies);
/// "A", "A and B", "A, B and C".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts);

/// " Source: Title, para 9; against: Other, App 2.": what a fact rests on; empty where on nothing.
[[nodiscard]] std::string sources_of(const Register& map, FactRef fact);
/// "Agreement by A and B, 19 May 2014, pending: A formal proposal. Source: …".
[[nodiscard]] std::string in_words(const Register& map, DecisionId id);
/// "Crime and Disorder Act 1998, section 5A, in force since …", with its doubts.
[[nodiscard]] std::string law_of(const Rule& rule);

/// "partnership plan" of "partnership-plan".
[[nodiscard]] std::string spaced(std::string_view word);

[[nodiscard]] report::Paragraph paragraph(std::string text);
/// Whether a paper may be published, and what it leaves out; nothing where there is nothing to say.
void add_publication(report::Section& opening, const Register& map,
                     const std::optional<LeftOut>& left_out);
/// A list of sentences.
[[nodiscard]] report::List list_of(const std::vector<std::string>& sentences);
/// Adds a section unless it has nothing to say.
void add(std::vector<report::Section>& sections, report::Section section);
/// With a sentence that says so where there is nothing.
void add(std::vector<report::Section>& sections, report::Section section,
         std::string_view otherwise);

}  // namespace remit::changes
