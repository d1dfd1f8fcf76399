// SPDX-License-Identifier: MIT
#include "viz/diagram/flow_words.hpp"

#include <vector>

#include <fmt/format.h>

#include "viz/card/amount.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

void append(std::string& text, std::string_view by, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += by;
    text += part;
}

/// What is said of how much; empty where nothing is.
std::string how_much(const Register& map, const Relation& relation) {
    std::string text;
    if (recorded(relation.amount)) text = sum_words({relation.amount, unit_of(map, relation)});
    if (recorded(relation.share))
        append(text, ", ", fmt::format("{:.0f}% of its cost", relation.share * 100));
    return text;
}

std::string topics_of(const Register& map, const Relation& relation) {
    std::vector<std::string> names;
    for (const TopicId topic : map.list(relation.topics))
        names.emplace_back(map.name(topic));
    return names.empty() ? "" : "for " + listed(names);
}

std::string by_way_of(const Register& map, const Relation& relation) {
    std::vector<std::string> names;
    for (const BodyId body : map.list(relation.via))
        names.emplace_back(map.name(body));
    return names.empty() ? "" : "through " + listed(names);
}

/// "pays A £5", "may not apply to A": the verb, the other end and the amount.
std::string clause(const Register& map, const Flow& flow) {
    const Relation& relation = map[flow.relation];
    const std::string amount = how_much(map, relation);
    if (relation.status == Status::absent || relation.type == RelationType::eligible_for) {
        const bool is_not = relation.status == Status::absent;
        return fmt::format("{} {} {}{}{}", map.name(relation.from),
                           is_not ? reads_not(relation.type) : reads(relation.type),
                           map.name(relation.to), amount.empty() ? "" : ": ", amount);
    }
    const bool buys = relation.type == RelationType::commissions;
    const std::string much = amount.empty() ? "" : ' ' + amount;
    return buys ? fmt::format("{} buys work from {}{}", map.name(flow.payer), map.name(flow.paid),
                              much.empty() ? "" : " for" + much)
                : fmt::format("{} pays {}{}", map.name(flow.payer), map.name(flow.paid), much);
}

}  // namespace

std::string sum_words(const Sum& sum) {
    const auto& [currency, period] = sum.unit;
    return card::money(currency, sum.amount) +
           (period.empty() ? "" : fmt::format(" for {}", period));
}

std::string band_words(const Register& map, const Flow& flow, bool say_unrecorded) {
    const Relation& relation = map[flow.relation];
    std::string text = how_much(map, relation);
    // Of what is not paid nobody asks how much.
    const bool says_amount = relation.type != RelationType::eligible_for &&
                             relation.status != Status::absent && say_unrecorded;
    if (text.empty() && says_amount) text = "amount not recorded";
    append(text, ", ", flow.standing);
    append(text, ", ", by_way_of(map, relation));
    append(text, ", ", topics_of(map, relation));
    return capitalised(text);
}

std::string flow_sentence(const Register& map, const Flow& flow) {
    const Relation& relation = map[flow.relation];
    std::string text = clause(map, flow);
    append(text, " ", by_way_of(map, relation));
    append(text, " ", topics_of(map, relation));
    const bool said = relation.status == Status::absent || flow.standing == "may apply" ||
                      flow.standing == "buys work" || flow.standing.empty();
    return said ? text : fmt::format("{} ({})", text, flow.standing);
}

std::string purse_words(const Snapshot& snapshot, BodyId body, const Purse& purse) {
    std::string text;
    if (purse.in) append(text, " · ", "receives " + sum_words(*purse.in));
    if (purse.out) append(text, " · ", "pays out " + sum_words(*purse.out));
    const bool known = snapshot.silence(body, Aspect::funding) == Basis::complete;
    if (purse.stops())
        append(text, " · ", known ? "passes nothing on" : "no payment onwards is recorded");
    if (purse.cut_off())
        append(text, " · ", known ? "gets no money now" : "no money to it now is recorded");
    return text;
}

}  // namespace remit::diagram
