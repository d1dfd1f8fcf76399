// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/joined_parts.hpp"
#include "graph/findings/of_a_kind.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// So many joins of one part, and boards that could join parts, are told; the rest says the same
/// again.
constexpr std::size_t most_told = 4;

/// A body on which bodies of several parts sit, and which could therefore join them.
struct Meeting {
    BodyId host{};
    std::vector<BodyId> sitters{};
    RemitId disputed{};  ///< its strategy or coordination on a topic of theirs, if sources disagree
};

/// The county that all share, if they do: it says more than the police area around it.
AreaId named_place(const Snapshot& snapshot, const Group& group) {
    const AreaId county = snapshot.county(group.bodies.front());
    const bool shared = std::ranges::all_of(
        group.bodies, [&](BodyId body) { return snapshot.county(body) == county; });
    return shared && county ? county : group.place;
}

/// "the four Community Safety Partnerships in Suffolk".
std::string described(const Snapshot& snapshot, const Group& group) {
    const Register& map = snapshot.map();
    const bool known =
        std::ranges::none_of(group.bodies, [&](BodyId b) { return map[b].count < 0; });
    const std::string what = group.topics.empty()
                                 ? map.vocabulary()[group.type].plural
                                 : fmt::format("groups on {}", names(map, group.topics, 3));
    const AreaId where = named_place(snapshot, group);
    return fmt::format("the {}{} {}{}", number(bodies_in(map, group.bodies)),
                       known ? "" : " or more", what,
                       where ? fmt::format(" in {}", named(map, where)) : "");
}

/// A body's strategy or coordination on which sources disagree, on a topic of one of its sitters.
RemitId disputed_role(const Snapshot& snapshot, BodyId host, const std::vector<BodyId>& sitters) {
    const JoiningRole role = joining_role(snapshot, host);
    if (role.disputed.empty()) return {};
    for (const BodyId sitter : sitters) {
        const TopicsOf topics(snapshot, sitter);
        const auto found = std::ranges::find_if(
            role.disputed, [&](RemitId remit) { return topics.meet(snapshot.map()[remit].topic); });
        if (found != role.disputed.end()) return *found;
    }
    return {};
}

/// Where bodies of two or more parts sit; those with a disputed role first, as they are the
/// likeliest to join them, then those where most sit.
std::vector<Meeting> meetings(const Snapshot& snapshot, const std::vector<Part>& parts) {
    std::map<BodyId, std::vector<BodyId>> sitters;
    std::map<BodyId, std::set<std::size_t>> parts_at;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const BodyId body : parts[i].bodies) {
            for (const Seat& seat : snapshot.seats_of(body)) {
                sitters[seat.host].push_back(body);
                parts_at[seat.host].insert(i);
            }
        }
    }
    std::vector<Meeting> result;
    for (auto& [host, bodies] : sitters) {
        if (parts_at[host].size() < 2 || stands_for_many(snapshot.map(), host)) continue;
        const RemitId disputed = disputed_role(snapshot, host, bodies);
        result.push_back({host, std::move(bodies), disputed});
    }
    std::ranges::stable_sort(result, {}, [](const Meeting& m) {
        return std::pair(!m.disputed, -static_cast<int>(m.sitters.size()));
    });
    if (result.size() > most_told) result.resize(most_told);
    return result;
}

void tell_parts(const Register& map, const std::vector<Part>& parts, Finding& f) {
    for (const Part& part : parts) {
        const bool alone = part.bodies.size() == 1;
        f.because.push_back(because(fmt::format("{} {}", names(map, part.bodies),
                                                alone ? "stands alone" : "belong together"),
                                    part.bodies.front()));
        for (std::size_t i = 0; i < part.joins.size() && i < most_told; ++i)
            f.because.push_back(because(map, part.joins[i]));
    }
}

