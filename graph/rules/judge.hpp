// SPDX-License-Identifier: MIT
// What the shapes of rules share: who speaks for whom, what the map says is not so, and where a
// verdict goes. One source a shape.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/rules/chooser.hpp"
#include "graph/rules/speakers.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

/// Judges one map by one book. A rule that allows gives permits where its shape holds; any other
/// gives rulings where it does not.
class Judge {
  public:
    Judge(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
          Rulings& out);
    /// Judges by the rules that can give rulings of kinds that are wanted.
    void run(RulingKinds wanted);

  private:
    void judge(const MemberShape& shape);
    void judge(const AuthorityShape& shape);
    void judge(const LinkShape& shape);
    void judge(const DocumentShape& shape);
    void judge(const ExistenceShape& shape);
    void judge(const ForbiddenShape& shape);
    static void judge(const JoiningShape& /*shape*/) {}  // of plans, not of maps (parties.hpp)

    // Verdicts (judge.cpp).
    void kept(BodyId body, BodyId other = {});
    void broken(Ruling ruling);
    /// A text for as long as the rulings last.
    [[nodiscard]] std::string_view kept_text(std::string_view text);
    void silence_permitted();
    void put_in_order();

    // What the map says (judge.cpp).
    /// Itself and the bodies that it speaks for: what it is part of or a post or office of, and
    /// what it works as one with.
    [[nodiscard]] std::span<const BodyId> spoken_for(BodyId body) const;
    /// Itself and the bodies that speak for it.
    [[nodiscard]] std::span<const BodyId> speakers(BodyId body) const;
    /// Whether one of the bodies that this one speaks for may be meant.
    [[nodiscard]] bool meant(const Chosen& chosen, BodyId body) const;
    /// The map says of this day that it is not so, or only planned.
    [[nodiscard]] bool says_not(RelationId id) const;
    [[nodiscard]] bool says_not(DocumentId id) const;
    /// Somebody asked whether it is so, and nobody answers.
    [[nodiscard]] bool asks_about(RelationId id) const;
    [[nodiscard]] bool asks_about(DocumentId id) const;
    [[nodiscard]] bool firm_enough(const Standing& standing) const;
    [[nodiscard]] bool one_body(BodyId body) const;
    /// Whether a relation has one of these roles and this capacity; unknown where it says none.
    [[nodiscard]] static Tristate has_part(const Relation& relation, const std::vector<Role>& roles,
                                           Capacity capacity);
    /// Whether the document that a relation carries is of one of these kinds; unknown where it
    /// names none.
    [[nodiscard]] Tristate carries(const Relation& relation,
                                   const std::vector<std::string>& kinds) const;
    [[nodiscard]] bool has_live_document(BodyId body, const std::string& kind) const;
    [[nodiscard]] bool agreed(BodyId body);  ///< an agreement about it is on the map
    /// A body that says too little of what it is to be told from the one that is missing.
    [[nodiscard]] bool vague(BodyId body) const;
    /// Whether a vague body has a word of a label in its name: "Police representative" for "the
    /// police".
    [[nodiscard]] bool alike(BodyId body, const std::vector<std::string>& words);
    [[nodiscard]] static std::vector<std::string> telling_words(const std::string& label);

    // Members and authorities (seats.cpp).
    struct Held {
        BodyId holder{};
        RelationId relation{};
        bool direct = false;  ///< holds it itself
    };
    struct Seats {
        std::vector<RelationType> types{};
        std::vector<Role> roles{};
        Capacity capacity = Capacity::none;
        bool agreement = false;

