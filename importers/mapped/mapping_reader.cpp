// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "importers/ascii.hpp"
#include "importers/json/object_fields.hpp"
#include "importers/json/value.hpp"
#include "importers/mapped/mapping.hpp"
#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

using json_reader::Fields;
using json_reader::Value;

constexpr auto kinds =
    std::to_array<RecordKind>({RecordKind::area, RecordKind::topic, RecordKind::body,
                               RecordKind::relation, RecordKind::remit, RecordKind::document});

class Reader {
  public:
    explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    std::shared_ptr<const Mapping> read(const Value& root) {
        if (root.kind != Value::Kind::object) {
            diagnostics_.error("I162", root.place, "this is no mapping of columns");
            return nullptr;
        }
        const std::size_t before = diagnostics_.errors();
        Fields fields(root, "the mapping", diagnostics_);
        if (fields.text("format") != "remit-columns/1") {
            diagnostics_.error("I120", fields.place("format"), "this is no mapping of columns",
                               "a mapping has the format 'remit-columns/1'");
            return nullptr;
        }
        read_about(fields);
        read_words(fields.object("words"));
        std::string as_at = fields.text("as_at");
        add_template(as_at, fields.place("as_at"), mapping_.as_at);
        for (const Value* type : fields.objects("types"))
            read_type(*type);
        for (const Value* table : fields.objects("tables"))
            read_table(*table);
        if (mapping_.tables.empty()) fields.lacks("table in 'tables'");
        fields.end();
        if (diagnostics_.errors() > before) return nullptr;
        return std::make_shared<const Mapping>(std::move(mapping_));
    }

  private:
    void read_about(Fields& fields) {
        mapping_.id = fields.needed_text("id");
        if (!mapping_.id.empty() && slug(mapping_.id) != mapping_.id) {
            fields.error("I122", fields.place("id"),
                         fmt::format("'{}' is not an id", shortened(mapping_.id)),
                         fmt::format("write '{}'", slug(mapping_.id)));
        }
        mapping_.title = fields.needed_text("title");
        mapping_.publisher = fields.text("publisher");
        mapping_.url = fields.text("url");
        mapping_.jurisdiction = fields.text("jurisdiction");
        (void)fields.text("note");
        mapping_.scope_types = fields.texts("scope_types");
        for (const std::string& word : fields.texts("blank"))
            mapping_.blank.push_back(ascii_lower(word));
    }

    void read_words(const Value* lists) {
        if (lists == nullptr) return;
        for (std::size_t i = 0; i < lists->keys.size(); ++i) {
            const Value& list = lists->values[i];
            const std::string& name = lists->keys[i].name;
            if (list.kind != Value::Kind::object) {
                diagnostics_.error("I102", list.place,
                                   fmt::format("list of words '{}' is an object, not {}",
                                               shortened(name), json_reader::given(list.kind)));
                continue;
            }
            auto& words = mapping_.words[name];
            for (std::size_t j = 0; j < list.keys.size(); ++j) {
                if (list.values[j].kind == Value::Kind::text) {
                    words.emplace(list.keys[j].name, list.values[j].text);
                } else {
                    diagnostics_.error(
                        "I102", list.values[j].place,
                        fmt::format("'{}' is a text, not {}", shortened(list.keys[j].name),
                                    json_reader::given(list.values[j].kind)));
                }
            }
        }
    }

    void read_type(const Value& value) {
        Fields fields(value, "a type", diagnostics_);
        mapped::OwnType type{.id = fields.needed_text("id"),
                             .label = fields.needed_text("label"),
                             .plural = fields.text("plural"),
                             .category = fields.text("category"),
                             .kind_of = fields.text("kind_of")};
        if (type.category.empty() && type.kind_of.empty()) fields.lacks("'category'");
        if (!type.category.empty() && !parse_word<Category>(type.category)) {
            fields.error("I123", fields.place("category"),
                         fmt::format("'{}' is not a category", shortened(type.category)));
        }
        if (!type.id.empty() && slug(type.id) != type.id) {
            fields.error("I122", fields.place("id"),
                         fmt::format("'{}' is not an id", shortened(type.id)));
        }
        fields.end();
        mapping_.types.push_back(std::move(type));
    }

