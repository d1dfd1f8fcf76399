// SPDX-License-Identifier: MIT
// What changed on a map from one day to another.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "remit/graph/change.hpp"
#include "remit/graph/finding_changes.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/graph/united.hpp"

namespace remit {

/// A body, relation, remit, document or decision that is there on one day and not on the other, or
/// stands otherwise. Relations and remits that go on under the body that took another's place are
/// changed; and so is what ends where something else of the same ends begins.
struct FactChange {
    FactRef fact{};  ///< a relation that a selection makes is told once, by its line
    Fate fate = Fate::changed;
    FactRef was{};  ///< of a changed one, where another record said it before; else the same
    std::vector<BodyId> successors{};  ///< of a closed body
    std::string says{};  ///< a plain sentence: "The Prevent Group now reports to the County Group."
    /// Decisions about it that were taken or done between the days, or may have been: see
    /// `decisions_between`.
    std::vector<DecisionId> by{};
    /// One of two maps has it and the other has not, and no date says that it began or ended
    /// between the two.
    bool by_record_alone = false;
    /// It came or went with a body that it is about.
    bool with_body = false;
};

/// A muddle that is no longer found, what was decided about it in the meantime, and what changed.
/// That the one brought about the other nobody says.
struct SolvedBy {
    std::size_t finding = 0;  ///< number in `findings`
    std::vector<DecisionId> decisions{};
    std::vector<FactRef> facts{};  ///< changes that touch what it was about, as in the lists above
    /// "The Police and Crime Commissioner now sits on the Board. In the meantime it was decided: …"
    std::string says{};
};

struct Difference {
    std::vector<FactChange> bodies{}, relations{}, remits{}, documents{}, decisions{};
    std::vector<FindingChange> findings{};
    std::vector<SolvedBy> solved{};
    std::size_t unchanged_bodies = 0, unchanged_relations = 0, unchanged_remits = 0;
};

/// Both snapshots are of one map. Where that is a map of two (`unite`), `united` is given as well:
/// then the findings are those of the two maps themselves, what is only newly recorded is told as
/// such, and what went by a probable fault is left out.
[[nodiscard]] Difference difference(const Snapshot& before, const Snapshot& after,
                                    std::vector<FindingChange> findings,
                                    const United* united = nullptr);

/// For finding_changes: from ids of bodies that are there on the first day and not on the second to
/// that of the one body in their place.
[[nodiscard]] std::map<std::string, std::string, std::less<>> successor_ids(const Snapshot& before,
                                                                            const Snapshot& after);

/// Decisions that were taken or done between two days; or, where the map gives them no day, that
/// were agreed and due between the two, or agreed and in a source of that time. None that were
/// refused, are pending or were overtaken, unless they were done. In order.
[[nodiscard]] std::vector<DecisionId> decisions_between(const Register& map, Day before, Day after);

}  // namespace remit
