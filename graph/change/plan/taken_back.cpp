// SPDX-License-Identifier: MIT
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/change/plan/ledger.hpp"
#include "graph/change/plan/working_map.hpp"
#include "graph/change/record_fields.hpp"
#include "remit/graph/change.hpp"

namespace remit {
namespace {

/// The numbers of the map's records, by kind and id.
class NumbersOfIds {
  public:
    explicit NumbersOfIds(const Register& map)
        : map_(map), records_(map), relations_(map.written_relations()) {}

    /// The record that the ledger means, if the map has it just so.
    std::optional<std::uint32_t> find(const WrittenRecord& wanted, const std::string& id) {
        if (wanted.kind == RecordKind::map || wanted.kind == RecordKind::accepted) {
            for (std::uint32_t i = 0; i < records_.count(wanted.kind); ++i) {
                if (taken_.contains({wanted.kind, i})) continue;
                if (is_it(wanted, i)) return i;
            }
            return std::nullopt;
        }
        auto& ids = by_kind_[wanted.kind];
        if (ids.empty()) {
            for (std::uint32_t i = 0; i < records_.count(wanted.kind); ++i)
                ids.emplace(id_of(map_, relations_, wanted.kind, i), i);
        }
        const auto found = ids.find(id);
        if (found == ids.end() || !is_it(wanted, found->second)) return std::nullopt;
        return found->second;
    }

  private:
    bool is_it(const WrittenRecord& wanted, std::uint32_t number) {
        const bool same = all_said(records_.record(wanted.kind, number)) == all_said(wanted);
        if (same) taken_.insert({wanted.kind, number});
        return same;
    }

    const Register& map_;
    RegisterRecords records_;
    std::vector<RelationId> relations_;
    std::map<RecordKind, std::unordered_map<std::string, std::uint32_t>> by_kind_;
    std::set<std::pair<RecordKind, std::uint32_t>> taken_;
};

}  // namespace

std::optional<Register> taken_back(const Register& changed, std::span<const LedgerEntry> ledger,
                                   const Vocabulary& vocabulary) {
    WorkingMap working(changed);
    working.begin_step();
    NumbersOfIds numbers(changed);
    std::map<std::pair<RecordKind, std::string>, SlotId> taken_out;
    for (const LedgerEntry& entry : ledger) {
        if (entry.is) continue;
        if (!entry.was) return std::nullopt;
        taken_out[{entry.kind, entry.old_id}] = working.add(*entry.was);
    }
    for (const LedgerEntry& entry : ledger) {
        if (!entry.is) continue;
        const auto number = numbers.find(*entry.is, entry.new_id);
        if (!number) return std::nullopt;
        RecordSlot& slot = working.edit(working.slot(entry.kind, *number));
        slot.is = entry.was;
        slot.about.clear();  // its record says it
        // A decision may be about a record that stands here by the same id.
        const auto same = taken_out.find({entry.kind, entry.new_id});
        if (!entry.was && same != taken_out.end()) slot.into = {same->second};
    }
    Diagnostics diagnostics;
    auto built = working.build(vocabulary, {}, diagnostics);
    if (!built) return std::nullopt;
    return std::move(built->map);
}

}  // namespace remit
