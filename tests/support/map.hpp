// SPDX-License-Identifier: MIT
// Small maps written in a test, and what is found in them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"
#include "remit/graph/rules.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit::test {

// clang-format off
/// A map of one record a line; throws std::runtime_error that says what is wrong with it.
///
///     map as_at=2016-03-18 jurisdiction=england scope_types=csp  # default: these two, no scope
///     area ipswich kind=district within=suffolk
///     topic abuse name="Domestic abuse" broader=safety
///     source minutes date=2016-02-25
///     body hwb type=health-and-wellbeing-board areas=suffolk complete=members;reporting@2016-03
///     body csp phase="dormant 2015..2016" phase="active 2016.." held_last_year=1
///     group reports-to hwb status=disputed role=chair            # any type of relation
///     group directs csp evidence="minutes@item 3/disputes" evidence=terms
///     "@members of hwb" supports csp           # also "@authorities of csp", "@csp in suffolk"
///     remit hwb strategy abuse lead=yes areas=ipswich            # body, function (- for none), topic
///     document plan body=hwb kind=strategy status=absent
///     decision d1 kind=recommendation by=hwb to=board
///     accepted finding=G101 bodies=group reason=known
///
/// Keys are those of remit/1, lists are parted by `;`, evidence is SOURCE[@AT][/STANCE][~ABOUT[=VALUE]].
/// Bodies, topics, areas and sources need no line of their own: they are then a partnership-board, a
/// topic, a district and a source. A document without kind is a partnership-plan. Without a name, the
/// id makes one: north-csp is "North Csp".
// clang-format on
[[nodiscard]] Register map(std::string_view lines);

/// The map on a date, or on its own.
[[nodiscard]] Snapshot snapshot(const Register& map, std::optional<std::string_view> as_at = {},
                                bool with_proposals = false, bool firm_only = false);

/// By the id that a line gave it; throws if there is none.
[[nodiscard]] BodyId body(const Register& map, std::string_view id);
[[nodiscard]] AreaId area(const Register& map, std::string_view id);
[[nodiscard]] TopicId topic(const Register& map, std::string_view id);

/// Ids as they were written, joined by `+`.
[[nodiscard]] std::string ids(const Register& map, std::span<const BodyId> bodies);
[[nodiscard]] std::string ids(const Register& map, std::span<const AreaId> areas);
[[nodiscard]] std::string ids(const Register& map, std::span<const TopicId> topics);

/// What one detector finds, by the rules of a book if there is one, in order, those in the context
/// last: "medium stated group+hwb also csp on abuse: Group and Hwb …", "context low not-recorded
/// …".
[[nodiscard]] std::vector<std::string> found(const Register& map, std::string_view code,
                                             std::optional<std::string_view> as_at = {},
                                             bool with_proposals = false,
                                             const RuleBook* rules = nullptr);

}  // namespace remit::test
