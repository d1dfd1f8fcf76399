// SPDX-License-Identifier: MIT
#include "importers/table/cell_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "importers/ascii.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"
#include "remit/graph/words.hpp"

namespace remit::table {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

template <class E>
bool is_word(std::string_view text) {
    return parse_word<E>(text).has_value();
}

}  // namespace

bool is_known_word(const FieldSpec& field, std::string_view text) {
    switch (field.field) {
        case Field::type:
            return field.record == RecordKind::relation && is_word<RelationType>(text);
        case Field::status:
            return field.record == RecordKind::body || field.record == RecordKind::phase
                       ? is_word<BodyStatus>(text)
                       : is_word<Status>(text);
        case Field::role:
            return is_word<Role>(text);
        case Field::capacity:
            return is_word<Capacity>(text);
        case Field::tier:
            return is_word<Tier>(text);
        case Field::function:
            return is_word<Function>(text);
        case Field::stance:
            return is_word<Stance>(text);
        case Field::outcome:
            return is_word<Outcome>(text);
        case Field::category:
            return is_word<Category>(text);
        case Field::jurisdiction:
            return true;
        case Field::kind:  // a decision's is closed; an area's and a document's are any word
            return field.record != RecordKind::decision || is_word<DecisionKind>(text);
        default:
            return false;
    }
}

namespace {

/// 18/03/2016, the day first as in these islands, as 2016-03-18.
std::string as_date(std::string_view text) {
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos) return std::string(text);
    const auto day = text.substr(0, first);
    const auto month = text.substr(first + 1, second - first - 1);
    const auto year = text.substr(second + 1);
    const bool shaped = all_digits(day) && day.size() <= 2 && all_digits(month) &&
                        month.size() <= 2 && all_digits(year) && year.size() == 4;
    if (!shaped) return std::string(text);
    std::string date = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
    return parse_date(date) ? date : std::string(text);
}

/// Without the pound sign and the commas that part thousands.
std::string as_number(const FieldSpec& field, std::string_view text) {
    std::string_view rest = text;
    if (rest.starts_with("\xC2\xA3")) rest = trimmed(rest.substr(2));
    std::string_view whole = rest.substr(0, rest.find_first_of(".%"));
    if (whole.starts_with('-')) whole.remove_prefix(1);
    bool grouped = true;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool comma_here = (whole.size() - i) % 4 == 0 && i > 0;
        grouped = grouped && (comma_here ? whole[i] == ',' : is_digit(whole[i]));
    }
    std::string plain(rest);
    if (grouped) std::erase(plain, ',');
    const bool share = field.field == Field::share || field.field == Field::attendance;
    if (share && plain.ends_with('%') &&
        all_digits(std::string_view(plain).substr(0, plain.size() - 1)) && plain.size() <= 4) {
        plain.pop_back();
        return plain.size() > 2 ? fmt::format("{}.{}", plain.substr(0, plain.size() - 2),
                                              plain.substr(plain.size() - 2))
                                : fmt::format("0.{:0>2}", plain);
    }
    return plain;
}

bool same_letters(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(),
                      [](char a, char b) { return ascii_lower(a) == b; });
}

/// What follows these words, or nothing.
std::optional<std::string_view> after(std::string_view text, std::string_view words) {
    if (text.size() <= words.size() || !same_letters(text.substr(0, words.size()), words))
        return std::nullopt;
    return trimmed(text.substr(words.size()));
}

}  // namespace

std::string as_format_writes(const FieldSpec& field, std::string_view text) {
    if (field.shape == Shape::date) return as_date(text);
    if (field.shape == Shape::number) return as_number(field, text);
    if (field.field == Field::id || field.shape != Shape::text) return std::string(text);
    std::string word = slug(text);
    return !word.empty() && is_known_word(field, word) ? word : std::string(text);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    constexpr std::string_view no_break = "\xC2\xA0";
    while (!text.empty()) {
        if (blanks.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (blanks.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else if (text.starts_with(no_break)) {
            text.remove_prefix(2);
        } else if (text.ends_with(no_break)) {
            text.remove_suffix(2);
        } else {
            break;
        }
    }
    return text;
}

std::string_view unguarded(std::string_view text) {
    const std::size_t after = text.find_first_not_of('\'');
    const bool guarded = after != 0 && after != std::string_view::npos &&
                         std::string_view("=+-@").find(text[after]) != std::string_view::npos;
    return text.substr(guarded ? 1 : 0);
}

std::vector<std::string_view> parts(std::string_view list) {
    std::vector<std::string_view> all;
    std::size_t start = 0;
    std::size_t open = 0;
    const auto add = [&](std::size_t end) {
        const auto part = trimmed(list.substr(start, end - start));
        if (!part.empty()) all.push_back(part);
        start = end + 1;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == '(') ++open;
        if (list[i] == ')' && open > 0) --open;
        if (list[i] == ';' && open == 0) add(i);
    }
    // A bracket that is never closed parts nothing off.
    if (open > 0) {
        all.clear();
        start = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i] == ';') add(i);
        }
    }
    add(list.size());
    return all;
}

std::optional<Whole> parse_whole(std::string_view text) {
    const std::size_t open = text.find('(');
    Whole whole{.aspect = slug(text.substr(0, open))};
    if (open == std::string_view::npos) return whole;
    if (!text.ends_with(')')) return std::nullopt;
    const std::string_view inside = trimmed(text.substr(open + 1, text.size() - open - 2));
    const std::size_t comma = inside.find(',');
    const std::string_view first = trimmed(inside.substr(0, comma));
    if (!parse_date(first)) {
        whole.source = inside;
        return whole;
    }
    whole.as_of = first;
    if (comma != std::string_view::npos) whole.source = trimmed(inside.substr(comma + 1));
    return whole;
}

std::optional<Selected> parse_selection(std::string_view text) {
    const std::string_view words = trimmed(text.substr(text.starts_with('@') ? 1 : 0));
    if (const auto body = after(words, "authorities of "); body && !body->empty())
        return Selected{.authorities_of = *body};
    if (const auto body = after(words, "members of "); body && !body->empty())
        return Selected{.members_of = *body};
    constexpr std::string_view in = " in ";
    for (std::size_t i = 1; i + in.size() < words.size(); ++i) {
        if (same_letters(words.substr(i, in.size()), in)) {
            return Selected{.type = trimmed(words.substr(0, i)),
                            .within = trimmed(words.substr(i + in.size()))};
        }
    }
    if (words.empty()) return std::nullopt;
    return Selected{.type = words};
}

}  // namespace remit::table
