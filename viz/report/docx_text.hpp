// SPDX-License-Identifier: MIT
// Texts of a document in a Word file: runs, links within it and out of it.
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "viz/report/document.hpp"

namespace remit::report {

struct Attribute {
    const char* name;
    std::string value;
};
/// Adds an element. Its attributes may hold any text of a user.
pugi::xml_node add(pugi::xml_node parent, const char* name,
                   std::initializer_list<Attribute> attributes = {});

/// Adds a run of text in a style of characters, if any.
pugi::xml_node add_run(pugi::xml_node parent, std::string_view text, const char* style = nullptr);
/// Adds a field that a word processor works out, with what it shows until then.
void add_field(pugi::xml_node parent, const char* instruction, std::string_view shown);

/// The words as one text.
[[nodiscard]] std::string text_of(const Words& words);

/// What a part refers to outside itself, by the relationships that stand beside it.
struct Relation {
    std::string id{};
    std::string type{};  ///< the last word of its address
    std::string target{};
    bool external = false;
};

/// What all text of one document shares: where its links lead.
class Links {
  public:
    /// Ids of relations begin after `first`.
    Links(const Document& document, std::size_t first);

    /// The bookmark of a section or an item of a list: as Word takes them, of at most 40 letters,
    /// digits and "_", no two alike but for capitals. None where there is no such place.
    [[nodiscard]] const std::string* bookmark(std::string_view id) const;
    /// The relation of that kind to a target; the same target has one.
    const std::string& relation(const std::string& type, const std::string& target, bool external);
    [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }

    /// Adds words to a paragraph, but for what paper leaves out.
    void add_words(pugi::xml_node paragraph, const Words& words);

  private:
    void add_bookmarks(const std::vector<Section>& sections);
    void add_bookmarks(const std::vector<ListItem>& items);
    void add_bookmark(const std::string& id);

    std::map<std::string, std::string, std::less<>> bookmarks_;
    std::set<std::string> taken_;               ///< bookmarks in small letters
    std::map<std::string, std::size_t> known_;  ///< by target
    std::vector<Relation> relations_;
    std::size_t first_;
};

/// An address with what no address may hold written as "%" and its code: Word refuses a whole file
/// for one that is wrong.
[[nodiscard]] std::string uri_of(std::string_view address);

}  // namespace remit::report
