// SPDX-License-Identifier: MIT
// The sentences of the JSON reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "remit/graph/draft.hpp"

namespace remit::json_reader {

/// "'areas' is a list of texts"
[[nodiscard]] std::string right_shape(const FieldSpec& field);
/// "a text", for "not a text".
[[nodiscard]] std::string_view given(Cell::Kind kind);
/// "a body", "'meetings' of a body"
[[nodiscard]] std::string place_of_keys(RecordKind kind, std::string_view group);

/// What is wrong with broken JSON, and whether at the byte that the parser stopped at or at the
/// token that this byte ends.
struct SyntaxError {
    std::string text{};
    bool at_token = false;
};
/// By nlohmann's message and the bytes; `offset` is the byte that the parser stopped at, `what` is
/// what the file holds ("map").
[[nodiscard]] SyntaxError syntax_error(std::string_view message, std::string_view bytes,
                                       std::size_t offset, std::string_view what);

}  // namespace remit::json_reader
