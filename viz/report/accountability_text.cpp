// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/reach.hpp"
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
        find_ways_to_scrutiny();
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

    /// Of each body that scrutiny alone ties to a voter, the next on a shortest way to one that is
    /// scrutinised itself.
    void find_ways_to_scrutiny() {
        const std::size_t count = reach_.reached.size();
        scrutiny_next_.resize(count);
        std::vector<std::uint8_t> seen = reach_.reached;
        std::vector<BodyId> queue;
        for (std::size_t i = 0; i < count; ++i) {
            if (seen[i] != 0 || who_scrutinise(BodyId{i}).empty()) continue;
            seen[i] = 1;
            queue.emplace_back(i);
        }
        for (std::size_t i = 0; i < queue.size(); ++i) {
            for (const Arc& below : snapshot_.to(queue[i], RelationClass::line)) {
                if (std::exchange(seen[below.body.index()], 1) != 0) continue;
                scrutiny_next_[below.body.index()] = queue[i];
                queue.push_back(below.body);
            }
        }
    }

    void add(BodyId body) {
        const bool by_lines = reach_.reached[body.index()] != 0;
        Group& group = by_lines ? lines_ : snapshot_.reaches_elected(body) ? scrutiny_ : none_;
        if (group.list.items.size() == most_told) {
            ++group.left_out;
            return;
        }
        Words words{review_.name(body)};
        if (by_lines)
            append(words, to_the_elected(body));
        else if (&group == &scrutiny_)
            append(words, to_scrutiny(body));
        group.list.items.push_back({.words = std::move(words)});
    }

    /// ", by way of A and B, to the County Council"
    [[nodiscard]] Words to_the_elected(BodyId body) const {
        std::vector<BodyId> between;
        BodyId at = reach_.next[body.index()].body;
        for (; !elected(review_.map(), at); at = reach_.next[at.index()].body)
            between.push_back(at);
        Words words = by_way_of(between);
        words.push_back(review_.name(at));
        return words;
    }

    [[nodiscard]] Words by_way_of(std::span<const BodyId> between) const {
        if (between.empty()) return {plain_text(", to ")};
        Words words{plain_text(", by way of ")};
        append(words, review_.names(between, most_steps));
        words.push_back(plain_text(", to "));
        return words;
    }

    /// ", by way of A, to the Safer Group, which the Overview Committee scrutinises"
    [[nodiscard]] Words to_scrutiny(BodyId body) const {
        BodyId at = body;
        std::vector<BodyId> between;
        for (; scrutiny_next_[at.index()]; at = scrutiny_next_[at.index()]) {
            if (at != body) between.push_back(at);
        }
        const auto scrutineers = who_scrutinise(at);
        if (at == body) {
            Words words{plain_text(", scrutinised by ")};
            append(words, review_.names(scrutineers));
            return words;
        }
        Words words = by_way_of(between);
        words.push_back(review_.name(at));
        words.push_back(plain_text(", scrutinised by "));
        append(words, review_.names(scrutineers));
        return words;
    }

    [[nodiscard]] std::vector<BodyId> who_scrutinise(BodyId body) const {
        std::vector<BodyId> bodies;
        for (const Arc& arc : snapshot_.to(body, RelationClass::scrutiny)) {
            if (snapshot_.reaches_elected(arc.body)) bodies.push_back(arc.body);
        }
        return bodies;
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
    std::vector<BodyId> scrutiny_next_;  // by body
    Group lines_{}, scrutiny_{}, none_{};
};

}  // namespace

std::vector<Section> accountability_text(const Review& review) { return WaysUp(review).told(); }

}  // namespace remit::report
