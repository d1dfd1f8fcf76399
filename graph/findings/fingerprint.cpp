// SPDX-License-Identifier: MIT
#include "graph/findings/fingerprint.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "remit/graph/hash.hpp"
#include "remit/graph/rule.hpp"

namespace remit {
namespace {

template <class IdType>
void append(std::string& text, std::string_view kind, const Register& map,
            const std::vector<IdType>& subjects) {
    std::vector<std::string> ids;
    ids.reserve(subjects.size());
    for (const IdType subject : subjects)
        ids.push_back(map.id(subject));
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids)
        text.append("\n").append(kind).append(" ").append(id);
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
    return fmt::format("{:016x}", hash_of(text));
}

}  // namespace remit
