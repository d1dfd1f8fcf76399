// SPDX-License-Identifier: MIT
#include "viz/diagram/svg_document.hpp"

#include <iterator>

#include <fmt/format.h>

#include "viz/diagram/number.hpp"
#include "viz/diagram/svg_parts.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

void open_svg(std::string& out, const SvgManner& manner, const Caption& caption,
              const std::string& description, const Layout& layout, std::string_view more) {
    const auto add = [&]<class... Args>(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
    };
    const std::string width = number(layout.size.width);
    const std::string height = number(layout.size.height);
    add(R"(<svg xmlns="http://www.w3.org/2000/svg" class="remit {}" role="img" )", caption.view);
    add(R"(aria-labelledby="{0}title" aria-describedby="{0}desc" )", manner.prefix);
    add(R"(width="{}pt" height="{}pt" viewBox="0 0 {} {}"{} )",
        number(layout.size.width * layout.scale), number(layout.size.height * layout.scale), width,
        height, more);
    add("font-family=\"{}\" fill=\"{}\" stroke-linejoin=\"round\">\n", manner.fonts, theme::ink);
    add("<title id=\"{}title\">{}</title>\n", manner.prefix, xml(caption.title));
    add("<desc id=\"{}desc\">{}</desc>\n", manner.prefix, xml(description));
    add("<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", width, height, theme::paper);
}

void draw_framed(std::string& out, const SvgManner& manner, const Frame& frame,
                 std::string_view more) {
    fmt::format_to(std::back_inserter(out), R"(<g class="{}"{})", frame.css, more);
    if (!frame.id.empty())
        fmt::format_to(std::back_inserter(out), R"( id="{}{}")", manner.prefix, xml_id(frame.id));
    out += '>';
    if (!frame.title.empty())
        fmt::format_to(std::back_inserter(out), "<title>{}</title>", xml(frame.title));
    draw_frame(out, frame.box);
    if (frame.css != "cluster") draw_texts(out, frame.texts);
    out += "</g>\n";
}

}  // namespace remit::diagram
