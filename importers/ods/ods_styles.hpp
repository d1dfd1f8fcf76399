// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "importers/sheets/values.hpp"
#include "importers/sheets/xml.hpp"

namespace remit::ods {

/// What styles say that matters here: how much of a date a cell shows, and which sheets are hidden.
class Styles {
  public:
    /// Adds the styles of an element that holds some.
    void add(const pugi::xml_node& styles);

    /// A date that has no style of its own is shown whole.
    [[nodiscard]] sheets::Shown shown_by(std::string_view cell_style) const;
    [[nodiscard]] bool hides(std::string_view table_style) const {
        return hidden_.contains(std::string(table_style));
    }

  private:
    std::unordered_map<std::string, sheets::Shown> formats_;
    std::unordered_map<std::string, std::string> format_of_;  ///< of a cell's style
    std::unordered_set<std::string> hidden_;
};

}  // namespace remit::ods
