// SPDX-License-Identifier: MIT
#include "viz/report/view_tree.hpp"

#include <utility>

#include "viz/report/review.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

constexpr std::size_t deepest = 8;

}  // namespace

void Tree::add(std::size_t upper, std::size_t lower, std::size_t fact) {
    below_[upper].push_back({lower, fact});
    hangs_[lower] = 1;
}

List Tree::told(const Words& words, bool alone_too) {
    List list;
    for (std::size_t i = 0; i < below_.size(); ++i) {
        if (hangs_[i] == 0 && (alone_too || !below_[i].empty())) tell(list, i, words);
    }
    // Rings, and what lay too deep.
    for (std::size_t i = 0; i < below_.size(); ++i) {
        if (told_[i] == 0 && !below_[i].empty()) tell(list, i, words);
    }
    return list;
}

void Tree::tell(List& list, std::size_t node, const Words& words) {
    told_[node] = 1;
    if (links_told_ == most_told) {
        left_out_ += below_[node].size();
        return;
    }
    ListItem item{.words = words.root(node)};
    tell_below(item, node, 1, words);
    list.items.push_back(std::move(item));
}

// NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
void Tree::tell_below(ListItem& item, std::size_t node, std::size_t depth, const Words& words) {
    for (const Link& link : below_[node]) {
        if (links_told_ == most_told) {
            ++left_out_;
            continue;
        }
        ++links_told_;
        ListItem inner{.words = words.below(link.lower, node, link.fact)};
        if (!below_[link.lower].empty()) {
            if (told_[link.lower] != 0 || depth == deepest) {
                inner.words.push_back(faint(" (what is below it stands elsewhere in this list)"));
            } else {
                told_[link.lower] = 1;
                tell_below(inner, link.lower, depth + 1, words);
            }
        }
        item.items.push_back(std::move(inner));
    }
}

}  // namespace remit::report
