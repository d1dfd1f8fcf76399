// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "importers/written/drawn_relations.hpp"
#include "importers/written/left_out.hpp"
#include "importers/written/life_of.hpp"
#include "remit/graph/words.hpp"
#include "remit/importers/popolo.hpp"

namespace remit {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& out, const char* key, std::string value) {
    if (!value.empty()) out[key] = std::move(value);
}

class Writer {
  public:
    explicit Writer(const Register& map) : map_(map), drawn_(map), parents_(map.bodies().size()) {}

    Written write() {
        for (const RelationId id : drawn_.relations)
            weigh(id);
        Json organizations = Json::array();
        Json posts = Json::array();
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId id{i};
            (is_post(id) ? posts : organizations)
                .push_back(is_post(id) ? post(id) : organization(id));
        }
        Json areas = Json::array();
        for (std::size_t i = 0; i < map_.areas().size(); ++i)
            areas.push_back(area(AreaId{i}));
        const Json out{{"organizations", std::move(organizations)},
                       {"posts", std::move(posts)},
                       {"memberships", std::move(memberships_)},
                       {"areas", std::move(areas)}};
        constexpr int indent = 2;
        return {.files = {{.bytes = out.dump(indent, ' ', false, Json::error_handler_t::replace) +
                                    '\n'}},
                .notes = notes()};
    }

  private:
    [[nodiscard]] bool is_post(BodyId id) const { return map_.type(id).category == Category::post; }

    void weigh(RelationId id) {
        const Relation& relation = map_[id];
        const bool member = relation.type == RelationType::member_of;
        if (!member && relation.type != RelationType::part_of) {
            ++other_relations_;
        } else if (relation.status != Status::in_place && relation.status != Status::disputed) {
            ++not_in_place_;
        } else if (member) {
            memberships_.push_back(membership(id));
        } else if (BodyId& parent = parents_[relation.from.index()]; parent) {
            ++second_parents_;
        } else {
            parent = relation.to;
        }
    }

    [[nodiscard]] Json membership(RelationId id) const {
        const Relation& relation = map_[id];
        Json out{{"id", map_.edge_id(id)}};
        put(out, "role", std::string(word(relation.role)));
        if (is_post(relation.from)) {
            out["post_id"] = map_.id(relation.from);
        } else {
            out["member"] = Json{{"@type", "Organization"},
                                 {"id", map_.id(relation.from)},
                                 {"name", map_.name(relation.from)}};
        }
        out["organization_id"] = map_.id(relation.to);
        if (relation.on_behalf_of) out["on_behalf_of_id"] = map_.id(relation.on_behalf_of);
        put(out, "start_date", iso(relation.start));
        put(out, "end_date", iso(relation.end.latest));
        return out;
    }

    void put_life(Json& out, const char* start, const char* end, const Body& body) {
        const auto phases = map_.list(body.phases);
        phases_left_out_ += phases.size() - 1;
        const Phase life = written::life_of(phases);
        put(out, start, iso(life.start));
        put(out, end, iso(life.end.latest));
    }

    /// The one area of a body; which of several would be meant Popolo cannot say.
    void put_area(Json& out, const Body& body) {
        const auto areas = map_.list(body.areas);
        if (areas.size() == 1) out["area_id"] = map_.id(areas.front());
        if (areas.size() > 1) areas_left_out_ += areas.size();
    }

    Json organization(BodyId id) {
        const Body& body = map_[id];
        Json out{{"id", map_.id(id)}, {"name", map_.name(id)}};
        for (const TextId name : map_.list(body.aka))
            out["other_names"].push_back(Json{{"name", map_.text(name)}});
        out["classification"] = map_.type(id).label;
        if (const BodyId parent = parents_[id.index()]) out["parent_id"] = map_.id(parent);
        put_area(out, body);
        put(out, "description", std::string(map_.text(body.note)));
        put_life(out, "founding_date", "dissolution_date", body);
        return out;
    }

    Json post(BodyId id) {
        const Body& body = map_[id];
        Json out{{"id", map_.id(id)}, {"label", map_.name(id)}};
        for (const TextId label : map_.list(body.aka))
            out["other_label"].push_back(Json{{"name", map_.text(label)}});
        out["role"] = map_.type(id).label;
        if (const BodyId parent = parents_[id.index()]) out["organization_id"] = map_.id(parent);
        put_area(out, body);
        put_life(out, "start_date", "end_date", body);
        return out;
    }

    [[nodiscard]] Json area(AreaId id) {
        const Area& area = map_[id];
        Json out{{"id", map_.id(id)}, {"name", map_.name(id)}};
        put(out, "identifier", std::string(map_.text(area.code)));
        put(out, "classification", std::string(map_.text(area.kind)));
        const auto within = map_.list(area.within);
        if (within.size() == 1) out["parent_id"] = map_.id(within.front());
        if (within.size() > 1) within_left_out_ += within.size();
        return out;
    }

    [[nodiscard]] std::size_t evidence() const {
        std::size_t count = 0;
        const auto add = [&](const auto& records) {
            for (const auto& record : records)
                count += record.standing.evidence.count;
        };
        add(map_.bodies());
        for (const RelationId id : map_.written_relations())
            count += map_[id].standing.evidence.count;
        return count;
    }

    [[nodiscard]] std::vector<std::string> notes() const {
        written::LeftOut left_out("Popolo");
        left_out.add("relations but part-of and member-of", other_relations_);
        left_out.add("relations that are not in place", not_in_place_);
        left_out.add("second bodies that one is part of", second_parents_);
        left_out.add("second phases of a body", phases_left_out_);
        left_out.add("bodies in more than one area", areas_left_out_);
        left_out.add("areas within more than one", within_left_out_);
        left_out.add("remits", map_.remits().size());
        left_out.add("documents", map_.documents().size());
        left_out.add("decisions", map_.decisions().size());
        left_out.add("evidence on bodies and relations", evidence());
        left_out.add("topics", map_.topics().size());
        left_out.add("accepted findings", map_.accepted().size());
        std::vector<std::string> all = left_out.take();
        if (std::string note = drawn_.note("Popolo"); !note.empty()) all.push_back(std::move(note));
        return all;
    }

    const Register& map_;
    written::DrawnRelations drawn_;
    std::vector<BodyId> parents_;  ///< by body: what it is part of
    Json memberships_ = Json::array();
    std::size_t other_relations_ = 0;
    std::size_t not_in_place_ = 0;
    std::size_t second_parents_ = 0;
    std::size_t phases_left_out_ = 0;
    std::size_t areas_left_out_ = 0;
    std::size_t within_left_out_ = 0;
};

}  // namespace

Written write_popolo(const Register& map, const WriteOptions& options) {
    Written written = Writer(map).write();
    if (map.title || !options.title.empty())
        written.notes.emplace_back("Popolo holds no title: 1 left out");
    return written;
}

}  // namespace remit
