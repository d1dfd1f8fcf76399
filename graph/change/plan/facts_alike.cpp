// SPDX-License-Identifier: MIT
#include "graph/change/plan/facts_alike.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

/// From the least sure to what is so. A disputed fact is live, a plan is not.
int sureness(Status status) {
    static constexpr auto order = std::to_array<Status>(
        {Status::absent, Status::lapsed, Status::unconfirmed, Status::proposed, Status::agreed,
         Status::disputed, Status::in_place});
    return static_cast<int>(std::ranges::find(order, status) - order.begin());
}

void add(std::string& key, std::string_view part) { (key += part) += '\x1F'; }

void add_all(std::string& key, const WrittenRecord& record, Field field) {
    const auto values = values_of(record, field);
    std::vector<std::string> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    for (const std::string& value : sorted)
        (key += value) += '\x1E';
    key += '\x1F';
}

double number_of(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Sums of money are added in pence, so that their order does not matter.
std::string sum_of(std::span<const FactCandidate* const> all) {
    constexpr double most_exact = 9e13;
    constexpr double most = 1e15;
    std::int64_t pence = 0;
    double plain = 0;
    bool exact = true;
    for (const FactCandidate* one : all) {
        const double amount = number_of(one->copy.text(F::amount));
        plain += amount;
        exact = exact && std::abs(amount) < most_exact && std::abs(plain) < most_exact;
        if (exact) pence += std::llround(amount * 100);
    }
    const double sum = exact ? static_cast<double>(pence) / 100 : plain;
    return std::abs(sum) > most ? std::string() : fmt::format("{}", sum);
}

PartialDate latest_start(std::span<const FactCandidate* const> all) {
    PartialDate latest;
    for (const FactCandidate* one : all)
        latest = std::max(latest, start_of(one->copy));
    return latest;
}

EndDate latest_end(std::span<const FactCandidate* const> all) {
    EndDate latest;
    const auto later = [](PartialDate a, PartialDate b) {
        if (!a || !b) return std::max(a, b);
        return std::tuple(a.last(), a) < std::tuple(b.last(), b) ? b : a;
    };
    for (const FactCandidate* one : all) {
        const EndDate end = end_of(one->copy);
        if (!end) return {};
        latest = {later(latest.earliest, end.earliest), later(latest.latest, end.latest)};
    }
    return latest;
}

/// What all say, else nothing.
void keep_if_agreed(WrittenRecord& together, std::span<const FactCandidate* const> all,
                    Field field) {
    for (const FactCandidate* one : all) {
        if (one->copy.text(field) != together.text(field)) return unset(together, field);
    }
}

std::string notes_of(std::span<const FactCandidate* const> all) {
    std::set<std::string> notes;
    for (const FactCandidate* one : all) {
        std::string_view rest = one->copy.text(F::note);
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            if (end != 0) notes.emplace(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        }
    }
    return fmt::format("{}", fmt::join(notes, "\n"));
}

/// Of those that give theirs up: one that begins before the day keeps its own.
std::string first_id(std::span<const FactCandidate* const> all) {
    std::string first;
    for (const FactCandidate* one : all) {
        if (!one->moves) continue;
        const std::string id(one->copy.text(F::id));
        if (!id.empty() && (first.empty() || id < first)) first = id;
    }
    return first;
}

void say_role(WrittenRecord& together, std::span<const FactCandidate* const> all) {
    Role highest = role_of(together);
    for (const FactCandidate* one : all) {
        const Role role = role_of(one->copy);
        if (weight(role) > weight(highest)) highest = role;
    }
    set_text(together, F::role, std::string(word(highest)));
}

void say_money(WrittenRecord& together, std::span<const FactCandidate* const> all) {
    keep_if_agreed(together, all, F::share);
    if (!together.find(F::amount)) return;
    const std::string sum = sum_of(all);
    set_text(together, F::amount, sum, Cell::Kind::number);
    if (sum.empty()) unset(together, F::currency);
}

}  // namespace

bool is_denial(Status status) { return status == Status::absent || status == Status::lapsed; }

int weight(Role role) {
    static constexpr auto order = std::to_array<Role>(
        {Role::secretariat, Role::observer, Role::attendee, Role::none, Role::co_opted,
         Role::member, Role::vice_chair, Role::acting_chair, Role::chair});
    return static_cast<int>(std::ranges::find(order, role) - order.begin());
}

Role role_of(const WrittenRecord& relation) {
    return parse_word<Role>(relation.text(F::role)).value_or(Role::none);
}

std::string what_it_says(const FactCandidate& candidate, Day day) {
    const WrittenRecord& r = candidate.copy;
    std::string key;
    const PartialDate start = start_of(r);
    add(key, start && start.first() > day ? std::to_string(start.first().number) : "");
    if (r.kind == RecordKind::remit) {
        for (const F field : {F::body, F::topic, F::function, F::on_behalf_of, F::lead})
            add(key, r.text(field));
        add(key, word(candidate.status));
        return key;
    }
    add(key, r.text(F::type));
    std::string ends[] = {std::string(r.text(F::from)), std::string(r.text(F::to))};
    const auto type = parse_word<RelationType>(r.text(F::type));
    if (type && is_undirected(*type)) std::ranges::sort(ends);
    for (const std::string& end : ends)
        add(key, end);
    for (const F field : {F::on_behalf_of, F::document, F::period, F::capacity})
        add(key, r.text(field));
    add_all(key, r, F::topics);
    add_all(key, r, F::via);
    add(key, role_of(r) == Role::secretariat ? "secretariat" : "");
    if (r.find(F::amount)) {
        add(key, r.text(F::currency));
        add(key, word(candidate.status));
    }
    return key;
}

void begin_anew(FactCandidate& candidate, Day day, Place place) {
    WrittenRecord& copy = candidate.copy;
    if (!candidate.moves) {
        unset(copy, F::id);
        copy.place = place;
    }
    if (!candidate.moves || begins_before(copy, day)) set_text(copy, F::start, iso(date_of(day)));
    set_text(copy, F::end, iso(end_from(end_of(copy), day)));
}

WrittenRecord said_together(std::span<const FactCandidate* const> all) {
    const auto surest = (*std::ranges::max_element(all, {}, [](const FactCandidate* one) {
                            return sureness(one->status);
                        }))->status;
    std::vector<const FactCandidate*> sure;
    for (const FactCandidate* one : all) {
        if (one->status == surest) sure.push_back(one);
    }
    // They differ in what is set below, and in the order of the ends of an undirected one.
    std::ranges::sort(sure, {}, [](const FactCandidate* one) { return all_said(one->copy); });
    WrittenRecord together = sure.front()->copy;
    std::vector<const WrittenRecord*> records;
    records.reserve(sure.size());
    for (const FactCandidate* one : sure)
        records.push_back(&one->copy);
    join_evidence(together, records);
    set_status(together, surest);
    set_text(together, F::start, iso(latest_start(sure)));
    set_text(together, F::end, iso(latest_end(sure)));
    set_text(together, F::id, first_id(sure));
    if (together.kind == RecordKind::relation) {
        say_role(together, sure);
        say_money(together, sure);
        keep_if_agreed(together, sure, F::attendance);
        set_text(together, F::note, notes_of(sure));
    }
    return together;
}

}  // namespace remit
