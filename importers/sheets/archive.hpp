// SPDX-License-Identifier: MIT
// The zip archive that a workbook is, whichever program wrote it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

struct zip;

namespace remit::sheets {

/// Whom to tell what is wrong with a workbook as a whole.
struct Complaints {
    InputId input{};
    Diagnostics& diagnostics;
    void error(std::string_view id, std::string text, std::string hint = {}) const {
        diagnostics.error(id, {.input = input}, std::move(text), std::move(hint));
    }
};

/// Reads parts out of bytes, which it does not copy, up to the limits. What is wrong it tells.
class Archive {
  public:
    /// Nothing where the bytes are no archive, or one of too many parts.
    [[nodiscard]] static std::optional<Archive> open(std::string_view bytes,
                                                     const Complaints& complaints,
                                                     const Limits& limits);

    [[nodiscard]] bool has(const std::string& part) const;
    /// A part, unpacked; nothing where it is missing, damaged, locked or too large.
    [[nodiscard]] std::optional<std::string> read(const std::string& part);

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Archive(zip* archive, const Complaints& complaints, const Limits& limits)
        : archive_(archive), complaints_(complaints), limits_(limits) {}

    [[nodiscard]] std::optional<std::uint64_t> find(const std::string& part) const;
    [[nodiscard]] bool fits(const std::string& part, std::uint64_t size, std::uint64_t packed);

    std::unique_ptr<zip, Close> archive_;
    Complaints complaints_;
    Limits limits_;
    std::uint64_t unpacked_ = 0;
};

/// Whether bytes begin as a zip archive does.
[[nodiscard]] bool is_zip(std::string_view bytes);
/// Whether they begin as .xls and other old office files do, and those that are locked.
[[nodiscard]] bool is_old_office(std::string_view bytes);

}  // namespace remit::sheets
