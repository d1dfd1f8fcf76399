// SPDX-License-Identifier: MIT
// The members of one object of a small file (a rule pack, a mapping, a plan), asked for one by one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/json/value.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/words.hpp"

namespace remit::json_reader {

/// What is not asked for by the end is not known. A value of the wrong shape is complained of and
/// counts as missing; so is `null`, without a complaint.
class Fields {
  public:
    /// `label` names the object in complaints: "rule 'csp-exists'", "'of' of rule 'csp-exists'".
    Fields(const Value& object, std::string label, Diagnostics& diagnostics)
        : object_(object), label_(std::move(label)), diagnostics_(diagnostics) {}
    /// An object that stands in this one.
    [[nodiscard]] Fields inside(const Value& object, std::string label) const {
        return {object, std::move(label), diagnostics_};
    }

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string needed_text(std::string_view key);
    /// A list of texts; one text will do.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] Tristate yes_no(std::string_view key);
    [[nodiscard]] std::optional<std::uint32_t> number(std::string_view key, std::uint32_t least,
                                                      std::uint32_t most);
    [[nodiscard]] PartialDate date(std::string_view key);
    template <class E>
    [[nodiscard]] E word(std::string_view key, E otherwise, std::string_view what) {
        const Value* value = find(key, Value::Kind::text, "a text");
        return value == nullptr ? otherwise : one_word<E>(*value, what).value_or(otherwise);
    }
    template <class E>
    [[nodiscard]] std::vector<E> words(std::string_view key, std::string_view what) {
        std::vector<E> result;
        for (const Value* value : find_texts(key)) {
            if (const auto word = one_word<E>(*value, what)) result.push_back(*word);
        }
        return result;
    }
    /// Null if it is missing.
    [[nodiscard]] const Value* object(std::string_view key);
    /// Of a list of objects, those that are.
    [[nodiscard]] std::vector<const Value*> objects(std::string_view key);

    /// Whether the key is there, with any value but null.
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] bool is_text(std::string_view key) const;
    /// Known, and looked at no more.
    void pass_over(std::string_view key) { asked_.push_back(key); }
    /// The place of a list's item or of a text's own; of the object if there is none.
    [[nodiscard]] Place place(std::string_view key, std::size_t item = 0) const;
    [[nodiscard]] const std::string& label() const { return label_; }
    /// "'of' of rule 'csp-exists'", for an object within.
    [[nodiscard]] std::string label_of(std::string_view key) const;
    /// Complains with "LABEL: TEXT" or "LABEL has no …".
    void error(std::string_view id, Place place, std::string_view text, std::string hint = {});
    void lacks(std::string_view what);
    /// Complains of the keys that nobody asked for.
    void end();

  private:
    [[nodiscard]] const Value* member(std::string_view key) const;
    [[nodiscard]] const Value* find(std::string_view key);
    [[nodiscard]] const Value* find(std::string_view key, Value::Kind kind, std::string_view right);
    [[nodiscard]] std::vector<const Value*> find_texts(std::string_view key);
    [[nodiscard]] std::string checked(const Value& value);
    void wrong_shape(std::string_view key, const Value& value, std::string_view right);
    void wrong_word(const Value& value, std::string_view what,
                    const std::vector<std::string_view>& known);

    template <class E>
    [[nodiscard]] std::optional<E> one_word(const Value& value, std::string_view what) {
        if (const auto word = parse_word<E>(value.text)) return word;
        std::vector<std::string_view> known;
        for (const std::string_view word : Words<E>::list) {
            if (!word.empty()) known.push_back(word);
        }
        wrong_word(value, what, known);
        return std::nullopt;
    }

    const Value& object_;
    std::string label_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> asked_;
};

}  // namespace remit::json_reader
