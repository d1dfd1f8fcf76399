// SPDX-License-Identifier: MIT
// Fills a WrittenRecord. What says nothing leaves no field.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/register_records.hpp"
#include "remit/graph/words.hpp"

namespace remit {

class RecordMaker {
  public:
    RecordMaker(const Register& map, RecordKind kind, Place place = {})
        : map_(map), record_{.kind = kind, .place = place} {}

    void text(Field field, std::string_view value) {
        if (!value.empty()) put(field, {std::string(value)}, Cell::Kind::text);
    }
    void text(Field field, TextId value) { text(field, map_.text(value)); }
    void date(Field field, PartialDate value) { text(field, iso(value)); }
    void date(Field field, EndDate value) { text(field, iso(value)); }
    /// As few digits as give the same number again.
    void number(Field field, double value);
    void number(Field field, float value);
    void whole_number(Field field, std::int64_t value);
    void yes_no(Field field, Tristate value) {
        if (value == Tristate::yes) put(field, {"yes"}, Cell::Kind::yes);
        if (value == Tristate::no) put(field, {"no"}, Cell::Kind::no);
    }
    void nobody_knows(Field field) { put(field, {""}, Cell::Kind::null); }
    /// A word of a closed list, unless it is the one that goes without saying.
    template <class E>
    void word(Field field, E value, E unsaid) {
        if (value != unsaid) text(field, remit::word(value));
    }
    template <class IdType>
    void reference(Field field, IdType id) {
        if (id) text(field, map_.id(id));
    }
    template <class IdType>
    void references(Field field, Slice<IdType> ids) {
        list(field, map_.list(ids), [this](IdType id) { return map_.id(id); });
    }
    void texts(Field field, Slice<TextId> values) {
        list(field, map_.list(values),
             [this](TextId text) { return std::string(map_.text(text)); });
    }
    template <class T, class TextOf>
    void list(Field field, std::span<const T> values, TextOf text_of) {
        if (values.empty()) return;
        std::vector<std::string> texts;
        for (const T& value : values)
            texts.push_back(text_of(value));
        put(field, std::move(texts), Cell::Kind::text);
    }
    /// Evidence of a fact, or of a stretch of a body's life.
    void evidence(Slice<Evidence> all);
    void inside(Field field, WrittenRecord record);
    /// As an end of a relation.
    void selection(Field field, const Selection& selection);
    /// The status of a fact, unless its evidence says it.
    void status(Status status, const Standing& standing);

    [[nodiscard]] WrittenRecord take() { return std::move(record_); }

  private:
    [[nodiscard]] const FieldSpec* spec(Field field) const;
    void put(Field field, std::vector<std::string> values, Cell::Kind kind);

    const Register& map_;
    WrittenRecord record_;
};

}  // namespace remit
