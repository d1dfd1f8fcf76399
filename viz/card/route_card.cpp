// SPDX-License-Identifier: MIT
#include "remit/viz/route_card.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "viz/card/joined.hpp"
#include "viz/card/relation_line.hpp"
#include "viz/findings/cited.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using card::Joined;
using terminal::paragraph;

class RouteWriter {
  public:
    RouteWriter(std::ostream& out, const FindingsReport& report, BodyId a, BodyId b,
                terminal::Style style)
        : out_(out),
          report_(report),
          snapshot_(report.snapshot),
          map_(report.snapshot.map()),
          a_(a),
          b_(b),
          style_(style),
          cited_(out, map_) {}

    void write() {
        const auto all = card::joined(snapshot_, a_, b_);
        head();
        for (const Joined& one : all)
            tell(one);
        without(all);
        said_of_the_two();
        if (report_.left_out) out_ << '\n' << paragraph("", sentence(*report_.left_out), 0);
        cited_.list(style_);
    }

  private:
    void head() {
        std::string text = fmt::format("{} and {}", map_.name(a_), map_.name(b_));
        if (!report_.label.empty()) text += fmt::format(" [{}]", report_.label);
        text = paragraph("", text, 0);
        text.pop_back();
        out_ << style_.strong(text) << '\n';
        out_ << paragraph("", fmt::format("As at {}.", plain(date_of(snapshot_.day()))), 0);
    }

    void heading(const std::string& text) {
        std::string whole = paragraph("", text, 0);
        whole.pop_back();
        out_ << '\n' << style_.strong(whole) << '\n';
    }

    void tell(const Joined& one) {
        heading(fmt::format("{}, from {} to {}{}", card::about(one.view), map_.name(one.from),
                            map_.name(one.to), one.both_ways ? " and back" : ""));
        out_ << paragraph("", counted(one.routes), 0);
        for (std::size_t i = 0; i < one.routes.ways.size(); ++i)
            way(i + 1, one.routes.ways[i]);
        needed(one.routes);
    }

    static std::string counted(const Routes& routes) {
        const std::string steps = findings::counted(routes.steps, "step", "steps");
        if (routes.count > Routes::most_counted)
            return fmt::format("More than {} shortest ways, of {}; the first {}:",
                               Routes::most_counted, steps, routes.ways.size());
        const std::string ways = findings::counted(routes.count, "shortest way", "shortest ways");
        const bool all = routes.count == routes.ways.size();
        return fmt::format("{}, of {}{}:", ways, steps,
                           all ? "" : fmt::format("; the first {}", routes.ways.size()));
    }

    void way(std::size_t number, const std::vector<Arc>& steps) {
        std::string lead = fmt::format("  {}. ", number);
        const std::size_t indent = lead.size();
        for (const Arc& step : steps) {
            out_ << paragraph(lead, card::relation_line(map_, step.relation, BodyId{}), indent + 2);
            cited_.cite(step.relation, indent + 2);
            lead.assign(indent, ' ');
        }
    }

    /// What breaks them, longer ways too.
    void needed(const Routes& routes) {
        if (routes.needed_relations.empty() && routes.needed_bodies.empty()) {
            out_ << paragraph("",
                              "No one relation or body between them is needed: each can be "
                              "gone around, if by a longer way.",
                              0);
            return;
        }
        out_ << paragraph("",
                          "Without any one of these there is no way, not even a longer one:", 0);
        for (const RelationId id : routes.needed_relations)
            out_ << paragraph("  - ", card::relation_line(map_, id, BodyId{}), 4);
        for (const BodyId id : routes.needed_bodies)
            out_ << paragraph("  - ", map_.name(id), 4);
    }

    /// Classes in which nothing is recorded that leads from one to the other, or back.
    void without(const std::vector<Joined>& all) {
        const std::string there = none(all, a_, b_);
        const std::string back = none(all, b_, a_);
        out_ << '\n';
        if (there == back) return no_way("between the two, in either direction,", there);
        no_way(fmt::format("from {} to {}", map_.name(a_), map_.name(b_)), there);
        no_way(fmt::format("from {} to {}", map_.name(b_), map_.name(a_)), back);
    }

    void no_way(std::string_view between, std::string_view classes) {
        if (classes.empty()) return;
        out_ << paragraph("", fmt::format("No way is recorded {} by: {}.", between, classes), 0);
    }

    static std::string none(const std::vector<Joined>& all, BodyId from, BodyId to) {
        std::string classes;
        for (std::size_t i = 0; i < Words<RelationClass>::list.size(); ++i) {
            const auto view = static_cast<RelationClass>(i);
            const bool any = std::any_of(all.begin(), all.end(), [&](const Joined& one) {
                return one.view == view && ((one.from == from && one.to == to) || one.both_ways);
            });
            if (any) continue;
            std::string word(card::about(view));
            word.front() = static_cast<char>(word.front() + ('a' - 'A'));
            classes += fmt::format("{}{}", classes.empty() ? "" : ", ", word);
        }
        return classes;
    }

    void said_of_the_two() {
        const auto relations = card::not_counted(snapshot_, a_, b_);
        if (relations.empty()) return;
        heading("Said of the two, and not counted");
        for (const RelationId id : relations) {
            out_ << paragraph("  - ", card::relation_line(map_, id, BodyId{}), 4);
            cited_.cite(id, 4);
        }
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Snapshot& snapshot_;
    const Register& map_;
    BodyId a_, b_;
    terminal::Style style_;
    findings::CitedSources cited_;
};

}  // namespace

void write_routes_text(std::ostream& out, const FindingsReport& report, BodyId a, BodyId b,
                       terminal::Style style) {
    RouteWriter(out, report, a, b, style).write();
}

}  // namespace remit
