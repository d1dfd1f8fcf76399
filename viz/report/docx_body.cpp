// SPDX-License-Identifier: MIT
#include "viz/report/docx_body.hpp"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"
#include "viz/report/docx_page.hpp"
#include "viz/report/docx_picture.hpp"
#include "viz/report/docx_styles.hpp"
#include "viz/report/docx_table.hpp"

namespace remit::report {
namespace {

/// Writes the sections one after the other. Pictures and wide tables stand on pages that lie on
/// their side, with the headings over them; annexes in small letters, in two columns.
class BodyWriter {
  public:
    BodyWriter(const Document& document, std::span<const ReportFigure> figures, std::size_t first,
               std::string footer)
        : document_(document),
          figures_(figures),
          links_(document, first),
          footer_(std::move(footer)) {}

    Body write() {
        pugi::xml_node root = open();
        body_ = add(root, "w:body");
        add_run(paragraph("Title"), document_.title);
        if (!document_.subtitle.empty()) add_run(paragraph("Subtitle"), document_.subtitle);
        contents();
        for (const Section& section : document_.sections) {
            annex_ = section.annex;
            write(section, 1);
        }
        add_page(body_, sheet_, footer_);
        std::ostringstream out;
        xml_.save(out, "", pugi::format_raw);
        return {.xml = std::move(out).str(),
                .relations = links_.relations(),
                .pngs = std::move(pngs_),
                .numbered_lists = numbered_lists_};
    }

  private:
    pugi::xml_node open() {
        pugi::xml_node declaration = xml_.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "UTF-8";
        declaration.append_attribute("standalone") = "yes";
        const std::string base = "http://schemas.openxmlformats.org/";
        return add(xml_, "w:document",
                   {{"xmlns:w", base + "wordprocessingml/2006/main"},
                    {"xmlns:r", base + "officeDocument/2006/relationships"},
                    {"xmlns:wp", base + "drawingml/2006/wordprocessingDrawing"},
                    {"xmlns:a", base + "drawingml/2006/main"},
                    {"xmlns:pic", base + "drawingml/2006/picture"}});
    }

    pugi::xml_node paragraph(const char* style = nullptr) {
        pugi::xml_node made = add(body_, "w:p");
        if (style != nullptr) add(add(made, "w:pPr"), "w:pStyle", {{"w:val", style}});
        return made;
    }

