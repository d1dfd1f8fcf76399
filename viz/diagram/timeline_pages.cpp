// SPDX-License-Identifier: MIT
#include "viz/diagram/timeline_pages.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace remit::diagram {
namespace {

class Cutter {
  public:
    Cutter(const std::vector<TimelinePiece>& pieces, double room, double told_height)
        : pieces_(pieces), room_(room), told_height_(told_height), page_of_(pieces.size(), 0) {}

    TimelineCut make() {
        for (std::size_t row = 0; row < pieces_.size(); ++row)
            made_.told.push_back(height_with_followers(row) > room_);
        turn_the_page(0);
        const double all = height_of(0, pieces_.size());
        const double fair = all / std::max(1.0, std::ceil(all / room_));
        for (std::size_t first = 0; first < pieces_.size();) {
            const std::size_t end = end_of_family(first);
            if (used_ > 0 && (used_ + height_of(first, end) > room_ || used_ >= fair))
                turn_the_page(first);
            for (; first < end; ++first)
                put(first);
        }
        for (TimelineRun& run : made_.runs)
            std::ranges::sort(run.rows);
        return std::move(made_);
    }

  private:
    [[nodiscard]] double height_with_followers(std::size_t row) const {
        double height = pieces_[row].height;
        for (const std::size_t follower : pieces_[row].followers)
            height += pieces_[follower].height;
        return height;
    }

    [[nodiscard]] double height_of(std::size_t first, std::size_t end) const {
        double height = 0;
        for (std::size_t row = first; row < end; ++row)
            height += pieces_[row].height + (made_.told[row] ? told_height_ : 0);
        return height;
    }

    [[nodiscard]] std::size_t end_of_family(std::size_t first) const {
        std::size_t end = first;
        while (end < pieces_.size() && pieces_[end].family == pieces_[first].family)
            ++end;
        return end;
    }

    void turn_the_page(std::size_t first) {
        made_.runs.push_back({first, first});
        used_ = 0;
    }

    /// On the page that is being filled.
    [[nodiscard]] bool here(std::size_t row) const { return page_of_[row] == made_.runs.size(); }

    /// What the page needs for the row as its own.
    [[nodiscard]] double needed(std::size_t row) const {
        double height = made_.told[row] ? told_height_ : 0;
        if (!here(row)) height += pieces_[row].height;
        if (made_.told[row]) return height;
        for (const std::size_t follower : pieces_[row].followers)
            height += here(follower) ? 0 : pieces_[follower].height;
        return height;
    }

    void put(std::size_t row) {
        if (used_ > 0 && used_ + needed(row) > room_) turn_the_page(row);
        used_ += needed(row);
        bring(row);
        made_.runs.back().end = row + 1;
        if (made_.told[row]) return;
        for (const std::size_t follower : pieces_[row].followers)
            bring(follower);
    }

    void bring(std::size_t row) {
        if (here(row)) return;
        page_of_[row] = made_.runs.size();
        made_.runs.back().rows.push_back(row);
    }

    const std::vector<TimelinePiece>& pieces_;
    double room_, told_height_;
    std::vector<std::size_t> page_of_;  // by row: the last that it stands on, from 1; 0 is none
    double used_ = 0;                   // of the page that is being filled
    TimelineCut made_{};
};

}  // namespace

TimelineCut cut(const std::vector<TimelinePiece>& pieces, double room, double told_height) {
    return Cutter(pieces, room, told_height).make();
}

}  // namespace remit::diagram
