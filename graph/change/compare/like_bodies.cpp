// SPDX-License-Identifier: MIT
#include "graph/change/compare/like_bodies.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/duplicate/name_words.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using Number = Pairing::Number;

/// A body under one of its keys, and which of its words the key leaves out.
struct Entry {
    Number body = 0;
    std::size_t odd = 0;
};
struct Key {
    std::string text{};
    std::size_t odd = 0;
};
using Keys = std::vector<Key>;

/// One map, and what its names come to.
class Names {
  public:
    explicit Names(const Snapshot& snapshot) : map_(snapshot.map()), reader_(snapshot) {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i)
            words_.push_back(reader_.read(BodyId(i), map_.name(BodyId(i))));
    }

    [[nodiscard]] const Register& map() const { return map_; }
    [[nodiscard]] const NameWords& words(Number body) const { return words_[body]; }
    [[nodiscard]] std::string name(Number body) const { return folded(map_.name(BodyId(body))); }
    [[nodiscard]] bool is_unknown(Number body) const { return map_[BodyId(body)].unknown; }
    [[nodiscard]] bool says_only_type(Number body) const {
        return reader_.says_only_type(BodyId(body), words_[body].words);
    }
    /// Types of two maps are one where they have one id.
    [[nodiscard]] const std::string& type(Number body) const {
        return map_.vocabulary()[map_.peer_type(BodyId(body))].id;
    }

    [[nodiscard]] Keys by_name(Number body) const {
        return {{fmt::format("{}\n{}", type(body), name(body))}};
    }
    [[nodiscard]] Keys by_words(Number body) const {
        const auto& words = words_[body].words;
        if (words.empty()) return {};
        return {{fmt::format("{}\n{}", type(body), fmt::join(words, " "))}};
    }
    [[nodiscard]] Keys by_other_names(Number body) const {
        Keys keys;
        for (const TextId aka : map_.list(map_[BodyId(body)].aka))
            keys.push_back({fmt::format("{}\n{}", type(body), folded(map_.text(aka)))});
        return keys;
    }
    [[nodiscard]] Keys by_all_words_but_one(Number body) const {
        Keys keys;
        const auto& words = words_[body].words;
        for (std::size_t odd = 0; odd < words.size() && words.size() > 1; ++odd) {
            if (!can_be_misspelled(words[odd])) continue;
            auto rest = words;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(odd));
            keys.push_back({fmt::format("{}\n{}", type(body), fmt::join(rest, " ")), odd});
        }
        return keys;
    }
    [[nodiscard]] Keys by_name_alone(Number body) const { return {{name(body)}}; }

  private:
    const Register& map_;
    NameReader reader_;
    std::vector<NameWords> words_;
};

/// What two maps say of where and when two bodies work.
class Places {
  public:
    Places(const Names& older, const Names& newer, const Snapshot& newer_snapshot,
           const Pairing& areas)
        : older_(older), newer_(newer), snapshot_(newer_snapshot), areas_(areas) {}

    /// Those of a body of the older map, as the newer has them; none that it has not.
    [[nodiscard]] std::vector<AreaId> of_older(Number body) const {
        std::vector<AreaId> result;
        for (const AreaId area : older_.map().list(older_.map()[BodyId(body)].areas)) {
            const Number like = areas_.new_of(area.index());
            if (like != Pairing::none) result.emplace_back(std::size_t{like});
        }
        sort_once(result);
        return result;
    }
    [[nodiscard]] std::span<const AreaId> of_newer(Number body) const {
        return newer_.map().list(newer_.map()[BodyId(body)].areas);
    }

    [[nodiscard]] bool may_meet(Number old_body, Number new_body) const {
        const auto before = of_older(old_body);
        const auto after = of_newer(new_body);
        return before.empty() || after.empty() || snapshot_.overlap(before, after);
    }

