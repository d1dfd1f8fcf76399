// SPDX-License-Identifier: MIT
// What Remit needs of XML: parts of a workbook, their elements by name without prefix.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace remit::sheets {

/// A part as a tree. Points into its own bytes.
class Xml {
  public:
    /// Parses a part, and keeps its bytes. What is wrong with it, or nothing: broken XML, or a
    /// document type, by which XML is made to explode and which no spreadsheet program writes.
    [[nodiscard]] std::optional<std::string> parse(std::string bytes);
    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

  private:
    std::string bytes_;
    pugi::xml_document document_;
};

/// The name without prefix: `row` of `x:row`.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The first child of that name, or a null node.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// The next one of that name beside it.
[[nodiscard]] pugi::xml_node next_named(const pugi::xml_node& node, std::string_view name);
/// The attribute of that name with a prefix, whatever it is: `r:id`.
[[nodiscard]] std::string_view prefixed_attribute(const pugi::xml_node& node,
                                                  std::string_view name);
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, const char* name);
/// The text that stands directly in an element.
[[nodiscard]] std::string own_text(const pugi::xml_node& node);
/// The node after `node` in the order of the document, within `top`; with its children if
/// `inside`. Null at the end.
[[nodiscard]] pugi::xml_node following(const pugi::xml_node& node, const pugi::xml_node& top,
                                       bool inside);

/// `1` and `true`.
[[nodiscard]] bool is_true(std::string_view text);
/// A whole number, if the text is one that fits.
[[nodiscard]] std::optional<std::uint32_t> whole_number(std::string_view text);

}  // namespace remit::sheets
