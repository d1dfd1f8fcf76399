// SPDX-License-Identifier: MIT
// Bytes, read as JSON, built, and analysed where they are a map. What is not one has an error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"

namespace {

const remit::Vocabulary& vocabulary() {
    static const auto read = [] {
        remit::Diagnostics diagnostics;
        return remit::read_vocabulary(*remit::data::file("vocabulary.json"), diagnostics);
    }();
    return *read;
}

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.json", .sheet = {}});
    const bool whole = remit::read_json(bytes, input, draft, diagnostics, {.records = 10'000});
    require(whole || diagnostics.has_errors());
    for (const auto& d : diagnostics.sorted())
        require(d.place.row > 0 && d.place.column > 0);

    const auto map = remit::build_register(std::move(draft), vocabulary(), diagnostics);
    require(map.has_value() != diagnostics.has_errors());
    if (!map) return 0;
    const auto day = map->as_at ? map->as_at.last() : remit::Day{16'878};
    const remit::Snapshot snapshot(*map, {.day = day});
    (void)remit::analyse(snapshot, {.threads = 1});
    return 0;
}
