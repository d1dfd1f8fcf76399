// SPDX-License-Identifier: MIT
#include <numeric>

#include "graph/model/builder.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit {
namespace {

constexpr double many = 1e9;
constexpr double most_money = 1e15;

std::string_view format_version() { return "remit/1"; }

}  // namespace

void Builder::build_map() {
    if (records(RecordKind::map).empty()) return;  // the reader has said why there is none
    const RecordNumber record = records(RecordKind::map).front();
    bool format = false;
    std::vector<BodyId> scope_bodies;
    for (const Cell& cell : enter(record)) {
        switch (cell.field) {
            case Field::format:
                format = true;
                if (cells_.view(cell) != format_version()) {
                    cells_.error("I214", cell,
                                 fmt::format("format '{}' is not known; this release reads '{}'",
                                             cells_.view(cell), format_version()));
                }
                break;
            case Field::title:
                map_.title = cells_.text(cell);
                break;
            case Field::as_at:
                map_.as_at = cells_.date(cell);
                break;
            case Field::jurisdiction:
                map_.jurisdiction = cells_.text(cell);
                break;
            case Field::scope_bodies:
                scope_bodies.push_back(reference<BodyId>(cell, RecordKind::body));
                break;
            case Field::scope_types:
                map_.scope_types.push_back(body_type(cell));
                break;
            case Field::scope_topics:
                map_.scope_topics.push_back(reference<TopicId>(cell, RecordKind::topic));
                break;
            default:
                break;
        }
    }
    if (!format) {
        diagnostics_.error("I214", draft_.records()[record].place,
                           fmt::format(R"(the map does not say its format; write "format": "{}")",
                                       format_version()));
    }
    map_.scope_bodies = keep(map_.body_lists_, std::move(scope_bodies));
    std::sort(map_.scope_types.begin(), map_.scope_types.end());
    std::sort(map_.scope_topics.begin(), map_.scope_topics.end());
}

void Builder::build_area(RecordNumber record, AreaId id, AreaPairs& within, AreaPairs& overlaps) {
    Area& area = map_.areas_[id.index()];
    const auto other = [&](const Cell& cell) { return reference<AreaId>(cell, RecordKind::area); };
    for (const Cell& cell : enter(record)) {
        switch (cell.field) {
            case Field::name:
                area.name = cells_.text(cell);
                break;
            case Field::kind:
                area.kind = cells_.text(cell);
                break;
            case Field::code:
                area.code = cells_.text(cell);
                break;
            case Field::start:
                area.start = cells_.date(cell);
                break;
            case Field::end:
                area.end = cells_.end(cell);
                break;
            case Field::within:
                within.emplace_back(id, other(cell));
                break;
            case Field::covers:
                within.emplace_back(other(cell), id);
                break;
            case Field::overlaps:
                overlaps.emplace_back(id, other(cell));
                break;
            case Field::population:
                if (const double n = cells_.number(cell, 0, most_money); recorded(n)) {
                    area.population = static_cast<std::int64_t>(n);
                }
                break;
            default:
                break;
        }
    }
    check_span(record, area.start, area.end);
}

void Builder::build_areas() {
    const Records& all = records(RecordKind::area);
    map_.areas_.resize(all.size());
    AreaPairs within;
    AreaPairs overlaps;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Area& area = map_.areas_[i];
        area.id = ids(RecordKind::area)[i];
        area.place = draft_.records()[all[i]].place;
        build_area(all[i], AreaId{i}, within, overlaps);
        if (!area.name) area.name = area.id;
    }
    link_areas(std::move(within), std::move(overlaps));
    check_area_rings();
}

void Builder::link_areas(AreaPairs within, AreaPairs overlaps) {
    const auto unresolved = [](const auto& pair) { return !pair.first || !pair.second; };
    std::erase_if(within, unresolved);
    std::erase_if(overlaps, unresolved);
    const auto link = [&](AreaPairs pairs, bool reversed, Slice<AreaId> Area::*list) {
        if (reversed) {
            for (auto& pair : pairs)
                std::swap(pair.first, pair.second);
        }
        std::sort(pairs.begin(), pairs.end());
        for (auto first = pairs.begin(); first != pairs.end();) {
            std::vector<AreaId> others;
            const AreaId owner = first->first;
            for (; first != pairs.end() && first->first == owner; ++first)
                others.push_back(first->second);
            map_.areas_[owner.index()].*list = keep(map_.area_lists_, std::move(others));
        }
    };
    link(within, false, &Area::within);
    link(within, true, &Area::parts);
    AreaPairs both = overlaps;
    for (const auto& [a, b] : overlaps)
        both.emplace_back(b, a);
    link(both, false, &Area::overlaps);
}

