// SPDX-License-Identifier: MIT
#include <string_view>

#include "remit/viz/route_card.hpp"
#include "viz/card/joined.hpp"
#include "viz/findings/json_head.hpp"
#include "viz/findings/json_writer.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using card::Joined;
using findings::JsonWriter;

void write_evidence(JsonWriter& json, const Register& map, RelationId relation) {
    json.key("evidence");
    json.begin_list();
    for (const Evidence& evidence : map.list(map[relation].standing.evidence)) {
        json.begin_inline_object();
        json.key("source");
        json.text(map.id(evidence.source));
        json.key("at");
        json.text_or_null(map.text(evidence.at));
        json.key("stance");
        json.text(word(evidence.stance));
        json.end();
    }
    json.end();
}

void write_relation(JsonWriter& json, const Register& map, RelationId id) {
    const Relation& relation = map[id];
    json.begin_object();
    json.key("relation");
    json.text(map.id(id));
    json.key("type");
    json.text(word(relation.type));
    json.key("from");
    json.text(map.id(relation.from));
    json.key("to");
    json.text(map.id(relation.to));
    json.key("status");
    json.text(word(relation.status));
    json.key("place");
    json.text(findings::place_of(map, id));
    write_evidence(json, map, id);
    json.end();
}

template <class IdType>
void write_ids(JsonWriter& json, std::string_view key, const Register& map,
               const std::vector<IdType>& ids) {
    json.key(key);
    json.begin_inline_list();
    for (const std::string& id : findings::ids_once(map, ids))
        json.text(id);
    json.end();
}

void write_ways(JsonWriter& json, const Register& map, const Routes& routes) {
    json.key("ways");
    json.begin_list();
    for (const auto& way : routes.ways) {
        json.begin_list();
        for (const Arc& step : way)
            write_relation(json, map, step.relation);
        json.end();
    }
    json.end();
}

void write_joined(JsonWriter& json, const Register& map, const Joined& one) {
    json.begin_object();
    json.key("class");
    json.text(word(one.view));
    json.key("from");
    json.text(map.id(one.from));
    json.key("to");
    json.text(map.id(one.to));
    json.key("and_back");
    json.yes_no(one.both_ways);
    json.key("steps");
    json.number(one.routes.steps);
    json.key("count");
    json.number(one.routes.count);
    json.key("counted_all");
    json.yes_no(one.routes.count <= Routes::most_counted);
    write_ways(json, map, one.routes);
    write_ids(json, "needed_relations", map, one.routes.needed_relations);
    write_ids(json, "needed_bodies", map, one.routes.needed_bodies);
    json.end();
}

void write_head(JsonWriter& json, const FindingsReport& report, BodyId a, BodyId b) {
    const Register& map = report.snapshot.map();
    json.key("format");
    json.text("remit-path/1");
    json.key("title");
    json.text(map.text(map.title));
    json.key("as_at");
    json.text(iso(date_of(report.snapshot.day())));
    findings::write_label(json, report.label);
    json.key("from");
    json.text(map.id(a));
    json.key("to");
    json.text(map.id(b));
}

}  // namespace

void write_routes_json(std::ostream& out, const FindingsReport& report, BodyId a, BodyId b) {
    const Register& map = report.snapshot.map();
    JsonWriter json(out);
    json.begin_object();
    write_head(json, report, a, b);
    findings::write_left_out(json, report.left_out, findings::Counted::facts);
    json.key("routes");
    json.begin_list();
    for (const Joined& one : card::joined(report.snapshot, a, b))
        write_joined(json, map, one);
    json.end();
    json.key("not_counted");
    json.begin_list();
    for (const RelationId id : card::not_counted(report.snapshot, a, b))
        write_relation(json, map, id);
    json.end();
    json.end();
    json.finish();
}

}  // namespace remit
