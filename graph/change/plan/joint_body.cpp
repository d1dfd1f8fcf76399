// SPDX-License-Identifier: MIT
#include "graph/change/plan/joint_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

/// A list that somebody vouches to be whole.
struct Vouch {
    PartialDate as_of{};
    Day until{};  ///< the last day that this can mean
    std::string source{};
};
using Vouches = std::map<std::string, Vouch>;  // by aspect

Vouches vouches_of(const WrittenRecord& body, PartialDate as_at) {
    Vouches result;
    for (const WrittenRecord& inner : inside_of(body, F::complete)) {
        Vouch one{.as_of = parse_date(inner.text(F::as_of)).value_or(PartialDate{}),
                  .source = std::string(inner.text(F::source))};
        const PartialDate own_year{.year = as_at.year};
        one.until = one.as_of ? one.as_of.last() : as_at ? own_year.last() : Day{};
        const auto [at, is_new] = result.try_emplace(std::string(inner.text(F::aspect)), one);
        if (!is_new && at->second.until < one.until) at->second = one;
    }
    return result;
}

double number_of(std::string_view text) {
    double value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Whether the area or one that holds it is among others; `without` itself, if asked.
bool is_held(const Register& map, AreaId area, const std::set<AreaId>& by, bool without) {
    std::vector<AreaId> queue{area};
    std::set<AreaId> seen;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (!seen.insert(queue[i]).second) continue;
        if (by.contains(queue[i]) && !(without && queue[i] == area)) return true;
        const auto within = map.list(map[queue[i]].within);
        queue.insert(queue.end(), within.begin(), within.end());
    }
    return false;
}

std::set<AreaId> numbers_of(const WorkingMap& map, const std::vector<std::string>& areas) {
    std::set<AreaId> result;
    for (const std::string& area : areas) {
        if (const AreaId number = map.area(area)) result.insert(number);
    }
    return result;
}

}  // namespace

std::vector<std::string> widest(const WorkingMap& map, std::vector<std::string> areas) {
    const std::set<AreaId> all = numbers_of(map, areas);
    std::erase_if(areas, [&](const std::string& area) {
        const AreaId number = map.area(area);
        return number && is_held(map.old(), number, all, true);
    });
    std::ranges::sort(areas);
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    return areas;
}

bool lies_in(const WorkingMap& map, const std::string& area,
             const std::vector<std::string>& others) {
    const AreaId number = map.area(area);
    return number && is_held(map.old(), number, numbers_of(map, others), false);
}

const WrittenRecord& JointBody::record(const std::string& body) const {
    return *map_[map_.body(body).value()].is;
}

std::string JointBody::meets(const std::string& body) const {
    for (const F field : {F::planned_per_year, F::usual_per_year, F::held_last_year}) {
        const std::string_view text = record(body).text(field);
        if (!text.empty()) return std::string(text);
    }
    return {};
}

std::string JointBody::meetings_text(const std::string& body, Field field) const {
    return field == F::planned_per_year ? meets(body) : std::string(record(body).text(field));
}

bool JointBody::says_the_same(const std::string& body, const WrittenRecord& other,
                              Field field) const {
    const auto only = [&](const WrittenRecord& of) {
        WrittenRecord part{.kind = of.kind};
        if (const WrittenField* said = of.find(field)) part.fields.push_back(*said);
        part.inside = inside_of(of, field);
        return all_said(part);
    };
    return only(record(body)) == only(other);
}

// NOLINTBEGIN(misc-no-recursion): a body that was made on the day is of what it was made of
std::vector<std::string> JointBody::speakers(const std::vector<std::string>& members, Field field) {
    std::vector<std::string> result;
    for (const std::string& member : members) {
        const auto roots =
            lives_.in_being(member, day_ - 1) ? std::vector<std::string>{} : lives_.made_of(member);
        if (!roots.empty() && says_the_same(member, of(roots), field)) {
            result.insert(result.end(), roots.begin(), roots.end());
        } else {
            result.push_back(member);
        }
    }
    map_.sort_by_name(result);
    return result;
}

std::string JointBody::first_in_meetings(const std::vector<std::string>& members, Field field) {
    std::string first;
    double most = -1;
    for (const std::string& body : speakers(members, field)) {
        const double number = number_of(meetings_text(body, field));
        if (number <= most) continue;
        most = number;
        first = body;
    }
    return first;
}