void Builder::build_topics() {
    const Records& all = records(RecordKind::topic);
    map_.topics_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Topic& topic = map_.topics_[i];
        topic.id = ids(RecordKind::topic)[i];
        topic.place = draft_.records()[all[i]].place;
        for (const Cell& cell : enter(all[i])) {
            if (cell.field == Field::name) topic.name = cells_.text(cell);
            if (cell.field == Field::broader) {
                topic.broader = reference<TopicId>(cell, RecordKind::topic);
            }
        }
        if (!topic.name) topic.name = topic.id;
    }
    check_topic_rings();
}

void Builder::build_sources() {
    const Records& all = records(RecordKind::source);
    map_.sources_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Source& source = map_.sources_[i];
        source.id = ids(RecordKind::source)[i];
        source.place = draft_.records()[all[i]].place;
        for (const Cell& cell : enter(all[i])) {
            switch (cell.field) {
                case Field::title:
                    source.title = cells_.text(cell);
                    break;
                case Field::publisher:
                    source.publisher = cells_.text(cell);
                    break;
                case Field::date:
                    source.date = cells_.date(cell);
                    break;
                case Field::url:
                    source.url = cells_.text(cell);
                    break;
                case Field::restricted:
                    source.restricted = cells_.yes_no(cell) == Tristate::yes;
                    break;
                default:
                    break;
            }
        }
        if (!source.title) source.title = source.id;
    }
}

void Builder::build_documents() {
    const Records& all = records(RecordKind::document);
    map_.documents_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Document& document = map_.documents_[i];
        document.id = ids(RecordKind::document)[i];
        document.place = draft_.records()[all[i]].place;
        std::vector<BodyId> bodies;
        for (const Cell& cell : enter(all[i])) {
            switch (cell.field) {
                case Field::body:
                case Field::bodies:
                    bodies.push_back(reference<BodyId>(cell, RecordKind::body));
                    break;
                case Field::kind:
                    document.kind = cells_.text(cell);
                    break;
                case Field::title:
                    document.title = cells_.text(cell);
                    break;
                case Field::date:
                    document.date = cells_.date(cell);
                    break;
                case Field::valid_from:
                    document.valid_from = cells_.date(cell);
                    break;
                case Field::valid_to:
                    document.valid_to = cells_.end(cell);
                    break;
                case Field::review_by:
                    document.review_by = cells_.date(cell);
                    break;
                case Field::published:
                    document.published = cells_.yes_no(cell);
                    break;
                case Field::published_on:
                    document.published_on = cells_.date(cell);
                    break;
                case Field::status:
                    document.status = cells_.word(cell, Status::in_place, "status");
                    break;
                default:
                    break;
            }
        }
        if (bodies.empty()) lacks(all[i], "body");
        if (!document.kind) lacks(all[i], "kind");
        check_span(all[i], document.valid_from, document.valid_to);
        document.bodies = keep(map_.body_lists_, std::move(bodies));
        document.standing = build_standing(all[i], document.status);
    }
}

/// What is said of a line with a selection is said of the relations that it makes.
void Builder::add_subject(FactRef fact, std::vector<FactRef>& about,
                          std::vector<FactRef>& lines) const {
    const SelectedLine* line =
        fact.kind == FactKind::relation ? map_.selected(RelationId{fact.number}) : nullptr;
    (line == nullptr ? about : lines).push_back(fact);
    if (line == nullptr) return;
    for (const RelationId made : map_.list(line->relations))
        about.emplace_back(made);
}

