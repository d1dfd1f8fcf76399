// SPDX-License-Identifier: MIT
#include "remit/graph/united.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/body_lives.hpp"
#include "graph/change/compare/field_changes.hpp"
#include "graph/change/compare/like_records.hpp"
#include "graph/change/compare/united_index.hpp"
#include "graph/change/compare/united_matches.hpp"
#include "graph/change/record_fields.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/selections.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using Number = Pairing::Number;

/// What makes two records of one thing two: it ended and began again, otherwise.
constexpr auto told_apart = std::to_array<Field>(
    {Field::role, Field::on_behalf_of, Field::topics, Field::document, Field::period, Field::amount,
     Field::share, Field::currency, Field::function, Field::areas, Field::lead});
constexpr auto told_of_life = std::to_array<Field>(
    {Field::status, Field::start, Field::end, Field::valid_from, Field::valid_to, Field::phases});

/// What a relation joins, in either order where it has no direction.
std::pair<std::string, std::string> joins(const WrittenRecord& relation) {
    std::pair ends{said(relation, Field::from), said(relation, Field::to)};
    const auto type = parse_word<RelationType>(relation.text(Field::type));
    if (type && is_undirected(*type) && ends.second < ends.first)
        std::swap(ends.first, ends.second);
    return ends;
}

/// Both say what tells one from another, and not the same.
bool apart(const WrittenRecord& a, const WrittenRecord& b) {
    if (a.kind == RecordKind::document) return false;
    if (a.kind == RecordKind::relation && joins(a) != joins(b)) return true;
    return std::ranges::any_of(told_apart, [&](Field field) {
        const std::string one = said(a, field);
        const std::string other = said(b, field);
        return !one.empty() && !other.empty() && one != other;
    });
}

class Uniter {
  public:
    Uniter(const Snapshot& older, const Snapshot& newer, Days days, Day read_newer_for)
        : older_(older),
          newer_(newer),
          days_(days),
          read_newer_for_(read_newer_for),
          like_(older, newer),
          older_records_(older.map()),
          newer_records_(newer.map()),
          older_written_(older.map().written_relations()),
          newer_written_(newer.map().written_relations()),
          ids_(older.map(), newer.map()),
          stays_(older.map().bodies().size(), 0) {}

    std::optional<United> unite(const Vocabulary& vocabulary, Diagnostics& diagnostics) {
        Diagnostics inner;
        for (const Register* map : {&older_.map(), &newer_.map()}) {
            for (const Input& input : map->inputs())
                inner.add_input(input);
        }
        add_map();
        for (const auto kind :
             {RecordKind::type, RecordKind::area, RecordKind::topic, RecordKind::source})
            add_plain(kind);
        add_bodies();
        add_facts(RecordKind::document);
        add_facts(RecordKind::relation);
        add_facts(RecordKind::remit);
        add_decisions();
        add_accepted();
        settle_selections(draft_);
        auto map = Builder(draft_, vocabulary, inner).build();
        if (!map) {
            for (const Diagnostic& one : inner.sorted()) {
                if (one.severity == Diagnostic::Severity::error)
                    diagnostics.error(one.id, {}, one.text, one.hint);
            }
            return std::nullopt;
        }
        United result{.map = *std::move(map), .before = days_.before, .after = days_.after};
        tell(result);
        return result;
    }

  private:
    [[nodiscard]] const Register& old_map() const { return older_.map(); }
    [[nodiscard]] const Register& new_map() const { return newer_.map(); }

    void put(WrittenRecord record, bool of_newer) {
        // The inputs of the newer map stand behind those of the older.
        if (of_newer && record.place.input)
            record.place.input = InputId{record.place.input.index() + old_map().inputs().size()};
        vouch_for_own_year(record, of_newer ? new_map() : old_map());
        add_to(draft_, record);
    }

    /// A list that is whole on the day that its map describes.
    void vouch_for_own_year(WrittenRecord& record, const Register& map) const {
        if (old_map().as_at == new_map().as_at || !map.as_at) return;
        for (WrittenRecord& inner : record.inside) {
            if (inner.kind == RecordKind::complete && inner.find(Field::as_of) == nullptr)
                set_text(inner, Field::as_of, iso(map.as_at));
        }
    }

