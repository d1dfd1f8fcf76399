// SPDX-License-Identifier: MIT
// Reads a figure back, so that a test can say what stands in it and where.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "viz/diagram/geometry.hpp"

namespace remit::test {

/// An element of an XML document.
struct Element {
    std::string name{};
    std::map<std::string, std::string> attributes{};
    std::string text{};  ///< its own, entities resolved
    std::vector<Element> children{};

    [[nodiscard]] std::string attribute(const std::string& key) const;
    [[nodiscard]] bool has_class(std::string_view word) const;
    [[nodiscard]] const Element* child(std::string_view child_name) const;
};

/// The root of a document as Remit writes them; throws std::runtime_error where it is not
/// well-formed.
[[nodiscard]] Element read_xml(std::string_view xml);

/// All elements under a root that are of a class, in document order.
[[nodiscard]] std::vector<const Element*> of_class(const Element& root, std::string_view word);
/// Their titles.
[[nodiscard]] std::vector<std::string> titles(const Element& root, std::string_view word);

/// All texts of an element, a line each.
[[nodiscard]] std::string all_text(const Element& element);

/// The box around the first or, for a pile, the front outline of a group.
[[nodiscard]] diagram::Rect box_of(const Element& group);

/// The box around a line of text, by the widths that figures are measured by.
[[nodiscard]] diagram::Rect box_of_text(const Element& text);

/// What lies on what, in words: nodes, frames of the key and of the list, marks on nodes, texts
/// that leave their node or run into one another. Empty for a figure that is in order.
[[nodiscard]] std::vector<std::string> overlaps(const Element& svg);

}  // namespace remit::test
