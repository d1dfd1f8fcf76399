// SPDX-License-Identifier: MIT
// How findings speak of sources: who says what of a fact. Shared by the detectors of muddles that
// lie in the papers and not only in the arrangements.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// Who says that the claim is so, who denies it and who asks; each source once on each side.
struct Voices {
    std::vector<SourceId> support{};
    std::vector<SourceId> dispute{};
    std::vector<SourceId> ask{};
};
[[nodiscard]] Voices voices(const Register& map, FactRef fact);
[[nodiscard]] bool recorded_as_absent(const Register& map, FactRef fact);
void add_source(std::vector<SourceId>& sources, SourceId source);

/// "“Minutes”", "“Minutes” and “Terms”", "“Minutes” and 3 others". The title of a
/// restricted source is never told.
[[nodiscard]] std::string quoted(const Register& map, std::span<const SourceId> sources);
/// Whether the one source that denies the claim also says that it is so: two views in one paper.
[[nodiscard]] bool one_says_both(const Voices& voices);
/// ": one paper says both" where one does, else nothing.
[[nodiscard]] std::string_view who_says_both(const Voices& voices);

/// The name of a field as it reads in a sentence: "meetings held last year".
[[nodiscard]] std::string plain_field(std::string_view field);

/// A step of a chain: what one piece of evidence says, and where.
[[nodiscard]] Because because(const Register& map, FactRef fact, const Evidence& evidence);
/// The fact, then all that sources say of it: for, against, then those that ask.
void add_steps(std::vector<Because>& steps, const Register& map, FactRef fact);

/// Whether a relation speaks of the Snapshot's day. Of two bodies of which one replaced the other,
/// the newer is enough.
[[nodiscard]] bool speaks_of_the_day(const Snapshot& snapshot, RelationId id);
/// The end of a relation that knows best whether it is so: whose meeting it is, whom a fund pays,
/// else who acts. A fund answers no question.
[[nodiscard]] BodyId who_knows(const Register& map, RelationId id);

/// What a paper says once: a relation, or a line with a selection and those that it makes.
struct Statement {
    RelationId said{};  ///< the relation itself, or the line
    std::vector<RelationId> relations{};
    std::vector<BodyId> bodies{};
    BodyId ask{};
};
/// These relations, what one selection makes together, in their order.
[[nodiscard]] std::vector<Statement> statements(const Register& map,
                                                std::span<const RelationId> relations);
/// Bodies under review first, so that a finding is not listed apart for the sake of its other end.
void put_main_first(const Snapshot& snapshot, std::vector<BodyId>& bodies);

}  // namespace remit
