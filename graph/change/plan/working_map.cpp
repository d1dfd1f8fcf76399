// SPDX-License-Identifier: MIT
#include "graph/change/plan/working_map.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "graph/change/record_fields.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/made_id.hpp"
#include "graph/model/selections.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using F = Field;

bool refers_to_body(const WrittenRecord& record, const WrittenField& field) {
    // An end that is a selection stands in the record inside.
    if (field.values.size() == 1 && field.values.front().starts_with('@')) return false;
    return refers_to(record.kind, field.field->field) == RecordKind::body;
}

/// Calls `each(body, kind, number)` for every body that a record of the map names.
template <class Each>
void for_each_naming(const Register& map, Each each) {
    std::uint32_t number = 0;
    for (const RelationId id : map.written_relations()) {
        const Relation& r = map[id];
        for (const BodyId body : {r.from, r.to, r.on_behalf_of})
            each(body, RecordKind::relation, number);
        for (const BodyId body : map.list(r.via))
            each(body, RecordKind::relation, number);
        if (const SelectedLine* line = map.selected(id))
            each(line->selection.body, RecordKind::relation, number);
        ++number;
    }
    for (std::uint32_t i = 0; i < map.remits().size(); ++i) {
        each(map.remits()[i].body, RecordKind::remit, i);
        each(map.remits()[i].on_behalf_of, RecordKind::remit, i);
    }
    const auto all = [&](Slice<BodyId> bodies, RecordKind kind, std::uint32_t i) {
        for (const BodyId body : map.list(bodies))
            each(body, kind, i);
    };
    for (std::uint32_t i = 0; i < map.documents().size(); ++i)
        all(map.documents()[i].bodies, RecordKind::document, i);
    for (std::uint32_t i = 0; i < map.decisions().size(); ++i) {
        all(map.decisions()[i].by, RecordKind::decision, i);
        all(map.decisions()[i].to, RecordKind::decision, i);
    }
    for (std::uint32_t i = 0; i < map.accepted().size(); ++i)
        all(map.accepted()[i].bodies, RecordKind::accepted, i);
    all(map.scope_bodies, RecordKind::map, 0);
}

}  // namespace

// NOLINTBEGIN(misc-no-recursion): a selection stands in a relation, and nothing in it
bool names_body(const WrittenRecord& record, std::string_view body) {
    for (const WrittenField& field : record.fields) {
        if (!refers_to_body(record, field)) continue;
        if (std::ranges::find(field.values, body) != field.values.end()) return true;
    }
    return std::ranges::any_of(record.inside, [&](const WrittenRecord& inner) {
        return inner.kind == RecordKind::selection && names_body(inner, body);
    });
}

std::vector<std::string> bodies_in(const WrittenRecord& record) {
    std::set<std::string> found;
    for (const WrittenField& field : record.fields) {
        if (refers_to_body(record, field)) found.insert(field.values.begin(), field.values.end());
    }
    for (const WrittenRecord& inner : record.inside) {
        if (inner.kind != RecordKind::selection) continue;
        for (std::string& body : bodies_in(inner))
            found.insert(std::move(body));
    }
    return {found.begin(), found.end()};
}

void put_in_place_of(WrittenRecord& record, const std::string& old_body,
                     const std::string& new_body) {
    for (WrittenField& field : record.fields) {
        if (!refers_to_body(record, field)) continue;
        std::ranges::replace(field.values, old_body, new_body);
        std::vector<std::string> each_once;
        for (std::string& value : field.values) {
            if (std::ranges::find(each_once, value) == each_once.end())
                each_once.push_back(std::move(value));
        }
        field.values = std::move(each_once);
    }
    for (WrittenRecord& inner : record.inside) {
        if (inner.kind != RecordKind::selection) continue;
        put_in_place_of(inner, old_body, new_body);
        set_text(record, inner.held_by->field,
                 selection_text({.authorities_of = inner.text(F::authorities_of),
                                 .members_of = inner.text(F::members_of),
                                 .type = std::string(inner.text(F::type)),
                                 .within = inner.text(F::within)}));
    }
}

// NOLINTEND(misc-no-recursion)

