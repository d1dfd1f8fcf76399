// SPDX-License-Identifier: MIT
#include "viz/report/html_sections.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"
#include "viz/report/figure_ids.hpp"

namespace remit::report {
namespace {

using diagram::xml;
using diagram::xml_id;

/// Tables of more columns than this may be wider than a phone, and scroll by themselves.
constexpr std::size_t narrow_table = 3;

bool leads_somewhere_safe(std::string_view link) {
    static constexpr std::array<std::string_view, 4> starts{"#", "https://", "http://", "mailto:"};
    return std::ranges::any_of(starts,
                               [&](std::string_view start) { return link.starts_with(start); });
}

std::string_view class_of(Section::Kind kind) {
    static constexpr std::array<std::string_view, 4> names{"part", "finding", "body", "view"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<std::string_view> ids_in(std::string_view list) {
    std::vector<std::string_view> ids;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) ids.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return ids;
}

std::string_view datum(const Section& section, std::string_view name) {
    for (const auto& datum : section.data) {
        if (datum.first == name) return datum.second;
    }
    return {};
}

/// Whether a picture is higher than wide, and so larger on an upright page; by its first tag.
bool is_tall(const std::string& svg) {
    const std::string_view tag = std::string_view(svg).substr(0, svg.find('>'));
    const auto side = [&](std::string_view name) {
        const std::size_t at = tag.find(name);
        return at == std::string_view::npos ? 0 : std::strtod(&tag[at + name.size()], nullptr);
    };
    return side(" height=\"") > side(" width=\"");
}

class SectionsWriter {
  public:
    SectionsWriter(const Document& document, std::span<const ReportFigure> figures)
        : document_(document), figures_(figures), drawn_(figures) {}

    std::string write() {
        for (const Section& section : document_.sections)
            whole(section, 2);
        return std::move(out_);
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void whole(const Section& section, std::size_t level) {
        add(R"(<section class="{}{}" id="{}")", class_of(section.kind),
            section.annex ? " annex" : "", xml_id(section.id));
        for (const auto& [name, value] : section.data)
            add(R"( data-{}="{}")", name, data_value(name, value));
        out_ += ">\n";
        const std::size_t heading = std::min<std::size_t>(level, 6);
        add("<h{0}>{1}</h{0}>\n", heading, xml(section.heading));
        for (const Block& block : section.blocks)
            std::visit([this](const auto& one) { write(one); }, block);
        if (section.kind == Section::Kind::finding) show_in_figure(section);
        for (const Section& within : section.sections)
            whole(within, level + 1);
        out_ += "</section>\n";
    }

    /// Ids of bodies and topics are written as the ids of their elements are.
    static std::string data_value(std::string_view name, std::string_view value) {
        if (name != "bodies" && name != "topics") return xml(value);
        std::vector<std::string> ids;
        for (const std::string_view id : ids_in(value))
            ids.push_back(xml_id(id));
        return fmt::format("{}", fmt::join(ids, " "));
    }

    void show_in_figure(const Section& finding) {
        for (const std::string_view body : ids_in(datum(finding, "bodies"))) {
            const auto node = drawn_.of_finding(body);
            if (!node) continue;
            add("<p class=\"marks\"><a class=\"show\" href=\"#{}\">Show in the diagram</a></p>\n",
                *node);
            return;
        }
    }

    void write(const Words& words) {
        for (const Run& run : words) {
            if (run.repeats) out_ += "<span class=\"repeats\">";
            const bool links = leads_somewhere_safe(run.link);
            if (links) {
                const bool here = run.link.starts_with('#');
                add(R"(<a href="{}")", here ? '#' + xml_id(run.link.substr(1)) : xml(run.link));
                out_ += here ? ">" : R"( rel="noreferrer">)";
            }
            const auto face = tags(run.face);
            out_ += face.first;
            out_ += xml(run.text);
            out_ += face.second;
            if (links) out_ += "</a>";
            if (run.repeats) out_ += "</span>";
        }
    }

    static std::pair<std::string_view, std::string_view> tags(Run::Face face) {
        switch (face) {
            case Run::Face::strong:
                return {"<strong>", "</strong>"};
            case Run::Face::faint:
                return {"<span class=\"faint\">", "</span>"};
            case Run::Face::plain:
                break;
        }
        return {};
    }

    void write(const Paragraph& paragraph) {
        out_ += "<p>";
        write(paragraph.words);
        out_ += "</p>\n";
    }

    void write(const List& list) { items(list.items, list.numbered ? "ol" : "ul"); }

    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void items(const std::vector<ListItem>& items_of_list, std::string_view tag) {
        if (items_of_list.empty()) return;
        add("<{}>\n", tag);
        for (const ListItem& item : items_of_list) {
            out_ += "<li";
            if (!item.id.empty()) add(R"( id="{}")", xml_id(item.id));
            out_ += item.run_in ? " class=\"run-in\">" : ">";
            write(item.words);
            items(item.items, "ul");
            out_ += "</li>\n";
        }
        add("</{}>\n", tag);
    }

    void write(const Table& table) {
        const bool wide = table.columns.size() > narrow_table;
        if (wide)
            add(R"(<div class="table" role="group" tabindex="0" aria-label="{}">)",
                xml(table.caption));
        else
            out_ += R"(<div class="table">)";
        out_ += "<table>\n";
        if (!table.caption.empty()) add("<caption>{}</caption>\n", xml(table.caption));
        out_ += "<thead><tr>";
        for (const std::string& column : table.columns)
            out_ += column.empty() ? "<td></td>" : "<th scope=\"col\">" + xml(column) + "</th>";
        out_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows)
            write_row(row);
        out_ += "</tbody>\n</table></div>\n";
    }

    void write_row(const std::vector<Words>& row) {
        out_ += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            out_ += i == 0 ? "<th scope=\"row\">" : "<td>";
            write(row[i]);
            out_ += i == 0 ? "</th>" : "</td>";
        }
        out_ += "</tr>\n";
    }

    void write(const Picture& picture) {
        const ReportFigure& figure = figures_[picture.figure];
        const std::string_view view =
            figure.name.empty() ? kind_of(figure.view).name : std::string_view(figure.name);
        add("<figure{}>\n<div class=\"stage\"><div class=\"sheet\" "
            "data-view=\"{}\">\n{}</div></div>\n",
            is_tall(figure.svg) ? " class=\"tall\"" : "", view, figure.svg);
        if (!figure.over_time.empty()) {
            add("<div class=\"stage over-time\" hidden><div class=\"sheet\">\n{}</div></div>\n",
                figure.over_time);
        }
        if (!picture.alternative.empty())
            add("<figcaption>{}</figcaption>\n", xml(picture.alternative));
        out_ += "</figure>\n";
    }

    const Document& document_;
    std::span<const ReportFigure> figures_;
    FigureIds drawn_;
    std::string out_;
};

}  // namespace

std::string html_sections(const Document& document, std::span<const ReportFigure> figures) {
    return SectionsWriter(document, figures).write();
}

std::string html_contents(const Document& document) {
    std::string out;
    for (const Section& section : document.sections) {
        fmt::format_to(std::back_inserter(out), "<li><a href=\"#{}\">{}</a></li>\n",
                       xml_id(section.id), xml(section.heading));
    }
    return out;
}

}  // namespace remit::report
