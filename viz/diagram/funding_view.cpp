// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/flow_drawing.hpp"
#include "viz/diagram/flow_pieces.hpp"
#include "viz/diagram/flow_words.hpp"
#include "viz/diagram/flows.hpp"
#include "viz/diagram/packing.hpp"
#include "viz/diagram/ranks.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double widest_sum = 54;  // of the bands of one body together
constexpr double least_band = 1;
constexpr double piece_gap = 20;
constexpr double free_width = 960;

class FundingView {
  public:
    FundingView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          selection_(selected(snapshot, options)),
          flows_(flows_of(snapshot, options, selection_)),
          purses_(purses(map_, flows_.drawn)) {}

    Chart make() {
        name(chart_, snapshot_, options_, selection_.words);
        chart_.sources = source_names(map_);
        number_bodies();
        find_scale();
        dress_bands();
        write_footer();
        make_key();
        if (flows_.drawn.empty()) {
            chart_.pages.push_back(
                page_that_says("No route of money between these bodies is recorded: who pays whom, "
                               "and how much, is not known."));
            return std::move(chart_);
        }
        cut();
        set_on_pages();
        draw_pages();
        return std::move(chart_);
    }

  private:
    [[nodiscard]] const Relation& relation(const Flow& flow) const { return map_[flow.relation]; }

    void number_bodies() {
        std::set<BodyId> touched;
        for (const Flow& flow : flows_.drawn) {
            touched.insert(flow.payer);
            touched.insert(flow.paid);
            cite(flow.relation);
        }
        for (const BodyId body : touched) {
            number_[body] = boxes_.size();
            bodies_.push_back(body);
            boxes_.push_back(box_of(body, false));
            cite(body);
        }
    }

    void cite(FactRef fact) {
        const auto numbers = sources_of(map_, fact);
        chart_.cited.insert(numbers.begin(), numbers.end());
    }

    [[nodiscard]] FlowBox box_of(BodyId body, bool elsewhere) const {
        const Purse& purse = purses_[body.index()];
        Node node = node_of(snapshot_, body);
        if (!snapshot_.live(body)) node.notes = why_not_in_being(body);
        const std::string words = purse_words(snapshot_, body, purse);
        if (!words.empty()) node.notes += (node.notes.empty() ? "" : " · ") + words;
        node.elsewhere = elsewhere;
        return flow_box(std::move(node), purse.stops(), purse.cut_off());
    }

    [[nodiscard]] std::string why_not_in_being(BodyId body) const {
        const auto phases = map_.list(map_[body].phases);
        const BodyStatus status = snapshot_.status(body);
        if (status != BodyStatus::disbanded) return std::string(word(status));
        if (phases.front().start && snapshot_.day() < phases.front().start.first())
            return "from " + plain(phases.front().start);
        return phases.back().end ? "ended " + plain(phases.back().end.latest) : "ended";
    }

    /// Of the currency that most amounts are in, the widest sum being that of one body.
    void find_scale() {
        std::map<std::string_view, std::size_t> uses;
        for (const Flow& flow : flows_.drawn) {
            if (recorded(relation(flow).amount)) ++uses[currency(flow)];
        }
        for (const auto& [word, count] : uses) {
            if (!main_currency_ || count > uses[*main_currency_]) main_currency_ = word;
        }
        std::map<std::pair<BodyId, bool>, double> sums;
        double most = 0;
        for (const Flow& flow : flows_.drawn) {
            if (!is_to_scale(flow)) continue;
            for (const auto& end : {std::pair{flow.payer, true}, std::pair{flow.paid, false}}) {
                double& sum = sums[end];
                sum += relation(flow).amount;
                most = std::max(most, sum);
            }
        }
        scale_ = most > 0 ? widest_sum / most : 0;
    }

    [[nodiscard]] std::string_view currency(const Flow& flow) const {
        const TextId id = relation(flow).currency;
        return id ? map_.text(id) : std::string_view{};
    }
    [[nodiscard]] bool is_to_scale(const Flow& flow) const {
        const double amount = relation(flow).amount;
        return recorded(amount) && amount >= 0 && currency(flow) == main_currency_;
    }

