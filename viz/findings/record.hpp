// SPDX-License-Identifier: MIT
// The facts behind a finding, as every format names and cites them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/register.hpp"
#include "remit/graph/rule.hpp"

namespace remit::findings {

/// "relation", as in the JSON of findings.
[[nodiscard]] std::string_view kind_word(FactKind kind);

/// Ids in their order. Relations that one selection makes have one id, which stands once.
template <class IdType>
std::vector<std::string> ids_once(const Register& map, const std::vector<IdType>& records) {
    std::vector<std::string> ids;
    for (const IdType record : records) {
        std::string id = map.id(record);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

/// Where a record stands, in a way that does not change when the records of its file are put in
/// another order: "register.json: relations/reports-to.group.hwb", and in a sheet its cell.
[[nodiscard]] std::string place_of(const Register& map, FactRef fact);

/// What one source says of a fact, all its passages together.
struct Citation {
    SourceId source{};
    Stance stance = Stance::supports;
    std::string about{};            ///< the field that it speaks of; empty for the fact itself
    std::string value{};            ///< what it says of that field instead
    std::vector<std::string> at{};  ///< paragraphs, pages
};
/// Those that support first, then those that dispute, then those that ask.
[[nodiscard]] std::vector<Citation> citations(const Register& map, FactRef fact);
/// Those that a step shows; none where it rests on no fact.
[[nodiscard]] std::vector<Citation> citations(const Register& map, const Because& step);
/// ", App 2 §1 xiv; App 5" and what it says of which field: all of a citation but its source.
[[nodiscard]] std::string passage(const Citation& citation);
/// "source", "against", "asked in".
[[nodiscard]] std::string_view stance_reads(Stance stance);

/// In words, the facts that a finding hinges on, as its own steps say them.
[[nodiscard]] std::vector<std::string> hinges(const Register& map, const Finding& finding);

/// The titles of what a rule was read in, parted by "; ".
[[nodiscard]] std::string read_in(const Rule& rule);
/// "Crime and Disorder Act 1998, section 5, in force since 1 April 2004".
[[nodiscard]] std::string in_law(const Rule& rule);

}  // namespace remit::findings
