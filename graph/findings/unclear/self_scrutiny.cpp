// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/answering.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/two_hats.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A post that sits on more scrutineers than this is nobody's part: without a limit one post with n
/// seats and n links would cost n².
constexpr std::size_t most_seats = 32;

using Pair = std::pair<BodyId, BodyId>;  // the scrutineer, the scrutinised

/// How a scrutineer is bound to what it looks at. The gravest first: the title tells that one.
enum class Bond : std::uint8_t {
    sits_there,
    has_it_as_member,
    post_on_both,
    paid_by_it,
    reports,
    advises,
    part_of_it_does,  ///< a group or a member of the scrutineer reports to it, advises or supports
                      ///< it
    organisation_on_both,
    pays_it,
};

struct Tie {
    Bond bond{};
    bool planned = false;
    BodyId who{};  ///< on both sides, or the part or member of the scrutineer
    std::vector<RelationId> facts{};
};

struct Case {
    RelationId scrutiny{};
    bool planned = false;
    std::vector<Tie> ties{};
};
using Cases = std::map<Pair, Case>;

bool is_council(const Register& map, BodyId body) {
    return elected(map, body) && !elected_in_person(map, body);
}

bool is_scrutineer_by_kind(const Register& map, BodyId body) {
    return category(map, body) == Category::scrutiny;
}

/// Auditors and inspectors are paid by those at whom they look, and advise them, by law.
bool is_auditor(const Register& map, BodyId body) {
    return map.is_a(body, "audit-committee") || map.is_a(body, "inspectorate");
}

/// Voters look at the elected, and a council is looked at by committees of its own.
bool can_be_bound(const Register& map, const Relation& scrutiny) {
    return scrutiny.from != scrutiny.to && !elected(map, scrutiny.from) &&
           !is_council(map, scrutiny.to);
}

/// Who reviews what it pays for and ought to leave that to another. To pay and to check is the
/// ordinary work of a funder, an agency or an executive.
bool should_not_judge_its_spending(const Register& map, BodyId body) {
    const Category c = category(map, body);
    return c != Category::funder && c != Category::agency && c != Category::executive;
}

bool pays(RelationType type) {
    return type == RelationType::funds || type == RelationType::commissions;
}

bool helps(RelationType type) {
    return type == RelationType::advises || type == RelationType::supports;
}

/// Of which scrutineers a body is a part, or on which a post sits.
struct Belongs {
    BodyId scrutineer{};
    RelationId by{};
    bool planned = false;
};

class Search {
  public:
    explicit Search(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), votes_(snapshot, Votes::Read::planned_too) {
        each_relation([&](RelationId id, bool planned) { add_scrutiny(id, planned); });
        if (cases_.empty()) return;
        each_relation([&](RelationId id, bool planned) { add_belonging(id, planned); });
        std::erase_if(belongs_, [](const auto& b) { return b.second.size() > most_seats; });
        for (auto& [pair, found] : cases_)
            add_seats(pair, found);
        each_relation([&](RelationId id, bool planned) { add_relation(id, planned); });
    }

    [[nodiscard]] const Cases& cases() const { return cases_; }

