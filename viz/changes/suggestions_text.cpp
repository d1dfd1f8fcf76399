// SPDX-License-Identifier: MIT
// Suggested mergers as a councillor reads them.
#include <cmath>
#include <ostream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "remit/viz/suggestions.hpp"
#include "viz/findings/cited.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using findings::counted;
using terminal::paragraph;

constexpr std::string_view margin = "    ";
constexpr std::size_t reason_indent = 14;

/// Weights and scores to one decimal, which is as much as they can mean.
std::string seats(double value) {
    const double rounded = std::round(value * 10) / 10;
    return fmt::format("{:.1f}", rounded == 0 ? 0.0 : rounded);
}

class TextWriter {
  public:
    TextWriter(std::ostream& out, const FindingsReport& report, const Suggestions& suggestions,
               terminal::Style style)
        : out_(out),
          report_(report),
          map_(report.snapshot.map()),
          suggestions_(suggestions),
          style_(style),
          cited_(out, map_) {}

    void write() {
        head();
        for (const MergerCandidate& candidate : suggestions_.candidates)
            whole(candidate);
        notes();
        if (report_.left_out) out_ << '\n' << paragraph("", sentence(*report_.left_out), 0);
        cited_.list(style_);
    }

  private:
    void head() {
        std::string title = paragraph("", labelled_title(report_, "Mergers to look at"), 0);
        title.pop_back();
        out_ << style_.strong(title) << '\n';
        out_ << paragraph("", findings::as_at(report_) + ".", 0);
        if (suggestions_.candidates.empty()) return;
        const std::size_t all = suggestions_.candidates.size() + suggestions_.left_out;
        out_ << '\n'
             << paragraph(
                    "",
                    fmt::format("{} to look at{}, best first. Each reason is weighed in seats "
                                "saved a year: what is no seat, such as a meeting fewer or a "
                                "council to be won over, is weighed against one.",
                                counted(all, "merger", "mergers"), shown(all)),
                    0)
             << '\n';
    }

    [[nodiscard]] std::string shown(std::size_t all) const {
        const std::size_t here = suggestions_.candidates.size();
        return here == all ? std::string() : fmt::format(", of which {} are told", here);
    }

    void whole(const MergerCandidate& candidate) {
        const std::string lead = fmt::format("{}. ", ++number_);
        std::string title = paragraph(lead, findings::names(map_, candidate.bodies), margin.size());
        title.pop_back();
        out_ << style_.strong(title) << '\n';
        out_ << paragraph(margin, summary(candidate), margin.size());
        reasons(candidate, true, "For:");
        reasons(candidate, false, "Against:");
        if (!candidate.not_counted.empty()) {
            out_ << margin << "Not counted:\n";
            for (const std::string& text : candidate.not_counted)
                out_ << paragraph("      - ", text + ".", 8);
        }
        out_ << '\n';
    }

    [[nodiscard]] std::string summary(const MergerCandidate& candidate) const {
        std::string text;
        if (candidate.place) {
            text = candidate.all_there
                       ? fmt::format("All of their type in {}. ", map_.name(candidate.place))
                       : fmt::format("In {}. ", map_.name(candidate.place));
        }
        text += fmt::format("Score {}: {} for, {} against.", seats(candidate.score),
                            seats(sum(candidate, true)), seats(sum(candidate, false)));
        if (candidate.seats_before > 0)
            text += fmt::format(
                " Recorded members, each counted once a body: {} today, {} if they were one.",
                candidate.seats_before, candidate.seats_after);
        return text;
    }

    static double sum(const MergerCandidate& candidate, bool speaks_for) {
        double total = 0;
        for (const MergerReason& reason : candidate.reasons)
            total += reason.speaks_for == speaks_for ? reason.weight : 0;
        return total;
    }

    void reasons(const MergerCandidate& candidate, bool speaks_for, std::string_view heading) {
        bool first = true;
        for (const MergerReason& reason : candidate.reasons) {
            if (reason.speaks_for != speaks_for) continue;
            if (first) out_ << margin << heading << '\n';
            first = false;
            const std::string weight = (speaks_for ? "+" : "-") + seats(reason.weight);
            out_ << paragraph(fmt::format("    {:>8}  ", weight), reason.text + ".", reason_indent);
            cited_.cite(reason.facts, reason_indent);
        }
    }

    void notes() {
        if (suggestions_.candidates.empty()) out_ << '\n' << "No merger suggests itself.\n";
        for (const std::string& note : suggestions_.notes)
            out_ << paragraph("", note + ".", 0);
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Register& map_;
    const Suggestions& suggestions_;
    terminal::Style style_;
    findings::CitedSources cited_;
    std::size_t number_ = 0;
};

}  // namespace

void write_suggestions_text(std::ostream& out, const FindingsReport& report,
                            const Suggestions& suggestions, terminal::Style style) {
    TextWriter(out, report, suggestions, style).write();
}

}  // namespace remit
