// SPDX-License-Identifier: MIT
#include "remit/graph/build.hpp"

#include <algorithm>
#include <tuple>

#include "graph/model/builder.hpp"
#include "graph/model/merge_inputs.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/resolve_names.hpp"

namespace remit {
namespace {

bool is_slug(std::string_view id) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !id.empty() && plain(id.front()) && std::all_of(id.begin(), id.end(), [&](char c) {
        return plain(c) || c == '.' || c == '-';
    });
}

/// Fields whose values are ids: they change when ids are renamed, so order must not hang on them.
bool holds_ids(const FieldSpec& spec) {
    switch (spec.field) {
        case Field::id:
        case Field::within:
        case Field::covers:
        case Field::overlaps:
        case Field::broader:
        case Field::areas:
        case Field::body:
        case Field::bodies:
        case Field::by:
        case Field::to:
        case Field::about:
            return true;
        default:
            return false;
    }
}

/// A status that may as well go without saying, or that evidence may say instead: order must not
/// hang on whether it was written.
bool goes_without_saying(const FieldSpec& spec, std::string_view value) {
    return spec.field == Field::status &&
           (value == word(Status::in_place) || value == word(Status::disputed) ||
            value == word(Status::unconfirmed) || value == word(BodyStatus::active));
}

}  // namespace

std::optional<Register> build_register(Draft&& draft, const Vocabulary& vocabulary,
                                       Diagnostics& diagnostics) {
    resolve_names(draft, diagnostics);
    if (diagnostics.input_count() - draft.parts() > 1) {
        Draft merged = merge_inputs(std::move(draft), diagnostics);
        return Builder(merged, vocabulary, diagnostics).build();
    }
    return Builder(draft, vocabulary, diagnostics).build();
}

Builder::Builder(Draft& draft, const Vocabulary& vocabulary, Diagnostics& diagnostics)
    : draft_(draft),
      cells_(draft, diagnostics, [this](RecordNumber record) { return label(record); }),
      diagnostics_(diagnostics) {
    map_.vocabulary_ = vocabulary;
}

std::optional<Register> Builder::build() {
    gather();
    map_.evidence_.reserve(evidence_count_);
    for (const auto kind : {RecordKind::area, RecordKind::topic, RecordKind::source,
                            RecordKind::body, RecordKind::document, RecordKind::decision}) {
        order_named(kind);
        index_ids(kind);
    }
    build_types();
    build_areas();
    build_topics();
    build_sources();
    build_bodies();
    build_documents();
    build_relations();
    build_remits();
    build_decisions();
    build_accepted();
    build_map();
    if (diagnostics_.has_errors()) return std::nullopt;
    for (std::size_t i = 0; i < diagnostics_.input_count(); ++i) {
        map_.inputs_.push_back(diagnostics_.input(InputId{i}));
    }
    map_.texts_ = std::move(draft_.texts);
    return std::move(map_);
}

