// SPDX-License-Identifier: MIT
// Bytes, read as CSV: alone, and as a folder whose files a form feed parts, each with its table's
// name in a line of its own. Built, and analysed where they are a map. What is not one has an
// error.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "remit/importers/csv.hpp"
#include "tests/fuzz/check_map.hpp"

namespace {

std::vector<remit::FolderFile> files_of(std::string_view bytes) {
    std::vector<remit::FolderFile> files;
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, bytes.find('\f'));
        bytes.remove_prefix(part.size() < bytes.size() ? part.size() + 1 : part.size());
        const std::string_view name = part.substr(0, part.find('\n'));
        files.push_back(
            {.name = std::string(name) + ".csv", .bytes = std::string(part.substr(name.size()))});
    }
    return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)remit::looks_like_csv(bytes);
    {
        remit::Draft draft;
        remit::Diagnostics diagnostics;
        const auto input = diagnostics.add_input({.file = "fuzz.csv"});
        const bool whole = remit::read_csv(bytes, input, draft, diagnostics, {.records = 10'000});
        remit::fuzz::check_map(whole, std::move(draft), diagnostics);
    }
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto folder = diagnostics.add_input({.file = "fuzz"});
    const bool whole =
        remit::read_csv_folder(files_of(bytes), folder, draft, diagnostics, {.records = 10'000});
    remit::fuzz::check_map(whole, std::move(draft), diagnostics, true);
    return 0;
}
