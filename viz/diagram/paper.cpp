// SPDX-License-Identifier: MIT
// The A sizes of ISO 216.
#include <array>
#include <utility>

#include "remit/viz/diagram.hpp"

namespace remit {
namespace {

constexpr double points_per_millimetre = 72 / 25.4;

/// Of the short and the long side, in millimetres, from A0 on.
constexpr std::array<std::pair<int, int>, 5> sizes{
    {{841, 1189}, {594, 841}, {420, 594}, {297, 420}, {210, 297}}};

}  // namespace

std::optional<Paper> paper_named(std::string_view name) {
    if (name == "free") return Paper{};
    if (name.size() < 2 || name[0] != 'a' || name[1] < '0' || name[1] > '4') return std::nullopt;
    const auto [narrow, wide] = sizes.at(static_cast<std::size_t>(name[1] - '0'));
    const double short_side = narrow * points_per_millimetre;
    const double long_side = wide * points_per_millimetre;
    const std::string_view turned = name.substr(2);
    if (turned.empty() || turned == "-landscape") return Paper{long_side, short_side};
    if (turned == "-portrait") return Paper{short_side, long_side};
    return std::nullopt;
}

}  // namespace remit
