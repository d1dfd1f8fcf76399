// SPDX-License-Identifier: MIT
#include "viz/diagram/focus_words.hpp"

#include <fmt/format.h>

#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// "report to" of "reports to": the first word is a verb.
std::string plural(std::string_view phrase) {
    const auto space = phrase.find(' ');
    const std::string_view verb = phrase.substr(0, space);
    const std::string rest(space == std::string_view::npos ? "" : phrase.substr(space));
    if (verb == "is") return "are" + rest;
    if (verb == "does") return "do" + rest;
    return std::string(verb.ends_with('s') ? verb.substr(0, verb.size() - 1) : verb) + rest;
}

std::string_view phrase_of(const Tie& tie) {
    return tie.state == State::gone ? reads_not(tie.type) : reads(tie.type);
}

std::string doubt(const Tie& tie) {
    switch (tie.state) {
        case State::disputed:
            return " (disputed)";
        case State::planned:
            return " (proposed)";
        case State::unconfirmed:
            return " (not confirmed)";
        case State::in_place:
        case State::gone:
            break;
    }
    return {};
}

/// Where the words that others use would be clumsy before "it".
std::string_view with_it(const Tie& tie, bool several) {
    if (tie.state == State::gone) return {};
    if (tie.type == RelationType::establishes) return "set it up";
    if (tie.type == RelationType::approves) return "must agree its plans";
    if (tie.type == RelationType::authority_of)
        return several ? "are its authorities" : "is one of its authorities";
    return {};
}

std::string of_neighbour(const Tie& tie, std::string_view it, bool several) {
    const std::string_view own = it == "it" ? with_it(tie, several) : "";
    if (!own.empty()) return std::string(own) + doubt(tie);
    const std::string_view phrase = phrase_of(tie);
    return fmt::format("{} {}{}", several ? plural(phrase) : phrase, it, doubt(tie));
}

}  // namespace

std::string words_of(const std::vector<Tie>& ties, std::string_view it, bool several) {
    std::vector<std::string> theirs;
    std::vector<std::string> its;
    for (const Tie& tie : ties) {
        if (tie.from_neighbour)
            theirs.push_back(of_neighbour(tie, it, several));
        else
            its.push_back(std::string(phrase_of(tie)) + doubt(tie));
    }
    const std::string text = listed(theirs);
    if (its.empty()) return text;
    return fmt::format("{}{}{} {}", text, text.empty() ? "" : "; ", it, listed(its));
}

}  // namespace remit::diagram
