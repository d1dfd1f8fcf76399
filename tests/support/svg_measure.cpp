// SPDX-License-Identifier: MIT
#include "tests/support/svg_measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "viz/diagram/cgraph.hpp"
#include "viz/diagram/curve.hpp"
#include "viz/diagram/text.hpp"

namespace remit::test {
namespace {

using diagram::Path;
using diagram::Point;
using diagram::Rect;

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A line as a run of straight pieces, and the bodies that it joins, by number.
struct Stroke {
    std::string name{};
    std::vector<Point> points{};
    std::set<std::size_t> ends{};
    const Element* group = nullptr;
};

Rect around(const std::vector<Point>& points) {
    Rect box{points.front().x, points.front().y, 0, 0};
    for (const Point& p : points) {
        const double right = std::max(box.right(), p.x);
        const double bottom = std::max(box.bottom(), p.y);
        box = {std::min(box.x, p.x), std::min(box.y, p.y), 0, 0};
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    return box;
}

/// As Remit writes lines: M, then L or C; of an area Z at the end.
std::vector<Point> points_of_path(const std::string& d) {
    Path path;
    const char* p = d.c_str();
    while (*p != '\0' && *p != 'Z') {
        if (*p == 'M' || *p == 'L' || *p == 'C' || *p == ' ') {
            path.curved = path.curved || *p == 'C';
            ++p;
            continue;
        }
        char* end = nullptr;
        const double x = std::strtod(p, &end);
        const double y = std::strtod(end, &end);
        path.points.push_back({x, y});
        p = end;
    }
    return diagram::flattened(path);
}

bool within(Point p, const Rect& box, double slack) {
    return p.x >= box.x - slack && p.x <= box.right() + slack && p.y >= box.y - slack &&
           p.y <= box.bottom() + slack;
}

/// The boxes of bodies and of folded stacks, and the lines between them.
struct Drawing {
    std::vector<Rect> boxes{};  // bodies first, then folds
    std::size_t bodies = 0;
    std::map<std::string, std::vector<std::size_t>> of_id{};
    std::vector<Stroke> strokes{};
};

std::size_t box_at(const Drawing& drawing, Point p) {
    constexpr double slack = 2.5;
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
        if (within(p, drawing.boxes[i], slack)) return i;
    }
    return none;
}

Drawing drawing_of(const Element& svg) {
    Drawing drawing;
    for (const Element* node : of_class(svg, "node"))
        drawing.boxes.push_back(box_of(*node));
    drawing.bodies = drawing.boxes.size();
    for (const Element* fold : of_class(svg, "fold"))
        drawing.boxes.push_back(box_of(*fold));
    for (const char* kind : {"edge", "trunk"}) {
        for (const Element* group : of_class(svg, kind)) {
            const Element* path = group->child("path");
            if (path == nullptr) continue;
            Stroke stroke{.name = group->has_class("trunk") ? "trunk" : group->child("title")->text,
                          .points = points_of_path(path->attribute("d")),
                          .group = group};
            // A band is drawn as an area: its ends are at its sides.
            const auto [left, right] = std::ranges::minmax_element(stroke.points, {}, &Point::x);
            const bool area = path->attribute("d").ends_with('Z');
            for (const Point end :
                 {area ? *left : stroke.points.front(), area ? *right : stroke.points.back()}) {
                if (const std::size_t box = box_at(drawing, end); box != none)
                    stroke.ends.insert(box);
            }
            drawing.strokes.push_back(std::move(stroke));
        }
    }
    return drawing;
}

double side(Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool cross(Point a, Point b, const Rect& box) {
    const Point corners[]{
        {box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
    if (within(a, box, 0) || within(b, box, 0)) return true;
    for (int i = 0; i < 4; ++i) {
        if (cross(a, b, corners[i], corners[(i + 1) % 4])) return true;
    }
    return false;
}

bool crosses(const Stroke& stroke, const Rect& box) {
    for (std::size_t i = 1; i < stroke.points.size(); ++i) {
        if (cross(stroke.points[i - 1], stroke.points[i], box)) return true;
    }
    return false;
}

bool share_an_end(const Stroke& a, const Stroke& b) {
    return std::ranges::any_of(a.ends, [&](std::size_t end) { return b.ends.contains(end); });
}

std::size_t count_crossings(const std::vector<Stroke>& strokes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            const Stroke& a = strokes[i];
            const Stroke& b = strokes[j];
            if (share_an_end(a, b) || !diagram::overlap(around(a.points), around(b.points)))
                continue;
            for (std::size_t m = 1; m < a.points.size(); ++m) {
                for (std::size_t n = 1; n < b.points.size(); ++n) {
                    if (cross(a.points[m - 1], a.points[m], b.points[n - 1], b.points[n])) ++count;
                }
            }
        }
    }
    return count;
}

double value(const Element& element, const std::string& key) {
    return std::strtod(element.attribute(key).c_str(), nullptr);
}

void add_texts(const Element& element, std::vector<const Element*>& texts) {
    if (element.name == "text") texts.push_back(&element);
    for (const Element& child : element.children)
        add_texts(child, texts);
}

std::vector<const Element*> texts_in(const Element& element) {
    std::vector<const Element*> texts;
    add_texts(element, texts);
    return texts;
}

/// Points on paper for a unit of the drawing.
double scale_of(const Element& svg) {
    const std::string box = svg.attribute("viewBox");  // "0 0 width height"
    if (box.empty()) return 1;
    return value(svg, "width") / std::strtod(box.c_str() + 4, nullptr);
}

/// The area under boxes, each part counted once.
double area_under(const std::vector<Rect>& boxes) {
    std::set<double> lines;
    for (const Rect& box : boxes)
        lines.insert({box.x, box.right()});
    double area = 0;
    for (auto x = lines.begin(); x != lines.end() && std::next(x) != lines.end(); ++x) {
        std::vector<std::pair<double, double>> spans;
        for (const Rect& box : boxes) {
            if (box.x <= *x && box.right() >= *std::next(x))
                spans.emplace_back(box.y, box.bottom());
        }
        std::ranges::sort(spans);
        double down_to = -1e9;
        double covered = 0;
        for (const auto& [top, bottom] : spans) {
            covered += std::max(0.0, bottom - std::max(top, down_to));
            down_to = std::max(down_to, bottom);
        }
        area += covered * (*std::next(x) - *x);
    }
    return area;
}

/// The boxes around what hangs together: bodies, folds and lines that touch.
std::vector<Rect> boxes_of_trees(const Drawing& drawing) {
    const std::size_t count = drawing.boxes.size() + drawing.strokes.size();
    std::vector<std::size_t> set(count);
    std::iota(set.begin(), set.end(), std::size_t{0});
    const auto of = [&](std::size_t i) {
        while (set[i] != i)
            i = set[i];
        return i;
    };
    std::map<std::pair<long, long>, std::size_t> joints;  // where trunks and rails meet
    for (std::size_t s = 0; s < drawing.strokes.size(); ++s) {
        const Stroke& stroke = drawing.strokes[s];
        const std::size_t own = drawing.boxes.size() + s;
        for (const std::size_t end : stroke.ends)
            set[of(end)] = of(own);
        for (const Point p : {stroke.points.front(), stroke.points.back()}) {
            const auto [joint, is_new] =
                joints.try_emplace({std::lround(p.x * 10), std::lround(p.y * 10)}, own);
            if (!is_new) set[of(own)] = of(joint->second);
        }
    }
    std::map<std::size_t, std::vector<Point>> corners;
    const auto add = [&](std::size_t i, const Rect& box) {
        auto& points = corners[of(i)];
        points.push_back({box.x, box.y});
        points.push_back({box.right(), box.bottom()});
    };
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i)
        add(i, drawing.boxes[i]);
    for (std::size_t s = 0; s < drawing.strokes.size(); ++s)
        add(drawing.boxes.size() + s, around(drawing.strokes[s].points));
    std::vector<Rect> boxes;
    for (const auto& [tree, points] : corners)
        boxes.push_back(around(points));
    return boxes;
}

}  // namespace

std::vector<std::string> crossed_labels(const Element& svg) {
    std::vector<std::string> found;
    const Drawing drawing = drawing_of(svg);
    const auto texts = texts_in(svg);
    for (const Stroke& stroke : drawing.strokes) {
        const auto own = texts_in(*stroke.group);
        for (const Element* text : texts) {
            if (std::ranges::find(own, text) != own.end()) continue;
            if (crosses(stroke, box_of_text(*text)))
                found.push_back(stroke.name + " crosses '" + text->text + "'");
        }
        const Element* sign = stroke.group->child("circle");
        if (sign == nullptr) continue;
        const double r = value(*sign, "r");
        const Rect disc{value(*sign, "cx") - r, value(*sign, "cy") - r, 2 * r, 2 * r};
        for (std::size_t i = 0; i < drawing.bodies; ++i) {
            if (diagram::overlap(disc, drawing.boxes[i]))
                found.push_back("the sign of " + stroke.name + " is on a body");
        }
    }
    return found;
}

std::vector<std::string> lines_on_bodies(const Element& svg) {
    constexpr double near = 0.75;  // half of two lines that touch
    std::vector<std::string> found;
    const Drawing drawing = drawing_of(svg);
    const auto nodes = of_class(svg, "node");
    for (const Stroke& stroke : drawing.strokes) {
        for (std::size_t i = 0; i < drawing.bodies; ++i) {
            const Rect& box = drawing.boxes[i];
            const Rect wider{box.x - near, box.y - near, box.width + 2 * near,
                             box.height + 2 * near};
            if (!stroke.ends.contains(i) && crosses(stroke, wider))
                found.push_back(stroke.name + " is on " + nodes[i]->attribute("id"));
        }
    }
    return found;
}

std::size_t crossings(const Element& svg) { return count_crossings(drawing_of(svg).strokes); }

std::size_t crossings_of_plain_dot(const Element& svg) {
    const auto nodes = of_class(svg, "node");
    const diagram::GraphvizSession session;
    diagram::LayoutGraph graph(session);
    for (const auto& [name, preset] :
         std::initializer_list<std::pair<const char*, const char*>>{{"label", ""},
                                                                    {"shape", "box"},
                                                                    {"fixedsize", "true"},
                                                                    {"width", "1"},
                                                                    {"height", "1"}})
        graph.attribute(AGNODE, name, preset);
    std::map<std::string, Agnode_t*> node_of;
    for (const Element* node : nodes) {
        const Rect box = box_of(*node);
        std::string id = node->attribute("id").substr(std::string("body-").size());
        id = id.substr(0, id.find('+'));  // copies are one body
        if (node_of.contains(id)) continue;
        node_of[id] = graph.add_node();
        diagram::LayoutGraph::set(node_of[id], "width", std::to_string(box.width / 72));
        diagram::LayoutGraph::set(node_of[id], "height", std::to_string(box.height / 72));
    }
    struct Line {
        Agedge_t* edge;
        std::size_t from, to;
    };
    std::vector<Line> lines;
    std::map<std::string, std::size_t> number;
    for (const Element* edge : of_class(svg, "edge")) {
        const std::string title = edge->child("title")->text;
        const auto arrow = title.find("->");
        std::string upper = diagram::xml_id(title.substr(arrow + 2));
        std::string lower = diagram::xml_id(title.substr(0, arrow));
        if (edge->has_class("scrutinises")) std::swap(upper, lower);
        const auto numbered = [&](const std::string& id) {
            return number.try_emplace(id, number.size()).first->second;
        };
        lines.push_back({graph.add_edge(node_of.at(upper), node_of.at(lower)), numbered(upper),
                         numbered(lower)});
    }
    graph.lay_out();
    std::vector<Stroke> strokes;
    for (const Line& line : lines) {
        const splines* found = ED_spl(line.edge);
        if (found == nullptr || found->size == 0) continue;
        Path path{.curved = true};
        for (int i = 0; i < found->list[0].size; ++i)
            path.points.push_back({found->list[0].list[i].x, found->list[0].list[i].y});
        strokes.push_back({.points = diagram::flattened(path), .ends = {line.from, line.to}});
    }
    return count_crossings(strokes);
}

double least_text(const Element& svg) {
    double least = 1e9;
    for (const Element* text : texts_in(svg))
        least = std::min(least, value(*text, "font-size"));
    return least * scale_of(svg);
}

double page_use(const Element& svg, double margin) {
    const double scale = scale_of(svg);
    std::vector<Rect> boxes = boxes_of_trees(drawing_of(svg));
    for (const char* frame :
         {"key", "unlinked", "notes", "apart", "cluster", "grid", "area", "axis"}) {
        for (const Element* group : of_class(svg, frame))
            boxes.push_back(box_of(*group));
    }
    for (const Element* text : texts_in(svg))
        boxes.push_back(box_of_text(*text));
    const double inner = (value(svg, "width") - 2 * margin) * (value(svg, "height") - 2 * margin);
    return area_under(boxes) * scale * scale / inner;
}

}  // namespace remit::test
