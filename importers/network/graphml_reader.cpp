// SPDX-License-Identifier: MIT
#include <array>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "importers/network/network_map.hpp"
#include "importers/xml/xml_file.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/network_readers.hpp"

namespace remit {
namespace {

using network::Said;
using network::Tie;
using pugi::xml_node;

class Reader {
  public:
    Reader(const xml::XmlFile& file, InputId input, Draft& draft, Diagnostics& diagnostics,
           const Limits& limits)
        : file_(file), map_(input, draft, diagnostics, limits), network_("graphml", map_) {}

    bool read() {
        const xml_node root = file_.root();
        const xml_node graph = xml::child(root, "graph");
        if (xml::local_name(root) != "graphml" || !graph) {
            map_.error("I162", file_.place(root), "this holds no graph");
            return false;
        }
        for (const xml_node key : root.children()) {
            if (xml::local_name(key) == "key")
                names_[key.attribute("id").value()] = folded(key.attribute("attr.name").value());
        }
        network_.begin(file_.place(root), take(said_of(graph), {"title", "name", "label"}));
        // An edge may stand before its ends.
        for (xml_node at = graph; at; at = xml::following(at, graph)) {
            if (xml::local_name(at) == "node") read_node(at);
            if (xml::local_name(at) == "graph" && at != graph)
                map_.count("I167", file_.place(at),
                           "1 graph stands inside a node; that is no relation",
                           "{} graphs stand inside nodes, the first of them here; that is no "
                           "relation");
            if (xml::local_name(at) == "hyperedge")
                map_.count("I167", file_.place(at), "1 hyperedge is left out",
                           "{} hyperedges are left out, the first of them here");
        }
        for (xml_node at = graph; at; at = xml::following(at, graph)) {
            if (xml::local_name(at) == "edge") read_edge(at);
        }
        for (xml_node next = graph.next_sibling(); next; next = next.next_sibling()) {
            if (xml::local_name(next) == "graph")
                map_.count("I167", file_.place(next), "1 more graph is left out",
                           "{} more graphs are left out, the first of them here");
        }
        return map_.finish();
    }

  private:
    /// The data of a node, edge or graph by folded names; yEd keeps a label deeper, as `label`.
    Said said_of(const xml_node& of) {
        Said said;
        for (const xml_node data : of.children()) {
            if (xml::local_name(data) != "data") continue;
            const auto name = names_.find(data.attribute("key").value());
            std::string text = foreign::clean(xml::own_text(data));
            if (!text.empty() && name != names_.end() && !name->second.empty())
                said.try_emplace(name->second, foreign::Made{{}, text, file_.place(data)});
            for (xml_node at = data; at; at = xml::following(at, data)) {
                const std::string_view what = xml::local_name(at);
                if (what != "NodeLabel" && what != "EdgeLabel") continue;
                text = foreign::clean(xml::own_text(at));
                if (!text.empty())
                    said.try_emplace("label", foreign::Made{{}, text, file_.place(at)});
            }
        }
        return said;
    }

    static std::string take(const Said& said, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            const auto found = said.find(std::string(name));
            if (found != said.end()) return found->second.text;
        }
        return {};
    }

    void read_node(const xml_node& node) {
        Said said = said_of(node);
        const std::string label = take(said, {"label", "name", "title"});
        const std::string type = take(said, {"type", "kind", "element type"});
        network_.add(network::DrawnNode{.key = foreign::clean(node.attribute("id").value()),
                                        .label = label,
                                        .type = type,
                                        .place = file_.place(node),
                                        .said = std::move(said)});
    }

    void read_edge(const xml_node& edge) {
        std::string from = foreign::clean(edge.attribute("source").value());
        std::string to = foreign::clean(edge.attribute("target").value());
        if (from.empty() || to.empty()) {
            map_.count("I166", file_.place(edge), "1 edge lacks an end; it is left out",
                       "{} edges lack an end, the first of them here; they are left out");
            return;
        }
        std::string_view directed = edge.attribute("directed").value();
        if (directed.empty()) {
            const std::string_view all = edge.parent().attribute("edgedefault").value();
            directed = all == "undirected" ? "false" : "true";
        }
        Said said = said_of(edge);
        network_.add(Tie{.from = std::move(from),
                         .to = std::move(to),
                         .type = take(said, {"type", "relation", "relationship", "label", "kind"}),
                         .direction = directed == "false" ? Tie::Direction::undirected
                                                          : Tie::Direction::directed,
                         .place = file_.place(edge),
                         .said = std::move(said)});
    }

    const xml::XmlFile& file_;
    foreign::ForeignMap map_;
    network::NetworkMap network_;
    std::unordered_map<std::string, std::string> names_;  ///< of data, by key
};

}  // namespace

bool read_graphml(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                  const Limits& limits) {
    const auto file = xml::XmlFile::read(bytes, input, diagnostics, limits);
    return file && Reader(*file, input, draft, diagnostics, limits).read();
}

bool looks_like_graphml(std::string_view bytes) { return xml::root_name(bytes) == "graphml"; }

}  // namespace remit