void Builder::build_decisions() {
    const Records& all = records(RecordKind::decision);
    map_.decisions_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Decision& decision = map_.decisions_[i];
        decision.id = ids(RecordKind::decision)[i];
        decision.place = draft_.records()[all[i]].place;
        std::vector<BodyId> by;
        std::vector<BodyId> to;
        std::vector<FactRef> about;
        std::vector<FactRef> lines;
        bool kind = false;
        for (const Cell& cell : enter(all[i])) {
            switch (cell.field) {
                case Field::kind:
                    kind = true;
                    decision.kind = cells_.word(cell, decision.kind, "kind of decision");
                    break;
                case Field::by:
                    by.push_back(reference<BodyId>(cell, RecordKind::body));
                    break;
                case Field::to:
                    to.push_back(reference<BodyId>(cell, RecordKind::body));
                    break;
                case Field::about:
                    if (const auto f = fact(cell)) add_subject(*f, about, lines);
                    break;
                case Field::date:
                    decision.date = cells_.date(cell);
                    break;
                case Field::due:
                    decision.due = cells_.date(cell);
                    break;
                case Field::done:
                    decision.done = cells_.date(cell);
                    break;
                case Field::outcome:
                    decision.outcome = cells_.word(cell, Outcome::none, "outcome");
                    break;
                case Field::text:
                    decision.text = cells_.text(cell);
                    break;
                default:
                    break;
            }
        }
        if (!kind) lacks(all[i], "kind");
        decision.by = keep(map_.body_lists_, std::move(by));
        decision.to = keep(map_.body_lists_, std::move(to));
        decision.about = keep(map_.fact_lists_, std::move(about));
        decision.about_lines = keep(map_.fact_lists_, std::move(lines));
        decision.standing = build_standing(all[i]);
    }
}

void Builder::build_accepted() {
    for (const RecordNumber record : records(RecordKind::accepted)) {
        Accepted accepted;
        accepted.place = draft_.records()[record].place;
        std::vector<BodyId> bodies;
        for (const Cell& cell : enter(record)) {
            switch (cell.field) {
                case Field::finding:
                    accepted.finding = cells_.text(cell);
                    break;
                case Field::bodies:
                    bodies.push_back(reference<BodyId>(cell, RecordKind::body));
                    break;
                case Field::reason:
                    accepted.reason = cells_.text(cell);
                    break;
                case Field::by:
                    accepted.by = cells_.text(cell);
                    break;
                case Field::until:
                    accepted.until = cells_.date(cell);
                    break;
                default:
                    break;
            }
        }
        if (!accepted.finding) lacks(record, "finding");
        accepted.bodies = keep(map_.body_lists_, std::move(bodies));
        map_.accepted_.push_back(accepted);
    }
    order_accepted();
}

/// Which of two acceptances of one finding is quoted must not hang on the order of the file.
void Builder::order_accepted() {
    auto& made_of = by_kind_[static_cast<std::size_t>(RecordKind::accepted)];
    const auto key = [&](std::uint32_t i) {
        const Accepted& x = map_.accepted_[i];
        return std::tuple(draft_.texts.view(x.finding), x.until, draft_.texts.view(x.reason));
    };
    std::vector<std::uint32_t> order(made_of.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(b) < key(a); });
    std::vector<Accepted> sorted;
    Records records;
    for (const std::uint32_t i : order) {
        sorted.push_back(map_.accepted_[i]);
        records.push_back(made_of[i]);
    }
    map_.accepted_ = std::move(sorted);
    made_of = std::move(records);
}

void Builder::build_bodies() {
    const Records& all = records(RecordKind::body);
    map_.bodies_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Body& body = map_.bodies_[i];
        body.id = ids(RecordKind::body)[i];
        body.place = draft_.records()[all[i]].place;
        build_body(all[i], body);
        map_.types_of_bodies_.push_back(body.type);
    }
}

void Builder::build_body(RecordNumber record, Body& body) {
    Phase short_form;
    bool has_short_form = false;
    std::vector<TextId> aka;
    std::vector<AreaId> areas;
    for (const Cell& cell : enter(record)) {
        if (cell.field == Field::aka) {
            aka.push_back(cells_.text(cell));
        } else if (cell.field == Field::areas) {
            areas.push_back(reference<AreaId>(cell, RecordKind::area));
        } else {
            build_body_cell(cell, body, short_form, has_short_form);
        }
    }
    if (!body.name) body.name = body.id;
    if (!body.type) body.type = map_.vocabulary_.find("partnership-board");
    std::erase(aka, TextId{});
    std::sort(aka.begin(), aka.end(),
              [&](TextId a, TextId b) { return draft_.texts.view(a) < draft_.texts.view(b); });
    body.aka = {static_cast<std::uint32_t>(map_.text_lists_.size()),
                static_cast<std::uint32_t>(aka.size())};
    map_.text_lists_.insert(map_.text_lists_.end(), aka.begin(), aka.end());
    body.areas = keep(map_.area_lists_, std::move(areas));
    build_phases(record, body, short_form, has_short_form);
    build_complete(record, body);
    body.standing = build_standing(record);
}

