// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/alike_names.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/duplicate/name_words.hpp"
#include "graph/paths/overlap_graph.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// Where more records in one place have the same words, each is held against the next few.
constexpr std::size_t most_compared = 16;
/// A record without areas is held against others only where its words are rare: a name that many
/// places have belongs to one of them, and nobody knows to which.
constexpr std::size_t most_without_area = 8;

/// A name, as it stands under one key of the index.
struct Entry {
    BodyId body{};
    enum class From : std::uint8_t { name, aka, acronym } from = From::name;
    std::uint32_t read = 0;  ///< number of the name among those that were read
    std::uint32_t odd = 0;   ///< number of the word that the key leaves out
};

/// The words of a name, all but one of them, or an acronym; with the type of body.
struct Key {
    TypeId type{};
    enum class Of : std::uint8_t { words, all_but_one, acronym } of = Of::words;
    TextId text{};
    friend auto operator<=>(const Key&, const Key&) = default;
};

/// Entries by key; those of a key in the order of bodies.
using Index = std::vector<std::pair<Key, Entry>>;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

class Indexer {
  public:
    explicit Indexer(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), reader_(snapshot) {}

    Index index() {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            if (snapshot_.live(BodyId(i))) add(BodyId(i));
        }
        std::ranges::stable_sort(index_, {}, &Index::value_type::first);
        return std::move(index_);
    }

    [[nodiscard]] std::string_view text(const Key& key) const { return texts_.view(key.text); }

    [[nodiscard]] const NameWords& words(const Entry& entry) const { return read_[entry.read]; }
    [[nodiscard]] const NameReader& reader() const { return reader_; }

  private:
    void add(BodyId body) {
        const std::string_view name = map_.name(body);
        const auto acronyms = NameReader::acronyms(name, add(body, name, Entry::From::name));
        for (const TextId aka : map_.list(map_[body].aka))
            add(body, map_.text(aka), Entry::From::aka);
        const auto type = map_[body].type;
        for (const std::string& acronym : acronyms)
            put({type, Key::Of::acronym}, acronym, {body, Entry::From::acronym});
        // An acronym of its own name or of the beginning of it ("CSC" of a Commonwealth Scholarship
        // Commission in the UK), or of its type, points to nobody else.
        std::erase_if(brief_, [&](const Entry& entry) {
            const std::string& word = words(entry).words.front();
            return std::ranges::any_of(acronyms,
                                       [&](const auto& own) { return own.starts_with(word); }) ||
                   reader_.says_only_type(body, {word});
        });
        for (const Entry& entry : brief_)
            put({type, Key::Of::acronym}, words(entry).words.front(), entry);
        brief_.clear();
    }

    const NameWords& add(BodyId body, std::string_view name, Entry::From from) {
        constexpr std::size_t shortest_acronym = 3;
        Entry entry{.body = body, .from = from, .read = static_cast<std::uint32_t>(read_.size())};
        const NameWords& result = read_.emplace_back(reader_.read(body, name));
        const auto& words = result.words;
        if (words.empty()) return result;
        const TypeId type = map_.peer_type(body);
        put({type, Key::Of::words}, joined(words), entry);
        if (words.size() == 1) {
            if (words[0].size() >= shortest_acronym) brief_.push_back(entry);
            return result;
        }
        for (; entry.odd < words.size(); ++entry.odd) {
            if (!can_be_misspelled(words[entry.odd])) continue;
            auto rest = words;
            rest.erase(rest.begin() + entry.odd);
            put({type, Key::Of::all_but_one}, joined(rest), entry);
        }
        return result;
    }

    void put(Key key, std::string_view text, const Entry& entry) {
        key.text = texts_.intern(text);
        index_.emplace_back(key, entry);
    }

    const Snapshot& snapshot_;
    const Register& map_;
    NameReader reader_;
    std::deque<NameWords> read_;
    std::vector<Entry> brief_;  // names of one word of the body that is being added
    TextPool texts_;
    Index index_;
};

/// Calls `each(a, b)` for entries whose bodies overlap in area, or of which one has no area.
template <class Each>
void for_near(const Snapshot& snapshot, const std::vector<Entry>& entries, Each each) {
    std::vector<std::vector<AreaId>> areas;
    std::vector<std::size_t> nowhere;
    for (const Entry& entry : entries) {
        const auto own = snapshot.map().list(snapshot.map()[entry.body].areas);
        if (own.empty()) nowhere.push_back(areas.size());
        std::ranges::sort(areas.emplace_back(own.begin(), own.end()));
    }
    const auto some = [&](const auto& from, std::size_t first, auto with) {
        for (std::size_t j = first; j < std::min<std::size_t>(from.size(), first + most_compared);
             ++j)
            with(from[j]);
    };
    const OverlapGraph graph(snapshot, areas);
    const auto places = graph.places();
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        const auto& here = places[place].bodies;
        for (std::size_t i = 0; i < here.size(); ++i) {
            some(here, i + 1, [&](std::uint32_t j) { each(entries[here[i]], entries[j]); });
            some(graph.neighbours(place), 0, [&](std::uint32_t other) {
                some(places[other].bodies, 0,
                     [&](std::uint32_t j) { each(entries[here[i]], entries[j]); });
            });
        }
    }
    if (entries.size() > most_without_area) return;
    for (const std::size_t i : nowhere) {
        for (const Entry& entry : entries)
            each(entries[i], entry);
    }
}

