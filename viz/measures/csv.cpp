// SPDX-License-Identifier: MIT
#include <ostream>
#include <string>
#include <string_view>

#include "remit/viz/measures.hpp"
#include "viz/findings/csv_cell.hpp"
#include "viz/findings/json_writer.hpp"

namespace remit {
namespace {

constexpr std::string_view column_names =
    "body,name,type,neighbours,superiors,subordinates,seats_held,seats_offered,meetings_a_year,"
    "betweenness,cut_vertex,mode,seat_degree,seat_closeness,seat_betweenness\n";

/// A row, cell by cell; what is not known is an empty cell.
class Row {
  public:
    void add(std::string_view text) {
        if (!first_) line_ += ',';
        first_ = false;
        line_ += findings::csv_cell(text);
    }
    void add(std::size_t value) { add(std::to_string(value)); }
    void add(std::optional<double> value) { add(value ? findings::decimal_text(*value) : ""); }

    [[nodiscard]] const std::string& line() const { return line_; }

  private:
    std::string line_;
    bool first_ = true;
};

void add_seats(Row& row, const std::optional<SeatCentrality>& seats) {
    if (!seats) {
        for (int column = 0; column < 4; ++column)
            row.add("");
        return;
    }
    row.add(seats->sat_on ? "sat-on" : "sits");
    row.add(std::optional(seats->degree));
    row.add(seats->closeness);
    row.add(seats->betweenness);
}

std::string line_of(const Register& map, const BodyMeasures& body) {
    Row row;
    row.add(map.id(body.body));
    row.add(map.name(body.body));
    row.add(map.type(body.body).id);
    row.add(body.neighbours);
    row.add(body.superiors);
    row.add(body.subordinates);
    row.add(body.seats_held);
    row.add(body.seats_offered);
    row.add(recorded(body.meetings) ? std::optional<double>(body.meetings) : std::nullopt);
    row.add(body.betweenness);
    row.add(body.cut_vertex ? "yes" : "no");
    add_seats(row, body.seats);
    return row.line();
}

}  // namespace

void write_measures_csv(std::ostream& out, const FindingsReport& report,
                        const MapMeasures& measures) {
    out << column_names;
    for (const BodyMeasures& body : measures.bodies)
        out << line_of(report.snapshot.map(), body) << '\n';
}

}  // namespace remit
