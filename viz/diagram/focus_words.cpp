// SPDX-License-Identifier: MIT
#include "viz/diagram/focus_words.hpp"

#include <array>

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

namespace {

/// What is so, then what is not: "directs it, but does not fund it".
std::string joined(const std::vector<std::string>& so, const std::vector<std::string>& not_so) {
    if (so.empty() || not_so.empty()) return listed(so) + listed(not_so);
    return fmt::format("{}, but {}", listed(so), listed(not_so));
}

}  // namespace

std::string words_of(const std::vector<Tie>& ties, std::string_view it, bool several) {
    std::array<std::vector<std::string>, 2> theirs;  // what is so, what is not
    std::array<std::vector<std::string>, 2> its;
    for (const Tie& tie : ties) {
        const std::size_t gone = tie.state == State::gone ? 1 : 0;
        if (tie.from_neighbour)
            theirs.at(gone).push_back(of_neighbour(tie, it, several));
        else
            its.at(gone).push_back(std::string(phrase_of(tie)) + doubt(tie));
    }
    std::string of_neighbour = joined(theirs[0], theirs[1]);
    const std::string of_it = joined(its[0], its[1]);
    if (of_it.empty()) return of_neighbour;
    return fmt::format("{}{}{} {}", of_neighbour, of_neighbour.empty() ? "" : "; ", it, of_it);
}

}  // namespace remit::diagram
