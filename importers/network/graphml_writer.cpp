// SPDX-License-Identifier: MIT
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/network/network.hpp"
#include "importers/written/xml_text.hpp"
#include "remit/graph/words.hpp"
#include "remit/importers/networks.hpp"

namespace remit {
namespace {

using network::Attribute;
using written::xml_text;

std::string_view type_of(Attribute::Kind kind) {
    switch (kind) {
        case Attribute::Kind::number:
            return "double";
        case Attribute::Kind::yes_no:
            return "boolean";
        case Attribute::Kind::text:
            break;
    }
    return "string";
}

class Writer {
  public:
    std::string write(const network::Network& network) {
        out_ =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        add("  <key id=\"title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n");
        declare("node", 'n', network::declared(network.nodes));
        declare("edge", 'e', network::declared(network.edges));
        add("  <graph id=\"map\" edgedefault=\"directed\">\n");
        if (!network.title.empty())
            add("    <data key=\"title\">{}</data>\n", xml_text(network.title));
        for (const network::Node& node : network.nodes) {
            add("    <node id=\"{}\">\n", xml_text(node.id));
            data('n', "label", node.label);
            data('n', node.attributes);
            add("    </node>\n");
        }
        for (const network::Edge& edge : network.edges) {
            add("    <edge id=\"{}\" source=\"{}\" target=\"{}\"{}>\n", xml_text(edge.id),
                xml_text(edge.from), xml_text(edge.to),
                is_undirected(edge.type) ? " directed=\"false\"" : "");
            data('e', "label", reads(edge.type));
            data('e', edge.attributes);
            add("    </edge>\n");
        }
        add("  </graph>\n</graphml>\n");
        return std::move(out_);
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    /// Keys are of one name space for nodes and edges.
    void declare(std::string_view of, char letter, const std::vector<network::Declared>& all) {
        add("  <key id=\"{}_label\" for=\"{}\" attr.name=\"label\" attr.type=\"string\"/>\n",
            letter, of);
        for (const network::Declared& one : all)
            add("  <key id=\"{}_{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", letter,
                one.name, of, one.name, type_of(one.kind));
    }

    void data(char letter, std::string_view name, std::string_view value) {
        add("      <data key=\"{}_{}\">{}</data>\n", letter, name, xml_text(value));
    }
    void data(char letter, const std::vector<Attribute>& attributes) {
        for (const Attribute& attribute : attributes) {
            if (attribute.kind == Attribute::Kind::yes_no)
                data(letter, attribute.name, attribute.values.front() == "yes" ? "true" : "false");
            else
                data(letter, attribute.name, attribute.joined());
        }
    }

    std::string out_;
};

}  // namespace

Written write_graphml(const Register& map, const WriteOptions& options) {
    auto network = network::network_of(map, options, "GraphML", false);
    return {.files = {{.bytes = Writer().write(network)}}, .notes = std::move(network.notes)};
}

}  // namespace remit
