// SPDX-License-Identifier: MIT
#include "graph/findings/wording.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

template <class IdType>
std::vector<std::string> names_of(const Register& map, std::span<const IdType> ids) {
    std::vector<std::string> out;
    out.reserve(ids.size());
    for (const IdType id : ids)
        out.push_back(named(map, id));
    return out;
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

/// A body, or what stands in its place in a line with a selection.
std::string end_of(const Register& map, RelationId id, BodyId end) {
    return end ? named(map, end) : named(map, map.selected(id)->selection);
}

bool is_plural_from(const Register& map, const Relation& r) {
    return !r.from || is_plural(map, r.from);
}

/// "reports to", "chairs", of several "report to", "chair".
std::string verb_of(const Register& map, const Relation& r) {
    const std::string_view verb =
        r.type == RelationType::member_of ? role_reads(r.role) : reads(r.type);
    return is_plural_from(map, r) ? plural_verb(verb) : std::string(verb);
}

std::string denial_of(const Register& map, const Relation& r) {
    const std::string_view verb = reads_not(r.type);
    return is_plural_from(map, r) ? plural_verb(verb) : std::string(verb);
}

/// The far end of a relation, and what it is about.
std::string object_of(const Register& map, RelationId id) {
    const Relation& r = map[id];
    std::string text = end_of(map, id, r.to);
    if (r.on_behalf_of) text += fmt::format(" for {}", named(map, r.on_behalf_of));
    if (!r.topics.empty()) text += fmt::format(" on {}", names(map, map.list(r.topics)));
    return text;
}

std::string relation_clause(const Register& map, RelationId id, bool denied) {
    const Relation& r = map[id];
    return fmt::format("{} {} {}", end_of(map, id, r.from),
                       denied ? denial_of(map, r) : verb_of(map, r), object_of(map, id));
}

/// What a paper says of several is said of each of them.
std::string as_one_of(const Register& map, RelationId id) {
    if (!map[id].line) return {};
    return fmt::format(", as one of {}", named(map, map.selected(id)->selection));
}

std::string described_relation(const Register& map, RelationId id) {
    const Relation& r = map[id];
    return relation_clause(map, id, r.status == Status::absent) + as_one_of(map, id) +
           doubt(map, r.standing, r.status);
}

std::string task_of(const Register& map, const Remit& r) {
    std::string what =
        r.function == Function::none ? "a remit" : replaced_hyphens(word(r.function));
    return fmt::format("{} on {}", what, named(map, r.topic));
}

std::string remit_clause(const Register& map, const Remit& r, bool denied) {
    const std::string_view verb = denied ? agree(map, r.body, "does not hold", "do not hold")
                                         : agree(map, r.body, "holds", "hold");
    std::string text = fmt::format("{} {} {}", named(map, r.body), verb, task_of(map, r));
    if (r.lead == Tristate::yes)
        text += fmt::format(", and {} on it", agree(map, r.body, "leads", "lead"));
    return text;
}

std::string described_remit(const Register& map, RemitId id) {
    const Remit& r = map[id];
    return remit_clause(map, r, r.status == Status::absent) + doubt(map, r.standing, r.status);
}

/// "does the Board report to the Council", "are the Teams part of the Force".
std::string asked_of_relation(const Register& map, RelationId id) {
    const Relation& r = map[id];
    const std::string verb = verb_of(map, r);
    const std::string subject = end_of(map, id, r.from);
    const std::string object = object_of(map, id);
    const auto space = verb.find(' ');
    const std::string_view first = std::string_view(verb).substr(0, space);
    if (first == "is" || first == "are" || first == "may" || first == "must") {
        return fmt::format("{} {}{} {}", first, subject,
                           space == std::string::npos ? "" : verb.substr(space), object);
    }
    if (first == "set") return fmt::format("did {} {} {}", subject, verb, object);
    return fmt::format("{} {} {} {}", is_plural_from(map, r) ? "do" : "does", subject,
                       plural_verb(verb), object);
}

/// "a partnership plan, “Plan for 2016”". Terms of reference are many, and take no article.
std::string document_object(const Register& map, const Document& d) {
    const std::string kind = replaced_hyphens(map.text(d.kind));
    const bool vowel =
        !kind.empty() && std::string_view("aeiou").find(kind[0]) != std::string_view::npos;
    const std::string_view article = kind.starts_with("terms") ? "" : vowel ? "an " : "a ";
    const std::string_view title = map.text(d.title);
    return fmt::format("{}{}{}", article, kind, title.empty() ? "" : fmt::format(", “{}”", title));
}

bool has_one_owner(const Register& map, const Document& d) {
    const auto owners = map.list(d.bodies);
    return owners.size() == 1 && !is_plural(map, owners.front());
}

/// What is only planned or past is no plain claim; of what is in doubt the sentence around it says
/// so.
std::string plan_or_past(const Standing& standing, Status status) {
    if (standing.disputed || standing.unconfirmed) return {};
    return status == Status::proposed ? " (proposed)" : status == Status::lapsed ? " (lapsed)" : "";
}

std::string described_document(const Register& map, DocumentId id) {
    const Document& d = map[id];
    const std::string kind = replaced_hyphens(map.text(d.kind));
    const std::string owner = names(map, map.list(d.bodies));
    if (d.status == Status::absent) return fmt::format("{}: no {}", owner, kind);
    const std::string_view title = map.text(d.title);
    std::string text = title.empty() ? fmt::format("{}: {}", owner, kind)
                                     : fmt::format("{}: {} “{}”", owner, kind, title);
    return text + doubt(map, d.standing, d.status);
}

std::string described_body(const Register& map, BodyId id) {
    const BodyType& type = map.type(id);
    if (map[id].unknown) return fmt::format("{} is not in the file that names it", map.name(id));
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

std::string claim(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::document) {
        const Document& d = map[DocumentId{fact.number}];
        return fmt::format("{} {} {}", names(map, map.list(d.bodies)),
                           has_one_owner(map, d) ? "has" : "have", document_object(map, d));
    }
    if (fact.kind == FactKind::remit) {
        const Remit& r = map[RemitId{fact.number}];
        return remit_clause(map, r, false) + plan_or_past(r.standing, r.status);
    }
    const Relation& r = map[RelationId{fact.number}];
    return relation_clause(map, RelationId{fact.number}, false) +
           plan_or_past(r.standing, r.status);
}

std::string asked(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::relation) return asked_of_relation(map, RelationId{fact.number});
    if (fact.kind == FactKind::document) {
        const Document& d = map[DocumentId{fact.number}];
        return fmt::format("{} {} have {}", has_one_owner(map, d) ? "does" : "do",
                           names(map, map.list(d.bodies)), document_object(map, d));
    }
    const Remit& r = map[RemitId{fact.number}];
    return fmt::format("{} {} hold {}", agree(map, r.body, "does", "do"), named(map, r.body),
                       task_of(map, r));
}

