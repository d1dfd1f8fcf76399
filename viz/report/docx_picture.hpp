// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include <pugixml.hpp>

namespace remit::report {

/// A page of a figure, as it stands in a Word file.
struct PlacedPicture {
    std::string relation{};  ///< to its bytes
    std::size_t number = 0;  ///< in the file, from 1
    std::string name{};
    std::string alternative{};
    double height = 0;  ///< that it has room for, in points
};

/// Adds a page drawn on `word_paper()` to a paragraph, without its margin: that is the page's own.
/// It is as large as it was drawn, or smaller where it has less room.
void add_picture(pugi::xml_node paragraph, const PlacedPicture& picture, const std::string& png);

}  // namespace remit::report
