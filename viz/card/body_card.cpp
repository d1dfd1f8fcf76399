// SPDX-License-Identifier: MIT
#include "remit/viz/body_card.hpp"

#include <ostream>
#include <string>

#include <fmt/format.h>

#include "viz/card/card_content.hpp"
#include "viz/findings/cited.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using terminal::paragraph;

class CardWriter {
  public:
    CardWriter(std::ostream& out, const FindingsReport& report, BodyId body, terminal::Style style)
        : out_(out),
          report_(report),
          snapshot_(report.snapshot),
          body_(body),
          style_(style),
          cited_(out, report.snapshot.map()) {}

    void write() {
        head();
        for (const card::Section& section : card::sections(snapshot_, body_)) {
            heading(section.heading);
            for (const card::Item& item : section.items) {
                out_ << paragraph("  - ", item.text, 4);
                cited_.cite(item.fact, 4);
            }
        }
        findings();
        unknown();
        cited_.list(style_);
    }

  private:
    void head() {
        std::string name = paragraph("", card::name(report_, body_), 0);
        name.pop_back();
        out_ << style_.strong(name) << '\n';
        for (const card::Detail& detail : card::details(snapshot_, body_))
            out_ << paragraph(detail.lead, detail.text, detail.lead.empty() ? 0 : 2);
        cited_.cite(body_, 0, true);
    }

    void heading(std::string_view text) { out_ << '\n' << style_.strong(text) << '\n'; }

    void findings() {
        const auto about = card::findings_about(report_.analysis, body_);
        heading("Findings about it");
        if (about.empty()) out_ << "  none\n";
        for (const Finding* finding : about) {
            const std::string text = fmt::format("{}: {} ({})", findings::marked(finding->severity),
                                                 finding->title, finding->kind->code);
            out_ << paragraph("  - ", text, 4);
        }
    }

    void unknown() {
        std::string aspects;
        for (const Aspect aspect : card::not_recorded(snapshot_, body_))
            aspects += fmt::format("{}{}", aspects.empty() ? "" : ", ", word(aspect));
        if (!aspects.empty())
            out_ << '\n' << paragraph("", fmt::format("Not recorded: {}.", aspects), 0);
        if (report_.left_out) out_ << '\n' << paragraph("", sentence(*report_.left_out), 0);
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Snapshot& snapshot_;
    BodyId body_;
    terminal::Style style_;
    findings::CitedSources cited_;
};

}  // namespace

void write_body_card(std::ostream& out, const FindingsReport& report, BodyId body,
                     terminal::Style style) {
    CardWriter(out, report, body, style).write();
}

}  // namespace remit
