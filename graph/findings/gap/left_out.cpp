// SPDX-License-Identifier: MIT
#include "graph/findings/gap/left_out.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/findings/gap/topic_cover.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// So many remits are told of each kind; the rest says the same.
constexpr std::size_t most_told = 4;

bool directs(Function function) {
    return function == Function::strategy || function == Function::coordination;
}

/// Those who work on a topic and on what it is part of; of each kind a few.
struct Around {
    std::vector<RemitId> directed{}, wider{};
};

Around around(const Snapshot& snapshot, TopicId topic) {
    const Register& map = snapshot.map();
    Around result;
    const auto add = [](std::vector<RemitId>& list, RemitId id) {
        if (list.size() < most_told) list.push_back(id);
    };
    for (const TopicId at : broader_topics(map, topic)) {
        if (at != topic && !map[at].broader) continue;
        for (const RemitId id : snapshot.remits_on(at)) {
            if (directs(map[id].function)) add(result.directed, id);
            if (at != topic && map[id].function == Function::delivery) add(result.wider, id);
        }
    }
    return result;
}

bool denied_delivery(const Snapshot& snapshot, RemitId id) {
    const Remit& remit = snapshot.map()[id];
    const bool taken = !snapshot.options().firm_only || remit.standing.firm();
    return remit.status == Status::absent && remit.function == Function::delivery && taken &&
           snapshot.current(id);
}

}  // namespace

std::vector<LeftOutWork> left_out_work(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    TopicCover delivery(snapshot);
    std::vector<RemitId> denied;
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        if (denied_delivery(snapshot, id)) denied.push_back(id);
        if (snapshot.live(id) && may_deliver(map[id].function)) delivery.add(id);
    }
    std::map<TopicId, Around> by_topic;
    std::map<BodyId, LeftOutWork> by_body;
    for (const RemitId id : denied) {
        if (delivery.meets_within(id)) continue;
        const auto [known, is_new] = by_topic.try_emplace(map[id].topic);
        if (is_new) known->second = around(snapshot, map[id].topic);
        const Around& near = known->second;
        if (near.directed.empty()) continue;
        LeftOutWork& body = by_body[map[id].body];
        body.denied.push_back(id);
        body.directed.insert(body.directed.end(), near.directed.begin(), near.directed.end());
        body.wider.insert(body.wider.end(), near.wider.begin(), near.wider.end());
    }
    std::vector<LeftOutWork> result;
    for (auto& [body, work] : by_body) {
        sort_once(work.directed);
        sort_once(work.wider);
        result.push_back(std::move(work));
    }
    return result;
}

}  // namespace remit
