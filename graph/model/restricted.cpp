// SPDX-License-Identifier: MIT
#include "remit/graph/restricted.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "graph/model/selections.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using Ids = std::set<std::string, std::less<>>;

bool is_fact(RecordKind kind) {
    return kind == RecordKind::body || kind == RecordKind::relation || kind == RecordKind::remit ||
           kind == RecordKind::document || kind == RecordKind::decision;
}

/// Works in three steps: what the sources say, what names that, and a copy of the rest.
class Filter {
  public:
    explicit Filter(const Draft& draft)
        : draft_(draft),
          records_(draft.records()),
          out_(records_.size(), 0),
          children_(records_.size()) {
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            if (records_[i].parent != DraftRecord::no_parent)
                children_[records_[i].parent].push_back(i);
        }
    }

    PublicDraft run() {
        leave_out_sources();
        for (std::uint32_t i = 0; i < records_.size(); ++i)
            weigh(i);
        leave_out_followers();
        PublicDraft result{.draft = copy(), .sources = sources_.size()};
        for (std::uint32_t i = 0; i < records_.size(); ++i)
            result.facts += out_[i] != 0 && is_fact(records_[i].kind) ? 1 : 0;
        return result;
    }

  private:
    [[nodiscard]] std::string_view text(const Cell& cell) const {
        return draft_.texts.view(cell.text);
    }
    [[nodiscard]] std::string_view first(std::uint32_t record, Field field) const {
        for (const Cell& cell : draft_.cells(records_[record])) {
            if (cell.field == field) return text(cell);
        }
        return {};
    }
    /// As the builder reads it: made from the name where none is written.
    [[nodiscard]] std::string id_of(std::uint32_t record) const {
        const std::string_view id = first(record, Field::id);
        if (!id.empty()) return std::string(id);
        const RecordKind kind = records_[record].kind;
        const bool titled = kind == RecordKind::source || kind == RecordKind::document;
        return slug(first(record, titled ? Field::title : Field::name));
    }

    void leave_out_sources() {
        const auto restricted = [&](const Cell& cell) {
            if (cell.field != Field::restricted) return false;
            const std::string value = folded(text(cell));
            return cell.kind == Cell::Kind::yes || value == "yes" || value == "true" ||
                   value == "y";
        };
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            const auto cells = draft_.cells(records_[i]);
            if (records_[i].kind == RecordKind::source && std::ranges::any_of(cells, restricted))
                sources_.insert(id_of(i));
        }
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            const RecordKind kind = records_[i].kind;
            const bool source = kind == RecordKind::source && sources_.contains(id_of(i));
            const bool says = (kind == RecordKind::evidence || kind == RecordKind::complete) &&
                              sources_.contains(first(i, Field::source));
            if (source || says) out_[i] = 1;
        }
    }

    /// A fact, or a stretch of a body's life, all of whose evidence is left out.
    void weigh(std::uint32_t record) {
        const RecordKind kind = records_[record].kind;
        if (!is_fact(kind) && kind != RecordKind::phase) return;
        std::size_t left = 0;
        std::size_t all = 0;
        for (const std::uint32_t child : children_[record]) {
            if (records_[child].kind != RecordKind::evidence) continue;
            ++all;
            left += out_[child] == 0 ? 1 : 0;
        }
        if (all > 0 && left == 0) out_[record] = 1;
    }

    /// The fields of a record on which only restricted sources speak.
    [[nodiscard]] Ids silenced(std::uint32_t record) const {
        Ids restricted;
        Ids others;
        for (const std::uint32_t child : children_[record]) {
            if (records_[child].kind != RecordKind::evidence) continue;
            const std::string_view about = first(child, Field::about);
            if (!about.empty()) (out_[child] != 0 ? restricted : others).emplace(about);
        }
        for (const std::string& field : others)
            restricted.erase(field);
        return restricted;
    }

    /// Ids of a kind that nothing that is kept has.
    [[nodiscard]] Ids gone(RecordKind kind) const {
        Ids left_out;
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            if (records_[i].kind == kind && out_[i] != 0) left_out.insert(id_of(i));
        }
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            if (records_[i].kind == kind && out_[i] == 0) left_out.erase(id_of(i));
        }
        return left_out;
    }

    void leave_out_followers() {
        bodies_ = gone(RecordKind::body);
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            if (!names_a_body_that_is_gone(i)) continue;
            out_[i] = 1;
            if (records_[i].kind == RecordKind::selection) out_[records_[i].parent] = 1;
        }
        documents_ = gone(RecordKind::document);
        for (const RecordKind kind :
             {RecordKind::body, RecordKind::relation, RecordKind::remit, RecordKind::document})
            facts_.merge(gone(kind));
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            if (out_[i] != 0) facts_.insert(made_id(i));
        }
        // Last what stands in something: parents come before their children.
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            const std::uint32_t parent = records_[i].parent;
            if (parent != DraftRecord::no_parent && out_[parent] != 0) out_[i] = 1;
        }
    }

    /// A relation, remit or acceptance that names one; a document that names no other.
    [[nodiscard]] bool names_a_body_that_is_gone(std::uint32_t record) const {
        const RecordKind kind = records_[record].kind;
        if (kind == RecordKind::map || kind == RecordKind::decision) return false;
        bool gone = false;
        bool here = false;
        for (const Cell& cell : draft_.cells(records_[record])) {
            if (!names_bodies(kind, cell.field) || cell.field == Field::via) continue;
            (bodies_.contains(text(cell)) ? gone : here) = true;
        }
        return gone && !(kind == RecordKind::document && here);
    }

    static bool names_bodies(RecordKind kind, Field field) {
        return refers_to(kind, field) == RecordKind::body;
    }

    /// The id that the builder would make for it, but for a number at its end.
    [[nodiscard]] std::string made_id(std::uint32_t record) const {
        if (records_[record].kind == RecordKind::relation)
            return fmt::format("{}.{}.{}", first(record, Field::type),
                               end_in_id(first(record, Field::from)),
                               end_in_id(first(record, Field::to)));
        if (records_[record].kind != RecordKind::remit) return {};
        const std::string_view function = first(record, Field::function);
        return fmt::format("{}.{}{}{}", first(record, Field::body), first(record, Field::topic),
                           function.empty() ? "" : ".", function);
    }

    /// What a decision is about. Of facts that share a made id but for its number, one left out may
    /// have changed the numbers, so that none of them is named any more.
    [[nodiscard]] bool names_a_fact_that_is_gone(std::string_view id) const {
        id.remove_prefix(id.find(':') == std::string_view::npos ? 0 : id.find(':') + 1);
        if (facts_.contains(id)) return true;
        const std::size_t dot = id.rfind('.');
        const bool numbered = dot != std::string_view::npos && dot + 1 < id.size() &&
                              id.find_first_not_of("0123456789", dot + 1) == std::string_view::npos;
        return numbered && facts_.contains(id.substr(0, dot));
    }

    [[nodiscard]] bool kept(RecordKind kind, const Cell& cell) const {
        if (kind == RecordKind::evidence) return true;
        if (names_bodies(kind, cell.field)) return !bodies_.contains(text(cell));
        if (cell.field == Field::document) return !documents_.contains(text(cell));
        if (cell.field == Field::about) return !names_a_fact_that_is_gone(text(cell));
        return true;
    }

    [[nodiscard]] Draft copy() const {
        Draft out;
        out.take_parts_of(draft_);
        // In the order of their numbers, so that they have the same there.
        for (std::size_t i = 0; i < draft_.texts.size(); ++i)
            out.texts.intern(draft_.texts.view(TextId{i}));
        std::vector<std::uint32_t> numbers(records_.size(), DraftRecord::no_parent);
        std::vector<Cell> cells;
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            const DraftRecord& record = records_[i];
            if (out_[i] != 0) continue;
            const bool top = record.parent == DraftRecord::no_parent;
            numbers[i] = out.open(record.kind, record.place,
                                  top ? DraftRecord::no_parent : numbers[record.parent],
                                  record.parent_field);
            cells.clear();
            const Ids fields = silenced(i);
            for (const Cell& cell : draft_.cells(record)) {
                if (kept(record.kind, cell) && !speaks_of(record.kind, fields, cell.field))
                    cells.push_back(cell);
            }
            out.close(numbers[i], cells);
        }
        return out;
    }

    /// Without what a record must have it would be none, whoever says it.
    static bool speaks_of(RecordKind kind, const Ids& fields, Field field) {
        static constexpr auto needed = std::to_array<Field>(
            {Field::id, Field::name, Field::title, Field::type, Field::kind, Field::from, Field::to,
             Field::body, Field::bodies, Field::topic});
        if (fields.empty() || std::ranges::find(needed, field) != needed.end()) return false;
        return std::ranges::any_of(fields_of(kind), [&](const FieldSpec& spec) {
            const bool said = fields.contains(spec.key) || fields.contains(spec.group);
            return spec.field == field && said;
        });
    }

    const Draft& draft_;
    std::span<const DraftRecord> records_;
    std::vector<std::uint8_t> out_;
    std::vector<std::vector<std::uint32_t>> children_;
    Ids sources_, bodies_, documents_, facts_;
};

}  // namespace

PublicDraft without_restricted(const Draft& draft) { return Filter(draft).run(); }

}  // namespace remit
