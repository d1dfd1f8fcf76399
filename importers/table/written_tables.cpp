// SPDX-License-Identifier: MIT
#include "importers/table/written_tables.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "importers/table/cell_words.hpp"
#include "importers/table/columns.hpp"
#include "importers/table/workbook.hpp"
#include "remit/graph/register_records.hpp"

namespace remit::table {
namespace {

/// In the order in which a reader of the workbook will want to meet them.
constexpr auto kinds = std::to_array<RecordKind>(
    {RecordKind::body, RecordKind::relation, RecordKind::remit, RecordKind::area, RecordKind::topic,
     RecordKind::source, RecordKind::document, RecordKind::decision, RecordKind::type,
     RecordKind::accepted});

/// One table while it grows: a column for each heading that a row of the kind may have.
class Filler {
  public:
    explicit Filler(RecordKind kind) : headings_(headings(kind)) {
        table_.name = table_name(kind);
        // What evidence is evidence of stands before what it says.
        if (kind == RecordKind::evidence)
            std::rotate(headings_.begin(), headings_.end() - 1, headings_.end());
    }

    void begin_row() { table_.rows.emplace_back(headings_.size()); }
    void put(std::string_view heading, WrittenCell cell) {
        const auto at = std::find(headings_.begin(), headings_.end(), heading);
        table_.rows.back()[static_cast<std::size_t>(at - headings_.begin())] = std::move(cell);
    }

    /// Without the columns that no row fills.
    [[nodiscard]] WrittenTable take() {
        std::vector<std::size_t> used;
        for (std::size_t c = 0; c < headings_.size(); ++c) {
            if (std::any_of(table_.rows.begin(), table_.rows.end(),
                            [c](const auto& row) { return !row[c].text.empty(); }))
                used.push_back(c);
        }
        for (const std::size_t c : used)
            table_.headings.push_back(headings_[c]);
        for (auto& row : table_.rows) {
            std::vector<WrittenCell> cells;
            cells.reserve(used.size());
            for (const std::size_t c : used)
                cells.push_back(std::move(row[c]));
            row = std::move(cells);
        }
        return std::move(table_);
    }

  private:
    std::vector<std::string> headings_;
    WrittenTable table_;
};

class Tables {
  public:
    Tables(const Register& map, const WriteOptions& options)
        : map_(map), records_(map), options_(options), evidence_(RecordKind::evidence) {}

    WrittenTables take() {
        add_map();
        for (const RecordKind kind : kinds) {
            if (records_.count(kind) == 0) continue;
            Filler filler(kind);
            for (std::size_t i = 0; i < records_.count(kind); ++i)
                add(filler, kind, i);
            result_.tables.push_back(filler.take());
        }
        if (has_evidence_) result_.tables.push_back(evidence_.take());
        return std::move(result_);
    }

  private:
    /// Its values as they stand in a cell. What a reader of tables will not give back is counted.
    WrittenCell cell(const WrittenField& field) {
        const FieldSpec& spec = *field.field;
        WrittenCell out{.text = field.kind == Cell::Kind::null
                                    ? "unknown"
                                    : fmt::format("{}", fmt::join(field.values, "; ")),
                        .number = field.kind == Cell::Kind::number};
        if (spec.shape == Shape::list) {
            const auto read = parts(out.text);
            if (!std::equal(read.begin(), read.end(), field.values.begin(), field.values.end()))
                ++result_.changed;
        } else if (field.kind == Cell::Kind::text) {
            const std::string_view bare = trimmed(out.text);
            if (bare != out.text || as_format_writes(spec, bare) != bare) ++result_.changed;
            out.text = std::string(bare);
        }
        return out;
    }

    void add_map() {
        WrittenTable table{.name = std::string(table_name(RecordKind::map))};
        const auto add = [&](std::string heading, WrittenCell value) {
            table.rows.push_back({{.text = std::move(heading)}, std::move(value)});
        };
        const WrittenRecord own = records_.record(RecordKind::map, 0);
        if (!options_.title.empty()) add("title", {.text = options_.title});
        for (const WrittenField& field : own.fields) {
            const bool replaced = field.field->field == Field::title && !options_.title.empty();
            if (field.field->field != Field::format && !replaced)
                add(heading_of(*field.field), cell(field));
        }
        // A folder that holds nothing else must still be a map.
        if (table.rows.empty() || map_.bodies().empty()) add("format", {.text = "remit/1"});
        result_.tables.push_back(std::move(table));
    }

