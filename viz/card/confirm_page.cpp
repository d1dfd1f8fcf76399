// SPDX-License-Identifier: MIT
#include "remit/viz/confirm_page.hpp"

#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "viz/card/card_content.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/escaped.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using findings::escaped;

constexpr std::string_view blank = "________________________________";

/// Open findings whose question is for this body.
std::vector<const Finding*> questions_to(const Analysis& analysis, BodyId body) {
    std::vector<const Finding*> questions;
    for (const auto* list : {&analysis.findings, &analysis.context}) {
        for (const Finding& finding : *list) {
            if (finding.ask == body && !finding.question.empty()) questions.push_back(&finding);
        }
    }
    return questions;
}

class PageWriter {
  public:
    PageWriter(std::ostream& out, const FindingsReport& report, BodyId body)
        : out_(out),
          report_(report),
          snapshot_(report.snapshot),
          map_(report.snapshot.map()),
          body_(body) {}

    void write() {
        head();
        for (const card::Section& section : card::sections(snapshot_, body_)) {
            out_ << "\n## " << section.heading << "\n\n";
            for (const card::Item& item : section.items)
                tick(item.text, item.fact);
            missing();
        }
        unknown();
        questions();
        foot();
    }

  private:
    void head() {
        out_ << "# " << escaped(card::name(report_, body_)) << "\n\n";
        out_ << "What “" << escaped(labelled_title(report_, "the map"))
             << "” says of this body, as at " << plain(date_of(snapshot_.day()))
             << ". Please tick what is right, correct what is wrong, and add what is missing.\n\n";
        for (const card::Detail& detail : card::details(snapshot_, body_))
            out_ << "- [ ] " << detail.lead << escaped(detail.text) << '\n';
        cite(body_, "");
        missing();
    }

    void tick(const std::string& text, FactRef fact) {
        out_ << "- [ ] " << escaped(text) << '\n';
        cite(fact, "  ");
        if (!map_.standing(fact).sourced()) out_ << "  - no source is given\n";
    }

    void cite(FactRef fact, std::string_view indent) {
        for (const auto& citation : findings::citations(map_, fact)) {
            out_ << indent << "- " << findings::stance_reads(citation.stance) << ": "
                 << escaped(findings::title(map_, citation.source))
                 << escaped(findings::passage(citation)) << '\n';
        }
    }

    void missing() { out_ << "- Wrong or missing: " << blank << '\n'; }

    void unknown() {
        const auto aspects = card::not_recorded(snapshot_, body_);
        if (aspects.empty()) return;
        out_ << "\n## Not recorded\n\nNobody wrote these down. If there are none, please say "
                "so.\n\n";
        for (const Aspect aspect : aspects)
            out_ << "- " << word(aspect) << ": " << blank << '\n';
    }

    void questions() {
        const auto all = questions_to(report_.analysis, body_);
        if (all.empty()) return;
        out_ << "\n## Questions\n";
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string lead = fmt::format("{}. ", i + 1);
            const std::string indent(lead.size(), ' ');
            out_ << '\n' << lead << escaped(all[i]->title) << "\n\n";
            silences(*all[i], indent);
            out_ << indent << "**" << escaped(all[i]->question) << "**\n\n"
                 << indent << "Answer: " << blank << '\n';
        }
    }

    /// What the question is about: the body knows its own facts, not what the map lacks.
    void silences(const Finding& finding, const std::string& indent) {
        bool any = false;
        for (const Because& step : finding.because) {
            if (step.fact) continue;
            out_ << indent << "- " << escaped(step.text) << '\n';
            any = true;
        }
        if (any) out_ << '\n';
    }

    void foot() {
        if (report_.left_out) out_ << '\n' << sentence(*report_.left_out) << '\n';
        out_ << "\nConfirmed by (post): " << blank << "\n\nDate: ________________\n";
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Snapshot& snapshot_;
    const Register& map_;
    BodyId body_;
};

}  // namespace

void write_confirm_page(std::ostream& out, const FindingsReport& report, BodyId body) {
    PageWriter(out, report, body).write();
}

void write_confirm_index(std::ostream& out, const FindingsReport& report,
                         std::span<const BodyId> bodies) {
    const Register& map = report.snapshot.map();
    out << "# " << escaped(labelled_title(report, "Pages to confirm")) << "\n\n"
        << "As at " << plain(date_of(report.snapshot.day())) << ". A page for each of "
        << findings::counted(bodies.size(), "body", "bodies")
        << ", to be sent out and confirmed.\n\n"
        << "| body | kind | questions |\n|---|---|---|\n";
    for (const BodyId body : bodies) {
        out << fmt::format("| [{}]({}.md) | {} | {} |\n", escaped(map.name(body)), map.id(body),
                           escaped(map.type(body).label),
                           questions_to(report.analysis, body).size());
    }
    if (report.left_out) out << '\n' << sentence(*report.left_out) << '\n';
}

}  // namespace remit
