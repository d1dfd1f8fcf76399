// SPDX-License-Identifier: MIT
#include "viz/diagram/flow_pieces.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <boost/pending/disjoint_sets.hpp>

namespace remit::diagram {
namespace {

constexpr std::size_t most_on_a_page = 200;  // bands
/// On a sheet that has room for all. Dot takes seconds over more, and no eye follows them.
constexpr std::size_t most_passed = 2000;

using Numbers = std::vector<std::size_t>;

class Cutter {
  public:
    Cutter(const std::vector<Size>& boxes, const std::vector<Band>& bands, Size room)
        : boxes_(boxes), bands_(bands), room_(room) {}

    std::vector<FlowPiece> cut() {
        for (Numbers& bands : connected()) {
            // Dot takes long over what is much too large for a page.
            if (room_.height > 0 && bands.size() > most_on_a_page) {
                cut_into_stars(bands);
                continue;
            }
            std::optional<FlowPiece> piece = laid_out(bands);
            if (piece && fits(*piece))
                pieces_.push_back(std::move(*piece));
            else
                cut_into_stars(bands);
        }
        return std::move(pieces_);
    }

  private:
    /// The bands of each part that hangs together, in their order.
    [[nodiscard]] std::vector<Numbers> connected() const {
        boost::disjoint_sets_with_storage<> sets(boxes_.size());
        for (const Band& band : bands_)
            sets.union_set(band.payer, band.paid);
        std::map<std::size_t, std::size_t> part_of;
        std::vector<Numbers> parts;
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            const auto [part, is_new] =
                part_of.try_emplace(sets.find_set(bands_[i].payer), parts.size());
            if (is_new) parts.emplace_back();
            parts[part->second].push_back(i);
        }
        return parts;
    }

    /// Nothing where it would take too long.
    [[nodiscard]] std::optional<FlowPiece> laid_out(const Numbers& bands) const {
        FlowPiece piece{.bands = bands};
        std::map<std::size_t, std::size_t> number;
        for (const std::size_t band : bands) {
            for (const std::size_t box : {bands_[band].payer, bands_[band].paid})
                number.try_emplace(box, 0);
        }
        std::vector<Size> sizes;
        for (auto& [box, own] : number) {
            own = piece.boxes.size();
            piece.boxes.push_back(box);
            sizes.push_back(boxes_[box]);
        }
        std::vector<Band> own_bands;
        for (const std::size_t band : bands) {
            Band own = bands_[band];
            own.payer = number.at(own.payer);
            own.paid = number.at(own.paid);
            own_bands.push_back(own);
        }
        auto layout = lay_out_flows(sizes, own_bands, most_passed);
        if (!layout) return std::nullopt;
        piece.layout = std::move(*layout);
        return piece;
    }

    [[nodiscard]] bool too_wide(const FlowPiece& piece) const {
        return room_.width > 0 && piece.layout.size.width > room_.width;
    }
    [[nodiscard]] bool fits(const FlowPiece& piece) const {
        return !too_wide(piece) && (room_.height <= 0 || piece.layout.size.height <= room_.height);
    }

    /// Each time around the box that has the most bands left; of several the first.
    void cut_into_stars(const Numbers& bands) {
        std::map<std::size_t, Numbers> left;  // bands by box
        for (const std::size_t band : bands) {
            left[bands_[band].payer].push_back(band);
            left[bands_[band].paid].push_back(band);
        }
        const auto key = [&](std::size_t box) { return std::pair{-std::ssize(left[box]), box}; };
        std::set<std::pair<std::ptrdiff_t, std::size_t>> most_first;
        for (const auto& entry : left)
            most_first.insert(key(entry.first));
        while (!most_first.empty()) {
            const std::size_t centre = most_first.begin()->second;
            const Numbers star = left[centre];
            most_first.erase(most_first.begin());
            left[centre].clear();
            for (const std::size_t band : star) {
                const std::size_t payer = bands_[band].payer;
                const std::size_t other = payer == centre ? bands_[band].paid : payer;
                most_first.erase(key(other));
                std::erase(left[other], band);
                if (!left[other].empty()) most_first.insert(key(other));
            }
            add_star(star, centre);
        }
    }

    // NOLINTNEXTLINE(misc-no-recursion): a star is cut into smaller ones
    void add_star(const Numbers& bands, std::size_t centre) {
        bool wide = false;
        if (room_.height <= 0 || bands.size() <= most_on_a_page) {
            std::optional<FlowPiece> piece = laid_out(bands);
            if (piece && (fits(*piece) || bands.size() == 1)) {
                pieces_.push_back(std::move(*piece));
                return;
            }
            wide = piece && too_wide(*piece);
        }
        Numbers first;
        Numbers second;
        std::ranges::partition_copy(bands, std::back_inserter(first), std::back_inserter(second),
                                    [&](std::size_t band) { return bands_[band].paid == centre; });
        if (!wide || first.empty() || second.empty()) {
            const auto half = bands.begin() + std::ssize(bands) / 2;
            first.assign(bands.begin(), half);
            second.assign(half, bands.end());
        }
        add_star(first, centre);
        add_star(second, centre);
    }

    const std::vector<Size>& boxes_;
    const std::vector<Band>& bands_;
    Size room_;
    std::vector<FlowPiece> pieces_;
};

}  // namespace

std::vector<FlowPiece> cut_flows(const std::vector<Size>& boxes, const std::vector<Band>& bands,
                                 Size room) {
    return Cutter(boxes, bands, room).cut();
}

}  // namespace remit::diagram
