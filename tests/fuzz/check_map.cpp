// SPDX-License-Identifier: MIT
#include "tests/fuzz/check_map.hpp"

#include <cstdlib>
#include <utility>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/graph/resolve_names.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"

namespace remit::fuzz {
namespace {

const Vocabulary& vocabulary() {
    static const auto read = [] {
        Diagnostics diagnostics;
        return read_vocabulary(*data::file("vocabulary.json"), diagnostics);
    }();
    return *read;
}

/// What is written of a map can be read, and is a map again.
void check_written(const Register& map) {
    Diagnostics diagnostics;
    Draft draft;
    const InputId input = diagnostics.add_input({.file = "written.json"});
    require(read_json(write_json(map).files.front().bytes, input, draft, diagnostics));
    require(build_register(std::move(draft), vocabulary(), diagnostics).has_value());
}

}  // namespace

void require(bool holds) {
    if (!holds) std::abort();
}

std::optional<Register> built(bool whole, Draft&& draft, Diagnostics& diagnostics, bool packed) {
    require(whole || diagnostics.has_errors());
    resolve_names(draft, diagnostics);
    for (const auto& d : diagnostics.sorted())
        require(d.place.input && (packed || (d.place.row > 0 && d.place.column > 0)));
    auto map = build_register(std::move(draft), vocabulary(), diagnostics);
    require(map.has_value() != diagnostics.has_errors());
    return map;
}

Day day_of(const Register& map) { return map.as_at ? map.as_at.last() : Day{16'878}; }

void check_map(bool whole, Draft&& draft, Diagnostics& diagnostics, bool packed) {
    const auto map = built(whole, std::move(draft), diagnostics, packed);
    if (!map) return;
    check_written(*map);
    const Snapshot snapshot(*map, {.day = day_of(*map)});
    (void)analyse(snapshot, {.threads = 1});
}

}  // namespace remit::fuzz
