// SPDX-License-Identifier: MIT
#include "importers/sheets/xml.hpp"

#include <charconv>
#include <new>

namespace remit::sheets {

std::optional<std::string> Xml::parse(std::string bytes) {
    bytes_ = std::move(bytes);
    const unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                           pugi::parse_ws_pcdata | pugi::parse_embed_pcdata | pugi::parse_doctype;
    const auto result = document_.load_buffer_inplace(bytes_.data(), bytes_.size(), flags);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    for (const pugi::xml_node node : document_.children()) {
        if (node.type() == pugi::node_doctype) return "has a document type, which is not read";
    }
    if (!result) return "is broken XML";
    return std::nullopt;
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    pugi::xml_node at = node.first_child();
    while (at && local_name(at) != name)
        at = at.next_sibling();
    return at;
}

pugi::xml_node next_named(const pugi::xml_node& node, std::string_view name) {
    pugi::xml_node at = node.next_sibling();
    while (at && local_name(at) != name)
        at = at.next_sibling();
    return at;
}

std::string_view prefixed_attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute one : node.attributes()) {
        const std::string_view whole = one.name();
        const std::size_t colon = whole.find(':');
        if (colon != std::string_view::npos && whole.substr(colon + 1) == name) return one.value();
    }
    return {};
}

std::string_view attribute(const pugi::xml_node& node, const char* name) {
    return node.attribute(name).value();
}

std::string own_text(const pugi::xml_node& node) {
    std::string text = node.value();
    for (const pugi::xml_node part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            text += part.value();
    }
    return text;
}

pugi::xml_node following(const pugi::xml_node& node, const pugi::xml_node& top, bool inside) {
    if (inside && !node.first_child().empty()) return node.first_child();
    pugi::xml_node at = node;
    while (!at.empty() && at != top && at.next_sibling().empty())
        at = at.parent();
    return at.empty() || at == top ? pugi::xml_node{} : at.next_sibling();
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

std::optional<std::uint32_t> whole_number(std::string_view text) {
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || at != end) return std::nullopt;
    return number;
}

}  // namespace remit::sheets
