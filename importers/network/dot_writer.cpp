// SPDX-License-Identifier: MIT
// The map's relations as they are, for other tools to lay out and measure: not a drawing of ours.
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "importers/network/network.hpp"
#include "remit/graph/words.hpp"
#include "remit/importers/networks.hpp"

namespace remit {
namespace {

/// A quoted string. Graphviz reads escapes such as \N in labels, so that a backslash is doubled.
std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

void add(std::string& out, const std::vector<network::Attribute>& attributes) {
    for (const network::Attribute& attribute : attributes)
        fmt::format_to(std::back_inserter(out), ", {}={}", attribute.name,
                       in_quotes(attribute.joined()));
}

}  // namespace

Written write_dot(const Register& map, const WriteOptions& options) {
    auto network = network::network_of(map, options, "DOT", false);
    std::string out = fmt::format("digraph {} {{\n", in_quotes(network.title));
    for (const network::Node& node : network.nodes) {
        fmt::format_to(std::back_inserter(out), "  {} [label={}", in_quotes(node.id),
                       in_quotes(node.label));
        add(out, node.attributes);
        out += "];\n";
    }
    for (const network::Edge& edge : network.edges) {
        fmt::format_to(std::back_inserter(out), "  {} -> {} [id={}, label={}", in_quotes(edge.from),
                       in_quotes(edge.to), in_quotes(edge.id), in_quotes(reads(edge.type)));
        if (is_undirected(edge.type)) out += ", dir=none";
        add(out, edge.attributes);
        out += "];\n";
    }
    out += "}\n";
    return {.files = {{.bytes = std::move(out)}}, .notes = std::move(network.notes)};
}

}  // namespace remit
