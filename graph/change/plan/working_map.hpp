// SPDX-License-Identifier: MIT
// A map while a plan is carried out on it: the Register's records, of which those that are looked
// at closely stand in slots and may be changed, taken out or added.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "remit/graph/change.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/register_records.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

using SlotId = std::uint32_t;
inline constexpr SlotId no_slot = UINT32_MAX;

/// What a decision is about: a fact of the old map, or one that a plan makes.
struct DecidedFact {
    FactRef old{};
    SlotId made = no_slot;
    friend auto operator<=>(const DecidedFact&, const DecidedFact&) = default;
};

/// A record with what the plan makes of it.
struct RecordSlot {
    static constexpr std::uint32_t none = UINT32_MAX;

    RecordKind kind = RecordKind::body;
    std::uint32_t old = none;            ///< its number in the old map, if it was there
    std::optional<WrittenRecord> was{};  ///< there
    std::optional<WrittenRecord> is{};
    std::vector<DecidedFact> about{};  ///< of a decision; its record is silent on it
    bool closed = false;               ///< ended by the plan, or taken out
    Course course = Course::ended;
    std::vector<SlotId> into{};  ///< what holds it now
    std::string why{};           ///< bodies as `spoken` writes them

    std::uint32_t edited_in = 0;  ///< the step that changed it last, from 1
    std::uint32_t group = 0;      ///< those that one step changed together; 0: alone
};

/// A body in a sentence, until the map is built that names it.
[[nodiscard]] std::string spoken(std::string_view body_id);

class WorkingMap {
  public:
    explicit WorkingMap(const Register& map);

    [[nodiscard]] const Register& old() const { return map_; }
    [[nodiscard]] const RegisterRecords& records() const { return records_; }
    [[nodiscard]] const RecordSlot& operator[](SlotId id) const { return slots_[id]; }
    [[nodiscard]] std::size_t slots() const { return slots_.size(); }

    /// The slot of a record of the old map.
    SlotId slot(RecordKind kind, std::size_t number);
    /// None where nobody looked at it.
    [[nodiscard]] SlotId slot_if_any(RecordKind kind, std::size_t number) const;
    /// To be changed; what it was before this step is remembered.
    RecordSlot& edit(SlotId id);
    SlotId add(WrittenRecord record);
    /// Adds what a changed record names to what `naming` looks through.
    void look_again(SlotId id);

    /// The body with this id, if there is one now.
    std::optional<SlotId> body(const std::string& id);
    /// The number in the old map of a body that nobody looked at; none of others.
    [[nodiscard]] BodyId untouched_body(const std::string& id) const;
    [[nodiscard]] BodyId old_body(const std::string& id) const;
    /// The area with this id; a plan makes none.
    [[nodiscard]] AreaId area(const std::string& id) const;
    /// Whether the id is or was that of a body.
    [[nodiscard]] bool knows_body(const std::string& id) const;
    /// Those that the plan made and that are there, in order of their ids.
    [[nodiscard]] std::vector<std::string> made_bodies() const;
    /// What a body is called, also one that is no more.
    [[nodiscard]] std::string name(const std::string& body) const;
    /// By the order of the map, then of names.
    void sort_by_name(std::vector<std::string>& bodies) const;

    /// All records of these kinds that name a body now, in the order of the map, new ones last.
    std::vector<SlotId> naming(const std::string& body, std::span<const RecordKind> kinds);

    /// Steps are numbered from 1.
    void begin_step();
    [[nodiscard]] std::uint32_t step() const { return step_; }
    /// A number for slots that are changed together.
    std::uint32_t new_group() { return ++groups_; }
    /// What a step changed, as it was before; nothing of what it made.
    using Before = std::map<SlotId, std::optional<RecordSlot>>;
    [[nodiscard]] const Before& before(std::uint32_t step) const { return before_[step - 1]; }
    void restore(SlotId id, std::uint32_t step);

    struct Built {
        Register map;
        std::vector<std::uint32_t> number;  ///< by slot, as RegisterRecords counts; none: not there
        std::vector<BodyId> body_of_old;
    };
    /// The map as it is now. `more` are inputs that places of new records are of.
    [[nodiscard]] std::optional<Built> build(const Vocabulary& vocabulary,
                                             std::span<const Input> more, Diagnostics& diagnostics);

  private:
    using Key = std::pair<RecordKind, std::uint32_t>;
    void index();
    [[nodiscard]] std::vector<FactRef> subjects(DecisionId id) const;
    [[nodiscard]] Key key_of(FactRef fact) const;
    /// Decisions about what was taken out are about what holds it now.
    void follow_subjects();
    [[nodiscard]] std::vector<SlotId> what_holds(SlotId id) const;
    /// What a decision is about.
    [[nodiscard]] std::vector<DecidedFact> decided(DecisionId id) const;
    [[nodiscard]] std::optional<std::vector<DecidedFact>> followed(
        const std::vector<DecidedFact>& about) const;
    class Drafting;

    const Register& map_;
    RegisterRecords records_;
    std::deque<RecordSlot> slots_;  // what is looked at stays where it is
    std::map<Key, SlotId> slot_of_;
    std::unordered_map<std::string, BodyId> old_bodies_;
    std::unordered_map<std::string, AreaId> areas_;
    std::unordered_map<std::string, SlotId> new_bodies_;
    std::unordered_map<std::string, std::string> new_names_;
    std::vector<std::uint32_t> naming_first_;  // by body of the old map: where its records start
    std::vector<Key> naming_;
    std::unordered_map<std::string, std::vector<SlotId>> slots_naming_;
    std::vector<std::uint32_t> number_of_relation_;  // by id, as RegisterRecords counts
    std::uint32_t step_ = 0;
    std::uint32_t groups_ = 0;
    std::vector<Before> before_;
};

/// Whether a record names a body anywhere.
[[nodiscard]] bool names_body(const WrittenRecord& record, std::string_view body);
/// The bodies that it names, each once, in order.
[[nodiscard]] std::vector<std::string> bodies_in(const WrittenRecord& record);
/// Puts one body in the place of another wherever the record names it; lists name it once.
void put_in_place_of(WrittenRecord& record, const std::string& old_body,
                     const std::string& new_body);

}  // namespace remit
