// SPDX-License-Identifier: MIT
#include "graph/findings/wording.hpp"

#include <array>

#include <fmt/format.h>

namespace remit {
namespace {

template <class IdType>
std::vector<std::string> names_of(const Register& map, std::span<const IdType> ids) {
    std::vector<std::string> out;
    out.reserve(ids.size());
    for (const IdType id : ids)
        out.emplace_back(map.name(id));
    return out;
}

/// What is not settled about a fact, in brackets, or nothing.
std::string doubt(const Standing& standing, Status status) {
    if (standing.disputed) return " (sources disagree)";
    if (standing.unconfirmed) return " (asked about, not confirmed)";
    if (status == Status::proposed) return " (proposed)";
    if (status == Status::agreed) return " (agreed, not yet done)";
    if (status == Status::lapsed) return " (lapsed)";
    return {};
}

std::string_view role_reads(Role role) {
    switch (role) {
        case Role::chair:
            return "chairs";
        case Role::acting_chair:
            return "acts as chair of";
        case Role::vice_chair:
            return "is vice-chair of";
        case Role::co_opted:
            return "is co-opted to";
        case Role::attendee:
            return "attends";
        case Role::observer:
            return "observes";
        case Role::secretariat:
            return "is secretariat to";
        default:
            return reads(RelationType::member_of);
    }
}

std::string described_relation(const Register& map, RelationId id) {
    const Relation& r = map[id];
    std::string_view verb = r.type == RelationType::member_of ? role_reads(r.role) : reads(r.type);
    if (r.status == Status::absent) verb = reads_not(r.type);
    std::string text = fmt::format("{} {} {}", map.name(r.from), verb, map.name(r.to));
    if (r.on_behalf_of) text += fmt::format(" for {}", map.name(r.on_behalf_of));
    if (!r.topics.empty()) text += fmt::format(" on {}", names(map, map.list(r.topics)));
    return text + doubt(r.standing, r.status);
}

std::string described_remit(const Register& map, RemitId id) {
    const Remit& r = map[id];
    std::string what = r.function == Function::none ? "a remit" : std::string(word(r.function));
    if (r.function == Function::information_sharing) what = "information sharing";
    std::string text = fmt::format("{} {} {} on {}", map.name(r.body),
                                   r.status == Status::absent ? "does not hold" : "holds", what,
                                   map.name(r.topic));
    if (r.lead == Tristate::yes) text += ", and leads on it";
    return text + doubt(r.standing, r.status);
}

std::string described_document(const Register& map, DocumentId id) {
    const Document& d = map[id];
    const std::string kind = replaced_hyphens(map.text(d.kind));
    const std::string owner = names(map, map.list(d.bodies));
    if (d.status == Status::absent) return fmt::format("{}: no {}", owner, kind);
    const std::string_view title = map.text(d.title);
    std::string text = title.empty() ? fmt::format("{}: {}", owner, kind)
                                     : fmt::format("{}: {} “{}”", owner, kind, title);
    return text + doubt(d.standing, d.status);
}

std::string described_body(const Register& map, BodyId id) {
    const BodyType& type = map.type(id);
    return fmt::format("{} ({})", map.name(id), type.label);
}

std::string described_decision(const Register& map, DecisionId id) {
    const Decision& d = map[id];
    const std::string by = names(map, map.list(d.by));
    std::string text(map.text(d.text));
    if (text.empty()) text = std::string(word(d.kind));
    return by.empty() ? sentence(text) : fmt::format("{}: {}", by, text);
}

}  // namespace

std::string replaced_hyphens(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c == '-') c = ' ';
    }
    return out;
}

std::string listed(std::span<const std::string> names, std::size_t most) {
    if (names.empty()) return {};
    if (names.size() == 1) return names.front();
    const bool cut = names.size() > most + 1;  // "and 1 other" saves nothing
    const std::size_t shown = cut ? most : names.size() - 1;
    std::string text = names.front();
    for (std::size_t i = 1; i < shown; ++i)
        text += ", " + names[i];
    return text +
           (cut ? fmt::format(" and {} others", names.size() - most) : " and " + names.back());
}

std::string names(const Register& map, std::span<const BodyId> bodies, std::size_t most) {
    return listed(names_of(map, bodies), most);
}

std::string names(const Register& map, std::span<const TopicId> topics, std::size_t most) {
    return listed(names_of(map, topics), most);
}

std::string number(std::size_t count) {
    static constexpr auto small = std::to_array<std::string_view>(
        {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});
    return count < small.size() ? std::string(small[count]) : fmt::format("{}", count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number(count), count == 1 ? one : many);
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

std::string described(const Register& map, FactRef fact) {
    const std::size_t n = fact.number;
    switch (fact.kind) {
        case FactKind::body:
            return described_body(map, BodyId{n});
        case FactKind::relation:
            return described_relation(map, RelationId{n});
        case FactKind::remit:
            return described_remit(map, RemitId{n});
        case FactKind::document:
            return described_document(map, DocumentId{n});
        case FactKind::decision:
            break;
    }
    return described_decision(map, DecisionId{n});
}

Because because(const Register& map, FactRef fact) { return {described(map, fact), fact}; }
Because because(std::string text, FactRef fact) { return {std::move(text), fact}; }
Because because(std::string text) { return {std::move(text), std::nullopt}; }

}  // namespace remit
