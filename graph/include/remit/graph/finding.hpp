// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

struct Rule;

enum class FindingCategory : std::uint8_t { gap, duplicate, unclear, burden };
enum class Severity : std::uint8_t { info, low, medium, high };

[[nodiscard]] std::string_view word(FindingCategory category);
[[nodiscard]] std::string_view word(Severity severity);
[[nodiscard]] std::string_view word(Basis basis);

/// What one kind of finding says. Its page is data/explain/<code>.md, which begins with `says`.
struct FindingKind {
    std::string_view code{};  ///< "G104"; stable for ever, never reused
    std::string_view name{};  ///< "no-lead"; the muddle, not its cure
    std::string_view says{};  ///< one sentence, under 120 characters
    FindingCategory category = FindingCategory::gap;
    Severity severity = Severity::medium;
};

/// What of a fact's evidence a step shows. A body has evidence of many things, and a sentence about
/// its meetings does not rest on a paper about its members.
namespace cites {
inline constexpr std::string_view all = "*";
inline constexpr std::string_view nothing{};                ///< what the map shows, or says itself
inline constexpr std::string_view existence = "existence";  ///< that it is there, and what it is
inline constexpr std::string_view life = "life";            ///< that, and since when or until when
// Else the name of a field: "meetings".
}  // namespace cites

/// One step of the chain that leads to a finding: in words, and the fact that it rests on.
struct Because {
    std::string text{};
    std::optional<FactRef> fact{};        ///< none where the step is a silence
    std::string_view shows = cites::all;  ///< of the fact's evidence
};
/// Whether a step shows a piece of its fact's evidence.
[[nodiscard]] bool shows(const Register& map, const Because& step, const Evidence& evidence);

/// What is muddled, which bodies, how we know, which question to ask, and of whom. Sentences hold
/// names, never ids.
struct Finding {
    const FindingKind* kind = nullptr;
    Severity severity = Severity::medium;
    Basis basis = Basis::stated;
    std::string title{};
    std::vector<Because> because{};
    std::vector<BodyId> bodies{};  ///< the main body first
    std::vector<RelationId> relations{};
    std::vector<RemitId> remits{};
    std::vector<DocumentId> documents{};
    std::vector<DecisionId> decisions{};
    std::vector<TopicId> topics{};
    std::vector<AreaId> areas{};
    std::vector<BodyId> also{};  ///< touched, but not each other's concern
    BodyId ask{};                ///< whom the question is for
    std::string question{};
    std::string suggestion{};
    const Rule* rule =
        nullptr;  ///< the gravest that it applies, of the book that `analyse` was given
    /// One finding a rule, and not one a body: the rule tells two on the same bodies apart.
    bool about_its_rule = false;
    /// Two findings on the same bodies, topics and areas that are still two, told apart by their
    /// facts.
    bool about_its_facts = false;

    // Filled in by `analyse`.
    bool robust = true;
    std::vector<FactRef> hinges_on{};
    std::string fingerprint{};
};

}  // namespace remit
