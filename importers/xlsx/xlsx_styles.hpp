// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "importers/sheets/values.hpp"
#include "importers/sheets/xml.hpp"

namespace remit::xlsx {

/// How the numbers of cells are formatted, by the number of the cell's style.
class Styles {
  public:
    Styles() = default;
    explicit Styles(const pugi::xml_node& style_sheet);

    [[nodiscard]] sheets::Shown shown_by(std::uint32_t style) const {
        return style < shown_.size() ? shown_[style] : sheets::Shown::no_date;
    }

  private:
    std::vector<sheets::Shown> shown_;
};

}  // namespace remit::xlsx
