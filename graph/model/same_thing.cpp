// SPDX-License-Identifier: MIT
#include "graph/model/same_thing.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "remit/graph/words.hpp"

namespace remit {
namespace {

/// The fields by which records of a kind without a common id are the same.
std::vector<Field> key_fields(RecordKind kind) {
    if (kind == RecordKind::relation) {
        return {Field::type,   Field::from,     Field::to,     Field::role, Field::on_behalf_of,
                Field::topics, Field::document, Field::period, Field::start};
    }
    if (kind == RecordKind::remit) {
        return {Field::body,         Field::topic, Field::function,
                Field::on_behalf_of, Field::areas, Field::start};
    }
    if (kind == RecordKind::accepted) return {Field::finding, Field::bodies};
    return {};
}

std::string values(const Draft& draft, std::span<const Cell> cells, Field field) {
    std::set<std::string_view> all;
    for (const Cell& cell : cells) {
        if (cell.field == field) all.insert(draft.texts.view(cell.text));
    }
    return fmt::format("{}", fmt::join(all, ";"));
}

/// What a record is, in words that the same thing in another input has too; empty if nothing says.
std::string key(const Draft& draft, const DraftRecord& record) {
    const auto fields = key_fields(record.kind);
    if (fields.empty()) return {};
    const auto cells = draft.cells(record);
    std::vector<std::string> parts;
    parts.reserve(fields.size());
    for (const Field field : fields)
        parts.push_back(values(draft, cells, field));
    if (record.kind == RecordKind::relation) {
        const auto type = parse_word<RelationType>(parts[0]);
        if (type && is_undirected(*type) && parts[2] < parts[1]) std::swap(parts[1], parts[2]);
    }
    return fmt::format("{}", fmt::join(parts, "\n"));
}

/// Records that have been found to be the same thing.
class Joined {
  public:
    explicit Joined(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> parent_;
};

class Grouper {
  public:
    Grouper(const Draft& draft, RecordKind kind) : draft_(draft) {
        for (std::uint32_t i = 0; i < draft.records().size(); ++i) {
            const DraftRecord& record = draft.records()[i];
            if (record.kind == kind && record.parent == DraftRecord::no_parent)
                records_.push_back(i);
        }
    }

    std::vector<std::vector<std::uint32_t>> groups() {
        Joined joined(records_.size());
        join_by(joined,
                [&](const DraftRecord& r) { return values(draft_, draft_.cells(r), Field::id); });
        join_by(joined, [&](const DraftRecord& r) { return key(draft_, r); });
        std::map<std::size_t, std::vector<std::uint32_t>> by_first;
        for (std::size_t i = 0; i < records_.size(); ++i)
            by_first[joined.find(i)].push_back(records_[i]);
        std::vector<std::vector<std::uint32_t>> out;
        out.reserve(by_first.size());
        for (auto& [first, group] : by_first)
            out.push_back(std::move(group));
        return out;
    }

  private:
    /// Joins records of different inputs with one name, unless an input has that name twice: then
    /// it is not said which of them is meant.
    template <class Name>
    void join_by(Joined& joined, Name name_of) {
        std::unordered_map<std::string, std::vector<std::size_t>> by_name;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            std::string name = name_of(draft_.records()[records_[i]]);
            if (!name.empty()) by_name[std::move(name)].push_back(i);
        }
        for (const auto& [name, same] : by_name) {
            std::set<InputId> inputs;
            for (const std::size_t i : same)
                inputs.insert(draft_.records()[records_[i]].place.input);
            if (inputs.size() < same.size()) continue;
            for (const std::size_t i : same)
                joined.join(same.front(), i);
        }
    }

    const Draft& draft_;
    std::vector<std::uint32_t> records_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> same_things(const Draft& draft, RecordKind kind) {
    return Grouper(draft, kind).groups();
}

}  // namespace remit
