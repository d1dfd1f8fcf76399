// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "importers/json/events.hpp"
#include "importers/json/record_reader.hpp"
#include "remit/importers/json.hpp"

namespace remit {

bool read_json(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits) {
    if (bytes.size() > limits.bytes) {
        diagnostics.error("I104", {.input = input},
                          fmt::format("larger than {} bytes", limits.bytes));
        return false;
    }
    draft.expect(bytes.size());
    json_reader::RecordReader records(draft, diagnostics, limits);
    return json_reader::read_events(bytes, input, "map", records, diagnostics);
}

}  // namespace remit
