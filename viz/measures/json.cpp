// SPDX-License-Identifier: MIT
#include <optional>
#include <string_view>

#include "remit/viz/measures.hpp"
#include "viz/findings/json_head.hpp"
#include "viz/findings/json_writer.hpp"

namespace remit {
namespace {

using findings::JsonWriter;

void write(JsonWriter& json, std::string_view key, std::size_t value) {
    json.key(key);
    json.number(value);
}

void write(JsonWriter& json, std::string_view key, std::optional<double> value) {
    json.key(key);
    json.decimal(value);
}

void write_text(JsonWriter& json, std::string_view key, std::string_view value) {
    json.key(key);
    json.text_or_null(value);
}

void write_head(JsonWriter& json, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    findings::write_head(json, "remit-measures/1", report.version);
    json.key("title");
    json.text(map.text(map.title));
    json.key("as_at");
    json.text(iso(date_of(report.snapshot.day())));
    json.key("with_proposals");
    json.yes_no(report.snapshot.options().with_proposals);
    findings::write_label(json, report.label);
    findings::write_left_out(json, report.left_out, findings::Counted::facts);
}

void write_not_given(JsonWriter& json, const NetworkMeasures& m) {
    json.key("not_given");
    json.begin_inline_list();
    if (!m.hierarchy_given) json.text("hierarchy");
    if (!m.bounds_given) json.text("upper_boundedness");
    if (!m.ways_given) {
        for (const std::string_view name :
             {"betweenness_centralisation", "closeness_centralisation", "diameter", "mean_distance",
              "clustering"})
            json.text(name);
    }
    json.end();
}

/// The members of a network's object.
void write_network(JsonWriter& json, const Register& map, const NetworkMeasures& m) {
    write(json, "bodies", m.bodies);
    write(json, "relations", m.relations);
    write(json, "ties", m.ties);
    write(json, "isolates", m.isolates);
    write(json, "components", m.components);
    write(json, "largest_component", m.largest_component);
    write(json, "density", m.density);
    write(json, "depth", m.depth);
    write(json, "mean_span", m.mean_span);
    write(json, "widest_span", m.widest_span);
    write_text(json, "widest", m.widest ? map.id(m.widest) : "");
    write(json, "connectedness", m.connectedness);
    write(json, "hierarchy", m.hierarchy);
    write(json, "efficiency", m.efficiency);
    write(json, "upper_boundedness", m.upper_boundedness);
    write(json, "degree_centralisation", m.degree_centralisation);
    write(json, "betweenness_centralisation", m.betweenness_centralisation);
    write(json, "closeness_centralisation", m.closeness_centralisation);
    if (m.mean_distance) {
        write(json, "diameter", m.diameter);
    } else {
        write(json, "diameter", std::optional<double>());
    }
    write(json, "mean_distance", m.mean_distance);
    write(json, "clustering", m.clustering);
    write_not_given(json, m);
}

void write_seats(JsonWriter& json, const std::optional<SeatCentrality>& seats) {
    json.key("seats");
    if (!seats) return json.null();
    json.begin_inline_object();
    json.key("mode");
    json.text(seats->sat_on ? "sat-on" : "sits");
    write(json, "degree", std::optional(seats->degree));
    write(json, "closeness", seats->closeness);
    write(json, "betweenness", seats->betweenness);
    json.end();
}

void write_body(JsonWriter& json, const Register& map, const BodyMeasures& body) {
    json.begin_inline_object();
    json.key("body");
    json.text(map.id(body.body));
    json.key("name");
    json.text(map.name(body.body));
    write(json, "neighbours", body.neighbours);
    write(json, "superiors", body.superiors);
    write(json, "subordinates", body.subordinates);
    write(json, "seats_held", body.seats_held);
    write(json, "seats_offered", body.seats_offered);
    write(json, "meetings_a_year",
          recorded(body.meetings) ? std::optional<double>(body.meetings) : std::nullopt);
    write(json, "betweenness", body.betweenness);
    json.key("cut_vertex");
    json.yes_no(body.cut_vertex);
    write_seats(json, body.seats);
    json.end();
}

}  // namespace

void write_measures_json(std::ostream& out, const FindingsReport& report,
                         const MapMeasures& measures) {
    const Register& map = report.snapshot.map();
    JsonWriter json(out);
    json.begin_object();
    write_head(json, report);
    json.key("whole");
    json.begin_object();
    write_network(json, map, measures.whole);
    json.end();
    json.key("classes");
    json.begin_list();
    for (const ClassMeasures& one : measures.classes) {
        json.begin_object();
        write_text(json, "class", word(one.view));
        write_network(json, map, one.network);
        json.end();
    }
    json.end();
    json.key("two_modes");
    json.yes_no(measures.two_modes);
    json.key("bodies");
    json.begin_list();
    for (const BodyMeasures& body : measures.bodies)
        write_body(json, map, body);
    json.end();
    json.end();
    json.finish();
}

}  // namespace remit
