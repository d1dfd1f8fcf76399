// SPDX-License-Identifier: MIT
// Which document a body must have.
#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "graph/rules/labels.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// "a partnership plan", "a strategy on serious violence". Several kinds are names of one paper.
std::string called(const DocumentShape& shape) {
    const std::string kind = shape.kinds.empty() ? "document" : shape.kinds.front();
    const bool says_its_topic = shape.topics.empty() || kind.find('-') != std::string::npos;
    return says_its_topic ? one_of(kind)
                          : fmt::format("{} on {}", one_of(kind), shape.topics.front());
}

/// The same day so many months before, or the last one of a shorter month.
Day months_before(Day day, std::uint32_t months) {
    PartialDate date = date_of(day);
    const std::int64_t all = date.year * std::int64_t{12} + date.month - 1 - months;
    if (all < 12) return PartialDate{.year = 1, .month = 1, .day = 1}.first();
    date.year = static_cast<std::int16_t>(all / 12);
    date.month = static_cast<std::uint8_t>(all % 12 + 1);
    const Day end = PartialDate{.year = date.year, .month = date.month}.last();
    return std::min(date.first(), end);
}

/// Of very many that are about something else the rest may be too.
constexpr std::size_t most_tried = 64;

/// Adds the documents of pairs with this area until there are enough to try.
void take(const std::vector<std::pair<AreaId, DocumentId>>& pairs, AreaId area,
          std::vector<DocumentId>& out) {
    auto at = std::ranges::lower_bound(pairs, std::pair(area, DocumentId(std::size_t{0})));
    for (; at != pairs.end() && at->first == area && out.size() < most_tried; ++at)
        out.push_back(at->second);
}

/// Whether a document is new enough on a day, as far as it says its date.
bool is_fresh(const Document& document, const DocumentShape& shape, Day day) {
    const PartialDate date = document.date ? document.date : document.valid_from;
    return !shape.within_months || !date || months_before(day, *shape.within_months) <= date.last();
}

/// The text of a kind as the map's documents have it.
TextId kind_of(const Register& map, const std::string& kind) {
    for (const Document& document : map.documents()) {
        if (map.text(document.kind) == kind) return document.kind;
    }
    return {};
}

}  // namespace

bool Judge::is_such(const Document& document, const DocumentShape& shape) const {
    const auto& kinds = shape.kinds;
    if (!kinds.empty() && std::ranges::find(kinds, map_.text(document.kind)) == kinds.end())
        return false;
    if (shape.topics.empty() || !document.title) return true;
    const std::string title = folded(map_.text(document.title));
    return std::ranges::any_of(shape.topics, [&](const std::string& topic) {
        return title.find(folded(topic)) != std::string::npos;
    });
}

const Judge::Shelf& Judge::shelf(const std::string& kind) {
    const auto [known, fresh] = shelves_.try_emplace(kind);
    Shelf& result = known->second;
    if (!fresh) return result;
    const TextId wanted = kind_of(map_, kind);
    for (std::size_t i = 0; wanted && i < map_.documents().size(); ++i) {
        const DocumentId id(i);
        if (map_[id].kind != wanted || !snapshot_.live(id)) continue;
        const auto owners = map_.list(map_[id].bodies);
        if (owners.empty()) result.anywhere.push_back(id);
        for (const BodyId owner : owners) {
            const auto areas = map_.list(map_[owner].areas);
            if (areas.empty()) result.anywhere.push_back(id);
            if (const AreaId county = snapshot_.county(owner))
                result.by_county.emplace_back(county, id);
            for (const AreaId area : areas) {
                result.own.emplace_back(area, id);
                for (const AreaId holder : snapshot_.holders(area))
                    result.up.emplace_back(holder, id);
            }
        }
    }
    for (auto* pairs : {&result.by_county, &result.own, &result.up})
        sort_once(*pairs);
    return result;
}

