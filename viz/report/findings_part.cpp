// SPDX-License-Identifier: MIT
#include "viz/report/findings_part.hpp"

#include <utility>

#include <fmt/format.h>

#include "viz/findings/counted.hpp"
#include "viz/findings/record.hpp"
#include "viz/report/parts.hpp"

namespace remit::report {
namespace {

/// One space between.
std::string together(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// What has been cited of which facts.
using Cited = std::set<std::pair<FactRef, std::string_view>>;

/// A step of the chain, with its sources by their numbers at the end of the report.
ListItem numbered_step(const Register& map, const Because& because) {
    ListItem item{.words = {plain_text(ended(because.text))}};
    append(item.words, sources_by_number(map, because));
    return item;
}

/// A step where there is no such list: below it each source with the passage, told once of each
/// fact.
ListItem step(const Register& map, const Because& because, Cited& cited) {
    ListItem item{.words = {plain_text(because.text)}};
    if (!because.fact) return item;
    const auto citations = findings::citations(map, because);
    if (!citations.empty() && !cited.emplace(*because.fact, because.shows).second) {
        item.items.push_back({.words = {plain_text("the sources that are given above")}});
        return item;
    }
    for (const auto& citation : citations) {
        item.items.push_back(
            {.words = {plain_text(fmt::format("{}: ", findings::stance_reads(citation.stance))),
                       {findings::title(map, citation.source), Run::Face::plain,
                        web_address(map.text(map[citation.source].url))},
                       plain_text(findings::passage(citation))}});
    }
    return item;
}

class FindingSection {
  public:
    FindingSection(const Review& review, std::size_t number)
        : review_(review),
          map_(review.map()),
          finding_(review.findings()[number]),
          section_{.kind = Section::Kind::finding,
                   .id = review.finding_id(number),
                   .heading = review.has_cards() ? fmt::format("{}. {}", number + 1, finding_.title)
                                                 : finding_.title} {}

    Section make() {
        const FindingKind& kind = *finding_.kind;
        section_.data = {{"severity", std::string(word(finding_.severity))},
                         {"category", std::string(word(kind.category))},
                         {"code", std::string(kind.code)},
                         {"bodies", together(findings::ids_once(map_, finding_.bodies))},
                         {"topics", together(findings::ids_once(map_, finding_.topics))}};
        add({strong(std::string(in_words(finding_.severity))),
             plain_text(fmt::format(" · {} {}", kind.code, kind.name))});
        because();
        question();
        if (!finding_.suggestion.empty()) lead("Usual remedy:", finding_.suggestion);
        rule();
        how_sure();
        if (review_.has_cards()) whom_it_is_about();
        return std::move(section_);
    }

  private:
    void add(Words words) { section_.blocks.emplace_back(Paragraph{std::move(words)}); }
    void lead(std::string head, std::string_view text) {
        add({strong(std::move(head)), plain_text(fmt::format(" {}", text))});
    }

    void because() {
        List chain;
        Cited cited;
        for (const Because& because : finding_.because) {
            chain.items.push_back(review_.has_cards() ? numbered_step(map_, because)
                                                      : step(map_, because, cited));
        }
        if (!chain.items.empty()) section_.blocks.emplace_back(std::move(chain));
    }

    void question() {
        if (finding_.question.empty()) return;
        Run ask = strong("Ask:");
        if (finding_.ask) {
            ask = review_.name(finding_.ask, Run::Face::strong);
            ask.text = fmt::format("Ask {}:", ask.text);
        }
        add({std::move(ask), plain_text(" " + finding_.question)});
    }

    void rule() {
        if (finding_.rule == nullptr) return;
        const std::string read = findings::read_in(*finding_.rule);
        add({strong("Rule"), plain_text(fmt::format(" {}: {}{}", finding_.rule->id,
                                                    findings::in_law(*finding_.rule),
                                                    read.empty() ? "" : "; read in " + read))});
    }

    void how_sure() {
        if (const auto note = findings::basis_note(finding_.basis); !note.empty())
            lead("Note:", note);
        if (finding_.robust) return;
        lead("Not certain.", "It hinges on what is disputed, asked about or without a source:");
        List hinges;
        for (std::string& text : findings::hinges(map_, finding_))
            hinges.items.push_back({.words = {plain_text(std::move(text))}});
        section_.blocks.emplace_back(std::move(hinges));
    }

    void whom_it_is_about() {
        for (const auto& [head, bodies] :
             {std::pair{"About:", &finding_.bodies}, std::pair{"Also touches:", &finding_.also}}) {
            if (bodies->empty()) continue;
            Words words{strong(head), plain_text(" ")};
            append(words, review_.names(*bodies));
            add(std::move(words));
        }
    }

    const Review& review_;
    const Register& map_;
    const Finding& finding_;
    Section section_;
};

ListItem in_brief(const Finding& finding) {
    return {.words = {strong(std::string(in_words(finding.severity))),
                      plain_text(fmt::format(" {} ({})", finding.title, finding.kind->code))}};
}

void add_list(std::vector<Section>& sections, std::string id, std::string heading, List list) {
    if (list.items.empty()) return;
    sections.push_back({.id = std::move(id), .heading = std::move(heading)});
    sections.back().blocks.emplace_back(std::move(list));
}

}  // namespace

std::vector<Section> finding_sections(const Review& review) {
    std::vector<Section> sections;
    for (std::size_t i = 0; i < review.findings().size(); ++i)
        sections.push_back(FindingSection(review, i).make());
    const Analysis& analysis = review.report().analysis;
    List context;
    for (const Finding& finding : analysis.context)
        context.items.push_back(in_brief(finding));
    add_list(sections, "around", "Around the bodies under review", std::move(context));
    List accepted;
    for (const AcceptedFinding& one : analysis.accepted) {
        accepted.items.push_back(in_brief(one.finding));
        accepted.items.back().items.push_back({.words = {plain_text(findings::acceptance(one))}});
    }
    add_list(sections, "accepted", "Accepted, and not counted", std::move(accepted));
    return sections;
}

std::set<SourceId> cited_by_findings(const Review& review) {
    std::set<SourceId> cited;
    for (const Finding& finding : review.findings()) {
        for (const Because& because : finding.because) {
            for (const auto& citation : findings::citations(review.map(), because))
                cited.insert(citation.source);
        }
    }
    return cited;
}

Words brief(const Review& review, std::size_t number) {
    const Finding& finding = review.findings()[number];
    return {strong(fmt::format("{}:", in_words(finding.severity))), plain_text(" "),
            review.title(number), plain_text(fmt::format(" ({})", finding.kind->code))};
}

}  // namespace remit::report
