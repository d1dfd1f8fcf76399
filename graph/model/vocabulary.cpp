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
    if (!type.label.empty()) by_word_.try_emplace(folded(type.label), id);
    const std::string kind_of = type.kind_of;
    if (replaces) {
        types_[id.index()] = std::move(type);
        wider_[id.index()] = {};
    } else {
        types_.push_back(std::move(type));
        wider_.emplace_back();
    }
    const TypeId wider = kind_of.empty() ? TypeId{} : find(kind_of);
    if (wider && !is_a(wider, id)) wider_[id.index()] = wider;
    return id;
}

bool Vocabulary::is_a(TypeId type, TypeId kind) const {
    for (; type; type = wider(type)) {
        if (type == kind) return true;
    }
    return false;
}

bool Vocabulary::is_a(TypeId type, std::string_view kind_id) const {
    for (; type; type = wider(type)) {
        if (types_[type.index()].id == kind_id) return true;
    }
    return false;
}

TypeId Vocabulary::peer_type(TypeId type) const {
    TypeId result = type;
    for (; type; type = wider(type)) {
        if (types_[type.index()].generic == types_[result.index()].generic) result = type;
    }
    return result;
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
