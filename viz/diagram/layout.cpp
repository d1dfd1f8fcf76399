// SPDX-License-Identifier: MIT
#include "viz/diagram/layout.hpp"

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/forest.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

constexpr double least_width = 480;  // room for the title and the key
constexpr double footer_gap = 3;
constexpr double paper_aspect = 1.414;  // of A4 on its side
constexpr double wider = 1.1;           // from one trial to the next

/// Blocks under one another, from the top of the page.
class Page {
  public:
    explicit Page(Layout& out) : out_(out) {}

    [[nodiscard]] Point corner() const { return {theme::margin, y_}; }

    void take(Size block, double gap = theme::gap) {
        if (block.height == 0) return;
        out_.size.width = std::max(out_.size.width, block.width + 2 * theme::margin);
        y_ += block.height + gap;
    }

    void write(std::string_view text, double width, double size, bool bold, double gap) {
        const Label label = paragraph(text, width, size, bold);
        for (Text& line : placed(label, corner()))
            out_.texts.push_back(std::move(line));
        take(label.size, gap);
    }

    void add_frame(Frame frame) {
        move(frame.box, corner().x, corner().y);
        for (Text& text : frame.texts)
            text.at = {text.at.x + corner().x, text.at.y + corner().y};
        out_.frames.push_back(std::move(frame));
    }

    void finish() { out_.size.height = y_ - footer_gap + theme::margin; }

  private:
    Layout& out_;
    double y_ = theme::margin;
};

void add_list(Layout& out, Page& page, ListLayout list) {
    if (list.size.height == 0) return;
    for (auto& [number, node] : list.nodes) {
        move(node.box, page.corner().x, page.corner().y);
        for (Text& text : node.texts)
            text.at = {text.at.x + page.corner().x, text.at.y + page.corner().y};
        out.nodes[number] = std::move(node);
    }
    page.add_frame(std::move(list.frame));
    page.take(list.size);
}

void add_key(Layout& out, Page& page, KeyLayout key) {
    for (KeyEntry& entry : key.entries) {
        move(entry.picture, page.corner().x, page.corner().y);
        entry.label.at = {entry.label.at.x + page.corner().x, entry.label.at.y + page.corner().y};
        out.key.push_back(std::move(entry));
    }
    page.add_frame(std::move(key.frame));
    page.take(key.size);
}

/// Everything on one page, its trees packed on a sheet about as wide as `width`.
Layout on_page(const Figure& figure, Forest& forest, double width) {
    Layout out;
    out.nodes.resize(figure.nodes.size());
    out.edges.resize(figure.edges.size());
    forest.pack(width);
    width = std::max({width, forest.size().width, least_width});
    Page page(out);
    page.write(figure.title, width, theme::title_size, true, 2);
    page.write(figure.subtitle, width, theme::subtitle_size, false, theme::gap);
    forest.place(page.corner(), out);
    page.take(forest.size());
    add_list(out, page, lay_out_list(figure, width));
    add_key(out, page, lay_out_key(figure, width));
    for (const std::string& line : figure.footer)
        page.write(line, width, theme::small_size, false, footer_gap);
    page.finish();
    return out;
}

/// The side of the page that decides how small the figure is when it is fitted in.
double needed(Size size) { return std::max(size.width, size.height * paper_aspect); }

}  // namespace

Layout lay_out(const Figure& figure) {
    Forest forest(figure);
    const double least = std::max(forest.least_width(), least_width);
    Layout best = on_page(figure, forest, least);
    for (double width = least * wider; width < forest.most_width() * wider; width *= wider) {
        Layout other = on_page(figure, forest, width);
        if (needed(other.size) < needed(best.size)) best = std::move(other);
    }
    return best;
}

}  // namespace remit::diagram
