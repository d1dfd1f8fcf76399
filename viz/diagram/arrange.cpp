// SPDX-License-Identifier: MIT
#include "viz/diagram/arrange.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/pages.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double scale_step = 1.02;
constexpr double most_scale = 1.5;  // of what has room to spare
constexpr double good_use = 0.7;    // of a page: what has less is drawn larger

/// Notes first, as they are read, that they stand on the first page; then the highest first, the
/// largest, the widest; of very many pieces only the first of these.
std::vector<std::vector<std::size_t>> orders_of(const std::vector<const Piece*>& pieces,
                                                const std::vector<Size>& sizes) {
    constexpr std::size_t many = 200;
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> orders;
    const auto add = [&](auto measure) {
        orders.push_back(order);
        std::ranges::stable_sort(orders.back(), [&](std::size_t a, std::size_t b) {
            return measure(sizes[a]) > measure(sizes[b]);
        });
        const auto others = std::stable_partition(
            orders.back().begin(), orders.back().end(),
            [&](std::size_t i) { return !pieces[i]->figure.notes_heading.empty(); });
        std::sort(orders.back().begin(), others, [&](std::size_t a, std::size_t b) {
            return pieces[a]->notes_before < pieces[b]->notes_before;
        });
    };
    add([](const Size& size) { return size.height; });
    if (sizes.size() > many) return orders;
    add([](const Size& size) { return size.height * size.width; });
    add([](const Size& size) { return size.width; });
    return orders;
}

/// Of bodies that no line touches, or of notes.
bool has_list(const Figure& figure) {
    return !figure.listed.empty() || !figure.notes_heading.empty();
}

/// The notes on a page begin after so many; where it has none, after all.
std::size_t notes_before(const ArrangedPage& page) {
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const auto& [piece, corner] : page.pieces) {
        if (!piece->figure.notes_heading.empty()) least = std::min(least, piece->notes_before);
    }
    return least;
}

/// Notes in the order in which they are read. The trees are what is asked for, so that lists come
/// after them. The last page stays the last: the sources are there.
void put_in_reading_order(std::vector<ArrangedPage>& pages) {
    const auto place = [](const ArrangedPage& page) {
        const bool lists = std::ranges::any_of(
            page.pieces, [](const auto& placed) { return !placed.first->figure.listed.empty(); });
        return std::pair{notes_before(page), lists};
    };
    std::stable_sort(pages.begin(), pages.end() - 1,
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (std::size_t p = 0; p < pages.size(); ++p)
        pages[p].number = p + 1;
}

/// Whether the notes of pages in reading order are read from one page to the next.
bool notes_in_order(const std::vector<ArrangedPage>& pages) {
    std::vector<std::size_t> starts;
    for (const ArrangedPage& page : pages) {
        const auto first = static_cast<std::ptrdiff_t>(starts.size());
        for (const auto& [piece, corner] : page.pieces) {
            if (!piece->figure.notes_heading.empty()) starts.push_back(piece->notes_before);
        }
        std::sort(starts.begin() + first, starts.end());
    }
    return std::ranges::is_sorted(starts);
}

std::vector<const Piece*> pieces_on(const ArrangedPage& page) {
    std::vector<const Piece*> pieces;
    for (const auto& [piece, corner] : page.pieces)
        pieces.push_back(piece);
    return pieces;
}

}  // namespace

Figure shown_on(const std::vector<const Piece*>& pieces) {
    Figure shown;
    for (const Piece* piece : pieces) {
        if (piece->figure.part) shown.part = piece->figure.part;
        for (const Node& node : piece->figure.nodes) {
            shown.nodes.push_back({.sources = node.sources,
                                   .badges = node.badges,
                                   .look = node.look,
                                   .border = node.border,
                                   .several = node.several,
                                   .change = node.change,
                                   .context = node.context,
                                   .seat = node.seat});
        }
        shown.notes.insert(shown.notes.end(), piece->figure.notes.begin(),
                           piece->figure.notes.end());
        for (const Edge& edge : piece->figure.edges) {
            shown.edges.push_back({.line = edge.line,
                                   .state = edge.state,
                                   .beside = edge.beside,
                                   .sources = edge.sources,
                                   .change = edge.change,
                                   .context = edge.context});
        }
    }
    return shown;
}

