// SPDX-License-Identifier: MIT
// What every SVG document of ours has around its picture.
#pragma once

#include <string>
#include <string_view>

#include "viz/diagram/caption.hpp"
#include "viz/diagram/layout.hpp"

namespace remit::diagram {

/// How a document is written: before each id stands `prefix`, which has passed `xml_id`.
struct SvgManner {
    std::string prefix{};
    std::string_view fonts{};
};

/// Opens a document: its size, its title, and the picture in words. `more` are further attributes,
/// each after a space.
void open_svg(std::string& out, const SvgManner& manner, const Caption& caption,
              const std::string& description, const Layout& layout, std::string_view more = {});

/// A frame with its texts; of a cluster without, they are written over its lines.
void draw_framed(std::string& out, const SvgManner& manner, const Frame& frame,
                 std::string_view more = {});

}  // namespace remit::diagram
