// SPDX-License-Identifier: MIT
// A plan's two maps as one: what the map would be on the day without it, told in the numbers of the
// changed map, which holds the old bodies and their facts too.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "remit/graph/outlook.hpp"

namespace remit {

class PlanView {
  public:
    explicit PlanView(const PlanContext& context);

    [[nodiscard]] const PlanContext& context() const { return context_; }
    /// Do nothing, and the plan; both on its day.
    [[nodiscard]] const Snapshot& before() const { return context_.before.snapshot; }
    [[nodiscard]] const Snapshot& after() const { return context_.after.snapshot; }
    [[nodiscard]] const Register& old_map() const { return before().map(); }
    [[nodiscard]] const Register& map() const { return after().map(); }

    /// A record of the old map in the changed one; none where it is not found.
    [[nodiscard]] BodyId changed(BodyId old) const { return changed_body_[old.index()]; }
    [[nodiscard]] DocumentId changed(DocumentId old) const;
    [[nodiscard]] DecisionId changed(DecisionId old) const;
    /// The way back; none for what the plan makes.
    [[nodiscard]] BodyId old(BodyId body) const { return old_of_body_[body.index()]; }
    [[nodiscard]] DocumentId old(DocumentId document) const;

    /// Relations and remits of the changed map that would be live on the day without the plan.
    [[nodiscard]] bool was(RelationId id) const { return relation_was_[id.index()] != 0; }
    [[nodiscard]] bool was(RemitId id) const { return remit_was_[id.index()] != 0; }
    [[nodiscard]] bool was(BodyId body) const {
        const BodyId there = old(body);
        return there && before().live(there);
    }

    /// Who stands in a body's place by the plan: itself where it stays; nobody where it ends.
    [[nodiscard]] std::span<const BodyId> heirs(BodyId body) const { return heirs_[body.index()]; }
    /// Whether the plan ends it.
    [[nodiscard]] bool ends(BodyId body) const { return was(body) && !after().live(body); }
    /// Bodies that the plan makes of others, or that take others in, with those that they were.
    struct Joined {
        BodyId body{};
        std::vector<BodyId> of{};  ///< two or more, in the map's order; itself where it was one
    };
    [[nodiscard]] const std::vector<Joined>& joined() const { return joined_; }
    /// All that the plan ends, makes, joins or parts, or whose seats it changes, in the map's
    /// order.
    [[nodiscard]] const std::vector<BodyId>& bodies() const { return bodies_; }
    [[nodiscard]] bool is_of_plan(BodyId body) const;
    /// Those of them that are there by the plan, and were not or were made of others.
    [[nodiscard]] const std::vector<BodyId>& new_bodies() const { return new_bodies_; }

  private:
    void map_bodies();
    void map_records();
    void find_relations();
    void find_remits();
    void find_heirs();
    void find_bodies();

    const PlanContext& context_;
    bool one_map_ = false;  ///< before is the changed map itself
    std::vector<BodyId> changed_body_{}, old_of_body_{};
    std::map<std::string, DocumentId> documents_{}, old_documents_{};
    std::map<std::string, DecisionId> decisions_{};
    std::vector<std::uint8_t> relation_was_{}, remit_was_{};
    std::vector<std::vector<BodyId>> heirs_{};
    std::vector<Joined> joined_{};
    std::vector<BodyId> bodies_{}, new_bodies_{};
};

}  // namespace remit
