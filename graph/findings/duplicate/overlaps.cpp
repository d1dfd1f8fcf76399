// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/overlaps.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/findings/duplicate/clashes.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Several may pay for one thing, advise on it or share what they know of it without doing the
/// same work twice; that several scrutinise is D207.
constexpr auto functions = std::to_array<Function>(
    {Function::strategy, Function::commissioning, Function::coordination, Function::delivery});

/// Remits, in order of their bodies.
using Held = std::vector<RemitId>;

/// Posts, services and voluntary bodies are the hands of others.
bool works_for_itself(const Register& map, BodyId body) {
    const Category kind = category(map, body);
    return is_group(map, body) || kind == Category::agency || kind == Category::funder;
}

/// A post works through its body; what a ministry or an inspector wants, it wants of all.
bool takes_part(const Register& map, const Remit& remit) {
    if (category(map, remit.body) == Category::post ||
        map.is_a(remit.body, "government-department") || map.is_a(remit.body, "inspectorate"))
        return false;
    return remit.function != Function::delivery || works_for_itself(map, remit.body);
}

enum class Level : std::uint8_t { unsaid, operational, strategic };

Level level(const Register& map, BodyId body) {
    if (map[body].tier == Tier::operational) return Level::operational;
    if (map[body].tier == Tier::strategic) return Level::strategic;
    if (map[body].tier == Tier::tactical) return Level::unsaid;
    const Category kind = category(map, body);
    if (kind == Category::operational) return Level::operational;
    const bool top = kind == Category::elected || kind == Category::statutory_partnership;
    return top ? Level::strategic : Level::unsaid;
}

/// On a case and on a county the same word means different work.
bool on_different_levels(const Register& map, BodyId a, BodyId b) {
    const auto [of_a, of_b] = std::pair(level(map, a), level(map, b));
    return of_a != of_b && of_a != Level::unsaid && of_b != Level::unsaid;
}

/// A county and a district council; the commissioner is elected too, and no council.
bool both_councils(const Register& map, BodyId a, BodyId b) {
    const auto council = [&](BodyId body) {
        return category(map, body) == Category::elected && !map.is_a(body, "pcc") &&
               !map.is_a(body, "pfcc");
    };
    return council(a) && council(b);
}

/// Two of one specific kind that answer to one body straight away: it has parted the work.
bool of_a_kind_under_one(const Snapshot& snapshot, BodyId a, BodyId b) {
    const Register& map = snapshot.map();
    if (map.peer_type(a) != map.peer_type(b) || map.type(a).generic) return false;
    const auto above_a = snapshot.from(a, RelationClass::line);
    return std::ranges::any_of(snapshot.from(b, RelationClass::line), [&](const Arc& arc) {
        return std::ranges::find(above_a, arc.body, &Arc::body) != above_a.end();
    });
}

bool set_apart(const Snapshot& snapshot, Function function, BodyId a, BodyId b) {
    const Register& map = snapshot.map();
    if (function == Function::strategy && law_gives_both_strategies(map, a, b)) return true;
    if (function == Function::delivery && !is_group(map, a) && !is_group(map, b))
        return true;  // what agencies do day by day
    return on_different_levels(map, a, b) || both_councils(map, a, b) ||
           of_a_kind_under_one(snapshot, a, b) || of_one_council(snapshot, a, b);
}

bool is_authority_of_the_other(const Snapshot& snapshot, std::span<const RelationId> links) {
    return std::ranges::any_of(links, [&](RelationId id) {
        return snapshot.live(id) && snapshot.map()[id].type == RelationType::authority_of;
    });
}

bool settled(const Snapshot& snapshot, RemitId one, RemitId other, TopicId topic) {
    const Register& map = snapshot.map();
    if (of_one_principal(map, one, other)) return true;
    if (leads(map[one]) && leads(map[other])) return true;  // D202 tells that
    const auto [a, b] = std::pair(map[one].body, map[other].body);
    if (set_apart(snapshot, map[one].function, a, b)) return true;
    const auto links = between(snapshot, a, b);
    // What a partnership carries out, its authorities carry out.
    if (map[one].function == Function::delivery && is_authority_of_the_other(snapshot, links))
        return true;
    return one_replaces_other(map, links) ||
           any_settles(snapshot, links,
                       {RelationType::coordinates_with, RelationType::works_as_one_with,
                        RelationType::directs, RelationType::commissions},
                       topic) ||
           either_above(snapshot, a, b);
}

