// SPDX-License-Identifier: MIT
#include "tests/support/packs.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/importers/rules.hpp"
#include "tests/support/read.hpp"

namespace remit::test {

RuleBook rule_book(const std::vector<std::string>& packs) {
    RuleBook book;
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < packs.size(); ++i) {
        const InputId input = diagnostics.add_input({.file = fmt::format("{}.json", i)});
        auto pack = read_rules(packs[i], input, vocabulary(), diagnostics);
        if (pack) book.add(std::move(*pack));
    }
    for (const RuleProblem& problem : book.problems(vocabulary()))
        diagnostics.error("I130", problem.place, problem.text, problem.hint);
    std::string wrong;
    for (const auto& one : diagnostics.sorted())
        wrong += printed(one, diagnostics) + "\n";
    if (!wrong.empty()) throw std::runtime_error(wrong);
    return book;
}

std::vector<std::string> shipped_packs() {
    std::vector<std::string> packs;
    for (const auto& file : data::files()) {
        if (file.path.starts_with("rules/")) packs.emplace_back(file.bytes);
    }
    return packs;
}

const RuleBook& shipped_rules() {
    static const RuleBook book = rule_book(shipped_packs());
    return book;
}

std::size_t in_force(const RuleBook& book, Day day, std::string_view jurisdiction) {
    const auto rules = book.rules();
    return static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), [&](const Rule& r) {
        const auto& where = r.jurisdictions;
        const bool here =
            where.empty() || std::find(where.begin(), where.end(), jurisdiction) != where.end();
        return here && r.in_force.on(day);
    }));
}

}  // namespace remit::test
