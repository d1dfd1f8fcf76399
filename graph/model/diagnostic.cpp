// SPDX-License-Identifier: MIT
#include "remit/graph/diagnostic.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace remit {
namespace {

/// A column of a sheet as its letters: 1 is A, 27 is AA.
std::string letters(std::uint32_t column) {
    std::string out;
    for (; column > 0; column = (column - 1) / 26) {
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return out;
}

/// A complaint with the user's own words in it, fit for a terminal: control characters become '?'.
std::string without_controls(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    }
    return text;
}

}  // namespace

InputId Diagnostics::add_input(Input input) {
    inputs_.push_back(std::move(input));
    return InputId{inputs_.size() - 1};
}

void Diagnostics::error(std::string_view id, Place place, std::string text, std::string hint) {
    if (errors_++ >= kept_per_severity) return;
    kept_.push_back({id, Diagnostic::Severity::error, place, without_controls(std::move(text)),
                     without_controls(std::move(hint))});
}

void Diagnostics::warning(std::string_view id, Place place, std::string text, std::string hint) {
    if (warnings_++ >= kept_per_severity) return;
    kept_.push_back({id, Diagnostic::Severity::warning, place, without_controls(std::move(text)),
                     without_controls(std::move(hint))});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> out = kept_;
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.place < b.place; });
    return out;
}

std::string printed(const Place& place, const Diagnostics& diagnostics) {
    if (!place.input) return "the map";
    const Input& input = diagnostics.input(place.input);
    if (place.row == 0) return input.file;
    if (!input.sheet.empty()) {
        return fmt::format("{}: {}!{}{}", input.file, input.sheet, letters(place.column),
                           place.row);
    }
    return fmt::format("{}:{}:{}", input.file, place.row, place.column);
}

std::string printed(const Diagnostic& diagnostic, const Diagnostics& diagnostics) {
    const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
    return fmt::format("{}: {}: {}{}{} [{}]", printed(diagnostic.place, diagnostics),
                       is_error ? "error" : "warning", diagnostic.text,
                       diagnostic.hint.empty() ? "" : "; ", diagnostic.hint, diagnostic.id);
}

}  // namespace remit
