// SPDX-License-Identifier: MIT
#include <ostream>
#include <string>
#include <string_view>

#include "remit/viz/suggestions.hpp"
#include "viz/findings/csv_cell.hpp"
#include "viz/findings/json_writer.hpp"

namespace remit {
namespace {

constexpr std::string_view column_names =
    "rank,bodies,names,place,all_there,score,seats_before,seats_after,for,against,not_counted\n";

void add(std::string& list, std::string_view text) {
    if (!list.empty()) list += "; ";
    list += text;
}

std::string reasons(const MergerCandidate& candidate, bool speaks_for) {
    std::string list;
    for (const MergerReason& reason : candidate.reasons) {
        if (reason.speaks_for == speaks_for)
            add(list, reason.text + " (" + findings::decimal_text(reason.weight) + ")");
    }
    return list;
}

std::string line_of(const Register& map, std::size_t rank, const MergerCandidate& candidate) {
    std::string ids;
    std::string names;
    std::string not_counted;
    for (const BodyId body : candidate.bodies) {
        add(ids, map.id(body));
        add(names, map.name(body));
    }
    for (const std::string& text : candidate.not_counted)
        add(not_counted, text);
    std::string line = std::to_string(rank);
    for (const std::string& cell :
         {ids, names, candidate.place ? std::string(map.name(candidate.place)) : std::string(),
          std::string(candidate.all_there ? "yes" : "no"), findings::decimal_text(candidate.score),
          std::to_string(candidate.seats_before), std::to_string(candidate.seats_after),
          reasons(candidate, true), reasons(candidate, false), not_counted})
        line += "," + findings::csv_cell(cell);
    return line;
}

}  // namespace

void write_suggestions_csv(std::ostream& out, const FindingsReport& report,
                           const Suggestions& suggestions) {
    out << column_names;
    std::size_t rank = 0;
    for (const MergerCandidate& candidate : suggestions.candidates)
        out << line_of(report.snapshot.map(), ++rank, candidate) << '\n';
}

}  // namespace remit
