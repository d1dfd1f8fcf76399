// SPDX-License-Identifier: MIT
// Whom a plan means.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/steps.hpp"
#include "graph/change/record_fields.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using F = Field;

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near);
}

/// The nearest in folded letters, in the words of the map.
std::string nearest_folded(std::string_view word, const std::vector<std::string_view>& known) {
    std::string exact = did_you_mean(word, known);
    if (!exact.empty()) return exact;
    std::vector<std::string> texts;
    texts.reserve(known.size());
    for (const std::string_view one : known)
        texts.push_back(folded(one));
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::string_view near = nearest(folded(word), views);
    if (near.empty()) return {};
    const auto at = std::ranges::find(views, near) - views.begin();
    return fmt::format("did you mean '{}'?", known[static_cast<std::size_t>(at)]);
}

void keep_existing(PlanStage& stage, std::vector<std::string>& bodies) {
    std::erase_if(bodies, [&](const std::string& id) { return !stage.map.body(id); });
}

}  // namespace

std::string did_you_mean_body(const Register& map, std::string_view name) {
    std::vector<std::string_view> known;
    for (const Body& body : map.bodies()) {
        known.push_back(map.text(body.name));
        for (const TextId other : map.list(body.aka))
            known.push_back(map.text(other));
        known.push_back(map.text(body.id));
    }
    return nearest_folded(name, known);
}

std::vector<std::string> bodies_called(PlanStage& stage, std::string_view name) {
    if (name.empty()) return {};
    const std::string id(name);
    if (stage.map.knows_body(id) && stage.map.body(id)) return {id};
    std::vector<std::string> made = stage.map.made_bodies();
    std::vector<std::string> found;
    for (const std::string& body : made) {
        if (stage.map.name(body) == name) found.push_back(body);
    }
    if (!found.empty()) return found;
    for (const BodyId body : stage.map.old().find_body(name))
        found.push_back(stage.map.old().id(body));
    keep_existing(stage, found);
    for (const std::string& body : made) {
        if (found.empty() && folded(stage.map.name(body)) == folded(name)) found.push_back(body);
    }
    return found;
}

std::optional<std::string> find_body(PlanStage& stage, std::string_view name) {
    const auto found = bodies_called(stage, name);
    if (found.size() == 1) return found.front();
    if (name.empty()) {
        stage.error("I401", "a step of the plan does not say which body it is about");
    } else if (stage.unmade.contains(folded(name))) {
        return std::nullopt;  // the step that would make it has been complained of
    } else if (found.empty()) {
        const auto once = stage.map.old().find_body(name);
        if (!once.empty() || stage.map.knows_body(std::string(name))) {
            stage.error("I404", fmt::format("'{}' is no more: another body takes its place in an "
                                            "earlier step",
                                            name));
        } else {
            stage.error("I402", fmt::format("the map has no body '{}'", name),
                        did_you_mean_body(stage.map.old(), name));
        }
    } else {
        stage.error("I403", fmt::format("several bodies are called '{}'", name),
                    fmt::format("write one of the ids {}", fmt::join(found, ", ")));
    }
    return std::nullopt;
}

std::optional<std::string> find_body_there(PlanStage& stage, std::string_view name) {
    auto body = find_body(stage, name);
    if (!body || stage.lives.there(*body)) return body;
    stage.error("I404", fmt::format("{} {}; the plan is for {}", stage.named(*body),
                                    stage.lives.why_not_there(*body), stage.plain_day()));
    return std::nullopt;
}

namespace {

/// One that the map does not have.
std::optional<StepTarget> new_target(PlanStage& stage, const PlannedBody& planned) {
    const std::string id = planned.id.empty() ? slug(planned.name) : planned.id;
    if (id.empty() || slug(id) != id) {
        stage.error("I401",
                    fmt::format("'{}' is no id: lower-case letters, digits and hyphens",
                                planned.id.empty() ? planned.name : planned.id),
                    id.empty() ? std::string{} : fmt::format("did you mean '{}'?", slug(id)));
        return std::nullopt;
    }
    if (stage.map.knows_body(id) && stage.map.body(id)) {
        stage.error("I405", fmt::format("the id '{}' is taken by {}", id, stage.named(id)),
                    "give the new body another id");
        return std::nullopt;
    }
    return StepTarget{id, false};
}

}  // namespace

std::optional<StepTarget> find_target(PlanStage& stage, const PlannedBody& planned,
                                      const std::vector<std::string>& own) {
    if (planned.name.empty() && planned.id.empty()) {
        stage.error("I401", "a new body has neither a name nor an id");
        return std::nullopt;
    }
    const auto found = bodies_called(stage, planned.id.empty() ? planned.name : planned.id);
    if (found.size() > 1) {
        static_cast<void>(find_body(stage, planned.name));
        return std::nullopt;
    }
    if (found.size() == 1) {
        const std::string& body = found.front();
        const bool is_own = std::ranges::find(own, body) != own.end();
        const bool made_now = stage.lives.begins_now(body) && !stage.lives.made_of(body).empty();
        if (is_own || made_now || stage.lives.to_come(body)) return StepTarget{body, true};
        if (stage.lives.there(body)) {
            stage.error("I405", fmt::format("{} is there already", stage.named(body)),
                        own.empty() ? "give the new body another name"
                                    : "name it among the bodies that become one, or give the new "
                                      "body another name");
            return std::nullopt;
        }
        if (!planned.id.empty() || planned.name.empty()) {
            stage.error("I405",
                        fmt::format("the id '{}' is taken by {}, which {}", body, stage.named(body),
                                    stage.lives.why_not_there(body)),
                        "give the new body another id");
            return std::nullopt;
        }
    }
    return new_target(stage, planned);
}

std::optional<WrittenRecord> said_of(PlanStage& stage, const PlannedBody& planned) {
    WrittenRecord said{.kind = RecordKind::body};
    const Register& map = stage.map.old();
    bool known = true;
    if (!planned.type.empty()) {
        const TypeId type = map.vocabulary().find(planned.type);
        if (type) {
            set_text(said, F::type, map.vocabulary()[type].id);
        } else {
            known = false;
            stage.error("I406",
                        fmt::format("'{}' is no type of body that the map knows", planned.type),
                        did_you_mean(planned.type, map.vocabulary().known_words()));
        }
    }
    std::vector<std::string> areas;
    for (const std::string& name : planned.areas) {
        std::vector<std::string_view> all;
        AreaId found = stage.map.area(name);
        for (std::size_t i = 0; !found && i < map.areas().size(); ++i) {
            all.push_back(map.text(map.areas()[i].name));
            if (folded(all.back()) == folded(name)) found = AreaId(i);
        }
        if (found) {
            areas.push_back(map.id(found));
        } else {
            known = false;
            stage.error("I406", fmt::format("the map has no area '{}'", name),
                        nearest_folded(name, all));
        }
    }
    set_list(said, F::areas, std::move(areas));
    if (planned.statutory != Tristate::unknown) {
        const bool yes = planned.statutory == Tristate::yes;
        set_text(said, F::statutory, yes ? "yes" : "no", yes ? Cell::Kind::yes : Cell::Kind::no);
    }
    return known ? std::optional(std::move(said)) : std::nullopt;
}

}  // namespace remit
