// SPDX-License-Identifier: MIT
#include "cli/mappings.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "cli/files.hpp"

namespace remit::cli {

Mappings read_mappings(const std::string& asked, Diagnostics& diagnostics) {
    Mappings mappings;
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("columns/")) continue;
        Diagnostics own;
        const InputId input = own.add_input({.file = std::string(file.path)});
        auto mapping = read_mapping(file.bytes, input, own);
        if (!mapping) throw std::logic_error(fmt::format("the program's {} is broken", file.path));
        mappings.known.push_back(std::move(mapping));
    }
    if (!asked.empty()) {
        const InputId input = diagnostics.add_input({.file = asked});
        mappings.asked = read_mapping(bytes_of(asked), input, diagnostics);
    }
    return mappings;
}

}  // namespace remit::cli
