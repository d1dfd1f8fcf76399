// SPDX-License-Identifier: MIT
// Several packs of rules read together, and what the rules in force say of a map on a date.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rule.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/graph/text.hpp"

namespace remit {

/// What is wrong with the rules themselves: an id that stands twice, or names nothing.
struct RuleProblem {
    Place place{};
    std::string text{};  ///< as in a Diagnostic: lower case, no full stop, words in '…'
    std::string hint{};  ///< "did you mean 'two-tier-counties'?", or empty
    bool error = true;   ///< else a warning: the rule chooses nothing there
};

/// The rules, resolvers and place lists of all packs, joined. Built once; rules keep their places
/// in memory once the last pack is in, so that findings may point at them for as long as it lives.
class RuleBook {
  public:
    /// Rules that say no jurisdiction get the pack's. Of two records with one id the first stands.
    void add(RulePack pack);

    [[nodiscard]] std::span<const Rule> rules() const { return rules_; }
    [[nodiscard]] bool empty() const { return rules_.empty(); }
    [[nodiscard]] const Rule* find_rule(std::string_view id) const;
    [[nodiscard]] const Resolver* find_resolver(std::string_view id) const;
    [[nodiscard]] const PlaceList* find_places(std::string_view id) const;

    /// Ids that stand twice, references to place lists, resolvers and rules that no pack has
    /// (errors), and types that the vocabulary does not hold (warnings); by place. To be asked once
    /// the last pack is in. A `permits` may also name a code, which is not looked up.
    [[nodiscard]] std::vector<RuleProblem> problems(const Vocabulary& vocabulary) const;

  private:
    using Index = std::map<std::string, std::size_t, std::less<>>;

    std::vector<Rule> rules_;
    std::vector<Resolver> resolvers_;
    std::vector<PlaceList> places_;
    Index rule_ids_, resolver_ids_, place_ids_;
    std::vector<RuleProblem> twice_;
};

/// What a ruling is about; a detector reads those of its own. How often a body must meet
/// (`meetings`) is told by `Rulings::meets` alone.
enum class RulingKind : std::uint8_t {
    member,
    link,
    document,
    body,
    wrong_forum,
    wrong_at_date,
    meetings
};

/// Some kinds of rulings.
class RulingKinds {
  public:
    constexpr RulingKinds() = default;
    constexpr RulingKinds(std::initializer_list<RulingKind> kinds) {
        for (const RulingKind kind : kinds)
            bits_ |= bit(kind);
    }
    [[nodiscard]] static constexpr RulingKinds all() {
        using enum RulingKind;
        return {member, link, document, body, wrong_forum, wrong_at_date, meetings};
    }
    /// Whether they have a kind in common.
    [[nodiscard]] constexpr bool overlap(RulingKinds others) const {
        return (bits_ & others.bits_) != 0;
    }
    constexpr RulingKinds& operator|=(RulingKinds others) {
        bits_ |= others.bits_;
        return *this;
    }

  private:
    [[nodiscard]] static constexpr std::uint32_t bit(RulingKind kind) {
        return 1U << static_cast<std::uint32_t>(kind);
    }
    std::uint32_t bits_ = 0;
};

/// What one rule has to say of one body, or of one area that lacks one.
struct Ruling {
    const Rule* rule = nullptr;
    RulingKind kind = RulingKind::member;
    BodyId subject{};              ///< who lacks it, or who is at the near end of what is forbidden
    AreaId area{};                 ///< of `body`: where it is missing, if an area must have one
    std::vector<BodyId> others{};  ///< of the map: who is missing, the other end, the body too many
    /// What is missing, in words: "the police", "a partnership plan". Good as long as the Rulings.
    std::string_view what{};
    std::vector<FactRef> facts{};  ///< that say it is absent, or that show what is forbidden
    Basis basis = Basis::not_recorded;
};

/// What the rules in force say of a map on the Snapshot's day in a jurisdiction. A rule that is
/// kept, that the map is too vague to judge, or that a permission silences, has no ruling. Snapshot
/// and book must outlive it. Immutable after construction.
class Rulings {
  public:
    /// No rules apply without a jurisdiction, but for those that name none themselves. Of kinds
    /// that are not wanted there may be rulings or not.
    Rulings(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
            RulingKinds wanted = RulingKinds::all());

    /// By kind, then by subject in the map's order, then by rule in the book's.
    [[nodiscard]] std::span<const Ruling> of(RulingKind kind) const;
    /// How often a body must meet, by the rule that asks most.
    struct Meets {
        const Rule* rule = nullptr;
        std::uint32_t times_a_year = 0;
    };
    [[nodiscard]] Meets meets(BodyId body) const;
    /// Whether a permission in force silences findings of a code that are about these bodies.
    [[nodiscard]] bool permitted(std::string_view code, std::span<const BodyId> bodies) const;
    /// Rules in force in the jurisdiction on the day.
    [[nodiscard]] std::size_t in_force() const { return in_force_; }

    /// What a permission allows: of one body, or of two in one relation (`other`).
    struct Permit {
        std::string_view what{};  ///< the id of a rule, or a code
        BodyId body{}, other{};
        friend auto operator<=>(const Permit&, const Permit&) = default;
    };

  private:
    friend class Judge;

    std::vector<Ruling> rulings_;
    TextPool words_;  // what rulings say, each text once: a national map has hundreds of thousands
    std::map<BodyId, Meets> meets_;
    std::vector<Permit> permits_;  // sorted
    std::size_t in_force_ = 0;
};

}  // namespace remit
