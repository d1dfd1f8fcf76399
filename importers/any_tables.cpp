// SPDX-License-Identifier: MIT
#include "importers/any_tables.hpp"

#include <algorithm>
#include <vector>

#include "importers/mapped/mapped_tables.hpp"
#include "importers/organogram/organogram.hpp"
#include "importers/organogram/sheet.hpp"
#include "importers/table/workbook.hpp"

namespace remit {
namespace {

std::vector<organogram::Sheet> organogram_sheets(std::span<const table::Table> tables,
                                                 const TextPool& texts) {
    std::vector<organogram::Sheet> sheets;
    for (const table::Table& table : tables) {
        if (auto sheet = organogram::read_sheet(table, texts)) sheets.push_back(*std::move(sheet));
    }
    return sheets;
}

/// The mapping by which tables are to be read; null where they are a map's own.
const Mapping* mapping_for(std::span<const table::Table> tables, const TextPool& texts,
                           const Limits& limits) {
    if (limits.mappings == nullptr) return nullptr;
    if (limits.mappings->asked) return limits.mappings->asked.get();
    const bool own = std::any_of(tables.begin(), tables.end(), [](const table::Table& table) {
        return table::kind_of_name(table.name).has_value();
    });
    if (own) return nullptr;
    for (const auto& mapping : limits.mappings->known) {
        if (mapped::is_of(*mapping, tables, texts)) return mapping.get();
    }
    return nullptr;
}

/// Whether the tables were some of other people's; then `whole` says whether all was read.
bool read_others(std::span<const table::Table> tables, InputId input, Draft& draft,
                 Diagnostics& diagnostics, const Limits& limits, bool& whole) {
    const bool asked = limits.mappings != nullptr && limits.mappings->asked != nullptr;
    const auto sheets =
        asked ? std::vector<organogram::Sheet>{} : organogram_sheets(tables, draft.texts);
    const Mapping* mapping = mapping_for(tables, draft.texts, limits);
    if (!sheets.empty()) {
        whole = organogram::read_sheets(sheets, input, draft, diagnostics, limits);
    } else if (mapping != nullptr) {
        whole = mapped::read_mapped(*mapping, tables, input, draft, diagnostics, limits);
    }
    return !sheets.empty() || mapping != nullptr;
}

}  // namespace

bool read_any_tables(std::span<const table::Table> tables, InputId whole, Draft& draft,
                     Diagnostics& diagnostics, const Limits& limits) {
    bool read = false;
    if (read_others(tables, whole, draft, diagnostics, limits, read)) return read;
    return table::read_workbook(tables, whole, draft, diagnostics, limits);
}

bool read_any_table(const table::Table& table, Draft& draft, Diagnostics& diagnostics,
                    const Limits& limits) {
    bool read = false;
    if (read_others(std::span(&table, 1), table.input, draft, diagnostics, limits, read))
        return read;
    return table::read_alone(table, draft, diagnostics, limits);
}

}  // namespace remit
