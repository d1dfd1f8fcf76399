// SPDX-License-Identifier: MIT
#include "graph/findings/law.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "graph/findings/wording.hpp"

namespace remit {
namespace {

bool from_knowledge(const Rule& rule) {
    return rule.evidence == RuleEvidence::known && rule.weight != RuleWeight::guidance;
}

void replace(std::string& text, std::string_view mark, const std::string& by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
}

}  // namespace

Severity severity_of(const Rule& rule) {
    if (rule.weight == RuleWeight::guidance) return Severity::low;
    const bool breach = rule.weight == RuleWeight::breach && rule.evidence == RuleEvidence::seen;
    return breach ? Severity::high : Severity::medium;
}

bool speaks(const Ruling& ruling) { return ruling.basis != Basis::not_recorded; }

const Ruling& gravest(std::span<const Ruling* const> rulings) {
    const auto graver = [](const Ruling* a, const Ruling* b) {
        const Severity sa = severity_of(*a->rule);
        const Severity sb = severity_of(*b->rule);
        if (sa != sb) return sa > sb;
        return a->basis < b->basis;
    };
    return **std::min_element(rulings.begin(), rulings.end(), graver);
}

std::vector<const Ruling*> loudest(std::span<const Ruling* const> rulings) {
    const Ruling& main = gravest(rulings);
    std::vector<const Ruling*> result;
    std::ranges::copy_if(rulings, std::back_inserter(result), [&](const Ruling* one) {
        return severity_of(*one->rule) == severity_of(*main.rule) &&
               asked_by(*one->rule) == asked_by(*main.rule) &&
               only_shown(*one->rule) == only_shown(*main.rule);
    });
    return result;
}

bool only_shown(const Rule& rule) {
    return rule.weight == RuleWeight::duty || from_knowledge(rule);
}

std::string_view asked_by(const Rule& rule) {
    switch (rule.weight) {
        case RuleWeight::guidance:
            return ", which good practice asks for";
        case RuleWeight::local:
            return from_knowledge(rule) ? ": check its own rules first"
                                        : ", which its own rules ask for";
        default:
            return from_knowledge(rule) ? ": check the law first" : ", which the law asks for";
    }
}

std::vector<std::string> missing(const Register& map, std::span<const Ruling* const> rulings) {
    std::vector<std::string> result;
    const auto add = [&](std::string text) {
        if (std::ranges::find(result, text) == result.end()) result.push_back(std::move(text));
    };
    for (const Ruling* ruling : rulings) {
        for (const BodyId other : ruling->others)
            add(named(map, other));
        if (ruling->others.empty()) add(std::string(ruling->what));
    }
    return result;
}

Because because(const Rule& rule) {
    std::string text = fmt::format("{}: {}", rule.provision, rule.says);
    if (text.ends_with('.')) text.pop_back();
    if (!rule.doubt.empty()) {
        text += fmt::format(". Not certain: {}", rule.doubt);
        if (text.ends_with('.')) text.pop_back();
    }
    return because(std::move(text));
}

void add_steps(std::vector<Because>& steps, const Register& map, const Ruling& ruling,
               std::string_view what) {
    for (const FactRef fact : ruling.facts) {
        const bool told =
            std::ranges::any_of(steps, [&](const Because& step) { return step.fact == fact; });
        if (!told) steps.push_back(because(map, fact));
    }
    if (ruling.basis == Basis::complete) {
        std::string vouched = fmt::format("The map vouches that {} are all there", what);
        const bool told =
            std::ranges::any_of(steps, [&](const Because& step) { return step.text == vouched; });
        if (!told) steps.push_back(because(std::move(vouched)));
    }
    const Because rule = because(*ruling.rule);
    const bool told =
        std::ranges::any_of(steps, [&](const Because& step) { return step.text == rule.text; });
    if (!told) steps.push_back(rule);
}

std::string filled(const Register& map, const Ruling& ruling, const std::string& own,
                   std::string standing) {
    if (own.empty()) return standing;
    std::string text = own;
    const std::string body = ruling.subject ? named(map, ruling.subject) : std::string("the body");
    replace(text, "{body}", body);
    const bool one = ruling.others.size() == 1;
    replace(text, "{other}",
            one                   ? named(map, ruling.others.front())
            : ruling.what.empty() ? "the other"
                                  : std::string(ruling.what));
    AreaId area = ruling.area;
    if (!area && ruling.subject) {
        const auto areas = map.list(map[ruling.subject].areas);
        if (!areas.empty()) area = areas.front();
    }
    replace(text, "{area}", area ? named(map, area) : std::string("the area"));
    return text;
}

AreaId county_of(const Snapshot& snapshot, AreaId area) {
    const Register& map = snapshot.map();
    for (const AreaId holder : snapshot.holders(area)) {
        const std::string_view kind = map.text(map[holder].kind);
        if (kind == "county" || kind == "unitary") return holder;
    }
    return area;
}

}  // namespace remit
