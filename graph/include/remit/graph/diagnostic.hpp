// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/place.hpp"

namespace remit {

/// One thing that is wrong (error) or doubtful (warning) in an input.
struct Diagnostic {
    enum class Severity : std::uint8_t { error, warning };

    std::string_view id{};  ///< "I203"; stable, listed in graph/README.md
    Severity severity = Severity::error;
    Place place{};
    std::string text{};  ///< lower case, no full stop, the user's words in '…'
    std::string hint{};  ///< "did you mean 'sscg'?", or empty
};

/// The inputs of a map: what a place's input is called, and how its places are printed.
struct Input {
    std::string file{};   ///< as the user named it; "-" for standard input
    std::string sheet{};  ///< the sheet of a workbook; empty for text files
};

/// What readers and the builder complain of, across all inputs. Keeps the first `kept_per_severity`
/// of each severity and counts the rest, so that a broken file of any size costs little.
class Diagnostics {
  public:
    static constexpr std::size_t kept_per_severity = 50;

    InputId add_input(Input input);
    [[nodiscard]] const Input& input(InputId id) const { return inputs_[id.index()]; }
    [[nodiscard]] std::size_t input_count() const { return inputs_.size(); }

    void error(std::string_view id, Place place, std::string text, std::string hint = {});
    void warning(std::string_view id, Place place, std::string text, std::string hint = {});

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::size_t warnings() const { return warnings_; }
    /// Whether another error would still be kept: a costly hint need not be made when not.
    [[nodiscard]] bool keeps_errors() const { return errors_ < kept_per_severity; }
    /// The kept ones, by place.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;

  private:
    std::vector<Input> inputs_;
    std::vector<Diagnostic> kept_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

/// `county.json:118:14` or `review.xlsx: Relations!C14`; the file alone where row and column are
/// unknown.
[[nodiscard]] std::string printed(const Place& place, const Diagnostics& diagnostics);
/// `county.json:118:14: error: … [I203]; did you mean 'sscg'?`
[[nodiscard]] std::string printed(const Diagnostic& diagnostic, const Diagnostics& diagnostics);

}  // namespace remit
