// SPDX-License-Identifier: MIT
#include "viz/diagram/words.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/diagram/change_parts.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

Border border_of(Tristate statutory) {
    if (statutory == Tristate::unknown) return Border::dotted;
    return statutory == Tristate::yes ? Border::solid : Border::dashed;
}

/// Joins what is not empty.
std::string joined(const std::vector<std::string>& parts, std::string_view by) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += by;
        text += part;
    }
    return text;
}

std::string count_note(const Body& body) {
    if (body.count == 1) return {};
    return body.count < 0 ? "several" : fmt::format("{} of them", body.count);
}

std::string standing_note(const Standing& standing) {
    if (standing.disputed) return "in dispute";
    return standing.unconfirmed ? "not confirmed" : "";
}

std::string notes_of(const Snapshot& snapshot, BodyId id) {
    const Body& body = snapshot.map()[id];
    const BodyStatus status = snapshot.status(id);
    const std::string status_note = status == BodyStatus::active ? "" : std::string(word(status));
    const std::string unknown = body.unknown ? "not in the file" : "";
    return joined({unknown, status_note, count_note(body), standing_note(body.standing)}, " · ");
}

std::string tooltip_of(const Snapshot& snapshot, BodyId id, const Node& node) {
    const Register& map = snapshot.map();
    const std::string law = node.border == Border::solid ? "set up by law" : "";
    std::string areas;
    for (const AreaId area : map.list(map[id].areas))
        areas = joined({areas, std::string(map.name(area))}, ", ");
    return joined({node.name, map.type(id).label, law, areas, node.notes}, " · ");
}

/// What is worth saying of a relation besides its ends.
std::string remark(const Register& map, RelationId id) {
    const Relation& relation = map[id];
    std::vector<std::string> via;
    for (const BodyId body : map.list(relation.via))
        via.emplace_back(map.name(body));
    const std::string status =
        relation.status == Status::in_place ? "" : std::string(word(relation.status));
    const std::string taken =
        relation.line ? "as one of " + map.name(map.selected(id)->selection) : std::string();
    return joined({status, via.empty() ? "" : "through " + listed(via), taken}, ", ");
}

}  // namespace

Look look_of(Category category) {
    switch (category) {
        case Category::elected:
            return Look::elected;
        case Category::executive:
        case Category::agency:
            return Look::executive;
        case Category::statutory_partnership:
        case Category::partnership:
            return Look::partnership;
        case Category::working_group:
        case Category::operational:
            return Look::working_group;
        case Category::scrutiny:
            return Look::scrutiny;
        case Category::funder:
            return Look::funder;
        case Category::community:
            return Look::community;
        case Category::post:
            return Look::post;
    }
    return Look::partnership;
}

Node node_of(const Snapshot& snapshot, BodyId id) {
    const Register& map = snapshot.map();
    const Body& body = map[id];
    const BodyStatus status = snapshot.status(id);
    const BodyType& peers = map.vocabulary()[map.peer_type(id)];
    Node node{.id = map.id(id),
              .name = std::string(map.name(id)),
              .notes = notes_of(snapshot, id),
              .type = peers.id,
              .kind = peers.plural,
              .sources = sources_of(map, id),
              .look = look_of(category(map, id)),
              .border = border_of(statutory(map, id)),
              .several = stands_for_many(map, id),
              .pale = status != BodyStatus::active || body.standing.unconfirmed,
              .raised = elected(map, id)};
    node.tooltip = tooltip_of(snapshot, id, node);
    return node;
}

std::string sentence(const Register& map, RelationId id) {
    const Relation& relation = map[id];
    const bool is_not = relation.status == Status::absent || relation.status == Status::lapsed;
    const std::string more = remark(map, id);
    return fmt::format("{} {} {}{}", map.name(relation.from),
                       is_not ? reads_not(relation.type) : reads(relation.type),
                       map.name(relation.to), more.empty() ? "" : " (" + more + ")");
}

