// SPDX-License-Identifier: MIT
// A record a line, and the records inside it a line each: a changed fact is a changed line.
#include <array>
#include <string>

#include "importers/json/json_text.hpp"
#include "remit/graph/register_records.hpp"
#include "remit/importers/json.hpp"

namespace remit {
namespace {

constexpr auto lists = std::to_array<RecordKind>(
    {RecordKind::type, RecordKind::area, RecordKind::topic, RecordKind::source, RecordKind::body,
     RecordKind::relation, RecordKind::remit, RecordKind::document, RecordKind::decision,
     RecordKind::accepted});

std::string value_text(Cell::Kind kind, std::string_view value) {
    switch (kind) {
        case Cell::Kind::number:
            return std::string(value);
        case Cell::Kind::yes:
            return "true";
        case Cell::Kind::no:
            return "false";
        case Cell::Kind::null:
            return "null";
        default:
            return json_text(value);
    }
}

std::string value_text(const WrittenField& field) {
    if (field.field->shape != Shape::list) return value_text(field.kind, field.values.front());
    std::string out = "[";
    for (const std::string& value : field.values) {
        if (out.size() > 1) out += ", ";
        out += value_text(field.kind, value);
    }
    return out + ']';
}

class Writer {
  public:
    std::string take() { return std::move(out_); }

    void map(const RegisterRecords& records, const WriteOptions& options) {
        out_ += "{\n  ";
        WrittenRecord own = records.record(RecordKind::map, 0);
        if (!options.title.empty()) set_title(own, options.title);
        fields(own, ",\n  ");
        for (const RecordKind kind : lists) {
            const std::size_t count = records.count(kind);
            if (count == 0) continue;
            out_ += ",\n  " + json_text(list_key(kind)) + ": [";
            for (std::size_t i = 0; i < count; ++i) {
                out_ += i == 0 ? "\n    " : ",\n    ";
                record(records.record(kind, i), 5);
            }
            out_ += "\n  ]";
        }
        out_ += "\n}\n";
    }

  private:
    static void set_title(WrittenRecord& map, const std::string& title) {
        for (WrittenField& field : map.fields) {
            if (field.field->field == Field::title) {
                field.values = {title};
                return;
            }
        }
        map.fields.insert(map.fields.begin() + 1,
                          {.field = find_field(RecordKind::map, "", "title"), .values = {title}});
    }

    static const WrittenRecord* selection_in(const WrittenRecord& one, const FieldSpec& field) {
        if (field.shape != Shape::end_of_relation) return nullptr;
        for (const WrittenRecord& inner : one.inside) {
            if (inner.held_by == &field) return &inner;
        }
        return nullptr;
    }

    // NOLINTNEXTLINE(misc-no-recursion): records stand in one another as deep as the format has it
    void record(const WrittenRecord& one, std::size_t indent) {
        if (one.kind == RecordKind::complete && one.fields.size() == 1) {
            out_ += value_text(one.fields.front());
            return;
        }
        out_ += '{';
        fields(one, ", ");
        const FieldSpec* open = nullptr;
        const std::string margin(indent, ' ');
        for (const WrittenRecord& inner : one.inside) {
            if (inner.kind == RecordKind::selection) continue;  // stands in its field
            if (inner.held_by == open) {
                out_ += ",\n" + margin + "  ";
            } else {
                if (open) out_ += ']';
                out_ += ",\n" + margin + json_text(inner.held_by->key) + ": [";
                out_ += "\n" + margin + "  ";
                open = inner.held_by;
            }
            record(inner, indent + 3);
        }
        out_ += open ? "]}" : "}";
    }

    /// Fields of one group stand in an object of its name; so does `published` with its date.
    // NOLINTNEXTLINE(misc-no-recursion): as deep as the format has it
    void fields(const WrittenRecord& one, std::string_view between) {
        std::string_view group;
        for (std::size_t i = 0; i < one.fields.size(); ++i) {
            const WrittenField& field = one.fields[i];
            std::string_view wanted = field.field->group;
            std::string_view key = field.field->key;
            const bool next_is_inside = i + 1 < one.fields.size() &&
                                        one.fields[i + 1].field->group == key &&
                                        field.field->shape == Shape::published;
            if (next_is_inside) {
                wanted = key;
                key = "value";
            }
            if (!group.empty() && group != wanted) out_ += '}';
            if (group == wanted && i > 0) {
                out_ += wanted.empty() ? between : ", ";
            } else {
                if (i > 0) out_ += between;
                if (!wanted.empty()) out_ += json_text(wanted) + ": {";
            }
            group = wanted;
            out_ += json_text(key) + ": ";
            if (const WrittenRecord* selection = selection_in(one, *field.field)) {
                record(*selection, 0);
            } else {
                out_ += value_text(field);
            }
        }
        if (!group.empty()) out_ += '}';
    }

    std::string out_;
};

}  // namespace

Written write_json(const Register& map, const WriteOptions& options) {
    Writer writer;
    writer.map(RegisterRecords(map), options);
    return {.files = {{.bytes = writer.take()}}};
}

}  // namespace remit
