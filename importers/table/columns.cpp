// SPDX-License-Identifier: MIT
#include "importers/table/columns.hpp"

#include <array>

#include <fmt/format.h>

#include "remit/graph/text.hpp"

namespace remit::table {
namespace {

/// What people write above a column for one of ours.
struct OtherHeading {
    std::string_view written;
    std::string_view ours;
};
constexpr auto other_headings = std::to_array<OtherHeading>({
    {"also known as", "aka"},
    {"other names", "aka"},
    {"acronym", "aka"},
    {"area", "areas"},
    {"topic", "topics"},
    {"topics", "topic"},
    {"notes", "note"},
    {"comments", "note"},
    {"evidence source", "source"},
    {"evidence at", "at"},
    {"evidence stance", "stance"},
    {"relation", "type"},
    {"title", "name"},
    {"name", "title"},
});

bool is_column(const FieldSpec& field) {
    const bool second_published = field.group == "published" && field.field == Field::published;
    return field.shape != Shape::records && !second_published;
}

/// Words parted by one space, as folded() gives them.
std::string words(std::string_view key) { return folded(key); }

Column exact_column(RecordKind kind, std::string_view wanted) {
    for (const FieldSpec& field : fields_of(kind)) {
        if (is_column(field) && words(heading_of(field)) == wanted)
            return {Column::What::field, &field};
        if (field.inside == RecordKind::complete && words(field.key) == wanted)
            return {Column::What::complete, &field};
    }
    if (kind == RecordKind::evidence && wanted == "record") return {Column::What::record, nullptr};
    if (find_field(kind, "", "evidence") == nullptr) return {};
    for (const FieldSpec& field : fields_of(RecordKind::evidence)) {
        if (words(evidence_heading(field)) == wanted) return {Column::What::evidence, &field};
    }
    return {};
}

}  // namespace

std::string heading_of(const FieldSpec& field) {
    if (field.group.empty() || field.group == "meetings") return std::string(field.key);
    return fmt::format("{}_{}", field.group, field.key);
}

std::string evidence_heading(const FieldSpec& field) {
    const bool plain =
        field.field == Field::source || field.field == Field::at || field.field == Field::stance;
    return plain ? std::string(field.key) : fmt::format("evidence_{}", field.key);
}

Column find_column(RecordKind kind, std::string_view heading) {
    const std::string wanted = words(heading);
    if (const Column found = exact_column(kind, wanted); found.what != Column::What::nothing)
        return found;
    for (const OtherHeading& other : other_headings) {
        if (other.written != wanted) continue;
        const Column found = exact_column(kind, other.ours);
        if (found.what != Column::What::nothing) return found;
    }
    return {};
}

std::vector<std::string> headings(RecordKind kind) {
    std::vector<std::string> all;
    for (const FieldSpec& field : fields_of(kind)) {
        if (is_column(field) || field.inside == RecordKind::complete)
            all.push_back(heading_of(field));
    }
    if (kind == RecordKind::evidence) all.emplace_back("record");
    if (find_field(kind, "", "evidence") == nullptr) return all;
    for (const FieldSpec& field : fields_of(RecordKind::evidence))
        all.push_back(evidence_heading(field));
    return all;
}

}  // namespace remit::table