void name(Caption& caption, const Snapshot& snapshot, const DrawOptions& options,
          std::string_view bodies) {
    const Register& map = snapshot.map();
    const ViewKind& view = kind_of(options.view);
    caption.view = view.name;
    caption.title = options.title.empty() ? std::string(map.text(map.title)) : options.title;
    if (caption.title.empty()) caption.title = view.title;
    caption.subtitle =
        fmt::format("{}, as at {}{}{}", capitalised(view.question), plain(date_of(snapshot.day())),
                    bodies.empty() ? "" : ": ", bodies);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string capitalised(std::string_view words) {
    std::string text(words);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

void add_count(std::vector<std::string>& counts, std::size_t count, std::string_view one,
               std::string_view many) {
    if (count > 0) counts.push_back(counted(count, one, many));
}

std::string left_out_line(const std::vector<std::string>& counts) {
    return counts.empty() ? "Nothing is left out." : fmt::format("Left out: {}.", listed(counts));
}

std::vector<std::string> source_names(const Register& map) {
    std::vector<std::string> names;
    for (const Source& source : map.sources()) {
        const std::string origin = joined(
            {std::string(map.text(source.publisher)), source.date ? plain(source.date) : ""}, ", ");
        names.push_back(fmt::format(
            "{}{}", map.text(source.title.value == TextId::none ? source.id : source.title),
            origin.empty() ? "" : " (" + origin + ")"));
    }
    return names;
}

std::vector<std::size_t> sources_of(const Register& map, FactRef fact) {
    std::set<std::size_t> numbers;
    for (const Evidence& evidence : map.list(map.standing(fact).evidence)) {
        if (evidence.source) numbers.insert(evidence.source.index());
    }
    return {numbers.begin(), numbers.end()};
}

Cited cited_in(const Figure& figure) {
    Cited numbers;
    for (const Node& node : figure.nodes)
        numbers.insert(node.sources.begin(), node.sources.end());
    for (const Edge& edge : figure.edges)
        numbers.insert(edge.sources.begin(), edge.sources.end());
    return numbers;
}

void add_asked(Caption& caption, const DrawOptions& options) {
    if (!options.remark.empty()) caption.footer.push_back(options.remark);
    caption.sources_elsewhere = options.sources;
}

std::string sources_line(const Caption& caption, const Cited& cited, std::size_t most) {
    if (!caption.sources_elsewhere.empty()) return cited.empty() ? "" : caption.sources_elsewhere;
    std::vector<std::string> named;
    for (const std::size_t number : cited) {
        if (named.size() == most) {
            named.push_back(fmt::format("and {} more", cited.size() - most));
            break;
        }
        named.push_back(caption.sources[number]);
    }
    return named.empty() ? ""
                         : fmt::format("{}: {}.", cited.size() == 1 ? "Source" : "Sources",
                                       joined(named, "; "));
}

std::string with_small_print(std::string words, const Caption& caption, const Cited& cited) {
    for (const std::string& line : caption.footer)
        words += ' ' + line;
    const std::string sources = sources_line(caption, cited);
    return sources.empty() ? words : words + ' ' + sources;
}

namespace {

/// The nodes that bear a note's badge: " (at A and B)".
std::string bearers(const Figure& figure, const Note& note) {
    std::vector<std::string> names;
    for (const Node& node : figure.nodes) {
        if (is_shown(figure, node) &&
            std::ranges::find(node.badges, note.badge.text, &Badge::text) != node.badges.end())
            names.push_back(node.name);
    }
    return names.empty() ? "" : fmt::format(" (at {})", listed(names));
}

/// " (new)", where the figure tells what becomes of it.
std::string fate_of(const Figure& figure, Change change) {
    const Change told = told_change(figure, change);
    return told == Change::none ? "" : fmt::format(" ({})", style(told).word);
}

/// How many bodies, each once, are drawn with a line.
std::size_t joined_bodies(const Figure& figure) {
    std::set<std::size_t> untouched;
    for (const ListGroup& group : figure.listed)
        untouched.insert(group.members.begin(), group.members.end());
    std::size_t count = 0;
    for (std::size_t n = 0; n < figure.nodes.size(); ++n) {
        const Node& node = figure.nodes[n];
        // In a figure of two days a body stands anew in each box of seats that it is in.
        const bool again = figure.part && node.copy > 0;
        if (!again && !untouched.contains(n) && is_shown(figure, node)) ++count;
    }
    return count;
}

}  // namespace

std::string description(const Figure& figure) {
    std::vector<const Edge*> edges;
    for (const Edge& edge : figure.edges) {
        if (is_shown(figure, edge)) edges.push_back(&edge);
    }
    std::string text =
        fmt::format("{}. {} by {}.", figure.subtitle,
                    counted(joined_bodies(figure), "body is joined", "bodies are joined"),
                    counted(edges.size(), "line", "lines"));
    for (const Edge* edge : edges)
        text +=
            fmt::format(" {}{}.", as_shown(figure, *edge).tooltip, fate_of(figure, edge->change));
    if (!figure.listed.empty()) text += fmt::format(" {}.", figure.list_heading);
    for (const ListGroup& group : figure.listed) {
        std::vector<std::string> names;
        for (const std::size_t n : group.members) {
            const Node& node = figure.nodes[n];
            if (is_shown(figure, node)) names.push_back(node.name + fate_of(figure, node.change));
        }
        if (!names.empty()) text += fmt::format(" {}: {}.", group.heading, listed(names));
    }
    if (!figure.notes_heading.empty()) text += fmt::format(" {}.", figure.notes_heading);
    for (const NoteGroup& group : figure.notes) {
        text += fmt::format(" {}:", group.heading);
        for (const Note& note : group.notes) {
            std::string_view says = note.tooltip;
            if (says.ends_with('.')) says.remove_suffix(1);
            text += fmt::format(" {}. {}{}.", note.badge.text, says, bearers(figure, note));
        }
    }
    return with_small_print(std::move(text), figure, cited_in(figure));
}

}  // namespace remit::diagram
