// SPDX-License-Identifier: MIT
#include "tests/support/svg.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace remit::test {
namespace {

/// Reads what Remit writes: elements, attributes in double quotes, the five entities and numbered
/// ones.
class Reader {
  public:
    explicit Reader(std::string_view xml) : rest_(xml) {}

    Element document() {
        Element root = element();
        skip_space();
        if (!rest_.empty()) fail("something after the root");
        return root;
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error("not well-formed: " + what + " at '" +
                                 std::string(rest_.substr(0, 40)) + "'");
    }

    void skip_space() {
        while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n'))
            rest_.remove_prefix(1);
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    std::string until(std::string_view stops) {
        const auto end = rest_.find_first_of(stops);
        if (end == std::string_view::npos) fail("no end");
        const std::string found(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return found;
    }

    std::string resolved(const std::string& raw) const {
        static constexpr std::array<std::pair<std::string_view, char>, 5> entities{
            {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}}};
        std::string out;
        for (std::size_t i = 0; i < raw.size();) {
            if (raw[i] == '<' ||
                (static_cast<unsigned char>(raw[i]) < 0x20 && raw[i] != '\n' && raw[i] != '\t'))
                fail("a character that may not stand");
            if (raw[i] != '&') {
                out += raw[i++];
                continue;
            }
            const auto* const entity = std::ranges::find_if(entities, [&](const auto& e) {
                return raw.compare(i, e.first.size(), e.first) == 0;
            });
            if (entity == entities.end()) fail("a bare ampersand");
            out += entity->second;
            i += entity->first.size();
        }
        return out;
    }

    Element element() {
        Element made;
        if (!take("<")) fail("no element");
        made.name = until(" />");
        for (skip_space(); !rest_.starts_with(">") && !rest_.starts_with("/>"); skip_space()) {
            const std::string key = until("=");
            if (!take("=\"")) fail("no value");
            if (!made.attributes.emplace(key, resolved(until("\""))).second)
                fail("an attribute twice");
            take("\"");
        }
        if (take("/>")) return made;
        take(">");
        content(made);
        if (!take("</" + made.name + ">")) fail("no end of " + made.name);
        return made;
    }

    void content(Element& parent) {
        while (!rest_.starts_with("</")) {
            if (rest_.starts_with("<"))
                parent.children.push_back(element());
            else
                parent.text += resolved(until("<"));
        }
    }

    std::string_view rest_;
};

void collect(const Element& from, std::string_view word, std::vector<const Element*>& found) {
    for (const Element& child : from.children) {
        if (child.has_class(word)) found.push_back(&child);
        collect(child, word, found);
    }
}

}  // namespace

std::string Element::attribute(const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? "" : found->second;
}

bool Element::has_class(std::string_view word) const {
    return (' ' + attribute("class") + ' ').find(' ' + std::string(word) + ' ') !=
           std::string::npos;
}

const Element* Element::child(std::string_view child_name) const {
    const auto found = std::ranges::find(children, child_name, &Element::name);
    return found == children.end() ? nullptr : &*found;
}

Element read_xml(std::string_view xml) { return Reader(xml).document(); }

std::vector<const Element*> of_class(const Element& root, std::string_view word) {
    std::vector<const Element*> found;
    collect(root, word, found);
    return found;
}

std::string all_text(const Element& element) {
    std::string text = element.text;
    for (const Element& child : element.children)
        text += all_text(child) + "\n";
    return text;
}

std::vector<std::string> titles(const Element& root, std::string_view word) {
    std::vector<std::string> found;
    for (const Element* element : of_class(root, word)) {
        const Element* title = element->child("title");
        found.push_back(title == nullptr ? "" : title->text);
    }
    return found;
}

}  // namespace remit::test