void tell_meetings(const Register& map, const std::vector<Meeting>& meetings, Finding& f) {
    for (const Meeting& m : meetings) {
        const bool all = m.sitters.size() == f.bodies.size();
        const std::string who =
            all ? "All of them" : sentence(number(m.sitters.size())) + " of them";
        f.also.push_back(m.host);
        if (m.disputed) {
            f.remits.push_back(m.disputed);
            f.because.push_back(
                because(fmt::format("{} sit on {}, but sources disagree on its {} on {}", who,
                                    named(map, m.host), word(map[m.disputed].function),
                                    named(map, map[m.disputed].topic)),
                        m.disputed));
        } else {
            f.because.push_back(because(
                fmt::format("{} sit on {}, which is not shown to set strategy or to coordinate on "
                            "what they do",
                            who, named(map, m.host)),
                m.host));
        }
    }
}

Basis weakest_silence(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    const bool vouched = std::ranges::all_of(bodies, [&](BodyId body) {
        return snapshot.silence(body, Aspect::reporting) == Basis::complete &&
               snapshot.silence(body, Aspect::members) == Basis::complete;
    });
    return vouched ? Basis::complete : Basis::not_recorded;
}

void word_it(const std::string& who, const Register& map, std::size_t parts,
             const std::vector<Meeting>& meetings, Finding& f) {
    const bool sure = f.basis == Basis::complete;
    const bool each = parts == f.bodies.size();
    f.because.push_back(because(
        sure
            ? "The map vouches that their reporting lines and members are all there"
            : "No relation between the parts, line to one body or member in common is on the map"));
    const std::string apart =
        each ? "each stand alone"
             : fmt::format("fall into {} parts that nothing joins", number(parts));
    f.title =
        sentence(sure ? fmt::format("{} {}", who, apart)
                      : fmt::format("{} are not shown to come together: they {}", who, apart));
    const bool is_known = !meetings.empty() && meetings.front().disputed;
    f.ask = is_known ? meetings.front().host : f.bodies.front();
    const std::string whose = is_known ? fmt::format("is that the task of {}", named(map, f.ask))
                                       : "whose task would that be";
    f.question = sure ? fmt::format("Why does nothing bring {} together, and {}?", who, whose)
                      : fmt::format("Does anything bring {} together, and {}?", who, whose);
    f.suggestion =
        "Give one body on which they all sit a settled part in coordinating them, or let them "
        "report to the same one.";
}

Finding finding(const Snapshot& snapshot, const Group& group, const std::vector<Part>& parts) {
    Finding f{.severity = silo.kind.severity};
    f.basis = weakest_silence(snapshot, group.bodies);
    f.bodies = group.bodies;
    // The main body is one under review, if any is.
    std::stable_partition(f.bodies.begin(), f.bodies.end(),
                          [&](BodyId body) { return snapshot.in_scope(body); });
    f.topics = group.topics;
    if (const AreaId where = named_place(snapshot, group)) f.areas = {where};
    tell_parts(snapshot.map(), parts, f);
    const auto met = meetings(snapshot, parts);
    tell_meetings(snapshot.map(), met, f);
    word_it(described(snapshot, group), snapshot.map(), parts.size(), met, f);
    return f;
}

/// A list of bodies: nobody set out to write down how they stand to others.
bool only_listed(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    return std::ranges::all_of(bodies, [&](BodyId body) {
        return snapshot.touching(body).empty() && snapshot.remits_of(body).empty() &&
               snapshot.map()[body].complete.empty();
    });
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const Group& group : groups_of_a_kind(snapshot)) {
        if (!findings.want(group.bodies) || only_listed(snapshot, group.bodies)) continue;
        const auto parts = joined_parts(snapshot, group.bodies);
        if (parts.size() > 1) findings.add(finding(snapshot, group, parts));
    }
}

}  // namespace

constinit const Detector silo{
    .kind = {.code = "G111",
             .name = "silo",
             .says = "Three or more bodies of one kind in one place have nothing that brings them "
                     "together.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