void Builder::build_body_cell(const Cell& cell, Body& body, Phase& short_form,
                              bool& has_short_form) {
    const auto number = [&] { return static_cast<float>(cells_.number(cell, 0, many)); };
    switch (cell.field) {
        case Field::name:
            body.name = cells_.text(cell);
            break;
        case Field::type:
            body.type = body_type(cell);
            break;
        case Field::statutory:
            body.statutory = cells_.yes_no(cell);
            body.statutory_unknown = body.statutory == Tristate::unknown;
            break;
        case Field::elected:
            body.elected = cells_.yes_no(cell);
            break;
        case Field::tier:
            body.tier = cells_.word(cell, Tier::none, "tier");
            break;
        case Field::note:
            body.note = cells_.text(cell);
            break;
        case Field::start:
            short_form.start = cells_.date(cell);
            has_short_form = true;
            break;
        case Field::end:
            short_form.end = cells_.end(cell);
            has_short_form = true;
            break;
        case Field::status:
            short_form.status = cells_.word(cell, BodyStatus::active, "status of a body");
            has_short_form = true;
            break;
        case Field::count:
            if (cells_.view(cell) == "unknown") {
                body.count = -1;
            } else if (const double n = cells_.number(cell, 1, many); recorded(n)) {
                body.count = static_cast<std::int32_t>(n);
            }
            break;
        case Field::unknown:
            body.unknown = cells_.yes_no(cell) == Tristate::yes;
            break;
        case Field::planned_per_year:
            body.meetings.planned_per_year = number();
            break;
        case Field::usual_per_year:
            body.meetings.usual_per_year = number();
            break;
        case Field::held_last_year:
            body.meetings.held_last_year = number();
            break;
        case Field::hours:
            body.meetings.hours = number();
            break;
        case Field::attendees:
            body.meetings.attendees = number();
            break;
        case Field::public_:
            body.meetings.open_to_public = cells_.yes_no(cell);
            break;
        default:
            break;
    }
}

Phase Builder::build_phase(RecordNumber record) {
    Phase phase;
    for (const Cell& cell : enter(record)) {
        if (cell.field == Field::status) {
            phase.status = cells_.word(cell, BodyStatus::active, "status of a body");
        } else if (cell.field == Field::start) {
            phase.start = cells_.date(cell);
        } else if (cell.field == Field::end) {
            phase.end = cells_.end(cell);
        }
    }
    check_span(record, phase.start, phase.end);
    phase.evidence = build_evidence(record);
    return phase;
}

void Builder::build_phases(RecordNumber record, Body& body, const Phase& short_form,
                           bool has_short_form) {
    std::vector<Phase> phases;
    for (const RecordNumber child : children(record)) {
        if (draft_.records()[child].kind == RecordKind::phase) phases.push_back(build_phase(child));
    }
    if (phases.empty()) {
        phases.push_back(short_form);
        check_span(record, short_form.start, short_form.end);
    } else if (has_short_form) {
        diagnostics_.warning(
            "I215", draft_.records()[record].place,
            fmt::format("{} has phases; its own status, start and end are not read",
                        label(record)));
    }
    std::sort(phases.begin(), phases.end(), [](const Phase& a, const Phase& b) {
        return std::tie(a.start, a.end, a.status) < std::tie(b.start, b.end, b.status);
    });
    body.phases = {static_cast<std::uint32_t>(map_.phases_.size()),
                   static_cast<std::uint32_t>(phases.size())};
    map_.phases_.insert(map_.phases_.end(), phases.begin(), phases.end());
}

void Builder::build_complete(RecordNumber record, Body& body) {
    std::vector<Vouched> vouched;
    for (const RecordNumber child : children(record)) {
        if (draft_.records()[child].kind != RecordKind::complete) continue;
        Vouched v;
        bool aspect = false;
        for (const Cell& cell : enter(child)) {
            if (cell.field == Field::aspect) {
                aspect = true;
                v.aspect = cells_.word(cell, v.aspect, "list that can be complete");
            } else if (cell.field == Field::as_of) {
                v.as_of = cells_.date(cell);
            } else if (cell.field == Field::source) {
                v.source = reference<SourceId>(cell, RecordKind::source);
            }
        }
        if (!aspect) lacks(child, "aspect");
        vouched.push_back(v);
    }
    std::sort(vouched.begin(), vouched.end(), [](const Vouched& a, const Vouched& b) {
        return std::tie(a.aspect, a.as_of, a.source) < std::tie(b.aspect, b.as_of, b.source);
    });
    body.complete = {static_cast<std::uint32_t>(map_.vouched_.size()),
                     static_cast<std::uint32_t>(vouched.size())};
    map_.vouched_.insert(map_.vouched_.end(), vouched.begin(), vouched.end());
}

}  // namespace remit
