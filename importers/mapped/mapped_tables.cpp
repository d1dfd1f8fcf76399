// SPDX-License-Identifier: MIT
#include "importers/mapped/mapped_tables.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "importers/foreign/foreign_map.hpp"
#include "importers/mapped/row_values.hpp"
#include "importers/shortened.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"

namespace remit::mapped {
namespace {

using foreign::Values;

/// A record as several rows may have made it.
struct Item {
    MadeRecord record{};
    const RecordRule* rule = nullptr;
};

bool is_list(RecordKind kind, Field field) {
    const auto all = fields_of(kind);
    return std::any_of(all.begin(), all.end(), [&](const FieldSpec& spec) {
        return spec.field == field && spec.shape == Shape::list;
    });
}

class Reader {
  public:
    Reader(const Mapping& mapping, InputId whole, Draft& draft, Diagnostics& diagnostics,
           const Limits& limits)
        : mapping_(mapping),
          whole_(whole),
          draft_(draft),
          map_(whole, draft, diagnostics, limits) {}

    bool read(std::span<const table::Table> tables) {
        bool any = false;
        for (const table::Table& table : tables) {
            const TableRule* rule = rule_for(mapping_, table, draft_.texts);
            if (rule == nullptr) continue;
            if (!any) write_map(*rule, table);
            any = true;
            take(*rule, table);
        }
        if (!any) {
            tell_missing(tables);
            return false;
        }
        write();
        return map_.finish();
    }

  private:
    void tell_missing(std::span<const table::Table> tables) {
        Place place{whole_, 1, 1};
        std::string missing = mapping_.tables.front().headings.front();
        for (const table::Table& table : tables) {
            if (table.rows() == 0) continue;
            const table::TableCell& first = table.row(0).front();
            place = {table.input, first.place_row, first.place_column};
            missing = missing_heading(mapping_, table, draft_.texts);
            break;
        }
        map_.error(
            "I192", place,
            fmt::format("there is no column '{}', by which the mapping '{}' knows its tables",
                        shortened(missing), mapping_.id));
    }

    /// `20##` with the digits of the heading.
    static std::string dated(const CellTemplate& what, const WordLists& words,
                             const std::string& digits) {
        const auto filled = fill(what, words, [&](std::string_view heading) {
            return heading == "##" ? Filled{digits, {}} : Filled{};
        });
        return filled.empty() ? std::string{} : foreign::date_in(filled.front().text);
    }

    void write_map(const TableRule& rule, const table::Table& table) {
        const table::TableCell& first = table.row(0).front();
        place_ = {table.input, first.place_row, first.place_column};
        const std::string date =
            dated(mapping_.as_at, mapping_.words, digits_of(rule, table, draft_.texts));
        Values about{{Field::format, "remit/1"},
                     {Field::title, mapping_.title},
                     {Field::as_at, date},
                     {Field::jurisdiction, mapping_.jurisdiction}};
        for (const std::string& type : mapping_.scope_types)
            about.push_back({Field::scope_types, type});
        map_.add(RecordKind::map, place_, about);
        for (const OwnType& type : mapping_.types) {
            map_.add(RecordKind::type, place_,
                     {{Field::id, type.id},
                      {Field::label, type.label},
                      {Field::plural, type.plural},
                      {Field::category, type.category},
                      {Field::kind_of, type.kind_of},
                      {Field::generic, "true", {}, Cell::Kind::yes}});
        }
        map_.add(RecordKind::source, place_,
                 {{Field::id, mapping_.id},
                  {Field::title, mapping_.title},
                  {Field::publisher, mapping_.publisher},
                  {Field::date, date},
                  {Field::url, mapping_.url}});
    }

    // Rows to records.

    void take(const TableRule& rule, const table::Table& table) {
        RowValues rows(mapping_, table, draft_.texts, map_);
        for (const RecordRule& record : rule.records) {
            for (std::size_t i = 1; i < table.rows(); ++i) {
                if (auto made = rows.record(record, i)) take(record, *std::move(made));
            }
        }
    }

