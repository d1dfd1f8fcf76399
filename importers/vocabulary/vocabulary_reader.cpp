// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/graph/text.hpp"
#include "remit/importers/vocabulary.hpp"

namespace remit {
namespace {

using nlohmann::json;

/// Reads one type after another; complaints name the type by its id, else its number.
class VocabularyReader {
  public:
    explicit VocabularyReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    std::optional<Vocabulary> read(std::string_view bytes) {
        const json file = json::parse(bytes.begin(), bytes.end(), nullptr, false);
        if (file.is_discarded()) {
            error("I101", "not valid JSON");
        } else if (!file.is_object() || file.value("format", json{}) != "remit-vocabulary/1") {
            error("I106", R"(a vocabulary is an object with "format": "remit-vocabulary/1")");
        } else if (!file.contains("types") || !file["types"].is_array()) {
            error("I102", "'types' is a list");
        } else {
            for (const json& type : file["types"])
                add(type);
        }
        return failed_ ? std::nullopt : std::optional(std::move(vocabulary_));
    }

  private:
    void add(const json& type) {
        name_ = fmt::format("type {}", vocabulary_.types().size() + 1);
        if (!type.is_object()) return error("I102", "is an object");
        BodyType read;
        read.id = text(type, "id");
        if (read.id.empty()) return error("I107", "has no id");
        name_ = fmt::format("type '{}'", read.id);
        read.label = text(type, "label");
        if (read.label.empty()) read.label = read.id;
        read.plural = text(type, "plural");
        if (read.plural.empty()) read.plural = read.label + "s";
        read.acronyms = texts(type, "acronyms");
        read.aliases = texts(type, "aliases");
        read.kind_of = text(type, "kind_of");
        const BodyType* wider = wider_type(read);
        read.category = wider && !type.contains("category") ? wider->category : category(type);
        read.statutory = tristate(type, "statutory", wider ? wider->statutory : Tristate::no);
        read.elected = tristate(type, "elected", wider ? wider->elected : Tristate::no);
        read.generic = tristate(type, "generic") == Tristate::yes;
        read_exists(type, read);
        check_words(read);
        vocabulary_.add(std::move(read));
    }

    /// Null where the type is no kind of another. What a kind does not say, the wider type says.
    const BodyType* wider_type(const BodyType& read) {
        if (read.kind_of.empty()) return nullptr;
        const TypeId wider = vocabulary_.find(read.kind_of);
        if (wider) return &vocabulary_[wider];
        error("I107",
              fmt::format("a kind of '{}', which is none of the types before it", read.kind_of));
        return nullptr;
    }

    void read_exists(const json& type, BodyType& read) {
        const json exists = type.value("exists", json::object());
        if (!exists.is_object()) return error("I102", "'exists' is an object");
        read.exists_from = date(exists, "from");
        read.exists_to = date(exists, "to");
    }

    /// Two types of one word would make the map's meaning hang on the order of the file.
    void check_words(const BodyType& read) {
        auto words = read.aliases;
        words.push_back(read.id);
        if (folded(read.label) != folded(read.id)) words.push_back(read.label);
        words.insert(words.end(), read.acronyms.begin(), read.acronyms.end());
        for (const auto& word : words) {
            if (const TypeId other = vocabulary_.find(word)) {
                error("I108",
                      fmt::format("'{}' means type '{}' already", word, vocabulary_[other].id));
            }
        }
    }

    Category category(const json& type) {
        const std::string written = text(type, "category");
        if (const auto category = parse_word<Category>(written)) return *category;
        error("I107", fmt::format("'{}' is not a category", written));
        return Category::partnership;
    }

    PartialDate date(const json& object, const char* key) {
        const std::string written = text(object, key);
        if (written.empty()) return {};
        if (const auto date = parse_date(written)) return *date;
        error("I107", fmt::format("'{}' is not a date", written));
        return {};
    }

    std::string text(const json& object, const char* key) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null()) return {};
        if (found->is_string()) return found->get<std::string>();
        error("I102", fmt::format("'{}' is a text", key));
        return {};
    }

    std::vector<std::string> texts(const json& object, const char* key) {
        std::vector<std::string> read;
        for (const json& item : object.value(key, json::array())) {
            if (!item.is_string())
                return error("I102", fmt::format("'{}' is a list of texts", key)), read;
            read.push_back(item.get<std::string>());
        }
        return read;
    }

    Tristate tristate(const json& object, const char* key, Tristate unsaid = Tristate::no) {
        const json value = object.value(key, json());
        if (!object.contains(key)) return unsaid;
        if (value.is_null()) return Tristate::unknown;
        if (value.is_boolean()) return value.get<bool>() ? Tristate::yes : Tristate::no;
        error("I102", fmt::format("'{}' is true, false or null", key));
        return Tristate::unknown;
    }

    void error(std::string_view id, std::string text) {
        if (!input_) input_ = diagnostics_.add_input({.file = "vocabulary.json", .sheet = {}});
        if (!name_.empty()) text = fmt::format("{}: {}", name_, text);
        diagnostics_.error(id, {.input = input_}, std::move(text));
        failed_ = true;
    }

    Diagnostics& diagnostics_;
    Vocabulary vocabulary_;
    InputId input_;
    std::string name_;
    bool failed_ = false;
};

}  // namespace

std::optional<Vocabulary> read_vocabulary(std::string_view bytes, Diagnostics& diagnostics) {
    return VocabularyReader(diagnostics).read(bytes);
}

}  // namespace remit
