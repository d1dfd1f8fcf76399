// SPDX-License-Identifier: MIT
// A plan carried out on a map. The result is a map of both: on the day before, all is as it was; on
// the day of the plan, as the plan has it. No fact is lost, and the ledger says where each went.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/plan.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/register_records.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

/// What becomes of a record. Records that the ledger does not name are unchanged.
enum class Fate : std::uint8_t { unchanged, created, changed, closed };
template <>
struct Words<Fate> {
    static constexpr auto list =
        std::to_array<std::string_view>({"unchanged", "new", "changed", "closed"});
};

/// Where a fact of a body that ends is afterwards: with its successor, together with like facts of
/// the others as one, or ended with the body.
enum class Course : std::uint8_t { kept, combined, ended };
template <>
struct Words<Course> {
    static constexpr auto list = std::to_array<std::string_view>({"kept", "combined", "ended"});
};

/// One record that a plan touches: as it was and as it is. Either may lack.
struct LedgerEntry {
    RecordKind kind = RecordKind::body;
    Fate fate = Fate::changed;
    std::optional<WrittenRecord> was{}, is{};
    std::string old_id{}, new_id{};   ///< in the map before and after; relations and remits as made
    Course course = Course::kept;     ///< of a closed one
    std::vector<std::string> into{};  ///< of a closed one: the ids of the records that hold it now
    std::string why{};  ///< a plain sentence, where more is to say than that its body ended
};

/// A body that a plan makes of others, or others of it.
struct Succession {
    std::vector<BodyId> before{};  ///< that end, in the changed map
    std::vector<BodyId> after{};   ///< that take their place
};

struct Changed {
    Register map;
    Day on{};
    std::string title{};
    std::vector<LedgerEntry> ledger{};  ///< by kind, then in the order of the map
    std::vector<Succession> successions{};
    std::vector<BodyId> body_of_old{};  ///< by the number of a body in the old map: in this one
    /// What the plan leaves open and the map shows anyhow: "It is taken to meet as often as …".
    std::vector<std::string> assumptions{};
};

/// Carries a plan out. What is wrong with it (a body that is not on the map, or not there on the
/// day; an id that is taken) is told with its place, an error each, and then there is no result.
/// `vocabulary` is the one that the map was built with. Places of the plan are of an input that
/// `diagnostics` knows. The order of the bodies of a step does not matter.
[[nodiscard]] std::optional<Changed> carry_out(const Register& map, const Plan& plan,
                                               const Vocabulary& vocabulary,
                                               Diagnostics& diagnostics);

/// "did you mean 'Mole Valley CSP'?" of a name that is no body's; empty where none is near.
[[nodiscard]] std::string did_you_mean_body(const Register& map, std::string_view name);

/// The map before the change, made of the changed one and the ledger: what was closed is open
/// again, what is new is gone. Nothing where the map is not the one of the ledger.
[[nodiscard]] std::optional<Register> taken_back(const Register& changed,
                                                 std::span<const LedgerEntry> ledger,
                                                 const Vocabulary& vocabulary);

}  // namespace remit
