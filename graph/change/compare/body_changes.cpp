// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/change/compare/fact_changes.hpp"
#include "graph/findings/endings.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/phases.hpp"

namespace remit {
namespace {

class Bodies {
  public:
    Bodies(const Compared& compared, Difference& result) : c_(compared), result_(result) {
        if (const United* united = c_.one_map.united()) {
            for (const RenamedBody& renamed : united->renamed) {
                if (renamed.by != MatchedBy::succession) renamed_.emplace(renamed.new_id, &renamed);
            }
        }
    }

    void tell() {
        for (std::size_t i = 0; i < c_.map().bodies().size(); ++i) {
            const BodyId body{i};
            const bool was = c_.before.live(body);
            const bool is = c_.after.live(body);
            if (was && is) {
                tell_live(body);
            } else if (was) {
                add(body, Fate::closed, closed(body));
                result_.bodies.back().successors = c_.heirs.of(body);
            } else if (is) {
                add(body, Fate::created, created(body));
            } else {
                tell_planned(body);
            }
        }
    }

  private:
    void add(BodyId body, Fate fate, std::string says) {
        FactChange change{.fact = body, .fate = fate, .was = body, .says = std::move(says)};
        change.by_record_alone = c_.one_map.find(body) != nullptr;
        result_.bodies.push_back(std::move(change));
    }

    [[nodiscard]] std::string who(BodyId body) const { return named(c_.map(), body); }

    void tell_live(BodyId body) {
        std::vector<std::string> says;
        const auto renamed = renamed_.find(c_.map().id(body));
        if (renamed != renamed_.end()) says.push_back(name_text(body, *renamed->second));
        const BodyStatus before = c_.before.status(body);
        const BodyStatus after = c_.after.status(body);
        if (before != after) says.push_back(status_text(body, before, after));
        std::erase(says, std::string());
        if (says.empty()) {
            ++result_.unchanged_bodies;
        } else {
            add(body, Fate::changed, fmt::format("{}", fmt::join(says, " ")));
        }
    }

    /// A body that has another id and the same name is the same to the reader.
    [[nodiscard]] std::string name_text(BodyId body, const RenamedBody& renamed) const {
        if (renamed.old_name == renamed.new_name) return {};
        if (renamed.by == MatchedBy::id)
            return sentence(fmt::format("{} {} called {} before.", who(body),
                                        agree(c_.map(), body, "was", "were"), renamed.old_name));
        return sentence(fmt::format("{} {} taken to be {} of the older map, by the names alone.",
                                    who(body), agree(c_.map(), body, "is", "are"),
                                    renamed.old_name));
    }

    [[nodiscard]] std::string status_text(BodyId body, BodyStatus before, BodyStatus after) const {
        const auto verb = agree(c_.map(), body, "is", "are");
        if (after == BodyStatus::active)
            return sentence(fmt::format("{} {} active again, and no longer {}.", who(body), verb,
                                        word(before)));
        return sentence(fmt::format("{} {} {} now.", who(body), verb, word(after)));
    }

    /// The start of the stretch that holds on the second day, where it lies between the days.
    [[nodiscard]] PartialDate began(BodyId body) const {
        const auto phases = c_.map().list(c_.map()[body].phases);
        const auto holding = phase_on(c_.after.day(), phases);
        if (!holding) return {};
        const PartialDate start = phases[*holding].start;
        return start && c_.before.day() < start.last() && start.first() <= c_.after.day()
                   ? start
                   : PartialDate{};
    }

    [[nodiscard]] std::string created(BodyId body) const {
        const OnOneMap* alone = c_.one_map.find(body);
        if (alone != nullptr && (!alone->in_both || alone->since))
            return one_map_text(c_.map(), *alone);
        const bool was_planned = planned(c_.before.status(body));
        const PartialDate start = alone ? PartialDate{} : began(body);
        std::string text = who(body);
        text += start ? " began " + when(start)
                      : fmt::format(" {} there now", agree(c_.map(), body, "is", "are"));
        if (was_planned) text += fmt::format(", as was {}", word(c_.before.status(body)));
        return sentence(text) + ".";
    }

    [[nodiscard]] std::string closed(BodyId body) const {
        const auto heirs = c_.heirs.of(body);
        std::string text;
        const OnOneMap* alone = c_.one_map.find(body);
        if (alone != nullptr && alone->in_both && (!alone->until || alone->until.uncertain())) {
            text = fmt::format("Newly recorded as ended: {}", described(c_.map(), body));
        } else if (alone != nullptr) {
            text = one_map_text(c_.map(), *alone);
            text.pop_back();
        } else {
            text = sentence(fmt::format("{} {}", who(body), ended_when(c_.map(), body)));
        }
        if (!heirs.empty()) {
            const bool one = heirs.size() == 1 && !is_plural(c_.map(), heirs.front());
            text += fmt::format("; {} {} {} place", names(c_.map(), heirs), one ? "takes" : "take",
                                agree(c_.map(), body, "its", "their"));
        }
        return text + ".";
    }

    void tell_planned(BodyId body) {
        const BodyStatus before = c_.before.status(body);
        const BodyStatus after = c_.after.status(body);
        if (before == after) return;
        const auto verb = agree(c_.map(), body, "is", "are");
        if (planned(after)) {
            const std::string how = planned(before) ? fmt::format(", as was {}", word(before)) : "";
            add(body, planned(before) ? Fate::changed : Fate::created,
                sentence(fmt::format("{} {} {} now{}.", who(body), verb, word(after), how)));
        } else if (planned(before)) {
            add(body, Fate::closed,
                sentence(fmt::format("{} {} no longer {}.", who(body), verb, word(before))));
        }
    }

    const Compared& c_;
    Difference& result_;
    std::unordered_map<std::string, const RenamedBody*> renamed_{};
};

}  // namespace

void tell_body_changes(const Compared& compared, Difference& result) {
    Bodies(compared, result).tell();
}

}  // namespace remit
