// SPDX-License-Identifier: MIT
#include "viz/diagram/selection.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

class Selector {
  public:
    explicit Selector(const Snapshot& snapshot) : snapshot_(snapshot), map_(snapshot.map()) {
        out_.taken.assign(map_.bodies().size(), 0);
        for (std::size_t i = 0; i < out_.taken.size(); ++i)
            out_.taken[i] = snapshot.live(BodyId(i)) ? 1 : 0;
        out_.not_in_being = out_.taken.size() - count_taken();
        count(out_.not_in_being, "body not in being on the date",
              "bodies not in being on the date");
    }

    void keep_area(AreaId area) {
        std::vector<std::uint8_t> here(out_.taken.size(), 0);
        std::vector<BodyId> found;
        std::size_t elsewhere = 0;
        for (std::size_t i = 0; i < here.size(); ++i) {
            const auto areas = map_.list(map_.bodies()[i].areas);
            if (out_.taken[i] == 0 || areas.empty()) continue;
            here[i] = snapshot_.overlap(areas, std::span(&area, 1)) ? 1 : 0;
            if (here[i] != 0)
                found.emplace_back(i);
            else
                ++elsewhere;
        }
        take_what_is_tied(found, here);
        const std::size_t unknown =
            count_taken() - elsewhere -
            static_cast<std::size_t>(std::ranges::count(here, std::uint8_t{1}));
        out_.taken = std::move(here);
        count(elsewhere, "body that serves other areas", "bodies that serve other areas");
        count(unknown, "body whose area is not recorded", "bodies whose area is not recorded");
        out_.words = fmt::format("bodies that serve {}", map_.name(area));
    }

    void keep_topic(TopicId topic) {
        const auto concerned = concerned_with(topic);
        const std::size_t before = count_taken();
        for (std::size_t i = 0; i < concerned.size(); ++i)
            out_.taken[i] = out_.taken[i] != 0 && concerned[i] != 0 ? 1 : 0;
        count(before - count_taken(), "body without a part in the topic",
              "bodies without a part in the topic");
        const std::string words =
            fmt::format("with a remit on {}, and whom they answer to", map_.name(topic));
        out_.words = out_.words.empty() ? "bodies " + words : out_.words + " " + words;
    }

    [[nodiscard]] Selection take() { return std::move(out_); }

  private:
    [[nodiscard]] std::size_t count_taken() const {
        return static_cast<std::size_t>(std::ranges::count(out_.taken, std::uint8_t{1}));
    }

    void count(std::size_t number, std::string_view one, std::string_view many) {
        if (number > 0) out_.left_out.push_back(counted(number, one, many));
    }

    /// Adds to what was found what is tied to it and of no recorded area: by any line or scrutiny,
    /// and of what that adds, only who answers to it or scrutinises it.
    void take_what_is_tied(std::vector<BodyId>& found, std::vector<std::uint8_t>& here) const {
        const std::size_t certain = found.size();
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const RelationId id : snapshot_.touching(found[i])) {
                const Relation& relation = map_[id];
                const BodyId other = relation.from == found[i] ? relation.to : relation.from;
                const bool ties = line_of(relation.type).has_value() && snapshot_.current(id) &&
                                  (i < certain || other == relation.from);
                const bool unknown = map_[other].areas.empty() && out_.taken[other.index()] != 0;
                if (!ties || !unknown || std::exchange(here[other.index()], 1) != 0) continue;
                found.push_back(other);
            }
        }
    }

    [[nodiscard]] bool has_remit_on(BodyId body, TopicId topic) const {
        const auto remits = snapshot_.remits_of(body);
        return std::any_of(remits.begin(), remits.end(), [&](RemitId id) {
            const auto wider = broader_topics(map_, map_[id].topic);
            return std::ranges::find(wider, topic) != wider.end();
        });
    }

    /// Who has a remit on it, who scrutinises these, and all above these.
    [[nodiscard]] std::vector<std::uint8_t> concerned_with(TopicId topic) const {
        std::vector<std::uint8_t> concerned(out_.taken.size(), 0);
        std::vector<BodyId> found;
        for (std::size_t i = 0; i < concerned.size(); ++i) {
            if (out_.taken[i] == 0 || !has_remit_on(BodyId(i), topic)) continue;
            concerned[i] = 1;
            found.emplace_back(i);
        }
        const std::size_t holders = found.size();
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const Arc& up : snapshot_.from(found[i], RelationClass::line)) {
                if (std::exchange(concerned[up.body.index()], 1) == 0) found.push_back(up.body);
            }
        }
        for (std::size_t i = 0; i < holders; ++i) {
            for (const Arc& arc : snapshot_.to(found[i], RelationClass::scrutiny))
                concerned[arc.body.index()] = 1;
        }
        return concerned;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    Selection out_;
};

}  // namespace

Selection selected(const Snapshot& snapshot, const DrawOptions& options) {
    Selector selector(snapshot);
    if (options.area) selector.keep_area(options.area);
    if (options.topic) selector.keep_topic(options.topic);
    return selector.take();
}

}  // namespace remit::diagram
