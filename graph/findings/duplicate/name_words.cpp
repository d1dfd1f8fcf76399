// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/name_words.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "graph/paths/sorted.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using WordList = std::vector<std::string>;

constexpr std::size_t shortest_misspelled = 5;
constexpr std::size_t most_letters_apart = 2;

constexpr auto small_words = std::to_array<std::string_view>(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"});
/// Words that part a place; "north" and "south" are two letters apart.
constexpr auto compass = std::to_array<std::string_view>(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
     "mid", "upper", "lower", "inner", "outer"});
/// Others that are nearly spelled alike and mean another thing.
constexpr auto unlike =
    std::to_array<std::string_view>({"internal", "external", "major", "minor", "police", "policy",
                                     "health", "wealth", "offender", "defender"});

template <class List>
bool has(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != std::ranges::end(list);
}

WordList words_of(std::string_view name) {
    const std::string text = folded(name);
    WordList result;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        result.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return result;
}

void add_words(WordList& words, std::string_view text) {
    for (std::string& word : words_of(text)) {
        if (!has(small_words, word)) words.push_back(std::move(word));
    }
}

/// The fewest letters to change, add or leave out.
std::size_t letters_apart(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

WordList words_of_type(const BodyType& type) {
    WordList result;
    for (const std::string* text : {&type.id, &type.label, &type.plural})
        add_words(result, *text);
    for (const auto* list : {&type.acronyms, &type.aliases}) {
        for (const std::string& text : *list)
            add_words(result, text);
    }
    sort_once(result);
    return result;
}

}  // namespace

NameReader::NameReader(const Snapshot& snapshot) : snapshot_(snapshot) {
    // A name that says which kind it is of says no more than its type.
    const Vocabulary& vocabulary = snapshot.map().vocabulary();
    type_words_.resize(vocabulary.types().size());
    for (std::size_t i = 0; i < type_words_.size(); ++i) {
        WordList& words = type_words_[vocabulary.peer_type(TypeId{i}).index()];
        for (std::string& word : words_of_type(vocabulary.types()[i]))
            words.push_back(std::move(word));
    }
    for (WordList& words : type_words_)
        sort_once(words);
    for (const Area& area : snapshot.map().areas()) {
        add_words(area_words_.emplace_back(), snapshot.map().text(area.name));
        all_places_.insert(all_places_.end(), area_words_.back().begin(), area_words_.back().end());
    }
    sort_once(all_places_);
}

bool NameReader::names_place(BodyId body, const std::string& word) const {
    const Register& map = snapshot_.map();
    const auto areas = map.list(map[body].areas);
    if (areas.empty()) return std::ranges::binary_search(all_places_, word);
    return std::ranges::any_of(areas, [&](AreaId area) {
        return std::ranges::any_of(snapshot_.holders(area), [&](AreaId holder) {
            return has(area_words_[holder.index()], word);
        });
    });
}

NameWords NameReader::read(BodyId body, std::string_view name) const {
    WordList acronyms;
    return read(body, name, acronyms);
}

NameWords NameReader::read(BodyId body, std::string_view name, WordList& acronyms) const {
    const WordList& of_type = type_words_[snapshot_.map().peer_type(body).index()];
    NameWords result;
    std::array<std::string, 3> letters;  // of all words; without small ones; without places too
    for (std::string& word : words_of(name)) {
        letters[0] += word[0];
        if (has(small_words, word)) continue;
        letters[1] += word[0];
        // "Area of the North CSP" names an area, but "csp" is no place.
        const bool place = has(compass, word) ||
                           (!std::ranges::binary_search(of_type, word) && names_place(body, word));
        if (!place) letters[2] += word[0];
        (place ? result.places : result.words).push_back(std::move(word));
    }
    sort_once(result.words);
    sort_once(result.places);
    acronyms.clear();
    for (std::string& one : letters) {
        if (one.size() >= shortest_acronym) acronyms.push_back(std::move(one));
    }
    sort_once(acronyms);
    return result;
}

bool NameReader::says_only_type(BodyId body, const WordList& words) const {
    const WordList& of_type = type_words_[snapshot_.map().peer_type(body).index()];
    return std::ranges::includes(of_type, words);
}

bool can_be_misspelled(std::string_view word) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= shortest_misspelled && std::ranges::none_of(word, digit);
}

bool same_word(std::string_view a, std::string_view b) {
    if (a == b) return true;
    if (!can_be_misspelled(a) || !can_be_misspelled(b)) return false;
    const auto apart_in_length = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
    if (apart_in_length > most_letters_apart || (has(unlike, a) && has(unlike, b))) return false;
    return letters_apart(a, b) <= most_letters_apart;
}

}  // namespace remit