    void add_map() {
        WrittenRecord record = like_.newer(RecordKind::map, 0);
        if (old_map().as_at != new_map().as_at) unset(record, Field::as_at);
        const auto law = like_.older(RecordKind::map, 0);
        if (record.find(Field::jurisdiction) == nullptr && law.find(Field::jurisdiction) != nullptr)
            set_text(record, Field::jurisdiction, std::string(law.text(Field::jurisdiction)));
        put(std::move(record), true);
    }

    /// Records without a life, or whose life is not told.
    void add_plain(RecordKind kind) {
        const Pairing& pairs = like_.pairs(kind);
        for (std::size_t j = 0; j < pairs.news(); ++j) {
            WrittenRecord record = like_.newer(kind, j);
            if (pairs.old_of(j) != Pairing::none)
                fields_.compare(like_.older(kind, pairs.old_of(j)), record,
                                std::string(record.text(Field::id)), {});
            put(std::move(record), true);
        }
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) == Pairing::none) put(like_.older(kind, i), false);
        }
    }

    void add_bodies() {
        const Pairing& pairs = like_.pairs(RecordKind::body);
        for (std::size_t j = 0; j < pairs.news(); ++j) {
            const Number i = pairs.old_of(j);
            LivedBody body = lived(newer_records_, new_map(), j, read_newer_for_);
            if (i == Pairing::none) {
                note(FactKind::body, Pairing::none, static_cast<Number>(j),
                     only_in_newer(std::move(body), days_), stretch_of(BodyId(j)).first);
                continue;
            }
            LivedBody was = lived(older_records_, old_map(), i, days_.before);
            was.record = like_.older(RecordKind::body, i);
            const WrittenRecord is = body.record;
            RecordOfBoth both = over_time(was, std::move(body), days_);
            std::vector<Field> told;
            if (folded(was.record.text(Field::name)) != folded(is.text(Field::name)))
                told.push_back(Field::name);
            if (both.turned) told.insert(told.end(), told_of_life.begin(), told_of_life.end());
            fields_.compare(was.record, is, std::string(is.text(Field::id)), told);
            stays_[i] = newer_.live(BodyId(j)) ? 1 : 0;
            const auto [start, end] = stretch_of(BodyId(j));
            note(FactKind::body, i, static_cast<Number>(j), std::move(both), start, end);
        }
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) != Pairing::none) continue;
            LivedBody body = lived(older_records_, old_map(), i, days_.before);
            body.record = like_.older(RecordKind::body, i);
            note(FactKind::body, static_cast<Number>(i), Pairing::none,
                 only_in_older(std::move(body), days_), {});
        }
    }

    static LivedBody lived(const RegisterRecords& records, const Register& map, std::size_t number,
                           Day day) {
        return {.record = records.record(RecordKind::body, number),
                .map = &map,
                .id = BodyId(number),
                .read_for = day};
    }

    /// From when to when the newer map has a body.
    [[nodiscard]] std::pair<PartialDate, EndDate> stretch_of(BodyId newer) const {
        const auto phases = new_map().list(new_map()[newer].phases);
        return {phases.front().start, phases.back().end};
    }

    /// Puts a record with its id, and remembers which facts of the two maps it is.
    void note(FactKind kind, Number older, Number newer, RecordOfBoth fact, PartialDate since,
              EndDate until = {}) {
        const std::string id(fact.record.text(Field::id));
        if (fact.of_older) ids_.is(UnitedIndex::Map::older, kind, older, id);
        if (fact.of_newer) ids_.is(UnitedIndex::Map::newer, kind, newer, id);
        if (fact.by_record_alone) {
            const bool earlier = since && since.first() <= days_.before;
            const bool gone = until && until.latest.last() <= days_.before;
            ids_.on_one_map(kind, id,
                            {.older = newer == Pairing::none,
                             .since = earlier && !gone ? since : PartialDate{},
                             .until = gone ? until : EndDate{},
                             .in_both = older != Pairing::none && newer != Pairing::none});
        }
        put(std::move(fact.record), fact.of_newer);
    }

    [[nodiscard]] LivedRecord lived(RecordKind kind, std::size_t number, bool newer) const {
        const Register& map = newer ? new_map() : old_map();
        LivedRecord result{.record = newer ? like_.newer(kind, number) : like_.older(kind, number)};
        if (kind == RecordKind::document) {
            const Document& d = map[DocumentId(number)];
            result.life = {d.status, d.valid_from ? d.valid_from : d.date, d.valid_to};
        } else if (kind == RecordKind::remit) {
            const Remit& r = map[RemitId(number)];
            result.life = {r.status, r.start, r.end};
        } else {
            const Relation& r = map[(newer ? newer_written_ : older_written_)[number]];
            result.life = {r.status, r.start, r.end};
        }
        if (newer) set_text(result.record, Field::id, ids_.of_newer(kind, number));
        return result;
    }

    static FactKind fact_kind(RecordKind kind) {
        return kind == RecordKind::document ? FactKind::document
               : kind == RecordKind::remit  ? FactKind::remit
                                            : FactKind::relation;
    }

    void add_facts(RecordKind kind) {
        const Pairing& pairs = like_.pairs(kind);
        for (std::size_t j = 0; j < pairs.news(); ++j) {
            LivedRecord fact = lived(kind, j, true);
            const PartialDate start = fact.life.start;
            if (pairs.old_of(j) != Pairing::none) {
                add_both(kind, pairs.old_of(j), static_cast<Number>(j), std::move(fact));
                continue;
            }
            if (kind == RecordKind::relation) replaced_.insert(joins(fact.record));
            note(fact_kind(kind), Pairing::none, static_cast<Number>(j),
                 only_in_newer(std::move(fact), days_), start);
        }
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) != Pairing::none) {
                if (bodies_stay(kind, i)) vanished_.had(kind, type_of(kind, i));
                continue;
            }
            LivedRecord fact = lived(kind, i, false);
            const bool stays = bodies_stay(kind, i);
            const bool replaced =
                kind == RecordKind::relation && replaced_.contains(joins(fact.record));
            if (kind != RecordKind::document)
                set_text(fact.record, Field::id, ids_.free_id(kind, fact.record));
            RecordOfBoth gone = only_in_older(std::move(fact), days_);
            if (stays && gone.by_record_alone) {
                vanished_.had(kind, type_of(kind, i));
                if (!replaced) vanished_.lost(kind, type_of(kind, i), i);
            }
            note(fact_kind(kind), static_cast<Number>(i), Pairing::none, std::move(gone), {});
        }
    }

    void add_both(RecordKind kind, Number i, Number j, LivedRecord is) {
        LivedRecord was = lived(kind, i, false);
        const bool two_things = apart(was.record, is.record);
        const WrittenRecord before = was.record;
        const WrittenRecord after = is.record;
        const PartialDate start = is.life.start;
        if (kind == RecordKind::document) set_text(was.record, Field::id, ids_.of_newer(kind, j));
        auto parts = over_time(std::move(was), std::move(is), two_things, days_);
        std::vector<Field> told;
        // What it joins is the same, or tells the two apart; a selection is written with other ids.
        if (kind == RecordKind::relation) told = {Field::type, Field::from, Field::to};
        if (parts.size() > 1) {
            told.insert(told.end(), told_of_life.begin(), told_of_life.end());
            if (two_things) told.insert(told.end(), told_apart.begin(), told_apart.end());
        }
        fields_.compare(before, after, std::string(after.text(Field::id)), told);
        for (RecordOfBoth& part : parts) {
            // What ended makes room for the id of what goes on.
            if (!part.of_newer) set_text(part.record, Field::id, ids_.free_id(kind, part.record));
            note(fact_kind(kind), i, j, std::move(part), start);
        }
    }

    [[nodiscard]] std::string type_of(RecordKind kind, std::size_t older) const {
        if (kind != RecordKind::relation) return {};
        return std::string(word(old_map()[older_written_[older]].type));
    }

    /// Whether the bodies of a fact of the older map are there still.
    [[nodiscard]] bool bodies_stay(RecordKind kind, std::size_t older) const {
        const auto stays = [this](BodyId body) { return stays_[body.index()] != 0; };
        if (kind == RecordKind::remit) return stays(old_map()[RemitId(older)].body);
        if (kind == RecordKind::document) {
            const auto bodies = old_map().list(old_map()[DocumentId(older)].bodies);
            return !bodies.empty() && std::ranges::all_of(bodies, stays);
        }
        // A line with a selection has a body at one end.
        const Relation& r = old_map()[older_written_[older]];
        return (!r.from || stays(r.from)) && (!r.to || stays(r.to));
    }

    void add_decisions() {
        const Pairing& pairs = like_.pairs(RecordKind::decision);
        for (std::size_t j = 0; j < pairs.news(); ++j) {
            WrittenRecord record = like_.newer(RecordKind::decision, j);
            refer(record, new_map(), newer_records_, j, UnitedIndex::Map::newer);
            const Number i = pairs.old_of(j);
            const std::string id(record.text(Field::id));
            if (i != Pairing::none) {
                WrittenRecord was = like_.older(RecordKind::decision, i);
                refer(was, old_map(), older_records_, i, UnitedIndex::Map::older);
                fields_.compare(was, record, id, {});
                ids_.is(UnitedIndex::Map::older, FactKind::decision, i, id);
            } else {
                ids_.on_one_map(FactKind::decision, id, {});
            }
            ids_.is(UnitedIndex::Map::newer, FactKind::decision, static_cast<Number>(j), id);
            put(std::move(record), true);
        }
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) != Pairing::none) continue;
            WrittenRecord record = like_.older(RecordKind::decision, i);
            refer(record, old_map(), older_records_, i, UnitedIndex::Map::older);
            const std::string id(record.text(Field::id));
            ids_.is(UnitedIndex::Map::older, FactKind::decision, static_cast<Number>(i), id);
            ids_.on_one_map(FactKind::decision, id, {.older = true});
            put(std::move(record), false);
        }
    }

    /// What a decision is about, by the ids of the united map.
    void refer(WrittenRecord& record, const Register& map, const RegisterRecords& records,
               std::size_t number, UnitedIndex::Map which) const {
        const Decision& decision = map[DecisionId(number)];
        std::unordered_map<std::string, std::string> now;
        for (const auto slice : {decision.about, decision.about_lines}) {
            for (const FactRef fact : map.list(slice))
                now.emplace(records.reference(fact), ids_.reference(which, fact));
        }
        for (WrittenField& field : record.fields) {
            if (field.field->field != Field::about) continue;
            for (std::string& value : field.values) {
                if (const auto found = now.find(value); found != now.end()) value = found->second;
            }
        }
    }

    void add_accepted() {
        const Pairing& pairs = like_.pairs(RecordKind::accepted);
        for (std::size_t j = 0; j < pairs.news(); ++j)
            put(like_.newer(RecordKind::accepted, j), true);
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) != Pairing::none) continue;
            WrittenRecord record = like_.older(RecordKind::accepted, i);
            const PartialDate until = old_map().accepted()[i].until;
            if (!until || days_.after <= until.last())
                set_text(record, Field::until, iso(date_of(days_.after - 1)));
            put(std::move(record), false);
        }
    }

    void tell(United& result) {
        ids_.read(result);
        fields_.tell(result);
        for (const auto& [kind, number] : vanished_.tell(result)) {
            const auto n = static_cast<std::uint32_t>(number);
            const FactNumbers& of = result.of_older;
            result.faulty.push_back(kind == RecordKind::document ? FactRef(of.documents[n])
                                    : kind == RecordKind::remit  ? FactRef(of.remits[n])
                                                                : ids_.relation(older_written_[n]));
        }
        std::ranges::sort(result.faulty);
        tell_matches(like_, old_map(), new_map(), result);
    }

    const Snapshot& older_;
    const Snapshot& newer_;
    Days days_;
    Day read_newer_for_;
    LikeRecords like_;
    RegisterRecords older_records_;
    RegisterRecords newer_records_;
    std::vector<RelationId> older_written_;
    std::vector<RelationId> newer_written_;
    UnitedIndex ids_;
    Draft draft_{};
    FieldChanges fields_{};
    Vanished vanished_{};
    std::vector<std::uint8_t> stays_;  // by body of the older map: it lives in the newer
    std::set<std::pair<std::string, std::string>> replaced_{};  // ends of new relations
};

}  // namespace

FactRef FactNumbers::of(FactRef fact) const {
    switch (fact.kind) {
        case FactKind::body:
            return bodies[fact.number];
        case FactKind::relation:
            return relations[fact.number];
        case FactKind::remit:
            return remits[fact.number];
        case FactKind::document:
            return documents[fact.number];
        case FactKind::decision:
            break;
    }
    return decisions[fact.number];
}

std::optional<United> unite(const Register& older, Day before, const Register& newer, Day after,
                            const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    const Days days{.before = before, .after = std::max(after, before + 1)};
    const Snapshot older_snapshot(older, {.day = before});
    const Snapshot newer_snapshot(newer, {.day = days.after});
    return Uniter(older_snapshot, newer_snapshot, days, after).unite(vocabulary, diagnostics);
}

}  // namespace remit