    /// Where one name says a place that the other leaves out, their areas are the same; or nobody
    /// says where one works, and the names say more than the type.
    [[nodiscard]] bool names_agree(Number old_body, Number new_body) const {
        const auto& before = older_.words(old_body).places;
        const auto& after = newer_.words(new_body).places;
        if (before == after) return true;
        if (!std::ranges::includes(before, after) && !std::ranges::includes(after, before))
            return false;
        const auto old_areas = of_older(old_body);
        const auto new_areas = of_newer(new_body);
        if (old_areas.empty() || new_areas.empty()) return !newer_.says_only_type(new_body);
        return std::ranges::equal(old_areas, new_areas);
    }

    [[nodiscard]] bool lives_meet(Number old_body, Number new_body) const {
        const auto before = older_.map().list(older_.map()[BodyId(old_body)].phases);
        const auto after = newer_.map().list(newer_.map()[BodyId(new_body)].phases);
        const EndDate end = before.back().end;
        const PartialDate start = after.front().start;
        return !end || !start || start.first() <= end.latest.last();
    }

    /// The areas of a body in one text that both maps have.
    [[nodiscard]] std::string text_of_older(Number body) const {
        return text(of_older(body), older_.map().list(older_.map()[BodyId(body)].areas).size());
    }
    [[nodiscard]] std::string text_of_newer(Number body) const {
        const auto areas = of_newer(body);
        return text(areas, areas.size());
    }

  private:
    static std::string text(std::span<const AreaId> areas, std::size_t said) {
        std::string result = fmt::format("{}:", said);
        for (const AreaId area : areas)
            result += fmt::format(" {}", area.value);
        return result;
    }

    const Names& older_;
    const Names& newer_;
    const Snapshot& snapshot_;
    const Pairing& areas_;
};

class Matcher {
  public:
    Matcher(const Snapshot& older, const Snapshot& newer, const Pairing& areas)
        : older_(older),
          newer_(newer),
          places_(older_, newer_, newer, areas),
          left_out_old_(older.map().bodies().size(), 0),
          left_out_new_(newer.map().bodies().size(), 0) {
        result_.pairs = Pairing(left_out_old_.size(), left_out_new_.size());
    }

    LikeBodies match() {
        const auto id = [](const Register& map) {
            return [&map](Number body) { return map.id(BodyId(body)); };
        };
        result_.pairs.by(id(older_.map()), id(newer_.map()));
        by_same_name();
        const auto anything = [](Entry, Entry) { return true; };
        const auto agree = [this](Entry a, Entry b) { return places_.names_agree(a.body, b.body); };
        level([this](Number i) { return older_.by_words(i); },
              [this](Number j) { return newer_.by_words(j); }, agree);
        level([this](Number i) { return older_.by_name(i); },
              [this](Number j) { return newer_.by_other_names(j); }, anything);
        level([this](Number i) { return older_.by_other_names(i); },
              [this](Number j) { return newer_.by_name(j); }, anything);
        level([this](Number i) { return older_.by_all_words_but_one(i); },
              [this](Number j) { return newer_.by_all_words_but_one(j); },
              [&](Entry a, Entry b) {
                  return agree(a, b) && same_word(older_.words(a.body).words[a.odd],
                                                  newer_.words(b.body).words[b.odd]);
              });
        level([this](Number i) { return older_.by_name_alone(i); },
              [this](Number j) { return newer_.by_name_alone(j); },
              [this](Entry a, Entry b) {
                  return older_.is_unknown(a.body) != newer_.is_unknown(b.body);
              });
        return std::move(result_);
    }

  private:
    /// Those in the very same areas first: many places may have a body of one name.
    void by_same_name() {
        const auto anything = [](Entry, Entry) { return true; };
        const auto and_areas = [](Keys keys, const std::string& areas) {
            for (Key& key : keys)
                key.text += "\n" + areas;
            return keys;
        };
        level([&](Number i) { return and_areas(older_.by_name(i), places_.text_of_older(i)); },
              [&](Number j) { return and_areas(newer_.by_name(j), places_.text_of_newer(j)); },
              anything);
        level([this](Number i) { return older_.by_name(i); },
              [this](Number j) { return newer_.by_name(j); }, anything);
    }

