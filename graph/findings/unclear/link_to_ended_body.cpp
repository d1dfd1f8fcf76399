// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/endings.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A way to rely on another body.
struct Reliance {
    RelationType type{};
    bool from_live = true;  ///< the relation is from the body that relies; else to it
    std::string_view one{}, many{};
};

/// The gravest first: the title tells that one.
constexpr auto reliances = std::to_array<Reliance>({
    {RelationType::reports_to, true, "still reports to", "still report to"},
    {RelationType::accountable_to, true, "still answers to", "still answer to"},
    {RelationType::part_of, true, "is still part of", "are still part of"},
    {RelationType::funds, false, "is still shown to be funded by",
     "are still shown to be funded by"},
    {RelationType::directs, false, "still takes direction from", "still take direction from"},
    {RelationType::scrutinises, false, "is still scrutinised by", "are still scrutinised by"},
    {RelationType::supports, false, "is still supported by", "are still supported by"},
    {RelationType::refers_to, true, "still refers cases to", "still refer cases to"},
    {RelationType::informs, true, "still sends information to", "still send information to"},
    {RelationType::member_of, false, "still has as a member", "still have as a member"},
});

std::size_t gravity(const Relation& r, bool from_live) {
    const auto* const found = std::ranges::find_if(reliances, [&](const Reliance& reliance) {
        return reliance.type == r.type && reliance.from_live == from_live;
    });
    return static_cast<std::size_t>(found - reliances.begin());
}

/// Whether the record itself says that the relation holds on the day, whatever became of its ends.
bool holds_by_itself(const Snapshot& snapshot, const Relation& r) {
    const bool so = r.status == Status::in_place || r.status == Status::disputed;
    const bool firm = !snapshot.options().firm_only || r.standing.firm();
    return so && firm && (!r.start || r.start.first() <= snapshot.day()) &&
           (!r.end || snapshot.day() <= r.end.latest.last());
}

struct Link {
    RelationId relation{};
    std::size_t gravity = 0;
};
using Pair = std::pair<BodyId, BodyId>;  // live, ended
using Links = std::map<Pair, std::vector<Link>>;

Links links(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    Links result;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        const bool from_live = snapshot.live(r.from);
        if (from_live == snapshot.live(r.to) || !holds_by_itself(snapshot, r)) continue;
        if (!snapshot.meant(RelationId(i))) continue;
        const Pair pair = from_live ? Pair(r.from, r.to) : Pair(r.to, r.from);
        const std::size_t grave = gravity(r, from_live);
        const bool seat = r.type != RelationType::member_of || is_seat(r.role);
        if (grave == reliances.size() || !seat || !has_ended(snapshot, pair.second)) continue;
        result[pair].push_back({RelationId(i), grave});
    }
    return result;
}

/// The same relation to a successor: then the work has passed on, and the old record is history.
class Handed {
  public:
    Handed(const Snapshot& snapshot, const Links& links, const Successors& successors)
        : map_(snapshot.map()), successors_(successors) {
        std::set<BodyId> heirs;
        for (const auto& [pair, all] : links) {
            for (const Arc& arc : of(pair.second))
                heirs.insert(arc.body);
        }
        if (heirs.empty()) return;
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const Relation& r = map_.relations()[i];
            const bool to_heir = heirs.contains(r.from) || heirs.contains(r.to);
            if (to_heir && snapshot.live(RelationId(i))) live_.insert({r.type, r.from, r.to});
        }
    }

    [[nodiscard]] std::span<const Arc> of(BodyId ended) const {
        const auto found = successors_.find(ended);
        return found == successors_.end() ? std::span<const Arc>() : found->second;
    }

    [[nodiscard]] bool on(Pair pair, RelationId id) const {
        const Relation& r = map_[id];
        return std::ranges::any_of(of(pair.second), [&](const Arc& heir) {
            const bool from_live = r.from == pair.first;
            return heir.body == pair.first ||
                   live_.contains(
                       {r.type, from_live ? r.from : heir.body, from_live ? heir.body : r.to});
        });
    }

  private:
    const Register& map_;
    const Successors& successors_;
    std::set<std::tuple<RelationType, BodyId, BodyId>> live_;
};

void word_it(const Register& map, Pair pair, const Link& gravest, Finding& f) {
    const auto [live, ended] = pair;
    const Reliance& how = reliances.at(gravest.gravity);
    f.title =
        fmt::format("{} {} {}, which {}", named(map, live), agree(map, live, how.one, how.many),
                    named(map, ended), ended_when(map, ended));
    const std::string heirs = names(map, f.also);
    if (f.also.empty()) {
        f.question = fmt::format("Who took the place of {} for {}, if anybody did?",
                                 named(map, ended), named(map, live));
        f.suggestion = fmt::format(
            "Agree who takes the place of {} for {}, and correct the papers that still name it.",
            named(map, ended), named(map, live));
    } else {
        f.question = fmt::format("Has {} taken the place of {} for {} too?", heirs,
                                 named(map, ended), named(map, live));
        f.suggestion =
            fmt::format("Settle with {} what passes on to it, and correct the papers.", heirs);
    }
}

Finding finding(const Snapshot& snapshot, Pair pair, const std::vector<Link>& links,
                std::span<const Arc> heirs) {
    const Register& map = snapshot.map();
    Finding f{.severity = link_to_ended_body.kind.severity};
    f.bodies = {pair.first, pair.second};
    f.ask = pair.first;
    for (const Link& link : links) {
        f.relations.push_back(link.relation);
        f.because.push_back(because(map, link.relation));
    }
    f.because.push_back(
        because(fmt::format("{} {}", named(map, pair.second), ended_when(map, pair.second)),
                pair.second, cites::life));
    for (const Arc& heir : heirs) {
        f.also.push_back(heir.body);
        f.because.push_back(because(map, heir.relation));
    }
    word_it(map, pair, *std::ranges::min_element(links, {}, &Link::gravity), f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    Links all = links(snapshot);
    const Successors after = successors(snapshot);
    const Handed handed(snapshot, all, after);
    for (auto& [pair, links] : all) {
        std::erase_if(links,
                      [&, on = pair](const Link& link) { return handed.on(on, link.relation); });
        if (!links.empty()) findings.add(finding(snapshot, pair, links, handed.of(pair.second)));
    }
}

}  // namespace

constinit const Detector link_to_ended_body{
    .kind = {.code = "U309",
             .name = "link-to-ended-body",
             .says = "A body still relies on one that has ended.",
             .category = FindingCategory::unclear,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
