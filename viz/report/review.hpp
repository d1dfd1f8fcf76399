// SPDX-License-Identifier: MIT
// What the parts of a report share: the ids of its sections, and links to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/findings.hpp"
#include "viz/report/document.hpp"

namespace remit::report {

/// The ids by which links lead to sections that more than one part names.
inline constexpr std::string_view findings_id = "findings";
inline constexpr std::string_view questions_id = "questions";
inline constexpr std::string_view unknown_id = "what-we-do-not-know";
inline constexpr std::string_view recommendations_id = "recommendations";
inline constexpr std::string_view bodies_id = "bodies";
inline constexpr std::string_view sources_id = "sources";

/// Of bodies in one sentence: the rest are counted.
inline constexpr std::size_t most_names = 12;

/// A report as its parts are made. Holds references: lives no longer than they do.
class Review {
  public:
    enum class Extent : std::uint8_t {
        whole,
        findings_alone,  ///< there are no cards to link to
    };
    Review(const FindingsReport& report, Extent extent);

    [[nodiscard]] const FindingsReport& report() const { return report_; }
    [[nodiscard]] const Snapshot& snapshot() const { return report_.snapshot; }
    [[nodiscard]] const Register& map() const { return report_.snapshot.map(); }
    [[nodiscard]] const std::vector<Finding>& findings() const { return report_.analysis.findings; }
    [[nodiscard]] bool has_cards() const { return has_cards_; }

    /// Of the section of an open finding, by its place in the analysis.
    [[nodiscard]] const std::string& finding_id(std::size_t number) const {
        return finding_ids_[number];
    }
    /// The id of a body as it may stand in ids of sections; no other body's is the same.
    [[nodiscard]] const std::string& key(BodyId body) const { return keys_[body.index()]; }
    /// Of the card of a body; empty where it has none.
    [[nodiscard]] std::string card_id(BodyId body) const;
    /// The places of the open findings that are about a body.
    [[nodiscard]] std::span<const std::size_t> findings_about(BodyId body) const;

    /// A body's name, linked to its card.
    [[nodiscard]] Run name(BodyId body, Run::Face face = Run::Face::plain) const;
    /// "A, B and C", linked, or "A, B and 9 others" where they are many.
    [[nodiscard]] Words names(std::span<const BodyId> bodies, std::size_t most = most_names) const;
    /// A sentence with the first mention of a body's name linked to its card.
    [[nodiscard]] Words linked(std::string_view sentence, BodyId body) const;
    /// A finding's title, linked to its section.
    [[nodiscard]] Run title(std::size_t number) const;

  private:
    const FindingsReport& report_;
    bool has_cards_;
    std::vector<std::string> finding_ids_;
    std::vector<std::string> keys_;                // by body
    std::vector<std::vector<std::size_t>> about_;  // by body
};

[[nodiscard]] Run plain_text(std::string text);
[[nodiscard]] Run strong(std::string text);
[[nodiscard]] Run faint(std::string text);
/// "#findings"
[[nodiscard]] std::string link_to(std::string_view id);
/// The address of a source if a reader can open it: http or https, and nothing else that it holds.
[[nodiscard]] std::string web_address(std::string_view url);
/// Adds the words after those that are there.
void append(Words& words, Words more);

/// With a full stop, unless it ends in one.
[[nodiscard]] std::string ended(const std::string& sentence);

/// "High", "For information".
[[nodiscard]] std::string_view in_words(Severity severity);
/// "high", "for information".
[[nodiscard]] std::string_view within_a_sentence(Severity severity);

}  // namespace remit::report
