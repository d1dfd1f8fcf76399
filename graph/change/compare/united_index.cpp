// SPDX-License-Identifier: MIT
#include "graph/change/compare/united_index.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/like_records.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

constexpr std::size_t at(RecordKind kind) { return static_cast<std::size_t>(kind); }
constexpr std::size_t at(FactKind kind) { return static_cast<std::size_t>(kind); }

/// As the format makes an id where none is written.
std::string made_of(const WrittenRecord& record) {
    if (record.kind == RecordKind::remit) {
        const std::string_view function = record.text(Field::function);
        return fmt::format("{}.{}{}{}", record.text(Field::body), record.text(Field::topic),
                           function.empty() ? "" : ".", function);
    }
    return fmt::format("{}.{}.{}", record.text(Field::type), slug(said(record, Field::from)),
                       slug(said(record, Field::to)));
}

/// The id itself, or with a number behind it.
std::string taken(std::unordered_set<std::string>& all, std::string id) {
    if (all.insert(id).second) return id;
    for (std::size_t n = 2;; ++n) {
        std::string numbered = fmt::format("{}.{}", id, n);
        if (all.insert(numbered).second) return numbered;
    }
}

}  // namespace

UnitedIndex::UnitedIndex(const Register& older, const Register& newer) : maps_{&older, &newer} {
    for (std::size_t m = 0; m < maps_.size(); ++m) {
        const auto written = maps_[m]->written_relations();
        for (std::size_t i = 0; i < written.size(); ++i)
            written_[m].emplace(written[i], i);
    }
    std::vector<std::string> ids;
    std::vector<bool> made;
    for (const RelationId id : newer.written_relations()) {
        ids.push_back(newer.id(id));
        made.push_back(!newer[id].id);
    }
    reserve(RecordKind::relation, std::exchange(ids, {}), std::exchange(made, {}));
    for (std::size_t i = 0; i < newer.remits().size(); ++i) {
        ids.push_back(newer.id(RemitId{i}));
        made.push_back(!newer.remits()[i].id);
    }
    reserve(RecordKind::remit, std::exchange(ids, {}), std::exchange(made, {}));
    for (std::size_t i = 0; i < newer.documents().size(); ++i)
        ids.push_back(newer.id(DocumentId{i}));
    made.assign(ids.size(), false);
    reserve(RecordKind::document, std::move(ids), made);
    for (std::size_t i = 0; i < older.documents().size(); ++i)
        taken_[at(RecordKind::document)].insert(older.id(DocumentId{i}));
}

/// Ids that are written first: what is made gives way.
void UnitedIndex::reserve(RecordKind kind, std::vector<std::string> ids,
                          const std::vector<bool>& made) {
    auto& all = taken_[at(kind)];
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!made[i]) all.insert(ids[i]);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (made[i]) ids[i] = taken(all, std::move(ids[i]));
    }
    of_newer_[at(kind)] = std::move(ids);
}

const std::string& UnitedIndex::of_newer(RecordKind kind, std::size_t number) const {
    return of_newer_[at(kind)][number];
}

std::string UnitedIndex::free_id(RecordKind kind, const WrittenRecord& record) {
    std::string id(record.text(Field::id));
    if (id.empty()) id = made_of(record);
    auto& all = taken_[at(kind)];
    return all.contains(id) ? taken(all, id + ".before") : taken(all, std::move(id));
}

void UnitedIndex::is(Map map, FactKind kind, std::size_t number, std::string id) {
    auto& ids = ids_[static_cast<std::size_t>(map)][at(kind)];
    if (ids.size() <= number) ids.resize(number + 1);
    ids[number] = std::move(id);
}

std::string UnitedIndex::reference(Map map, FactRef fact) const {
    static constexpr auto words =
        std::to_array<std::string_view>({"body", "relation", "remit", "document", "decision"});
    const std::size_t number =
        fact.kind == FactKind::relation
            ? written_[static_cast<std::size_t>(map)].at(RelationId{std::size_t{fact.number}})
            : fact.number;
    return fmt::format("{}:{}", words[at(fact.kind)], ids(map, fact.kind)[number]);
}

