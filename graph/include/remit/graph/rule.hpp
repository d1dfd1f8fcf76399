// SPDX-License-Identifier: MIT
// What a rule is: law, guidance or a council's own, as data (data/rules/README.md has the form).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/place.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// What its opposite is: a breach of statute, a statutory duty that a map can only show or not
/// show, good practice, or a breach of a council's own constitution or protocol.
enum class RuleWeight : std::uint8_t { breach, duty, guidance, local };
/// Whether the text of the provision was read, or the rule is from knowledge and can only ask.
enum class RuleEvidence : std::uint8_t { seen, known };
/// How the place of the other end relates to the subject's.
enum class Whereabouts : std::uint8_t { overlapping, same, county, anywhere };
enum class WrongAs : std::uint8_t { wrong_forum, wrong_at_date };
/// Who owes a link: the body that it leads from, or the one that it leads to.
enum class Owes : std::uint8_t { from, to };
/// How an authority is shown: by `authority-of` (or a seat, which many maps draw instead), as one
/// of the bodies that agreed, or by any of these.
enum class AuthorityBy : std::uint8_t { authority_of, agreement, any };

template <>
struct Words<RuleWeight> {
    static constexpr auto list =
        std::to_array<std::string_view>({"breach", "duty", "guidance", "local"});
};
template <>
struct Words<RuleEvidence> {
    static constexpr auto list = std::to_array<std::string_view>({"seen", "known"});
};
template <>
struct Words<Whereabouts> {
    static constexpr auto list =
        std::to_array<std::string_view>({"overlapping", "same", "county", "anywhere"});
};
template <>
struct Words<WrongAs> {
    static constexpr auto list = std::to_array<std::string_view>({"wrong-forum", "wrong-at-date"});
};
template <>
struct Words<Owes> {
    static constexpr auto list = std::to_array<std::string_view>({"from", "to"});
};
template <>
struct Words<AuthorityBy> {
    static constexpr auto list =
        std::to_array<std::string_view>({"authority-of", "agreement", "any"});
};

/// A number within bounds; without a bound, at least nothing and at most anything.
struct HowMany {
    std::optional<std::uint32_t> at_least{};
    std::optional<std::uint32_t> at_most{};
};

/// How many areas of some kinds.
struct AreaCount {
    std::vector<std::string> kinds{};
    HowMany number{};
};

/// Which areas: all that is said holds together, each list is any-of.
struct AreaChoice {
    std::vector<std::string> kinds{};
    Tristate two_tier = Tristate::unknown;
    std::vector<std::string> in{};      ///< ids of place lists
    std::vector<std::string> not_in{};  ///< ids of place lists
    std::optional<AreaCount> covers{};
};

/// Which bodies: all that is said holds together, each list is any-of. Says nothing: every body.
struct Choice {
    std::vector<std::string> types{};  ///< ids or aliases of the vocabulary; a type's kinds too
    std::vector<Category> categories{};
    std::vector<std::string> named{};  ///< phrases of a name or other name, whole words
    std::string resolver{};            ///< the id of one
    Tristate statutory = Tristate::unknown;
    Tristate elected = Tristate::unknown;
    Tristate two_tier = Tristate::unknown;
    std::optional<AreaCount> covers{};
    std::optional<AreaCount> crosses{};
    std::vector<std::string> in{};
    std::vector<std::string> not_in{};
    Whereabouts where = Whereabouts::overlapping;  ///< of the other end only
    bool each = false;                             ///< of the other end: every such body of the map
    std::string label{};                           ///< what to call it where the map has none
};

/// Every entry of `who` has a seat on each body of `of`.
struct MemberShape {
    Choice of{};
    std::vector<Choice> who{};
    std::vector<Role> roles{};  ///< any seat if empty
    Capacity capacity = Capacity::none;
    HowMany number{};
};

/// Each of `who` is recorded as an authority of the body, or as a party to its agreement.
struct AuthorityShape {
    Choice of{};
    std::vector<Choice> who{};
    std::string resolver{};  ///< instead of `who`: each of its slots
    AuthorityBy by = AuthorityBy::authority_of;
};