void Builder::gather() {
    const auto all = draft_.records();
    ordinal_.resize(all.size());
    child_first_.assign(all.size() + 1, 0);
    std::array<std::uint32_t, record_kind_count> count{};
    InputId input;
    for (RecordNumber i = 0; i < all.size(); ++i) {
        if (all[i].place.input != input) count = {};
        input = all[i].place.input;
        const auto kind = static_cast<std::size_t>(all[i].kind);
        ordinal_[i] = ++count[kind];
        if (all[i].kind == RecordKind::evidence) ++evidence_count_;
        if (all[i].parent == DraftRecord::no_parent) {
            by_kind_[kind].push_back(i);
        } else {
            ++child_first_[all[i].parent + 1];
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        child_first_[i + 1] += child_first_[i];
    child_.resize(child_first_.back());
    auto next = child_first_;
    for (RecordNumber i = 0; i < all.size(); ++i) {
        if (all[i].parent != DraftRecord::no_parent) child_[next[all[i].parent]++] = i;
    }
}

std::span<const Builder::RecordNumber> Builder::children(RecordNumber record) const {
    return std::span(child_).subspan(child_first_[record],
                                     child_first_[record + 1] - child_first_[record]);
}

std::string_view Builder::first_text(const DraftRecord& record, Field field) const {
    for (const Cell& cell : draft_.cells(record)) {
        if (cell.field == field) return draft_.texts.view(cell.text);
    }
    return {};
}

std::string Builder::label(RecordNumber record) const {
    std::string inside;
    const DraftRecord* r = &draft_.records()[record];
    for (; r->parent != DraftRecord::no_parent; r = &draft_.records()[record]) {
        inside += fmt::format("{} of ", word(r->kind));
        record = r->parent;
    }
    if (r->kind == RecordKind::map) return inside + "the map";
    const std::string_view id = first_text(*r, Field::id);
    if (!id.empty()) return fmt::format("{}{} '{}'", inside, word(r->kind), id);
    return fmt::format("{}{} {}", inside, word(r->kind), ordinal_[record]);
}

std::span<const Cell> Builder::enter(RecordNumber record) {
    cells_.enter(record);
    return draft_.cells(draft_.records()[record]);
}

TextId Builder::id_of(RecordNumber record) const {
    const DraftRecord& r = draft_.records()[record];
    for (const Cell& cell : draft_.cells(r)) {
        if (cell.field == Field::id && cell.text) return cell.text;
    }
    return {};
}

void Builder::order_named(RecordKind kind) {
    struct Key {
        std::string folded_name;
        std::string rest;  // every value but ids, so that order does not hang on them
        std::string_view id;
        RecordNumber record;
    };
    const Field name = name_field(kind);
    const bool takes_id_for_name = kind != RecordKind::document && kind != RecordKind::decision;
    std::vector<Key> keys;
    keys.reserve(records(kind).size());
    for (const RecordNumber record : records(kind)) {
        const DraftRecord& r = draft_.records()[record];
        const std::string_view id = first_text(r, Field::id);
        const std::string_view written = first_text(r, name);
        const bool nameless = written.empty() && takes_id_for_name;
        keys.push_back({folded(nameless ? id : written), {}, id, record});
    }
    const auto rest_of = [&](const Key& key) {
        std::vector<std::string> values;
        const DraftRecord& r = draft_.records()[key.record];
        for (const Cell& cell : draft_.cells(r)) {
            const std::string_view value = draft_.texts.view(cell.text);
            const bool left_out = std::any_of(
                fields_of(kind).begin(), fields_of(kind).end(), [&](const FieldSpec& s) {
                    return s.field == cell.field && (holds_ids(s) || goes_without_saying(s, value));
                });
            if (!left_out)
                values.push_back(fmt::format("{:03}{}", static_cast<int>(cell.field), value));
        }
        std::sort(values.begin(), values.end());
        return fmt::format("{}", fmt::join(values, "\n"));
    };
    std::sort(keys.begin(), keys.end(),
              [](const Key& a, const Key& b) { return a.folded_name < b.folded_name; });
    // Only records of one name need more to tell them apart.
    for (auto first = keys.begin(); first != keys.end();) {
        auto last = std::find_if(first, keys.end(), [&](const Key& key) {
            return key.folded_name != first->folded_name;
        });
        if (last - first > 1) {
            for (auto key = first; key != last; ++key)
                key->rest = rest_of(*key);
            std::sort(first, last, [](const Key& a, const Key& b) {
                return std::tie(a.rest, a.id, a.record) < std::tie(b.rest, b.id, b.record);
            });
        }
        first = last;
    }
    auto& ordered = by_kind_[static_cast<std::size_t>(kind)];
    for (std::size_t i = 0; i < keys.size(); ++i)
        ordered[i] = keys[i].record;
}

TextId Builder::id_from_name(RecordNumber record) {
    // The workbook's rule, kept for all formats: an id may be left out and is made from the name.
    const DraftRecord& r = draft_.records()[record];
    const std::string made = slug(first_text(r, name_field(r.kind)));
    if (!made.empty()) return draft_.texts.intern(made);
    diagnostics_.error("I206", r.place,
                       fmt::format("{} has neither an id nor a name", label(record)));
    return {};
}

void Builder::index_ids(RecordKind kind) {
    for (const RecordNumber record : records(kind)) {
        TextId id = id_of(record);
        if (!id) {
            id = id_from_name(record);
        } else if (const std::string_view text = draft_.texts.view(id); !is_slug(text)) {
            const std::string better = slug(text);
            diagnostics_.error(
                "I207", draft_.records()[record].place,
                fmt::format("{}: an id is lower-case letters, digits, dots and hyphens",
                            label(record)),
                better.empty() ? std::string{} : fmt::format("did you mean '{}'?", better));
        }
        if (id) index(kind).set(id, static_cast<std::uint32_t>(ids(kind).size()));
        ids(kind).push_back(id);
    }
    std::vector<std::pair<TextId, Place>> given;
    for (std::size_t i = 0; i < ids(kind).size(); ++i) {
        if (const TextId id = ids(kind)[i])
            given.emplace_back(id, draft_.records()[records(kind)[i]].place);
    }
    check_twice(kind, std::move(given));
}

void Builder::check_twice(RecordKind kind, std::vector<std::pair<TextId, Place>> ids) {
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i].first != ids[i - 1].first) continue;
        diagnostics_.error(
            "I208", ids[i].second,
            fmt::format("{} id '{}' stands twice; first at {}", word(kind),
                        draft_.texts.view(ids[i].first), printed(ids[i - 1].second, diagnostics_)));
    }
}

}  // namespace remit