void Arranger::Blocks::add(const Piece& piece) {
    pieces.push_back(&piece);
    sizes.push_back(piece.layout.size);
}

Arranger::Arranger(const Figure& figure, const Paper& paper, const std::vector<Piece>& trees)
    : figure_(figure), cited_(cited_in(figure)), paper_(paper), trees_(trees) {}

std::vector<ArrangedPage> Arranger::arranged() {
    // Below its least scale a figure is drawn only where one thing alone is too big for a page.
    for (double floor = theme::least_scale;; floor /= 1.25) {
        // One more than pieces, for the sources.
        std::size_t most = 1;
        for (const Blocks& blocks : shapes_at(floor))
            most = std::max(most, blocks.sizes.size() + 1);
        for (std::size_t pages = least_pages(floor); pages <= most; pages += 1 + pages / 50) {
            if (!packed(pages, floor, Want::any)) continue;
            Trial found = largest_on(pages, floor);
            put_in_reading_order(found);
            for (ArrangedPage& page : found)
                grow(page);
            return found;
        }
    }
}

const PageParts& Arranger::parts_at(double scale) {
    return parts_.try_emplace(scale, figure_, cited_, paper_, scale).first->second;
}

/// The trees, and list and notes in each number of columns, cut to pages of a scale.
const std::vector<Arranger::Blocks>& Arranger::shapes_at(double scale) {
    const auto known = shapes_.find(scale);
    if (known != shapes_.end()) return known->second;
    std::vector<Blocks>& shapes = shapes_[scale];
    Blocks trees;
    for (const Piece& tree : trees_)
        trees.add(tree);
    const PageParts& page = parts_at(scale);
    const Piece whole{figure_, {}};
    const double height = page.body_height(page.key_to(shown_on({&whole})), 1, 2);
    for (std::size_t columns = 1; has_list(figure_); ++columns) {
        if (columns > 1 && list_width(columns) > page.inner().width) break;
        shapes.push_back(trees);
        lists_.push_back(note_pieces(figure_, columns, height));
        for (Piece& piece : list_pieces(figure_, columns, height))
            lists_.back().push_back(std::move(piece));
        for (const Piece& piece : lists_.back())
            shapes.back().add(piece);
    }
    if (shapes.empty()) shapes.push_back(std::move(trees));
    return shapes;
}

/// That the area of all asks for.
std::size_t Arranger::least_pages(double scale) {
    const Size inner = parts_at(scale).inner();
    double area = 0;
    for (const Size& size : shapes_at(scale).front().sizes)
        area += size.width * size.height;
    return 1 + static_cast<std::size_t>(area / (inner.width * inner.height));
}

Arranger::Trial Arranger::largest_on(std::size_t pages, double floor) {
    const auto scale = [&](int steps) { return floor * std::pow(scale_step, steps); };
    int fits = 0;
    int too_large = 1 + static_cast<int>(std::log(most_scale / floor) / std::log(scale_step));
    while (fits + 1 < too_large) {
        const int half = (fits + too_large) / 2;
        (packed(pages, scale(half), Want::any) ? fits : too_large) = half;
    }
    return *packed(pages, scale(fits), Want::best);
}

/// On so many pages, in any way, or in the best.
std::optional<Arranger::Trial> Arranger::packed(std::size_t pages, double scale, Want want) {
    Trial empty(pages, {.scale = scale, .count = pages});
    for (std::size_t p = 0; p < pages; ++p)
        empty[p].number = p + 1;
    std::optional<Trial> best;
    for (const Blocks& blocks : shapes_at(scale)) {
        for (const Order& order : orders_of(blocks.pieces, blocks.sizes)) {
            for (const Fill fill : {Fill::emptiest, Fill::first}) {
                auto trial = packed(blocks, order, fill, empty);
                if (trial && (!best || merit(*trial) > merit(*best))) best = std::move(trial);
                if (best && want == Want::any) return best;
            }
        }
    }
    return best;
}

