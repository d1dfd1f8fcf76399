// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "tests/support/svg.hpp"
#include "viz/diagram/text.hpp"

namespace remit::test {
namespace {

using diagram::Point;
using diagram::Rect;

struct Bounds {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    void include(Point p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    [[nodiscard]] Rect box() const { return {left, top, right - left, bottom - top}; }
};

/// The box around the end points of a path, which for the shapes of nodes is the box around them.
Rect box_of_path(const std::string& d) {
    Bounds bounds;
    Point at;
    const char* p = d.c_str();
    const auto number = [&] {
        char* end = nullptr;
        const double value = std::strtod(p, &end);
        p = end;
        return value;
    };
    while (*p != '\0' && *p != 'Z') {
        const char command = *p++;
        if (command == 'A') {
            for (int skipped = 0; skipped < 5; ++skipped)
                number();
        }
        if (command == 'H')
            at.x = number();
        else if (command == 'V')
            at.y = number();
        else {
            at.x = number();
            at.y = number();
        }
        bounds.include(at);
    }
    return bounds.box();
}

double value(const Element& element, const std::string& key) {
    return std::strtod(element.attribute(key).c_str(), nullptr);
}

/// A thing of the figure that nothing may lie on.
struct Thing {
    std::string name;
    Rect box;
};

std::string name_of(const Element& group) {
    const std::string id = group.attribute("id");
    return id.empty() ? group.attribute("class") : id;
}

bool within(const Rect& inner, const Rect& outer) {
    constexpr double slack = 0.02;
    return inner.x >= outer.x - slack && inner.right() <= outer.right() + slack &&
           inner.y >= outer.y - slack && inner.bottom() <= outer.bottom() + slack;
}

void complain_of_pairs(const std::vector<Thing>& things, std::string_view what,
                       std::vector<std::string>& found) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        for (std::size_t j = i + 1; j < things.size(); ++j) {
            if (diagram::overlap(things[i].box, things[j].box))
                found.push_back(std::string(what) + things[i].name + " on " + things[j].name);
        }
    }
}

std::vector<Thing> texts_in(const Element& element) {
    std::vector<Thing> found;
    if (element.name == "text") found.push_back({"'" + element.text + "'", box_of_text(element)});
    for (const Element& child : element.children) {
        for (Thing& thing : texts_in(child))
            found.push_back(std::move(thing));
    }
    return found;
}

}  // namespace

Rect box_of(const Element& group) {
    const auto last =
        std::find_if(group.children.rbegin(), group.children.rend(),
                     [](const Element& e) { return e.name == "path" || e.name == "rect"; });
    if (last == group.children.rend()) return {};
    if (last->name == "path") return box_of_path(last->attribute("d"));
    return {value(*last, "x"), value(*last, "y"), value(*last, "width"), value(*last, "height")};
}

Rect box_of_text(const Element& text) {
    const double size = value(text, "font-size");
    const double width =
        diagram::text_width(text.text, size, text.attribute("font-weight") == "bold");
    const std::string anchor = text.attribute("text-anchor");
    const double before = anchor == "middle" ? width / 2 : anchor == "end" ? width : 0;
    const Point at{value(text, "x"), value(text, "y")};
    // Turned text is read upwards.
    if (!text.attribute("transform").empty())
        return {at.x - 0.75 * size, at.y - width + before, 0.95 * size, width};
    return {at.x - before, at.y - 0.75 * size, width, 0.95 * size};
}

std::vector<std::string> overlaps(const Element& svg) {
    std::vector<std::string> found;
    // On paper a unit of the drawing is not a point.
    const std::string box = svg.attribute("viewBox");
    double width = value(svg, "width");
    double height = value(svg, "height");
    if (!box.empty()) {
        char* end = nullptr;
        width = std::strtod(box.c_str() + std::string_view("0 0 ").size(), &end);
        height = std::strtod(end, nullptr);
    }
    const Rect page{0, 0, width, height};
    std::vector<Thing> nodes;
    for (const Element* node : of_class(svg, "node")) {
        nodes.push_back({name_of(*node), box_of(*node)});
        if (!within(nodes.back().box, page))
            found.push_back(nodes.back().name + " leaves the page");
        for (const Thing& text : texts_in(*node)) {
            if (!within(text.box, nodes.back().box))
                found.push_back(text.name + " leaves " + nodes.back().name);
        }
    }
    std::vector<Thing> things = nodes;
    for (const Element* key : of_class(svg, "key"))
        things.push_back({"key", box_of(*key)});
    complain_of_pairs(things, "", found);
    auto texts = texts_in(svg);
    for (const Thing& text : texts) {
        if (!within(text.box, page)) found.push_back(text.name + " leaves the page");
    }
    complain_of_pairs(texts, "text ", found);
    return found;
}

}  // namespace remit::test
