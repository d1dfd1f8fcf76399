// SPDX-License-Identifier: MIT
#include "graph/change/compare/like_records.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/references.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using Number = Pairing::Number;

constexpr auto of_relations = std::to_array<Field>(
    {Field::role, Field::on_behalf_of, Field::topics, Field::document, Field::period});
constexpr auto of_remits =
    std::to_array<Field>({Field::function, Field::on_behalf_of, Field::areas});

/// Relations between the same ends in either order, remits of one body on one topic.
std::string ends(const WrittenRecord& record) {
    if (record.kind == RecordKind::remit)
        return fmt::format("{}\n{}", record.text(Field::body), record.text(Field::topic));
    const std::string_view type = record.text(Field::type);
    std::string from = said(record, Field::from);
    std::string to = said(record, Field::to);
    const auto known = parse_word<RelationType>(type);
    if (known && is_undirected(*known) && to < from) std::swap(from, to);
    return fmt::format("{}\n{}\n{}", type, from, to);
}

std::string all_that_tells(const WrittenRecord& record) {
    std::string key = ends(record);
    for (const Field field : telling_fields(record.kind))
        key += "\n" + said(record, field);
    return key;
}

/// Whether they say nothing that differs, though one may be silent where the other speaks.
bool agree(const WrittenRecord& a, const WrittenRecord& b) {
    return std::ranges::all_of(telling_fields(a.kind), [&](Field field) {
        const std::string one = said(a, field);
        const std::string other = said(b, field);
        return one.empty() || other.empty() || one == other;
    });
}

}  // namespace

std::span<const Field> telling_fields(RecordKind kind) {
    if (kind == RecordKind::relation) return of_relations;
    if (kind == RecordKind::remit) return of_remits;
    return {};
}

std::string said(const WrittenRecord& record, Field field) {
    for (const WrittenRecord& inner : record.inside) {
        if (inner.held_by->field != field || inner.kind != RecordKind::selection) continue;
        std::string text = "@";
        for (const WrittenField& one : inner.fields)
            text += fmt::format("{} {};", one.field->key, one.values.front());
        return text;
    }
    const WrittenField* found = record.find(field);
    if (found == nullptr) return {};
    auto values = found->values;
    std::ranges::sort(values);
    return fmt::format("{}", fmt::join(values, ";"));
}

LikeRecords::LikeRecords(const Snapshot& older, const Snapshot& newer)
    : old_map_(older.map()),
      new_map_(newer.map()),
      older_(old_map_),
      newer_(new_map_),
      older_written_(old_map_.written_relations()),
      newer_written_(new_map_.written_relations()) {
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        const auto k = static_cast<RecordKind>(kind);
        pairs_[kind] = Pairing(older_.count(k), newer_.count(k));
    }
    pairs_[index(RecordKind::map)].join(0, 0);
    pair_by_id(RecordKind::type);
    pair_by_id(RecordKind::area);
    pair_by_fields(RecordKind::area, {Field::code});
    pair_by_fields(RecordKind::area, {Field::kind, Field::name});
    take_ids(RecordKind::area);
    pair_by_id(RecordKind::topic);
    pair_by_fields(RecordKind::topic, {Field::name});
    take_ids(RecordKind::topic);
    pair_by_id(RecordKind::source);
    pair_by_fields(RecordKind::source, {Field::publisher, Field::date, Field::title});
    take_ids(RecordKind::source);

    LikeBodies bodies = like_bodies(older, newer, pairs(RecordKind::area));
    pairs_[index(RecordKind::body)] = std::move(bodies.pairs);
    unsure_ = std::move(bodies.unsure);
    take_ids(RecordKind::body);

    pair_by_id(RecordKind::document);
    pair_by_fields(RecordKind::document, {Field::kind, Field::body, Field::bodies, Field::title});
    take_ids(RecordKind::document);
    pair_relations_or_remits(RecordKind::relation);
    pair_relations_or_remits(RecordKind::remit);
    pair_by_id(RecordKind::decision);
    pair_by_fields(RecordKind::decision, {Field::kind, Field::by, Field::text});
    take_ids(RecordKind::decision);
    pair_by_fields(RecordKind::accepted, {Field::bodies, Field::finding});
}

WrittenRecord LikeRecords::older(RecordKind kind, std::size_t number) const {
    WrittenRecord record = older_.record(kind, number);
    rename(record, ids_);
    return record;
}

void LikeRecords::pair_by_id(RecordKind kind) {
    const auto id = [kind](const Register& map, const RegisterRecords& records,
                           const std::vector<RelationId>& written) {
        // Most relations and remits have none of their own, and there are many.
        return [&map, &records, &written, kind](Number i) {
            if (kind == RecordKind::relation) return std::string(map.text(map[written[i]].id));
            if (kind == RecordKind::remit)
                return std::string(map.text(map[RemitId(std::size_t{i})].id));
            return std::string(records.record(kind, i).text(Field::id));
        };
    };
    pairs_[index(kind)].by(id(old_map_, older_, older_written_),
                           id(new_map_, newer_, newer_written_));
}

/// The last of the fields must say something.
void LikeRecords::pair_by_fields(RecordKind kind, const std::vector<Field>& fields) {
    const auto key = [&](const WrittenRecord& record) {
        std::string text;
        for (const Field field : fields) {
            const std::string one = said(record, field);
            if (field == fields.back() && one.empty()) return std::string();
            const bool words = field == name_field(kind);
            text += (words ? folded(one) : one) + "\n";
        }
        return text;
    };
    pairs_[index(kind)].by_only([&](Number i) { return key(older(kind, i)); },
                                [&](Number j) { return key(newer(kind, j)); });
}

void LikeRecords::take_ids(RecordKind kind) {
    const Pairing& pairs = this->pairs(kind);
    for (std::size_t i = 0; i < pairs.olds(); ++i) {
        if (pairs.new_of(i) == Pairing::none) continue;
        ids_.set(kind, std::string(older_.record(kind, i).text(Field::id)),
                 std::string(newer_.record(kind, pairs.new_of(i)).text(Field::id)));
    }
}

void LikeRecords::pair_relations_or_remits(RecordKind kind) {
    Pairing& pairs = pairs_[index(kind)];
    const auto keyed = [&](auto key) {
        return std::pair([this, kind, key](Number i) { return key(older(kind, i)); },
                         [this, kind, key](Number j) { return key(newer(kind, j)); });
    };
    const auto [full_old, full_new] = keyed([](const WrittenRecord& record) {
        return fmt::format("{}\n{}", all_that_tells(record), record.text(Field::start));
    });
    pairs.by(full_old, full_new);
    pair_by_id(kind);
    const auto [most_old, most_new] = keyed(all_that_tells);
    pairs.by_only(most_old, most_new);
    const auto [ends_old, ends_new] = keyed(ends);
    pairs.by_choice(
        ends_old, ends_new,
        [&](Number i, Number j) { return agree(older(kind, i), newer(kind, j)); },
        [](const auto&, const auto&) {});
    pairs.by_only(ends_old, ends_new);
}

}  // namespace remit
