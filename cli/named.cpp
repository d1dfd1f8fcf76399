// SPDX-License-Identifier: MIT
#include "cli/named.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/complain.hpp"
#include "remit/graph/text.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

/// More than these make no message.
constexpr std::size_t most_candidates = 12;

template <class Id>
std::string listed(const Register& map, const std::vector<Id>& records) {
    std::string text;
    const std::size_t shown = std::min(records.size(), most_candidates);
    for (std::size_t i = 0; i < shown; ++i) {
        text += fmt::format("  {}  {}\n", terminal::padded(map.id(records[i]), 24),
                            terminal::printable(map.name(records[i])));
    }
    if (shown < records.size()) text += fmt::format("  and {} more\n", records.size() - shown);
    return text;
}

/// The names by which records of a kind are known, folded, with the record of each.
template <class Id>
struct Known {
    std::vector<std::string> names;
    std::vector<Id> records;
    void add(std::string_view name, Id record) {
        names.push_back(folded(name));
        records.push_back(record);
    }
};

Known<BodyId> known_bodies(const Register& map) {
    Known<BodyId> known;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        known.add(map.id(body), body);
        known.add(map.name(body), body);
        for (const TextId other : map.list(map[body].aka))
            known.add(map.text(other), body);
    }
    return known;
}

Known<AreaId> known_areas(const Register& map) {
    Known<AreaId> known;
    for (std::size_t i = 0; i < map.areas().size(); ++i) {
        const AreaId area{i};
        known.add(map.id(area), area);
        known.add(map.name(area), area);
        known.add(map.text(map[area].code), area);
    }
    return known;
}

Known<TopicId> known_topics(const Register& map) {
    Known<TopicId> known;
    for (std::size_t i = 0; i < map.topics().size(); ++i) {
        const TopicId topic{i};
        known.add(map.id(topic), topic);
        known.add(map.name(topic), topic);
    }
    return known;
}

template <class Id>
void add_once(std::vector<Id>& found, Id record) {
    if (std::ranges::find(found, record) == found.end()) found.push_back(record);
}

/// The record of that id, else those of which a name is the wanted one.
template <class Id>
std::vector<Id> called(const Register& map, const Known<Id>& known, std::string_view wanted) {
    for (const Id record : known.records) {
        if (map.id(record) == wanted) return {record};
    }
    const std::string word = folded(wanted);
    std::vector<Id> found;
    for (std::size_t i = 0; i < known.names.size() && !word.empty(); ++i) {
        if (known.names[i] == word) add_once(found, known.records[i]);
    }
    return found;
}

/// Records whose name holds the wanted one, else the one whose name is nearest.
template <class Id>
std::vector<Id> meant(const Known<Id>& known, std::string_view wanted) {
    const std::string word = folded(wanted);
    std::vector<Id> found;
    for (std::size_t i = 0; i < known.names.size() && !word.empty(); ++i) {
        if (known.names[i].find(word) != std::string::npos) add_once(found, known.records[i]);
    }
    if (!found.empty()) return found;
    const std::vector<std::string_view> names(known.names.begin(), known.names.end());
    const std::string_view near = nearest(word, names);
    if (near.empty()) return {};
    const auto place = std::ranges::find(names, near) - names.begin();
    return {known.records[static_cast<std::size_t>(place)]};
}

/// The one that was found; else says which it may be.
template <class Id>
Id the_one(const Register& map, std::string_view kind, const std::string& wanted,
           const std::vector<Id>& found, const Known<Id>& known) {
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
        (void)usage_error(fmt::format("'{}' may be any of these; say which by its id:", wanted),
                          listed(map, found));
        return {};
    }
    const std::vector<Id> near = meant(known, wanted);
    const std::string text = fmt::format("no {} is called '{}'", kind, wanted);
    if (near.empty())
        (void)usage_error(text);
    else
        (void)usage_error(text + "; did you mean", listed(map, near));
    return {};
}

}  // namespace

BodyId named_body(const Register& map, const std::string& name) {
    return the_one(map, "body", name, map.find_body(name), known_bodies(map));
}

AreaId named_area(const Register& map, const std::string& name) {
    const Known<AreaId> known = known_areas(map);
    return the_one(map, "area", name, called(map, known, name), known);
}

TopicId named_topic(const Register& map, const std::string& name) {
    const Known<TopicId> known = known_topics(map);
    return the_one(map, "topic", name, called(map, known, name), known);
}

}  // namespace remit::cli
