// SPDX-License-Identifier: MIT
// A table and a mapping of its columns, which a form feed parts; without one, a table that the
// program's own mappings may know. Built, and analysed where they are a map.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "remit/data.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/mapped.hpp"
#include "tests/fuzz/check_map.hpp"

namespace {

const remit::Mappings& shipped() {
    static const auto read = [] {
        remit::Mappings mappings;
        remit::Diagnostics diagnostics;
        for (const auto& file : remit::data::files()) {
            if (!file.path.starts_with("columns/")) continue;
            const auto input = diagnostics.add_input({.file = std::string(file.path)});
            mappings.known.push_back(remit::read_mapping(file.bytes, input, diagnostics));
        }
        return mappings;
    }();
    return read;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = bytes.find('\f');
    remit::Mappings mappings = shipped();
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    if (cut != std::string_view::npos) {
        const auto input = diagnostics.add_input({.file = "columns.json"});
        mappings.asked = remit::read_mapping(bytes.substr(0, cut), input, diagnostics);
        if (!mappings.asked) {
            if (!diagnostics.has_errors()) std::abort();
            return 0;
        }
    }
    const std::string_view table = cut == std::string_view::npos ? bytes : bytes.substr(cut + 1);
    const auto input = diagnostics.add_input({.file = "fuzz.csv"});
    const remit::Limits limits{.records = 10'000, .mappings = &mappings};
    const bool whole = remit::read_csv(table, input, draft, diagnostics, limits);
    remit::fuzz::check_map(whole, std::move(draft), diagnostics);
    return 0;
}
