// SPDX-License-Identifier: MIT
#include "graph/change/plan/ledger.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/change/record_fields.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/wording.hpp"

namespace remit {

using F = Field;

std::string id_of(const Register& map, const std::vector<RelationId>& relations, RecordKind kind,
                  std::uint32_t number) {
    switch (kind) {
        case RecordKind::body:
            return map.id(BodyId(number));
        case RecordKind::relation:
            return map.id(relations[number]);
        case RecordKind::remit:
            return map.id(RemitId(number));
        case RecordKind::document:
            return map.id(DocumentId(number));
        case RecordKind::decision:
            return map.id(DecisionId(number));
        default:
            return {};
    }
}

LedgerMaker::LedgerMaker(const WorkingMap& working, const WorkingMap::Built& built)
    : working_(working),
      built_(built),
      records_(built.map),
      old_relations_(working.old().written_relations()),
      new_relations_(built.map.written_relations()),
      sources_(working.slots(), 0),
      moved_from_(working.slots(), no_slot) {
    for (SlotId id = 0; id < working_.slots(); ++id) {
        if (!working_[id].was) continue;
        for (const SlotId into : holders(id))
            ++sources_[into];
    }
    for (SlotId id = 0; id < working_.slots(); ++id) {
        const SlotId to = moved_to(id);
        if (to != no_slot) moved_from_[to] = id;
        const RecordSlot& slot = working_[id];
        if (slot.kind == RecordKind::body && slot.is)
            bodies_.emplace(slot.is->text(F::id), BodyId(built_.number[id]));
    }
}

/// Where what it said stands now, steps that came after seen through.
std::vector<SlotId> LedgerMaker::holders(SlotId id) const {
    std::vector<SlotId> result;
    std::set<SlotId> seen;
    std::vector<SlotId> queue = working_[id].into;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (!seen.insert(queue[i]).second) continue;
        const RecordSlot& slot = working_[queue[i]];
        if (slot.is) {
            result.push_back(queue[i]);
        } else {
            queue.insert(queue.end(), slot.into.begin(), slot.into.end());
        }
    }
    std::ranges::sort(result, {}, [this](SlotId holder) { return built_.number[holder]; });
    return result;
}

SlotId LedgerMaker::moved_to(SlotId id) const {
    const RecordSlot& slot = working_[id];
    if (!slot.was || slot.is || slot.kind == RecordKind::body) return no_slot;
    const auto into = holders(id);
    const bool alone =
        into.size() == 1 && !working_[into.front()].was && sources_[into.front()] == 1;
    return alone ? into.front() : no_slot;
}

bool LedgerMaker::unchanged(const RecordSlot& slot) {
    if (!slot.was || !slot.is || slot.closed) return false;
    if (slot.kind != RecordKind::decision) return all_said(*slot.was) == all_said(*slot.is);
    WrittenRecord before = *slot.was;
    unset(before, F::about);
    const bool same_subjects = std::ranges::all_of(
        slot.about, [](const DecidedFact& subject) { return subject.made == no_slot; });
    return same_subjects && values_of(*slot.was, F::about).size() == slot.about.size() &&
           all_said(before) == all_said(*slot.is);
}

LedgerEntry LedgerMaker::entry(SlotId id) const {
    const SlotId before = moved_from_[id] == no_slot ? id : moved_from_[id];
    const RecordSlot& old_one = working_[before];
    const RecordSlot& new_one = working_[id];
    LedgerEntry entry{.kind = new_one.kind, .was = old_one.was};
    if (old_one.was)
        entry.old_id = id_of(working_.old(), old_relations_, old_one.kind, old_one.old);
    if (new_one.is) {
        const std::uint32_t number = built_.number[id];
        entry.is = records_.record(new_one.kind, number);
        entry.new_id = id_of(built_.map, new_relations_, new_one.kind, number);
    }
    entry.fate = !entry.was ? Fate::created : new_one.closed ? Fate::closed : Fate::changed;
    if (entry.fate == Fate::closed) {
        entry.course = new_one.course;
        for (const SlotId holder : holders(id))
            entry.into.push_back(
                id_of(built_.map, new_relations_, working_[holder].kind, built_.number[holder]));
        if (entry.into.empty()) entry.course = Course::ended;
    }
    entry.why = told(new_one.why);
    return entry;
}