    /// A list of the parts, which Word makes anew when it is asked to; without numbers of pages,
    /// for only a word processor knows these.
    void contents() {
        if (document_.sections.size() < 2) return;
        add_run(paragraph("TOCHeading"), "Contents");
        const auto mark = [](pugi::xml_node parent, const char* type) {
            add(add(parent, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
        };
        pugi::xml_node line;
        for (const Section& section : document_.sections) {
            const bool first = line.empty();
            line = paragraph("TOC1");
            if (first) {
                mark(line, "begin");
                add(add(line, "w:r"), "w:instrText", {{"xml:space", "preserve"}})
                    .text()
                    .set(R"( TOC \o "1-1" \n \h \z )");
                mark(line, "separate");
            }
            links_.add_words(line, {{.text = section.heading, .link = "#" + section.id}});
        }
        mark(line, "end");
    }

    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void write(const Section& section, std::size_t level) {
        const std::size_t wide_at = before_wide(section);
        turn_if(wide_at != none);
        heading(section, level);
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            turn_if((wide_at != none && i <= wide_at) || is_wide(section.blocks[i]));
            std::visit([this](const auto& one) { write(one); }, section.blocks[i]);
        }
        for (const Section& part : section.sections)
            write(part, level + 1);
    }

    /// How many blocks stand between the heading and what is wide, which share a page.
    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    [[nodiscard]] std::size_t before_wide(const Section& section) const {
        if (section.blocks.empty())
            return section.sections.empty() ? none : before_wide(section.sections.front());
        std::size_t i = 0;
        while (i + 1 < section.blocks.size() &&
               std::holds_alternative<Paragraph>(section.blocks[i]))
            ++i;
        return is_wide(section.blocks[i]) ? i : none;
    }

    /// A figure, or a table that would have a word a line on an upright page.
    [[nodiscard]] bool is_wide(const Block& block) const {
        constexpr std::size_t most_columns = 5;
        if (const auto* const table = std::get_if<Table>(&block))
            return table->columns.size() > most_columns;
        const auto* const picture = std::get_if<Picture>(&block);
        return picture != nullptr && !figures_[picture->figure].pngs.empty();
    }

    /// Goes on to a page on its side, or back to one as the part has.
    void turn_if(bool wide) {
        turn(wide ? Sheet::turned : annex_ ? Sheet::columns : Sheet::upright);
    }

    /// Word keeps how a page lies at the last paragraph of it.
    void turn(Sheet sheet) {
        if (sheet == sheet_) return;
        pugi::xml_node last = body_.last_child();
        pugi::xml_node look = last.child("w:pPr");
        add_page(look.empty() ? last.prepend_child("w:pPr") : look, sheet_, footer_);
        sheet_ = sheet;
        used_ = 0;
    }

    void heading(const Section& section, std::size_t level) {
        level = std::min(level, heading_levels);
        pugi::xml_node made = paragraph(heading_style_name(level, annex_).c_str());
        marked(made, section.id, [&] { add_run(made, section.heading); });
        if (sheet_ == Sheet::turned)
            used_ += height_of(section.heading, heading_size(level), heading_height(level));
    }

    /// What `add_all` adds to a paragraph, as what links to the id lead to.
    template <class Add>
    void marked(pugi::xml_node made, std::string_view place, Add add_all) {
        const std::string id = std::to_string(bookmarks_++);
        add(made, "w:bookmarkStart", {{"w:id", id}, {"w:name", *links_.bookmark(place)}});
        add_all();
        add(made, "w:bookmarkEnd", {{"w:id", id}});
    }

    void write(const Paragraph& block) {
        links_.add_words(paragraph(annex_ ? "AnnexText" : nullptr), block.words);
        if (sheet_ != Sheet::turned) return;
        constexpr double size = 11;
        constexpr double line = 15;
        constexpr double around = 12;
        used_ += height_of(text_of(block.words), size, line) + around;
    }

    void write(const List& list) {
        const std::size_t numbering = list.numbered ? numbers + ++numbered_lists_ : bullets;
        const char* const style = annex_          ? list.numbered ? "AnnexNumber" : "AnnexBullet"
                                  : list.numbered ? "ListNumber"
                                                  : "ListBullet";
        write_items(list.items, style, numbering, 0);
    }

    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void write_items(const std::vector<ListItem>& items, const char* style, std::size_t numbering,
                     std::size_t level) {
        for (const ListItem& item : items) {
            pugi::xml_node made = paragraph(style);
            // It heads what is below it.
            if (!item.items.empty() && !item.run_in) add(made.child("w:pPr"), "w:keepNext");
            // What the style says already, for the outermost bullets.
            if (numbering != bullets || level > 0) {
                pugi::xml_node place = add(made.child("w:pPr"), "w:numPr");
                add(place, "w:ilvl", {{"w:val", std::to_string(std::min(level, list_levels - 1))}});
                add(place, "w:numId", {{"w:val", std::to_string(numbering)}});
            }
            if (item.id.empty())
                links_.add_words(made, item.words);
            else
                marked(made, item.id, [&] { links_.add_words(made, item.words); });
            if (!item.run_in) {
                write_items(item.items, style, numbering, level + 1);
                continue;
            }
            for (const ListItem& after : item.items) {
                add_run(made, " ");
                links_.add_words(made, after.words);
            }
        }
    }

    void write(const Table& table) {
        if (!table.caption.empty()) caption("TableCaption", "Table", tables_, table.caption);
        add_table(body_, table, line_width(sheet_), links_);
        paragraph("TableEnd");  // Word makes one of two tables with nothing between them
    }

    void caption(const char* style, std::string_view what, std::size_t& number,
                 std::string_view text) {
        pugi::xml_node made = paragraph(style);
        add_run(made, fmt::format("{} ", what));
        add_field(made, fmt::format(" SEQ {} \\* ARABIC ", what).c_str(), std::to_string(++number));
        add_run(made, fmt::format(". {}", text));
    }

    void write(const Picture& picture) {
        const ReportFigure& figure = figures_[picture.figure];
        const std::string title = title_of(figure);
        const std::size_t pages = figure.pngs.size();
        for (std::size_t i = 0; i < pages; ++i) {
            const std::string page = pages == 1 ? "" : fmt::format("page {} of {}", i + 1, pages);
            const std::string name = page.empty() ? title : fmt::format("{}, {}", title, page);
            pngs_.push_back(&figure.pngs[i]);
            add_picture(paragraph("Figure"),
                        {.relation = links_.relation(
                             "image", fmt::format("media/image{}.png", pngs_.size()), false),
                         .number = pngs_.size(),
                         .name = name,
                         .alternative = page.empty() ? picture.alternative
                                                     : fmt::format("{} This is {}.",
                                                                   picture.alternative, page),
                         .height = room_for_picture(used_)},
                        figure.pngs[i]);
            caption("Caption", "Figure", pictures_, name);
            used_ = 0;
        }
        if (!figure.pngs.empty() || figure.files.empty()) return;
        caption("Caption", "Figure", pictures_, title);
        add_run(paragraph(), fmt::format("It is too large for pages of this size; it stands beside "
                                         "this paper as {}.",
                                         figure.files.front()));
    }

    /// "Structure: who reports to whom"
    static std::string title_of(const ReportFigure& figure) {
        if (!figure.title.empty()) return figure.title;
        const ViewKind& kind = kind_of(figure.view);
        return fmt::format("{}: {}", kind.title, kind.question);
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const Document& document_;
    std::span<const ReportFigure> figures_;
    Links links_;
    std::string footer_;
    pugi::xml_document xml_;
    pugi::xml_node body_;
    std::vector<const std::string*> pngs_;
    std::size_t bookmarks_ = 0;
    std::size_t numbered_lists_ = 0;
    std::size_t tables_ = 0;
    std::size_t pictures_ = 0;
    bool annex_ = false;  ///< the part that is written is one
    Sheet sheet_ = Sheet::upright;
    double used_ = 0;  ///< of the height of a page on its side, by headings
};

}  // namespace

Body docx_body(const Document& document, std::span<const ReportFigure> figures, std::size_t first,
               const std::string& footer) {
    return BodyWriter(document, figures, first, footer).write();
}

}  // namespace remit::report
