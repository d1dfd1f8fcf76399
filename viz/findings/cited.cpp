// SPDX-License-Identifier: MIT
#include "viz/findings/cited.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "viz/findings/counted.hpp"
#include "viz/findings/record.hpp"

namespace remit::findings {
namespace {

/// Of one fact: the rest is in the JSON, and a finding should stand on one page.
constexpr std::size_t most_supporting = 3;
constexpr std::size_t title_width = 44;

}  // namespace

void CitedSources::cite(FactRef fact, std::size_t indent, bool always) {
    cite(Because{.fact = fact}, indent, always);
}

void CitedSources::cite(const Because& step, std::size_t indent, bool always) {
    if (!step.fact) return;
    const bool told = step.fact->kind != FactKind::body || always;
    if (told && !map_.standing(*step.fact).sourced())
        out_ << std::string(indent, ' ') << "no source is given\n";
    cite(citations(map_, step), indent);
}

void CitedSources::cite(std::span<const FactRef> facts, std::size_t indent) {
    std::vector<Citation> all;
    for (const FactRef fact : facts) {
        if (fact.kind == FactKind::body) continue;
        for (Citation& citation : citations(map_, fact)) {
            if (!citation.about.empty()) continue;
            const auto known = std::find_if(all.begin(), all.end(), [&](const Citation& c) {
                return c.source == citation.source && c.stance == citation.stance;
            });
            if (known == all.end()) {
                all.push_back(std::move(citation));
                continue;
            }
            for (std::string& at : citation.at) {
                if (std::find(known->at.begin(), known->at.end(), at) == known->at.end())
                    known->at.push_back(std::move(at));
            }
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Citation& a, const Citation& b) { return a.stance < b.stance; });
    cite(all, indent);
}

void CitedSources::cite(const std::vector<Citation>& all, std::size_t indent) {
    const auto supporting = static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const auto& c) { return c.stance == Stance::supports; }));
    const std::size_t shown = supporting > most_supporting + 1 ? most_supporting : supporting;
    const std::string margin(indent, ' ');
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == shown && shown < supporting)
            out_ << margin << "and " << supporting - shown << " more that support it\n";
        if (i < shown || i >= supporting) cite(all[i], indent);
    }
}

void CitedSources::cite(const Citation& citation, std::size_t indent) {
    const auto [place, fresh] = numbers_.try_emplace(citation.source, cited_.size() + 1);
    if (fresh) cited_.push_back(citation.source);
    const std::string lead = fmt::format("{}{} [{}]: ", std::string(indent, ' '),
                                         stance_reads(citation.stance), place->second);
    const std::string short_title = terminal::shortened(title(map_, citation.source), title_width);
    out_ << terminal::paragraph(lead, short_title + passage(citation), indent + 2);
}

void CitedSources::list(terminal::Style style) const {
    if (cited_.empty()) return;
    out_ << '\n' << style.strong("Sources cited") << "\n\n";
    for (std::size_t i = 0; i < cited_.size(); ++i) {
        const std::string lead = fmt::format("{:>4} ", fmt::format("[{}]", i + 1));
        out_ << terminal::paragraph(lead, source(map_, cited_[i]), lead.size());
    }
}

}  // namespace remit::findings
