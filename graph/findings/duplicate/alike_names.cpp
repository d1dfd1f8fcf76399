// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/alike_names.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/duplicate/name_words.hpp"
#include "graph/findings/duplicate/near_bodies.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// What of a name stands in the index: all its words, all but one of them, or its acronym.
enum class Part : std::uint8_t { words, all_but_one, acronym };

/// A name, as it stands under one key of the index.
struct Entry {
    std::uint64_t key = 0;  ///< the type of body and the part of the name, hashed
    BodyId body{};
    std::uint32_t read = 0;  ///< number of the name among those that were read
    std::uint32_t odd = 0;   ///< number of the word that the key leaves out
    Part part = Part::words;
    enum class From : std::uint8_t { name, aka, acronym } from = From::name;

    friend bool operator<(const Entry& a, const Entry& b) {
        if (a.key != b.key) return a.key < b.key;
        return std::tie(a.body, a.read, a.odd) < std::tie(b.body, b.read, b.odd);
    }
};

/// Entries by key; those of a key in the order of bodies. National registers have millions, hence
/// no texts in it: that two of one key have the same text is looked up where they meet.
using Index = std::vector<Entry>;

/// One that depends on the order of what it is given.
class KeyHash {
  public:
    KeyHash(TypeId type, Part part) { add(type.value), add(static_cast<std::uint64_t>(part)); }
    void add(std::uint64_t hash) {
        value_ = (value_ ^ hash) * 0x9E3779B97F4A7C15U;
        value_ ^= value_ >> 32U;
    }
    void add(std::string_view word) { add(std::uint64_t{std::hash<std::string_view>{}(word)}); }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 0;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

/// The words that stand under a key.
std::vector<std::string> but_odd(const NameWords& read, const Entry& entry) {
    std::vector<std::string> words = read.words;
    if (entry.part == Part::all_but_one) words.erase(words.begin() + entry.odd);
    return words;
}

class Indexer {
  public:
    explicit Indexer(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), reader_(snapshot) {}

    Index index() {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            if (snapshot_.live(BodyId(i))) add(BodyId(i));
        }
        std::sort(index_.begin(), index_.end());
        return std::move(index_);
    }

    [[nodiscard]] const NameWords& words(const Entry& entry) const { return read_[entry.read]; }
    [[nodiscard]] const NameReader& reader() const { return reader_; }
    /// The same type and the same text, which one hash does not yet say; of acronyms, of a full
    /// name and of a name that is one.
    [[nodiscard]] bool same_key(const Entry& a, const Entry& b) const {
        if (a.part != b.part) return false;
        if (a.part == Part::acronym)
            return is_full(a) != is_full(b) && map_[a.body].type == map_[b.body].type &&
                   acronym(a) == acronym(b);
        return map_.peer_type(a.body) == map_.peer_type(b.body) && same_words(a, b);
    }

    /// Whether it is the acronym of a full name, and no name itself.
    [[nodiscard]] static bool is_full(const Entry& entry) {
        return entry.from == Entry::From::acronym;
    }

  private:
    void add(BodyId body) {
        const auto read = static_cast<std::uint32_t>(read_.size());
        std::vector<std::string> acronyms;
        add(reader_.read(body, map_.name(body), acronyms), {.body = body, .read = read});
        for (const TextId aka : map_.list(map_[body].aka))
            add(reader_.read(body, map_.text(aka)),
                {.body = body,
                 .read = static_cast<std::uint32_t>(read_.size()),
                 .from = Entry::From::aka});
        // An acronym of its own name or of the beginning of it ("CSC" of a Commonwealth Scholarship
        // Commission in the UK), or of its type, points to nobody else.
        std::erase_if(brief_, [&](const Entry& entry) {
            const std::string& word = words(entry).words.front();
            return std::ranges::any_of(acronyms,
                                       [&](const auto& own) { return own.starts_with(word); }) ||
                   reader_.says_only_type(body, {word});
        });
        for (const Entry& entry : brief_)
            put_acronym(words(entry).words.front(), entry);
        brief_.clear();
        for (std::uint32_t i = 0; i < acronyms.size(); ++i) {
            put_acronym(acronyms[i],
                        {.body = body, .read = read, .odd = i, .from = Entry::From::acronym});
        }
    }

