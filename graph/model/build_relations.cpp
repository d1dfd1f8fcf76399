// SPDX-License-Identifier: MIT
#include <numeric>
#include <tuple>

#include "graph/model/builder.hpp"

namespace remit {
namespace {

constexpr double most_money = 1e15;

/// Puts values, and the records that they were made of, in an order of their numbers, each moved
/// once and none copied aside: there may be a million. The order is used up.
template <class T>
void put_in(std::vector<std::uint32_t> order, std::vector<T>& values,
            std::vector<std::uint32_t>& records) {
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        // Along one ring of the order, of which the first goes last.
        const T first = values[i];
        const std::uint32_t record = records[i];
        std::uint32_t at = i;
        for (std::uint32_t next = order[at]; next != i; next = order[at]) {
            values[at] = values[next];
            records[at] = records[next];
            order[at] = at;
            at = next;
        }
        values[at] = first;
        records[at] = record;
        order[at] = at;
    }
}

/// What tells most relations apart, as numbers that stand in the order of what they say.
struct Ends {
    std::uint64_t type_and_from = 0;
    std::uint32_t to = 0;
    std::uint32_t number = 0;  ///< of the relation

    Ends(const Relation& r, std::size_t i)
        : type_and_from(static_cast<std::uint64_t>(r.type) << 32U | r.from.value),
          to(r.to.value),
          number(static_cast<std::uint32_t>(i)) {}
    [[nodiscard]] auto key() const { return std::pair(type_and_from, to); }
};

/// Has the id of its line.
bool is_made(const Relation& relation) { return static_cast<bool>(relation.line); }
bool is_made(const Remit& /*remit*/) { return false; }

}  // namespace

template <class T, class Alike>
void Builder::give_ids(std::vector<T>& sorted, RecordKind kind, Alike alike) {
    std::vector<std::pair<TextId, Place>> written;
    std::uint16_t made = 0;  // among the alike ones so far
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && !alike(sorted[i - 1], sorted[i])) made = 0;
        if (is_made(sorted[i])) continue;
        if (sorted[i].id) {
            index(kind).set(sorted[i].id, static_cast<std::uint32_t>(i));
            written.emplace_back(sorted[i].id, sorted[i].place);
        } else {
            sorted[i].ordinal = ++made;
        }
    }
    check_twice(kind, std::move(written));
}

void Builder::build_relations() {
    map_.relations_.reserve(records(RecordKind::relation).size());
    Records joining;
    joining.reserve(records(RecordKind::relation).size());
    for (const RecordNumber record : records(RecordKind::relation)) {
        Relation relation;
        if (!build_relation(record, relation)) continue;
        map_.relations_.push_back(relation);
        joining.push_back(record);
    }
    by_kind_[static_cast<std::size_t>(RecordKind::relation)] = std::move(joining);
    order_relations();
    expand_lines();
    number_relations();
}

bool Builder::build_relation(RecordNumber record, Relation& relation) {
    bool type = false;
    std::optional<End> from;
    std::optional<End> to;
    std::vector<TopicId> topics;
    std::vector<BodyId> via;
    const auto body = [&](const Cell& cell) { return reference<BodyId>(cell, RecordKind::body); };
    relation.place = draft_.records()[record].place;
    for (const Cell& cell : enter(record)) {
        switch (cell.field) {
            case Field::id:
                relation.id = cells_.text(cell);
                break;
            case Field::type:
                type = true;
                relation.type = cells_.word(cell, relation.type, "type of relation");
                break;
            case Field::from:
                from = read_end(record, cell);
                break;
            case Field::to:
                to = read_end(record, cell);
                break;
            case Field::status:
                relation.status = cells_.word(cell, Status::in_place, "status");
                break;
            case Field::start:
                relation.start = cells_.date(cell);
                break;
            case Field::end:
                relation.end = cells_.end(cell);
                break;
            case Field::role:
                relation.role = cells_.word(cell, Role::none, "role");
                break;
            case Field::capacity:
                relation.capacity = cells_.word(cell, Capacity::none, "capacity");
                break;
            case Field::on_behalf_of:
                relation.on_behalf_of = body(cell);
                break;
            case Field::topics:
                topics.push_back(reference<TopicId>(cell, RecordKind::topic));
                break;
            case Field::via:
                via.push_back(body(cell));
                break;
            case Field::amount:
                relation.amount = cells_.number(cell, -most_money, most_money);
                break;
            case Field::share:
                relation.share = static_cast<float>(cells_.number(cell, 0, 1));
                break;
            case Field::currency:
                relation.currency = cells_.text(cell);
                break;
            case Field::period:
                relation.period = cells_.text(cell);
                break;
            case Field::document:
                relation.document =
                    DocumentId{std::size_t{index(RecordKind::document).get(cell.text)}};
                if (!relation.document) relation.document_kind = cells_.text(cell);
                break;
            case Field::attendance:
                relation.attendance = static_cast<float>(cells_.number(cell, 0, 1));
                break;
            case Field::note:
                relation.note = cells_.text(cell);
                break;
            default:
                break;
        }
    }
    if (!type) lacks(record, "type");
    if (!from) lacks(record, "from");
    if (!to) lacks(record, "to");
    check_span(record, relation.start, relation.end);
    relation.topics = keep(map_.topic_lists_, std::move(topics));
    relation.via = keep(map_.body_lists_, std::move(via));
    relation.standing = build_standing(record, relation.status);
    if (!type || !from || !to) return false;
    relation.from = from->body;
    relation.to = to->body;
    if (is_undirected(relation.type) && relation.to < relation.from)
        std::swap(relation.from, relation.to);
    if (from->selection || to->selection) return add_line(record, relation, *from, *to);
    return relation.from && relation.to;
}

