// SPDX-License-Identifier: MIT
// The A sizes of ISO 216.
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "remit/viz/diagram.hpp"

namespace remit {
namespace {

constexpr double points_per_millimetre = 72 / 25.4;

/// Of the short and the long side, in millimetres, from A0 on.
constexpr std::array<std::pair<int, int>, 5> sizes{
    {{841, 1189}, {594, 841}, {420, 594}, {297, 420}, {210, 297}}};

constexpr auto names = std::to_array<std::string_view>(
    {"a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait", "a2-landscape", "a2-portrait",
     "a1-landscape", "a1-portrait", "a0-landscape", "a0-portrait", "free"});

}  // namespace

std::span<const std::string_view> paper_names() { return names; }

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