    void add(NameWords read, Entry entry) {
        const auto& words = read_.emplace_back(std::move(read)).words;
        if (words.empty()) return;
        put_words(words, entry);
        if (words.size() == 1) {
            if (words[0].size() >= shortest_acronym) brief_.push_back(entry);
            return;
        }
        entry.part = Part::all_but_one;
        for (; entry.odd < words.size(); ++entry.odd) {
            if (can_be_misspelled(words[entry.odd])) put_words(words, entry);
        }
    }

    void put_words(const std::vector<std::string>& words, Entry entry) {
        KeyHash hash(map_.peer_type(entry.body), entry.part);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (entry.part == Part::words || i != entry.odd) hash.add(words[i]);
        }
        entry.key = hash.value();
        index_.push_back(entry);
    }

    void put_acronym(std::string_view acronym, Entry entry) {
        entry.part = Part::acronym;
        KeyHash hash(map_[entry.body].type, entry.part);
        hash.add(acronym);
        entry.key = hash.value();
        index_.push_back(entry);
    }

    [[nodiscard]] std::string acronym(const Entry& entry) const {
        if (!is_full(entry)) return words(entry).words.front();
        std::vector<std::string> acronyms;
        (void)reader_.read(entry.body, map_.name(entry.body), acronyms);
        return acronyms[entry.odd];
    }

    [[nodiscard]] bool same_words(const Entry& a, const Entry& b) const {
        const auto& of_a = words(a).words;
        const auto& of_b = words(b).words;
        if (a.part == Part::words) return of_a == of_b;
        if (of_a.size() != of_b.size()) return false;
        for (std::size_t i = 0; i + 1 < of_a.size(); ++i) {
            if (of_a[i + (i >= a.odd ? 1 : 0)] != of_b[i + (i >= b.odd ? 1 : 0)]) return false;
        }
        return true;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    NameReader reader_;
    std::deque<NameWords> read_;
    std::vector<Entry> brief_;  // names of one word of the body that is being added
    Index index_;
};

class Matcher {
  public:
    Matcher(const Snapshot& snapshot, const Indexer& names)
        : snapshot_(snapshot), map_(snapshot.map()), names_(names) {}

    /// Why two entries of a key, of two bodies, may be of one body; nothing if they are not.
    [[nodiscard]] std::optional<std::string> reason(const Entry& a, const Entry& b) const {
        using From = Entry::From;
        if (!can_be_one(a.body, b.body)) return std::nullopt;
        if (a.part == Part::acronym) {
            const auto& [full, brief] = Indexer::is_full(a) ? std::pair(a, b) : std::pair(b, a);
            return fmt::format("“{}”, a name of {}, is short for {}",
                               upper(names_.words(brief).words.front()), map_.name(brief.body),
                               map_.name(full.body));
        }
        if (a.from != From::name && b.from != From::name) return std::nullopt;
        if (!same_places(a, b)) return std::nullopt;
        const std::string same =
            fmt::format("Their names have the same words ({}", joined(but_odd(names_.words(a), a)));
        if (a.part == Part::words) return same + ")";
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
    std::map<std::pair<BodyId, BodyId>, std::pair<Part, std::string>> pairs;
    const auto hold = [&](const Entry& a, const Entry& b) {
        if (a.body == b.body || !indexer.same_key(a, b)) return;
        const bool in_order = a.body < b.body;
        auto reason = matcher.reason(in_order ? a : b, in_order ? b : a);
        if (!reason) return;
        std::pair found{a.part, *std::move(reason)};
        const std::pair pair{std::min(a.body, b.body), std::max(a.body, b.body)};
        const auto [at, is_new] = pairs.try_emplace(pair, found);
        if (!is_new && found < at->second) at->second = std::move(found);
    };
    NearBodies near(snapshot);
    std::vector<Entry> entries;
    std::vector<BodyId> bodies;
    for (auto first = index.begin(); first != index.end();) {
        const auto last = std::find_if(first, index.end(),
                                       [&](const Entry& entry) { return entry.key != first->key; });
        entries.assign(first, last);
        first = last;
        bodies.clear();
        for (const Entry& entry : entries)
            bodies.push_back(entry.body);
        near.each_pair(bodies, [&](std::size_t i, std::size_t j) { hold(entries[i], entries[j]); });
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
