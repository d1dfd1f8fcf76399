// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include <fmt/format.h>

#include "remit/viz/terminal.hpp"
#include "viz/diagram/line_figure.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// More than these are not read beside a picture, and their numbers hide it.
constexpr std::size_t most_shown = 20;
/// Of a title beside the picture: about 35 words.
constexpr std::size_t most_columns = 240;

Sign sign_of(Severity severity) {
    switch (severity) {
        case Severity::high:
            return Sign::high;
        case Severity::medium:
            return Sign::medium;
        case Severity::low:
            return Sign::low;
        case Severity::info:
            break;
    }
    return Sign::info;
}

class FindingsView {
  public:
    FindingsView(const Snapshot& snapshot, const DrawOptions& options, const Analysis& analysis)
        : snapshot_(snapshot),
          options_(options),
          analysis_(analysis),
          bodies_(selected(snapshot, options)),
          lines_(structure_lines(snapshot, bodies_)),
          badges_(bodies_.taken.size()) {}

    Figure make() {
        number_the_findings();
        const auto drawn = drawn_bodies();
        LineFigure picture(snapshot_, drawn, lines_.drawn);
        for (const BodyId body : picture.bodies())
            picture.node(body).badges = badges_[body.index()];
        picture.list_untouched("With a finding and without a line");
        write_notes(picture.figure());
        name(picture.figure(), snapshot_, options_, bodies_.words);
        return picture.finished(left_out(drawn));
    }

  private:
    /// In the order of the analysis: the most severe first.
    void number_the_findings() {
        for (const Finding& finding : analysis_.findings) {
            if (!is_about_the_selection(finding)) {
                ++elsewhere_;
                continue;
            }
            ++of_severity_[static_cast<std::size_t>(finding.severity)];
            if (shown_.size() == most_shown) continue;
            shown_.push_back(&finding);
            const Badge badge{sign_of(finding.severity), fmt::format("{}", shown_.size())};
            for (const BodyId body : finding.bodies) {
                if (bodies_.has(body)) badges_[body.index()].push_back(badge);
            }
        }
    }

    /// One that names no body in being is about the whole map.
    [[nodiscard]] bool is_about_the_selection(const Finding& finding) const {
        bool live = false;
        for (const BodyId body : finding.bodies) {
            if (bodies_.has(body)) return true;
            live = live || snapshot_.live(body);
        }
        return !live;
    }

    /// With a line or with a number.
    [[nodiscard]] std::vector<std::uint8_t> drawn_bodies() {
        std::vector<std::uint8_t> drawn(bodies_.taken.size(), 0);
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i] = badges_[i].empty() ? 0 : 1;
        for (const StructureLine& line : lines_.drawn) {
            const Relation& relation = snapshot_.map()[line.relation];
            drawn[relation.from.index()] = drawn[relation.to.index()] = 1;
        }
        return drawn;
    }

    void write_notes(Figure& figure) const {
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            const Finding& finding = *shown_[i];
            const bool first = i == 0 || shown_[i - 1]->severity != finding.severity;
            if (first) figure.notes.push_back({.heading = heading(finding.severity)});
            const std::string_view code = finding.kind->code;
            figure.notes.back().notes.push_back(
                {.id = fmt::format("finding-{}", i + 1),
                 .badge = {sign_of(finding.severity), fmt::format("{}", i + 1)},
                 .text =
                     fmt::format("{} ({})", terminal::shortened(finding.title, most_columns), code),
                 .tooltip = fmt::format("{} ({})", finding.title, code)});
        }
        figure.notes_heading =
            shown_.empty() ? "No finding" : fmt::format("Findings: {}", counts());
    }

    [[nodiscard]] std::string counts() const {
        std::vector<std::string> texts;
        for (const Severity severity :
             {Severity::high, Severity::medium, Severity::low, Severity::info}) {
            const std::size_t count = of_severity_[static_cast<std::size_t>(severity)];
            if (count > 0) texts.push_back(fmt::format("{} {}", count, words(severity)));
        }
        return listed(texts);
    }

    static std::string_view words(Severity severity) {
        return severity == Severity::info ? "for information" : word(severity);
    }

    [[nodiscard]] std::string heading(Severity severity) const {
        std::size_t shown = 0;
        for (const Finding* finding : shown_)
            shown += finding->severity == severity ? 1 : 0;
        const std::size_t all = of_severity_[static_cast<std::size_t>(severity)];
        const std::string text = capitalised(words(severity));
        return shown == all ? fmt::format("{} ({})", text, all)
                            : fmt::format("{} ({} of {})", text, shown, all);
    }

    [[nodiscard]] std::vector<std::string> left_out(const std::vector<std::uint8_t>& drawn) const {
        std::vector<std::string> texts;
        std::size_t found = 0;
        for (const std::size_t count : of_severity_)
            found += count;
        add_count(texts, found - shown_.size(), "less severe finding", "less severe findings");
        add_count(texts, elsewhere_, "finding about other bodies", "findings about other bodies");
        add_count(texts, analysis_.context.size(), "finding about a body not under review",
                  "findings about bodies not under review");
        add_count(texts, analysis_.accepted.size(), "accepted finding", "accepted findings");
        std::size_t bare = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i)
            bare += bodies_.taken[i] != 0 && drawn[i] == 0 ? 1 : 0;
        add_count(texts, bare, "body without a line and without a number",
                  "bodies without a line and without a number");
        const auto others = diagram::left_out(snapshot_, bodies_, lines_);
        texts.insert(texts.end(), others.begin(), others.end());
        return texts;
    }

    const Snapshot& snapshot_;
    const DrawOptions& options_;
    const Analysis& analysis_;
    Selection bodies_;
    StructureLines lines_;
    std::vector<std::vector<Badge>> badges_;  // by body
    std::vector<const Finding*> shown_;
    std::array<std::size_t, 4> of_severity_{};  // those about the selection
    std::size_t elsewhere_ = 0;
};

}  // namespace

Figure findings_view(const Snapshot& snapshot, const DrawOptions& options) {
    if (options.analysis != nullptr)
        return FindingsView(snapshot, options, *options.analysis).make();
    const Analysis analysis = analyse(snapshot);
    return FindingsView(snapshot, options, analysis).make();
}

}  // namespace remit::diagram
