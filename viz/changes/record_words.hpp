// SPDX-License-Identifier: MIT
// Records of a map in words, by their ids.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "remit/graph/change.hpp"
#include "remit/graph/register.hpp"

namespace remit::changes {

class RecordWords {
  public:
    explicit RecordWords(const Register& map);

    /// "Board", "Group reports to Board", "Group: delivery on Abuse": a record by the id that the
    /// map has for it; by its own texts where the map has none of that id.
    [[nodiscard]] std::string of(RecordKind kind, const std::string& id) const;
    /// What an entry of a ledger is about.
    [[nodiscard]] std::string of(const LedgerEntry& entry) const;
    /// "end: not said before, now 30 June 2014; …": the fields of a changed record that differ.
    [[nodiscard]] std::string what_differs(const WrittenRecord& was, const WrittenRecord& is) const;
    /// The names of bodies that a relation or remit joined, and that the other does not.
    [[nodiscard]] std::vector<std::string> bodies_that_differ(const WrittenRecord& was,
                                                              const WrittenRecord& is) const;
    /// A value of a field as a reader says it: of a body its name.
    [[nodiscard]] std::string value(const FieldSpec& field, const std::string& value) const;

  private:
    [[nodiscard]] std::string of(FactRef fact) const;

    const Register& map_;
    std::map<std::pair<RecordKind, std::string>, FactRef> facts_;
};

/// "seats and other relations": what several records of a kind are called.
[[nodiscard]] std::string_view plural(RecordKind kind);

}  // namespace remit::changes
