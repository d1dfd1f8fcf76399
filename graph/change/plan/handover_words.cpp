// SPDX-License-Identifier: MIT
// Why facts went where they did, in a sentence each.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "graph/change/plan/handover.hpp"
#include "graph/change/record_fields.hpp"
#include "graph/findings/wording.hpp"

namespace remit {
namespace {

using F = Field;

bool chairs(const WrittenRecord& seat) {
    const Role role = role_of(seat);
    return role == Role::chair || role == Role::acting_chair;
}

std::string left_out(const std::vector<const FactCandidate*>& said, const WrittenRecord& made) {
    const auto differs = [&](Field field) {
        return made.kind == RecordKind::relation && made.find(field) == nullptr &&
               std::ranges::any_of(said, [&](const FactCandidate* one) {
                   return one->copy.find(field) != nullptr;
               });
    };
    std::string text;
    if (differs(F::attendance)) text += " How often it attended is not known of all alike.";
    if (differs(F::share)) text += " What share of the cost it bears is not known of all alike.";
    if (differs(F::amount)) text += " The sums are too large to be added.";
    return text;
}

std::string money(const WrittenRecord& record) {
    const std::string_view currency = record.text(F::currency);
    return std::string(record.text(F::amount)) + (currency.empty() ? "" : " ") +
           std::string(currency);
}

}  // namespace

std::string spoken_list(const WorkingMap& map, std::vector<std::string> bodies) {
    map.sort_by_name(bodies);
    std::vector<std::string> names;
    names.reserve(bodies.size());
    for (const std::string& body : bodies)
        names.push_back(spoken(body));
    return listed(names, names.size());
}

std::vector<std::string> Handover::origins(const std::vector<std::string>& bodies) const {
    std::vector<std::string> result;
    for (const std::string& body : bodies) {
        const auto roots =
            lives_.in_being(body, day_ - 1) ? std::vector<std::string>{} : lives_.made_of(body);
        if (roots.empty()) result.push_back(body);
        result.insert(result.end(), roots.begin(), roots.end());
    }
    return result;
}

std::string Handover::about_the_chair(const Succeeding& s,
                                      const std::vector<const FactCandidate*>& said,
                                      const WrittenRecord& made) const {
    if (!is_relation(made, RelationType::member_of) || made.text(F::to) != s.to) return {};
    std::vector<std::string> chaired;
    for (const FactCandidate* one : said) {
        const WrittenRecord& before = *map_[one->source].is;
        if (chairs(before)) chaired.emplace_back(before.text(F::to));
    }
    const std::string holder = spoken(made.text(F::from));
    if (chairs(made))
        return chaired.empty() ? fmt::format(" From now on {} chairs it.", holder) : "";
    if (chaired.empty()) return {};
    const std::string who =
        chairing_.chair.empty()
            ? fmt::format("who chairs {} is open", spoken(s.to))
            : fmt::format("{} chairs {}", spoken(chairing_.chair), spoken(s.to));
    return fmt::format(" {} chaired {}; {}.", holder, spoken_list(map_, chaired), who);
}

std::string Handover::why_alone(const Succeeding& s, const FactCandidate& one,
                                const WrittenRecord& made) const {
    if (is_relation(made, RelationType::succeeds) && made.text(F::from) == s.to)
        return fmt::format("Takes the place of {}.", spoken(made.text(F::to)));
    if (one.adopted) return fmt::format("Comes into place with {}.", spoken(s.to));
    if (one.own) return fmt::format("Changes with {}.", spoken(s.to));
    std::string text = fmt::format("Goes on with {}.", spoken(s.to));
    if (made.kind == RecordKind::remit && made.text(F::body) == s.to && s.from.size() > 1) {
        text = fmt::format("Of the bodies that become one only {} had it",
                           spoken_list(map_, origins(one.members)));
        text += made.find(F::areas) ? ", and it goes on where that served."
                                    : "; where it applies is not recorded.";
    }
    return text;
}

std::string Handover::why(const Succeeding& s, const std::vector<const FactCandidate*>& said,
                          const WrittenRecord& made) const {
    std::string text;
    std::vector<std::string> members;
    for (const FactCandidate* one : said) {
        members.insert(members.end(), one->members.begin(), one->members.end());
        if (one->own) members.push_back(s.to);
    }
    if (said.size() == 1) {
        text = why_alone(s, *said.front(), made);
    } else if (made.kind == RecordKind::remit) {
        text = fmt::format("{} had it alike{}.", spoken_list(map_, origins(members)),
                           made.find(F::areas) ? ", and it goes on where they served" : "");
    } else if (is_relation(made, RelationType::member_of)) {
        text = fmt::format("One seat for {} in place of {}.", spoken(made.text(F::from)),
                           number(said.size()));
        if (made.text(F::from) == s.to)
            text = fmt::format("One seat in place of {}.", number(said.size()));
    } else if (made.find(F::amount)) {
        std::vector<std::string> sums;
        sums.reserve(said.size());
        for (const FactCandidate* one : said)
            sums.push_back(money(one->copy));
        std::ranges::sort(sums);
        text = fmt::format("{} come together as {}.", listed(sums, sums.size()), money(made));
    } else {
        text = fmt::format("The same was said of {}.", spoken_list(map_, origins(members)));
    }
    return text + about_the_chair(s, said, made) + left_out(said, made);
}

}  // namespace remit