class Matcher {
  public:
    Matcher(const Snapshot& snapshot, const Indexer& names)
        : snapshot_(snapshot), map_(snapshot.map()), names_(names) {}

    /// Why two entries of a key may be one body; nothing if they are not.
    [[nodiscard]] std::optional<std::string> reason(const Key& key, const Entry& a,
                                                    const Entry& b) const {
        using From = Entry::From;
        if (a.body == b.body || !can_be_one(a.body, b.body)) return std::nullopt;
        if (key.of == Key::Of::acronym) {
            if ((a.from == From::acronym) == (b.from == From::acronym)) return std::nullopt;
            const auto& [full, brief] = a.from == From::acronym ? std::pair(a, b) : std::pair(b, a);
            return fmt::format("“{}”, a name of {}, is short for {}",
                               upper(std::string(names_.text(key))), map_.name(brief.body),
                               map_.name(full.body));
        }
        if (a.from != From::name && b.from != From::name) return std::nullopt;
        if (!same_places(a, b)) return std::nullopt;
        const std::string same =
            fmt::format("Their names have the same words ({}", names_.text(key));
        if (key.of == Key::Of::words) return same + ")";
        const std::string& odd_a = names_.words(a).words[a.odd];
        const std::string& odd_b = names_.words(b).words[b.odd];
        if (odd_a == odd_b || !same_word(odd_a, odd_b)) return std::nullopt;
        return fmt::format("{}), and “{}” and “{}” are at most two letters apart", same, odd_a,
                           odd_b);
    }

  private:
    static std::string upper(std::string text) {
        for (char& c : text) {
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        }
        return text;
    }

    /// A record of many is none of the many; whoever relates two knows them as two; and what is
    /// part of one council is not part of another.
    [[nodiscard]] bool can_be_one(BodyId a, BodyId b) const {
        if (stands_for_many(map_, a) != stands_for_many(map_, b)) return false;
        const auto links = between(snapshot_, a, b);
        const bool related = std::ranges::any_of(
            links, [&](RelationId id) { return map_[id].status != Status::absent; });
        return !related && !of_different_wholes(a, b);
    }

    [[nodiscard]] bool of_different_wholes(BodyId a, BodyId b) const {
        const auto wholes = [&](BodyId body) {
            std::vector<BodyId> result;
            for (const Arc& arc : snapshot_.from(body, RelationClass::line)) {
                if (map_[arc.relation].type == RelationType::part_of) result.push_back(arc.body);
            }
            return result;
        };
        const auto of_a = wholes(a);
        const auto of_b = wholes(b);
        return !of_a.empty() && !of_b.empty() && std::ranges::none_of(of_a, [&](BodyId whole) {
            return std::ranges::find(of_b, whole) != of_b.end();
        });
    }

    /// Two that name different places are two. One that names a place and one that names none may
    /// be one if they work in the same areas, or if nobody says where one of them works and their
    /// other words say more than what type of body they are.
    [[nodiscard]] bool same_places(const Entry& a, const Entry& b) const {
        const auto& of_a = names_.words(a).places;
        const auto& of_b = names_.words(b).places;
        if (of_a == of_b) return true;
        if (!std::ranges::includes(of_a, of_b) && !std::ranges::includes(of_b, of_a)) return false;
        const auto areas_a = map_.list(map_[a.body].areas);
        const auto areas_b = map_.list(map_[b.body].areas);
        if (areas_a.empty() || areas_b.empty())
            return !names_.reader().says_only_type(a.body, names_.words(a).words);
        return std::ranges::is_permutation(areas_a, areas_b);
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const Indexer& names_;
};

}  // namespace

std::vector<AlikeNames> alike_in_name(const Snapshot& snapshot) {
    Indexer indexer(snapshot);
    const Index index = indexer.index();
    const Matcher matcher(snapshot, indexer);
    // Of several reasons the first, whatever the order of the index.
    std::map<std::pair<BodyId, BodyId>, std::pair<Key::Of, std::string>> pairs;
    std::vector<Entry> entries;
    for (auto first = index.begin(); first != index.end();) {
        const Key& key = first->first;
        entries.clear();
        for (; first != index.end() && first->first == key; ++first)
            entries.push_back(first->second);
        if (entries.size() < 2) continue;
        for_near(snapshot, entries, [&](const Entry& a, const Entry& b) {
            const bool in_order = a.body < b.body;
            auto reason = matcher.reason(key, in_order ? a : b, in_order ? b : a);
            if (!reason) return;
            std::pair found{key.of, *std::move(reason)};
            const std::pair pair{std::min(a.body, b.body), std::max(a.body, b.body)};
            const auto [at, is_new] = pairs.try_emplace(pair, found);
            if (!is_new && found < at->second) at->second = std::move(found);
        });
    }
    std::vector<AlikeNames> result;
    std::set<BodyId> told;
    for (auto& [pair, reason] : pairs) {
        // In order of pairs, the first that names a later record joins it to the rest.
        if (told.insert(pair.second).second)
            result.push_back({pair.first, pair.second, std::move(reason.second)});
    }
    return result;
}

}  // namespace remit
