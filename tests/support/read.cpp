// SPDX-License-Identifier: MIT
#include "tests/support/read.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "remit/data.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"

namespace remit::test {

std::string file_text(std::string_view path) {
    std::ifstream file(fmt::format("{}/{}", REMIT_SOURCE_DIR, path), std::ios::binary);
    if (!file) throw std::runtime_error(fmt::format("no file {}", path));
    return {std::istreambuf_iterator<char>(file), {}};
}

const Vocabulary& vocabulary() {
    static const Vocabulary shipped = [] {
        Diagnostics diagnostics;
        return read_vocabulary(data::file("vocabulary.json").value(), diagnostics).value();
    }();
    return shipped;
}

Read read(std::string_view json, std::string_view name) {
    Diagnostics diagnostics;
    Draft draft;
    const InputId input = diagnostics.add_input({.file = std::string(name)});
    Read result;
    if (read_json(json, input, draft, diagnostics)) {
        result.map = build_register(std::move(draft), vocabulary(), diagnostics);
    }
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