Tristate JointBody::statutory(const std::string& body) const {
    const WrittenField* said = record(body).find(F::statutory);
    if (said && said->kind == Cell::Kind::null) return Tristate::unknown;
    if (said) return said->kind == Cell::Kind::yes ? Tristate::yes : Tristate::no;
    const TypeId type = map_.old().vocabulary().find(record(body).text(F::type));
    return type ? map_.old().vocabulary()[type].statutory : Tristate::unknown;
}

void JointBody::say_type(WrittenRecord& joint, const std::vector<std::string>& members) {
    const auto all = speakers(members, F::type);
    set_text(joint, F::type, std::string(record(all.front()).text(F::type)));
}

void JointBody::say_areas(WrittenRecord& joint, const std::vector<std::string>& members) {
    std::vector<std::string> areas;
    for (const std::string& body : speakers(members, F::areas)) {
        const auto own = values_of(record(body), F::areas);
        if (own.empty()) return;
        areas.insert(areas.end(), own.begin(), own.end());
    }
    set_list(joint, F::areas, widest(map_, std::move(areas)));
}

void JointBody::say_statutory(WrittenRecord& joint, const std::vector<std::string>& members) {
    const auto all = speakers(members, F::statutory);
    const Tristate first = statutory(all.front());
    const bool agreed =
        std::ranges::all_of(all, [&](const std::string& body) { return statutory(body) == first; });
    const TypeId type = map_.old().vocabulary().find(joint.text(F::type));
    const Tristate by_type = type ? map_.old().vocabulary()[type].statutory : Tristate::unknown;
    if (agreed && first == by_type) return;
    if (!agreed || first == Tristate::unknown) return set_nobody_knows(joint, F::statutory);
    const bool yes = first == Tristate::yes;
    set_text(joint, F::statutory, yes ? "yes" : "no", yes ? Cell::Kind::yes : Cell::Kind::no);
}

void JointBody::say_if_agreed(WrittenRecord& joint, const std::vector<std::string>& members,
                              Field field) {
    const auto all = speakers(members, field);
    const WrittenField* said = record(all.front()).find(field);
    if (!said) return;
    const bool agreed = std::ranges::all_of(all, [&](const std::string& body) {
        return record(body).text(field) == said->values.front();
    });
    if (agreed) set_text(joint, field, said->values.front(), said->kind);
}

void JointBody::say_complete(WrittenRecord& joint, const std::vector<std::string>& members) {
    std::optional<Vouches> common;
    for (const std::string& body : speakers(members, F::complete)) {
        const Vouches own = vouches_of(record(body), map_.old().as_at);
        if (!common) {
            common = own;
            continue;
        }
        for (auto at = common->begin(); at != common->end();) {
            const auto same = own.find(at->first);
            if (same == own.end()) {
                at = common->erase(at);
                continue;
            }
            if (same->second.source != at->second.source) at->second.source.clear();
            if (same->second.until < at->second.until) {
                at->second.until = same->second.until;
                at->second.as_of = same->second.as_of;
            }
            ++at;
        }
    }
    for (const auto& [aspect, vouch] : common.value_or(Vouches{})) {
        WrittenRecord inner{.kind = RecordKind::complete};
        set_text(inner, F::aspect, aspect);
        set_text(inner, F::as_of, iso(vouch.as_of));
        set_text(inner, F::source, vouch.source);
        put_inside(joint, F::complete, std::move(inner));
    }
}
// NOLINTEND(misc-no-recursion)

// NOLINTNEXTLINE(misc-no-recursion): once more for those of which a body was made on that day
WrittenRecord JointBody::of(const std::vector<std::string>& members, std::string_view type) {
    WrittenRecord joint{.kind = RecordKind::body};
    if (type.empty()) {
        say_type(joint, members);
    } else {
        set_text(joint, F::type, std::string(type));
    }
    say_statutory(joint, members);
    for (const F field : {F::elected, F::tier, F::public_})
        say_if_agreed(joint, members, field);
    say_areas(joint, members);
    for (const F field : {F::planned_per_year, F::hours}) {
        const std::string first = first_in_meetings(members, field);
        if (!first.empty()) set_text(joint, field, meetings_text(first, field), Cell::Kind::number);
    }
    say_complete(joint, members);
    return joint;
}

}  // namespace remit
