// SPDX-License-Identifier: MIT
#include "viz/diagram/indexed_png.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <png.h>

namespace remit::diagram {
namespace {

constexpr std::size_t most_colours = 256;
/// The commonest colours, which are kept however near to one another they are.
constexpr std::size_t kept = 64;

using Colour = std::uint32_t;
using Colours = std::vector<Colour>;

struct Channels {
    int red, green, blue;
};
Channels channels(Colour colour) {
    constexpr Colour byte = 0xff;
    return {static_cast<int>(colour >> 16U & byte), static_cast<int>(colour >> 8U & byte),
            static_cast<int>(colour & byte)};
}

/// By the channel in which they differ most.
int difference(Colour a, Colour b) {
    const Channels one = channels(a);
    const Channels other = channels(b);
    return std::max({std::abs(one.red - other.red), std::abs(one.green - other.green),
                     std::abs(one.blue - other.blue)});
}

int squares(Colour a, Colour b) {
    const Channels one = channels(a);
    const Channels other = channels(b);
    const auto square = [](int x) { return x * x; };
    return square(one.red - other.red) + square(one.green - other.green) +
           square(one.blue - other.blue);
}

/// The commonest first.
Colours colours_of(std::span<const Colour> pixels) {
    std::unordered_map<Colour, std::size_t> counts;
    for (std::size_t i = 0; i < pixels.size();) {
        const std::size_t first = i;
        while (i < pixels.size() && pixels[i] == pixels[first])
            ++i;
        counts[pixels[first]] += i - first;
    }
    std::vector<std::pair<std::size_t, Colour>> ranked;
    ranked.reserve(counts.size());
    for (const auto& [colour, count] : counts)
        ranked.emplace_back(count, colour);
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return std::tuple(b.first, a.second) < std::tuple(a.first, b.second);
    });
    Colours colours;
    colours.reserve(ranked.size());
    for (const auto& one : ranked)
        colours.push_back(one.second);
    return colours;
}

/// The commonest, and of the others those that differ from all that are common more than so much;
/// stops as soon as these are too many.
Colours apart_by(const Colours& colours, int apart) {
    Colours chosen;
    for (std::size_t i = 0; i < colours.size() && chosen.size() <= most_colours; ++i) {
        const bool is_new = i < kept || std::ranges::none_of(chosen, [&](Colour one) {
                                return difference(one, colours[i]) <= apart;
                            });
        if (is_new) chosen.push_back(colours[i]);
    }
    return chosen;
}

Colours palette_of(const Colours& colours) {
    for (int apart = 0;; ++apart) {
        Colours chosen = apart_by(colours, apart);
        if (chosen.size() <= most_colours) return chosen;
    }
}

/// The place in the palette of each colour.
std::unordered_map<Colour, png_byte> places_of(const Colours& colours, const Colours& palette) {
    std::unordered_map<Colour, png_byte> places;
    for (const Colour colour : colours) {
        const auto nearest =
            std::ranges::min_element(palette, {}, [=](Colour one) { return squares(one, colour); });
        places[colour] = static_cast<png_byte>(nearest - palette.begin());
    }
    return places;
}

}  // namespace

std::string indexed_png(std::span<const std::uint32_t> pixels, std::size_t width) {
    const Colours colours = colours_of(pixels);
    const Colours palette = palette_of(colours);
    const auto places = places_of(colours, palette);
    std::vector<png_byte> indices;
    indices.reserve(pixels.size());
    for (const Colour pixel : pixels)
        indices.push_back(places.at(pixel));
    std::vector<png_byte> map;
    for (const Colour colour : palette) {
        const Channels c = channels(colour);
        for (const int channel : {c.red, c.green, c.blue})
            map.push_back(static_cast<png_byte>(channel));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(pixels.size() / width);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(palette.size());
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, indices.data(), 0, map.data()) ==
        0)
        throw std::runtime_error(std::string("libpng: ") + image.message);
    bytes.resize(size);
    return bytes;
}

}  // namespace remit::diagram
