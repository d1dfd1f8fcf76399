// SPDX-License-Identifier: MIT
#include "viz/diagram/layout.hpp"

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/forest.hpp"
#include "viz/diagram/marks.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double least_width = 480;  // room for the title and the key
constexpr double footer_gap = 3;
constexpr double paper_aspect = 1.414;  // of A4 on its side
constexpr double wider = 1.1;           // from one trial to the next

/// How a page might be filled.
struct Trial {
    double trees_width = 0;
    std::size_t columns_beside = 0;  ///< of the list and the key, right of the trees; 0: below them
};

/// A place on the page under which blocks are put, one below another.
class Column {
  public:
    Column(Layout& out, Point corner) : out_(out), corner_(corner) {}

    [[nodiscard]] Point corner() const { return corner_; }

    void take(Size block, double gap = theme::gap) {
        if (block.height == 0) return;
        out_.size.width = std::max(out_.size.width, corner_.x + block.width + theme::margin);
        out_.size.height = std::max(out_.size.height, corner_.y + block.height + theme::margin);
        corner_.y += block.height + gap;
    }

    void write(std::string_view text, double width, double size, bool bold, double gap) {
        const Label label = paragraph(text, width, size, bold);
        for (Text& line : placed(label, corner_))
            out_.texts.push_back(std::move(line));
        take(label.size, gap);
    }

    void add(ListLayout list) {
        for (auto& [number, node] : list.nodes) {
            move(node.box, corner_);
            move(node.texts);
            out_.nodes[number] = std::move(node);
        }
        add(std::move(list.frame), list.size);
    }

    void add(KeyLayout key) {
        for (KeyEntry& entry : key.entries) {
            move(entry.picture, corner_);
            entry.label.at = entry.label.at + corner_;
            out_.key.push_back(std::move(entry));
        }
        add(std::move(key.frame), key.size);
    }

  private:
    void add(Frame frame, Size size) {
        if (size.height == 0) return;
        move(frame.box, corner_);
        move(frame.texts);
        out_.frames.push_back(std::move(frame));
        take(size);
    }

    static void move(Rect& box, Point by) { diagram::move(box, by.x, by.y); }
    void move(std::vector<Text>& texts) const {
        for (Text& text : texts)
            text.at = text.at + corner_;
    }

    Layout& out_;
    Point corner_;
};

Layout on_page(const Figure& figure, Forest& forest, const Trial& trial) {
    Layout out;
    out.nodes.resize(figure.nodes.size());
    out.edges.resize(figure.edges.size());
    forest.pack(trial.trees_width);
    const bool beside = trial.columns_beside > 0;
    const double beside_width = list_width(trial.columns_beside);
    const double page_width =
        std::max(forest.size().width + (beside ? theme::gap + beside_width : 0), least_width);
    Column page(out, {theme::margin, theme::margin});
    page.write(figure.title, page_width, theme::title_size, true, 2);
    page.write(figure.subtitle, page_width, theme::subtitle_size, false, theme::gap);
    Column side(out, page.corner() + Point{forest.size().width + theme::gap, 0});
    forest.place(page.corner(), out);
    page.take(forest.size());
    Column& rest = beside ? side : page;
    rest.add(lay_out_list(figure, beside ? beside_width : page_width));
    rest.add(lay_out_key(figure, beside ? beside_width : page_width));
    Column foot(out, {theme::margin, std::max(page.corner().y, rest.corner().y)});
    for (const std::string& line : figure.footer)
        foot.write(line, page_width, theme::small_size, false, footer_gap);
    foot.write(sources_line(figure), page_width, theme::small_size, false, footer_gap);
    return out;
}

/// The width of the smallest page of the paper's form that holds all.
double needed(const Layout& layout) {
    return std::max(layout.size.width, layout.size.height * paper_aspect);
}

}  // namespace

Layout lay_out(const Figure& figure) {
    Forest forest(figure);
    Layout best;
    double width = forest.least_width();
    do {
        for (const std::size_t columns : {0U, 1U, 2U}) {
            Layout trial = on_page(figure, forest, {width, columns});
            if (best.size.width == 0 || needed(trial) < needed(best)) best = std::move(trial);
        }
        width *= wider;
    } while (width < forest.most_width());
    place_cluster_names(best);
    place_marks(figure, best);
    return best;
}

}  // namespace remit::diagram
