// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/flow_drawing.hpp"
#include "viz/diagram/flow_pages.hpp"
#include "viz/diagram/flow_words.hpp"
#include "viz/diagram/flows.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double widest_sum = 54;  // of the bands of one body together
constexpr double least_band = 1;

class FundingView {
  public:
    FundingView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          selection_(selected(snapshot, options)),
          flows_(flows_of(snapshot, options, selection_)),
          purses_(purses(map_, flows_)) {}

    Chart make() {
        name(chart_, snapshot_, options_, selection_.words);
        chart_.sources = source_names(map_);
        number_bodies();
        find_scale();
        dress_bands();
        write_footer();
        make_key();
        if (flows_.drawn.empty()) {
            chart_.pages.push_back(page_that_says(kind_of(View::funding).nothing));
            return std::move(chart_);
        }
        chart_.pages = cut_for_paper(chart_, options_, [&](std::optional<PageRoom> room) {
            return flow_pages(picture_, room.value_or(PageRoom{}).any);
        });
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
            number_[body] = bodies_.size();
            bodies_.push_back(body);
            picture_.boxes.push_back(box_of(body));
            cite(body);
        }
    }

    void cite(FactRef fact) {
        const auto numbers = sources_of(map_, fact);
        chart_.cited.insert(numbers.begin(), numbers.end());
    }

    [[nodiscard]] FlowBox box_of(BodyId body) const {
        const Purse& purse = purses_[body.index()];
        Node node = node_of(snapshot_, body);
        if (!snapshot_.live(body)) node.notes = why_not_in_being(body);
        const std::string words = purse_words(snapshot_, body, purse);
        if (!words.empty()) node.notes += (node.notes.empty() ? "" : " · ") + words;
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

    /// Of the currency and period that most amounts are in, of several the last, the widest sum
    /// being that of one body.
    void find_scale() {
        std::map<MoneyUnit, std::size_t> uses;
        for (const Flow& flow : flows_.drawn) {
            if (recorded(relation(flow).amount)) ++uses[unit(flow)];
        }
        std::size_t most_uses = 0;
        for (const auto& [used, count] : uses) {
            if (count < most_uses) continue;
            most_uses = count;
            main_unit_ = used;
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

    [[nodiscard]] MoneyUnit unit(const Flow& flow) const { return unit_of(map_, relation(flow)); }
    [[nodiscard]] bool is_to_scale(const Flow& flow) const {
        const double amount = relation(flow).amount;
        return recorded(amount) && amount >= 0 && unit(flow) == main_unit_;
    }

    void dress_bands() {
        for (const Flow& flow : flows_.drawn) {
            BandDress dress{.width = thin_band,
                            .to_scale = is_to_scale(flow),
                            .recorded = recorded(relation(flow).amount),
                            .state = flow.state,
                            .label = band_lines(band_words(map_, flow, main_unit_.has_value()))};
            if (dress.to_scale) dress.width = std::max(least_band, relation(flow).amount * scale_);
            const Band band{.payer = number_.at(flow.payer),
                            .paid = number_.at(flow.paid),
                            .width = dress.width,
                            .label = label_size(dress)};
            picture_.routes.push_back(
                {band, std::move(dress), map_.edge_id(flow.relation), flow_sentence(map_, flow)});
        }
    }

    void write_footer() {
        std::vector<std::string> left_out = flows_.left_out;
        const auto touched_and_taken = static_cast<std::size_t>(
            std::ranges::count_if(bodies_, [&](BodyId body) { return selection_.has(body); }));
        const auto taken =
            static_cast<std::size_t>(std::ranges::count(selection_.taken, std::uint8_t{1}));
        add_count(left_out, taken - touched_and_taken, "body that no route of money touches",
                  "bodies that no route of money touches");
        const auto drawn_not_live = static_cast<std::size_t>(
            std::ranges::count_if(bodies_, [&](BodyId body) { return !snapshot_.live(body); }));
        add_count(left_out, selection_.not_in_being - drawn_not_live,
                  "other body not in being on the date", "other bodies not in being on the date");
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
        std::set<std::string_view> not_to_scale;
        for (const Flow& flow : flows_.drawn) {
            const Relation& r = relation(flow);
            if (r.type == RelationType::eligible_for || r.status == Status::absent) continue;
            ++payments;
            if (!recorded(r.amount))
                ++unknown;
            else if (!is_to_scale(flow))
                not_to_scale.insert(why_not_to_scale(flow));
        }
        if (payments > 0 && unknown == payments)
            chart_.footer.emplace_back(
                "No amount stands on these routes on the map: no band is to scale.");
        else if (unknown > 0)
            chart_.footer.push_back(
                fmt::format("Of {} of {} the amount is not recorded, which does not mean that it "
                            "is small.",
                            unknown, counted(payments, "payment", "payments")));
        for (const std::string_view what : not_to_scale)
            chart_.footer.push_back(fmt::format("{} are not drawn to scale.", what));
    }

    [[nodiscard]] std::string_view why_not_to_scale(const Flow& flow) const {
        if (unit(flow).currency != main_unit_->currency) return "Amounts in other currencies";
        if (unit(flow).period != main_unit_->period) return "Amounts for other periods";
        return "Negative amounts";
    }

    /// Of routes by which money comes: it is not told of what is planned, over or said not to be.
    void say_that_money_goes_round() {
        std::vector<Band> bands;
        for (std::size_t i = 0; i < flows_.drawn.size(); ++i) {
            if (flows_.drawn[i].pays(map_)) bands.push_back(picture_.routes[i].band);
        }
        const auto back = std::ranges::count(leading_back(bodies_.size(), bands), true);
        if (back > 0)
            chart_.footer.push_back(
                fmt::format("Money goes round in a ring: {} back to where it came from.",
                            counted(static_cast<std::size_t>(back), "route leads", "routes lead")));
    }

    void make_key() {
        std::vector<const Node*> nodes;
        bool stops = false;
        bool cut_off = false;
        for (const FlowBox& box : picture_.boxes) {
            nodes.push_back(&box.node);
            stops = stops || box.stops;
            cut_off = cut_off || box.cut_off;
        }
        add_bodies_to_key(chart_.key, nodes);
        if (scale_ > 0) chart_.key.push_back(scale_key());
        std::set<State> states;
        bool thin = false;
        for (const FlowPicture::Route& route : picture_.routes) {
            states.insert(route.dress.state);
            thin = thin || (!route.dress.recorded && route.dress.state == State::in_place);
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
        const Sum sum{.amount = round, .unit = main_unit_.value_or(MoneyUnit{})};
        return key_to_scale(round * scale_, "this wide: " + sum_words(sum));
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
    FlowPicture picture_;         // the boxes by these numbers, the routes as the flows
    std::optional<MoneyUnit> main_unit_{};
    double scale_ = 0;  // points for a unit of money
};

}  // namespace

Chart funding_view(const Snapshot& snapshot, const DrawOptions& options) {
    return FundingView(snapshot, options).make();
}

}  // namespace remit::diagram
