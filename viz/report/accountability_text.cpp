// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/reach.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

/// Steps of a way that are named.
constexpr std::size_t most_steps = 3;

class WaysUp {
  public:
    explicit WaysUp(const Review& review)
        : review_(review),
          snapshot_(review.snapshot()),
          reach_(diagram::reach_by_lines(review.snapshot())) {}

    std::vector<Section> told() {
        for (std::size_t i = 0; i < reach_.reached.size(); ++i) {
            if (diagram::is_asked_to_answer(snapshot_, BodyId{i})) add(BodyId{i});
        }
        std::vector<Section> sections;
        finish(sections, lines_, "view-accountability-lines", "Answer to an elected body by lines");
        finish(sections, scrutiny_, "view-accountability-scrutiny",
               "Reach an elected body by scrutiny alone");
        finish(sections, none_, "view-accountability-none", "Not shown to reach an elected body");
        return sections;
    }

  private:
    struct Group {
        List list{};
        std::size_t left_out = 0;
    };

    void add(BodyId body) {
        const bool by_lines = reach_.reached[body.index()] != 0;
        Group& group = by_lines ? lines_ : snapshot_.reaches_elected(body) ? scrutiny_ : none_;
        if (group.list.items.size() == most_told) {
            ++group.left_out;
            return;
        }
        Words words{review_.name(body)};
        if (by_lines)
            append(words, way(body));
        else if (&group == &scrutiny_)
            append(words, scrutineers(body));
        group.list.items.push_back({.words = std::move(words)});
    }

    /// ", through A and B, to the County Council"
    [[nodiscard]] Words way(BodyId body) const {
        std::vector<BodyId> between;
        BodyId at = reach_.next[body.index()].body;
        std::size_t steps = 0;
        for (; !elected(review_.map(), at); at = reach_.next[at.index()].body) {
            if (++steps <= most_steps) between.push_back(at);
        }
        Words words{plain_text(steps == 0 ? ", to " : ", by way of ")};
        if (steps > 0) {
            append(words, review_.names(between));
            if (steps > most_steps)
                words.push_back(plain_text(fmt::format(
                    " and {}", findings::counted(steps - most_steps, "other", "others"))));
            words.push_back(plain_text(", to "));
        }
        words.push_back(review_.name(at));
        return words;
    }

    [[nodiscard]] Words scrutineers(BodyId body) const {
        std::vector<BodyId> bodies;
        for (const Arc& arc : snapshot_.to(body, RelationClass::scrutiny)) {
            if (snapshot_.reaches_elected(arc.body)) bodies.push_back(arc.body);
        }
        const bool direct = !bodies.empty();
        for (const Arc& arc : snapshot_.from(body, RelationClass::line)) {
            if (!direct && snapshot_.reaches_elected(arc.body)) bodies.push_back(arc.body);
        }
        Words words{plain_text(direct ? ", scrutinised by " : ", by way of ")};
        append(words, review_.names(bodies));
        if (!direct) words.push_back(plain_text(", where scrutiny comes in"));
        return words;
    }

    static void finish(std::vector<Section>& sections, Group& group, std::string_view id,
                       std::string_view heading) {
        const std::size_t count = group.list.items.size() + group.left_out;
        add_told(sections, id, fmt::format("{} ({})", heading, count), std::move(group.list),
                 group.left_out);
    }

    const Review& review_;
    const Snapshot& snapshot_;
    diagram::ReachByLines reach_;
    Group lines_{}, scrutiny_{}, none_{};
};

}  // namespace

std::vector<Section> accountability_text(const Review& review) { return WaysUp(review).told(); }

}  // namespace remit::report