  private:
    template <class Each>
    void each_relation(Each each) const {
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const Stand stands = stand(snapshot_, RelationId(i));
            if (stands != Stand::none) each(RelationId(i), stands == Stand::planned);
        }
    }

    /// Of several records of one scrutiny one in place counts more than a plan.
    void add_scrutiny(RelationId id, bool planned) {
        const Relation& r = map_[id];
        if (r.type != RelationType::scrutinises || !can_be_bound(map_, r)) return;
        const auto [at, is_new] = cases_.try_emplace({r.from, r.to}, Case{id, planned, {}});
        if (!is_new && at->second.planned && !planned) at->second = {id, planned, {}};
    }

    void add_belonging(RelationId id, bool planned) {
        const Relation& r = map_[id];
        if (!is_scrutineer_by_kind(map_, r.to) || r.from == r.to) return;
        const bool post = category(map_, r.from) == Category::post;
        const bool part = !post && r.type == RelationType::part_of;
        const bool member = post && votes_.seat(r.from, r.to) == id;
        if (part || member) belongs_[r.from].push_back({r.to, id, planned});
    }

    void add_seats(Pair pair, Case& found) {
        const auto [one, other] = pair;
        add_seat(other, one, Bond::has_it_as_member, found);
        add_seat(one, other, Bond::sits_there, found);
        for (const TwoHats& hats : votes_.posts_on_both(one, other))
            found.ties.push_back({Bond::post_on_both, hats.planned, hats.on_one, hats.facts});
        // The same agencies sit on every partnership, and one partnership may well review another.
        if (!is_scrutineer_by_kind(map_, one)) return;
        for (const TwoHats& hats : votes_.organisations_on_both(one, other))
            found.ties.push_back(
                {Bond::organisation_on_both, hats.planned, hats.on_one, hats.facts});
    }

    void add_seat(BodyId holder, BodyId host, Bond bond, Case& found) {
        const RelationId seat = votes_.seat(holder, host);
        if (!seat) return;
        found.ties.push_back({bond, stand(snapshot_, seat) == Stand::planned, {}, {seat}});
    }

    void add_relation(RelationId id, bool planned) {
        const Relation& r = map_[id];
        if (pays(r.type)) tie({r.to, r.from}, Bond::paid_by_it, id, planned);
        if (is_line(r.type)) tie({r.from, r.to}, Bond::reports, id, planned);
        if (helps(r.type)) tie({r.from, r.to}, Bond::advises, id, planned);
        if (r.type == RelationType::funds && should_not_judge_its_spending(map_, r.from))
            tie({r.from, r.to}, Bond::pays_it, id, planned);
        if (is_line(r.type) || helps(r.type)) tie_of_part(id, planned);
    }

    void tie(Pair pair, Bond bond, RelationId id, bool planned) {
        const auto at = cases_.find(pair);
        const bool by_law = is_auditor(map_, pair.first) && bond != Bond::pays_it;
        if (at != cases_.end() && !by_law) at->second.ties.push_back({bond, planned, {}, {id}});
    }

    void tie_of_part(RelationId id, bool planned) {
        const Relation& r = map_[id];
        const auto part = belongs_.find(r.from);
        if (part == belongs_.end()) return;
        for (const Belongs& b : part->second) {
            const auto at = cases_.find({b.scrutineer, r.to});
            if (at == cases_.end() || is_auditor(map_, b.scrutineer)) continue;
            at->second.ties.push_back(
                {Bond::part_of_it_does, planned || b.planned, r.from, {id, b.by}});
        }
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Votes votes_;
    Cases cases_;
    std::map<BodyId, std::vector<Belongs>> belongs_;
};

/// A verb in the tense of what it tells: of a plan it says what would be.
std::string tense(bool planned, std::string_view now, std::string_view then) {
    return planned ? fmt::format("would {}", then) : std::string(now);
}

std::string reads_bare(RelationType type) {
    switch (type) {
        case RelationType::reports_to:
            return "report to";
        case RelationType::accountable_to:
            return "be accountable to";
        case RelationType::part_of:
            return "be part of";
        case RelationType::advises:
            return "advise";
        default:
            return "support";
    }
}

/// What the scrutineer does: "reports to", "advises", "would support".
std::string does(const Register& map, RelationId id, bool planned) {
    const Relation& r = map[id];
    std::string_view now = r.type == RelationType::supports ? "supports" : reads(r.type);
    std::string many = reads_bare(r.type);
    if (many.starts_with("be ")) many = "are " + many.substr(3);
    return tense(planned, agree(map, r.from, now, many), reads_bare(r.type));
}

/// All who are bound in the same way, of those in place if any are.
std::vector<BodyId> bound_alike(const std::vector<Tie>& ties, const Tie& first) {
    std::vector<BodyId> who;
    for (const Tie& tie : ties) {
        const bool alike = tie.bond == first.bond && tie.planned == first.planned;
        if (alike && std::ranges::find(who, tie.who) == who.end()) who.push_back(tie.who);
    }
    return who;
}

