// SPDX-License-Identifier: MIT
#include "tests/viz/diagram/figures.hpp"

#include <algorithm>

#include "tests/support/map.hpp"

namespace remit::test {
namespace {

void collect_texts(const Element& element, std::vector<std::string>& found) {
    if (element.name == "text") found.push_back(element.text);
    for (const Element& child : element.children)
        collect_texts(child, found);
}

}  // namespace

std::string svg_of(std::string_view lines, const Wanted& wanted) {
    const Register map = test::map(lines);
    DrawOptions options{.view = wanted.view, .hops = wanted.hops};
    if (!wanted.focus.empty()) options.focus = body(map, wanted.focus);
    if (!wanted.area.empty()) options.area = area(map, wanted.area);
    if (!wanted.topic.empty()) options.topic = topic(map, wanted.topic);
    return draw(snapshot(map, {}, wanted.with_proposals), options).front();
}

Element figure(std::string_view lines, const Wanted& wanted) {
    return read_xml(svg_of(lines, wanted));
}

std::vector<Element> sheets_of(const Register& map, View view, std::string_view paper) {
    const DrawOptions options{.view = view, .paper = paper_named(paper).value()};
    std::vector<Element> pages;
    for (const std::string& page : draw(snapshot(map), options))
        pages.push_back(read_xml(page));
    return pages;
}

std::vector<std::string> edges_of(const Element& svg) {
    std::vector<std::string> found;
    for (const Element* edge : of_class(svg, "edge")) {
        const std::string classes = edge->attribute("class");
        found.push_back(edge->child("title")->text + classes.substr(classes.find(' ')));
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::string> nodes_of(const Element& svg) {
    std::vector<std::string> found;
    for (const Element* node : of_class(svg, "node")) {
        const std::string id = node->attribute("id");
        constexpr std::string_view before = "body-";
        std::string text = id.substr(id.find(before) + before.size());
        for (const Element* badge : of_class(*node, "badge")) {
            const std::string classes = badge->attribute("class");
            text += " [" + classes.substr(classes.find(' ') + 1);
            const Element* number = badge->child("text");
            text += number == nullptr ? "]" : " " + number->text + "]";
        }
        found.push_back(text);
    }
    std::ranges::sort(found);
    return found;
}

std::string sentence_of(const Element& svg, std::string_view beginning) {
    const std::string text = svg.child("desc")->text;
    const auto start = text.find(beginning);
    if (start == std::string::npos) return {};
    const auto end = text.find(". ", start);
    return text.substr(start, end == std::string::npos ? end : end + 1 - start);
}

std::string told(const Element& svg) {
    const std::string text = svg.child("desc")->text;
    const auto start = text.find(". ") + 2;
    auto end = std::min(text.find("Left out"), text.find("Nothing is left out"));
    const auto empty = text.find(" no remit in force");
    if (empty != std::string::npos) end = text.rfind(". ", empty) + 2;
    return text.substr(start, end - start - 1);
}

std::vector<std::string> texts_of(const Element& svg, std::string_view word) {
    std::vector<std::string> found;
    for (const Element* frame : of_class(svg, word))
        collect_texts(*frame, found);
    return found;
}

}  // namespace remit::test
