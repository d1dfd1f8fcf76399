// SPDX-License-Identifier: MIT
#include "graph/findings/speaking_order.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace remit {
namespace {

struct Turn {
    std::string_view code;
    int chain;  ///< findings of one chain speak of one thing
    int rank;   ///< the lower one speaks
};

constexpr auto turns = std::to_array<Turn>({
    {"U303", 0, 0},
    {"U304", 0, 0},  // speaks in U303's place where the dispute is about strategy
    {"D202", 0, 1},
    {"D201", 0, 2},
    {"G104", 0, 3},
    {"D206", 1, 0},
    {"D203", 1, 1},
    {"U305", 2, 0},
    {"U306", 2, 1},
});

const Turn* turn_of(const Finding& finding) {
    const auto* const turn = std::find_if(
        turns.begin(), turns.end(), [&](const Turn& t) { return t.code == finding.kind->code; });
    return turn == turns.end() ? nullptr : turn;
}

std::vector<BodyId> body_set(const Finding& finding) {
    std::vector<BodyId> set = finding.bodies;
    std::sort(set.begin(), set.end());
    return set;
}

/// One topic in common, or two bodies and more in common and no topic said: what is said of one
/// body alone may be about anything.
bool shares_topic(const Finding& a, const Finding& b) {
    if (a.topics.empty() || b.topics.empty()) return a.bodies.size() > 1;
    return std::any_of(a.topics.begin(), a.topics.end(), [&](TopicId topic) {
        return std::find(b.topics.begin(), b.topics.end(), topic) != b.topics.end();
    });
}

}  // namespace

void leave_out_said(std::vector<Finding>& findings) {
    std::map<std::pair<int, std::vector<BodyId>>, std::vector<const Finding*>> speakers;
    for (const Finding& finding : findings) {
        if (const Turn* turn = turn_of(finding)) {
            speakers[{turn->chain, body_set(finding)}].push_back(&finding);
        }
    }
    const auto said = [&](const Finding& finding) {
        const Turn* turn = turn_of(finding);
        if (turn == nullptr) return false;
        const auto& others = speakers[{turn->chain, body_set(finding)}];
        return std::any_of(others.begin(), others.end(), [&](const Finding* other) {
            return turn_of(*other)->rank < turn->rank && shares_topic(finding, *other);
        });
    };
    std::vector<std::uint8_t> leave_out;
    for (const Finding& finding : findings)
        leave_out.push_back(said(finding) ? 1 : 0);
    std::size_t i = 0;
    std::erase_if(findings, [&](const Finding&) { return leave_out[i++] != 0; });
}

}  // namespace remit
