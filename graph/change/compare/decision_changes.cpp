// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/decided.hpp"
#include "graph/change/compare/fact_changes.hpp"
#include "graph/findings/wording.hpp"

namespace remit {
namespace {

class Decisions {
  public:
    Decisions(const Compared& compared, Difference& result) : c_(compared), result_(result) {
        if (const United* united = c_.one_map.united()) {
            for (const FieldChange& change : united->fields) {
                if (change.kind == RecordKind::decision) changed_[change.id].push_back(&change);
            }
        }
    }

    /// Tells them, and gives those that fall between the days.
    std::vector<DecisionId> tell() {
        std::vector<DecisionId> between;
        for (std::size_t i = 0; i < c_.map().decisions().size(); ++i) {
            const DecisionId id{i};
            const bool told = tell(id);
            if (told && decided_between(c_.map(), id, Day{c_.before.day()}, c_.after.day()))
                between.push_back(id);
        }
        return between;
    }

  private:
    [[nodiscard]] bool lies_between(PartialDate date) const {
        return date && c_.before.day() < date.last() && date.first() <= c_.after.day();
    }

    bool add(DecisionId id, Fate fate, std::string says, bool by_record_alone) {
        result_.decisions.push_back({.fact = id,
                                     .fate = fate,
                                     .was = id,
                                     .says = std::move(says),
                                     .by_record_alone = by_record_alone});
        return true;
    }

    bool tell(DecisionId id) {
        const Decision& d = c_.map()[id];
        const std::string text = decision_text(c_.map(), id);
        const OnOneMap* alone = c_.one_map.find(id);
        if (alone != nullptr && alone->older)
            return add(id, Fate::closed, "On the older map, and not on the newer: " + text, true);
        if (lies_between(d.date)) return add(id, Fate::created, text, false);
        if (lies_between(d.done))
            return add(id, Fate::changed, fmt::format("Done {}: {}", when(d.done), text), false);
        if (const auto found = changed_.find(c_.map().id(id)); found != changed_.end())
            return tell_changed(id, found->second, text);
        if (alone != nullptr) return add(id, Fate::created, "Newly recorded: " + text, true);
        // In one map a decision without a day may be of any time that its sources allow.
        const bool undated = !has_day(c_.map(), id) && c_.one_map.united() == nullptr;
        if (undated && decided_between(c_.map(), id, c_.before.day(), c_.after.day()))
            return add(id, Fate::created, "No day is recorded: " + text, true);
        return false;
    }

    bool tell_changed(DecisionId id, const std::vector<const FieldChange*>& changes,
                      const std::string& text) {
        for (const FieldChange* change : changes) {
            if (change->field->field == Field::outcome && !change->after.empty()) {
                const std::string before = change->before.empty()
                                               ? "no outcome was recorded"
                                               : replaced_hyphens(change->before.front());
                return add(id, Fate::changed, fmt::format("Before: {}. Now: {}", before, text),
                           false);
            }
            if (change->field->field == Field::done && !change->after.empty())
                return add(id, Fate::changed, "Done: " + text, false);
        }
        return false;
    }

    const Compared& c_;
    Difference& result_;
    std::map<std::string, std::vector<const FieldChange*>> changed_{};
};

}  // namespace

std::vector<DecisionId> tell_decision_changes(const Compared& compared, Difference& result) {
    return Decisions(compared, result).tell();
}

}  // namespace remit
