// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "importers/mapped/cell_template.hpp"
#include "remit/graph/fields.hpp"
#include "remit/importers/mapped.hpp"

namespace remit {
namespace mapped {

/// What fills a field of a record: of a list all, else the first that is not blank.
struct FieldRule {
    const FieldSpec* spec = nullptr;
    std::vector<CellTemplate> values{};
};

/// Plain headings of columns, and the folded words of each that are meant; all columns must have
/// one.
using ColumnWords = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// A record that each row makes, or makes a part of.
struct RecordRule {
    RecordKind kind{};
    std::vector<FieldRule> fields{};
    std::vector<Field> needs{};  ///< without one of them a row makes no such record
    ColumnWords only{};          ///< only these rows
    ColumnWords persons{};       ///< rows of persons, who become numbers
    bool apart = false;          ///< no relation of a body to itself
};

/// The tables that have these headings.
struct TableRule {
    std::vector<std::string> headings{};
    std::vector<RecordRule> records{};
};

struct OwnType {
    std::string id{}, label{}, plural{}, category{}, kind_of{};
};

}  // namespace mapped

struct Mapping {
    std::string id{}, title{}, publisher{}, url{}, jurisdiction{};
    mapped::CellTemplate as_at{};
    std::vector<std::string> scope_types{};
    std::vector<std::string> blank{};  ///< cells that say nothing, in lower case
    std::vector<mapped::OwnType> types{};
    mapped::WordLists words{};
    std::vector<mapped::TableRule> tables{};  ///< the first tells whether the mapping is meant
};

}  // namespace remit
