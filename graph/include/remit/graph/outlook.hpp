// SPDX-License-Identifier: MIT
// What a plan would mean, before anyone meets: whose consent the law asks for, what it saves whom,
// what it would lose. All bodies are those of the changed map, which holds the old ones too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "remit/graph/change.hpp"
#include "remit/graph/finding_changes.hpp"
#include "remit/graph/rules.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// What the map's decisions say of a consent. `unknown`: whether it is needed cannot be told, and
/// `why` says what the map lacks.
enum class ConsentState : std::uint8_t { given, refused, asked, not_asked, not_needed, unknown };
template <>
struct Words<ConsentState> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"given", "refused", "asked", "not asked", "not needed", "not known"});
};

/// One party whose agreement the law asks for (or does not, though one might think so).
struct Consent {
    const Rule* rule = nullptr;
    BodyId body{};                 ///< that several become
    std::string who{};             ///< "Surrey Police", or what the law calls it
    std::vector<BodyId> bodies{};  ///< of the map, that it may be
    ConsentState state = ConsentState::not_asked;
    std::vector<DecisionId> decisions{};  ///< that say so
    std::string why{};                    ///< plain words, where more is to say
};

/// A paper that a new body must have or that its predecessors had.
struct PaperToMake {
    BodyId body{};                  ///< that must have it
    std::string what{};             ///< "a partnership plan", "an answer to the Panel"
    const Rule* rule = nullptr;     ///< that asks for it; null where only the old ones had one
    std::vector<DocumentId> old{};  ///< of the bodies before
    std::vector<DecisionId> decisions{};  ///< that await an answer of the bodies before
    PartialDate by{};  ///< the day by which the last old one runs out, or of the plan
    std::string why{};
};

/// A number that is known of some and not of others: what is missing is counted, never zero.
struct Sum {
    double known = 0;
    std::size_t missing = 0;  ///< how many do not say
};

/// What a seat-holder's seats on the bodies of the plan cost it in a year.
struct SeatLoad {
    BodyId holder{};  ///< an organisation, with its posts and offices
    std::size_t seats_before = 0, seats_after = 0;
    Sum meetings_before{}, meetings_after{};  ///< a year
    Sum hours_before{}, hours_after{};        ///< a year
};

enum class RemitFate : std::uint8_t {
    kept,           ///< held before and after, in the same areas
    joined,         ///< several held it, one does now
    gained,         ///< holds it now in areas where nobody of them did
    doubled,        ///< another body outside the plan does the same there
    without_holder  ///< nobody holds it any more, there or at all
};
template <>
struct Words<RemitFate> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"kept", "joined", "gained", "doubled", "without a holder"});
};
struct RemitChange {
    RemitFate fate = RemitFate::kept;
    TopicId topic{};
    Function function = Function::none;
    std::vector<BodyId> before{}, after{};
    std::vector<AreaId> areas{};    ///< that it is about
    std::vector<RemitId> remits{};  ///< of the changed map
    std::string why{};
};

/// Money that goes to or from bodies of the plan.
struct MoneyChange {
    BodyId payer{}, payee{};  ///< after
    std::vector<RelationId> before{}, after{};
    Sum amount_before{}, amount_after{};  ///< of one currency and period, else missing
    std::string currency{}, period{};
    std::string why{};
};

/// A line, information or direction that leads somewhere else than before.
struct LineChange {
    RelationId before{}, after{};  ///< either may lack
    std::string says{};  ///< "West Group reports to East Surrey CSP, no longer to Mole Valley CSP"
};

/// A body's chairs, and the voices of the elected on it.
struct VoiceChange {
    BodyId body{};                  ///< before
    std::vector<BodyId> chairs{};   ///< of it
    std::vector<BodyId> elected{};  ///< seats that give voters a voice
    std::vector<BodyId> lost{};     ///< of these, without a seat on the successor
    bool loses_chair = false;       ///< an elected chair who is not the successor's
};

/// The size of a new body beside others of its kind.
struct SizeAmongPeers {
    BodyId body{};
    std::size_t parts = 0;         ///< districts and the like
    std::int64_t population = -1;  ///< -1: not recorded
    double median_parts = 0;       ///< of the peers on the map
    double median_population = -1;
    std::size_t peers = 0;
    std::vector<AreaId> police_areas{};  ///< that it touches
    std::vector<AreaId> cut_across{};    ///< areas whose boundary its own crosses
    bool outsized = false;               ///< as U316 has it
};

struct Outlook {
    std::vector<Consent> consents{};
    /// What the rules say besides of joining such bodies; that none does; why none was looked at.
    /// Plain sentences.
    std::vector<std::string> on_the_law{};
    std::vector<PaperToMake> papers{};  ///< what a merged body must do first, by day
    std::vector<SeatLoad> seats{};      ///< most saved first
    SeatLoad all_seats{};               ///< the sum; no holder
    std::vector<RemitChange> remits{};
    std::vector<MoneyChange> money{};
    std::vector<VoiceChange> voices{};
    std::vector<LineChange> lines{};
    std::vector<SizeAmongPeers> sizes{};
    std::vector<FindingChange> findings{};
    std::vector<std::string> notes{};  ///< "The plan of the map itself asks for …"; plain sentences
};

/// What lies around a plan: the map without it and with it, both on the plan's day.
struct PlanContext {
    const Analysed& before;  ///< the old map on the day of the plan: do nothing
    const Analysed& after;   ///< the changed map on that day
    const Changed& changed;
    const RuleBook* rules = nullptr;
    std::string_view jurisdiction{};
};
[[nodiscard]] Outlook outlook(const PlanContext& context);

}  // namespace remit
