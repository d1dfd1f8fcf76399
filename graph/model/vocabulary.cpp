// SPDX-License-Identifier: MIT
#include "remit/graph/vocabulary.hpp"

#include "remit/graph/text.hpp"

namespace remit {

TypeId Vocabulary::add(BodyType type) {
    const auto known = by_word_.find(folded(type.id));
    const bool replaces = known != by_word_.end() && types_[known->second.index()].id == type.id;
    const TypeId id = replaces ? known->second : TypeId{types_.size()};
    by_word_[folded(type.id)] = id;
    for (const auto& alias : type.aliases)
        by_word_[folded(alias)] = id;
    for (const auto& acronym : type.acronyms)
        by_word_.try_emplace(folded(acronym), id);
    if (replaces) {
        types_[id.index()] = std::move(type);
    } else {
        types_.push_back(std::move(type));
    }
    return id;
}

TypeId Vocabulary::find(std::string_view word) const {
    const auto known = by_word_.find(folded(word));
    return known == by_word_.end() ? TypeId{} : known->second;
}

std::vector<std::string_view> Vocabulary::known_words() const {
    std::vector<std::string_view> words;
    for (const auto& type : types_) {
        words.emplace_back(type.id);
        words.insert(words.end(), type.aliases.begin(), type.aliases.end());
    }
    return words;
}

}  // namespace remit
