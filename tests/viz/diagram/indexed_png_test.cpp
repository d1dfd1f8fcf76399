// SPDX-License-Identifier: MIT
#include "viz/diagram/indexed_png.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include <png.h>

#include "tests/support/catch.hpp"

namespace {

using Pixels = std::vector<std::uint32_t>;

/// What libpng reads, as 0xRRGGBB; nothing where it reads none, or is told of a fault.
Pixels read(const std::string& bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
    image.format = PNG_FORMAT_RGB;
    std::vector<png_byte> raw(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, raw.data(), 0, nullptr) == 0) return {};
    Pixels pixels;
    for (std::size_t i = 0; i + 2 < raw.size(); i += 3)
        pixels.push_back(static_cast<std::uint32_t>(raw[i]) << 16U |
                         static_cast<std::uint32_t>(raw[i + 1]) << 8U | raw[i + 2]);
    return pixels;
}

/// Its kind of colour is the 26th byte of a PNG; 3 is a palette.
bool has_palette(const std::string& bytes) { return bytes.size() > 25 && bytes[25] == 3; }

std::size_t colours(const Pixels& pixels) {
    return std::set<std::uint32_t>(pixels.begin(), pixels.end()).size();
}

int furthest(const Pixels& a, const Pixels& b) {
    int most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (const unsigned shift : {0U, 8U, 16U}) {
            most = std::max(most, std::abs(static_cast<int>(a[i] >> shift & 0xffU) -
                                           static_cast<int>(b[i] >> shift & 0xffU)));
        }
    }
    return most;
}

}  // namespace

TEST_CASE("a picture of few colours keeps them all", "[viz][diagram][formats]") {
    struct Case {
        std::string name{};
        Pixels pixels{};
        std::size_t width = 1;
    };
    std::vector<Case> cases{{"one pixel", {0x123456}, 1},
                            {"two rows", {0xffffff, 0x000000, 0xfefefe, 0x0000ff}, 2},
                            {"16 rows of 16 greys", {}, 16}};
    for (std::uint32_t grey = 0; grey < 256; ++grey)
        cases.back().pixels.push_back(grey << 16U | grey << 8U | grey);
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const std::string png = remit::diagram::indexed_png(c.pixels, c.width);
        CHECK(has_palette(png));
        CHECK(read(png) == c.pixels);
    }
}

TEST_CASE("of many colours the common ones stay, and the others look the same",
          "[viz][diagram][formats]") {
    // Eight fills, two of them nearly alike, and the edges between all of them and black.
    constexpr std::array<std::uint32_t, 8> fills{0xffffff, 0xfefefe, 0xcfe8f7, 0xf4f6f7,
                                                 0x005a8c, 0xfde9c9, 0x9c1d1d, 0xe6f0f4};
    constexpr std::size_t width = 256;
    Pixels pixels;
    for (const std::uint32_t fill : fills) {
        pixels.insert(pixels.end(), 16 * width, fill);
        for (std::uint32_t part = 0; part < width; ++part) {
            std::uint32_t blend = 0;
            for (const unsigned shift : {0U, 8U, 16U})
                blend |= (fill >> shift & 0xffU) * part / 255 << shift;
            pixels.push_back(blend);
        }
    }
    REQUIRE(colours(pixels) > 1500);
    const std::string png = remit::diagram::indexed_png(pixels, width);
    CHECK(has_palette(png));
    const Pixels now = read(png);
    REQUIRE(now.size() == pixels.size());
    CHECK(colours(now) <= 256);
    CHECK(furthest(pixels, now) <= 12);
    for (std::size_t i = 0; i < fills.size(); ++i)
        CHECK(now[i * 17 * width] == fills.at(i));
    CHECK(png == remit::diagram::indexed_png(pixels, width));
}
