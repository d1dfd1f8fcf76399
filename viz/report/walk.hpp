// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "viz/report/document.hpp"

namespace remit::report {

template <class Visit>
// NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
void each_words(const std::vector<ListItem>& items, const Visit& visit) {
    for (const ListItem& item : items) {
        visit(item.words);
        each_words(item.items, visit);
    }
}

/// Calls `visit` with the words of every paragraph, list item and cell, in their order.
template <class Visit>
// NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
void each_words(std::span<const Section> sections, const Visit& visit) {
    for (const Section& section : sections) {
        for (const Block& block : section.blocks) {
            if (const auto* const paragraph = std::get_if<Paragraph>(&block))
                visit(paragraph->words);
            if (const auto* const list = std::get_if<List>(&block)) each_words(list->items, visit);
            if (const auto* const table = std::get_if<Table>(&block)) {
                for (const auto& row : table->rows)
                    std::ranges::for_each(row, visit);
            }
        }
        each_words(std::span<const Section>(section.sections), visit);
    }
}

}  // namespace remit::report
