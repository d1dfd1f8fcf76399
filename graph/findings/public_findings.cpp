// SPDX-License-Identifier: MIT
#include "remit/graph/public_findings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace remit {
namespace {

/// A finding without the numbers of its map: bodies by their ids.
struct Known {
    std::string fingerprint;
    std::unordered_set<std::string> bodies{};
    bool shown = false;
};

/// By code and id of the main body.
using Index = std::map<std::pair<std::string, std::string>, std::vector<Known>>;

std::pair<std::string, std::string> key(const Register& map, const Finding& finding) {
    return {std::string(finding.kind->code),
            finding.bodies.empty() ? std::string{} : map.id(finding.bodies.front())};
}

void add(Index& index, const Register& map, const Finding& finding) {
    Known known{.fingerprint = finding.fingerprint, .bodies = {}};
    for (const auto* list : {&finding.bodies, &finding.also}) {
        for (const BodyId body : *list)
            known.bodies.insert(map.id(body));
    }
    index[key(map, finding)].push_back(std::move(known));
}

Index index_of(const Register& map, const Analysis& analysis) {
    Index index;
    for (const auto* list : {&analysis.findings, &analysis.context}) {
        for (const Finding& finding : *list)
            add(index, map, finding);
    }
    for (const AcceptedFinding& accepted : analysis.accepted)
        add(index, map, accepted.finding);
    return index;
}

bool names_no_other(const Register& map, const Finding& finding, const Known& known) {
    return std::ranges::all_of(finding.bodies,
                               [&](BodyId body) { return known.bodies.contains(map.id(body)); });
}

/// Whether the whole map has this finding, which is then marked as shown: the very same one, else
/// the first that covers it.
bool stands(Index& index, const Register& map, const Finding& finding) {
    const auto found = index.find(key(map, finding));
    if (found == index.end()) return false;
    auto& all = found->second;
    auto same = std::ranges::find(all, finding.fingerprint, &Known::fingerprint);
    if (same == all.end())
        same = std::ranges::find_if(
            all, [&](const Known& known) { return names_no_other(map, finding, known); });
    if (same == all.end()) return false;
    same->shown = true;
    return true;
}

}  // namespace

std::size_t keep_what_stands(Analysis& of_public, const Register& public_map,
                             const Analysis& of_whole, const Register& whole_map) {
    Index index = index_of(whole_map, of_whole);
    const auto new_one = [&](const Finding& finding) {
        return !stands(index, public_map, finding);
    };
    std::erase_if(of_public.findings, new_one);
    std::erase_if(of_public.context, new_one);
    std::erase_if(of_public.accepted,
                  [&](const AcceptedFinding& accepted) { return new_one(accepted.finding); });
    std::size_t left_out = 0;
    for (const auto& [code_and_body, all] : index)
        left_out += static_cast<std::size_t>(std::ranges::count(all, false, &Known::shown));
    return left_out;
}

}  // namespace remit
