// SPDX-License-Identifier: MIT
#include "cli/named_body.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/complain.hpp"
#include "remit/graph/text.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

/// More than these make no message.
constexpr std::size_t most_candidates = 12;

std::string listed(const Register& map, const std::vector<BodyId>& bodies) {
    std::string text;
    const std::size_t shown = std::min(bodies.size(), most_candidates);
    for (std::size_t i = 0; i < shown; ++i) {
        text += fmt::format("  {}  {}\n", terminal::padded(map.id(bodies[i]), 24),
                            terminal::printable(map.name(bodies[i])));
    }
    if (shown < bodies.size()) text += fmt::format("  and {} more\n", bodies.size() - shown);
    return text;
}

/// The names by which bodies are known, folded, with the body of each.
struct Known {
    std::vector<std::string> names;
    std::vector<BodyId> bodies;
    void add(std::string_view name, BodyId body) {
        names.push_back(folded(name));
        bodies.push_back(body);
    }
};

Known known_names(const Register& map) {
    Known known;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        known.add(map.id(body), body);
        known.add(map.name(body), body);
        for (const TextId other : map.list(map[body].aka))
            known.add(map.text(other), body);
    }
    return known;
}

/// Bodies whose name holds the wanted one, else the one whose name is nearest.
std::vector<BodyId> meant(const Register& map, std::string_view wanted) {
    const std::string word = folded(wanted);
    const Known known = known_names(map);
    std::vector<BodyId> found;
    for (std::size_t i = 0; i < known.names.size() && !word.empty(); ++i) {
        const bool fresh = std::ranges::find(found, known.bodies[i]) == found.end();
        if (fresh && known.names[i].find(word) != std::string::npos)
            found.push_back(known.bodies[i]);
    }
    if (!found.empty()) return found;
    const std::vector<std::string_view> names(known.names.begin(), known.names.end());
    const std::string_view near = nearest(word, names);
    if (near.empty()) return {};
    return {known.bodies[static_cast<std::size_t>(std::ranges::find(names, near) - names.begin())]};
}

void tell_not_one(const Register& map, const std::string& wanted,
                  const std::vector<BodyId>& found) {
    if (found.size() > 1)
        return (void)usage_error(
            fmt::format("'{}' may be any of these; say which by its id:", wanted),
            listed(map, found));
    const std::vector<BodyId> near = meant(map, wanted);
    const std::string text = fmt::format("no body is called '{}'", wanted);
    if (near.empty()) return (void)usage_error(text);
    (void)usage_error(text + "; did you mean", listed(map, near));
}

}  // namespace

BodyId named_body(const Register& map, const std::string& name) {
    const std::vector<BodyId> found = map.find_body(name);
    if (found.size() == 1) return found.front();
    tell_not_one(map, name, found);
    return {};
}

}  // namespace remit::cli
