// SPDX-License-Identifier: MIT
#include "viz/diagram/area_words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr std::size_t most_named = 12;

/// "A, B and C", or the first of many and how many more.
std::string names(const Register& map, const std::vector<AreaId>& areas) {
    std::vector<std::string> words;
    for (const AreaId area : areas) {
        if (words.size() + 1 == most_named && areas.size() > most_named) {
            words.push_back(fmt::format("{} more", areas.size() - words.size()));
            break;
        }
        words.emplace_back(map.name(area));
    }
    return listed(words);
}

std::string kind_words(std::string_view kind) {
    const bool of_csp = kind.starts_with("csp-");
    std::string text(of_csp ? kind.substr(4) : kind);
    std::ranges::replace(text, '-', ' ');
    return of_csp ? "CSP " + text : text;
}

}  // namespace

std::string titled(const Register& map, AreaId area) {
    const std::string kind = kind_words(map.text(map[area].kind));
    return kind.empty() ? std::string(map.name(area))
                        : fmt::format("{} · {}", map.name(area), kind);
}

std::string crossing_words(const Register& map, const AreaFrame& frame) {
    return frame.across.empty() ? "" : "Cuts across " + names(map, frame.across);
}

std::string contents_words(const Register& map, const AreaFrame& frame) {
    std::string text;
    const auto add = [&](std::string_view what, const std::vector<AreaId>& areas) {
        if (areas.empty()) return;
        text += fmt::format("{}{}: {}", text.empty() ? "" : ". ", what, names(map, areas));
    };
    const bool shared = std::ranges::any_of(
        frame.bodies, [](const ServingBody& serving) { return serving.merged > 0; });
    const bool alike = frame.bare.size() == 1 && frame.holds.empty() &&
                       map.name(frame.bare.front()) == map.name(frame.area);
    if (!alike)
        add(frame.bodies.empty() || shared ? "Holds" : "Holds, with no body of their own",
            frame.bare);
    add("Holds too, drawn in another area", frame.elsewhere);
    return text;
}

std::string serving_words(const Register& map, const ServingBody& serving) {
    const std::string over = names(map, serving.over);
    if (serving.merged == 0) return over.empty() ? "" : "over " + over;
    return fmt::format("one for {} council areas{}{}", serving.merged, over.empty() ? "" : ": ",
                       over);
}

}  // namespace remit::diagram
