// SPDX-License-Identifier: MIT
#include "importers/network/network.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "importers/table/columns.hpp"
#include "importers/written/drawn_relations.hpp"
#include "importers/written/left_out.hpp"
#include "importers/written/life_of.hpp"
#include "remit/graph/references.hpp"
#include "remit/graph/register_records.hpp"

namespace remit::network {
namespace {

/// Names by kind and id.
class Names {
  public:
    explicit Names(const Register& map) {
        for (std::size_t i = 0; i < map.bodies().size(); ++i)
            add(RecordKind::body, map.id(BodyId{i}), map.name(BodyId{i}));
        for (std::size_t i = 0; i < map.areas().size(); ++i)
            add(RecordKind::area, map.id(AreaId{i}), map.name(AreaId{i}));
        for (std::size_t i = 0; i < map.topics().size(); ++i)
            add(RecordKind::topic, map.id(TopicId{i}), map.name(TopicId{i}));
        for (std::size_t i = 0; i < map.documents().size(); ++i)
            add(RecordKind::document, map.id(DocumentId{i}), map.text(map.documents()[i].title));
    }

    /// The name of what an id stands for; the id itself where it has none.
    [[nodiscard]] std::string of(RecordKind kind, const std::string& id) const {
        const auto all = names_.find(kind);
        if (all == names_.end()) return id;
        const auto found = all->second.find(id);
        return found == all->second.end() ? id : std::string(found->second);
    }

  private:
    void add(RecordKind kind, std::string id, std::string_view name) {
        if (!name.empty()) names_[kind].emplace(std::move(id), name);
    }
    std::map<RecordKind, std::unordered_map<std::string, std::string_view>> names_;
};

Attribute text_attribute(std::string name, std::string_view value) {
    return {.name = std::move(name), .values = {std::string(value)}};
}

class Maker {
  public:
    Maker(const Register& map, bool holds_spells)
        : map_(map), records_(map), names_(map), holds_spells_(holds_spells) {}

    Node node(BodyId id) {
        const Body& body = map_[id];
        const BodyType& type = map_.vocabulary()[body.type];
        Node node{.id = map_.id(id), .label = std::string(map_.name(id))};
        for (const WrittenField& field : records_.record(RecordKind::body, id.index()).fields) {
            switch (field.field->field) {
                case Field::id:
                case Field::name:
                case Field::status:
                case Field::start:
                case Field::end:
                    break;
                case Field::type:
                    node.attributes.push_back(text_attribute("type", type.label));
                    node.attributes.push_back(text_attribute("category", word(type.category)));
                    break;
                default:
                    add(field, node.attributes);
            }
        }
        add_life(map_.list(body.phases), node);
        return node;
    }

    Edge edge(RelationId id) {
        const Relation& relation = map_[id];
        Edge edge{.id = map_.edge_id(id),
                  .from = map_.id(relation.from),
                  .to = map_.id(relation.to),
                  .type = relation.type};
        edge.attributes.push_back(text_attribute("type", word(relation.type)));
        edge.attributes.push_back(text_attribute("status", word(relation.status)));
        for (const WrittenField& field : records_.relation(id).fields) {
            switch (field.field->field) {
                case Field::id:
                case Field::from:
                case Field::to:
                case Field::type:
                case Field::status:
                    break;
                default:
                    add(field, edge.attributes);
            }
        }
        if (relation.start || relation.end)
            edge.spells.push_back({relation.start, relation.end.latest});
        return edge;
    }

    [[nodiscard]] std::size_t phases_left_out() const { return phases_left_out_; }

  private:
    void add(const WrittenField& field, std::vector<Attribute>& attributes) const {
        if (field.kind == Cell::Kind::null) return;
        const FieldSpec& spec = *field.field;
        Attribute attribute{.name = table::heading_of(spec)};
        // How many bodies a record stands for may be unknown, which is no number.
        if (spec.shape == Shape::number && spec.field != Field::count)
            attribute.kind = Attribute::Kind::number;
        if (spec.shape == Shape::yes_no) attribute.kind = Attribute::Kind::yes_no;
        const auto kind = refers_to(spec.record, spec.field);
        for (const std::string& value : field.values)
            attribute.values.push_back(kind ? names_.of(*kind, value) : value);
        attributes.push_back(std::move(attribute));
    }

