// SPDX-License-Identifier: MIT
// The body types of the map's own.
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/model/builder.hpp"
#include "remit/graph/text.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {

/// A type, and what it says itself: the rest is its wider type's to say.
struct Builder::ReadType {
    BodyType type{};
    RecordNumber record = 0;
    bool category = false;
    bool statutory = false;
    bool elected = false;
};

std::optional<Builder::ReadType> Builder::read_type(RecordNumber record) {
    ReadType read{.record = record};
    BodyType& type = read.type;
    for (const Cell& cell : enter(record)) {
        const auto text = [&] { return std::string(draft_.texts.view(cells_.text(cell))); };
        switch (cell.field) {
            case Field::id:
                type.id = text();
                break;
            case Field::label:
                type.label = text();
                break;
            case Field::plural:
                type.plural = text();
                break;
            case Field::acronyms:
                type.acronyms.push_back(text());
                break;
            case Field::aliases:
                type.aliases.push_back(text());
                break;
            case Field::kind_of:
                type.kind_of = text();
                break;
            case Field::category:
                read.category = true;
                type.category = cells_.word(cell, type.category, "category of body");
                break;
            case Field::statutory:
                read.statutory = true;
                type.statutory = cells_.yes_no(cell);
                break;
            case Field::elected:
                read.elected = true;
                type.elected = cells_.yes_no(cell);
                break;
            case Field::generic:
                type.generic = cells_.yes_no(cell) == Tristate::yes;
                break;
            case Field::exists_from:
                type.exists_from = cells_.date(cell);
                break;
            case Field::exists_to:
                type.exists_to = cells_.date(cell);
                break;
            default:
                break;
        }
    }
    if (type.id.empty()) {
        lacks(record, "id");
        return std::nullopt;
    }
    if (!read.category && type.kind_of.empty()) lacks(record, "category");
    if (type.label.empty()) type.label = type.id;
    if (type.plural.empty()) type.plural = type.label + "s";
    return read;
}

void Builder::complain_of_ring(const ReadType& read) {
    diagnostics_.error("I216", draft_.records()[read.record].place,
                       fmt::format("type '{}' is a kind of itself", read.type.id));
}

/// Takes from the wider type, which is in the vocabulary by now, what the type does not say.
void Builder::add_type(ReadType&& read) {
    const TypeId id = map_.vocabulary_.add(read.type);
    std::erase(map_.own_types, id);
    map_.own_types.push_back(id);
    if (read.type.kind_of.empty()) return;
    const Place place = draft_.records()[read.record].place;
    const std::string& kind = read.type.kind_of;
    const TypeId wider = map_.vocabulary_.wider(id);
    if (!wider && map_.vocabulary_.find(kind)) {
        complain_of_ring(read);
    } else if (!wider) {
        const std::string words = CellReader::did_you_mean(kind, map_.vocabulary_.known_words());
        const std::string text = fmt::format(
            "type '{}': a kind of '{}', which is not in the vocabulary", read.type.id, kind);
        if (read.category) {
            diagnostics_.warning("I211", place, text, words);
        } else {
            diagnostics_.error("I212", place, text + "; it then has no category", words);
        }
    } else {
        const BodyType& above = map_.vocabulary_[wider];
        if (!read.category) read.type.category = above.category;
        if (!read.statutory) read.type.statutory = above.statutory;
        if (!read.elected) read.type.elected = above.elected;
        map_.vocabulary_.add(std::move(read.type));
    }
}

/// A wider type is added before its kinds, in whichever order they stand.
void Builder::build_types() {
    std::vector<ReadType> all;
    for (const RecordNumber record : records(RecordKind::type)) {
        if (auto read = read_type(record)) all.push_back(std::move(*read));
    }
    std::unordered_map<std::string, std::size_t> by_word;
    for (std::size_t i = 0; i < all.size(); ++i)
        by_word[folded(all[i].type.id)] = i;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto& alias : all[i].type.aliases)
            by_word.try_emplace(folded(alias), i);
    }
    enum class State : std::uint8_t { unmet, on_path, added };
    std::vector<State> state(all.size(), State::unmet);
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t at = i; state[at] == State::unmet;) {
            state[at] = State::on_path;
            path.push_back(at);
            std::string& kind_of = all[at].type.kind_of;
            const auto wider = by_word.find(folded(kind_of));
            if (wider == by_word.end()) break;
            if (state[wider->second] == State::on_path) {
                kind_of.clear();
                complain_of_ring(all[at]);
                break;
            }
            at = wider->second;
        }
        for (; !path.empty(); path.pop_back()) {
            state[path.back()] = State::added;
            add_type(std::move(all[path.back()]));
        }
    }
}

}  // namespace remit
