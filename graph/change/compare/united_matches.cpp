// SPDX-License-Identifier: MIT
#include "graph/change/compare/united_matches.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/change/compare/heirs.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

class Teller {
  public:
    Teller(const LikeRecords& like, const Register& older, const Register& newer)
        : like_(like), old_map_(older), new_map_(newer) {}

    void tell(United& result) {
        tell_topics(result);
        tell_renamed(result);
        tell_unsure(result);
        tell_heirs(result);
    }

  private:
    void tell_topics(United& result) {
        std::unordered_map<std::string, TopicId> by_id;
        for (std::size_t i = 0; i < result.map.topics().size(); ++i)
            by_id.emplace(result.map.id(TopicId{i}), TopicId{i});
        for (std::size_t i = 0; i < old_map_.topics().size(); ++i)
            result.of_older.topics.push_back(
                by_id.at(std::string(like_.older(RecordKind::topic, i).text(Field::id))));
        for (std::size_t j = 0; j < new_map_.topics().size(); ++j)
            result.of_newer.topics.push_back(by_id.at(new_map_.id(TopicId{j})));
    }

    void tell_renamed(United& result) {
        const Pairing& pairs = like_.pairs(RecordKind::body);
        for (std::size_t i = 0; i < pairs.olds(); ++i) {
            if (pairs.new_of(i) == Pairing::none) continue;
            const BodyId was{i};
            const BodyId is{std::size_t{pairs.new_of(i)}};
            RenamedBody renamed{old_map_.id(was), std::string(old_map_.name(was)), new_map_.id(is),
                                std::string(new_map_.name(is)), MatchedBy::id};
            const bool same_id = renamed.old_id == renamed.new_id;
            if (!same_id) result.ids.emplace(renamed.old_id, renamed.new_id);
            if (!same_id) renamed.by = MatchedBy::name;
            if (!same_id || folded(renamed.old_name) != folded(renamed.new_name))
                result.renamed.push_back(std::move(renamed));
        }
    }

    /// A body that ended, and the only one in its place; and those that took no other's place.
    void tell_heirs(United& result) {
        const Register& map = result.map;
        const Snapshot before(map, {.day = result.before});
        const Snapshot after(map, {.day = result.after});
        const Heirs heirs(after);
        std::map<BodyId, std::vector<std::size_t>> replaced;
        for (std::size_t i = 0; i < old_map_.bodies().size(); ++i) {
            const BodyId body = result.of_older.bodies[i];
            if (!before.live(body)) continue;
            const auto all = heirs.of(body);
            if (all.size() != 1) continue;
            result.ids.insert_or_assign(old_map_.id(BodyId{i}), map.id(all.front()));
            replaced[all.front()].push_back(i);
        }
        for (const auto& [heir, of] : replaced) {
            if (of.size() != 1 || before.live(heir)) continue;
            const BodyId was{of.front()};
            result.renamed.push_back({old_map_.id(was), std::string(old_map_.name(was)),
                                      map.id(heir), std::string(map.name(heir)),
                                      MatchedBy::succession});
        }
    }

    void tell_unsure(United& result) {
        for (const UnsurePairs& unsure : like_.unsure()) {
            UnsureBodies told;
            for (const BodyId body : unsure.older) {
                told.old_ids.push_back(old_map_.id(body));
                told.old_names.emplace_back(old_map_.name(body));
            }
            for (const BodyId body : unsure.newer) {
                told.new_ids.push_back(new_map_.id(body));
                told.new_names.emplace_back(new_map_.name(body));
            }
            result.unsure.push_back(std::move(told));
        }
    }

    const LikeRecords& like_;
    const Register& old_map_;
    const Register& new_map_;
};

}  // namespace

void tell_matches(const LikeRecords& like, const Register& older, const Register& newer,
                  United& result) {
    Teller(like, older, newer).tell(result);
}

}  // namespace remit
