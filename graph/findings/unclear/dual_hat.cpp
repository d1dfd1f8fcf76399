// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/two_hats.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A relation whose two ends should not be in one hand.
bool has_sides(RelationType type) {
    return type == RelationType::scrutinises || type == RelationType::funds ||
           type == RelationType::commissions || type == RelationType::appoints;
}

bool has_line_to(const Snapshot& snapshot, BodyId body, BodyId superior) {
    const auto lines = snapshot.from(body, RelationClass::line);
    return std::ranges::any_of(lines, [&](const Arc& arc) { return arc.body == superior; });
}

/// Relations that leave nobody in two minds: a council acts through its councillors, and a body
/// that pays its own group, or looks at it, is that group's superior and meant to be.
bool is_in_one_house(const Snapshot& snapshot, const Relation& r) {
    return r.from == r.to || elected(snapshot.map(), r.from) ||
           has_line_to(snapshot, r.from, r.to) || has_line_to(snapshot, r.to, r.from);
}

/// Whether a seat on the one side is there to speak for the other: who sits on a board for its
/// payer is there because it pays.
bool speaks_for(const Register& map, const TwoHats& hats, const Relation& r) {
    if (r.type == RelationType::scrutinises) return false;
    return std::ranges::any_of(hats.facts, [&](RelationId fact) {
        return map[fact].to == r.to && map[fact].on_behalf_of == r.from;
    });
}

/// Values in the order in which they came, each once.
template <class T>
class Once {
  public:
    void add(T value) {
        if (seen_.insert(value).second) values_.push_back(value);
    }
    [[nodiscard]] const std::vector<T>& values() const { return values_; }

  private:
    std::vector<T> values_;
    std::unordered_set<T> seen_;
};

/// What one post is on both sides of, with the seats.
struct Hats {
    Once<RelationId> relations{}, seats{};
    Once<BodyId> bodies{}, posts{}, other_posts{};

    void add(const Register& map, RelationId relation, const TwoHats& hats) {
        relations.add(relation);
        for (const RelationId seat : hats.facts)
            seats.add(seat);
        bodies.add(map[relation].from);
        bodies.add(map[relation].to);
        posts.add(hats.on_one);
        if (hats.on_other != hats.on_one) other_posts.add(hats.on_other);
    }
};

struct Found {
    std::map<BodyId, Hats> by_post{};  ///< money and appointments
    std::map<std::pair<BodyId, BodyId>, Hats> scrutiny{};
};

Found search(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    const Votes votes(snapshot, Votes::Read::in_place);
    Found found;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        if (!has_sides(r.type) || !snapshot.live(RelationId(i))) continue;
        const auto both = votes.posts_on_both(r.from, r.to);
        if (both.empty() || is_in_one_house(snapshot, r)) continue;
        for (const TwoHats& hats : both) {
            if (speaks_for(map, hats, r)) continue;
            Hats& all = r.type == RelationType::scrutinises ? found.scrutiny[{r.from, r.to}]
                                                            : found.by_post[hats.on_one];
            all.add(map, RelationId(i), hats);
        }
    }
    return found;
}

/// "pays", "appoints to": the side that has the say.
std::string_view acts(RelationType type) {
    switch (type) {
        case RelationType::scrutinises:
            return "scrutinises";
        case RelationType::appoints:
            return "appoints";
        default:
            return "pays";
    }
}

std::string holder(const Register& map, BodyId post, const std::vector<BodyId>& others) {
    if (others.empty()) return named(map, post);
    return fmt::format("{}, who is also {},", named(map, post), names(map, others, 1));
}

void tell(const Register& map, Finding& f, const Hats& hats) {
    for (const auto* facts : {&hats.relations, &hats.seats}) {
        for (const RelationId id : facts->values()) {
            f.relations.push_back(id);
            f.because.push_back(because(map, id));
        }
    }
}

void ask(const Register& map, BodyId post, const Relation& r, Finding& f) {
    f.ask = r.from;
    f.question = fmt::format("What does {} do when {} decides about {}?", named(map, post),
                             named(map, r.from), named(map, r.to));
    f.suggestion = fmt::format(
        "Let another hold one of the two seats, or write down that {} takes no part when {} "
        "decides about {}.",
        named(map, post), named(map, r.from), named(map, r.to));
}

Finding of_post(const Snapshot& snapshot, BodyId post, const Hats& hats) {
    const Register& map = snapshot.map();
    Finding f{.severity = dual_hat.kind.severity};
    f.bodies = hats.bodies.values();
    f.bodies.push_back(post);
    put_main_first(snapshot, f.bodies);
    f.also = hats.other_posts.values();
    tell(map, f, hats);
    const Relation& first = map[hats.relations.values().front()];
    f.title = fmt::format("{} sits on {}, and on {}, which {} it", holder(map, post, f.also),
                          named(map, first.to), named(map, first.from), acts(first.type));
    ask(map, post, first, f);
    return f;
}

/// About the same pair as U305, which says it better and speaks first.
Finding of_scrutiny(const Snapshot& snapshot, const Hats& hats) {
    const Register& map = snapshot.map();
    Finding f{.severity = dual_hat.kind.severity};
    f.bodies = hats.bodies.values();
    put_main_first(snapshot, f.bodies);
    f.also = hats.posts.values();
    tell(map, f, hats);
    const Relation& r = map[hats.relations.values().front()];
    f.title =
        fmt::format("{} {} on {}, and on {}, which scrutinises it", names(map, f.also, 2),
                    f.also.size() == 1 ? "sits" : "sit", named(map, r.to), named(map, r.from));
    ask(map, f.also.front(), r, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Found found = search(snapshot);
    for (const auto& [pair, hats] : found.scrutiny)
        findings.add(of_scrutiny(snapshot, hats));
    for (const auto& [post, hats] : found.by_post)
        findings.add(of_post(snapshot, post, hats));
}

}  // namespace

constinit const Detector dual_hat{
    .kind = {.code = "U306",
             .name = "dual-hat",
             .says = "One post sits on both sides of a scrutiny, a payment or an appointment.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
