// SPDX-License-Identifier: MIT
// The closed lists of the map format: words that a reader accepts and a writer prints.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace remit {

enum class RelationType : std::uint8_t {
    reports_to,
    accountable_to,
    part_of,
    scrutinises,
    authority_of,
    establishes,
    appoints,
    directs,
    approves,
    member_of,
    funds,
    commissions,
    eligible_for,
    informs,
    consults,
    advises,
    guides,
    refers_to,
    supports,
    coordinates_with,
    works_as_one_with,
    succeeds,
    held_with,
};

/// What a relation is about; a Snapshot has one view for each. Scrutiny is accountability against
/// its direction, and has a view of its own.
enum class RelationClass : std::uint8_t {
    line,
    scrutiny,
    authority,
    membership,
    funding,
    information,
    coordination,
    change,
};

enum class Status : std::uint8_t {
    in_place,
    proposed,
    agreed,
    lapsed,
    absent,
    unconfirmed,
    disputed,
};
enum class BodyStatus : std::uint8_t { active, dormant, suspended, proposed, agreed, disbanded };
enum class Stance : std::uint8_t { supports, disputes, asks };
enum class Role : std::uint8_t {
    none,
    chair,
    acting_chair,
    vice_chair,
    member,
    co_opted,
    attendee,
    observer,
    secretariat,
};
enum class Capacity : std::uint8_t { none, elected_member, officer, independent };
enum class Tier : std::uint8_t { none, strategic, tactical, operational };
enum class Function : std::uint8_t {
    none,
    strategy,
    commissioning,
    coordination,
    delivery,
    scrutiny,
    funding,
    advice,
    information_sharing,
};
enum class DecisionKind : std::uint8_t {
    agreement,
    consent,
    order,
    application,
    consultation,
    recommendation,
    review,
};
enum class Outcome : std::uint8_t {
    none,
    agreed,
    partly,
    refused,
    pending,
    superseded,
    not_sought,
};
enum class Category : std::uint8_t {
    elected,
    executive,
    agency,
    statutory_partnership,
    partnership,
    working_group,
    operational,
    scrutiny,
    funder,
    community,
    post,
};
/// What a body's list may be vouched to be whole in.
enum class Aspect : std::uint8_t {
    members,
    reporting,
    funding,
    remits,
    documents,
    scrutiny,
    meetings,
};
enum class Tristate : std::uint8_t { unknown, no, yes };

/// The words of an enumeration, in its order; an empty word cannot be written in a file.
template <class E>
struct Words;

#define REMIT_WORDS(TYPE, ...)                                                       \
    template <>                                                                      \
    struct Words<TYPE> {                                                             \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
    }

REMIT_WORDS(RelationType, "reports-to", "accountable-to", "part-of", "scrutinises", "authority-of",
            "establishes", "appoints", "directs", "approves", "member-of", "funds", "commissions",
            "eligible-for", "informs", "consults", "advises", "guides", "refers-to", "supports",
            "coordinates-with", "works-as-one-with", "succeeds", "held-with");
REMIT_WORDS(RelationClass, "line", "scrutiny", "authority", "membership", "funding", "information",
            "coordination", "change");
REMIT_WORDS(Status, "in-place", "proposed", "agreed", "lapsed", "absent", "unconfirmed",
            "disputed");
REMIT_WORDS(BodyStatus, "active", "dormant", "suspended", "proposed", "agreed", "disbanded");
REMIT_WORDS(Stance, "supports", "disputes", "asks");
REMIT_WORDS(Role, "", "chair", "acting-chair", "vice-chair", "member", "co-opted", "attendee",
            "observer", "secretariat");
REMIT_WORDS(Capacity, "", "elected-member", "officer", "independent");
REMIT_WORDS(Tier, "", "strategic", "tactical", "operational");
REMIT_WORDS(Function, "", "strategy", "commissioning", "coordination", "delivery", "scrutiny",
            "funding", "advice", "information-sharing");
REMIT_WORDS(DecisionKind, "agreement", "consent", "order", "application", "consultation",
            "recommendation", "review");
REMIT_WORDS(Outcome, "", "agreed", "partly", "refused", "pending", "superseded", "not-sought");
REMIT_WORDS(Category, "elected", "executive", "agency", "statutory-partnership", "partnership",
            "working-group", "operational", "scrutiny", "funder", "community", "post");
REMIT_WORDS(Aspect, "members", "reporting", "funding", "remits", "documents", "scrutiny",
            "meetings");
#undef REMIT_WORDS

/// The word of a value: `word(Status::in_place)` is "in-place".
template <class E>
[[nodiscard]] constexpr std::string_view word(E value) {
    return Words<E>::list[static_cast<std::size_t>(value)];
}

/// The value of a word, exactly as written, if it is one.
template <class E>
[[nodiscard]] constexpr std::optional<E> parse_word(std::string_view text) {
    if (text.empty()) return std::nullopt;
    for (std::size_t i = 0; i < Words<E>::list.size(); ++i) {
        if (Words<E>::list[i] == text) return static_cast<E>(i);
    }
    return std::nullopt;
}

[[nodiscard]] RelationClass class_of(RelationType type);
/// `reports-to`, `accountable-to` and `part-of`: from answers to to.
[[nodiscard]] bool is_line(RelationType type);
/// Neither end is above the other: `coordinates-with`, `works-as-one-with`, `held-with`.
[[nodiscard]] bool is_undirected(RelationType type);
/// How a relation reads between two names: "reports to", "is a member of".
[[nodiscard]] std::string_view reads(RelationType type);
/// How it reads when it is not there: "does not report to".
[[nodiscard]] std::string_view reads_not(RelationType type);

}  // namespace remit