    void read_table(const Value& value) {
        Fields fields(value, "a table", diagnostics_);
        mapped::TableRule table;
        for (const std::string& heading : fields.texts("headings"))
            table.headings.push_back(heading);
        if (table.headings.empty()) fields.lacks("'headings'");
        for (const Value* record : fields.objects("records"))
            read_record(*record, table);
        if (table.records.empty()) fields.lacks("record in 'records'");
        fields.end();
        mapping_.tables.push_back(std::move(table));
    }

    void read_record(const Value& value, mapped::TableRule& table) {
        Fields fields(value, "a record", diagnostics_);
        const std::string name = fields.needed_text("record");
        const auto* const kind =
            std::ranges::find(kinds, std::string_view(name), [](RecordKind k) { return word(k); });
        const std::vector<std::string> needs = fields.texts("needs");
        const Value* columns = fields.object("fields");
        if (columns == nullptr) fields.lacks("'fields'");
        mapped::RecordRule record;
        read_column_words(fields.object("only"), "'only'", record.only);
        read_column_words(fields.object("persons"), "'persons'", record.persons);
        record.apart = fields.yes_no("apart") == Tristate::yes;
        fields.end();
        if (kind == kinds.end()) {
            if (!name.empty())
                fields.error("I123", fields.place("record"),
                             fmt::format("'{}' is no kind of record that rows make: area, topic, "
                                         "body, relation, remit or document",
                                         shortened(name)));
            return;
        }
        record.kind = *kind;
        if (columns != nullptr) read_fields(*columns, record);
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const FieldSpec* spec = find_field(record.kind, "", needs[i]);
            if (spec == nullptr) {
                fields.error("I123", fields.place("needs", i),
                             fmt::format("'{}' is no field of a {}", shortened(needs[i]),
                                         word(record.kind)));
            } else {
                record.needs.push_back(spec->field);
            }
        }
        table.records.push_back(std::move(record));
    }

    void read_column_words(const Value* object, std::string label, mapped::ColumnWords& result) {
        if (object == nullptr) return;
        Fields fields(*object, std::move(label), diagnostics_);
        for (const auto& key : object->keys) {
            std::vector<std::string> words;
            for (const std::string& text : fields.texts(key.name))
                words.push_back(folded(text));
            result.emplace_back(mapped::plain_heading(key.name), std::move(words));
        }
    }

    static const FieldSpec* field_of(RecordKind kind, std::string_view key) {
        for (const FieldSpec& spec : fields_of(kind)) {
            if (spec.key == key && spec.shape != Shape::records) return &spec;
        }
        return nullptr;
    }

    void read_fields(const Value& columns, mapped::RecordRule& record) {
        Fields fields(columns, "'fields'", diagnostics_);
        for (const auto& key : columns.keys) {
            const FieldSpec* spec = field_of(record.kind, key.name);
            const std::vector<std::string> texts = fields.texts(key.name);
            if (spec == nullptr) {
                std::vector<std::string_view> known;
                for (const FieldSpec& one : fields_of(record.kind))
                    known.push_back(one.key);
                const std::string_view near = nearest(key.name, known);
                fields.error(
                    "I129", key.place,
                    fmt::format("'{}' is no field of a {}", shortened(key.name), word(record.kind)),
                    near.empty() ? "" : fmt::format("did you mean '{}'?", near));
                continue;
            }
            mapped::FieldRule rule{.spec = spec};
            for (std::size_t i = 0; i < texts.size(); ++i) {
                mapped::CellTemplate value;
                add_template(texts[i], fields.place(key.name, i), value);
                rule.values.push_back(std::move(value));
            }
            record.fields.push_back(std::move(rule));
        }
    }

    void add_template(std::string_view text, Place place, mapped::CellTemplate& result) {
        std::string fault = mapped::read_template(text, mapping_.words, result);
        if (!fault.empty()) diagnostics_.error("I190", place, std::move(fault));
    }

    Diagnostics& diagnostics_;
    Mapping mapping_;
};

}  // namespace

std::shared_ptr<const Mapping> read_mapping(std::string_view bytes, InputId input,
                                            Diagnostics& diagnostics, const Limits& limits) {
    const auto root =
        json_reader::read_value(bytes, input, "mapping of columns", diagnostics, limits);
    return root ? Reader(diagnostics).read(*root) : nullptr;
}

std::string_view id_of(const Mapping& mapping) { return mapping.id; }
std::string_view title_of(const Mapping& mapping) { return mapping.title; }

}  // namespace remit