    void dress_bands() {
        for (const Flow& flow : flows_.drawn) {
            BandDress dress{
                .width = thin_band,
                .to_scale = is_to_scale(flow),
                .recorded = recorded(relation(flow).amount),
                .state = flow.state,
                .label = band_lines(band_words(map_, flow, main_currency_.has_value()))};
            if (dress.to_scale) dress.width = std::max(least_band, relation(flow).amount * scale_);
            bands_.push_back({.payer = number_.at(flow.payer),
                              .paid = number_.at(flow.paid),
                              .width = dress.width,
                              .label = label_size(dress)});
            dresses_.push_back(std::move(dress));
        }
    }

    void write_footer() {
        std::vector<std::string> left_out = flows_.left_out;
        const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
            if (count > 0) left_out.push_back(counted(count, one, many));
        };
        const auto touched_and_taken = static_cast<std::size_t>(
            std::ranges::count_if(bodies_, [&](BodyId body) { return selection_.has(body); }));
        const auto taken =
            static_cast<std::size_t>(std::ranges::count(selection_.taken, std::uint8_t{1}));
        add(taken - touched_and_taken, "body that no route of money touches",
            "bodies that no route of money touches");
        const auto drawn_not_live = static_cast<std::size_t>(
            std::ranges::count_if(bodies_, [&](BodyId body) { return !snapshot_.live(body); }));
        add(selection_.not_in_being - drawn_not_live, "other body not in being on the date",
            "other bodies not in being on the date");
        const std::ptrdiff_t own = selection_.not_in_being > 0 ? 1 : 0;
        left_out.insert(left_out.end(), selection_.left_out.begin() + own,
                        selection_.left_out.end());
        if (!flows_.drawn.empty()) {
            say_what_is_known_of_amounts();
            say_that_money_goes_round();
        }
        chart_.footer.push_back(left_out_line(left_out));
    }

    void say_what_is_known_of_amounts() {
        std::size_t payments = 0;
        std::size_t unknown = 0;
        bool other_currency = false;
        for (const Flow& flow : flows_.drawn) {
            const Relation& r = relation(flow);
            if (r.type == RelationType::eligible_for || r.status == Status::absent) continue;
            ++payments;
            if (!recorded(r.amount)) ++unknown;
            other_currency = other_currency || (recorded(r.amount) && !is_to_scale(flow));
        }
        if (payments > 0 && unknown == payments)
            chart_.footer.emplace_back("No amount of money is recorded: no band is to scale.");
        else if (unknown > 0)
            chart_.footer.push_back(
                fmt::format("Of {} of {} the amount is not recorded, which does not mean that it "
                            "is small.",
                            unknown, counted(payments, "payment", "payments")));
        if (other_currency)
            chart_.footer.emplace_back("Amounts in other currencies are not drawn to scale.");
    }

    /// Told in the order in which the layout turns bands, so that on one page it is those that lead
    /// from right to left.
    void say_that_money_goes_round() {
        RankOrder order(boxes_.size());
        const auto back = std::ranges::count_if(
            bands_, [&](const Band& band) { return !order.put(band.payer, band.paid); });
        if (back > 0)
            chart_.footer.push_back(
                fmt::format("Money goes round in a ring: {} back to where it came from.",
                            counted(static_cast<std::size_t>(back), "route leads", "routes lead")));
    }

    void make_key() {
        std::vector<const Node*> nodes;
        bool stops = false;
        bool cut_off = false;
        for (const FlowBox& box : boxes_) {
            nodes.push_back(&box.node);
            stops = stops || box.stops;
            cut_off = cut_off || box.cut_off;
        }
        add_bodies_to_key(chart_.key, nodes);
        if (scale_ > 0) chart_.key.push_back(scale_key());
        std::set<State> states;
        bool thin = false;
        for (const BandDress& dress : dresses_) {
            states.insert(dress.state);
            thin = thin || (!dress.recorded && dress.state == State::in_place);
        }
        if (thin) chart_.key.push_back(key_to_thin_band());
        states.erase(State::in_place);
        for (const State state : states)
            chart_.key.push_back(key_to_state(state));
        if (stops) chart_.key.push_back(key_to_stop());
        if (cut_off) chart_.key.push_back(key_to_cut_off());
    }

    /// A round amount, and how wide it is.
    [[nodiscard]] ChartKey scale_key() const {
        constexpr double at_most = 13;  // points
        const double limit = at_most / scale_;
        double round = std::pow(10, std::floor(std::log10(limit)));
        for (const double more : {5.0, 2.0}) {
            if (round * more <= limit) {
                round *= more;
                break;
            }
        }
        TextId unit;
        for (const Flow& flow : flows_.drawn) {
            if (is_to_scale(flow)) unit = relation(flow).currency;
        }
        return key_to_scale(round * scale_, "this wide: " + amount_words(map_, round, unit));
    }

    /// A body that is drawn more than once has a line that says where else, and is higher for it.
    void cut() {
        constexpr int most_trials = 4;
        const bool free = options_.paper.width <= 0;
        room_ = free ? Size{} : room_on_page(chart_, options_);
        for (int trial = 0; trial < most_trials; ++trial) {
            std::vector<Size> sizes;
            for (const FlowBox& box : boxes_)
                sizes.push_back(box.size());
            pieces_ = cut_flows(sizes, bands_, room_);
            std::vector<std::size_t> copies(boxes_.size(), 0);
            for (const FlowPiece& piece : pieces_) {
                for (const std::size_t box : piece.boxes)
                    ++copies[box];
            }
            bool changed = false;
            for (std::size_t b = 0; b < boxes_.size(); ++b) {
                if (copies[b] < 2 || boxes_[b].node.elsewhere) continue;
                boxes_[b] = box_of(bodies_[b], true);
                changed = true;
            }
            if (!changed) return;
        }
    }

    void set_on_pages() {
        std::vector<Size> sizes;
        for (const FlowPiece& piece : pieces_)
            sizes.push_back(piece.layout.size);
        if (room_.width <= 0) {
            const Packing packing = pack(sizes, piece_gap, free_width);
            for (const Point corner : packing.corners)
                places_.push_back({0, corner});
        } else {
            for (Size& size : sizes)
                size = {std::min(size.width, room_.width), std::min(size.height, room_.height)};
            std::vector<std::size_t> order(sizes.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = i;
            std::ranges::stable_sort(order, std::ranges::greater{},
                                     [&](std::size_t i) { return sizes[i].height; });
            for (std::size_t count = 1; places_.empty(); ++count) {
                const std::vector<Size> pages(count, room_);
                if (auto found = pack_on_pages(sizes, order, piece_gap, pages, Fill::first))
                    places_ = std::move(*found);
            }
        }
        std::size_t pages = 0;
        for (const OnPage& place : places_)
            pages = std::max(pages, place.page + 1);
        chart_.pages.resize(pages);
    }

    void draw_pages() {
        find_other_pages();
        for (std::size_t p = 0; p < pieces_.size(); ++p) {
            ChartPage& page = chart_.pages[places_[p].page];
            const FlowPiece& piece = pieces_[p];
            const Point corner = places_[p].corner;
            page.size = {std::max(page.size.width, corner.x + piece.layout.size.width),
                         std::max(page.size.height, corner.y + piece.layout.size.height)};
            std::vector<ChartGroup> groups = bands_of(piece, page);
            for (ChartGroup& group : boxes_of(piece, places_[p].page))
                groups.push_back(std::move(group));
            for (ChartGroup& group : groups) {
                move(group.items, corner.x, corner.y);
                page.groups.push_back(std::move(group));
            }
        }
        std::vector<std::set<std::size_t>> on(chart_.pages.size());
        for (std::size_t p = 0; p < pieces_.size(); ++p)
            on[places_[p].page].insert(pieces_[p].boxes.begin(), pieces_[p].boxes.end());
        for (std::size_t page = 0; page < on.size(); ++page)
            say_where_it_stops(chart_.pages[page].words, on[page]);
    }

    void say_where_it_stops(std::string& words, const std::set<std::size_t>& boxes) const {
        std::vector<std::string> stops;
        std::vector<std::string> cut_off;
        for (const std::size_t b : boxes) {
            if (boxes_[b].stops) stops.push_back(boxes_[b].node.name);
            if (boxes_[b].cut_off) cut_off.push_back(boxes_[b].node.name);
        }
        if (!stops.empty())
            words +=
                fmt::format("Money stops, no route onwards being recorded, at {}. ", listed(stops));
        if (!cut_off.empty())
            words +=
                fmt::format("No money now comes by any route recorded to {}. ", listed(cut_off));
    }

    void find_other_pages() {
        pages_of_.resize(boxes_.size());
        for (std::size_t p = 0; p < pieces_.size(); ++p) {
            for (const std::size_t box : pieces_[p].boxes)
                pages_of_[box].push_back(places_[p].page);
        }
    }

    [[nodiscard]] std::string elsewhere_words(std::size_t box, std::size_t page) const {
        std::set<std::size_t> others(pages_of_[box].begin(), pages_of_[box].end());
        others.erase(page);
        if (others.empty()) return pages_of_[box].size() > 1 ? "drawn again on this page" : "";
        std::vector<std::string> numbers;
        for (const std::size_t other : others)
            numbers.push_back(fmt::format("{}", other + 1));
        if (numbers.size() > 3) return "also on other pages";
        return fmt::format("also on page{} {}", numbers.size() > 1 ? "s" : "", listed(numbers));
    }

    [[nodiscard]] std::vector<ChartGroup> bands_of(const FlowPiece& piece, ChartPage& page) const {
        std::vector<ChartGroup> groups;
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < piece.boxes.size(); ++i)
            place[piece.boxes[i]] = i;
        for (std::size_t i = 0; i < piece.bands.size(); ++i) {
            const std::size_t b = piece.bands[i];
            const Flow& flow = flows_.drawn[b];
            const std::size_t payer = bands_[b].payer;
            const std::size_t paid = bands_[b].paid;
            const std::string told = flow_sentence(map_, flow);
            const BandEnds ends{boxes_[payer], piece.layout.boxes[place.at(payer)], boxes_[paid],
                                piece.layout.boxes[place.at(paid)]};
            groups.push_back(
                {.css = fmt::format("edge {} {}", style(Line::funding).css, style(flow.state).css),
                 .id = "relation-" + map_.edge_id(flow.relation),
                 .title = fmt::format("{}->{}", map_.id(flow.payer), map_.id(flow.paid)),
                 .desc = told,
                 .items = drawn(dresses_[b], piece.layout.bands[i], ends)});
            page.words += told + ". ";
        }
        return groups;
    }

    [[nodiscard]] std::vector<ChartGroup> boxes_of(const FlowPiece& piece, std::size_t page) const {
        std::vector<ChartGroup> groups;
        for (std::size_t i = 0; i < piece.boxes.size(); ++i) {
            FlowBox box = boxes_[piece.boxes[i]];
            for (Text& text : box.label.texts) {
                if (text.text == room_for_pages) text.text = elsewhere_words(piece.boxes[i], page);
            }
            groups.push_back(body_group(box.node));
            groups.back().items = drawn(box, piece.layout.boxes[i]);
        }
        return groups;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    Selection selection_;
    Flows flows_;
    std::vector<Purse> purses_;
    Chart chart_;
    std::map<BodyId, std::size_t> number_;
    std::vector<BodyId> bodies_;  // by number
    std::vector<FlowBox> boxes_;
    std::optional<std::string_view> main_currency_{};
    double scale_ = 0;                // points for a unit of money
    std::vector<BandDress> dresses_;  // as the flows
    std::vector<Band> bands_;
    Size room_{};
    std::vector<FlowPiece> pieces_;
    std::vector<OnPage> places_;  // as the pieces
    std::vector<std::vector<std::size_t>> pages_of_;
};

}  // namespace

Chart funding_view(const Snapshot& snapshot, const DrawOptions& options) {
    return FundingView(snapshot, options).make();
}

}  // namespace remit::diagram