/// Documents of a shelf that any body of the county has, or one whose area overlaps; as many as are
/// worth a try.
std::vector<DocumentId> Judge::nearby(BodyId body, const Shelf& all) const {
    const auto first = std::span(all.anywhere).first(std::min(all.anywhere.size(), most_tried));
    std::vector<DocumentId> result(first.begin(), first.end());
    if (const AreaId county = snapshot_.county(body)) take(all.by_county, county, result);
    for (const AreaId area : map_.list(map_[body].areas)) {
        take(all.up, area, result);
        for (const AreaId holder : snapshot_.holders(area))
            take(all.own, holder, result);
        for (const AreaId crossed : snapshot_.cut_across(area))
            take(all.own, crossed, result);
    }
    return result;
}

void Judge::add_nearby(BodyId body, const DocumentShape& shape, std::vector<DocumentId>& out) {
    for (const std::string& kind : shape.kinds) {
        for (const DocumentId id : nearby(body, shelf(kind))) {
            if (is_such(map_[id], shape)) out.push_back(id);
        }
    }
}

/// Documents of such a kind that may be this body's: of all that speak for it or that it speaks
/// for; where one for the county is enough, of any body there.
std::vector<DocumentId> Judge::papers(BodyId body, const DocumentShape& shape) {
    std::vector<DocumentId> result;
    for (const BodyId one : speakers(body)) {
        for (const DocumentId id : snapshot_.documents_of(one)) {
            if (is_such(map_[id], shape)) result.push_back(id);
        }
    }
    if (shape.by_area) add_nearby(body, shape, result);
    sort_once(result);
    return result;
}

/// Whether a document is that of a body or of one who speaks for it.
bool Judge::is_own(const Document& document, BodyId body) const {
    const auto speak = speakers(body);
    return std::ranges::any_of(map_.list(document.bodies), [&](BodyId owner) {
        return snapshot_.live(owner) && std::ranges::find(speak, owner) != speak.end();
    });
}

/// What the map says of a paper that a body must have.
struct Judge::Paper {
    bool there = false;
    bool asked = false;
    bool stated = false;  ///< that it is missing or hidden
    std::vector<FactRef> denials{};
};

Judge::Paper Judge::paper_of(BodyId body, const DocumentShape& shape) {
    const Day day = snapshot_.day();
    Paper result;
    for (const DocumentId id : papers(body, shape)) {
        const Document& d = map_[id];
        const bool old = !is_fresh(d, shape, day);
        const bool hidden = shape.published && d.published == Tristate::no;
        const bool over = d.valid_to && d.valid_to.latest.last() < day;
        const bool early = d.valid_from && day < d.valid_from.first();
        if (snapshot_.live(id) && !old && !hidden) {
            result.there = true;
        } else if (asks_about(id)) {
            result.asked = true;
        } else if (!early && (says_not(id) || hidden || over || old)) {
            if (!is_own(d, body) || !firm_enough(d.standing)) continue;
            result.denials.emplace_back(id);
            // That one has run out does not say that none came after it.
            result.stated = result.stated || hidden || (says_not(id) && !over);
        }
    }
    return result;
}

void Judge::judge(const DocumentShape& shape) {
    std::vector<BodyId> holders = chooser_.choose(shape.of).sure;
    speakers_.leave_out_offices(holders);
    for (const BodyId body : holders) {
        if (!one_body(body)) continue;
        Paper paper = paper_of(body, shape);
        if (paper.there) {
            kept(body);
            continue;
        }
        // Of what must be published only what is there can be hidden; that it must be there at
        // all is another rule's to ask.
        if (paper.asked || (shape.published && paper.denials.empty())) continue;
        broken(
            {.kind = RulingKind::document,
             .subject = body,
             .what = kept_text(called(shape)),
             .facts = std::move(paper.denials),
             .basis = paper.stated ? Basis::stated : snapshot_.silence(body, Aspect::documents)});
    }
}

}  // namespace remit