std::vector<LedgerEntry> LedgerMaker::ledger() const {
    std::vector<SlotId> all;
    for (SlotId id = 0; id < working_.slots(); ++id) {
        const RecordSlot& slot = working_[id];
        const bool nothing = !slot.was && !slot.is;
        if (nothing || unchanged(slot) || moved_to(id) != no_slot) continue;
        all.push_back(id);
    }
    const auto key = [this](SlotId id) {
        const SlotId from = moved_from_[id];
        const RecordSlot& slot = working_[from == no_slot ? id : from];
        return std::tuple(slot.kind, slot.old, built_.number[id]);
    };
    std::ranges::sort(all, {}, key);
    std::vector<LedgerEntry> result;
    for (const SlotId id : all) {
        LedgerEntry one = entry(id);
        // What a decision is about may stand in another record by the same id.
        const bool same = one.fate == Fate::changed && all_said(*one.was) == all_said(*one.is);
        if (!same) result.push_back(std::move(one));
    }
    return result;
}

BodyId LedgerMaker::body(const std::string& id) const {
    const auto looked_at = bodies_.find(id);
    if (looked_at != bodies_.end()) return looked_at->second;
    const BodyId old = working_.untouched_body(id);
    return old ? built_.body_of_old[old.index()] : BodyId{};
}

std::string LedgerMaker::told(std::string_view text, bool as_sentence) const {
    std::string out;
    bool begins = as_sentence;
    while (!text.empty()) {
        const auto mark = text.find('\x01');
        out += text.substr(0, mark);
        if (mark == std::string_view::npos) break;
        if (mark > 0) begins = as_sentence && out.ends_with(". ");
        text.remove_prefix(mark + 1);
        const auto end = text.find('\x01');
        const std::string id(text.substr(0, end));
        text.remove_prefix(end + 1);
        const BodyId known = body(id);
        std::string name = known ? named(built_.map, known) : working_.name(id);
        out += begins ? sentence(std::move(name)) : name;
        begins = false;
    }
    return out;
}

bool LedgerMaker::all_there(std::string_view text) const {
    for (auto mark = text.find('\x01'); mark != std::string_view::npos; mark = text.find('\x01')) {
        text.remove_prefix(mark + 1);
        const auto end = text.find('\x01');
        if (!body(std::string(text.substr(0, end)))) return false;
        text.remove_prefix(end + 1);
    }
    return true;
}

std::vector<BodyId> LedgerMaker::body_of_old() const {
    std::vector<BodyId> result = built_.body_of_old;
    for (SlotId id = 0; id < working_.slots(); ++id) {
        const RecordSlot& slot = working_[id];
        if (slot.kind != RecordKind::body || !slot.was || slot.is) continue;
        const auto into = holders(id);
        if (!into.empty()) result[slot.old] = BodyId(built_.number[into.front()]);
    }
    return result;
}

std::vector<Succession> LedgerMaker::successions(Day day) const {
    std::set<BodyId> ended;
    for (SlotId id = 0; id < working_.slots(); ++id) {
        const RecordSlot& slot = working_[id];
        if (slot.kind == RecordKind::body && slot.closed && slot.is)
            ended.insert(BodyId(built_.number[id]));
    }
    std::map<BodyId, std::set<BodyId>> after_of;
    for (const Relation& r : built_.map.relations()) {
        if (r.type != RelationType::succeeds || !ended.contains(r.to)) continue;
        const bool done = r.status == Status::in_place || r.status == Status::disputed;
        if (done && r.start && r.start.first() == day) after_of[r.to].insert(r.from);
    }
    // Bodies that have a successor in common belong together.
    std::vector<Succession> result;
    std::vector<std::set<BodyId>> afters;
    std::vector<std::set<BodyId>> befores;
    for (const auto& [before, after] : after_of) {
        std::set<BodyId> all_before{before};
        std::set<BodyId> all_after = after;
        for (std::size_t i = afters.size(); i-- > 0;) {
            const bool meets =
                std::ranges::any_of(after, [&](BodyId body) { return afters[i].contains(body); });
            if (!meets) continue;
            all_before.insert(befores[i].begin(), befores[i].end());
            all_after.insert(afters[i].begin(), afters[i].end());
            afters.erase(afters.begin() + static_cast<std::ptrdiff_t>(i));
            befores.erase(befores.begin() + static_cast<std::ptrdiff_t>(i));
        }
        afters.push_back(std::move(all_after));
        befores.push_back(std::move(all_before));
    }
    for (std::size_t i = 0; i < afters.size(); ++i)
        result.push_back(
            {{befores[i].begin(), befores[i].end()}, {afters[i].begin(), afters[i].end()}});
    std::ranges::sort(result, {}, &Succession::before);
    return result;
}

}  // namespace remit