std::string replaced_hyphens(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c == '-') c = ' ';
    }
    return out;
}

namespace {

/// Whether some of the names are only counted; "and 1 other" saves nothing.
bool is_cut(std::size_t count, std::size_t most) { return count > 1 && count - 1 > most; }

}  // namespace

std::string listed(std::span<const std::string> names, std::size_t most) {
    if (names.empty()) return {};
    if (names.size() == 1) return names.front();
    const bool cut = is_cut(names.size(), most);
    const std::size_t shown = cut ? most : names.size() - 1;
    std::string text = names.front();
    for (std::size_t i = 1; i < shown; ++i)
        text += ", " + names[i];
    return text +
           (cut ? fmt::format(" and {} others", names.size() - most) : " and " + names.back());
}

std::string names(const Register& map, std::span<const BodyId> bodies, std::size_t most) {
    const auto all = names_of(map, bodies);
    // Of many of one kind the kind says more than the first few of their names.
    constexpr std::size_t few = 3;
    if (!is_cut(all.size(), most) || most > few) return listed(all, most);
    const TypeId type = map.peer_type(bodies.front());
    const bool one_kind = std::all_of(bodies.begin(), bodies.end(), [&](BodyId body) {
        return map.peer_type(body) == type && !stands_for_many(map, body);
    });
    const BodyType& kind = map.vocabulary()[type];
    if (!one_kind || kind.generic) return listed(all, most);
    return counted(bodies.size(), kind.label, kind.plural);
}

std::string names(const Register& map, std::span<const TopicId> topics, std::size_t most) {
    return listed(names_of(map, topics), most);
}

std::string names(const Register& map, std::span<const AreaId> areas, std::size_t most) {
    return listed(names_of(map, areas), most);
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

Because because(const Register& map, FactRef fact) {
    const bool body = fact.kind == FactKind::body;
    return {described(map, fact), fact, body ? cites::existence : cites::all};
}
Because because(std::string text, FactRef fact) {
    const bool body = fact.kind == FactKind::body;
    return {std::move(text), fact, body ? cites::nothing : cites::all};
}
Because because(std::string text, BodyId body, std::string_view shows) {
    return {std::move(text), body, shows};
}
Because because(std::string text) { return {std::move(text), std::nullopt}; }

}  // namespace remit
