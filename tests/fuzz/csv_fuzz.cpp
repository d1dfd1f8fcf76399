// SPDX-License-Identifier: MIT
// Bytes, read as CSV: alone, and as a folder whose files a form feed parts, each with its table's
// name in a line of its own. Built, and analysed where they are a map. What is not one has an
// error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "remit/data.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/build.hpp"
#include "remit/graph/resolve_names.hpp"
#include "remit/importers/csv.hpp"
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

void check(bool whole, remit::Draft&& draft, remit::Diagnostics& diagnostics) {
    require(whole || diagnostics.has_errors());
    remit::resolve_names(draft, diagnostics);
    for (const auto& d : diagnostics.sorted())
        require(d.place.row > 0 && d.place.column > 0);
    const auto map = remit::build_register(std::move(draft), vocabulary(), diagnostics);
    require(map.has_value() != diagnostics.has_errors());
    if (!map) return;
    const auto day = map->as_at ? map->as_at.last() : remit::Day{16'878};
    const remit::Snapshot snapshot(*map, {.day = day});
    (void)remit::analyse(snapshot, {.threads = 1});
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
        check(whole, std::move(draft), diagnostics);
    }
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto folder = diagnostics.add_input({.file = "fuzz"});
    const bool whole =
        remit::read_csv_folder(files_of(bytes), folder, draft, diagnostics, {.records = 10'000});
    check(whole, std::move(draft), diagnostics);
    return 0;
}
