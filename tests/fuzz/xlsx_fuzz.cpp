// SPDX-License-Identifier: MIT
// Bytes, or the parts that they name (packed.hpp), read as XLSX, built, and analysed where they are
// a map. What is not one has an error.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "remit/importers/xlsx.hpp"
#include "tests/fuzz/check_map.hpp"
#include "tests/fuzz/packed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes =
        remit::fuzz::packed(std::string_view(reinterpret_cast<const char*>(data), size));
    (void)remit::looks_like_xlsx(bytes);
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.xlsx"});
    const bool whole =
        remit::read_xlsx(bytes, input, draft, diagnostics, remit::fuzz::workbook_limits);
    remit::fuzz::check_map(whole, std::move(draft), diagnostics, true);
    return 0;
}
