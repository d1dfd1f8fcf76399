// SPDX-License-Identifier: MIT
// To whom a body answers: the words that G102, G103 and G115 share.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/terms.hpp"

namespace remit {

/// The live strategy, commissioning and funding remits that a body holds in its own right, not on
/// behalf of an elected one.
[[nodiscard]] std::vector<RemitId> steering_remits(const Snapshot& snapshot, BodyId body);
/// Whether the public may ask to whom the body answers: live, with such a remit or on the strategic
/// tier. Never an elected body, its executive or its scrutineers, a post, or a voluntary body,
/// which answers to its members; an agency or a funder only where the map's scope names it.
[[nodiscard]] bool must_answer(const Snapshot& snapshot, BodyId body);
/// Elected, or by its kind a part of an elected body, whether or not the map shows the line: its
/// executive or its committee of scrutiny.
[[nodiscard]] bool speaks_for_voters(const Register& map, BodyId body);

/// Which way leads up: along lines, or also from the scrutinised to the scrutineer. Both end at the
/// first elected or executive body.
enum class Along : std::uint8_t { lines, lines_and_scrutiny };
using Marks = std::vector<std::uint8_t>;  // by number of body

/// The bodies from which a way up leads to a goal, goals included. One backward search for all.
[[nodiscard]] Marks leading_to(const Snapshot& snapshot, Along along,
                               const std::function<bool(BodyId)>& is_goal);
/// For every body the weakest of a silence of its own and of those on all its ways up.
[[nodiscard]] std::vector<Basis> weakest(const Snapshot& snapshot, Along along,
                                         const std::function<Basis(BodyId)>& own);

/// The ways up from a body, nearest first; of a long one only as much as a reader would follow.
struct Way {
    std::vector<BodyId> bodies{};  ///< without the one where it starts
    std::vector<RelationId> relations{};
};
inline constexpr std::size_t most_on_a_way = 12;
[[nodiscard]] Way way_up(const Snapshot& snapshot, BodyId body, Along along);

/// The live seats on a body that give voters a voice, likely or certain.
[[nodiscard]] std::vector<RelationId> voices(const Snapshot& snapshot, BodyId host);
/// The finding about one body, with what makes it one that must answer, and the way up from it.
[[nodiscard]] Finding about(const Snapshot& snapshot, BodyId body, Basis basis, const Way& way);

}  // namespace remit
