// SPDX-License-Identifier: MIT
#include "graph/findings/gap/ending_delivery.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/findings/gap/topic_leads.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// About as long as from one quarterly meeting to the next: the last at which the end can still be
/// talked about before it comes.
constexpr int days_ahead = 92;

/// More proposals say the same.
constexpr std::size_t most_proposals = 8;

bool delivers(const Remit& remit) { return remit.function == Function::delivery; }

bool in_place(const Remit& remit) {
    return remit.status == Status::in_place || remit.status == Status::disputed;
}

class Search {
  public:
    explicit Search(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), horizon_(snapshot.day() + days_ahead) {
        for (std::size_t i = 0; i < map_.remits().size(); ++i)
            sort_out(RemitId{i});
    }

    [[nodiscard]] std::vector<Ending> all() const {
        std::vector<Ending> result;
        for (const auto& [body, remits] : ending_) {
            Ending ending;
            for (const RemitId id : remits) {
                if (!goes_on(id)) ending.remits.push_back(id);
            }
            if (ending.remits.empty()) continue;
            ending.proposed = proposed_for(ending.remits);
            result.push_back(std::move(ending));
        }
        return result;
    }

  private:
    void sort_out(RemitId id) {
        const Remit& remit = map_[id];
        const bool taken = !snapshot_.options().firm_only || remit.standing.firm();
        if (!delivers(remit) || !taken || !snapshot_.live(remit.body)) return;
        const bool begins = !remit.start || remit.start.first() <= horizon_;
        const bool lasts = !remit.end || horizon_ < remit.end.latest.last();
        const bool planned = snapshot_.options().with_proposals && remit.status == Status::proposed;
        if (begins && lasts && (in_place(remit) || remit.status == Status::agreed || planned)) {
            for (const AreaId area : areas_of(map_, id))
                lasting_.emplace(remit.topic, area);
        } else if (in_place(remit) && ends_about_now(remit)) {
            ending_[remit.body].push_back(id);
        } else if (remit.status == Status::proposed && lasts) {
            proposed_.try_emplace(remit.topic, snapshot_).first->second.add(id);
        }
    }

    [[nodiscard]] bool ends_about_now(const Remit& remit) const {
        if (!remit.end || (remit.start && snapshot_.day() < remit.start.first())) return false;
        const Day end = remit.end.latest.last();
        return year_before(snapshot_.day()) <= end && end <= horizon_;
    }

    /// What is nowhere in particular cannot be known to go on, or not to.
    [[nodiscard]] bool goes_on(RemitId id) const {
        const auto areas = areas_of(map_, id);
        return std::ranges::all_of(areas, [&](AreaId area) {
            const auto holders = snapshot_.holders(area);
            return std::ranges::any_of(holders,
                                       [&](AreaId holder) { return lasts_in(id, holder); });
        });
    }

    [[nodiscard]] bool lasts_in(RemitId id, AreaId area) const {
        const TopicId own = map_[id].topic;
        return std::ranges::any_of(broader_topics(map_, own), [&](TopicId topic) {
            const bool counts = topic == own || map_[topic].broader;
            return counts && lasting_.contains({topic, area});
        });
    }

    [[nodiscard]] std::vector<RemitId> proposed_for(const std::vector<RemitId>& remits) const {
        std::vector<RemitId> result;
        for (const RemitId id : remits) {
            const auto found = proposed_.find(map_[id].topic);
            if (found == proposed_.end()) continue;
            const auto more = found->second.meeting(id);
            result.insert(result.end(), more.begin(), more.end());
        }
        sort_once(result);
        if (result.size() > most_proposals) result.resize(most_proposals);
        return result;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Day horizon_;
    std::set<std::pair<TopicId, AreaId>> lasting_;
    std::map<BodyId, std::vector<RemitId>> ending_;
    std::map<TopicId, Leads> proposed_;
};

}  // namespace

std::vector<Ending> endings_of_delivery(const Snapshot& snapshot) { return Search(snapshot).all(); }

}  // namespace remit