    void put_fields(Filler& filler, const WrittenRecord& record) {
        for (const WrittenField& field : record.fields)
            filler.put(heading_of(*field.field), cell(field));
    }

    void put_evidence(Filler& filler, const WrittenRecord& evidence) {
        for (const WrittenField& field : evidence.fields)
            filler.put(evidence_heading(*field.field), cell(field));
    }

    void add(Filler& filler, RecordKind kind, std::size_t number) {
        const WrittenRecord record = records_.record(kind, number);
        filler.begin_row();
        put_fields(filler, record);
        put_made_id(filler, kind, number);
        std::string whole;
        bool first = true;
        for (const WrittenRecord& inner : record.inside) {
            if (inner.kind == RecordKind::complete)
                whole += fmt::format("{}{}", whole.empty() ? "" : "; ", vouched(inner));
            if (inner.kind != RecordKind::evidence) continue;
            if (std::exchange(first, false)) {
                put_evidence(filler, inner);
            } else {
                add_more_evidence(inner, kind, number);
            }
        }
        if (!whole.empty()) filler.put("complete", {.text = whole});
        for (const WrittenRecord& inner : record.inside) {
            if (inner.kind == RecordKind::phase) add_phase(filler, record, inner);
        }
    }

    /// Where several have the same made id but for its number, evidence on a sheet of its own could
    /// not say whose it is, and rows that say the same would be one.
    void put_made_id(Filler& filler, RecordKind kind, std::size_t number) {
        const std::string id = records_.numbered_id(kind, number);
        if (!id.empty()) filler.put("id", {.text = id});
    }

    /// `documents (2016-03, minutes)`.
    std::string vouched(const WrittenRecord& whole) {
        const auto as_of = whole.text(Field::as_of);
        const auto source = whole.text(Field::source);
        std::string out(whole.text(Field::aspect));
        if (!as_of.empty() || !source.empty()) {
            out += fmt::format(" ({}{}{})", as_of, as_of.empty() || source.empty() ? "" : ", ",
                               source);
        }
        const auto read = parse_whole(out);
        if (!read || read->as_of != as_of || read->source != source) ++result_.changed;
        return out;
    }

    /// A row of its own for each phase, again for each source of it: evidence in such a row speaks
    /// of the phase.
    void add_phase(Filler& filler, const WrittenRecord& body, const WrittenRecord& phase) {
        std::size_t told = 0;
        do {
            filler.begin_row();
            for (const Field field : {Field::id, Field::name}) {
                if (const WrittenField* same = body.find(field))
                    filler.put(heading_of(*same->field), {.text = same->values.front()});
            }
            put_fields(filler, phase);
            if (told < phase.inside.size()) put_evidence(filler, phase.inside[told]);
        } while (++told < phase.inside.size());
    }

    void add_more_evidence(const WrittenRecord& evidence, RecordKind kind, std::size_t number) {
        evidence_.begin_row();
        evidence_.put("record", {.text = records_.reference(kind, number)});
        put_fields(evidence_, evidence);
        has_evidence_ = true;
    }

    const Register& map_;
    RegisterRecords records_;
    const WriteOptions& options_;
    Filler evidence_;
    bool has_evidence_ = false;
    WrittenTables result_;
};

}  // namespace

WrittenTables written_tables(const Register& map, const WriteOptions& options) {
    return Tables(map, options).take();
}

std::string guarded(const WrittenCell& cell) {
    const std::size_t after = cell.text.find_first_not_of('\'');
    const bool runs = !cell.number && after != std::string::npos &&
                      std::string_view("=+-@").find(cell.text[after]) != std::string_view::npos;
    return runs ? "'" + cell.text : cell.text;
}

std::string note_of_changed(std::string_view format, std::size_t changed) {
    if (changed == 0) return {};
    return fmt::format(
        "{} holds no blanks around a text, no semicolon in an item of a list and no kind with "
        "capitals: {} {} not be read back as it was",
        format, changed, changed == 1 ? "value will" : "values will");
}

}  // namespace remit::table
