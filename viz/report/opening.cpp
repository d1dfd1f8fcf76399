// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/findings/counted.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

constexpr std::size_t most_lines = 10;
/// Of one category, while there are others.
constexpr std::size_t most_of_a_category = 2;
constexpr std::size_t most_witnesses = 3;

using Numbers = std::vector<std::size_t>;

/// Of each body, how many findings about it are high or medium.
std::vector<std::size_t> serious_about(const Review& review) {
    std::vector<std::size_t> counts(review.map().bodies().size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] = static_cast<std::size_t>(
            std::ranges::count_if(review.findings_about(BodyId{i}), [&](std::size_t number) {
                return review.findings()[number].severity >= Severity::medium;
            }));
    }
    return counts;
}

/// The gravest first; of one severity what touches the bodies where most is muddled.
Numbers by_weight(const Review& review) {
    const auto serious = serious_about(review);
    std::vector<std::pair<Severity, std::size_t>> weights;
    Numbers numbers;
    for (const Finding& finding : review.findings()) {
        std::size_t sum = 0;
        for (const BodyId body : finding.bodies)
            sum += serious[body.index()];
        numbers.push_back(weights.size());
        weights.emplace_back(finding.severity, sum);
    }
    std::ranges::stable_sort(numbers, [&](auto a, auto b) { return weights[a] > weights[b]; });
    return numbers;
}

/// One of each kind and one about the same bodies, of several categories but for what is high, in
/// the order of the analysis.
Numbers chosen(const Review& review, std::size_t most) {
    Numbers taken;
    Numbers spare;
    std::set<const FindingKind*> kinds;
    std::set<std::set<BodyId>> subjects;
    std::array<std::size_t, 4> of_category{};
    for (const std::size_t number : by_weight(review)) {
        const Finding& finding = review.findings()[number];
        if (!kinds.insert(finding.kind).second) continue;
        const bool fresh = subjects.emplace(finding.bodies.begin(), finding.bodies.end()).second;
        auto& count = of_category[static_cast<std::size_t>(finding.kind->category)];
        const bool wanted =
            finding.severity == Severity::high || (fresh && count < most_of_a_category);
        (wanted ? taken : spare).push_back(number);
        count += wanted ? 1 : 0;
    }
    if (taken.size() > most) taken.resize(most);
    spare.resize(std::min(spare.size(), most - taken.size()));
    taken.insert(taken.end(), spare.begin(), spare.end());
    std::ranges::sort(taken);
    return taken;
}

List muddles(const Review& review, std::size_t most) {
    std::map<const FindingKind*, std::size_t> of_kind;
    for (const Finding& finding : review.findings())
        ++of_kind[finding.kind];
    List list;
    for (const std::size_t number : chosen(review, most)) {
        const Finding& finding = review.findings()[number];
        const std::size_t others = of_kind[finding.kind] - 1;
        Words words{strong(fmt::format("{}:", in_words(finding.severity))), plain_text(" "),
                    review.title(number)};
        if (others > 0)
            words.push_back(plain_text(fmt::format(" (and {} of this kind)",
                                                   findings::counted(others, "other", "others"))));
        list.items.push_back({.words = std::move(words)});
    }
    return list;
}

Words whom_to_ask(const Review& review) {
    const auto all = witnesses(review);
    std::size_t questions = 0;
    for (const Witness& witness : all)
        questions += witness.findings.size();
    Words words{{findings::counted(questions, "question", "questions"), Run::Face::strong,
                 link_to(questions_id)}};
    if (questions == 0) return {};
    words.push_back(plain_text(" for "));
    const std::size_t shown = std::min(all.size(), most_witnesses);
    if (shown < all.size())
        words.push_back(plain_text(fmt::format("{} witnesses, first of all ", all.size())));
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) words.push_back(plain_text(i + 1 == shown ? " and " : ", "));
        words.push_back(all[i].ask ? review.name(all[i].ask)
                                   : plain_text("whoever keeps the records"));
        if (all.size() > 1)
            words.push_back(plain_text(fmt::format(" ({})", all[i].findings.size())));
    }
    words.push_back(plain_text("."));
    return words;
}

Words how_sure(const Review& review) {
    std::size_t firm = 0;
    std::size_t silent = 0;
    std::size_t unsure = 0;
    for (const Finding& finding : review.findings()) {
        if (!finding.robust)
            ++unsure;
        else if (finding.basis == Basis::not_recorded)
            ++silent;
        else
            ++firm;
    }
    std::string text;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
        if (count == 0) return;
        const std::string lead =
            text.empty() ? fmt::format("Of {}, ", findings::counted(review.findings().size(),
                                                                    "finding", "findings"))
                         : std::string("; ");
        text += fmt::format("{}{} {}", lead, count, count == 1 ? one : many);
    };
    add(firm, "rests on what sources state", "rest on what sources state");
    add(unsure, "hinges on what is disputed, asked about or without a source",
        "hinge on what is disputed, asked about or without a source");
    add(silent, "rests on a silence: what it misses may be there, and not written down",
        "rest on a silence: what they miss may be there, and not written down");
    return {strong("How sure is this?"), plain_text(fmt::format(" {}.", text))};
}

}  // namespace

Section opening(const Review& review) {
    const FindingsReport& report = review.report();
    const bool any = !review.findings().empty();
    std::vector<Words> after;
    const auto pointed = [&](std::string_view head, std::string_view id, const std::string& text) {
        if (!text.empty())
            after.push_back(
                {{std::string(head), Run::Face::strong, link_to(id)}, plain_text(" " + text)});
    };
    if (any) {
        if (Words whom = whom_to_ask(review); !whom.empty()) after.push_back(std::move(whom));
        after.push_back(how_sure(review));
    }
    pointed("What we do not know.", unknown_id, unknown_in_a_sentence(review));
    pointed("Recommendations.", recommendations_id, recommendations_in_a_sentence(review));
    std::string read =
        fmt::format("Read: {}. {}", contents(review.map()), findings::rules_applied(report));
    if (report.left_out) read += " " + sentence(*report.left_out);
    after.push_back({plain_text(std::move(read))});

    Section section{.id = "in-short", .heading = "In short"};
    if (const std::string warning = not_for_publication(review.map()); !warning.empty())
        section.blocks.emplace_back(Paragraph{{strong(warning)}});
    section.blocks.emplace_back(
        Paragraph{{plain_text(findings::counts(report.analysis) +
                              (any ? " The most serious muddles, one of each kind:" : ""))}});
    if (any) section.blocks.emplace_back(muddles(review, most_lines - 1 - after.size()));
    for (Words& words : after)
        section.blocks.emplace_back(Paragraph{std::move(words)});
    return section;
}

}  // namespace remit::report
