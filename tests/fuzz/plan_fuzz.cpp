// SPDX-License-Identifier: MIT
// Bytes, read as plans of a reorganisation. What is none has an error; every complaint has a place
// that can be printed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "remit/importers/plan.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.json", .sheet = {}});
    const auto plans = remit::read_plans(bytes, input, diagnostics, {.records = 10'000});
    if (plans.has_value() == diagnostics.has_errors()) std::abort();
    for (const auto& one : diagnostics.sorted())
        (void)printed(one, diagnostics);
    return 0;
}
