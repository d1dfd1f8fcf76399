// SPDX-License-Identifier: MIT
#include "graph/findings/fingerprint.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "remit/graph/hash.hpp"
#include "remit/graph/rule.hpp"

namespace remit {
namespace {

/// As written; relations and remits have ids that are made.
template <class IdType>
std::string_view id_of(const Register& map, IdType subject) {
    return map.text(map[subject].id);
}
std::string id_of(const Register& map, RelationId subject) { return map.id(subject); }
std::string id_of(const Register& map, RemitId subject) { return map.id(subject); }

template <class IdType>
void append(std::string& text, std::string_view kind, const Register& map,
            const std::vector<IdType>& subjects) {
    std::vector<decltype(id_of(map, IdType{}))> ids;
    ids.reserve(subjects.size());
    for (const IdType subject : subjects)
        ids.push_back(id_of(map, subject));
    std::sort(ids.begin(), ids.end());
    for (const auto& id : ids)
        text.append("\n").append(kind).append(" ").append(id);
}

}  // namespace

std::uint64_t fingerprint_number(const Register& map, const Finding& finding) {
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
    return hash_of(text);
}

std::string fingerprint(const Register& map, const Finding& finding) {
    return fmt::format("{:016x}", fingerprint_number(map, finding));
}

}  // namespace remit