    void take(const RecordRule& rule, MadeRecord&& made) {
        if (made.kind == RecordKind::relation) return take_relations(rule, std::move(made));
        std::string id = id_of(made);
        if (id.empty()) return;
        std::string key = fmt::format("{}\n{}", word(made.kind), id);
        if (made.kind == RecordKind::remit || made.kind == RecordKind::document)
            key += "\n" + everything(made);
        const auto [known, is_new] = numbers_.try_emplace(std::move(key), items_.size());
        if (is_new) {
            ids_[made.kind].insert(std::move(id));
            items_.push_back({std::move(made), &rule});
        } else {
            join(items_[known->second], rule, std::move(made));
        }
    }

    /// Its id, made of its name where it has none; of what has no id, what it cannot be without.
    static std::string id_of(MadeRecord& made) {
        const auto has = [&](Field field) { return made.find(field) != nullptr; };
        if (made.kind == RecordKind::remit)
            return has(Field::body) && has(Field::topic) ? "remit" : "";
        if (made.kind == RecordKind::document) {
            const bool of_body = has(Field::body) || has(Field::bodies);
            if (!of_body || !has(Field::kind)) return {};
        }
        if (const MadeValue* id = made.find(Field::id)) return id->made.text;
        const MadeValue* name = made.find(Field::name);
        if (made.kind == RecordKind::document) name = made.find(Field::title);
        std::string id = name == nullptr ? std::string{} : slug(name->made.text);
        if (!id.empty()) made.values.push_back({.made = {Field::id, id, name->made.place}});
        return id;
    }

    static std::string everything(const MadeRecord& made) {
        std::string all;
        for (const MadeValue& value : made.values)
            all += fmt::format("{}={}\n", static_cast<int>(value.made.field), value.made.text);
        return all;
    }

    /// Each from with each to.
    void take_relations(const RecordRule& rule, MadeRecord&& made) {
        if (!made.find(Field::type)) return;
        std::vector<MadeValue> from;
        std::vector<MadeValue> to;
        std::vector<MadeValue> rest;
        for (MadeValue& value : made.values) {
            auto& where = value.made.field == Field::from ? from
                          : value.made.field == Field::to ? to
                                                          : rest;
            where.push_back(std::move(value));
        }
        // Only one of the two is ever split in earnest; the first few of a wild product will do.
        constexpr std::size_t most = 10'000;
        std::size_t count = 0;
        for (const MadeValue& a : from) {
            for (const MadeValue& b : to) {
                if (rule.apart && a.made.text == b.made.text) continue;
                if (++count > most) return;
                MadeRecord one{.kind = made.kind, .place = made.place, .values = rest};
                one.values.push_back(a);
                one.values.push_back(b);
                if (relations_.insert(everything(one)).second)
                    items_.push_back({std::move(one), &rule});
            }
        }
    }

    /// A later row may say more of a record: lists grow, and what was blank is filled.
    void join(Item& item, const RecordRule& rule, MadeRecord&& more) {
        for (MadeValue& value : more.values) {
            const Field field = value.made.field;
            const bool list = is_list(item.record.kind, field);
            const auto same = [&](const MadeValue& other) {
                return other.made.field == field && (!list || other.made.text == value.made.text);
            };
            const auto known = std::ranges::find_if(item.record.values, same);
            if (known == item.record.values.end()) {
                item.record.values.push_back(std::move(value));
            } else if (known->made.text != value.made.text && item.rule == &rule) {
                map_.count("I193", value.made.place.row > 0 ? value.made.place : more.place,
                           "1 cell says something else of a record than a row before; the first "
                           "row stands",
                           "{} cells say something else of a record than a row before, the first "
                           "of them here; the first rows stand");
            }
        }
    }

    // Records to the draft.

    void write() {
        for (const Item& item : items_)
            add_what_is_only_named(item.record);
        for (const RecordKind kind : {RecordKind::area, RecordKind::topic, RecordKind::body}) {
            for (Item& item : items_) {
                if (item.record.kind == kind) write(item.record);
            }
        }
        for (Item& item : items_) {
            const RecordKind kind = item.record.kind;
            if (kind == RecordKind::document || kind == RecordKind::relation ||
                kind == RecordKind::remit)
                write(item.record);
        }
    }