std::string spoken(std::string_view body_id) { return '\x01' + std::string(body_id) + '\x01'; }

WorkingMap::WorkingMap(const Register& map) : map_(map), records_(map) { index(); }

void WorkingMap::index() {
    for (std::size_t i = 0; i < map_.bodies().size(); ++i)
        old_bodies_.emplace(map_.id(BodyId(i)), BodyId(i));
    for (std::size_t i = 0; i < map_.areas().size(); ++i)
        areas_.emplace(map_.id(AreaId(i)), AreaId(i));
    number_of_relation_.resize(map_.relations().size() + map_.line_count(), RecordSlot::none);
    std::uint32_t number = 0;
    for (const RelationId id : map_.written_relations())
        number_of_relation_[id.index()] = number++;
    naming_first_.assign(map_.bodies().size() + 1, 0);
    for_each_naming(map_, [&](BodyId body, RecordKind, std::uint32_t) {
        if (body) ++naming_first_[body.index() + 1];
    });
    for (std::size_t i = 1; i < naming_first_.size(); ++i)
        naming_first_[i] += naming_first_[i - 1];
    naming_.resize(naming_first_.back());
    auto next = naming_first_;
    for_each_naming(map_, [&](BodyId body, RecordKind kind, std::uint32_t i) {
        if (body) naming_[next[body.index()]++] = {kind, i};
    });
}

std::vector<FactRef> WorkingMap::subjects(DecisionId id) const {
    std::vector<FactRef> result;
    for (const FactRef fact : map_.list(map_[id].about)) {
        const bool made = fact.kind == FactKind::relation && map_[RelationId{fact.number}].line;
        if (!made) result.push_back(fact);
    }
    const auto lines = map_.list(map_[id].about_lines);
    result.insert(result.end(), lines.begin(), lines.end());
    return result;
}

WorkingMap::Key WorkingMap::key_of(FactRef fact) const {
    switch (fact.kind) {
        case FactKind::body:
            return {RecordKind::body, fact.number};
        case FactKind::relation:
            return {RecordKind::relation, number_of_relation_[fact.number]};
        case FactKind::remit:
            return {RecordKind::remit, fact.number};
        case FactKind::document:
            return {RecordKind::document, fact.number};
        case FactKind::decision:
            break;
    }
    return {RecordKind::decision, fact.number};
}

SlotId WorkingMap::slot_if_any(RecordKind kind, std::size_t number) const {
    const auto found = slot_of_.find({kind, static_cast<std::uint32_t>(number)});
    return found == slot_of_.end() ? no_slot : found->second;
}

SlotId WorkingMap::slot(RecordKind kind, std::size_t number) {
    const auto id = static_cast<SlotId>(slots_.size());
    const auto [at, is_new] = slot_of_.emplace(Key{kind, static_cast<std::uint32_t>(number)}, id);
    if (!is_new) return at->second;
    RecordSlot& slot = slots_.emplace_back();
    slot.kind = kind;
    slot.old = static_cast<std::uint32_t>(number);
    slot.was = records_.record(kind, number);
    slot.is = slot.was;
    if (kind == RecordKind::decision) {
        for (const FactRef fact : subjects(DecisionId(number)))
            slot.about.push_back({.old = fact});
        unset(*slot.is, F::about);
    }
    return id;
}

RecordSlot& WorkingMap::edit(SlotId id) {
    Before& before = before_.back();
    if (!before.contains(id)) before.emplace(id, slots_[id]);
    slots_[id].edited_in = step_;
    return slots_[id];
}

SlotId WorkingMap::add(WrittenRecord record) {
    const auto id = static_cast<SlotId>(slots_.size());
    RecordSlot& slot = slots_.emplace_back();
    slot.kind = record.kind;
    slot.edited_in = step_;
    slot.is = std::move(record);
    if (slot.kind == RecordKind::body) {
        const std::string body(slot.is->text(F::id));
        new_bodies_[body] = id;
        new_names_[body] = slot.is->text(F::name);
    }
    if (!before_.empty()) before_.back().emplace(id, std::nullopt);
    look_again(id);
    return id;
}

void WorkingMap::look_again(SlotId id) {
    for (const std::string& body : bodies_in(*slots_[id].is))
        slots_naming_[body].push_back(id);
}

