// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "importers/network/network.hpp"
#include "remit/graph/words.hpp"
#include "remit/importers/networks.hpp"

namespace remit {
namespace {

using Json = nlohmann::ordered_json;

/// "Planned per year", "Reports to": Kumu shows these as they are.
std::string shown(std::string_view key) {
    std::string out(key);
    for (char& c : out) {
        if (c == '_' || c == '-') c = ' ';
    }
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

/// Kumu has keys of its own for a note; a list stays one.
void add(Json& out, const network::Attribute& attribute) {
    if (attribute.name == "note") {
        out["description"] = attribute.joined();
    } else if (attribute.values.size() > 1) {
        out[shown(attribute.name)] = attribute.values;
    } else {
        out[shown(attribute.name)] = attribute.values.front();
    }
}

Json element(const network::Node& node) {
    Json out{{"id", node.id}, {"label", node.label}};
    for (const network::Attribute& attribute : node.attributes) {
        if (attribute.name == "type") {
            out["type"] = attribute.joined();
        } else {
            add(out, attribute);
        }
    }
    return out;
}

Json connection(const network::Edge& edge) {
    Json out{{"id", edge.id},
             {"from", edge.from},
             {"to", edge.to},
             {"type", shown(word(edge.type))},
             {"direction", is_undirected(edge.type) ? "undirected" : "directed"}};
    for (const network::Attribute& attribute : edge.attributes) {
        if (attribute.name != "type") add(out, attribute);
    }
    return out;
}

}  // namespace

Written write_kumu(const Register& map, const WriteOptions& options) {
    auto network = network::network_of(map, options, "Kumu", false);
    Json out{{"elements", Json::array()}, {"connections", Json::array()}};
    for (const network::Node& node : network.nodes)
        out["elements"].push_back(element(node));
    for (const network::Edge& edge : network.edges)
        out["connections"].push_back(connection(edge));
    if (!network.title.empty()) network.notes.emplace_back("Kumu holds no title: 1 left out");
    constexpr int indent = 2;
    std::string bytes = out.dump(indent, ' ', false, Json::error_handler_t::replace);
    return {.files = {{.bytes = std::move(bytes) + '\n'}}, .notes = std::move(network.notes)};
}

}  // namespace remit
