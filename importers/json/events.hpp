// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "importers/json/scanner.hpp"
#include "remit/graph/diagnostic.hpp"

namespace remit::json_reader {

/// Complains of bytes that are no JSON. `what` is what the file holds ("map"), `token` how many
/// bytes stand before the token that is wrong.
void complain_of_syntax(std::string_view bytes, InputId input, std::string_view what,
                        std::size_t token, Diagnostics& diagnostics);

/// Reads the bytes into the sink of a Scanner. False, and complained of, where they are no JSON or
/// the sink stopped at a limit.
template <class Sink>
bool read_events(std::string_view bytes, InputId input, std::string_view what, Sink& sink,
                 Diagnostics& diagnostics) {
    Scanner<Sink> scanner(bytes, input, sink);
    const Scanned scanned = scanner.scan();
    if (scanned == Scanned::broken)
        complain_of_syntax(bytes, input, what, scanner.broken_at(), diagnostics);
    return scanned == Scanned::whole;
}

}  // namespace remit::json_reader
