// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "viz/findings/counted.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

constexpr std::size_t most_muddles = 5;
/// Of one category, while there are others.
constexpr std::size_t most_of_a_category = 2;
constexpr std::size_t most_witnesses = 3;

using Numbers = std::vector<std::size_t>;

/// The gravest first; of one severity what is certain, then what touches most bodies.
Numbers by_weight(const Review& review) {
    Numbers numbers(review.findings().size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = i;
    const auto weight = [&](std::size_t number) {
        const Finding& f = review.findings()[number];
        return std::tuple(f.severity, f.robust && f.basis != Basis::not_recorded,
                          f.bodies.size() + f.also.size());
    };
    std::ranges::stable_sort(numbers, [&](auto a, auto b) { return weight(a) > weight(b); });
    return numbers;
}

/// One of each kind, of several categories, in the order of the analysis.
Numbers chosen(const Review& review) {
    Numbers taken;
    Numbers spare;
    std::map<const FindingKind*, std::size_t> of_kind;
    std::array<std::size_t, 4> of_category{};
    const Numbers all = by_weight(review);
    const Severity gravest = all.empty() ? Severity::info : review.findings()[all.front()].severity;
    for (const std::size_t number : all) {
        const FindingKind* const kind = review.findings()[number].kind;
        if (of_kind[kind]++ > 0) continue;
        auto& count = of_category[static_cast<std::size_t>(kind->category)];
        const bool grave =
            review.findings()[number].severity == gravest && gravest >= Severity::high;
        if (grave || count < most_of_a_category) {
            ++count;
            taken.push_back(number);
        } else {
            spare.push_back(number);
        }
    }
    if (taken.size() > most_muddles) taken.resize(most_muddles);
    spare.resize(std::min(spare.size(), most_muddles - taken.size()));
    taken.insert(taken.end(), spare.begin(), spare.end());
    std::ranges::sort(taken);
    return taken;
}

List muddles(const Review& review) {
    std::map<const FindingKind*, std::size_t> of_kind;
    for (const Finding& finding : review.findings())
        ++of_kind[finding.kind];
    List list;
    for (const std::size_t number : chosen(review)) {
        const Finding& finding = review.findings()[number];
        const std::size_t others = of_kind[finding.kind] - 1;
        list.items.push_back(
            {.words = {strong(fmt::format("{}:", in_words(finding.severity))), plain_text(" "),
                       review.title(number),
                       plain_text(others == 0 ? ""
                                              : fmt::format(" (and {} of this kind)",
                                                            findings::counted(others, "other",
                                                                              "others")))}});
        if (others == 0) list.items.back().words.pop_back();
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
    words.push_back(
        plain_text(fmt::format(" for {}", findings::counted(all.size(), "witness", "witnesses"))));
    const std::size_t shown = std::min(all.size(), most_witnesses);
    for (std::size_t i = 0; i < shown; ++i) {
        words.push_back(plain_text(i == 0           ? ", first of all for "
                                   : i + 1 == shown ? " and "
                                                    : ", "));
        words.push_back(all[i].ask ? review.name(all[i].ask)
                                   : plain_text("whoever keeps the records"));
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
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view says) {
        if (count > 0) parts.push_back(fmt::format("{} {}", count, says));
    };
    add(firm, firm == 1 ? "rests on what sources state" : "rest on what sources state");
    add(unsure, unsure == 1 ? "hinges on what is disputed, asked about or without a source"
                            : "hinge on what is disputed, asked about or without a source");
    add(silent, silent == 1 ? "rests on a silence, and what it misses may only not be written down"
                            : "rest on a silence, and what they miss may only not be written down");
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? " Of the findings, " : "; ") + part;
    return {strong("How sure is this?"), plain_text(text + ".")};
}

}  // namespace

Section opening(const Review& review) {
    const FindingsReport& report = review.report();
    Section section{.id = "in-short", .heading = "In short"};
    const auto add = [&](Words words) {
        if (!words.empty()) section.blocks.emplace_back(Paragraph{std::move(words)});
    };
    const auto pointed = [&](std::string_view head, std::string_view id, const std::string& text) {
        if (!text.empty())
            add({{std::string(head), Run::Face::strong, link_to(id)}, plain_text(" " + text)});
    };
    const bool any = !review.findings().empty();
    add({plain_text(findings::counts(report.analysis) +
                    (any ? " The most serious muddles, one of each kind:" : ""))});
    if (any) {
        section.blocks.emplace_back(muddles(review));
        add(whom_to_ask(review));
        add(how_sure(review));
    }
    pointed("What we do not know.", unknown_id, unknown_in_a_sentence(review));
    pointed("Recommendations.", recommendations_id, recommendations_in_a_sentence(review));
    std::string read =
        fmt::format("Read: {}. {}", contents(review.map()), findings::rules_applied(report));
    if (report.left_out) read += " " + sentence(*report.left_out);
    add({plain_text(std::move(read))});
    return section;
}

}  // namespace remit::report
