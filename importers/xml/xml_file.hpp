// SPDX-License-Identifier: MIT
// An XML file as a tree whose elements have places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

namespace remit::xml {

class XmlFile {
  public:
    /// Nothing where the bytes are no XML, hold a document type (by which XML is made to grow
    /// without bound, and to fetch files), or pass a limit; which is told with its place. A file
    /// that is not UTF-8 is Windows-1252, whatever its first line says; columns are then those of
    /// its UTF-8.
    [[nodiscard]] static std::optional<XmlFile> read(std::string_view bytes, InputId input,
                                                     Diagnostics& diagnostics,
                                                     const Limits& limits);

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
    /// Where an element begins.
    [[nodiscard]] Place place(const pugi::xml_node& element) const;

  private:
    [[nodiscard]] Place place_of(std::size_t offset) const;
    [[nodiscard]] bool within(Diagnostics& diagnostics, const Limits& limits) const;

    InputId input_;
    pugi::xml_document document_;
    std::vector<std::size_t> lines_;  ///< offsets at which lines begin
};

/// The name without prefix: `node` of `g:node`.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The first element of that name in another, or a null node.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// The text that stands directly in an element.
[[nodiscard]] std::string own_text(const pugi::xml_node& node);
[[nodiscard]] std::string text_of(const pugi::xml_node& node, std::string_view child_name);
/// The next element in the order of the file, within `top`; null at the end.
[[nodiscard]] pugi::xml_node following(const pugi::xml_node& node, const pugi::xml_node& top,
                                       bool inside = true);

/// The name, without prefix, of the outermost element of bytes that may be XML; else empty.
[[nodiscard]] std::string_view root_name(std::string_view bytes);

}  // namespace remit::xml