/// On pages that are empty yet. What stands at the foot of a page hangs on what stands above it:
/// packed anew until there is room for both.
std::optional<Arranger::Trial> Arranger::packed(const Blocks& blocks, const Order& order, Fill fill,
                                                const Trial& empty) {
    constexpr int most_rounds = 10;
    // Nothing is drawn larger at the cost of the sources.
    if (!parts_at(empty.back().scale).names_all_sources() &&
        parts_at(theme::least_scale).names_all_sources())
        return std::nullopt;
    std::vector<Size> rooms;
    for (const ArrangedPage& page : empty)
        rooms.push_back({parts_at(page.scale).inner().width, body_height(page)});
    for (int round = 0; round < most_rounds; ++round) {
        const auto places = pack_on_pages(blocks.sizes, order, theme::gap, rooms, fill);
        if (!places) return std::nullopt;
        Trial trial = empty;
        for (std::size_t i = 0; i < places->size(); ++i) {
            const OnPage& place = (*places)[i];
            trial[place.page].pieces.emplace_back(blocks.pieces[i], place.corner);
        }
        bool all_fit = true;
        for (std::size_t p = 0; p < trial.size(); ++p) {
            const double height = body_height(trial[p]);
            all_fit = all_fit && height >= rooms[p].height;
            rooms[p].height = std::min(rooms[p].height, height);
        }
        if (all_fit) return trial;
    }
    return std::nullopt;
}

double Arranger::body_height(const ArrangedPage& page) {
    const PageParts& parts = parts_at(page.scale);
    return parts.body_height(parts.key_to(shown_on(pieces_on(page))), page.number, page.count);
}

/// The share of a page within its margins that stands under trees, list, head and foot.
double Arranger::use(const ArrangedPage& page) {
    const PageParts& parts = parts_at(page.scale);
    const Size inner = parts.inner();
    double taken = parts.covered(parts.key_to(shown_on(pieces_on(page))), page.number, page.count);
    for (const auto& [piece, corner] : page.pieces)
        taken += piece->layout.size.width * piece->layout.size.height;
    return taken / (inner.width * inner.height);
}

/// More where the page that is used least is used more, and where the list is in fewer parts; less
/// than any other where notes would be read in another order.
double Arranger::merit(const Trial& trial) {
    constexpr double price_of_a_part = 0.05;
    constexpr double price_of_disorder = 100;
    double least = 1;
    double lists = 0;
    for (const ArrangedPage& page : trial) {
        least = std::min(least, use(page));
        lists += static_cast<double>(std::ranges::count_if(
            page.pieces, [](const auto& placed) { return has_list(placed.first->figure); }));
    }
    Trial read = trial;
    put_in_reading_order(read);
    return least - lists * price_of_a_part - (notes_in_order(read) ? 0 : price_of_disorder);
}

/// The pieces of a page, its list and notes in so many columns, or, for none, as they are.
Arranger::Blocks Arranger::reshaped(const ArrangedPage& page, std::size_t columns) {
    constexpr double any_height = 1e9;  // they fit on the page as they are
    Blocks blocks;
    for (const Piece* piece : pieces_on(page)) {
        if (columns == 0 || !has_list(piece->figure)) {
            blocks.add(*piece);
            continue;
        }
        lists_.push_back(piece->figure.listed.empty()
                             ? note_pieces(piece->figure, columns, any_height)
                             : list_pieces(piece->figure, columns, any_height));
        for (Piece& other : lists_.back()) {
            other.notes_before += piece->notes_before;
            blocks.add(other);
        }
    }
    return blocks;
}

/// Draws a page that has much room left larger, its list in other columns if need be.
void Arranger::grow(ArrangedPage& page) {
    while (use(page) < good_use && page.scale * scale_step < most_scale) {
        ArrangedPage empty = page;
        empty.pieces.clear();
        empty.scale *= scale_step;
        const double width = parts_at(empty.scale).inner().width;
        std::optional<Trial> larger;
        for (std::size_t columns = 0; columns == 0 || list_width(columns) <= width; ++columns) {
            const Blocks blocks = reshaped(page, columns);
            for (const Order& order : orders_of(blocks.pieces, blocks.sizes)) {
                if (!larger) larger = packed(blocks, order, Fill::first, {empty});
            }
            if (larger) break;
        }
        if (!larger) return;
        page = std::move(larger->front());
    }
}

}  // namespace remit::diagram
