// SPDX-License-Identifier: MIT
#include "viz/report/review.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace remit::report {
namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

/// The id made safe, and different from those that are used already.
std::string unused(std::set<std::string>& used, std::string_view id) {
    std::string safe;
    for (const char c : id)
        safe += is_plain(c) ? c : '-';
    std::string result = safe;
    for (std::size_t n = 2; !used.insert(result).second; ++n)
        result = fmt::format("{}-{}", safe, n);
    return result;
}

}  // namespace

Review::Review(const FindingsReport& report, Extent extent)
    : report_(report), has_cards_(extent == Extent::whole), about_(map().bodies().size()) {
    std::set<std::string> used;
    for (std::size_t number = 0; number < findings().size(); ++number) {
        const Finding& finding = findings()[number];
        finding_ids_.push_back("finding-" + unused(used, finding.fingerprint));
        for (const BodyId body : finding.bodies) {
            auto& about = about_[body.index()];
            if (about.empty() || about.back() != number) about.push_back(number);
        }
    }
    used.clear();
    for (std::size_t i = 0; i < about_.size(); ++i)
        keys_.push_back(unused(used, map().id(BodyId{i})));
}

std::string Review::card_id(BodyId body) const {
    return has_cards_ && snapshot().live(body) ? "card-" + key(body) : std::string{};
}

std::span<const std::size_t> Review::findings_about(BodyId body) const {
    return about_[body.index()];
}

Run Review::name(BodyId body, Run::Face face) const {
    return {std::string(map().name(body)), face, link_to(card_id(body))};
}

Words Review::names(std::span<const BodyId> bodies, std::size_t most) const {
    // One other is as soon named as counted.
    const std::size_t shown = bodies.size() > most + 1 ? most : bodies.size();
    Words words;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) words.push_back(plain_text(i + 1 == bodies.size() ? " and " : ", "));
        words.push_back(name(bodies[i]));
    }
    if (shown < bodies.size())
        words.push_back(plain_text(fmt::format(" and {} others", bodies.size() - shown)));
    return words;
}

Words Review::linked(std::string_view sentence, BodyId body) const {
    const std::size_t at = sentence.find(map().name(body));
    if (at == std::string_view::npos) return {plain_text(std::string(sentence))};
    Words words;
    if (at > 0) words.push_back(plain_text(std::string(sentence.substr(0, at))));
    words.push_back(name(body));
    const std::string_view rest = sentence.substr(at + map().name(body).size());
    if (!rest.empty()) words.push_back(plain_text(std::string(rest)));
    return words;
}

Run Review::title(std::size_t number) const {
    return {findings()[number].title, Run::Face::plain, link_to(finding_id(number))};
}

Run plain_text(std::string text) { return {.text = std::move(text)}; }
Run strong(std::string text) { return {std::move(text), Run::Face::strong, {}}; }
Run faint(std::string text) { return {std::move(text), Run::Face::faint, {}}; }

std::string link_to(std::string_view id) { return id.empty() ? "" : fmt::format("#{}", id); }

std::string web_address(std::string_view url) {
    const bool opens = url.starts_with("https://") || url.starts_with("http://");
    const bool clean = std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7f'; });
    return opens && clean ? std::string(url) : std::string{};
}

void append(Words& words, Words more) {
    words.insert(words.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

std::string ended(const std::string& sentence) {
    const bool ends = sentence.ends_with('.') || sentence.ends_with('?') || sentence.ends_with('!');
    return ends ? sentence : sentence + '.';
}

std::string_view in_words(Severity severity) {
    switch (severity) {
        case Severity::high:
            return "High";
        case Severity::medium:
            return "Medium";
        case Severity::low:
            return "Low";
        case Severity::info:
            break;
    }
    return "For information";
}

std::string_view within_a_sentence(Severity severity) {
    return severity == Severity::info ? "for information" : word(severity);
}

}  // namespace remit::report