void UnitedIndex::index(const Register& map) {
    const auto add = [&](FactKind kind, std::string id, std::size_t number) {
        numbers_[at(kind)].emplace(std::move(id), static_cast<std::uint32_t>(number));
    };
    for (std::size_t i = 0; i < map.bodies().size(); ++i)
        add(FactKind::body, map.id(BodyId{i}), i);
    for (const RelationId id : map.written_relations())
        add(FactKind::relation, map.id(id), id.index());
    for (std::size_t i = 0; i < map.remits().size(); ++i)
        add(FactKind::remit, map.id(RemitId{i}), i);
    for (std::size_t i = 0; i < map.documents().size(); ++i)
        add(FactKind::document, map.id(DocumentId{i}), i);
    for (std::size_t i = 0; i < map.decisions().size(); ++i)
        add(FactKind::decision, map.id(DecisionId{i}), i);
}

std::uint32_t UnitedIndex::number(FactKind kind, const std::string& id) const {
    const auto found = numbers_[at(kind)].find(id);
    return found == numbers_[at(kind)].end() ? UINT32_MAX : found->second;
}

void UnitedIndex::read(United& result) {
    index(result.map);
    read(Map::older, result.of_older, result.map);
    read(Map::newer, result.of_newer, result.map);
    for (const Named& named : on_one_map_) {
        OnOneMap told = named.what;
        told.fact.kind = named.kind;
        told.fact.number = number(named.kind, named.id);
        result.on_one_map.push_back(told);
    }
    std::ranges::sort(result.on_one_map, {}, &OnOneMap::fact);
}

void UnitedIndex::read(Map which, FactNumbers& numbers, const Register& united) const {
    const auto fill = [&]<class Id>(FactKind kind, std::vector<Id>& list) {
        for (const std::string& id : ids(which, kind))
            list.emplace_back(std::size_t{number(kind, id)});
    };
    fill(FactKind::body, numbers.bodies);
    fill(FactKind::remit, numbers.remits);
    fill(FactKind::document, numbers.documents);
    fill(FactKind::decision, numbers.decisions);
    read_relations(which, numbers, united);
}

/// What selections make are found by the line and the body that it takes.
void UnitedIndex::read_relations(Map which, FactNumbers& numbers, const Register& united) const {
    const Register& map = *maps_[static_cast<std::size_t>(which)];
    std::unordered_map<std::uint64_t, RelationId> made;
    const auto key = [](RelationId line, BodyId body) {
        return (std::uint64_t{line.value} << 32U) | body.value;
    };
    for (std::size_t i = 0; i < united.relations().size(); ++i) {
        const RelationId id{i};
        if (united[id].line) made.emplace(key(united[id].line, united.taken_by_selection(id)), id);
    }
    numbers.relations.resize(map.relations().size() + map.line_count());
    for (std::size_t i = 0; i < numbers.relations.size(); ++i) {
        const RelationId id{i};
        const RelationId written = map[id].line ? map[id].line : id;
        const std::size_t record = written_[static_cast<std::size_t>(which)].at(written);
        RelationId is{
            std::size_t{number(FactKind::relation, ids(which, FactKind::relation)[record])}};
        if (map[id].line) {
            const auto found =
                made.find(key(is, numbers.bodies[map.taken_by_selection(id).index()]));
            is = found == made.end() ? RelationId{} : found->second;
        }
        numbers.relations[i] = is;
    }
}

RelationId UnitedIndex::relation(RelationId older) const {
    const std::size_t record = written_[0].at(older);
    return RelationId{
        std::size_t{number(FactKind::relation, ids(Map::older, FactKind::relation)[record])}};
}

}  // namespace remit