AreaId WorkingMap::area(const std::string& id) const {
    const auto found = areas_.find(id);
    return found == areas_.end() ? AreaId{} : found->second;
}

BodyId WorkingMap::old_body(const std::string& id) const {
    const auto found = old_bodies_.find(id);
    return found == old_bodies_.end() ? BodyId{} : found->second;
}

BodyId WorkingMap::untouched_body(const std::string& id) const {
    const BodyId body = old_body(id);
    const bool touched = body && slot_if_any(RecordKind::body, body.index()) != no_slot;
    return touched ? BodyId{} : body;
}

bool WorkingMap::knows_body(const std::string& id) const {
    return old_bodies_.contains(id) || new_bodies_.contains(id);
}

std::optional<SlotId> WorkingMap::body(const std::string& id) {
    if (const BodyId old = old_body(id)) {
        const SlotId found = slot(RecordKind::body, old.index());
        if (slots_[found].is) return found;
    }
    const auto made = new_bodies_.find(id);
    if (made == new_bodies_.end() || !slots_[made->second].is) return std::nullopt;
    return made->second;
}

std::vector<std::string> WorkingMap::made_bodies() const {
    std::vector<std::string> result;
    for (const auto& [id, slot] : new_bodies_) {
        if (slots_[slot].is) result.push_back(id);
    }
    std::ranges::sort(result);
    return result;
}

std::string WorkingMap::name(const std::string& body) const {
    const auto made = new_names_.find(body);
    if (made != new_names_.end()) return made->second;
    if (const BodyId old = old_body(body)) return std::string(map_.name(old));
    return body;
}

void WorkingMap::sort_by_name(std::vector<std::string>& bodies) const {
    const auto key = [this](const std::string& id) {
        return std::tuple(folded(name(id)), old_body(id).value, id);
    };
    std::ranges::sort(bodies, {}, key);
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
}

std::vector<SlotId> WorkingMap::naming(const std::string& body, std::span<const RecordKind> kinds) {
    const auto wanted = [&](RecordKind kind) {
        return std::ranges::find(kinds, kind) != kinds.end();
    };
    std::set<SlotId> found;
    if (const BodyId old = old_body(body)) {
        for (std::uint32_t i = naming_first_[old.index()]; i < naming_first_[old.index() + 1];
             ++i) {
            if (wanted(naming_[i].first)) found.insert(slot(naming_[i].first, naming_[i].second));
        }
    }
    if (const auto made = slots_naming_.find(body); made != slots_naming_.end()) {
        for (const SlotId id : made->second) {
            if (wanted(slots_[id].kind)) found.insert(id);
        }
    }
    std::vector<SlotId> result;
    for (const SlotId id : found) {
        if (slots_[id].is && names_body(*slots_[id].is, body)) result.push_back(id);
    }
    const auto key = [this](SlotId id) { return std::tuple(slots_[id].kind, slots_[id].old, id); };
    std::ranges::sort(result, {}, key);
    return result;
}

void WorkingMap::begin_step() {
    ++step_;
    before_.emplace_back();
}

void WorkingMap::restore(SlotId id, std::uint32_t step) {
    const std::optional<RecordSlot> state = before(step).at(id);
    RecordSlot& slot = edit(id);
    if (state) {
        slot = *state;
    } else {
        slot.is.reset();
        slot.into.clear();
        slot.closed = true;
    }
    slot.edited_in = step_;
    if (slot.is) look_again(id);
}

std::vector<SlotId> WorkingMap::what_holds(SlotId id) const {
    std::set<SlotId> seen;
    std::vector<SlotId> queue{id};
    std::vector<SlotId> result;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (!seen.insert(queue[i]).second) continue;
        if (slots_[queue[i]].is) {
            result.push_back(queue[i]);
        } else {
            queue.insert(queue.end(), slots_[queue[i]].into.begin(), slots_[queue[i]].into.end());
        }
    }
    return result;
}

std::vector<DecidedFact> WorkingMap::decided(DecisionId id) const {
    const SlotId known = slot_if_any(RecordKind::decision, id.index());
    if (known != no_slot) return slots_[known].about;
    std::vector<DecidedFact> about;
    for (const FactRef fact : subjects(id))
        about.push_back({.old = fact});
    return about;
}