/// Each body that owes has such a relation.
struct LinkShape {
    Choice from{};
    std::vector<RelationType> relation{};
    Choice to{};
    std::vector<std::string> document{};  ///< kinds
    Owes owes = Owes::from;
    std::vector<Role> roles{};
    Capacity capacity = Capacity::none;
};

/// Each body has such a document in force.
struct DocumentShape {
    Choice of{};
    std::vector<std::string> kinds{};
    std::vector<std::string> topics{};  ///< words of its title or of the topic, folded
    std::optional<std::uint32_t> within_months{};
    bool published = false;
    bool by_area = false;  ///< one for the county is enough
    /// Who makes the paper, where joining bodies takes it: whose consent a plan must have.
    std::optional<Choice> made_by{};
};

/// Each such area, or each body that must have one, has such a body.
struct ExistenceShape {
    std::optional<AreaChoice> area{};
    std::optional<Choice> of{};
    Choice body{};
    HowMany number{};
    std::optional<std::uint32_t> meets{};  ///< times a year
};

/// The map does not show it: a relation, a body, or a document.
struct ForbiddenShape {
    std::optional<Choice> from{};
    std::vector<RelationType> relation{};
    std::optional<Choice> to{};
    std::vector<Role> roles{};
    Capacity capacity = Capacity::none;
    std::optional<Choice> body{};
    std::vector<std::string> document{};   ///< kinds; with a relation, of the document it carries
    std::vector<DecisionKind> decision{};  ///< by `from`, about or to `to`
    WrongAs as = WrongAs::wrong_forum;
    std::string unless_agreed{};  ///< a document kind that makes it lawful
};

/// Says what to heed where such bodies become one; a plan to join them tells it. Nothing of a map
/// is held against it.
struct JoiningShape {
    Choice of{};
};

using RuleShape = std::variant<MemberShape, AuthorityShape, LinkShape, DocumentShape,
                               ExistenceShape, ForbiddenShape, JoiningShape>;

/// From when to when something was law; absent where not known or still so.
struct InForce {
    PartialDate from{};
    PartialDate to{};  ///< the last day
    [[nodiscard]] bool on(Day day) const {
        return (!from || from.first() <= day) && (!to || day <= to.last());
    }
};

/// Where a rule was read.
struct RuleSource {
    std::string title{}, url{};
};

struct Rule {
    std::string id{};
    std::string says{};       ///< one plain sentence
    std::string provision{};  ///< Act and section, regulation, paragraph
    std::vector<std::string> jurisdictions{};
    InForce in_force{};
    RuleWeight weight = RuleWeight::duty;
    RuleEvidence evidence = RuleEvidence::known;
    std::vector<RuleSource> sources{};
    std::string doubt{};
    std::string topic{};
    std::string question{};    ///< may hold {body}, {other}, {area}
    std::string suggestion{};  ///< likewise
    RuleShape shape{};
    std::vector<std::string> permits{};  ///< rules or codes that are silent where the shape holds
    Place place{};
};

/// An area of a place list: found by code, else by folded name and, where given, kind.
struct ListedArea {
    std::string name{}, code{}, kind{};
    InForce in_force{};
};

struct PlaceList {
    std::string id{};
    std::vector<ListedArea> areas{};
    Place place{};
};

/// One answer of a resolver: these types, between its dates, where its place conditions hold.
struct Slot {
    std::vector<std::string> types{};
    std::vector<std::string> jurisdictions{};
    InForce in_force{};
    std::vector<std::string> in{};
    std::vector<std::string> not_in{};
    std::string label{};  ///< what to call it where the map has none
};

/// Which body fills a place of the law, by date and area.
struct Resolver {
    std::string id{};
    std::vector<Slot> slots{};
    Place place{};
};

/// A source of rules, as read.
struct RulePack {
    std::string id{}, title{};
    std::vector<std::string> jurisdictions{};
    std::vector<Rule> rules{};
    std::vector<Resolver> resolvers{};
    std::vector<PlaceList> places{};
};

}  // namespace remit
