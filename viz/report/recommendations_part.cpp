// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/words.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

/// Where it stands on the day, in the order in which a chair asks.
enum class Stands : std::uint8_t { overdue, due, no_date, done, not_taken_up };
constexpr auto stands_words = std::to_array<std::string_view>(
    {"overdue", "still to come", "without a date", "done", "not taken up"});

struct Item {
    DecisionId id{};
    Stands stands = Stands::no_date;
};

bool is_something_to_do(const Decision& decision) {
    return decision.kind == DecisionKind::recommendation || decision.due;
}

Stands where_it_stands(const Decision& decision, Day day) {
    if (decision.done && decision.done.first() <= day) return Stands::done;
    if (decision.outcome == Outcome::refused || decision.outcome == Outcome::superseded)
        return Stands::not_taken_up;
    if (!decision.due) return Stands::no_date;
    return decision.due.last() < day ? Stands::overdue : Stands::due;
}

/// Those made by the day.
std::vector<Item> items(const Review& review) {
    const Register& map = review.map();
    const Day day = review.snapshot().day();
    std::vector<Item> all;
    for (std::size_t i = 0; i < map.decisions().size(); ++i) {
        const Decision& decision = map.decisions()[i];
        if (!is_something_to_do(decision) || (decision.date && day < decision.date.first()))
            continue;
        all.push_back({DecisionId{i}, where_it_stands(decision, day)});
    }
    std::ranges::stable_sort(all, [&](const Item& a, const Item& b) {
        return std::tuple(a.stands, map[a.id].due) < std::tuple(b.stands, map[b.id].due);
    });
    return all;
}

std::string date(PartialDate date) { return date ? plain(date) : std::string("not said"); }

std::string spaced(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '-', ' ');
    return text;
}

Words what(const Register& map, DecisionId id) {
    const Decision& decision = map[id];
    std::string text(decision.text ? map.text(decision.text) : std::string_view("no text"));
    if (decision.kind != DecisionKind::recommendation)
        text = fmt::format("{}: {}", diagram::capitalised(word(decision.kind)), text);
    return {plain_text(ended(text)), sources_by_number(map, id)};
}

Words whom(const Review& review, Slice<BodyId> bodies) {
    if (bodies.empty()) return {plain_text("not said")};
    return review.names(review.map().list(bodies));
}

std::string stands(const Register& map, const Item& item) {
    const Decision& decision = map[item.id];
    std::string text(stands_words[static_cast<std::size_t>(item.stands)]);
    if (item.stands == Stands::overdue) text += ": not recorded as done";
    if (decision.outcome != Outcome::none)
        text += fmt::format(" ({})", decision.outcome == Outcome::partly
                                         ? "partly agreed"
                                         : spaced(word(decision.outcome)));
    return text;
}

}  // namespace

std::string recommendations_in_a_sentence(const Review& review) {
    const auto all = items(review);
    if (all.empty()) return {};
    std::array<std::size_t, stands_words.size()> counts{};
    for (const Item& item : all)
        ++counts[static_cast<std::size_t>(item.stands)];
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i], stands_words[i]);
    }
    return fmt::format("{} recorded: {}.", all.size(), text);
}

Section recommendations(const Review& review) {
    Section section{.id = std::string(recommendations_id),
                    .heading = "Recommendations, and what became of them"};
    const auto all = items(review);
    if (all.empty()) return section;
    const Register& map = review.map();
    section.blocks.emplace_back(Paragraph{{plain_text(fmt::format(
        "{} Listed are recommendations, and other decisions with a date by which something is to "
        "be "
        "done, as they stood on {} by what the sources say.",
        recommendations_in_a_sentence(review), plain(date_of(review.snapshot().day()))))}});
    Table table{
        .caption = "What was recommended, by whom and to whom",
        .columns = {"What", "By whom", "To whom", "Made", "Due", "Done", "Where it stands"}};
    for (const Item& item : all) {
        const Decision& decision = map[item.id];
        table.rows.push_back({what(map, item.id),
                              whom(review, decision.by),
                              whom(review, decision.to),
                              {plain_text(date(decision.date))},
                              {plain_text(date(decision.due))},
                              {plain_text(date(decision.done))},
                              {plain_text(stands(map, item))}});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace remit::report
