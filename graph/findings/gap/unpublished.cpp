// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"

namespace remit::detectors {
namespace {

/// A plan, a strategy with the assessment that it rests on, or terms of reference: what the public
/// needs to know what a body is for and what it is about to do.
bool is_for_the_public(std::string_view kind) {
    if (kind == "terms-of-reference") return true;
    for (std::size_t at = 0; at < kind.size();) {
        const std::size_t end = std::min(kind.find('-', at), kind.size());
        const std::string_view word = kind.substr(at, end - at);
        if (word == "plan" || word == "strategy" || word == "strategic") return true;
        at = end + 1;
    }
    return false;
}

enum class Seen : std::uint8_t { nothing, kept_back, only_later };

/// What the map says of the day. Who found a document in public on a later day has said nothing of
/// this one.
Seen seen(const Snapshot& snapshot, const Document& document) {
    if (document.published == Tristate::no) return Seen::kept_back;
    const bool later = document.published_on && snapshot.day() < document.published_on.first();
    return document.published == Tristate::yes && later ? Seen::only_later : Seen::nothing;
}

struct Kept {
    std::vector<BodyId> bodies{};  ///< the live ones that own the documents together
    std::vector<DocumentId> documents{};
    Seen seen = Seen::kept_back;
};

/// "partnership plan", "partnership plan and terms of reference": each kind once.
std::string kinds(const Register& map, const std::vector<DocumentId>& documents) {
    std::vector<std::string> words;
    for (const DocumentId id : documents) {
        std::string kind = replaced_hyphens(map.text(map[id].kind));
        if (std::ranges::find(words, kind) == words.end()) words.push_back(std::move(kind));
    }
    return listed(words, 3);
}

/// "The partnership plan of North Csp is not published (as of March 2015)".
std::string title(const Register& map, const Kept& kept) {
    const std::string what = kinds(map, kept.documents);
    const bool many = kept.documents.size() > 1 || what.starts_with("terms");
    const std::string_view verb = many ? "are" : "is";
    std::string text = fmt::format("The {} of {} {}", what, names(map, kept.bodies, 3), verb);
    const PartialDate on = map[kept.documents.front()].published_on;
    const bool dated = kept.documents.size() == 1 && on;
    if (kept.seen == Seen::only_later)
        return text + fmt::format(" not shown to be published{}",
                                  dated ? " before " + plain(on) : std::string(" yet"));
    return text + " not published" + (dated ? fmt::format(" (as of {})", plain(on)) : "");
}

/// "“Minutes” (item 4): held back for its content"; of a restricted source, that it says so.
std::string said(const Register& map, const Evidence& e) {
    const std::vector<SourceId> source{e.source};
    std::string text = sentence(quoted(map, source));
    if (map[e.source].restricted) return text + " says so";
    if (e.at) text += fmt::format(" ({})", map.text(e.at));
    return text + (e.note ? fmt::format(": {}", map.text(e.note)) : " says so");
}

void add_chain(const Register& map, const Kept& kept, Finding& f) {
    for (const DocumentId id : kept.documents) {
        const Document& document = map[id];
        std::string text = described(map, id);
        text += kept.seen == Seen::kept_back ? ": not published" : ": published";
        if (document.published_on) text += fmt::format(", as of {}", plain(document.published_on));
        f.because.push_back(because(std::move(text), id));
        for (const Evidence& e : map.list(document.standing.evidence)) {
            const bool supports = e.stance == Stance::supports;
            if (supports && map.text(e.about) == "published")
                f.because.push_back(because(said(map, e), id));
        }
    }
}

Finding finding(const Snapshot& snapshot, Kept kept) {
    const Register& map = snapshot.map();
    put_main_first(snapshot, kept.bodies);
    Finding f{.severity = unpublished.kind.severity};
    f.basis = kept.seen == Seen::kept_back ? Basis::stated : Basis::not_recorded;
    f.bodies = kept.bodies;
    f.documents = kept.documents;
    f.ask = f.bodies.front();
    f.title = title(map, kept);
    add_chain(map, kept, f);
    const std::string what =
        fmt::format("the {} of {}", kinds(map, kept.documents), names(map, kept.bodies, 3));
    f.question =
        f.basis == Basis::stated
            ? fmt::format("Why can the public not read {}, and when can it?", what)
            : fmt::format("Could the public read {} by {}?", what, plain(date_of(snapshot.day())));
    f.suggestion =
        "Publish it where people look first, and leave out of it only what must stay private.";
    return f;
}

/// Of a body, what is known to be kept back is told; what is only not known to be public yet is
/// asked where there is no more to say.
void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    std::map<std::vector<BodyId>, Kept> by_bodies;
    for (std::size_t i = 0; i < map.documents().size(); ++i) {
        const DocumentId id{i};
        const Seen what = seen(snapshot, map[id]);
        if (what == Seen::nothing || !snapshot.live(id)) continue;
        if (!is_for_the_public(map.text(map[id].kind))) continue;
        std::vector<BodyId> bodies;
        std::ranges::copy_if(map.list(map[id].bodies), std::back_inserter(bodies),
                             [&](BodyId body) { return snapshot.live(body); });
        std::ranges::sort(bodies);
        if (bodies.empty()) continue;
        Kept& kept = by_bodies.try_emplace(bodies, Kept{bodies, {}, what}).first->second;
        if (what < kept.seen) kept = {bodies, {}, what};
        if (what == kept.seen) kept.documents.push_back(id);
    }
    for (auto& [bodies, kept] : by_bodies)
        findings.add(finding(snapshot, std::move(kept)));
}

}  // namespace

constinit const Detector unpublished{
    .kind = {.code = "G117",
             .name = "unpublished",
             .says = "A plan, strategy or terms of reference is not open to the public.",
             .category = FindingCategory::gap,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
