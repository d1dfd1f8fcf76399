// SPDX-License-Identifier: MIT
// Two maps as one over time: what only the older has ends where the newer begins.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

/// By what a body of one map is taken to be a body of the other.
enum class MatchedBy : std::uint8_t { id, succession, name };
template <>
struct Words<MatchedBy> {
    static constexpr auto list =
        std::to_array<std::string_view>({"the same id", "a recorded succession", "a like name"});
};

/// A body that has another id or name in the newer map. By a like name it is only taken to be the
/// same. By a recorded succession it is another body, and the only one that took its place.
struct RenamedBody {
    std::string old_id{}, old_name{}, new_id{}, new_name{};
    MatchedBy by = MatchedBy::id;
};

/// Bodies that may be the same by their names, and nothing says which is which: none of them is
/// taken to be another.
struct UnsureBodies {
    std::vector<std::string> old_ids{}, old_names{}, new_ids{}, new_names{};
};

/// A field of a record that is in both maps and says something else. Not told here are names
/// (RenamedBody), and what makes one record end and another begin, which a Difference tells.
struct FieldChange {
    RecordKind kind = RecordKind::body;
    std::string id{};  ///< in the united map
    const FieldSpec* field = nullptr;
    std::vector<std::string> before{}, after{};  ///< as written; empty: not said
};

/// What nearly every record lost at once, which no reorganisation does.
struct ProbableFault {
    RecordKind kind = RecordKind::body;
    const FieldSpec* field = nullptr;  ///< null where whole records went, and their bodies stay
    std::string type{};                ///< of relations that went: "reports-to"
    std::size_t had = 0;   ///< records that said it before (of both maps), or that there were
    std::size_t lost = 0;  ///< of these, that say nothing now, or that are there no more
    std::string now{};     ///< what they all say now instead (a type of body); empty: nothing
};

/// A fact that one map has and the other has not, though no date says that it ended or began
/// between the two.
struct OnOneMap {
    FactRef fact{};        ///< in the united map
    bool older = false;    ///< else the newer has it
    PartialDate since{};   ///< the start that the newer map gives, where that is before both days
    EndDate until{};       ///< of a body: the end that the newer map gives, before both days
    bool in_both = false;  ///< both have it, but only one as there
};

/// By their numbers in a map of the two: which facts and topics they are in the united map. A
/// relation that a selection makes in the one map and not in the united one is none.
struct FactNumbers {
    std::vector<BodyId> bodies{};
    std::vector<RelationId> relations{};
    std::vector<RemitId> remits{};
    std::vector<DocumentId> documents{};
    std::vector<DecisionId> decisions{};
    std::vector<TopicId> topics{};
    [[nodiscard]] FactRef of(FactRef fact) const;
};

/// What two maps say, as one map over time. What of it is there on the one day and on the other
/// (Snapshot) is what the older map has for the first and the newer for the second. To be drawn and
/// compared; what is muddled on either day the two maps tell themselves, since a body of both has
/// the newer one's words and evidence here.
struct United {
    Register map;           ///< of both; a body of both has the newer one's id and words
    Day before{}, after{};  ///< the days on which it is the older and the newer map
    std::vector<RenamedBody> renamed{};
    std::vector<UnsureBodies> unsure{};
    std::vector<FieldChange> fields{};  ///< without those of a probable fault
    std::vector<ProbableFault> faults{};
    std::vector<FactRef> faulty{};       ///< facts that went by a probable fault, in order
    std::vector<OnOneMap> on_one_map{};  ///< in order of the facts
    FactNumbers of_older{}, of_newer{};  ///< what both maps call a fact, in the united map
    /// From ids of the older map's bodies to those of the newer, where they differ; and to that of
    /// the one body that took the place of one that has ended. For finding_changes.
    std::map<std::string, std::string, std::less<>> ids{};
};

/// Bodies are matched by id, then by a like name of the same type (like_bodies.hpp); areas, topics,
/// sources, documents and decisions by id, then by what they say; relations and remits by what they
/// join. Days: those for which the two maps are read; where the newer is not later, it is read for
/// the day after the older. The united map has the newer one's title and scope, and a day that it
/// describes only if both have the same. What is wrong (it never is, with maps that were built with
/// `vocabulary`) is told without a place.
[[nodiscard]] std::optional<United> unite(const Register& older, Day before, const Register& newer,
                                          Day after, const Vocabulary& vocabulary,
                                          Diagnostics& diagnostics);

}  // namespace remit
