// SPDX-License-Identifier: MIT
// Which bodies are under review (findings.md, "Scope").
#include <algorithm>

#include "remit/graph/snapshot.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

enum class Reviewed : std::uint8_t { unknown, no, yes };

/// Whether each topic is one of the scope's or lies under one. Every topic is walked once, however
/// deep.
std::vector<Reviewed> reviewed_topics(const Register& map) {
    std::vector<Reviewed> result(map.topics().size(), Reviewed::unknown);
    for (const TopicId topic : map.scope_topics)
        result[topic.index()] = Reviewed::yes;
    std::vector<TopicId> path;
    for (std::size_t i = 0; i < result.size(); ++i) {
        path.clear();
        TopicId topic(i);
        for (; topic && result[topic.index()] == Reviewed::unknown; topic = map[topic].broader) {
            result[topic.index()] = Reviewed::no;
            path.push_back(topic);
        }
        const Reviewed above = topic ? result[topic.index()] : Reviewed::no;
        for (const TopicId passed : path)
            result[passed.index()] = above;
    }
    return result;
}

std::vector<std::uint8_t> named_by_scope(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<std::uint8_t> result(map.bodies().size(), 0);
    for (const BodyId body : map.list(map.scope_bodies))
        result[body.index()] = 1;
    const Vocabulary& vocabulary = map.vocabulary();
    std::vector<std::uint8_t> types(vocabulary.types().size(), 0);
    for (const TypeId type : map.scope_types)
        types[type.index()] = 1;
    const auto named = [&](TypeId type) {
        while (type && types[type.index()] == 0)
            type = vocabulary.wider(type);
        return static_cast<bool>(type);
    };
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (named(map.bodies()[i].type)) result[i] = 1;
    }
    const auto topics = reviewed_topics(map);
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const Remit& remit = map.remits()[i];
        const bool on_topic = topics[remit.topic.index()] == Reviewed::yes;
        if (on_topic && snapshot.live(RemitId(i))) result[remit.body.index()] = 1;
    }
    return result;
}

bool is_context(Category category) {
    return category == Category::agency || category == Category::elected ||
           category == Category::funder || category == Category::post;
}

/// Whether the body has a line, or is said to have none: such a body is looked at, not less.
bool has_word_on_lines(const Snapshot& snapshot, BodyId body) {
    const auto is_word = [&](RelationId id) {
        const Relation& r = snapshot.map()[id];
        return class_of(r.type) == RelationClass::line &&
               (snapshot.live(id) || (r.from == body && snapshot.current(id)));
    };
    return std::ranges::any_of(snapshot.touching(body), is_word) ||
           snapshot.silence(body, Aspect::reporting) == Basis::complete;
}

std::vector<std::uint8_t> with_remit_or_line(const Snapshot& snapshot) {
    std::vector<std::uint8_t> result;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body(i);
        const bool recorded =
            !snapshot.remits_of(body).empty() || has_word_on_lines(snapshot, body);
        const bool context = is_context(category(snapshot.map(), body));
        result.push_back(recorded && !context ? 1 : 0);
    }
    return result;
}

}  // namespace

void Snapshot::derive_scope() {
    const bool recorded =
        !map_->scope_bodies.empty() || !map_->scope_types.empty() || !map_->scope_topics.empty();
    in_scope_ = recorded ? named_by_scope(*this) : with_remit_or_line(*this);
}

}  // namespace remit
