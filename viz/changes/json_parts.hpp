// SPDX-License-Identifier: MIT
// What the JSON of plans and of comparisons have in common.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "remit/graph/finding_changes.hpp"
#include "remit/graph/outlook.hpp"
#include "remit/viz/findings.hpp"
#include "viz/findings/json_head.hpp"
#include "viz/findings/json_writer.hpp"

namespace remit::changes {

using findings::JsonWriter;
using findings::write_head;
using findings::write_label;

void write_text(JsonWriter& json, std::string_view key, std::string_view text);
void write_text_or_null(JsonWriter& json, std::string_view key, std::string_view text);
void write_number(JsonWriter& json, std::string_view key, std::size_t number);
void write_date(JsonWriter& json, std::string_view key, PartialDate date);  ///< null where absent
void write_sum(JsonWriter& json, std::string_view key, const Sum& sum);
void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts);
/// {"id", "name"}; null of none.
void write_body(JsonWriter& json, std::string_view key, const Register& map, BodyId body);
void write_bodies(JsonWriter& json, std::string_view key, const Register& map,
                  std::span<const BodyId> bodies);
void write_areas(JsonWriter& json, std::string_view key, const Register& map,
                 std::span<const AreaId> areas);
/// {"id", "kind", "date", "outcome", "text"} each.
void write_decisions(JsonWriter& json, std::string_view key, const Register& map,
                     std::span<const DecisionId> decisions);
/// As in remit-findings/1; null of none.
void write_rule(JsonWriter& json, const Rule* rule);
/// "findings": what became of each.
void write_finding_changes(JsonWriter& json, const Register& before, const Register& after,
                           std::span<const FindingChange> changes);

template <class Id>
void write_ids(JsonWriter& json, std::string_view key, const Register& map,
               const std::vector<Id>& ids) {
    json.key(key);
    json.begin_inline_list();
    for (const Id id : ids)
        json.text(map.id(id));
    json.end();
}

}  // namespace remit::changes
