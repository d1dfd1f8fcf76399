// SPDX-License-Identifier: MIT
#include "remit/graph/register_records.hpp"

#include "graph/model/record_maker.hpp"

namespace remit {
namespace {

using F = Field;

}  // namespace

const WrittenField* WrittenRecord::find(Field field) const {
    for (const WrittenField& one : fields) {
        if (one.field->field == field) return &one;
    }
    return nullptr;
}

std::string_view WrittenRecord::text(Field field) const {
    const WrittenField* found = find(field);
    return found ? std::string_view(found->values.front()) : std::string_view{};
}

std::size_t RegisterRecords::count(RecordKind kind) const {
    switch (kind) {
        case RecordKind::map:
            return 1;
        case RecordKind::type:
            return map_.own_types.size();
        case RecordKind::area:
            return map_.areas().size();
        case RecordKind::topic:
            return map_.topics().size();
        case RecordKind::source:
            return map_.sources().size();
        case RecordKind::body:
            return map_.bodies().size();
        case RecordKind::relation:
            return relations_.size();
        case RecordKind::remit:
            return map_.remits().size();
        case RecordKind::document:
            return map_.documents().size();
        case RecordKind::decision:
            return map_.decisions().size();
        case RecordKind::accepted:
            return map_.accepted().size();
        default:
            return 0;
    }
}

WrittenRecord RegisterRecords::record(RecordKind kind, std::size_t number) const {
    switch (kind) {
        case RecordKind::type:
            return type(number);
        case RecordKind::area:
            return area(AreaId{number});
        case RecordKind::topic:
            return topic(TopicId{number});
        case RecordKind::source:
            return source(SourceId{number});
        case RecordKind::body:
            return body(BodyId{number});
        case RecordKind::relation:
            return relation(relations_[number]);
        case RecordKind::remit:
            return remit(RemitId{number});
        case RecordKind::document:
            return document(DocumentId{number});
        case RecordKind::decision:
            return decision(DecisionId{number});
        case RecordKind::accepted:
            return accepted(map_.accepted()[number]);
        default:
            return map_record();
    }
}

std::string RegisterRecords::reference(FactRef fact) const {
    const auto bit = [](FactKind kind) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
    };
    if (kinds_of_.empty()) {
        const auto add = [&](FactKind kind, std::string id) {
            kinds_of_[std::move(id)] |= bit(kind);
        };
        for (std::size_t i = 0; i < map_.bodies().size(); ++i)
            add(FactKind::body, map_.id(BodyId{i}));
        for (const RelationId id : relations_)
            add(FactKind::relation, map_.id(id));
        for (std::size_t i = 0; i < map_.remits().size(); ++i)
            add(FactKind::remit, map_.id(RemitId{i}));
        for (std::size_t i = 0; i < map_.documents().size(); ++i)
            add(FactKind::document, map_.id(DocumentId{i}));
        for (std::size_t i = 0; i < map_.decisions().size(); ++i)
            add(FactKind::decision, map_.id(DecisionId{i}));
    }
    std::string id = map_.id(fact);
    const bool plain = kinds_of_[id] == bit(fact.kind) && id.find(':') == std::string::npos;
    if (plain) return id;
    static constexpr RecordKind kinds[] = {RecordKind::body, RecordKind::relation,
                                           RecordKind::remit, RecordKind::document,
                                           RecordKind::decision};
    id.insert(0, ":").insert(0, word(kinds[static_cast<std::size_t>(fact.kind)]));
    return id;
}

std::string RegisterRecords::reference(RecordKind kind, std::size_t number) const {
    switch (kind) {
        case RecordKind::relation:
            return reference(relations_[number]);
        case RecordKind::remit:
            return reference(RemitId{number});
        case RecordKind::document:
            return reference(DocumentId{number});
        case RecordKind::decision:
            return reference(DecisionId{number});
        default:
            return reference(BodyId{number});
    }
}

std::string RegisterRecords::numbered_id(RecordKind kind, std::size_t number) const {
    if (kind == RecordKind::relation && map_[relations_[number]].ordinal > 1)
        return map_.id(relations_[number]);
    if (kind == RecordKind::remit && map_[RemitId{number}].ordinal > 1)
        return map_.id(RemitId{number});
    return {};
}

WrittenRecord RegisterRecords::map_record() const {
    RecordMaker maker(map_, RecordKind::map);
    maker.text(F::format, "remit/1");
    maker.text(F::title, map_.title);
    maker.date(F::as_at, map_.as_at);
    maker.text(F::jurisdiction, map_.jurisdiction);
    maker.references(F::scope_bodies, map_.scope_bodies);
    maker.list(F::scope_types, std::span<const TypeId>(map_.scope_types),
               [this](TypeId id) { return map_.vocabulary()[id].id; });
    maker.list(F::scope_topics, std::span<const TopicId>(map_.scope_topics),
               [this](TopicId id) { return map_.id(id); });
    return maker.take();
}