/// In place of what is gone, what holds it now; nothing where none of it is.
std::optional<std::vector<DecidedFact>> WorkingMap::followed(
    const std::vector<DecidedFact>& about) const {
    std::vector<DecidedFact> now;
    bool changed = false;
    for (const DecidedFact& subject : about) {
        SlotId held = subject.made;
        if (held == no_slot) {
            const Key key = key_of(subject.old);
            held = slot_if_any(key.first, key.second);
        }
        if (held == no_slot || slots_[held].is) {
            now.push_back(subject);
            continue;
        }
        changed = true;
        for (const SlotId holder : what_holds(held)) {
            const DecidedFact one{.made = holder};
            if (std::ranges::find(now, one) == now.end()) now.push_back(one);
        }
    }
    return changed ? std::optional(std::move(now)) : std::nullopt;
}

void WorkingMap::follow_subjects() {
    const bool any_gone =
        std::ranges::any_of(slots_, [](const RecordSlot& s) { return s.was && !s.is; });
    const bool any_made_gone =
        std::ranges::any_of(slots_, [](const RecordSlot& s) { return !s.was && !s.is; });
    if (!any_gone && !any_made_gone) return;
    for (std::uint32_t i = 0; i < map_.decisions().size(); ++i) {
        auto now = followed(decided(DecisionId(i)));
        if (!now) continue;
        RecordSlot& decision = edit(slot(RecordKind::decision, i));
        decision.about = *std::move(now);
        if (decision.why.empty())
            decision.why = "What it is about would have begun on that day, and is told anew.";
    }
}

/// Puts the records into a draft, and knows which is which.
class WorkingMap::Drafting {
  public:
    explicit Drafting(const WorkingMap& of) : of_(of) {}

    void add_all() {
        static constexpr RecordKind kinds[] = {
            RecordKind::map,      RecordKind::type,     RecordKind::area,     RecordKind::topic,
            RecordKind::source,   RecordKind::body,     RecordKind::relation, RecordKind::remit,
            RecordKind::document, RecordKind::decision, RecordKind::accepted,
        };
        for (const RecordKind kind : kinds) {
            const std::size_t count = of_.records_.count(kind);
            for (std::uint32_t i = 0; i < count; ++i)
                add_old(kind, i);
            for (SlotId id = 0; id < of_.slots_.size(); ++id) {
                const RecordSlot& slot = of_.slots_[id];
                if (slot.kind == kind && slot.old == RecordSlot::none && slot.is) add_slot(id);
            }
        }
    }

    Draft draft{};
    std::vector<std::uint32_t> old_of_record{};  // numbers of what nobody looked at
    std::vector<SlotId> slot_of_record{};

  private:
    void note(std::uint32_t number, std::uint32_t old, SlotId slot) {
        old_of_record.resize(draft.records().size(), RecordSlot::none);
        slot_of_record.resize(draft.records().size(), no_slot);
        old_of_record[number] = old;
        slot_of_record[number] = slot;
    }

    void add_old(RecordKind kind, std::uint32_t i) {
        const SlotId slot = of_.slot_if_any(kind, i);
        if (slot != no_slot) {
            if (of_.slots_[slot].is) add_slot(slot);
            return;
        }
        const auto number = static_cast<std::uint32_t>(draft.records().size());
        WrittenRecord record = of_.records_.record(kind, i);
        if (kind == RecordKind::decision && record.find(F::about)) {
            std::vector<DecidedFact> about;
            for (const FactRef fact : of_.subjects(DecisionId(i)))
                about.push_back({.old = fact});
            say_about(record, about);
        }
        add_to(draft, record);
        if (kind == RecordKind::relation) {
            if (relations_.empty()) relations_.resize(of_.records_.count(kind), RecordSlot::none);
            relations_[i] = number;
        } else if (kind == RecordKind::remit) {
            if (remits_.empty()) remits_.resize(of_.records_.count(kind), RecordSlot::none);
            remits_[i] = number;
        }
        note(number, i, no_slot);
    }

