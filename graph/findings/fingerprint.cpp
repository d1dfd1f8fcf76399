// SPDX-License-Identifier: MIT
#include "graph/findings/fingerprint.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "remit/graph/rule.hpp"

namespace remit {
namespace {

/// FNV-1a over 64 bits: fixed for ever, unlike the hashes of libraries, which may change with a
/// release.
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return value;
}

template <class IdType>
void append(std::string& text, std::string_view kind, const Register& map,
            const std::vector<IdType>& subjects) {
    std::vector<std::string> ids;
    ids.reserve(subjects.size());
    for (const IdType subject : subjects)
        ids.push_back(map.id(subject));
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids)
        text += fmt::format("\n{} {}", kind, id);
}

}  // namespace

std::string fingerprint(const Register& map, const Finding& finding) {
    std::string text(finding.kind->code);
    append(text, "body", map, finding.bodies);
    append(text, "topic", map, finding.topics);
    append(text, "area", map, finding.areas);
    if (finding.about_its_rule && finding.rule != nullptr)
        text += fmt::format("\nrule {}", finding.rule->id);
    if (finding.about_its_facts) {
        append(text, "relation", map, finding.relations);
        append(text, "remit", map, finding.remits);
        append(text, "document", map, finding.documents);
        append(text, "decision", map, finding.decisions);
    }
    return fmt::format("{:016x}", hash(text));
}

}  // namespace remit
