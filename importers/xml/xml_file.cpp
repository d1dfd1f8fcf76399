// SPDX-License-Identifier: MIT
#include "importers/xml/xml_file.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "importers/utf8.hpp"

namespace remit::xml {
namespace {

std::string_view sentence(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_bad_pi:
            return "an instruction (<? … ?>) that does not end";
        case pugi::status_bad_comment:
            return "a comment that does not end";
        case pugi::status_bad_cdata:
            return "a CDATA section that does not end";
        case pugi::status_bad_pcdata:
            return "a text that does not end";
        case pugi::status_bad_start_element:
            return "a start tag that is broken off here";
        case pugi::status_bad_attribute:
            return "an attribute that is broken here";
        case pugi::status_bad_end_element:
            return "an end tag that is broken off here";
        case pugi::status_end_element_mismatch:
            return "an end tag here is not that of the element that is open, or one is missing";
        case pugi::status_no_document_element:
            return "there is no element in it";
        default:
            return "what stands here is no tag";
    }
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '-' || c == '_' || c == '.';
}

}  // namespace

std::optional<XmlFile> XmlFile::read(std::string_view bytes, InputId input,
                                     Diagnostics& diagnostics, const Limits& limits) {
    const Place start{input, 1, 1};
    if (bytes.size() > limits.bytes) {
        diagnostics.error("I104", start, fmt::format("larger than {} bytes", limits.bytes));
        return std::nullopt;
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        diagnostics.error("I109", start, "the file is UTF-16; save it as UTF-8");
        return std::nullopt;
    }
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    std::string decoded;
    if (!is_utf8(bytes)) {
        decoded = from_windows_1252(bytes);
        bytes = decoded;
    }
    XmlFile file;
    file.input_ = input;
    file.lines_.push_back(0);
    for (auto feed = bytes.find('\n'); feed != std::string_view::npos;
         feed = bytes.find('\n', feed + 1))
        file.lines_.push_back(feed + 1);
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        diagnostics.error("I109", file.place_of(nul),
                          "a NUL byte; this is not a text file, or it is damaged");
        return std::nullopt;
    }
    const auto result = file.document_.load_buffer(
        bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    const auto children = file.document_.children();
    const bool has_type =
        std::any_of(children.begin(), children.end(),
                    [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; });
    if (has_type || result.status == pugi::status_bad_doctype) {
        const auto at = std::min(bytes.find("<!DOCTYPE"), bytes.size());
        diagnostics.error("I164", file.place_of(at), "a document type (<!DOCTYPE) is not read",
                          "save the file without it");
        return std::nullopt;
    }
    if (!result) {
        const bool nothing = result.status == pugi::status_no_document_element;
        const auto read = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        const std::size_t offset = nothing ? 0 : std::min(read, bytes.size());
        diagnostics.error("I163", file.place_of(offset),
                          fmt::format("not valid XML: {}", sentence(result.status)));
        return std::nullopt;
    }
    if (!file.within(diagnostics, limits)) return std::nullopt;
    return file;
}

bool XmlFile::within(Diagnostics& diagnostics, const Limits& limits) const {
    std::size_t depth = 1;
    std::size_t count = 0;
    const auto stop = [&](const pugi::xml_node& node, std::string text) {
        const pugi::xml_node element = node.type() == pugi::node_element ? node : node.parent();
        diagnostics.error("I104", place(element), std::move(text));
        return false;
    };
    for (pugi::xml_node node = root(); node;) {
        if (++count > limits.records)
            return stop(node, fmt::format("more than {} elements and texts", limits.records));
        if (depth > limits.depth)
            return stop(node,
                        fmt::format("elements within elements, more than {} deep", limits.depth));
        if (std::string_view(node.value()).size() > limits.text)
            return stop(node, fmt::format("a text of more than {} bytes", limits.text));
        if (!node.first_child().empty()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (!node.empty() && node != root() && node.next_sibling().empty()) {
            node = node.parent();
            --depth;
        }
        node = node == root() ? pugi::xml_node{} : node.next_sibling();
    }
    return true;
}

Place XmlFile::place(const pugi::xml_node& element) const {
    const std::ptrdiff_t offset = element.offset_debug();  // of the name, after '<'
    return place_of(offset > 0 ? static_cast<std::size_t>(offset - 1) : 0);
}

Place XmlFile::place_of(std::size_t offset) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset);
    return {input_, static_cast<std::uint32_t>(after - lines_.begin()),
            static_cast<std::uint32_t>(offset - *(after - 1) + 1)};
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node one : node.children()) {
        if (one.type() == pugi::node_element && local_name(one) == name) return one;
    }
    return {};
}

std::string own_text(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            text += part.value();
    }
    return text;
}

std::string text_of(const pugi::xml_node& node, std::string_view child_name) {
    return own_text(child(node, child_name));
}

pugi::xml_node following(const pugi::xml_node& node, const pugi::xml_node& top, bool inside) {
    pugi::xml_node at = node;
    do {
        if (inside && !at.first_child().empty()) {
            at = at.first_child();
        } else {
            while (!at.empty() && at != top && at.next_sibling().empty())
                at = at.parent();
            if (at.empty() || at == top) return {};
            at = at.next_sibling();
        }
        inside = true;
    } while (at.type() != pugi::node_element);
    return at;
}

std::string_view root_name(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    constexpr auto skipped = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"<?", "?>"}, {"<!--", "-->"}, {"<!DOCTYPE", ">"}});
    for (std::size_t at = 0;;) {
        at = bytes.find_first_not_of(" \t\r\n", at);
        if (at == std::string_view::npos || bytes[at] != '<') return {};
        const std::string_view rest = bytes.substr(at);
        std::size_t end = 0;
        for (const auto& [open, close] : skipped) {
            if (!rest.starts_with(open)) continue;
            end = rest.find(close, open.size());
            if (end == std::string_view::npos) return {};
            end += close.size();
            break;
        }
        if (end == 0) {
            std::size_t size = 1;
            while (size < rest.size() && is_name(rest[size]))
                ++size;
            const std::string_view name = rest.substr(1, size - 1);
            return name.substr(name.find(':') + 1);
        }
        at += end;
    }
}

}  // namespace remit::xml
