// SPDX-License-Identifier: MIT
#include "viz/findings/record.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "remit/graph/fields.hpp"
#include "viz/card/amount.hpp"

namespace remit::findings {
namespace {

RecordKind record_kind(FactKind kind) {
    switch (kind) {
        case FactKind::body:
            return RecordKind::body;
        case FactKind::relation:
            return RecordKind::relation;
        case FactKind::remit:
            return RecordKind::remit;
        case FactKind::document:
            return RecordKind::document;
        case FactKind::decision:
            break;
    }
    return RecordKind::decision;
}

/// A column of a sheet as its letters: 1 is A, 27 is AA.
std::string letters(std::uint32_t column) {
    std::string out;
    for (; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    return out;
}

/// What a source says of a field instead: a body by its name, a sum as one.
std::string value_of(const Register& map, const Evidence& evidence) {
    const std::string_view about = map.text(evidence.about);
    const std::string_view value = map.text(evidence.value);
    if (about == "by" || about == "to" || about == "from" || about == "on_behalf_of") {
        const auto bodies = map.find_body(value);
        if (bodies.size() == 1) return std::string(map.name(bodies.front()));
    }
    double number = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (about == "amount" && failed == std::errc{} && end == value.data() + value.size())
        return card::in_thousands(number);
    return std::string(value);
}

bool together(const Citation& citation, const Evidence& evidence, const Register& map) {
    return citation.source == evidence.source && citation.stance == evidence.stance &&
           citation.about == map.text(evidence.about) && citation.value == value_of(map, evidence);
}

}  // namespace

std::string_view kind_word(FactKind kind) { return word(record_kind(kind)); }

std::string place_of(const Register& map, FactRef fact) {
    const Place place = map.place(fact);
    if (!place.input || place.input.index() >= map.inputs().size()) return {};
    const Input& input = map.inputs()[place.input.index()];
    if (!input.sheet.empty()) {
        return fmt::format("{}: {}!{}{}", input.file, input.sheet, letters(place.column),
                           place.row);
    }
    return fmt::format("{}: {}/{}", input.file, list_key(record_kind(fact.kind)), map.id(fact));
}

namespace {

template <class Wanted>
std::vector<Citation> citations_of(const Register& map, FactRef fact, Wanted wanted) {
    std::vector<Citation> all;
    for (const Evidence& evidence : map.list(map.standing(fact).evidence)) {
        if (!wanted(evidence)) continue;
        auto found = std::find_if(all.begin(), all.end(), [&](const Citation& citation) {
            return together(citation, evidence, map);
        });
        if (found == all.end()) {
            all.push_back({.source = evidence.source,
                           .stance = evidence.stance,
                           .about = std::string(map.text(evidence.about)),
                           .value = value_of(map, evidence)});
            found = std::prev(all.end());
        }
        if (evidence.at) found->at.emplace_back(map.text(evidence.at));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.stance < b.stance; });
    return all;
}

}  // namespace

std::vector<Citation> citations(const Register& map, FactRef fact) {
    return citations_of(map, fact, [](const Evidence&) { return true; });
}

std::vector<Citation> citations(const Register& map, const Because& step) {
    if (!step.fact) return {};
    return citations_of(map, *step.fact,
                        [&](const Evidence& evidence) { return shows(map, step, evidence); });
}

std::string passage(const Citation& citation) {
    std::string text;
    for (const std::string& at : citation.at)
        text += (text.empty() ? ", " : "; ") + at;
    if (!citation.value.empty()) {
        text += fmt::format(" (says {}: {})", citation.about.empty() ? "there" : citation.about,
                            citation.value);
    } else if (!citation.about.empty() && citation.about != "existence") {
        text += fmt::format(" (on its {})", citation.about);
    }
    return text;
}

std::string_view stance_reads(Stance stance) {
    static constexpr auto words =
        std::to_array<std::string_view>({"source", "against", "asked in"});
    return words[static_cast<std::size_t>(stance)];
}

std::vector<std::string> hinges(const Register& map, const Finding& finding) {
    std::vector<std::string> texts;
    for (const FactRef fact : finding.hinges_on) {
        const auto step = std::find_if(finding.because.begin(), finding.because.end(),
                                       [&](const Because& b) { return b.fact == fact; });
        texts.push_back(step == finding.because.end()
                            ? fmt::format("{} {}", kind_word(fact.kind), map.id(fact))
                            : step->text);
    }
    return texts;
}

std::string read_in(const Rule& rule) {
    std::string text;
    for (const RuleSource& source : rule.sources)
        text += (text.empty() ? "" : "; ") + source.title;
    return text;
}

std::string in_law(const Rule& rule) {
    const InForce& when = rule.in_force;
    if (when.from && when.to)
        return fmt::format("{}, in force from {} to {}", rule.provision, plain(when.from),
                           plain(when.to));
    if (when.from) return fmt::format("{}, in force since {}", rule.provision, plain(when.from));
    if (when.to) return fmt::format("{}, in force until {}", rule.provision, plain(when.to));
    return rule.provision;
}

}  // namespace remit::findings
