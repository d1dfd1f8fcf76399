// SPDX-License-Identifier: MIT
#include "graph/findings/speaking_order.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "remit/graph/rule.hpp"

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

bool is_missing_link(const Finding& finding) { return finding.kind->code == "G107"; }

/// Bodies that owe a reporting line by a rule of which a finding tells.
std::set<BodyId> asked_for_a_line(const std::vector<Finding>& findings, const Rulings* rulings) {
    std::set<const Rule*> told;
    for (const Finding& finding : findings) {
        if (is_missing_link(finding)) told.insert(finding.rule);
    }
    std::set<BodyId> result;
    if (rulings == nullptr) return result;
    for (const Ruling& ruling : rulings->of(RulingKind::link)) {
        const auto& link = std::get<LinkShape>(ruling.rule->shape);
        const bool line = std::any_of(link.relation.begin(), link.relation.end(), is_line);
        const bool says = ruling.basis != Basis::not_recorded && told.contains(ruling.rule);
        if (line && says && link.owes == Owes::from) result.insert(ruling.subject);
    }
    return result;
}

/// G101 is silent where a rule speaks of the same line; G107, without a rule, where others tell of
/// the same relations with more around them.
void leave_out_lines(std::vector<Finding>& findings, const Rulings* rulings) {
    const auto asked = asked_for_a_line(findings, rulings);
    std::set<RelationId> told;
    for (const Finding& finding : findings) {
        if (!is_missing_link(finding) || finding.rule != nullptr)
            told.insert(finding.relations.begin(), finding.relations.end());
    }
    std::erase_if(findings, [&](const Finding& finding) {
        if (finding.kind->code == "G101") return asked.contains(finding.bodies.front());
        if (!is_missing_link(finding) || finding.rule != nullptr) return false;
        return std::all_of(finding.relations.begin(), finding.relations.end(),
                           [&](RelationId id) { return told.contains(id); });
    });
}

}  // namespace

void leave_out_said(std::vector<Finding>& findings, const Rulings* rulings) {
    leave_out_lines(findings, rulings);
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
    leave_out.reserve(findings.size());
    for (const Finding& finding : findings)
        leave_out.push_back(said(finding) ? 1 : 0);
    std::size_t i = 0;
    std::erase_if(findings, [&](const Finding&) { return leave_out[i++] != 0; });
}

}  // namespace remit
