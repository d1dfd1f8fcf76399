// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "viz/diagram/area_tree.hpp"
#include "viz/diagram/selection.hpp"
#include "viz/report/view_text.hpp"
#include "viz/report/view_tree.hpp"

namespace remit::report {
namespace {

/// Of one area. Their cards name all areas of each.
constexpr std::size_t most_bodies = 40;

class Areas {
  public:
    explicit Areas(const Review& review)
        : review_(review),
          map_(review.map()),
          there_(
              diagram::areas_to_tell(review.snapshot(), diagram::selected(review.snapshot(), {}))),
          tree_(map_.areas().size()),
          bodies_(map_.areas().size()) {}

    std::vector<Section> told() {
        gather();
        const auto words = [this](std::size_t area) { return of(AreaId{area}); };
        List list = tree_.told(
            {.root = words,
             .below = [&](std::size_t area, std::size_t, std::size_t) { return words(area); }},
            true);
        std::vector<Section> sections;
        add_told(sections, "view-areas-nested", "Areas, what lies in them and who serves them",
                 std::move(list), tree_.left_out());
        if (!nowhere_.empty()) {
            List rest;
            rest.items.push_back({.words = review_.names(nowhere_, most_bodies)});
            add_told(sections, "view-areas-none", "Bodies of no recorded area", std::move(rest));
        }
        return sections;
    }

  private:
    void gather() {
        for (std::size_t i = 0; i < map_.areas().size(); ++i) {
            if (!there_[i]) {
                tree_.leave_out(i);
                continue;
            }
            const auto holders = diagram::nearest_holders(review_.snapshot(), AreaId{i}, there_);
            for (const AreaId holder : holders)
                tree_.add(holder.index(), i, i);
        }
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body{i};
            if (!review_.snapshot().live(body)) continue;
            const auto areas = map_.list(map_[body].areas);
            for (const AreaId area : areas)
                bodies_[area.index()].push_back(body);
            if (areas.empty()) nowhere_.push_back(body);
        }
    }

    [[nodiscard]] Words of(AreaId area) const {
        Words words{strong(std::string(map_.name(area)))};
        if (const std::string_view kind = map_.text(map_[area].kind); !kind.empty()) {
            std::string text(kind);
            std::ranges::replace(text, '-', ' ');
            words.push_back(plain_text(fmt::format(" ({})", text)));
        }
        std::vector<AreaId> across;
        for (const AreaId other : review_.snapshot().cut_across(area)) {
            if (there_[other.index()]) across.push_back(other);
        }
        if (!across.empty()) {
            std::string text;
            const std::size_t shown = std::min(across.size(), most_names);
            for (std::size_t i = 0; i < shown; ++i)
                text += fmt::format("{}{}", i == 0 ? "" : ", ", map_.name(across[i]));
            if (shown < across.size()) text += fmt::format(" and {} more", across.size() - shown);
            words.push_back(plain_text(", which cuts across " + text));
        }
        words.push_back(plain_text(": "));
        if (bodies_[area.index()].empty())
            words.push_back(plain_text("no body is recorded for it"));
        else
            append(words, review_.names(bodies_[area.index()], most_bodies));
        return words;
    }

    const Review& review_;
    const Register& map_;
    std::vector<bool> there_;  // by area
    Tree tree_;
    std::vector<std::vector<BodyId>> bodies_;  // by area
    std::vector<BodyId> nowhere_;
};

}  // namespace

std::vector<Section> areas_text(const Review& review) { return Areas(review).told(); }

}  // namespace remit::report
