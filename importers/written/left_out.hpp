// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remit::written {

/// What a format cannot hold, told as Written::notes has it.
class LeftOut {
  public:
    /// `format` is what people call it: "Popolo".
    explicit LeftOut(std::string_view format) : format_(format) {}

    /// "Popolo holds no remits: 24 left out"; says nothing of none.
    void add(std::string_view what, std::size_t count);
    [[nodiscard]] std::vector<std::string> take() { return std::move(notes_); }

  private:
    std::string format_;
    std::vector<std::string> notes_;
};

}  // namespace remit::written