std::string title(const Register& map, Pair pair, const Case& found) {
    const auto [one, other] = pair;
    const Tie& tie = found.ties.front();
    const bool planned = tie.planned;
    if (tie.bond == Bond::part_of_it_does) {
        const bool part = map[tie.facts.back()].type == RelationType::part_of;
        return fmt::format("{} {} {}, and {} its scrutineer, {}", named(map, tie.who),
                           does(map, tie.facts.front(), planned), named(map, other),
                           part ? agree(map, tie.who, "is part of", "are part of")
                                : agree(map, tie.who, "sits on", "sit on"),
                           named(map, one));
    }
    const std::string scrutinises = fmt::format(
        "{} {} {}", named(map, one),
        tense(found.planned, agree(map, one, "scrutinises", "scrutinise"), "scrutinise"),
        named(map, other));
    switch (tie.bond) {
        case Bond::has_it_as_member:
            return scrutinises + ", which " +
                   tense(planned, agree(map, other, "sits", "sit"), "sit") + " on it";
        case Bond::sits_there:
            return scrutinises + " and " + tense(planned, agree(map, one, "sits", "sit"), "sit") +
                   " on it";
        case Bond::post_on_both:
        case Bond::organisation_on_both: {
            const auto who = bound_alike(found.ties, tie);
            return fmt::format("{}, and {} {} on both", scrutinises, names(map, who, 2),
                               tense(planned, who.size() == 1 ? "sits" : "sit", "sit"));
        }
        case Bond::paid_by_it:
            return scrutinises + " and " + tense(planned, agree(map, one, "is", "are"), "be") +
                   " paid by it";
        case Bond::pays_it:
            return scrutinises + " and " + tense(planned, agree(map, one, "pays", "pay"), "pay") +
                   std::string(agree(map, other, " for what it does", " for what they do"));
        default:
            return fmt::format("{} and {} it", scrutinises, does(map, tie.facts.front(), planned));
    }
}

/// A scrutineer by its kind that sits there, is paid or reports is no scrutineer at all; whoever
/// only helps, or shares an organisation, may still look with open eyes. A plan can yet be changed.
Severity severity(const Register& map, Pair pair, const Case& found) {
    const bool grave = std::ranges::any_of(
        found.ties, [&](const Tie& tie) { return !tie.planned && tie.bond < Bond::advises; });
    const bool high = grave && !found.planned && is_scrutineer_by_kind(map, pair.first);
    return high ? self_scrutiny.kind.severity : Severity::medium;
}

void ask(const Register& map, Pair pair, bool planned, Finding& f) {
    const std::string one = named(map, pair.first);
    const std::string other = named(map, pair.second);
    f.ask = pair.first;
    f.question = fmt::format("How {} {} judge {} freely, being so close to it?",
                             planned ? "would" : agree(map, pair.first, "does", "do"), one, other);
    f.suggestion = fmt::format(
        "Part the two roles: let {} look at {} from outside, and give its other part to somebody "
        "else.",
        one, other);
}

Finding finding(const Snapshot& snapshot, Pair pair, Case found) {
    const Register& map = snapshot.map();
    Finding f{.severity = severity(map, pair, found)};
    std::ranges::stable_sort(found.ties, {},
                             [](const Tie& tie) { return std::pair(tie.planned, tie.bond); });
    f.bodies = {pair.first, pair.second};
    put_main_first(snapshot, f.bodies);
    f.relations = {found.scrutiny};
    for (const Tie& tie : found.ties) {
        for (const RelationId fact : tie.facts) {
            if (std::ranges::find(f.relations, fact) == f.relations.end())
                f.relations.push_back(fact);
        }
        if (tie.who && std::ranges::find(f.also, tie.who) == f.also.end())
            f.also.push_back(tie.who);
    }
    for (const RelationId id : f.relations)
        f.because.push_back(because(map, id));
    const bool planned = found.planned || found.ties.front().planned;
    f.title = title(map, pair, found) + (planned ? ", as proposed" : "");
    ask(map, pair, planned, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Search search(snapshot);
    for (const auto& [pair, found] : search.cases()) {
        if (!found.ties.empty()) findings.add(finding(snapshot, pair, found));
    }
}

}  // namespace

constinit const Detector self_scrutiny{
    .kind = {.code = "U305",
             .name = "self-scrutiny",
             .says = "A scrutineer is bound to what it scrutinises.",
             .category = FindingCategory::unclear,
             .severity = Severity::high},
    .find = find};

}  // namespace remit::detectors
