// SPDX-License-Identifier: MIT
// From the text of a cell to a typed value, with a located complaint where it is none.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/date.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// Numbers of records by id, for one kind of record. Dense over texts: ids are interned.
class IdIndex {
  public:
    void set(TextId id, std::uint32_t number) {
        if (id.index() >= numbers_.size()) numbers_.resize(id.index() + 1, none);
        numbers_[id.index()] = number;
    }
    [[nodiscard]] std::uint32_t get(TextId id) const {
        return id && id.index() < numbers_.size() ? numbers_[id.index()] : none;
    }
    static constexpr std::uint32_t none = UINT32_MAX;

  private:
    std::vector<std::uint32_t> numbers_;
};

class CellReader {
  public:
    CellReader(const Draft& draft, Diagnostics& diagnostics,
               std::function<std::string(std::uint32_t)> label)
        : draft_(draft), diagnostics_(diagnostics), label_(std::move(label)) {}

    /// The record whose cells come next; complaints name it by `label`, which is asked only for
    /// one.
    void enter(std::uint32_t record) { record_ = record; }
    [[nodiscard]] std::string label() const { return label_(record_); }
    [[nodiscard]] Place place(const Cell& cell) const {
        return {draft_.records()[record_].place.input, cell.row, cell.column};
    }
    [[nodiscard]] std::string_view view(const Cell& cell) const {
        return draft_.texts.view(cell.text);
    }

    /// The text, if it holds no control characters but tab and line feed.
    TextId text(const Cell& cell);
    PartialDate date(const Cell& cell);
    EndDate end(const Cell& cell);
    Tristate yes_no(const Cell& cell);
    /// A number from `least` to `most`; NaN with a complaint where it is none.
    double number(const Cell& cell, double least, double most);

    template <class E>
    E word(const Cell& cell, E otherwise, std::string_view what) {
        if (const auto value = parse_word<E>(view(cell))) return *value;
        std::vector<std::string_view> known;
        for (const auto w : Words<E>::list) {
            if (!w.empty()) known.push_back(w);
        }
        wrong_word(cell, what, known);
        return otherwise;
    }

    void error(std::string_view id, const Cell& cell, std::string text, std::string hint = {}) {
        diagnostics_.error(id, place(cell), std::move(text), std::move(hint));
    }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

    [[nodiscard]] static std::string did_you_mean(std::string_view word,
                                                  const std::vector<std::string_view>& known);

  private:
    void wrong_word(const Cell& cell, std::string_view what,
                    const std::vector<std::string_view>& known);

    const Draft& draft_;
    Diagnostics& diagnostics_;
    std::function<std::string(std::uint32_t)> label_;
    std::uint32_t record_ = 0;
};

}  // namespace remit
