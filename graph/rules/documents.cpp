// SPDX-License-Identifier: MIT
// Which document a body must have.
#include <algorithm>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "graph/rules/labels.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// "a partnership plan", "a strategy on serious violence". Several kinds are names of one paper.
std::string paper(const DocumentShape& shape) {
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

/// Documents of the kind that any body of the county has, or one whose area overlaps.
void Judge::add_nearby(BodyId body, const DocumentShape& shape, std::vector<DocumentId>& out) {
    // Of very many that are about something else the rest may be too.
    constexpr std::size_t most_tried = 64;
    for (const std::string& kind : shape.kinds) {
        const Shelf& all = shelf(kind);
        std::size_t tried = 0;
        const auto enough = [&](DocumentId id) {
            if (is_such(map_[id], shape)) out.push_back(id);
            return ++tried >= most_tried;
        };
        const auto in = [&](const std::vector<std::pair<AreaId, DocumentId>>& pairs, AreaId area) {
            auto at = std::ranges::lower_bound(pairs, std::pair(area, DocumentId(std::size_t{0})));
            for (; at != pairs.end() && at->first == area && tried < most_tried; ++at) {
                if (enough(at->second)) return;
            }
        };
        for (const DocumentId id : all.anywhere) {
            if (enough(id)) break;
        }
        if (const AreaId county = snapshot_.county(body)) in(all.by_county, county);
        for (const AreaId area : map_.list(map_[body].areas)) {
            in(all.up, area);
            for (const AreaId holder : snapshot_.holders(area))
                in(all.own, holder);
            for (const AreaId crossed : snapshot_.cut_across(area))
                in(all.own, crossed);
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

void Judge::judge(const DocumentShape& shape) {
    const Day day = snapshot_.day();
    const auto fresh = [&](const Document& d) {
        const PartialDate date = d.date ? d.date : d.valid_from;
        return !shape.within_months || !date ||
               months_before(day, *shape.within_months) <= date.last();
    };
    for (const BodyId body : chooser_.choose(shape.of).sure) {
        if (!one_body(body)) continue;
        Ruling ruling{.kind = RulingKind::document, .subject = body, .what = paper(shape)};
        bool holds = false;
        bool asked = false;
        bool stated = false;
        for (const DocumentId id : papers(body, shape)) {
            const Document& d = map_[id];
            const bool hidden = shape.published && d.published == Tristate::no;
            const bool over = d.valid_to && d.valid_to.latest.last() < day;
            const bool early = d.valid_from && day < d.valid_from.first();
            if (snapshot_.live(id) && fresh(d) && !hidden) {
                holds = true;
            } else if (asks_about(id)) {
                asked = true;
            } else if (!early && (says_not(id) || hidden || over || !fresh(d))) {
                const bool own = std::ranges::any_of(map_.list(d.bodies), [&](BodyId owner) {
                    return snapshot_.live(owner) &&
                           std::ranges::find(speakers(body), owner) != speakers(body).end();
                });
                if (!own || !firm_enough(d.standing)) continue;
                ruling.facts.emplace_back(id);
                // That one has run out does not say that none came after it.
                stated = stated || hidden || (says_not(id) && !over);
            }
        }
        if (holds) {
            kept(body);
        } else if (!asked && (!shape.published || !ruling.facts.empty())) {
            // Of what must be published only what is there can be hidden; that it must be there at
            // all is another rule's to ask.
            ruling.basis = stated ? Basis::stated : snapshot_.silence(body, Aspect::documents);
            broken(std::move(ruling));
        }
    }
}

}  // namespace remit