WrittenRecord RegisterRecords::type(std::size_t number) const {
    const BodyType& type = map_.vocabulary()[map_.own_types[number]];
    RecordMaker maker(map_, RecordKind::type);
    const auto list = [&](Field field, const std::vector<std::string>& words) {
        maker.list(field, std::span<const std::string>(words),
                   [](const std::string& word) { return word; });
    };
    maker.text(F::id, type.id);
    maker.text(F::label, type.label);
    maker.text(F::plural, type.plural);
    list(F::acronyms, type.acronyms);
    // What it does not say its wider type says, else that it is neither.
    const TypeId wider = map_.vocabulary().wider(map_.own_types[number]);
    const BodyType taken = wider ? map_.vocabulary()[wider] : BodyType{};
    const auto yes_no = [&](Field field, Tristate said, Tristate otherwise) {
        if (said == otherwise) return;
        if (said == Tristate::unknown) maker.nobody_knows(field);
        maker.yes_no(field, said);
    };
    if (!wider || type.category != taken.category) maker.text(F::category, word(type.category));
    yes_no(F::statutory, type.statutory, taken.statutory);
    yes_no(F::elected, type.elected, taken.elected);
    list(F::aliases, type.aliases);
    maker.text(F::kind_of, type.kind_of);
    if (type.generic) maker.yes_no(F::generic, Tristate::yes);
    maker.date(F::exists_from, type.exists_from);
    maker.date(F::exists_to, type.exists_to);
    return maker.take();
}

WrittenRecord RegisterRecords::area(AreaId id) const {
    const Area& area = map_[id];
    RecordMaker maker(map_, RecordKind::area, area.place);
    maker.text(F::id, area.id);
    maker.text(F::name, area.name);
    maker.text(F::kind, area.kind);
    maker.text(F::code, area.code);
    maker.references(F::within, area.within);
    // Said on either side it holds for both: the later one says it.
    std::vector<AreaId> earlier;
    for (const AreaId other : map_.list(area.overlaps)) {
        if (other <= id) earlier.push_back(other);
    }
    maker.list(F::overlaps, std::span<const AreaId>(earlier),
               [this](AreaId other) { return map_.id(other); });
    if (area.population >= 0) maker.whole_number(F::population, area.population);
    maker.date(F::start, area.start);
    maker.date(F::end, area.end);
    return maker.take();
}

WrittenRecord RegisterRecords::topic(TopicId id) const {
    const Topic& topic = map_[id];
    RecordMaker maker(map_, RecordKind::topic, topic.place);
    maker.text(F::id, topic.id);
    maker.text(F::name, topic.name);
    maker.reference(F::broader, topic.broader);
    return maker.take();
}

WrittenRecord RegisterRecords::source(SourceId id) const {
    const Source& source = map_[id];
    RecordMaker maker(map_, RecordKind::source, source.place);
    maker.text(F::id, source.id);
    maker.text(F::title, source.title);
    maker.text(F::publisher, source.publisher);
    maker.date(F::date, source.date);
    maker.text(F::url, source.url);
    if (source.restricted) maker.yes_no(F::restricted, Tristate::yes);
    return maker.take();
}

WrittenRecord RegisterRecords::body(BodyId id) const {
    const Body& body = map_[id];
    RecordMaker maker(map_, RecordKind::body, body.place);
    maker.text(F::id, body.id);
    maker.text(F::name, body.name);
    maker.texts(F::aka, body.aka);
    maker.text(F::type, map_.vocabulary()[body.type].id);
    if (body.statutory_unknown) maker.nobody_knows(F::statutory);
    maker.yes_no(F::statutory, body.statutory);
    maker.yes_no(F::elected, body.elected);
    maker.word(F::tier, body.tier, Tier::none);
    maker.references(F::areas, body.areas);
    const auto phases = map_.list(body.phases);
    const bool short_form = phases.size() == 1 && phases.front().evidence.empty();
    if (short_form) {
        maker.date(F::start, phases.front().start);
        maker.date(F::end, phases.front().end);
        maker.word(F::status, phases.front().status, BodyStatus::active);
    }
    if (body.count < 0) maker.text(F::count, "unknown");
    if (body.count > 1) maker.whole_number(F::count, body.count);
    if (body.unknown) maker.yes_no(F::unknown, Tristate::yes);
    maker.number(F::planned_per_year, body.meetings.planned_per_year);
    maker.number(F::usual_per_year, body.meetings.usual_per_year);
    maker.number(F::held_last_year, body.meetings.held_last_year);
    maker.number(F::hours, body.meetings.hours);
    maker.number(F::attendees, body.meetings.attendees);
    maker.yes_no(F::public_, body.meetings.open_to_public);
    maker.text(F::note, body.note);
    for (const Phase& phase : short_form ? std::span<const Phase>{} : phases) {
        RecordMaker inner(map_, RecordKind::phase);
        inner.text(F::status, word(phase.status));
        inner.date(F::start, phase.start);
        inner.date(F::end, phase.end);
        inner.evidence(phase.evidence);
        maker.inside(F::phases, inner.take());
    }
    for (const Vouched& vouched : map_.list(body.complete)) {
        RecordMaker inner(map_, RecordKind::complete);
        inner.text(F::aspect, word(vouched.aspect));
        inner.date(F::as_of, vouched.as_of);
        inner.reference(F::source, vouched.source);
        maker.inside(F::complete, inner.take());
    }
    maker.evidence(body.standing.evidence);
    return maker.take();
}

