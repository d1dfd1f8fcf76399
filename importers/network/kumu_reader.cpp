// SPDX-License-Identifier: MIT
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "importers/foreign/json_fields.hpp"
#include "importers/json/kind_of_json.hpp"
#include "importers/json/tree.hpp"
#include "importers/network/network_map.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/network_readers.hpp"

namespace remit {
namespace {

using json_tree::Inside;
using json_tree::Tree;
using json_tree::Value;
using network::Said;
using network::Tie;

class Reader {
  public:
    Reader(InputId input, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : map_(input, draft, diagnostics, limits), json_(map_), network_("kumu", map_) {}

    bool read(Value root) {
        if (!root.is_object()) {
            map_.error("I162", root.place(), "this holds no elements and connections");
            return false;
        }
        network_.begin(root.place(), json_.text(root, "name"));
        for (const Value one : Inside(json_.list(root, "elements")))
            read_element(one);
        for (const Value one : Inside(json_.list(root, "connections")))
            read_connection(one);
        for (const Value loop : Inside(json_.list(root, "loops"))) {
            map_.count("I167", loop.place(), "1 loop is left out",
                       "{} loops are left out, the first of them here");
        }
        return map_.finish();
    }

  private:
    /// What stands in a thing, and in the `attributes` of a backup: by folded name.
    static Said said_of(Value thing) {
        Said said;
        for (const Value from : {thing, thing["attributes"]}) {
            if (!from.is_object()) continue;
            for (const Value member : Inside(from)) {
                std::string text = foreign::clean(member.text());
                if (!text.empty())
                    said.try_emplace(folded(member.key()),
                                     foreign::Made{{}, std::move(text), member.place()});
            }
        }
        return said;
    }

    static std::string take(const Said& said, std::string_view name, std::string_view other = {}) {
        for (const std::string_view one : {name, other}) {
            const auto found = said.find(std::string(one));
            if (!one.empty() && found != said.end()) return found->second.text;
        }
        return {};
    }

    void read_element(Value element) {
        if (!json_.is_object(element, "an element")) return;
        Said said = said_of(element);
        const std::string label = take(said, "label");
        std::string key = take(said, "id");  // of `_id` and `id`
        if (key.empty() && label.empty()) {
            map_.count("I166", element.place(), "1 element has no label; it is left out",
                       "{} elements have no label, the first of them here; they are left out");
            return;
        }
        if (key.empty()) key = fmt::format("\n{}", element.number());
        if (!label.empty()) by_label_.try_emplace(label, key);
        const std::string type = take(said, "type", "element type");
        network_.add(network::DrawnNode{.key = std::move(key),
                                        .label = label,
                                        .type = type,
                                        .place = element.place(),
                                        .said = std::move(said)});
    }

    /// An end is named by its id, or by its label.
    [[nodiscard]] std::string key_of(const std::string& end) const {
        if (network_.has(end)) return end;
        const auto found = by_label_.find(end);
        return found == by_label_.end() ? end : found->second;
    }

    void read_connection(Value connection) {
        if (!json_.is_object(connection, "a connection")) return;
        Said said = said_of(connection);
        const std::string from = take(said, "from");
        const std::string to = take(said, "to");
        if (from.empty() || to.empty()) {
            map_.count("I166", connection.place(), "1 connection lacks an end; it is left out",
                       "{} connections lack an end, the first of them here; they are left out");
            return;
        }
        const std::string direction = take(said, "direction");
        network_.add(Tie{.from = key_of(from),
                         .to = key_of(to),
                         .type = take(said, "type", "connection type"),
                         .direction = direction == "undirected" ? Tie::Direction::undirected
                                      : direction == "mutual"   ? Tie::Direction::mutual
                                                                : Tie::Direction::directed,
                         .place = connection.place(),
                         .said = std::move(said)});
    }

    foreign::ForeignMap map_;
    foreign::JsonFields json_;
    network::NetworkMap network_;
    std::unordered_map<std::string, std::string> by_label_;  ///< keys
};

}  // namespace

bool read_kumu(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits) {
    const auto tree = Tree::read(bytes, input, diagnostics, limits);
    return tree && Reader(input, draft, diagnostics, limits).read(tree->root());
}

bool looks_like_kumu(std::string_view bytes) {
    return json_reader::kind_of_json(bytes) == json_reader::JsonKind::kumu;
}

}  // namespace remit
