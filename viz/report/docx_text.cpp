// SPDX-License-Identifier: MIT
#include "viz/report/docx_text.hpp"

#include <fmt/format.h>

#include "viz/diagram/text.hpp"

namespace remit::report {
namespace {

constexpr std::size_t longest_bookmark = 40;
constexpr std::size_t longest_address = 600;  // Word takes 2,083, and a code is thrice as long

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool hexadecimal(char c) { return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// An id as a bookmark may be called, with room for a number.
std::string bookmark_of(std::string_view id) {
    constexpr std::size_t room_for_number = 8;
    std::string name = id.empty() || !letter(id.front()) ? "s_" : "";
    for (const char c : id.substr(0, longest_bookmark - room_for_number))
        name += letter(c) || digit(c) ? c : '_';
    return name;
}

const char* style_of(const Run& run, bool linked) {
    if (linked) return "Hyperlink";
    switch (run.face) {
        case Run::Face::strong:
            return "Strong";
        case Run::Face::faint:
            return "Faint";
        case Run::Face::plain:
            break;
    }
    return nullptr;
}

}  // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name,
                   std::initializer_list<Attribute> attributes) {
    pugi::xml_node node = parent.append_child(name);
    for (const Attribute& attribute : attributes)
        node.append_attribute(attribute.name)
            .set_value(diagram::plain_text(attribute.value).c_str());
    return node;
}

pugi::xml_node add_run(pugi::xml_node parent, std::string_view text, const char* style) {
    pugi::xml_node run = add(parent, "w:r");
    if (style != nullptr) add(add(run, "w:rPr"), "w:rStyle", {{"w:val", style}});
    add(run, "w:t", {{"xml:space", "preserve"}}).text().set(diagram::plain_text(text).c_str());
    return run;
}

void add_field(pugi::xml_node parent, const char* instruction, std::string_view shown) {
    add_run(add(parent, "w:fldSimple", {{"w:instr", instruction}}), shown);
}

std::string text_of(const Words& words) {
    std::string text;
    for (const Run& run : words)
        text += run.text;
    return text;
}

Links::Links(const Document& document, std::size_t first) : first_(first) {
    add_bookmarks(document.sections);
}

// NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
void Links::add_bookmarks(const std::vector<Section>& sections) {
    for (const Section& section : sections) {
        add_bookmark(section.id);
        for (const Block& block : section.blocks) {
            if (const auto* const list = std::get_if<List>(&block)) add_bookmarks(list->items);
        }
        add_bookmarks(section.sections);
    }
}

// NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
void Links::add_bookmarks(const std::vector<ListItem>& items) {
    for (const ListItem& item : items) {
        if (!item.id.empty()) add_bookmark(item.id);
        add_bookmarks(item.items);
    }
}

void Links::add_bookmark(const std::string& id) {
    const std::string wanted = bookmark_of(id);
    std::string name = wanted;
    for (std::size_t n = taken_.size(); !taken_.insert(lower(name)).second; ++n)
        name = fmt::format("{}_{}", wanted, n);
    bookmarks_.emplace(id, std::move(name));
}

const std::string* Links::bookmark(std::string_view id) const {
    const auto found = bookmarks_.find(id);
    return found == bookmarks_.end() ? nullptr : &found->second;
}

const std::string& Links::relation(const std::string& type, const std::string& target,
                                   bool external) {
    const auto [known, is_new] = known_.emplace(target, relations_.size());
    if (is_new)
        relations_.push_back(
            {fmt::format("rId{}", first_ + relations_.size() + 1), type, target, external});
    return relations_[known->second].id;
}

void Links::add_words(pugi::xml_node paragraph, const Words& words) {
    for (const Run& run : words) {
        if (run.repeats) continue;
        pugi::xml_node link;
        if (run.link.starts_with('#')) {
            if (const std::string* name = bookmark(std::string_view(run.link).substr(1)))
                link = add(paragraph, "w:hyperlink", {{"w:anchor", *name}, {"w:history", "1"}});
        } else if (!run.link.empty() && run.link.size() <= longest_address) {
            link =
                add(paragraph, "w:hyperlink",
                    {{"r:id", relation("hyperlink", uri_of(run.link), true)}, {"w:history", "1"}});
        }
        pugi::xml_node made =
            add_run(link ? link : paragraph, run.text, style_of(run, !link.empty()));
        if (link && run.face == Run::Face::strong) add(made.child("w:rPr"), "w:b");
    }
}

std::string uri_of(std::string_view address) {
    constexpr std::string_view marks = "-._~:/?#@!$&'()*+,;=";
    std::string uri;
    bool fragment = false;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const bool code = c == '%' && i + 2 < address.size() && hexadecimal(address[i + 1]) &&
                          hexadecimal(address[i + 2]);
        const bool mark = marks.find(c) != std::string_view::npos && !(c == '#' && fragment);
        if (code || mark || letter(c) || digit(c))
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        fragment = fragment || c == '#';
    }
    return uri;
}

}  // namespace remit::report
