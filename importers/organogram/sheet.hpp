// SPDX-License-Identifier: MIT
// One sheet of an organogram as central government publishes it: its rows, by what their columns
// say.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "importers/table/table.hpp"

namespace remit::organogram {

enum class SheetKind : std::uint8_t { senior, junior };

/// The columns that are read. Names, telephone numbers and addresses of persons are not among them.
enum class Part : std::uint8_t {
    reference,
    grade,
    title,
    function,
    department,
    organisation,
    unit,
    manager,
    cost,
    profession,
    location,
    fte,
};
inline constexpr std::size_t part_count = 12;

/// What the column of names says of a post; the name itself is dropped at once.
enum class Filled : std::uint8_t { yes, vacant, eliminated };

struct Value {
    std::string text{};
    Place place{};
};

struct Row {
    Place place{};
    std::array<Value, part_count> values{};
    Filled filled = Filled::yes;
    bool contact = false;  ///< a telephone number or an address is given; neither is kept

    [[nodiscard]] const Value& operator[](Part part) const {
        return values[static_cast<std::size_t>(part)];
    }
    /// Of the cell, or of the row where it has none.
    [[nodiscard]] Place place_of(Part part) const {
        return (*this)[part].place.row > 0 ? (*this)[part].place : place;
    }
};

struct Sheet {
    SheetKind kind{};
    InputId input{};
    Place heading{};
    std::vector<Row> rows{};  ///< without those that hold nothing of the columns that are read
    std::array<bool, part_count> has{};  ///< which columns there are
    bool has_contacts = false;           ///< that not all were taken out before publication
};

/// Which sheet a table is, by its heading; nothing where it is none.
[[nodiscard]] std::optional<SheetKind> kind_of(const table::Table& table, const TextPool& texts);
/// The sheet that a table is, where it is one.
[[nodiscard]] std::optional<Sheet> read_sheet(const table::Table& table, const TextPool& texts);

}  // namespace remit::organogram
