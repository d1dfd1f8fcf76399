// SPDX-License-Identifier: MIT
#include "viz/report/docx_picture.hpp"

#include <algorithm>
#include <stdexcept>

#include "viz/diagram/theme.hpp"
#include "viz/report/docx_text.hpp"

namespace remit::report {
namespace {

constexpr double points_per_pixel = 72.0 / 200;  // as figures are drawn
constexpr double units_per_point = 12'700;       // of DrawingML: 914,400 an inch
constexpr double per_cent = 1'000;               // which it has in thousandths

struct Size {
    double width = 0;
    double height = 0;
};

/// In points.
Size size_of(const std::string& png) {
    constexpr std::size_t width_at = 16;  // in the first chunk, which PNG says is IHDR
    constexpr std::size_t height_at = 20;
    if (png.size() < height_at + 4) throw std::runtime_error("a figure is no PNG");
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8U | static_cast<unsigned char>(png[at + i]);
        return static_cast<double>(value) * points_per_pixel;
    };
    return {number(width_at), number(height_at)};
}

std::string whole(double number) { return std::to_string(static_cast<long>(number)); }

}  // namespace

void add_picture(pugi::xml_node paragraph, const PlacedPicture& picture, const std::string& png) {
    constexpr double margin = diagram::theme::paper_margin;
    const Size page = size_of(png);
    const Size drawn{page.width - 2 * margin, page.height - 2 * margin};
    const double scale = std::min(1.0, picture.height / drawn.height) * units_per_point;
    const std::string wide = whole(drawn.width * scale);
    const std::string high = whole(drawn.height * scale);
    const std::string number = std::to_string(picture.number);

    pugi::xml_node place = add(add(add(paragraph, "w:r"), "w:drawing"), "wp:inline",
                               {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    add(place, "wp:extent", {{"cx", wide}, {"cy", high}});
    add(place, "wp:docPr",
        {{"id", number}, {"name", picture.name}, {"descr", picture.alternative}});
    const std::string drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    add(add(place, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", {{"noChangeAspect", "1"}});
    pugi::xml_node made = add(
        add(add(place, "a:graphic"), "a:graphicData", {{"uri", drawing + "picture"}}), "pic:pic");
    pugi::xml_node about = add(made, "pic:nvPicPr");
    add(about, "pic:cNvPr", {{"id", number}, {"name", picture.name}});
    add(about, "pic:cNvPicPr");
    pugi::xml_node fill = add(made, "pic:blipFill");
    add(fill, "a:blip", {{"r:embed", picture.relation}});
    const std::string beside = whole(margin / page.width * 100 * per_cent);
    const std::string above = whole(margin / page.height * 100 * per_cent);
    add(fill, "a:srcRect", {{"l", beside}, {"t", above}, {"r", beside}, {"b", above}});
    add(add(fill, "a:stretch"), "a:fillRect");
    pugi::xml_node shape = add(made, "pic:spPr");
    pugi::xml_node frame = add(shape, "a:xfrm");
    add(frame, "a:off", {{"x", "0"}, {"y", "0"}});
    add(frame, "a:ext", {{"cx", wide}, {"cy", high}});
    add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

}  // namespace remit::report