    /// Areas and topics may be named and nowhere described; bodies are then unknown.
    void add_what_is_only_named(const MadeRecord& record) {
        for (const MadeValue& value : record.values) {
            const auto kind = named_by(record.kind, value.made.field);
            if (!kind || value.made.field == Field::id || *kind == RecordKind::body) continue;
            if (!ids_[*kind].insert(value.made.text).second) continue;
            map_.add(*kind, place_of(record, value),
                     {{Field::id, value.made.text}, {Field::name, value.raw}});
        }
    }

    static Place place_of(const MadeRecord& record, const MadeValue& value) {
        return value.made.place.row > 0 ? value.made.place : record.place;
    }

    /// Nobody's name comes into the map: a person is a number, and a post.
    void make_number(MadeRecord& record) {
        ++persons_;
        std::erase_if(record.values, [](const MadeValue& value) {
            return value.made.field != Field::id && value.made.field != Field::count;
        });
        record.values.push_back({.made = {Field::name, fmt::format("Person {}", persons_)}});
        record.values.push_back({.made = {Field::type, "post"}});
        map_.count("I169", record.place, "1 person is read as a number",
                   "{} persons are read as numbers, the first of them here",
                   "no name of a person comes into the map");
    }

    void write(MadeRecord& record) {
        if (record.person) make_number(record);
        Values values;
        for (MadeValue& value : record.values) {
            const auto named = named_by(record.kind, value.made.field);
            if (named == RecordKind::body) name_body(record, value);
            if (named == RecordKind::document) value.made.text = map_.free_id(value.made.text);
            if (!is_itself(record, value)) values.push_back(value.made);
        }
        const std::uint32_t number = map_.add(record.kind, record.place, values);
        const bool has_evidence =
            record.kind == RecordKind::body || record.kind == RecordKind::relation ||
            record.kind == RecordKind::remit || record.kind == RecordKind::document;
        if (has_evidence)
            map_.add_evidence(number, record.place, mapping_.id,
                              fmt::format("row {}", record.place.row));
    }

    /// An area within itself, a topic broader than itself.
    static bool is_itself(const MadeRecord& record, const MadeValue& value) {
        if (record.kind != RecordKind::area && record.kind != RecordKind::topic) return false;
        const MadeValue* id = record.find(Field::id);
        return value.made.field != Field::id && id != nullptr &&
               named_by(record.kind, value.made.field) == record.kind &&
               value.made.text == id->made.text;
    }

    void name_body(const MadeRecord& record, MadeValue& value) {
        const std::string& id = value.made.text;
        if (record.kind == RecordKind::body && value.made.field == Field::id) {
            value.made.text =
                *map_.new_body(id, record.person ? fmt::format("person {}", persons_) : id);
        } else if (ids_[RecordKind::body].contains(id)) {
            value.made.text = *map_.body(id);
        } else {
            value.made.text =
                map_.body_or_unknown(id, {.id = id, .name = value.raw}, place_of(record, value));
        }
    }

    const Mapping& mapping_;
    InputId whole_;
    Draft& draft_;
    foreign::ForeignMap map_;
    Place place_{};
    std::size_t persons_ = 0;
    std::vector<Item> items_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::unordered_set<std::string> relations_;
    std::map<RecordKind, std::unordered_set<std::string>> ids_;
};

}  // namespace

bool is_of(const Mapping& mapping, std::span<const table::Table> tables, const TextPool& texts) {
    return std::ranges::any_of(tables, [&](const table::Table& table) {
        return rule_for(mapping, table, texts) == &mapping.tables.front();
    });
}

bool read_mapped(const Mapping& mapping, std::span<const table::Table> tables, InputId whole,
                 Draft& draft, Diagnostics& diagnostics, const Limits& limits) {
    return Reader(mapping, whole, draft, diagnostics, limits).read(tables);
}

}  // namespace remit::mapped
