// SPDX-License-Identifier: MIT
#include "viz/diagram/chart_svg.hpp"

#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/number.hpp"
#include "viz/diagram/svg_document.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

class Writer {
  public:
    Writer(const Chart& chart, const ChartSheet& sheet, SvgManner manner)
        : chart_(chart), sheet_(sheet), manner_(std::move(manner)) {}

    std::string write() {
        open_svg(out_, manner_, chart_,
                 with_small_print(fmt::format("{}. {}", sheet_.subtitle, sheet_.words), chart_,
                                  chart_.cited),
                 sheet_.layout);
        for (const ChartGroup& group : sheet_.groups)
            draw(group);
        for (const Frame& frame : sheet_.layout.frames)
            draw_framed(out_, manner_, frame);
        for (const KeyEntry& entry : sheet_.layout.key)
            draw(entry);
        draw_texts(out_, sheet_.layout.texts);
        out_ += "</svg>\n";
        return std::move(out_);
    }

  private:
    auto end() { return std::back_inserter(out_); }

    void draw(const ChartGroup& group) {
        fmt::format_to(end(), R"(<g class="{}")", group.css);
        if (!group.id.empty()) {
            const std::size_t copies = ++uses_[group.id];
            fmt::format_to(end(), R"( id="{}{}{}")", manner_.prefix, xml_id(group.id),
                           copies > 1 ? fmt::format("+{}", copies) : "");
        }
        out_ += '>';
        if (!group.title.empty()) fmt::format_to(end(), "<title>{}</title>", xml(group.title));
        if (!group.desc.empty()) fmt::format_to(end(), "<desc>{}</desc>", xml(group.desc));
        draw(group.items);
        out_ += "</g>\n";
    }

    void draw(const KeyEntry& entry) {
        std::vector<ChartItem> items = chart_.key[entry.value].items;
        move(items, entry.picture.x, entry.picture.y);
        out_ += R"(<g class="key-entry">)";
        draw(items);
        draw_texts(out_, {entry.label});
        out_ += "</g>\n";
    }

    // It calls members from within a visitor, where clang-tidy 14 does not see them.
    // NOLINTNEXTLINE(readability-convert-member-functions-to-static)
    void draw(const std::vector<ChartItem>& items) {
        for (const ChartItem& item : items)
            std::visit([&](const auto& one) { draw(one); }, item);
    }

    void draw(const Slab& slab) {
        const Rect& box = slab.box;
        fmt::format_to(end(), R"(<rect x="{}" y="{}" width="{}" height="{}")", number(box.x),
                       number(box.y), number(box.width), number(box.height));
        if (slab.corner > 0) fmt::format_to(end(), R"( rx="{}")", number(slab.corner));
        close(slab.ink);
    }

    void draw(const Stroke& stroke) {
        std::string d;
        for (const Path& path : stroke.paths)
            d += path_data(path) + (stroke.closed ? "Z" : "");
        fmt::format_to(end(), R"(<path d="{}")", d);
        close(stroke.ink);
        if (!stroke.arrow) return;
        const Path& last = stroke.paths.back();
        draw_arrow(out_, *stroke.arrow, last, stroke.ink.width, stroke.ink.stroke);
    }

    void draw(const Shaped& shaped) { draw_shape(out_, shaped.dress, shaped.box); }
    void draw(const Words& words) { draw_texts(out_, {words.text}, words.ink); }
    void draw(const PlacedBadge& badge) { draw_badge(out_, badge); }

    void close(const Ink& ink) {
        fmt::format_to(end(), R"( fill="{}")", ink.fill);
        if (!ink.stroke.empty())
            fmt::format_to(end(), R"( stroke="{}" stroke-width="{}")", ink.stroke,
                           number(ink.width));
        if (!ink.dashes.empty()) fmt::format_to(end(), R"( stroke-dasharray="{}")", ink.dashes);
        out_ += "/>";
    }

    const Chart& chart_;
    const ChartSheet& sheet_;
    SvgManner manner_;
    std::map<std::string, std::size_t> uses_{};  // of each id
    std::string out_{};
};

}  // namespace

std::string svg(const Chart& chart, const ChartSheet& sheet, std::string_view id_prefix,
                std::string_view fonts) {
    return Writer(chart, sheet, {xml_id(id_prefix), fonts}).write();
}

}  // namespace remit::diagram