    void add_life(std::span<const Phase> phases, Node& node) {
        const Phase life = written::life_of(phases);
        node.attributes.push_back(text_attribute("status", word(life.status)));
        if (life.start) node.attributes.push_back(text_attribute("start", iso(life.start)));
        if (life.end) node.attributes.push_back(text_attribute("end", iso(life.end)));
        if (!holds_spells_) {
            phases_left_out_ += phases.size() - 1;
            return;
        }
        for (std::size_t i = 0; i < phases.size(); ++i) {
            if (!written::is_there(phases[i])) continue;
            PartialDate end = phases[i].end.latest;
            if (!end && i + 1 < phases.size() && phases[i + 1].start)
                end = date_of(phases[i + 1].start.first() - 1);
            if (phases[i].start || end) node.spells.push_back({phases[i].start, end});
        }
    }

    const Register& map_;
    RegisterRecords records_;
    Names names_;
    bool holds_spells_;
    std::size_t phases_left_out_ = 0;
};

std::size_t pieces_of_evidence(const Register& map) {
    std::size_t count = 0;
    const auto add = [&](const auto& records) {
        for (const auto& record : records)
            count += record.standing.evidence.count;
    };
    add(map.bodies());
    for (const RelationId id : map.written_relations())
        count += map[id].standing.evidence.count;
    add(map.remits());
    add(map.documents());
    add(map.decisions());
    for (const Body& body : map.bodies()) {
        for (const Phase& phase : map.list(body.phases))
            count += phase.evidence.count;
    }
    return count;
}

std::size_t lists_vouched_for(const Register& map) {
    std::size_t count = 0;
    for (const Body& body : map.bodies())
        count += body.complete.count;
    return count;
}

template <class Things>
std::vector<Declared> declared_by(RecordKind kind, const Things& things) {
    std::vector<Declared> found;
    for (const auto& thing : things) {
        for (const Attribute& attribute : thing.attributes) {
            const bool known = std::any_of(found.begin(), found.end(), [&](const Declared& one) {
                return one.name == attribute.name;
            });
            if (!known) found.push_back({attribute.name, attribute.kind});
        }
    }
    const auto rank = [kind](const Declared& one) {
        const auto all = fields_of(kind);
        return std::find_if(
                   all.begin(), all.end(),
                   [&](const FieldSpec& spec) { return table::heading_of(spec) == one.name; }) -
               all.begin();
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Declared& a, const Declared& b) { return rank(a) < rank(b); });
    return found;
}

}  // namespace

std::string Attribute::joined() const { return fmt::format("{}", fmt::join(values, "; ")); }

Network network_of(const Register& map, const WriteOptions& options, std::string_view format,
                   bool holds_spells) {
    Network network{.title =
                        options.title.empty() ? std::string(map.text(map.title)) : options.title};
    Maker maker(map, holds_spells);
    for (std::size_t i = 0; i < map.bodies().size(); ++i)
        network.nodes.push_back(maker.node(BodyId{i}));
    std::size_t denied = 0;
    const written::DrawnRelations drawn(map);
    for (const RelationId id : drawn.relations) {
        const bool absent = map[id].status == Status::absent;
        denied += absent ? 1 : 0;
        if (!absent) network.edges.push_back(maker.edge(id));
    }
    written::LeftOut left_out(format);
    left_out.add("relations that a source denies", denied);
    left_out.add("second phases of a body", maker.phases_left_out());
    left_out.add("remits", map.remits().size());
    left_out.add("documents", map.documents().size());
    left_out.add("decisions", map.decisions().size());
    left_out.add("evidence", pieces_of_evidence(map));
    left_out.add("lists that are vouched to be whole", lists_vouched_for(map));
    left_out.add("areas but their names", map.areas().size());
    left_out.add("topics but their names", map.topics().size());
    left_out.add("accepted findings", map.accepted().size());
    network.notes = left_out.take();
    if (const std::string note = drawn.note(format); !note.empty()) network.notes.push_back(note);
    return network;
}

std::vector<Declared> declared(const std::vector<Node>& nodes) {
    return declared_by(RecordKind::body, nodes);
}
std::vector<Declared> declared(const std::vector<Edge>& edges) {
    return declared_by(RecordKind::relation, edges);
}

}  // namespace remit::network
