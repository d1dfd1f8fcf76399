// SPDX-License-Identifier: MIT
#include "tests/support/read.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"
#include "tests/support/here.hpp"

namespace remit::test {

std::string file_text(std::string_view path) {
    std::ifstream file(fmt::format("{}/{}", source_folder, path), std::ios::binary);
    if (!file) throw std::runtime_error(fmt::format("no file {}", path));
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> shipped_cases() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(fmt::format("{}/data/cases", source_folder))) {
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

const Vocabulary& vocabulary() {
    static const Vocabulary shipped = [] {
        Diagnostics diagnostics;
        return read_vocabulary(data::file("vocabulary.json").value(), diagnostics).value();
    }();
    return shipped;
}

Read read(std::string_view json, std::string_view name) {
    return read_several({std::string(json)}, {std::string(name)});
}

Read read_several(const std::vector<std::string>& maps, const std::vector<std::string>& names) {
    Diagnostics diagnostics;
    Draft draft;
    bool whole = true;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const auto name = i < names.size() ? names[i] : fmt::format("{}.json", i);
        const InputId input = diagnostics.add_input({.file = name});
        whole = read_json(maps[i], input, draft, diagnostics) && whole;
    }
    Read result;
    if (whole) result.map = build_register(std::move(draft), vocabulary(), diagnostics);
    for (const auto& d : diagnostics.sorted()) {
        result.diagnostics.push_back(printed(d, diagnostics));
    }
    return result;
}

Register read_map(std::string_view json, std::string_view name) {
    Read result = read(json, name);
    if (!result.map || !result.diagnostics.empty()) {
        throw std::runtime_error(fmt::format("{}", fmt::join(result.diagnostics, "\n")));
    }
    return std::move(*result.map);
}

}  // namespace remit::test