bool Builder::says_less(const Relation& one, const Relation& other) const {
    const auto texts = [&](TextId id) { return draft_.texts.view(id); };
    const auto rest = [&](const Relation& r) {
        return std::tuple(r.start, r.role, r.document, texts(r.document_kind), r.on_behalf_of,
                          texts(r.period), r.end, r.status, r.capacity);
    };
    const auto lists = [&](const Relation& a, const Relation& b) {
        const auto ta = map_.list(a.topics);
        const auto tb = map_.list(b.topics);
        if (!std::equal(ta.begin(), ta.end(), tb.begin(), tb.end())) {
            return std::lexicographical_compare(ta.begin(), ta.end(), tb.begin(), tb.end());
        }
        const auto key = [&](const Relation& r) {
            const auto evidence = map_.list(r.standing.evidence);
            const bool has = !evidence.empty();
            return std::tuple(texts(r.note), has ? evidence.front().source : SourceId{},
                              has ? texts(evidence.front().at) : std::string_view{}, texts(r.id));
        };
        return key(a) < key(b);
    };
    return rest(one) != rest(other) ? rest(one) < rest(other) : lists(one, other);
}

void Builder::order_relations() {
    auto& relations = map_.relations_;
    std::vector<Ends> ends;
    ends.reserve(relations.size());
    for (std::size_t i = 0; i < relations.size(); ++i)
        ends.emplace_back(relations[i], i);
    std::sort(ends.begin(), ends.end(), [&](const Ends& a, const Ends& b) {
        return a.key() != b.key() ? a.key() < b.key()
                                  : says_less(relations[a.number], relations[b.number]);
    });
    std::vector<std::uint32_t> order;
    order.reserve(ends.size());
    for (const Ends& one : ends)
        order.push_back(one.number);
    put_in(std::move(order), relations, by_kind_[static_cast<std::size_t>(RecordKind::relation)]);
}

void Builder::number_relations() {
    const auto* const first = map_.relations_.data();
    const auto selection = [&](const Relation& r) {
        const SelectedLine* line = map_.selected(RelationId(static_cast<std::size_t>(&r - first)));
        return line == nullptr ? Selection{} : line->selection;
    };
    give_ids(map_.relations_, RecordKind::relation, [&](const Relation& a, const Relation& b) {
        const bool same = a.type == b.type && a.from == b.from && a.to == b.to;
        return same && ((a.from && a.to) || selection(a) == selection(b));
    });
}

void Builder::build_remits() {
    map_.remits_.reserve(records(RecordKind::remit).size());
    Records whole;
    whole.reserve(records(RecordKind::remit).size());
    for (const RecordNumber record : records(RecordKind::remit)) {
        Remit remit;
        if (!build_remit(record, remit)) continue;
        map_.remits_.push_back(remit);
        whole.push_back(record);
    }
    by_kind_[static_cast<std::size_t>(RecordKind::remit)] = std::move(whole);
    order_remits();
}

bool Builder::build_remit(RecordNumber record, Remit& remit) {
    bool body = false;
    bool topic = false;
    std::vector<AreaId> areas;
    remit.place = draft_.records()[record].place;
    for (const Cell& cell : enter(record)) {
        switch (cell.field) {
            case Field::id:
                remit.id = cells_.text(cell);
                break;
            case Field::body:
                body = true;
                remit.body = reference<BodyId>(cell, RecordKind::body);
                break;
            case Field::topic:
                topic = true;
                remit.topic = reference<TopicId>(cell, RecordKind::topic);
                break;
            case Field::function:
                remit.function = cells_.word(cell, Function::none, "function");
                break;
            case Field::lead:
                remit.lead = cells_.yes_no(cell);
                break;
            case Field::on_behalf_of:
                remit.on_behalf_of = reference<BodyId>(cell, RecordKind::body);
                break;
            case Field::areas:
                areas.push_back(reference<AreaId>(cell, RecordKind::area));
                break;
            case Field::status:
                remit.status = cells_.word(cell, Status::in_place, "status");
                break;
            case Field::start:
                remit.start = cells_.date(cell);
                break;
            case Field::end:
                remit.end = cells_.end(cell);
                break;
            default:
                break;
        }
    }
    if (!body) lacks(record, "body");
    if (!topic) lacks(record, "topic");
    check_span(record, remit.start, remit.end);
    remit.areas = keep(map_.area_lists_, std::move(areas));
    remit.standing = build_standing(record, remit.status);
    return remit.body && remit.topic;
}

void Builder::order_remits() {
    const auto key = [&](const Remit& r) {
        const auto areas = map_.list(r.areas);
        return std::tuple(r.body, r.topic, r.function, r.start, r.on_behalf_of, r.status, r.end,
                          r.lead, areas.empty() ? AreaId{} : areas.front(),
                          draft_.texts.view(r.id));
    };
    std::vector<std::uint32_t> order(map_.remits_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return key(map_.remits_[a]) < key(map_.remits_[b]);
    });
    put_in(std::move(order), map_.remits_, by_kind_[static_cast<std::size_t>(RecordKind::remit)]);
    give_ids(map_.remits_, RecordKind::remit, [](const Remit& a, const Remit& b) {
        return a.body == b.body && a.topic == b.topic && a.function == b.function;
    });
}

}  // namespace remit
