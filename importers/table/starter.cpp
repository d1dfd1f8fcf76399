// SPDX-License-Identifier: MIT
#include "remit/importers/starter.hpp"

#include <algorithm>
#include <array>

#include "importers/table/columns.hpp"
#include "importers/table/starter_words.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

using enum RecordKind;

constexpr auto sheets = std::to_array<std::pair<RecordKind, std::string_view>>({
    {map, "Map"},
    {body, "Bodies"},
    {relation, "Relations"},
    {remit, "Remits"},
    {area, "Areas"},
    {topic, "Topics"},
    {source, "Sources"},
    {document, "Documents"},
    {decision, "Decisions"},
    {evidence, "Evidence"},
    {accepted, "Accepted"},
    {type, "Types"},
});

template <class E>
std::vector<std::string> words() {
    std::vector<std::string> all;
    for (const std::string_view word : Words<E>::list) {
        if (!word.empty()) all.emplace_back(word);
    }
    return all;
}

/// The closed list that a field takes, or nothing.
std::vector<std::string> closed_list(const FieldSpec& field) {
    if (field.shape == Shape::yes_no || field.shape == Shape::published) return {"yes", "no"};
    switch (field.field) {
        case Field::type:
            return field.record == relation ? words<RelationType>() : std::vector<std::string>{};
        case Field::status:
            return field.record == body ? words<BodyStatus>() : words<Status>();
        case Field::role:
            return words<Role>();
        case Field::capacity:
            return words<Capacity>();
        case Field::tier:
            return words<Tier>();
        case Field::function:
            return words<Function>();
        case Field::stance:
            return words<Stance>();
        case Field::outcome:
            return words<Outcome>();
        case Field::category:
            return words<Category>();
        case Field::kind:
            return field.record == decision ? words<DecisionKind>() : std::vector<std::string>{};
        default:
            return {};
    }
}

/// Words that are offered where any other will do.
std::vector<std::string> open_list(const FieldSpec& field, const Vocabulary& vocabulary) {
    std::vector<std::string> all;
    if (field.record == body && field.field == Field::type) {
        for (const BodyType& one : vocabulary.types())
            all.push_back(one.label);  // a person's word; reading knows it as well as the id
        std::sort(all.begin(), all.end());
    }
    if (field.record == area && field.field == Field::kind) {
        all = {"country",           "region",   "county",
               "unitary",           "district", "police-area",
               "policing-locality", "csp-area", "neighbourhood"};
    }
    if (field.record == document && field.field == Field::kind) {
        all = {"terms-of-reference",           "partnership-plan",      "strategic-assessment",
               "community-safety-agreement",   "police-and-crime-plan", "annual-report",
               "information-sharing-protocol", "combination-agreement", "strategy"};
    }
    return all;
}

std::string_view sheet_of(RecordKind kind) {
    for (const auto& [one, name] : sheets) {
        if (one == kind) return name;
    }
    return {};
}

StarterColumn column_of(const table::StarterHeading& row, const Vocabulary& vocabulary) {
    StarterColumn column{.heading = std::string(row.key), .says = row.says};
    std::replace(column.heading.begin(), column.heading.end(), '_', ' ');
    column.heading.front() = static_cast<char>(column.heading.front() - 'a' + 'A');
    if (row.key == "aka") column.heading = "Also known as";
    const table::Column known = table::find_column(row.kind, row.key);
    if (known.field == nullptr) return column;
    const FieldSpec& field = *known.field;
    column.number = field.shape == Shape::number;
    column.offers = closed_list(field);
    column.closed = !column.offers.empty();
    if (!column.closed) column.offers = open_list(field, vocabulary);
    const auto named = refers_to(field.record, field.field);
    if (column.offers.empty() && named) column.names_from = sheet_of(*named);
    return column;
}

/// What each row of the example rests on.
void add_source(StarterSheet& sheet) {
    const auto at = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                 [](const auto& column) { return column.heading == "Source"; });
    if (at == sheet.columns.end()) return;
    const auto first = static_cast<std::size_t>(at - sheet.columns.begin());
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        auto& row = sheet.rows[i];
        row.resize(sheet.columns.size());
        row[first] = "Minutes of the Safer Example Board";
        row[first + 1] = "item " + std::to_string(i + 2);
    }
}

void add_csv(std::string& file, std::size_t column, std::string_view cell) {
    if (column > 0) file += ',';
    const bool quoted = cell.find(',') != std::string_view::npos;
    if (quoted) file += '"';
    file += cell;
    if (quoted) file += '"';
}

}  // namespace

std::vector<StarterSheet> starter_sheets(const Vocabulary& vocabulary) {
    std::vector<StarterSheet> all;
    for (const auto& [kind, name] : sheets) {
        StarterSheet sheet{.kind = kind, .name = name, .rows = table::starter_example(kind)};
        for (const table::StarterHeading& row : table::starter_headings()) {
            if (row.kind == kind) sheet.columns.push_back(column_of(row, vocabulary));
        }
        if (kind == map) {
            sheet.columns = {{.heading = "Setting", .says = "What is set in this row."},
                             {.heading = "Value",
                              .says = "The date is the day that the map describes; the "
                                      "jurisdiction is england or wales. The scope names the "
                                      "types, topics and bodies under review: left empty, all."}};
        }
        add_source(sheet);
        for (auto& row : sheet.rows)
            row.resize(sheet.columns.size());
        all.push_back(std::move(sheet));
    }
    return all;
}

std::vector<FolderFile> starter_csv(const Vocabulary& vocabulary) {
    std::vector<FolderFile> files;
    for (const StarterSheet& sheet : starter_sheets(vocabulary)) {
        FolderFile file{.name = std::string(sheet.name) + ".csv"};
        file.name.front() = static_cast<char>(file.name.front() - 'A' + 'a');
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            add_csv(file.bytes, i, sheet.columns[i].heading);
        for (const auto& row : sheet.rows) {
            file.bytes += '\n';
            for (std::size_t i = 0; i < row.size(); ++i)
                add_csv(file.bytes, i, row[i]);
        }
        file.bytes += '\n';
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace remit
