// SPDX-License-Identifier: MIT
#include "remit/graph/register.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "graph/model/made_id.hpp"

namespace remit {
namespace {

/// Findings name the same records again and again: this is what their ids cost.
std::string dotted(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size() + 1;
    std::string text;
    text.reserve(size);
    for (const std::string_view& part : parts) {
        if (&part != parts.begin()) text += '.';
        text += part;
    }
    return text;
}

/// `.2`, `.3` … on the second and later of records that would have the same made id.
std::string numbered(std::string made, std::uint16_t ordinal) {
    if (ordinal > 1) made += fmt::format(".{}", ordinal);
    return made;
}

}  // namespace

std::string made_id(const Relation& r, std::string_view from, std::string_view to) {
    return numbered(dotted({word(r.type), from, to}), r.ordinal);
}

std::string made_id(const Remit& r, std::string_view body, std::string_view topic) {
    return numbered(r.function == Function::none ? dotted({body, topic})
                                                 : dotted({body, topic, word(r.function)}),
                    r.ordinal);
}

std::string selection_text(const SelectionWords& words) {
    std::string said = "@";
    const auto add = [&](std::string_view before, std::string_view word) {
        if (!word.empty()) said += fmt::format("{}{}{}", said.size() > 1 ? " " : "", before, word);
    };
    add("authorities of ", words.authorities_of);
    add("members of ", words.members_of);
    add("", words.type);
    add("in ", words.within);
    return said;
}

// NOLINTNEXTLINE(misc-no-recursion): once, to the line that made it
std::string Register::id(RelationId id) const {
    const Relation& r = (*this)[id];
    if (r.line) return this->id(r.line);
    if (r.id) return std::string(text(r.id));
    const auto end = [&](BodyId body) {
        return body ? this->id(body) : slug(written(selected(id)->selection));
    };
    return made_id(r, end(r.from), end(r.to));
}

std::string Register::edge_id(RelationId id) const {
    if (!(*this)[id].line) return this->id(id);
    return fmt::format("{}.{}", this->id(id), this->id(taken_by_selection(id)));
}

std::vector<RelationId> Register::written_relations() const {
    std::vector<RelationId> all;
    for (std::size_t i = 0; i < relations_.size(); ++i) {
        if (!relations_[i].line) all.emplace_back(i);
    }
    return all;
}

const SelectedLine* Register::selected(RelationId id) const {
    if ((*this)[id].line) id = (*this)[id].line;
    const std::size_t joining = relations().size();
    return id.index() < joining ? nullptr : &lines_[id.index() - joining];
}

BodyId Register::taken_by_selection(RelationId id) const {
    const Relation& r = (*this)[id];
    const Relation& line = (*this)[r.line];
    return r.from == (line.from ? line.from : line.to) ? r.to : r.from;
}

std::string Register::name(const Selection& selection) const {
    switch (selection.of) {
        case Selection::Of::authorities:
            return fmt::format("the authorities of {}", name(selection.body));
        case Selection::Of::members:
            return fmt::format("the members of {}", name(selection.body));
        case Selection::Of::type:
            break;
    }
    return fmt::format("the {} in {}", vocabulary_[selection.type].plural, name(selection.within));
}

std::string Register::written(const Selection& s) const {
    const std::string_view body = s.body ? text((*this)[s.body].id) : std::string_view{};
    return selection_text(
        {.authorities_of = s.of == Selection::Of::authorities ? body : std::string_view{},
         .members_of = s.of == Selection::Of::members ? body : std::string_view{},
         .type = s.type ? vocabulary_[s.type].id : std::string{},
         .within = s.within ? text((*this)[s.within].id) : std::string_view{}});
}

std::string Register::id(RemitId id) const {
    const Remit& r = (*this)[id];
    if (r.id) return std::string(text(r.id));
    return made_id(r, text((*this)[r.body].id), text((*this)[r.topic].id));
}

std::string Register::id(FactRef fact) const {
    const std::size_t n = fact.number;
    switch (fact.kind) {
        case FactKind::body:
            return id(BodyId{n});
        case FactKind::relation:
            return id(RelationId{n});
        case FactKind::remit:
            return id(RemitId{n});
        case FactKind::document:
            return id(DocumentId{n});
        case FactKind::decision:
            break;
    }
    return id(DecisionId{n});
}

const Standing& Register::standing(FactRef fact) const {
    switch (fact.kind) {
        case FactKind::body:
            return bodies_[fact.number].standing;
        case FactKind::relation:
            return relations_[fact.number].standing;
        case FactKind::remit:
            return remits_[fact.number].standing;
        case FactKind::document:
            return documents_[fact.number].standing;
        case FactKind::decision:
            break;
    }
    return decisions_[fact.number].standing;
}

Place Register::place(FactRef fact) const {
    switch (fact.kind) {
        case FactKind::body:
            return bodies_[fact.number].place;
        case FactKind::relation:
            return relations_[fact.number].place;
        case FactKind::remit:
            return remits_[fact.number].place;
        case FactKind::document:
            return documents_[fact.number].place;
        case FactKind::decision:
            break;
    }
    return decisions_[fact.number].place;
}

std::vector<BodyId> Register::find_body(std::string_view name) const {
    std::vector<BodyId> found;
    const auto collect = [&](auto matches) {
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            if (matches(bodies_[i])) found.emplace_back(i);
        }
        return !found.empty();
    };
    if (collect([&](const Body& b) { return text(b.id) == name; })) return found;
    if (collect([&](const Body& b) { return text(b.name) == name; })) return found;
    const std::string wanted = folded(name);
    collect([&](const Body& b) {
        const auto aka = list(b.aka);
        return folded(text(b.name)) == wanted || folded(text(b.id)) == wanted ||
               std::any_of(aka.begin(), aka.end(),
                           [&](TextId a) { return folded(text(a)) == wanted; });
    });
    return found;
}

Slice<RemitId> Register::remits_of(BodyId body) const {
    const auto first =
        std::lower_bound(remits_.begin(), remits_.end(), body,
                         [](const Remit& remit, BodyId wanted) { return remit.body < wanted; });
    const auto end =
        std::upper_bound(first, remits_.end(), body,
                         [](BodyId wanted, const Remit& remit) { return wanted < remit.body; });
    return {static_cast<std::uint32_t>(first - remits_.begin()),
            static_cast<std::uint32_t>(end - first)};
}

}  // namespace remit