        [[nodiscard]] bool are(RelationType type) const {
            return std::ranges::find(types, type) != types.end();
        }
    };
    /// One entry of `who`, worked out.
    struct Entry {
        Choice choice{};
        Chosen* who = nullptr;
        std::string label{};
        std::vector<std::string> words{};  ///< of the label, that say what it is
    };
    [[nodiscard]] Entry entry(const Choice& choice);
    [[nodiscard]] std::vector<Entry> entries(const std::vector<Choice>& who);
    void judge_seats(BodyId host, const std::vector<Entry>& entries, const Seats& seats,
                     const std::vector<Held>& held);
    struct Vacant;
    struct Count;
    [[nodiscard]] std::vector<Held> held_at(BodyId host, const Seats& seats);
    void add_seats(BodyId part, const Seats& seats, std::vector<Held>& out) const;
    void add_parties(BodyId host, std::vector<Held>& out);
    void add_held(BodyId holder, RelationId relation, std::vector<Held>& out) const;
    void judge_seats(BodyId host, const Entry& entry, const Seats& seats,
                     const std::vector<Held>& held);
    [[nodiscard]] bool is_filled(BodyId host, const Entry& entry, const std::vector<Held>& held,
                                 const std::vector<BodyId>& missing);
    [[nodiscard]] Vacant vacant(BodyId host, const Chosen& who, const Seats& seats) const;
    void add_without_them(BodyId host, const Chosen& who, const Seats& seats,
                          std::vector<FactRef>& out);
    [[nodiscard]] Basis list_of_members(BodyId host, const Seats& seats,
                                        const std::vector<Held>& held) const;
    [[nodiscard]] bool outlived(FactRef fact) const;
    void judge_number(BodyId host, const MemberShape& shape, const std::vector<Entry>& entries,
                      const std::vector<Held>& held);
    [[nodiscard]] std::optional<Count> count(const std::vector<Entry>& entries,
                                             const std::vector<Held>& held) const;
    void too_few(BodyId host, const MemberShape& shape, const Count& count,
                 const std::string& label);
    void too_many(BodyId host, std::size_t most, const std::vector<RelationId>& seats);
    void index_decisions();
    [[nodiscard]] std::span<const std::pair<BodyId, DecisionId>> decisions_about(BodyId body);
    [[nodiscard]] std::vector<FactRef> refusals(BodyId host, const Chosen& chosen);

    // Links (links.cpp).
    struct Found;
    [[nodiscard]] Found links_of(BodyId subject, const LinkShape& shape, const Chosen& other) const;
    [[nodiscard]] bool is_such(const Relation& relation, BodyId near, const LinkShape& shape) const;
    void add_found(BodyId body, RelationId id, const LinkShape& shape, Found& out) const;
    void judge_any_link(BodyId subject, const LinkShape& shape, Chosen& other, const Found& found);
    void judge_each_link(BodyId subject, const LinkShape& shape, Chosen& other, const Found& found);
    void not_linked(BodyId subject, const LinkShape& shape, const Chosen& other,
                    std::vector<BodyId> others, std::vector<FactRef> facts);
    [[nodiscard]] Basis list_of_links(BodyId subject, const LinkShape& shape,
                                      std::span<const BodyId> others) const;

    // Documents (documents.cpp).
    /// The live documents of one kind, by the county, the areas and the holders of the areas of
    /// those who have them.
    struct Shelf {
        std::vector<std::pair<AreaId, DocumentId>> by_county{}, own{}, up{};
        std::vector<DocumentId> anywhere{};
    };
    [[nodiscard]] const Shelf& shelf(const std::string& kind);
    [[nodiscard]] std::vector<DocumentId> nearby(BodyId body, const Shelf& all) const;
    void add_nearby(BodyId body, const DocumentShape& shape, std::vector<DocumentId>& out);
    [[nodiscard]] std::vector<DocumentId> papers(BodyId body, const DocumentShape& shape);
    [[nodiscard]] bool is_such(const Document& document, const DocumentShape& shape) const;
    [[nodiscard]] bool is_own(const Document& document, BodyId body) const;
    struct Paper;
    [[nodiscard]] Paper paper_of(BodyId body, const DocumentShape& shape);

    // Bodies that must be there (existence.cpp).
    struct Ground;
    void judge_areas(const ExistenceShape& shape);
    void judge_owners(const ExistenceShape& shape);
    [[nodiscard]] std::vector<std::pair<AreaId, BodyId>> of_one_area(const Chosen& chosen) const;
    [[nodiscard]] std::vector<std::pair<AreaId, BodyId>> ended(const Choice& choice);
    [[nodiscard]] bool in_scope(const Choice& choice);
    [[nodiscard]] std::vector<TypeId> types_of(const Choice& choice);
    [[nodiscard]] std::vector<std::uint8_t> spoken_of(const Chosen& chosen);

    // What is forbidden (forbidden.cpp).
    [[nodiscard]] bool is_such(const Relation& relation, const ForbiddenShape& shape) const;
    void judge_forbidden_links(const ForbiddenShape& shape);
    void judge_forbidden_bodies(const ForbiddenShape& shape);
    void judge_forbidden_papers(const ForbiddenShape& shape);
    void judge_forbidden_decisions(const ForbiddenShape& shape);
    void found_forbidden(const ForbiddenShape& shape, BodyId body, BodyId other, FactRef fact);

    const Snapshot& snapshot_;
    const Register& map_;
    const RuleBook& book_;
    Rulings& out_;
    Places places_;
    Chooser chooser_;
    Speakers speakers_;
    const Rule* rule_ = nullptr;  // at work
    std::deque<Ruling>
        broken_{};  // in the order of rules; very many, so that none is moved to grow
    std::optional<std::vector<std::pair<BodyId, DecisionId>>> decisions_{};
    std::map<std::string, Shelf, std::less<>> shelves_{};
};

}  // namespace remit
