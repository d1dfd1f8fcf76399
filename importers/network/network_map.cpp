// SPDX-License-Identifier: MIT
#include "importers/network/network_map.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/text.hpp"

namespace remit::network {
namespace {

struct Meant {
    std::string_view word{};
    RelationType type{};
};
constexpr auto other_words = std::to_array<Meant>({
    {"reports", RelationType::reports_to},
    {"accountable", RelationType::accountable_to},
    {"part", RelationType::part_of},
    {"member", RelationType::member_of},
    {"membership", RelationType::member_of},
    {"sits-on", RelationType::member_of},
    {"scrutiny", RelationType::scrutinises},
    {"funding", RelationType::funds},
    {"funder", RelationType::funds},
    {"grant", RelationType::funds},
    {"commissioning", RelationType::commissions},
    {"information", RelationType::informs},
    {"advice", RelationType::advises},
    {"partner", RelationType::coordinates_with},
    {"coordination", RelationType::coordinates_with},
    {"successor", RelationType::succeeds},
});
constexpr auto person_words = std::to_array<std::string_view>(
    {"person", "people", "persons", "individual", "individuals", "human", "foaf person",
     "board member", "councillor", "councillors", "member", "members"});

/// A value of a closed list that the file may say of a body or a tie.
template <class E>
void put_word(const Said& said, std::string_view name, Field field, foreign::Values& values) {
    const auto found = said.find(std::string(name));
    if (found == said.end()) return;
    std::string word = slug(found->second.text);
    if (parse_word<E>(word)) values.push_back({field, std::move(word), found->second.place});
}

void put_date(const Said& said, std::string_view name, Field field, foreign::Values& values) {
    const auto found = said.find(std::string(name));
    if (found != said.end())
        values.push_back({field, foreign::date_in(found->second.text), found->second.place});
}

void put_text(const Said& said, std::string_view name, Field field, foreign::Values& values) {
    const auto found = said.find(std::string(name));
    if (found != said.end()) values.push_back({field, found->second.text, found->second.place});
}

void put_amount(const Said& said, foreign::Values& values) {
    const auto found = said.find("amount");
    if (found == said.end()) return;
    const std::string& text = found->second.text;
    double number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr double most_money = 1e15;
    const bool whole = failed == std::errc{} && end == text.data() + text.size();
    if (whole && number >= -most_money && number <= most_money)
        values.push_back({Field::amount, text, found->second.place, Cell::Kind::number});
}

void put_life(const Said& said, foreign::Values& values) {
    put_date(said, "start", Field::start, values);
    put_date(said, "end", Field::end, values);
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<RelationType> relation_of(std::string_view word) {
    const std::string plain = slug(word);
    if (const auto type = parse_word<RelationType>(plain)) return type;
    const auto* const found = std::ranges::find(other_words, std::string_view(plain), &Meant::word);
    if (found == other_words.end()) return std::nullopt;
    return found->type;
}

bool is_person(std::string_view type) {
    const std::string words = folded(type);
    return std::ranges::find(person_words, std::string_view(words)) != person_words.end();
}

void NetworkMap::begin(Place start, std::string_view title) {
    map_.add_map(start, title, {});
    map_.add(RecordKind::source, start,
             {{Field::id, format_}, {Field::title, fmt::format("the {} file", format_)}});
}

void NetworkMap::add(const DrawnNode& node) {
    const bool person = is_person(node.type);
    const std::string label = person               ? fmt::format("Person {}", ++persons_)
                              : node.label.empty() ? node.key
                                                   : node.label;
    const auto id = map_.new_body(node.key, label);
    if (!id) {
        map_.count("I166", node.place, "1 node has the id of another; it is left out",
                   "{} nodes have the id of another, the first of them here; they are left out");
        return;
    }
    foreign::Values values{{Field::id, *id}, {Field::name, label, node.place}};
    if (person) {
        values.push_back({Field::type, "post"});
        map_.count("I169", node.place, "1 person is read as a numbered post",
                   "{} persons are read as numbered posts, the first of them here",
                   "no name of a person comes into the map");
    } else {
        values.push_back({Field::type, map_.type(format_, node.type, node.place)});
        put_text(node.said, "note", Field::note, values);
        put_text(node.said, "description", Field::note, values);
        put_text(node.said, "aka", Field::aka, values);
        put_word<BodyStatus>(node.said, "status", Field::status, values);
    }
    put_life(node.said, values);
    map_.add_evidence(map_.add(RecordKind::body, node.place, values), node.place, format_, label);
}

void NetworkMap::add_member(const DrawnNode& node) {
    ++members_;
    const bool code = has_digit(node.label);
    const std::string label = code ? node.label : fmt::format("Member {}", members_);
    const auto id = map_.new_body(node.key, label);
    if (!id) return add(node);  // which tells it
    if (!code) {
        map_.count("I169", node.place, "1 member is read as a number",
                   "{} members are read as numbers, the first of them here",
                   "no name of a person comes into the map; a code that has a digit does");
    }
    map_.add_evidence(
        map_.add(RecordKind::body, node.place,
                 {{Field::id, *id}, {Field::name, label, node.place}, {Field::type, "post"}}),
        node.place, format_, label);
}

void NetworkMap::relate(RelationType type, std::string_view from, std::string_view to,
                        const Tie& tie, std::string_view note) {
    foreign::Values values{{Field::type, std::string(word(type))},
                           {Field::from, std::string(from)},
                           {Field::to, std::string(to)}};
    put_word<Status>(tie.said, "status", Field::status, values);
    put_word<Role>(tie.said, "role", Field::role, values);
    put_life(tie.said, values);
    put_amount(tie.said, values);
    put_text(tie.said, "period", Field::period, values);
    if (!note.empty()) {
        values.push_back({Field::note, std::string(note)});
    } else {
        put_text(tie.said, "note", Field::note, values);
        put_text(tie.said, "description", Field::note, values);
    }
    map_.add_evidence(map_.add(RecordKind::relation, tie.place, values), tie.place, format_, {});
}

void NetworkMap::add(const Tie& tie) {
    const std::string from = map_.body_or_unknown(tie.from, tie.from, tie.place);
    const std::string to = map_.body_or_unknown(tie.to, tie.to, tie.place);
    const auto type = relation_of(tie.type);
    if (!type) {
        map_.count("I165", tie.place,
                   "1 tie has no type that Remit knows; it is read as coordination",
                   "{} ties have no type that Remit knows, the first of them here; they are read "
                   "as coordination",
                   "call them reports to, member of, funds …");
        return relate(RelationType::coordinates_with, from, to, tie, tie.type);
    }
    relate(*type, from, to, tie, {});
    if (is_undirected(*type)) return;
    if (tie.direction == Tie::Direction::mutual) relate(*type, to, from, tie, {});
    if (tie.direction == Tie::Direction::undirected) {
        map_.count(
            "I172", tie.place,
            "1 tie is drawn without a direction; it is read from its first end to its second",
            "{} ties are drawn without a direction, the first of them here; they are read "
            "from their first ends to their second");
    }
}

}  // namespace remit::network
