// SPDX-License-Identifier: MIT
#include <algorithm>
#include <variant>
#include <vector>

#include "remit/viz/rules.hpp"

namespace remit {
namespace {

/// The choices that say whom a rule is about. Where one end of a forbidden relation is on the map
/// without the other, there is nothing to say: so both must be.
struct Subjects {
    std::vector<const Choice*> operator()(const MemberShape& s) const { return {&s.of}; }
    std::vector<const Choice*> operator()(const AuthorityShape& s) const { return {&s.of}; }
    std::vector<const Choice*> operator()(const LinkShape& s) const {
        return {s.owes == Owes::from ? &s.from : &s.to};
    }
    std::vector<const Choice*> operator()(const DocumentShape& s) const { return {&s.of}; }
    std::vector<const Choice*> operator()(const JoiningShape& s) const { return {&s.of}; }
    std::vector<const Choice*> operator()(const ExistenceShape& s) const {
        return {s.of ? &*s.of : &s.body};
    }
    std::vector<const Choice*> operator()(const ForbiddenShape& s) const {
        std::vector<const Choice*> result;
        for (const auto* choice : {&s.from, &s.to, &s.body}) {
            if (*choice) result.push_back(&**choice);
        }
        return result;
    }
};

bool is_any(const Vocabulary& vocabulary, TypeId type, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) {
        const TypeId kind = vocabulary.find(word);
        return kind && vocabulary.is_a(type, kind);
    });
}

bool may_choose(const Choice& choice, const RuleBook& book, const Vocabulary& vocabulary,
                TypeId type) {
    if (!choice.types.empty() && !is_any(vocabulary, type, choice.types)) return false;
    const auto& categories = choice.categories;
    if (!categories.empty() &&
        std::ranges::find(categories, vocabulary[type].category) == categories.end())
        return false;
    const Resolver* resolver =
        choice.resolver.empty() ? nullptr : book.find_resolver(choice.resolver);
    return resolver == nullptr || std::ranges::any_of(resolver->slots, [&](const Slot& slot) {
               return is_any(vocabulary, type, slot.types);
           });
}

}  // namespace

std::vector<TypeId> live_types(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<TypeId> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (snapshot.live(BodyId(i))) result.push_back(map[BodyId(i)].type);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

bool speaks_of(const Rule& rule, const RuleBook& book, const Vocabulary& vocabulary,
               std::span<const TypeId> types) {
    return std::ranges::all_of(std::visit(Subjects{}, rule.shape), [&](const Choice* choice) {
        return std::ranges::any_of(
            types, [&](TypeId type) { return may_choose(*choice, book, vocabulary, type); });
    });
}

}  // namespace remit
