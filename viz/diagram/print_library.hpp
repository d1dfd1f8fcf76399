// SPDX-License-Identifier: MIT
// librsvg and cairo, opened by the first figure that is printed. They bring some forty libraries,
// which take a program longer to load than it takes to analyse a county: one that prints nothing
// does without them.
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

namespace remit::diagram {

/// What printing calls, by the libraries' own names and types.
#define REMIT_PRINT_FUNCTIONS(EACH)                \
    EACH(cairo_create)                             \
    EACH(cairo_destroy)                            \
    EACH(cairo_image_surface_create)               \
    EACH(cairo_image_surface_get_data)             \
    EACH(cairo_image_surface_get_height)           \
    EACH(cairo_image_surface_get_stride)           \
    EACH(cairo_image_surface_get_width)            \
    EACH(cairo_paint)                              \
    EACH(cairo_pdf_surface_create_for_stream)      \
    EACH(cairo_pdf_surface_restrict_to_version)    \
    EACH(cairo_pdf_surface_set_metadata)           \
    EACH(cairo_pdf_surface_set_size)               \
    EACH(cairo_set_source_rgb)                     \
    EACH(cairo_show_page)                          \
    EACH(cairo_status)                             \
    EACH(cairo_status_to_string)                   \
    EACH(cairo_surface_destroy)                    \
    EACH(cairo_surface_finish)                     \
    EACH(cairo_surface_flush)                      \
    EACH(cairo_surface_status)                     \
    EACH(g_error_free)                             \
    EACH(g_memory_input_stream_new_from_data)      \
    EACH(g_object_unref)                           \
    EACH(rsvg_handle_get_intrinsic_size_in_pixels) \
    EACH(rsvg_handle_new_from_stream_sync)         \
    EACH(rsvg_handle_render_document)              \
    EACH(rsvg_handle_set_dpi)

struct PrintLibrary {
// A name cannot stand in brackets. NOLINTNEXTLINE(bugprone-macro-parentheses)
#define REMIT_PRINT_FUNCTION(name) decltype(&::name) name = nullptr;
    REMIT_PRINT_FUNCTIONS(REMIT_PRINT_FUNCTION)
#undef REMIT_PRINT_FUNCTION
};

/// Open for as long as the program runs. Throws std::runtime_error where the machine does not have
/// them.
[[nodiscard]] const PrintLibrary& printing();

}  // namespace remit::diagram