WrittenRecord RegisterRecords::relation(RelationId id) const {
    const Relation& relation = map_[id];
    RecordMaker maker(map_, RecordKind::relation, relation.place);
    maker.text(F::id, relation.id);
    maker.text(F::type, word(relation.type));
    const SelectedLine* line = relation.line ? nullptr : map_.selected(id);
    const auto end = [&](Field field, BodyId body) {
        maker.reference(field, body);
        if (!body) maker.selection(field, line->selection);
    };
    end(F::from, relation.from);
    end(F::to, relation.to);
    maker.status(relation.status, relation.standing);
    maker.date(F::start, relation.start);
    maker.date(F::end, relation.end);
    maker.word(F::role, relation.role, Role::none);
    maker.word(F::capacity, relation.capacity, Capacity::none);
    maker.reference(F::on_behalf_of, relation.on_behalf_of);
    maker.references(F::topics, relation.topics);
    maker.references(F::via, relation.via);
    maker.number(F::amount, relation.amount);
    maker.number(F::share, relation.share);
    maker.text(F::currency, relation.currency);
    maker.text(F::period, relation.period);
    maker.reference(F::document, relation.document);
    maker.text(F::document, relation.document_kind);
    maker.number(F::attendance, relation.attendance);
    maker.text(F::note, relation.note);
    maker.evidence(relation.standing.evidence);
    return maker.take();
}

WrittenRecord RegisterRecords::remit(RemitId id) const {
    const Remit& remit = map_[id];
    RecordMaker maker(map_, RecordKind::remit, remit.place);
    maker.text(F::id, remit.id);
    maker.reference(F::body, remit.body);
    maker.reference(F::topic, remit.topic);
    maker.word(F::function, remit.function, Function::none);
    maker.yes_no(F::lead, remit.lead);
    maker.reference(F::on_behalf_of, remit.on_behalf_of);
    maker.references(F::areas, remit.areas);
    maker.status(remit.status, remit.standing);
    maker.date(F::start, remit.start);
    maker.date(F::end, remit.end);
    maker.evidence(remit.standing.evidence);
    return maker.take();
}

WrittenRecord RegisterRecords::document(DocumentId id) const {
    const Document& document = map_[id];
    RecordMaker maker(map_, RecordKind::document, document.place);
    maker.text(F::id, document.id);
    const auto bodies = map_.list(document.bodies);
    if (bodies.size() == 1) {
        maker.reference(F::body, bodies.front());
    } else {
        maker.references(F::bodies, document.bodies);
    }
    maker.text(F::kind, document.kind);
    maker.text(F::title, document.title);
    maker.date(F::date, document.date);
    maker.date(F::valid_from, document.valid_from);
    maker.date(F::valid_to, document.valid_to);
    maker.date(F::review_by, document.review_by);
    maker.yes_no(F::published, document.published);
    maker.date(F::published_on, document.published_on);
    maker.status(document.status, document.standing);
    maker.evidence(document.standing.evidence);
    return maker.take();
}

WrittenRecord RegisterRecords::decision(DecisionId id) const {
    const Decision& decision = map_[id];
    RecordMaker maker(map_, RecordKind::decision, decision.place);
    maker.text(F::id, decision.id);
    maker.text(F::kind, word(decision.kind));
    maker.references(F::by, decision.by);
    maker.references(F::to, decision.to);
    std::vector<FactRef> about;
    for (const FactRef fact : map_.list(decision.about)) {
        const bool made = fact.kind == FactKind::relation && map_[RelationId{fact.number}].line;
        if (!made) about.push_back(fact);
    }
    const auto lines = map_.list(decision.about_lines);
    about.insert(about.end(), lines.begin(), lines.end());
    maker.list(F::about, std::span<const FactRef>(about),
               [this](FactRef fact) { return reference(fact); });
    maker.date(F::date, decision.date);
    maker.date(F::due, decision.due);
    maker.date(F::done, decision.done);
    maker.word(F::outcome, decision.outcome, Outcome::none);
    maker.text(F::text, decision.text);
    maker.evidence(decision.standing.evidence);
    return maker.take();
}

WrittenRecord RegisterRecords::accepted(const Accepted& accepted) const {
    RecordMaker maker(map_, RecordKind::accepted, accepted.place);
    maker.text(F::finding, accepted.finding);
    maker.references(F::bodies, accepted.bodies);
    maker.text(F::reason, accepted.reason);
    maker.text(F::by, accepted.by);
    maker.date(F::until, accepted.until);
    return maker.take();
}

}  // namespace remit
