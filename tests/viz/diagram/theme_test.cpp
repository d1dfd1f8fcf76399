// SPDX-License-Identifier: MIT
// A panel paper is printed in black and white.
#include "viz/diagram/theme.hpp"

#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "tests/support/catch.hpp"

namespace {

using namespace remit::diagram;

/// Of a colour such as "#ffe08a": what is left of it in grey, from 0 for black to 1, as WCAG has
/// it.
double luminance(std::string_view colour) {
    constexpr double weights[]{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string channel(colour.substr(1 + 2 * i, 2));
        const double value = static_cast<double>(std::strtol(channel.c_str(), nullptr, 16)) / 255;
        sum += weights[i] *
               (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(std::string_view a, std::string_view b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

constexpr double of_text = 4.5;    // WCAG 2.2, 1.4.3
constexpr double of_shapes = 3.0;  // 1.4.11

}  // namespace

TEST_CASE("the contrast of two colours", "[viz][diagram]") {
    CHECK(std::abs(contrast("#000000", "#ffffff") - 21) < 1e-9);
    CHECK(std::abs(contrast("#777777", "#777777") - 1) < 1e-9);
}

TEST_CASE("figures read in grey", "[viz][diagram]") {
    std::set<Shape> shapes;
    for (std::size_t i = 0; i < look_count; ++i) {
        const LookStyle& look = style(static_cast<Look>(i));
        CAPTURE(look.label);
        CHECK(contrast(theme::ink, look.fill) >= of_text);
        CHECK(contrast(theme::pale_ink, theme::paper) >= of_text);
        CHECK(contrast(look.border, look.fill) >= of_shapes);
        CHECK(contrast(look.border, theme::paper) >= of_shapes);
        CHECK(shapes.insert(look.shape).second);  // no category is told by its colour alone
    }
    std::set<std::string> strokes;
    for (std::size_t i = 0; i < line_count; ++i) {
        const LineStyle& line = style(static_cast<Line>(i));
        CAPTURE(line.label);
        CHECK(contrast(line.colour, theme::paper) >= of_shapes);
        const std::string stroke = std::string(line.dashes) + " " + std::to_string(line.width) +
                                   " " + std::to_string(static_cast<int>(line.arrow));
        CHECK(strokes.insert(stroke).second);  // nor any line
    }
    CHECK(contrast(theme::grey, theme::paper) >= of_text);
    CHECK(contrast(theme::ink, theme::band_fill) >= of_text);
    CHECK(contrast(style(Line::funding).colour, theme::band_fill) >= of_shapes);
}
