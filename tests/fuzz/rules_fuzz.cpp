// SPDX-License-Identifier: MIT
// Bytes, read as a rule pack. What is not one has an error; every complaint has a place that can be
// printed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <remit/data.hpp>

#include "remit/graph/rules.hpp"
#include "remit/importers/rules.hpp"
#include "remit/importers/vocabulary.hpp"

namespace {

const remit::Vocabulary& vocabulary() {
    static const remit::Vocabulary words = [] {
        remit::Diagnostics diagnostics;
        return remit::read_vocabulary(remit::data::file("vocabulary.json").value(), diagnostics)
            .value();
    }();
    return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)remit::looks_like_rules(bytes);
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.json", .sheet = {}});
    auto pack = remit::read_rules(bytes, input, vocabulary(), diagnostics, {.records = 10'000});
    if (pack.has_value() == diagnostics.has_errors()) std::abort();
    for (const auto& one : diagnostics.sorted())
        (void)printed(one, diagnostics);
    if (!pack) return 0;
    remit::RuleBook book;
    book.add(std::move(*pack));
    (void)book.problems(vocabulary());
    return 0;
}
