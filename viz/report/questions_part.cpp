// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "viz/findings/counted.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

/// From so many questions of one kind on, they stand together under what the kind says.
constexpr std::size_t alike = 3;

/// One question, and the findings that ask it.
struct Question {
    std::string_view text{};
    std::vector<std::size_t> findings{};
};

std::vector<Question> asked(const Review& review, std::span<const std::size_t> findings) {
    std::vector<Question> all;
    std::map<std::string_view, std::size_t> places;
    for (const std::size_t number : findings) {
        const std::string_view text = review.findings()[number].question;
        const auto [place, fresh] = places.try_emplace(text, all.size());
        if (fresh) all.push_back({.text = text});
        all[place->second].findings.push_back(number);
    }
    return all;
}

ListItem item(const Review& review, const Question& question) {
    ListItem item{.words = {plain_text(std::string(question.text)), plain_text(" (")}};
    for (std::size_t i = 0; i < question.findings.size(); ++i) {
        const std::size_t number = question.findings[i];
        if (i > 0) item.words.push_back(plain_text(", "));
        item.words.push_back({fmt::format("finding {}", number + 1), Run::Face::plain,
                              link_to(review.finding_id(number))});
    }
    const Severity severity = review.findings()[question.findings.front()].severity;
    item.words.push_back(plain_text(fmt::format(", {})", within_a_sentence(severity))));
    return item;
}

/// In the order of the findings; those of a kind that many ask stand at the first of them.
List list_of(const Review& review, std::span<const std::size_t> findings) {
    const auto all = asked(review, findings);
    std::map<const FindingKind*, std::size_t> of_kind;
    const auto kind_of = [&](const Question& question) {
        return review.findings()[question.findings.front()].kind;
    };
    for (const Question& question : all)
        ++of_kind[kind_of(question)];
    List list;
    std::map<const FindingKind*, std::size_t> gathered;  // where its item stands
    for (const Question& question : all) {
        const FindingKind* const kind = kind_of(question);
        if (of_kind[kind] < alike) {
            list.items.push_back(item(review, question));
            continue;
        }
        const auto [place, fresh] = gathered.try_emplace(kind, list.items.size());
        if (fresh) {
            list.items.push_back({.words = {plain_text(fmt::format("{} questions of one kind. {}",
                                                                   of_kind[kind], kind->says))}});
        }
        list.items[place->second].items.push_back(item(review, question));
    }
    return list;
}

std::string heading(const Review& review, const Witness& witness) {
    return witness.ask ? std::string(review.map().name(witness.ask))
                       : "Whoever keeps the records of the map";
}

}  // namespace

std::vector<Witness> witnesses(const Review& review) {
    std::map<BodyId, Witness> by_body;
    for (std::size_t i = 0; i < review.findings().size(); ++i) {
        const Finding& finding = review.findings()[i];
        if (finding.question.empty()) continue;
        Witness& witness = by_body[finding.ask];
        witness.ask = finding.ask;
        witness.findings.push_back(i);
        witness.serious += finding.severity >= Severity::medium ? 1 : 0;
    }
    std::vector<Witness> all;
    all.reserve(by_body.size());
    for (auto& [body, witness] : by_body)
        all.push_back(std::move(witness));
    std::ranges::stable_sort(all, [](const Witness& a, const Witness& b) {
        return std::pair(a.serious, a.findings.size()) > std::pair(b.serious, b.findings.size());
    });
    return all;
}

Section questions(const Review& review) {
    Section section{.id = std::string(questions_id), .heading = "Questions, by whom to ask"};
    const auto all = witnesses(review);
    if (all.empty()) return section;
    section.blocks.emplace_back(
        Paragraph{{plain_text("Who can answer most of what is serious comes first. Each question "
                              "names the finding that it comes from.")}});
    for (const Witness& witness : all) {
        section.sections.push_back({.id = witness.ask ? "ask-" + review.key(witness.ask) : "ask",
                                    .heading = heading(review, witness)});
        section.sections.back().blocks.emplace_back(list_of(review, witness.findings));
    }
    return section;
}

}  // namespace remit::report
