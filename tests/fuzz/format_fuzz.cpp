// SPDX-License-Identifier: MIT
// Bytes, read in the format that REMIT_FUZZ_FORMAT names, built, and analysed where they are a map.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "remit/importers/formats.hpp"
#include "tests/fuzz/check_map.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const remit::Format& format = *remit::find_format(REMIT_FUZZ_FORMAT);
    (void)format.looks_like(bytes);
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz"});
    const bool whole = format.read(bytes, input, draft, diagnostics, {.records = 10'000});
    remit::fuzz::check_map(whole, std::move(draft), diagnostics);
    return 0;
}
