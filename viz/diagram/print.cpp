// SPDX-License-Identifier: MIT
#include "viz/diagram/print.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include "viz/diagram/geometry.hpp"
#include "viz/diagram/indexed_png.hpp"
#include "viz/diagram/print_library.hpp"
#include "viz/diagram/text.hpp"

namespace remit::diagram {
namespace {

constexpr double points_per_inch = 72;
constexpr double pixels_per_inch = 200;  // of a PNG
constexpr double css_pixels_per_inch = 96;

struct Release {
    void operator()(void* object) const { printing().g_object_unref(object); }
    void operator()(GError* error) const { printing().g_error_free(error); }
    void operator()(cairo_surface_t* surface) const { printing().cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { printing().cairo_destroy(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

[[noreturn]] void fail(const char* library, const char* what) {
    throw std::runtime_error(fmt::format("{}: {}", library, what));
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) fail("cairo", printing().cairo_status_to_string(status));
}

/// Of a call that sets an error where it fails.
template <class Call>
auto checked(Call call) {
    GError* error = nullptr;
    const auto result = call(&error);
    const Owned<GError> owned(error);
    if (!result) fail("librsvg", error != nullptr ? error->message : "no reason given");
    return result;
}

Owned<RsvgHandle> loaded(const std::string& svg) {
    const Owned<GInputStream> stream(printing().g_memory_input_stream_new_from_data(
        svg.data(), static_cast<gssize>(svg.size()), nullptr));
    // Its limits are for strangers' files; this one is ours.
    Owned<RsvgHandle> figure(checked([&](GError** error) {
        return printing().rsvg_handle_new_from_stream_sync(
            stream.get(), nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, error);
    }));
    printing().rsvg_handle_set_dpi(figure.get(), css_pixels_per_inch);
    return figure;
}

/// In points.
Size size_of(RsvgHandle* figure) {
    Size size;
    if (printing().rsvg_handle_get_intrinsic_size_in_pixels(figure, &size.width, &size.height) ==
        FALSE)
        fail("librsvg", "a figure has no size");
    const double scale = points_per_inch / css_pixels_per_inch;
    return {size.width * scale, size.height * scale};
}

void render(RsvgHandle* figure, cairo_t* context, Size size) {
    const RsvgRectangle all{0, 0, size.width, size.height};
    checked([&](GError** error) {
        return printing().rsvg_handle_render_document(figure, context, &all, error) != FALSE;
    });
    check(printing().cairo_status(context));
}

/// Row by row, as 0xRRGGBB.
std::vector<std::uint32_t> pixels_of(cairo_surface_t* surface) {
    constexpr std::uint32_t colour = 0xffffff;
    printing().cairo_surface_flush(surface);
    const unsigned char* const bytes = printing().cairo_image_surface_get_data(surface);
    const auto width = static_cast<std::size_t>(printing().cairo_image_surface_get_width(surface));
    const auto height =
        static_cast<std::size_t>(printing().cairo_image_surface_get_height(surface));
    const auto stride =
        static_cast<std::size_t>(printing().cairo_image_surface_get_stride(surface));
    std::vector<std::uint32_t> pixels(width * height);
    for (std::size_t y = 0; y < height; ++y)
        std::memcpy(&pixels[y * width], bytes + y * stride, width * sizeof(std::uint32_t));
    for (std::uint32_t& pixel : pixels)
        pixel &= colour;  // the fourth byte of RGB24 is anything
    return pixels;
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string pdf(std::span<const std::string> svgs, std::string_view title, Day day) {
    std::string out;
    const Owned<cairo_surface_t> surface(
        printing().cairo_pdf_surface_create_for_stream(append, &out, 1, 1));
    check(printing().cairo_surface_status(surface.get()));
    // Of this version all readers are, and nothing in it is packed away but the drawing.
    printing().cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
    const auto say = [&](cairo_pdf_metadata_t kind, const std::string& text) {
        printing().cairo_pdf_surface_set_metadata(surface.get(), kind, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, plain_text(title));
    say(CAIRO_PDF_METADATA_CREATOR, "Remit");
    say(CAIRO_PDF_METADATA_CREATE_DATE, fmt::format("{}T00:00:00Z", iso(date_of(day))));
    const Owned<cairo_t> context(printing().cairo_create(surface.get()));
    for (const std::string& svg : svgs) {
        const auto figure = loaded(svg);
        const Size size = size_of(figure.get());
        printing().cairo_pdf_surface_set_size(surface.get(), size.width, size.height);
        render(figure.get(), context.get(), size);
        printing().cairo_show_page(context.get());
    }
    printing().cairo_surface_finish(surface.get());
    check(printing().cairo_surface_status(surface.get()));
    return out;
}

std::string png(const std::string& svg) {
    constexpr double most_pixels_a_side = 16000;
    const auto figure = loaded(svg);
    const Size points = size_of(figure.get());
    const double scale = std::min(pixels_per_inch / points_per_inch,
                                  most_pixels_a_side / std::max(points.width, points.height));
    const Size size{std::ceil(points.width * scale), std::ceil(points.height * scale)};
    const Owned<cairo_surface_t> surface(printing().cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(size.width), static_cast<int>(size.height)));
    check(printing().cairo_surface_status(surface.get()));
    const Owned<cairo_t> context(printing().cairo_create(surface.get()));
    printing().cairo_set_source_rgb(context.get(), 1, 1, 1);
    printing().cairo_paint(context.get());
    render(figure.get(), context.get(), size);
    return indexed_png(pixels_of(surface.get()), static_cast<std::size_t>(size.width));
}

}  // namespace remit::diagram