    [[nodiscard]] bool can_be_one(Number old_body, Number new_body) const {
        return stands_for_many(older_.map(), BodyId(old_body)) ==
                   stands_for_many(newer_.map(), BodyId(new_body)) &&
               places_.lives_meet(old_body, new_body) && places_.may_meet(old_body, new_body);
    }

    /// Joins what one kind of key makes one, each body under any number of keys.
    template <class KeysOfOld, class KeysOfNew, class Test>
    void level(KeysOfOld keys_of_old, KeysOfNew keys_of_new, Test test) {
        // A set, so that the order of the index does not matter.
        std::set<std::pair<Number, Number>> candidates;
        for (const auto& slot : index_by(keys_of_old, keys_of_new)) {
            const auto& [olds, news] = slot.second;
            if (olds.size() * news.size() > Pairing::most_held) continue;
            for (const Entry& a : olds) {
                for (const Entry& b : news) {
                    if (can_be_one(a.body, b.body) && test(a, b))
                        candidates.emplace(a.body, b.body);
                }
            }
        }
        join(candidates);
    }

    using Index =
        std::unordered_map<std::string, std::pair<std::vector<Entry>, std::vector<Entry>>>;

    /// Bodies of both maps that are not paired yet, by the keys that the old ones have.
    template <class KeysOfOld, class KeysOfNew>
    [[nodiscard]] Index index_by(KeysOfOld& keys_of_old, KeysOfNew& keys_of_new) const {
        Index index;
        for (Number i = 0; i < left_out_old_.size(); ++i) {
            if (left_out_old_[i] != 0 || result_.pairs.new_of(i) != Pairing::none) continue;
            for (Key& key : keys_of_old(i))
                index[std::move(key.text)].first.push_back({i, key.odd});
        }
        for (Number j = 0; j < left_out_new_.size() && !index.empty(); ++j) {
            if (left_out_new_[j] != 0 || result_.pairs.old_of(j) != Pairing::none) continue;
            for (const Key& key : keys_of_new(j)) {
                const auto found = index.find(key.text);
                if (found != index.end()) found->second.second.push_back({j, key.odd});
            }
        }
        return index;
    }

    void join(const std::set<std::pair<Number, Number>>& candidates) {
        std::map<Number, std::vector<Number>> of_old;
        std::map<Number, std::vector<Number>> of_new;
        for (const auto& [a, b] : candidates) {
            of_old[a].push_back(b);
            of_new[b].push_back(a);
        }
        for (const auto& [a, choices] : of_old) {
            if (choices.size() == 1 && of_new[choices[0]].size() == 1) {
                result_.pairs.join(a, choices[0]);
            } else if (left_out_old_[a] == 0) {
                leave_out(a, of_old, of_new);
            }
        }
    }

    /// All that hang together with one that may be several.
    void leave_out(Number first, const std::map<Number, std::vector<Number>>& of_old,
                   const std::map<Number, std::vector<Number>>& of_new) {
        UnsurePairs unsure;
        std::vector<Number> todo{first};
        left_out_old_[first] = 1;
        while (!todo.empty()) {
            const Number a = todo.back();
            todo.pop_back();
            unsure.older.emplace_back(std::size_t{a});
            for (const Number b : of_old.at(a)) {
                if (left_out_new_[b] != 0) continue;
                left_out_new_[b] = 1;
                unsure.newer.emplace_back(std::size_t{b});
                for (const Number other : of_new.at(b)) {
                    if (std::exchange(left_out_old_[other], 1) == 0) todo.push_back(other);
                }
            }
        }
        sort_once(unsure.older);
        sort_once(unsure.newer);
        result_.unsure.push_back(std::move(unsure));
    }

    Names older_;
    Names newer_;
    Places places_;
    std::vector<std::uint8_t> left_out_old_;
    std::vector<std::uint8_t> left_out_new_;
    LikeBodies result_;
};

}  // namespace

LikeBodies like_bodies(const Snapshot& older, const Snapshot& newer, const Pairing& areas) {
    return Matcher(older, newer, areas).match();
}

}  // namespace remit
