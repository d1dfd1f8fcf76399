// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "viz/card/known.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

constexpr std::size_t aspect_count = remit::Words<Aspect>::list.size();
constexpr auto knowledge_count = static_cast<std::size_t>(Knowledge::stated) + 1;

struct AspectWords {
    std::string_view heading;
    std::string_view before;  ///< what is not recorded, before and after the number of bodies
    std::string_view after;
};
/// In the order of Aspect.
constexpr auto aspects = std::to_array<AspectWords>({
    {"Members", "who sits on ", ""},
    {"Reporting", "whom ", " report to"},
    {"Money", "who pays for ", ""},
    {"Remits", "what ", " are there for"},
    {"Documents", "any document of ", ""},
    {"Scrutiny", "who scrutinises ", ""},
    {"Meetings", "how often ", " meet"},
});
static_assert(aspects.size() == aspect_count);

std::vector<BodyId> under_review(const Snapshot& snapshot) {
    std::vector<BodyId> found;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        if (snapshot.live(BodyId{i}) && snapshot.in_scope(BodyId{i})) found.emplace_back(i);
    }
    return found;
}

List legend() {
    List list;
    for (std::size_t i = 0; i < knowledge_count; ++i) {
        const auto known = static_cast<Knowledge>(i);
        list.items.push_back({.words = {strong(std::string(card::known_as(known))),
                                        plain_text(fmt::format(": {}", card::means(known)))}});
    }
    return list;
}

}  // namespace

std::string unknown_in_a_sentence(const Review& review) {
    const auto bodies = under_review(review.snapshot());
    std::array<std::size_t, aspect_count> missing{};
    for (const BodyId body : bodies) {
        for (std::size_t i = 0; i < aspect_count; ++i) {
            if (knowledge(review.snapshot(), body, static_cast<Aspect>(i)) ==
                Knowledge::not_recorded)
                ++missing[i];
        }
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < aspect_count; ++i) {
        if (missing[i] > 0)
            parts.push_back(fmt::format("{}{}{}", aspects[i].before, missing[i], aspects[i].after));
    }
    if (parts.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < parts.size(); ++i)
        list += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return fmt::format("Of the {} under review, the map does not record {}.",
                       findings::counted(bodies.size(), "body", "bodies"), list);
}

Section what_is_unknown(const Review& review) {
    const Snapshot& snapshot = review.snapshot();
    Section section{.id = std::string(unknown_id), .heading = "What we do not know"};
    const auto bodies = under_review(snapshot);
    if (bodies.empty()) return section;
    const std::string sentence = unknown_in_a_sentence(review);
    section.blocks.emplace_back(Paragraph{{plain_text(
        sentence.empty() ? "Something is recorded of each body under review, in every aspect."
                         : sentence + " That does not mean that there is nothing: it was not "
                                      "written down, or not read.")}});
    Table table{.caption = "What is known of each body under review"};
    table.columns.emplace_back("Body");
    for (const AspectWords& aspect : aspects)
        table.columns.emplace_back(aspect.heading);
    for (const BodyId body : bodies) {
        std::vector<Words> row{{review.name(body)}};
        for (std::size_t i = 0; i < aspect_count; ++i) {
            const Knowledge known = knowledge(snapshot, body, static_cast<Aspect>(i));
            row.push_back({{std::string(card::known_as(known)),
                            known == Knowledge::disputed ? Run::Face::strong : Run::Face::plain,
                            {}}});
        }
        table.rows.push_back(std::move(row));
    }
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(Paragraph{{plain_text("What the words say:")}});
    section.blocks.emplace_back(legend());
    return section;
}

}  // namespace remit::report
