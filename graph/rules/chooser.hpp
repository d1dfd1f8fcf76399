// SPDX-License-Identifier: MIT
// Which bodies of the map a choice takes. Each choice is worked out once, however many rules make
// it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/rules/places.hpp"

namespace remit {

/// The live bodies that a choice takes, in the map's order.
struct Chosen {
    std::vector<BodyId> sure{};
    std::vector<BodyId>
        perhaps{};  ///< the sure ones, and those that the map is too vague to leave out
    bool by_name_alone = false;
    /// By area: the bodies of that very area, and those of areas within it. Of the sure ones.
    std::vector<std::pair<AreaId, BodyId>> own{}, up{}, by_county{};
    bool placed = false;

    [[nodiscard]] bool takes(BodyId body) const;
    [[nodiscard]] bool may_take(BodyId body) const;
};

class Chooser {
  public:
    Chooser(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
            Places& places);

    /// Stays good for the life of the chooser.
    [[nodiscard]] Chosen& choose(const Choice& choice);
    /// Bodies of a choice that lie so to another body, not itself; at most `most_around`, sorted.
    /// Where the areas are not recorded, none.
    [[nodiscard]] std::vector<BodyId> around(Chosen& chosen, BodyId subject, Whereabouts where);
    static constexpr std::size_t most_around = 64;

    /// What a choice is called where the map has no such body: "the police".
    [[nodiscard]] std::string label(const Choice& choice);
    /// Likewise for a subject, whose place tells which slot of a resolver holds.
    [[nodiscard]] std::string label(const Choice& choice, BodyId subject);
    /// Slots of a resolver that are in force and hold for a body's areas.
    [[nodiscard]] std::vector<const Slot*> slots(const std::string& resolver,
                                                 std::span<const AreaId> areas);
    [[nodiscard]] bool in_jurisdiction(const std::vector<std::string>& jurisdictions) const;
    /// A body's name and other names, folded.
    [[nodiscard]] std::span<const std::string_view> folded_names(BodyId body);
    /// Types that are of a kind.
    [[nodiscard]] const std::vector<TypeId>& kinds_of(const std::string& word);

  private:
    [[nodiscard]] std::vector<BodyId> candidates(const Choice& choice);
    void add_of_types(const std::vector<std::string>& types, std::vector<BodyId>& out);
    [[nodiscard]] Tristate takes(const Choice& choice, BodyId body);
    [[nodiscard]] bool is_named(BodyId body, const std::vector<std::string>& phrases);
    [[nodiscard]] Tristate resolves(const std::string& resolver, BodyId body);
    [[nodiscard]] const std::vector<const Slot*>& active(const std::string& resolver);
    void index_words();
    void place(Chosen& chosen) const;

    const Snapshot& snapshot_;
    const Register& map_;
    const RuleBook& book_;
    std::string jurisdiction_;  // folded
    Places& places_;
    std::vector<std::vector<BodyId>> by_type_;
    std::vector<BodyId> live_;
    std::map<std::string, Chosen> chosen_{};
    std::map<std::string, std::vector<const Slot*>> active_{};
    std::unordered_map<std::string, std::vector<TypeId>> kinds_{};
    // The names of all live bodies, folded, one text after the other, so that millions of them are
    // a few pieces of memory; and the live bodies whose names have a word, each word a hash.
    std::string names_text_{};
    std::vector<std::string_view> names_{};
    std::vector<Slice<std::string_view>> names_of_{};          // by body
    std::vector<std::pair<std::uint32_t, BodyId>> by_word_{};  // sorted
    bool words_known_ = false;
};

}  // namespace remit
