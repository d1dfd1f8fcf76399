// SPDX-License-Identifier: MIT
// Which record of one map is which of another: each of at most one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace remit {

class Pairing {
  public:
    using Number = std::uint32_t;
    using Numbers = std::vector<Number>;
    static constexpr Number none = UINT32_MAX;
    /// So many pairs of records of one key are held against one another; of more, none.
    static constexpr std::size_t most_held = 64;

    Pairing() = default;
    Pairing(std::size_t olds, std::size_t news) : new_of_(olds, none), old_of_(news, none) {}

    [[nodiscard]] std::size_t olds() const { return new_of_.size(); }
    [[nodiscard]] std::size_t news() const { return old_of_.size(); }
    [[nodiscard]] Number new_of(std::size_t old_one) const { return new_of_[old_one]; }
    [[nodiscard]] Number old_of(std::size_t new_one) const { return old_of_[new_one]; }

    void join(Number old_one, Number new_one) {
        new_of_[old_one] = new_one;
        old_of_[new_one] = old_one;
    }

    /// Joins those that have one key; several of a key in their order. An empty key is none.
    template <class KeyOfOld, class KeyOfNew>
    void by(KeyOfOld key_of_old, KeyOfNew key_of_new) {
        for_groups(key_of_old, key_of_new, [this](const Numbers& olds, const Numbers& news) {
            for (std::size_t i = 0; i < std::min(olds.size(), news.size()); ++i)
                join(olds[i], news[i]);
        });
    }
    /// Joins those of one key where either side has just one of it.
    template <class KeyOfOld, class KeyOfNew>
    void by_only(KeyOfOld key_of_old, KeyOfNew key_of_new) {
        for_groups(key_of_old, key_of_new, [this](const Numbers& olds, const Numbers& news) {
            if (olds.size() == 1 && news.size() == 1) join(olds[0], news[0]);
        });
    }
    /// Joins those of one key that can be one, where neither can be another as well. Calls
    /// `unsure(olds, news)` for those of a key that are left because they could.
    template <class KeyOfOld, class KeyOfNew, class CanBeOne, class Unsure>
    void by_choice(KeyOfOld key_of_old, KeyOfNew key_of_new, CanBeOne can_be_one, Unsure unsure) {
        for_groups(key_of_old, key_of_new, [&](const Numbers& olds, const Numbers& news) {
            if (olds.size() * news.size() <= most_held) choose(olds, news, can_be_one, unsure);
        });
    }

    /// Calls `each(olds, news)` for each key of records that are not joined, in the order of the
    /// first of the old ones. Both have some.
    template <class KeyOfOld, class KeyOfNew, class Each>
    void for_groups(KeyOfOld key_of_old, KeyOfNew key_of_new, Each each) {
        std::unordered_map<std::string, std::size_t> number;
        std::vector<std::pair<Numbers, Numbers>> groups;
        for (Number i = 0; i < new_of_.size(); ++i) {
            if (new_of_[i] != none) continue;
            std::string key = key_of_old(i);
            if (key.empty()) continue;
            const auto [at, is_new] = number.try_emplace(std::move(key), groups.size());
            if (is_new) groups.emplace_back();
            groups[at->second].first.push_back(i);
        }
        for (Number j = 0; j < old_of_.size(); ++j) {
            if (old_of_[j] != none) continue;
            const auto found = number.find(key_of_new(j));
            if (found != number.end()) groups[found->second].second.push_back(j);
        }
        for (const auto& group : groups) {
            if (!group.second.empty()) each(group.first, group.second);
        }
    }

  private:
    template <class CanBeOne, class Unsure>
    void choose(const Numbers& olds, const Numbers& news, CanBeOne can_be_one, Unsure unsure) {
        std::vector<Numbers> choices(olds.size());
        std::vector<std::size_t> wooed(news.size(), 0);
        for (std::size_t i = 0; i < olds.size(); ++i) {
            for (Number j = 0; j < news.size(); ++j) {
                if (!can_be_one(olds[i], news[j])) continue;
                choices[i].push_back(j);
                ++wooed[j];
            }
        }
        Numbers left_olds;
        Numbers left_news;
        for (std::size_t i = 0; i < olds.size(); ++i) {
            if (choices[i].empty()) continue;
            if (choices[i].size() == 1 && wooed[choices[i][0]] == 1) {
                join(olds[i], news[choices[i][0]]);
                continue;
            }
            left_olds.push_back(olds[i]);
            for (const Number j : choices[i])
                left_news.push_back(news[j]);
        }
        std::sort(left_news.begin(), left_news.end());
        left_news.erase(std::unique(left_news.begin(), left_news.end()), left_news.end());
        if (!left_olds.empty()) unsure(left_olds, left_news);
    }

    Numbers new_of_{};
    Numbers old_of_{};
};

}  // namespace remit
