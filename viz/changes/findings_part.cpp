// SPDX-License-Identifier: MIT
#include "viz/changes/findings_part.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

/// Of those that remain: the rest are counted.
constexpr std::size_t most_remaining = 25;

struct FatePart {
    FindingFate fate;
    std::string_view id, heading, says;
};
constexpr auto parts = std::to_array<FatePart>({
    {FindingFate::solved, "solved", "Solved",
     "Not found any more, though the bodies that they were about are there."},
    {FindingFate::gone, "gone", "Gone, without being solved",
     "Not found any more, but only because a body that they were about has ended or the map no "
     "longer tells."},
    {FindingFate::created, "new", "New", "Found now, and not before."},
    {FindingFate::remaining, "remaining", "Remaining", "Found before and now."},
});

}  // namespace

FateCounts count(std::span<const FindingChange> changes) {
    FateCounts counts;
    std::set<const Finding*> found_now;
    for (const FindingChange& change : changes) {
        switch (change.fate) {
            case FindingFate::solved:
                ++counts.solved;
                break;
            case FindingFate::gone:
                ++counts.gone;
                break;
            case FindingFate::remaining:
                ++counts.remaining;
                found_now.insert(change.after);
                break;
            case FindingFate::created:
                ++counts.created;
                break;
        }
    }
    counts.remaining_as = found_now.size();
    return counts;
}

std::string in_words(const FateCounts& counts) {
    std::vector<std::string> texts;
    const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
        if (number > 0) texts.push_back(fmt::format("{} {}", number, number == 1 ? one : many));
    };
    add(counts.solved, "is solved", "are solved");
    add(counts.gone, "is gone without being solved", "are gone without being solved");
    add(counts.created, "is new", "are new");
    add(counts.remaining, "remains", "remain");
    if (counts.remaining_as < counts.remaining)
        texts.back() += fmt::format(" (as {}, since bodies that they are about are one now)",
                                    counts.remaining_as);
    return listed(texts);
}

report::ListItem item_of(const FindingChange& change) {
    const Finding& finding = change.after != nullptr ? *change.after : *change.before;
    report::ListItem item{
        .words = {report::strong(fmt::format("{}:", report::in_words(finding.severity))),
                  report::plain_text(fmt::format(" {} ({})", finding.title, finding.kind->code))}};
    if (!change.why.empty())
        item.items.push_back(
            {.words = {report::plain_text(report::ended(diagram::capitalised(change.why)))}});
    return item;
}

namespace {

/// Those of one fate. What reads alike, and has no more to say, stands there once.
class FateList {
  public:
    explicit FateList(std::size_t most) : most_(most) {}

    void add(const FindingChange& change, std::span<const std::string> remarks) {
        ++all_;
        report::ListItem item = item_of(change);
        for (const std::string& remark : remarks)
            item.items.push_back({.words = {report::plain_text(remark)}});
        const std::size_t here = list_.items.size();
        if (item.items.empty()) {
            const auto at =
                said_.try_emplace(item.words[0].text + item.words[1].text, Said{here, 0}).first;
            if (++at->second.times > 1) return;
            if (here == most_) said_.erase(at);
        }
        if (here == most_)
            ++left_out_;
        else
            list_.items.push_back(std::move(item));
    }
    [[nodiscard]] std::size_t all() const { return all_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }
    [[nodiscard]] report::List take() {
        for (const auto& [text, said] : said_) {
            if (said.times > 1)
                list_.items[said.item].words[1].text +=
                    fmt::format(", {} such findings", said.times);
        }
        return std::move(list_);
    }

  private:
    struct Said {
        std::size_t item = 0;
        std::size_t times = 0;
    };

    std::size_t most_;
    std::size_t all_ = 0;
    std::size_t left_out_ = 0;
    report::List list_{};
    std::map<std::string, Said> said_{};
};

}  // namespace

std::vector<report::Section> sections_by_fate(std::span<const FindingChange> changes,
                                              const std::string& prefix, const Remarks& remarks) {
    std::vector<report::Section> sections;
    for (const FatePart& part : parts) {
        FateList list(part.fate == FindingFate::remaining ? most_remaining : SIZE_MAX);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (changes[i].fate != part.fate) continue;
            const auto found = remarks.find(i);
            list.add(changes[i], found == remarks.end() ? std::span<const std::string>{}
                                                        : std::span(found->second));
        }
        if (list.all() == 0) continue;
        report::Section section{.id = fmt::format("{}{}", prefix, part.id),
                                .heading = fmt::format("{} ({})", part.heading, list.all())};
        section.blocks.emplace_back(paragraph(std::string(part.says)));
        section.blocks.emplace_back(list.take());
        if (list.left_out() > 0)
            section.blocks.emplace_back(
                paragraph(fmt::format("{} more remain and are not listed here.", list.left_out())));
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace remit::changes