/// A seat of one on the other, or its place among the authorities that make the other up.
RelationId easing_link(const Snapshot& snapshot, BodyId a, BodyId b) {
    const RelationId seat = seat_between(snapshot, a, b);
    if (seat) return seat;
    const auto links = between(snapshot, a, b);
    const auto found = std::ranges::find_if(links, [&](RelationId id) {
        return snapshot.live(id) && snapshot.map()[id].type == RelationType::authority_of;
    });
    return found == links.end() ? RelationId{} : *found;
}

/// The remits of one function, searched topic by topic.
class Search {
  public:
    using Told = std::map<std::vector<BodyId>, Overlap>;

    Search(const Snapshot& snapshot, Function function)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          function_(function),
          by_topic_(map_.topics().size()) {
        for (std::size_t i = 0; i < map_.remits().size(); ++i) {
            const Remit& remit = map_.remits()[i];
            const bool counts = remit.function == function && snapshot.live(RemitId(i));
            if (counts && takes_part(map_, remit)) by_topic_[remit.topic.index()].emplace_back(i);
        }
    }

    void run(Told& told) {
        for (std::size_t i = 0; i < by_topic_.size(); ++i) {
            if (!by_topic_[i].empty()) search(TopicId(i), told);
        }
    }

  private:
    /// The topic's remits, and those on wider topics that meet them in area.
    Held held(TopicId topic) {
        const Held& own = by_topic_[topic.index()];
        Held result = own;
        for (const TopicId broad : broader_topics(map_, topic)) {
            if (broad == topic || !map_[broad].broader || by_topic_[broad.index()].empty())
                continue;
            const Leads& wider = where(broad);
            for (const RemitId id : own) {
                const Held met = wider.meeting(id);
                result.insert(result.end(), met.begin(), met.end());
            }
        }
        sort_once(result);
        std::ranges::stable_sort(result, {}, [&](RemitId id) { return map_[id].body; });
        return result;
    }

    /// The remits of a topic by where they apply.
    const Leads& where(TopicId topic) {
        const auto [at, is_new] = where_.try_emplace(topic, snapshot_);
        if (is_new) {
            for (const RemitId id : by_topic_[topic.index()])
                at->second.add(id);
        }
        return at->second;
    }

    void search(TopicId topic, Told& told) {
        const Held all = held(topic);
        if (all.size() < 2) return;
        const auto unsettled = [&](RemitId a, RemitId b) {
            const bool here = map_[a].topic == topic || map_[b].topic == topic;
            return here && !settled(snapshot_, a, b, topic);
        };
        for (const Clash& clash : clashes(snapshot_, on_their_own(snapshot_, all), unsettled)) {
            if (!is_for_g104(clash)) tell(topic, clash, told[clash.bodies]);
        }
    }

    [[nodiscard]] bool any_leads(const Clash& clash) const {
        return std::ranges::any_of(clash.remits, [&](RemitId id) { return leads(map_[id]); });
    }

    /// Where a source asks who leads, that is the sharper question, and G104 asks it.
    [[nodiscard]] bool is_for_g104(const Clash& clash) const {
        if (function_ == Function::delivery || any_leads(clash)) return false;
        return std::ranges::any_of(clash.remits, [&](RemitId id) {
            const auto evidence = map_.list(map_[id].standing.evidence);
            return std::ranges::any_of(evidence, [&](const Evidence& e) {
                return e.stance == Stance::asks && map_.text(e.about) == "lead";
            });
        });
    }

    void tell(TopicId topic, const Clash& clash, Overlap& overlap) const {
        overlap.work.push_back({function_, topic, clash.remits});
        overlap.also.insert(clash.also.begin(), clash.also.end());
        const bool led = any_leads(clash);
        for (const auto& pair : clash.pairs) {
            overlap.pairs.insert(pair);
            const RelationId link = easing_link(snapshot_, pair.first, pair.second);
            if (link) overlap.links.push_back(link);
            if (!link && !led) overlap.eased = false;
        }
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Function function_;
    std::vector<Held> by_topic_;
    std::map<TopicId, Leads> where_;
};

}  // namespace

std::map<std::vector<BodyId>, Overlap> overlaps(const Snapshot& snapshot) {
    Search::Told told;
    for (const Function function : functions)
        Search(snapshot, function).run(told);
    return told;
}

}  // namespace remit
