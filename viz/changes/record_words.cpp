// SPDX-License-Identifier: MIT
#include "viz/changes/record_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"

namespace remit::changes {
namespace {

bool names_bodies(Field field) {
    constexpr auto fields =
        std::to_array<Field>({Field::from, Field::to, Field::on_behalf_of, Field::body,
                              Field::bodies, Field::by, Field::via, Field::scope_bodies});
    return std::ranges::find(fields, field) != fields.end();
}

/// By its own texts: the first of these that it has.
std::string own_words(const WrittenRecord& record) {
    for (const Field field :
         {Field::name, Field::title, Field::text, Field::label, Field::finding, Field::id}) {
        if (const auto text = record.text(field); !text.empty()) return std::string(text);
    }
    return std::string(word(record.kind));
}

}  // namespace

std::string_view plural(RecordKind kind) {
    switch (kind) {
        case RecordKind::body:
            return "bodies";
        case RecordKind::relation:
            return "seats, lines and other relations";
        case RecordKind::remit:
            return "remits";
        case RecordKind::document:
            return "documents";
        case RecordKind::decision:
            return "decisions";
        case RecordKind::accepted:
            return "accepted findings";
        case RecordKind::area:
            return "areas";
        case RecordKind::topic:
            return "topics";
        case RecordKind::source:
            return "sources";
        default:
            break;
    }
    return "what the map says of itself";
}

RecordWords::RecordWords(const Register& map) : map_(map) {
    const auto index = [&]<class Id>(RecordKind kind, std::size_t count, Id) {
        for (std::size_t i = 0; i < count; ++i)
            facts_.emplace(std::pair{kind, map.id(Id(i))}, Id(i));
    };
    index(RecordKind::body, map.bodies().size(), BodyId{});
    index(RecordKind::relation, map.relations().size(), RelationId{});
    index(RecordKind::remit, map.remits().size(), RemitId{});
    index(RecordKind::document, map.documents().size(), DocumentId{});
    index(RecordKind::decision, map.decisions().size(), DecisionId{});
}

std::string RecordWords::of(FactRef fact) const {
    switch (fact.kind) {
        case FactKind::body:
            return std::string(map_.name(BodyId(fact.number)));
        case FactKind::relation: {
            const RelationId id(fact.number);
            const Role role = map_[id].role;
            const bool told = role != Role::none && role != Role::member;
            return diagram::sentence(map_, id) +
                   (told ? fmt::format(" as {}", spaced(word(role))) : "");
        }
        case FactKind::remit: {
            const Remit& remit = map_[RemitId(fact.number)];
            const std::string function = remit.function == Function::none
                                             ? std::string()
                                             : fmt::format("{} on ", spaced(word(remit.function)));
            return fmt::format("{}: {}{}", map_.name(remit.body), function, map_.name(remit.topic));
        }
        case FactKind::document: {
            const Document& document = map_[DocumentId(fact.number)];
            if (document.title) return std::string(map_.text(document.title));
            return fmt::format("{} of {}", spaced(map_.text(document.kind)),
                               all_names(map_, map_.list(document.bodies)));
        }
        case FactKind::decision:
            break;
    }
    const Decision& decision = map_[DecisionId(fact.number)];
    if (decision.text) return std::string(map_.text(decision.text));
    return fmt::format("{} by {}", spaced(word(decision.kind)),
                       all_names(map_, map_.list(decision.by)));
}

std::string RecordWords::of(RecordKind kind, const std::string& id) const {
    const auto found = facts_.find({kind, id});
    return found == facts_.end() ? id : of(found->second);
}

std::string RecordWords::of(const LedgerEntry& entry) const {
    for (const std::string& id : {entry.new_id, entry.old_id}) {
        const auto found = facts_.find({entry.kind, id});
        if (!id.empty() && found != facts_.end()) return of(found->second);
    }
    if (entry.is) return own_words(*entry.is);
    return entry.was ? own_words(*entry.was) : std::string(word(entry.kind));
}

std::string RecordWords::value(const FieldSpec& field, const std::string& value) const {
    if (!names_bodies(field.field)) return value;
    const auto found = facts_.find({RecordKind::body, value});
    return found == facts_.end() ? value : of(found->second);
}

std::vector<std::string> RecordWords::bodies_that_differ(const WrittenRecord& was,
                                                         const WrittenRecord& is) const {
    std::vector<std::string> names;
    for (const FieldSpec& field : fields_of(was.kind)) {
        const bool end =
            field.field == Field::from || field.field == Field::to || field.field == Field::body;
        const std::string text(was.text(field.field));
        if (end && !text.empty() && text != is.text(field.field))
            names.push_back(value(field, text));
    }
    return names;
}

std::string RecordWords::what_differs(const WrittenRecord& was, const WrittenRecord& is) const {
    std::vector<std::string> texts;
    const auto said = [&](const WrittenField* field) {
        if (field == nullptr) return std::string("not said");
        if (field->kind == Cell::Kind::null) return std::string("said to be unknown");
        std::vector<std::string> values;
        for (const std::string& one : field->values)
            values.push_back(value(*field->field, one));
        return values.empty() ? std::string("not said") : listed(values);
    };
    for (const FieldSpec& field : fields_of(was.kind)) {
        const std::string before = said(was.find(field.field));
        const std::string after = said(is.find(field.field));
        if (before == after) continue;
        std::string key(field.key);
        std::ranges::replace(key, '_', ' ');
        texts.push_back(fmt::format("{}: {} before, {} after", key, before, after));
    }
    return texts.empty() ? std::string("its dates, or what its sources say")
                         : fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace remit::changes
