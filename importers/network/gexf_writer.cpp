// SPDX-License-Identifier: MIT
// GEXF 1.3, elements in the order of its schema.
#include <algorithm>
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
            "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta>\n"
            "    <creator>Remit</creator>\n";
        if (!network.title.empty())
            add("    <description>{}</description>\n", xml_text(network.title));
        const auto dated = [](const auto& thing) { return !thing.spells.empty(); };
        const bool dynamic = std::any_of(network.nodes.begin(), network.nodes.end(), dated) ||
                             std::any_of(network.edges.begin(), network.edges.end(), dated);
        add("  </meta>\n  <graph defaultedgetype=\"directed\" mode=\"{}\">\n",
            dynamic ? "dynamic\" timeformat=\"date" : "static");
        declare("node", network::declared(network.nodes));
        declare("edge", network::declared(network.edges));
        add("    <nodes>\n");
        for (const network::Node& node : network.nodes) {
            add("      <node id=\"{}\" label=\"{}\">\n", xml_text(node.id), xml_text(node.label));
            inside(node.attributes, node.spells);
            add("      </node>\n");
        }
        add("    </nodes>\n    <edges>\n");
        for (const network::Edge& edge : network.edges) {
            add("      <edge id=\"{}\" source=\"{}\" target=\"{}\" type=\"{}\" label=\"{}\" "
                "kind=\"{}\">\n",
                xml_text(edge.id), xml_text(edge.from), xml_text(edge.to),
                is_undirected(edge.type) ? "undirected" : "directed", xml_text(reads(edge.type)),
                word(edge.type));
            inside(edge.attributes, edge.spells);
            add("      </edge>\n");
        }
        add("    </edges>\n  </graph>\n</gexf>\n");
        return std::move(out_);
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    void declare(std::string_view of, const std::vector<network::Declared>& all) {
        if (all.empty()) return;
        add("    <attributes class=\"{}\">\n", of);
        for (const network::Declared& one : all)
            add("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", one.name, one.name,
                type_of(one.kind));
        add("    </attributes>\n");
    }

    void inside(const std::vector<Attribute>& attributes,
                const std::vector<network::Spell>& spells) {
        add("        <attvalues>\n");
        for (const Attribute& attribute : attributes) {
            std::string value = xml_text(attribute.joined());
            if (attribute.kind == Attribute::Kind::yes_no)
                value = value == "yes" ? "true" : "false";
            add("          <attvalue for=\"{}\" value=\"{}\"/>\n", attribute.name, value);
        }
        add("        </attvalues>\n");
        if (spells.empty()) return;
        add("        <spells>\n");
        for (const network::Spell& spell : spells) {
            add("          <spell");
            if (spell.first) add(" start=\"{}\"", iso(date_of(spell.first.first())));
            if (spell.last) add(" end=\"{}\"", iso(date_of(spell.last.last())));
            add("/>\n");
        }
        add("        </spells>\n");
    }

    std::string out_;
};

}  // namespace

Written write_gexf(const Register& map, const WriteOptions& options) {
    auto network = network::network_of(map, options, "GEXF", true);
    return {.files = {{.bytes = Writer().write(network)}}, .notes = std::move(network.notes)};
}

}  // namespace remit
