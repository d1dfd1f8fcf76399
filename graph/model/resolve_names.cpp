// SPDX-License-Identifier: MIT
#include "remit/graph/resolve_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "graph/model/name_index.hpp"
#include "graph/model/selections.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

constexpr std::size_t most_listed = 8;

class Resolver {
  public:
    Resolver(Draft& draft, Diagnostics& diagnostics)
        : draft_(draft), diagnostics_(diagnostics), index_(draft) {}

    void run() {
        const auto count = static_cast<std::uint32_t>(draft_.records().size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const DraftRecord& record = draft_.records()[i];
            if (record.kind == RecordKind::body)
                lists_bodies_.insert(draft_.map_of(record.place.input));
        }
        // Selections may name bodies that are made of what other relations name.
        resolve_all(count, false);
        resolve_all(count, true);
        warn_of_made_bodies();
        settle_selections(draft_);
        for (std::uint32_t i = 0; i < count; ++i) {
            const DraftRecord& record = draft_.records()[i];
            const bool loose = record.kind == RecordKind::evidence && record.cell_count > 0 &&
                               record.parent == DraftRecord::no_parent;
            if (loose && draft_.change(i).back().field == Field::id) find_record_of(i);
        }
        draft_.has_names = false;
    }

  private:
    struct MadeBodies {
        Place first{};
        std::size_t count = 0;
    };

    [[nodiscard]] std::string_view text(TextId id) const { return draft_.texts.view(id); }
    [[nodiscard]] Place place(std::uint32_t record, const Cell& cell) const {
        return {draft_.records()[record].place.input, cell.row, cell.column};
    }

    void resolve_all(std::uint32_t count, bool selections) {
        for (std::uint32_t i = 0; i < count; ++i) {
            if ((draft_.records()[i].kind == RecordKind::selection) != selections) continue;
            for (std::size_t c = 0; c < draft_.records()[i].cell_count; ++c) {
                if (draft_.change(i)[c].kind == Cell::Kind::name) resolve(i, c);
            }
        }
    }

    void resolve(std::uint32_t record, std::size_t number) {
        const RecordKind of = draft_.records()[record].kind;
        const Cell cell = draft_.change(record)[number];
        if (of == RecordKind::decision && cell.field == Field::about) {
            return resolve_subject(record, number);
        }
        const auto kind = refers_to(of, cell.field);
        if (!kind) return;
        // A relation may name the kind of a document that is not in the map: no more than exact
        // words are then taken for a document of it.
        const bool soft = of == RecordKind::relation && cell.field == Field::document;
        const auto& found = soft ? index_.exactly(*kind, cell.text) : index_.find(*kind, cell.text);
        if (found.size() == 1) return put(record, number, found.front());
        if (soft) {
            const std::string kind_of_document = slug(text(cell.text));
            return put(
                record, number,
                kind_of_document.empty() ? cell.text : draft_.texts.intern(kind_of_document));
        }
        if (found.size() > 1) return ambiguous(record, number, *kind, found);
        if (of == RecordKind::relation && *kind == RecordKind::body) make_body(record, number);
    }

    /// What a decision is about: an id of any kind as it is, else a body or document by name.
    void resolve_subject(std::uint32_t record, std::size_t number) {
        const TextId written = draft_.change(record)[number].text;
        for (const auto kind : {RecordKind::body, RecordKind::document}) {
            if (index_.has_id(kind, written)) return put(record, number, written);
            const auto& found = index_.find(kind, written);
            if (found.size() > 1) return ambiguous(record, number, kind, found);
            if (found.size() == 1) {
                const std::string full = fmt::format("{}:{}", word(kind), text(found.front()));
                return put(record, number, draft_.texts.intern(full));
            }
        }
        put(record, number, written);
    }

    void put(std::uint32_t record, std::size_t number, TextId id) {
        Cell& cell = draft_.change(record)[number];
        cell.text = id;
        cell.kind = Cell::Kind::text;
    }

    void ambiguous(std::uint32_t record, std::size_t number, RecordKind kind,
                   const std::vector<TextId>& candidates) {
        const Cell cell = draft_.change(record)[number];
        std::string list;
        for (std::size_t i = 0; i < std::min(candidates.size(), most_listed); ++i)
            list += fmt::format("{}'{}'", i == 0 ? "" : ", ", text(candidates[i]));
        if (candidates.size() > most_listed) list += ", …";
        diagnostics_.error("I219", place(record, cell),
                           fmt::format("'{}' is the name of {} {}", text(cell.text),
                                       candidates.size(), list_key(kind)),
                           fmt::format("write one of their ids: {}", list));
        put(record, number, candidates.front());
    }

    void make_body(std::uint32_t record, std::size_t number) {
        const Cell cell = draft_.change(record)[number];
        const Place where = place(record, cell);
        const InputId map = draft_.map_of(where.input);
        if (lists_bodies_.contains(map)) return;
        const TextId id = draft_.texts.intern(free_id(text(cell.text)));
        const auto body = draft_.open(RecordKind::body, where);
        const auto made = [&](Field field, TextId value) {
            return Cell{.text = value, .row = cell.row, .column = cell.column, .field = field};
        };
        draft_.close(body, std::vector{made(Field::id, id), made(Field::name, cell.text)});
        index_.add(body);
        put(record, number, id);
        MadeBodies& all = made_bodies_[map];
        if (all.count++ == 0) all.first = where;
    }

