// SPDX-License-Identifier: MIT
// Bytes, read as JSON, built, and analysed where they are a map. What is not one has an error.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "remit/importers/json.hpp"
#include "tests/fuzz/check_map.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.json", .sheet = {}});
    const bool whole = remit::read_json(bytes, input, draft, diagnostics, {.records = 10'000});
    remit::fuzz::check_map(whole, std::move(draft), diagnostics);
    return 0;
}
