// SPDX-License-Identifier: MIT
// What two bodies of one type in one place have in common.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/change/suggest/joining.hpp"
#include "graph/change/suggest/pools.hpp"

namespace remit::suggesting {

/// In quarters of a seat, so that sums stay whole numbers.
inline constexpr std::uint64_t one_seat = 4;

/// The ties of a pool: each two bodies that share a member, an authority, a paper or an
/// arrangement. One that sits on very many of them is held against the nearest in order only.
[[nodiscard]] std::vector<Tie> ties(const Ground& ground, const Pool& pool);

/// Papers that a body of partners must make and keep, so that one for several is less work.
[[nodiscard]] bool is_kept_paper(std::string_view kind);
/// Papers that two bodies have in common where they plan or meet as one.
[[nodiscard]] bool is_joint_paper(std::string_view kind);
/// Who chairs a body, by who they are; sorted.
[[nodiscard]] std::vector<BodyId> chairs_of(const Ground& ground, BodyId body);
/// Whom a body answers to directly; sorted.
[[nodiscard]] std::vector<BodyId> answers_to(const Ground& ground, BodyId body);
/// The tasks of a body on the day; sorted.
using Task = std::pair<TopicId, Function>;
[[nodiscard]] std::vector<Task> tasks_of(const Ground& ground, BodyId body);
/// The smallest of some areas that does not hold all of a pool; none if there is none.
[[nodiscard]] AreaId smallest_area(const Ground& ground, const Pool& pool,
                                   std::span<const AreaId> areas);

}  // namespace remit::suggesting