    void add_slot(SlotId id) {
        const auto number = static_cast<std::uint32_t>(draft.records().size());
        const RecordSlot& slot = of_.slots_[id];
        if (slot.kind == RecordKind::decision && !slot.about.empty() && !slot.is->find(F::about)) {
            WrittenRecord record = *slot.is;
            say_about(record, slot.about);
            add_to(draft, record);
        } else {
            add_to(draft, *slot.is);
        }
        records_of_slots_[id] = number;
        note(number, RecordSlot::none, id);
    }

    /// Relations and remits by their records, which have no lasting ids; the rest by kind and id.
    void say_about(WrittenRecord& record, const std::vector<DecidedFact>& about) const {
        WrittenField texts{.field = find_field(RecordKind::decision, "", "about")};
        WrittenField numbers = texts;
        numbers.kind = Cell::Kind::record;
        for (const DecidedFact& subject : about) {
            const Key key = subject.made == no_slot ? of_.key_of(subject.old) : Key{};
            const SlotId slot =
                subject.made == no_slot ? of_.slot_if_any(key.first, key.second) : subject.made;
            const RecordKind kind = slot == no_slot ? key.first : of_.slots_[slot].kind;
            if (kind == RecordKind::relation || kind == RecordKind::remit) {
                const std::uint32_t number = slot != no_slot ? records_of_slots_.at(slot)
                                             : kind == RecordKind::relation ? relations_[key.second]
                                                                            : remits_[key.second];
                numbers.values.push_back(std::to_string(number));
            } else {
                const std::string id = slot == no_slot
                                           ? of_.map_.id(subject.old)
                                           : std::string(of_.slots_[slot].is->text(F::id));
                texts.values.push_back(std::string(word(kind)) + ":" + id);
            }
        }
        unset(record, F::about);
        for (WrittenField* field : {&texts, &numbers}) {
            if (!field->values.empty()) record.fields.push_back(std::move(*field));
        }
    }

    const WorkingMap& of_;
    std::vector<std::uint32_t> relations_;  // by number in the old map: its record
    std::vector<std::uint32_t> remits_;
    std::map<SlotId, std::uint32_t> records_of_slots_;
};

std::optional<WorkingMap::Built> WorkingMap::build(const Vocabulary& vocabulary,
                                                   std::span<const Input> more,
                                                   Diagnostics& diagnostics) {
    if (before_.empty()) begin_step();
    follow_subjects();
    Drafting drafting(*this);
    drafting.add_all();
    settle_selections(drafting.draft);
    Diagnostics own;
    for (const Input& input : map_.inputs())
        own.add_input(input);
    for (const Input& input : more)
        own.add_input(input);
    Builder builder(drafting.draft, vocabulary, own);
    auto map = builder.build();
    if (!map) {
        for (const Diagnostic& one : own.sorted())
            if (one.severity == Diagnostic::Severity::error)
                diagnostics.error(one.id, {}, one.text, one.hint);
        return std::nullopt;
    }
    Built built{.map = *std::move(map), .number = {}, .body_of_old = {}};
    built.number.resize(slots_.size(), RecordSlot::none);
    built.body_of_old.resize(map_.bodies().size());
    const auto note = [&](RecordKind kind, std::uint32_t record, std::uint32_t number) {
        const SlotId slot = drafting.slot_of_record[record];
        if (slot != no_slot) built.number[slot] = number;
        const std::uint32_t old =
            slot == no_slot ? drafting.old_of_record[record] : slots_[slot].old;
        if (kind == RecordKind::body && old != RecordSlot::none)
            built.body_of_old[old] = BodyId(number);
    };
    for (const RecordKind kind : {RecordKind::body, RecordKind::remit, RecordKind::document,
                                  RecordKind::decision, RecordKind::accepted, RecordKind::map}) {
        const auto made_of = builder.made_of(kind);
        for (std::uint32_t i = 0; i < made_of.size(); ++i)
            note(kind, made_of[i], i);
    }
    const auto relations = builder.made_of(RecordKind::relation);
    std::uint32_t number = 0;
    for (const RelationId id : built.map.written_relations())
        note(RecordKind::relation, relations[id.index()], number++);
    return built;
}

}  // namespace remit
