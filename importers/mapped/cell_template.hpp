// SPDX-License-Identifier: MIT
// Texts with columns in them: `csp-{CSP##CD}`, `{Type|words:types}`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/place.hpp"

namespace remit::mapped {

/// A heading as it is compared: letters and digits, in lower case. `#` stands for a digit.
[[nodiscard]] std::string plain_heading(std::string_view heading);
[[nodiscard]] bool fits(std::string_view plain_pattern, std::string_view heading);

/// What some words of a column mean, by the list's name; `*` is any other word.
using WordLists = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

/// Something done to the text of a cell.
struct Change {
    enum class What : std::uint8_t {
        words,           ///< looked up in a list
        split,           ///< parted at a text: several values
        first,           ///< its first letters
        is_not,          ///< blank where it is just this
        weight,          ///< 16 of "Committees (x16)"
        without_weight,  ///< "Committees" of it
    };
    What what{};
    std::string argument{};
};

struct Piece {
    std::string text{};     ///< as it stands
    std::string heading{};  ///< of the column, plain; empty where the piece is a text
    std::vector<Change> changes{};
};

struct CellTemplate {
    std::vector<Piece> pieces{};
    [[nodiscard]] bool empty() const { return pieces.empty(); }
};

/// Reads a template; what is wrong with it comes back as a sentence, else nothing.
[[nodiscard]] std::string read_template(std::string_view text, const WordLists& words,
                                        CellTemplate& result);

struct Filled {
    std::string text{};
    Place place{};  ///< of the first cell that is in it; no row where none is
};
/// The text of a column in this row, blank where there is none.
using CellText = std::function<Filled(std::string_view heading)>;
/// The texts that a template comes to; none where one of its columns is blank.
[[nodiscard]] std::vector<Filled> fill(const CellTemplate& what, const WordLists& words,
                                       const CellText& cell);

}  // namespace remit::mapped