    [[nodiscard]] std::string free_id(std::string_view name) {
        std::string id = slug(name);
        if (id.empty()) id = "body";
        const std::string stem = id;
        // Each stem counts on from where it was: a thousand names of one slug cost no square.
        for (std::size_t& n = numbers_[stem];
             index_.has_id(RecordKind::body, draft_.texts.find(id));)
            id = fmt::format("{}-{}", stem, ++n + 1);
        return id;
    }

    void warn_of_made_bodies() {
        for (const auto& [map, made] : made_bodies_) {
            diagnostics_.warning(
                "I220", made.first,
                made.count == 1
                    ? std::string(
                          "1 body is named in relations alone; it is taken as a partnership")
                    : fmt::format("{} bodies are named in relations alone, the first of them here; "
                                  "each is taken as a partnership",
                                  made.count),
                "say what they are in a table of bodies");
        }
    }

    // Evidence in a sheet of its own.

    [[nodiscard]] std::string_view first(const DraftRecord& record, Field field) const {
        for (const Cell& cell : draft_.cells(record)) {
            if (cell.field == field) return text(cell.text);
        }
        return {};
    }

    /// Facts by what names them: their id, or the one that is made where they have none.
    void index_facts() {
        const auto all = draft_.records();
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const DraftRecord& record = all[i];
            if (record.parent != DraftRecord::no_parent) continue;
            const std::string_view id = first(record, Field::id);
            if (!id.empty()) {
                facts_[std::string(id)].push_back(i);
            } else if (record.kind == RecordKind::relation) {
                const auto type = first(record, Field::type);
                const auto from = end_in_id(first(record, Field::from));
                const auto to = end_in_id(first(record, Field::to));
                facts_[fmt::format("{}.{}.{}", type, from, to)].push_back(i);
                const auto known = parse_word<RelationType>(type);
                if (known && is_undirected(*known) && from != to)
                    facts_[fmt::format("{}.{}.{}", type, to, from)].push_back(i);
            } else if (record.kind == RecordKind::remit) {
                const auto function = first(record, Field::function);
                facts_[fmt::format("{}.{}{}{}", first(record, Field::body),
                                   first(record, Field::topic), function.empty() ? "" : ".",
                                   function)]
                    .push_back(i);
            }
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> facts(std::string_view kind, std::string_view id,
                                                   InputId map) const {
        std::vector<std::uint32_t> found;
        const auto known = facts_.find(std::string(id));
        if (known == facts_.end()) return found;
        for (const std::uint32_t fact : known->second) {
            const DraftRecord& record = draft_.records()[fact];
            const bool has_evidence = find_field(record.kind, "", "evidence") != nullptr;
            const bool asked = kind.empty() || kind == word(record.kind);
            if (has_evidence && asked && draft_.map_of(record.place.input) == map)
                found.push_back(fact);
        }
        return found;
    }

    void find_record_of(std::uint32_t evidence) {
        if (facts_.empty()) index_facts();
        const Cell cell = draft_.change(evidence).back();
        const InputId map = draft_.map_of(draft_.records()[evidence].place.input);
        const std::string_view written = text(cell.text);
        const std::size_t colon = written.find(':');
        const auto kind = colon == std::string_view::npos ? "" : written.substr(0, colon);
        const auto id = written.substr(colon + 1);
        auto found = facts(kind, id, map);
        for (const auto named : {RecordKind::body, RecordKind::document}) {
            if (!found.empty() || !(kind.empty() || kind == word(named))) continue;
            for (const TextId other : index_.find(named, draft_.texts.intern(id))) {
                const auto more = facts(word(named), text(other), map);
                found.insert(found.end(), more.begin(), more.end());
            }
        }
        if (found.size() == 1 && found.front() < evidence)
            return draft_.put_inside(evidence, found.front());
        if (found.empty()) {
            diagnostics_.error("I210", place(evidence, cell),
                               fmt::format("there is no record '{}' in the map", written),
                               "write its id, as relation:ID where two kinds have it");
        } else {
            diagnostics_.error(
                "I219", place(evidence, cell),
                fmt::format("'{}' may be {} records of the map", written, found.size()),
                "give the record that is meant an id of its own, or write its kind before it: "
                "relation:ID");
        }
    }

    Draft& draft_;
    Diagnostics& diagnostics_;
    NameIndex index_;
    std::set<InputId> lists_bodies_;
    std::map<InputId, MadeBodies> made_bodies_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> facts_;
};

}  // namespace

void resolve_names(Draft& draft, Diagnostics& diagnostics) {
    if (draft.has_names) Resolver(draft, diagnostics).run();
    settle_selections(draft);
}

}  // namespace remit
