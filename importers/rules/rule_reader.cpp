// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "importers/json/object_fields.hpp"
#include "importers/json/value.hpp"
#include "importers/rules/shapes.hpp"
#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/rules.hpp"

namespace remit {
namespace {

using json_reader::Fields;
using json_reader::Value;
using rule_reader::Context;

constexpr std::string_view format_version = "remit-rules/1";

/// Ids of one kind of record of the pack, each where it first stood.
using Ids = std::map<std::string, Place, std::less<>>;

class PackReader {
  public:
    PackReader(Diagnostics& diagnostics, const Vocabulary& vocabulary)
        : diagnostics_(diagnostics), context_{diagnostics, vocabulary} {}

    RulePack read(const Value& file) {
        Fields pack(file, "the pack", diagnostics_);
        check_format(pack, file);
        Ids packs;
        pack_.id = id(pack, packs);
        pack_.title = pack.needed_text("title");
        pack_.jurisdictions = pack.texts("jurisdictions");
        for (const Value* source : pack.objects("sources"))
            read_source(*source);
        for (const Value* rule : pack.objects("rules"))
            read_rule(*rule);
        for (const Value* resolver : pack.objects("resolvers"))
            read_resolver(*resolver);
        for (const Value* places : pack.objects("places"))
            read_places(*places);
        (void)pack.text("note");
        pack.end();
        return std::move(pack_);
    }

  private:
    void check_format(Fields& pack, const Value& file) {
        const std::string format = pack.text("format");
        if (format == format_version) return;
        const std::string said = pack.has("format")
                                     ? fmt::format(
                                           "format '{}' is not known; this release reads "
                                           "'{}'",
                                           shortened(format), format_version)
                                     : fmt::format(
                                           "the pack does not say its format; write "
                                           R"("format": "{}")",
                                           format_version);
        diagnostics_.error("I120", pack.has("format") ? pack.place("format") : file.place, said);
    }

    /// "rule 'csp-exists'", or its number where it has no id.
    static std::string label(std::string_view kind, const Value& object, std::size_t number) {
        for (std::size_t i = 0; i < object.keys.size(); ++i) {
            const Value& value = object.values[i];
            if (object.keys[i].name == "id" && value.kind == Value::Kind::text)
                return fmt::format("{} '{}'", kind, shortened(value.text));
        }
        return fmt::format("{} {}", kind, number);
    }

    static std::string id(Fields& fields, Ids& taken) {
        std::string result = fields.needed_text("id");
        if (result.empty()) return result;
        const Place place = fields.place("id");
        if (const std::string right = slug(result); right != result) {
            fields.error("I122", place, "an id is lower-case letters, digits, dots and hyphens",
                         right.empty() ? std::string{} : fmt::format("did you mean '{}'?", right));
        }
        const auto [at, is_new] = taken.emplace(result, place);
        if (!is_new) {
            fields.error(
                "I122", place,
                fmt::format("the id stands twice in the pack; first in line {}", at->second.row));
        }
        return result;
    }

    void read_source(const Value& object) {
        Fields fields(object, label("source", object, sources_.size() + 1), diagnostics_);
        const std::string key = id(fields, source_ids_);
        RuleSource source{.title = fields.needed_text("title"), .url = fields.text("url")};
        fields.end();
        sources_.emplace(key, std::move(source));
    }

    void read_rule(const Value& object) {
        Fields fields(object, label("rule", object, pack_.rules.size() + 1), diagnostics_);
        Rule rule;
        rule.place = object.place;
        rule.id = id(fields, rule_ids_);
        rule.says = fields.needed_text("says");
        rule.provision = fields.needed_text("provision");
        rule.jurisdictions = fields.texts("jurisdictions");
        if (const Value* dates = fields.object("in_force")) {
            Fields in_force(*dates, fields.label_of("in_force"), diagnostics_);
            rule.in_force = rule_reader::read_dates(in_force);
            in_force.end();
        }
        rule.weight = fields.word("weight", rule.weight, "weight of a rule");
        rule.evidence = fields.word("evidence", rule.evidence, "kind of evidence");
        rule.sources = sources(fields);
        rule.doubt = fields.text("doubt");
        rule.topic = fields.text("topic");
        rule.question = wording(fields, "question");
        rule.suggestion = wording(fields, "suggestion");
        rule.permits = fields.texts("permits");
        rule.shape = rule_reader::read_shape(fields, context_);
        fields.end();
        pack_.rules.push_back(std::move(rule));
    }

    std::vector<RuleSource> sources(Fields& fields) {
        std::vector<RuleSource> result;
        const auto ids = fields.texts("source");
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto source = sources_.find(ids[i]);
            if (source != sources_.end()) {
                result.push_back(source->second);
                continue;
            }
            std::vector<std::string_view> known;
            for (const auto& [id, place] : source_ids_)
                known.push_back(id);
            const std::string_view near = nearest(ids[i], known);
            fields.error("I130", fields.place("source", i),
                         fmt::format("'{}' is none of the pack's sources", shortened(ids[i])),
                         near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near));
        }
        return result;
    }

    /// A sentence in which names may be put.
    static std::string wording(Fields& fields, std::string_view key) {
        std::string text = fields.text(key);
        for (auto at = text.find_first_of("{}"); at != std::string::npos;
             at = text.find_first_of("{}", at)) {
            const std::string_view rest = std::string_view(text).substr(at);
            const auto end = rest.find('}');
            const std::string_view name =
                end == std::string_view::npos ? rest : rest.substr(0, end + 1);
            if (name != "{body}" && name != "{other}" && name != "{area}") {
                fields.error("I123", fields.place(key),
                             fmt::format("'{}' in '{}' stands for nothing", shortened(name), key),
                             "it is one of {body}, {other}, {area}");
                return text;
            }
            at += name.size();
        }
        return text;
    }

    void read_resolver(const Value& object) {
        Fields fields(object, label("resolver", object, pack_.resolvers.size() + 1), diagnostics_);
        Resolver resolver;
        resolver.place = object.place;
        resolver.id = id(fields, resolver_ids_);
        if (!fields.has("slots")) fields.lacks("'slots'");
        for (const Value* item : fields.objects("slots")) {
            Fields slot(*item, fmt::format("a slot of {}", fields.label()), diagnostics_);
            if (!slot.has("types")) slot.lacks("'types'");
            resolver.slots.push_back({.types = rule_reader::read_types(slot, context_),
                                      .jurisdictions = slot.texts("jurisdictions"),
                                      .in_force = rule_reader::read_dates(slot),
                                      .in = slot.texts("in"),
                                      .not_in = slot.texts("not_in"),
                                      .label = slot.text("label")});
            slot.end();
        }
        fields.end();
        pack_.resolvers.push_back(std::move(resolver));
    }

    void read_places(const Value& object) {
        Fields fields(object, label("place list", object, pack_.places.size() + 1), diagnostics_);
        PlaceList places;
        places.place = object.place;
        places.id = id(fields, place_ids_);
        if (!fields.has("areas")) fields.lacks("'areas'");
        for (const Value* item : fields.objects("areas")) {
            Fields area(*item, fmt::format("an area of {}", fields.label()), diagnostics_);
            places.areas.push_back({.name = area.needed_text("name"),
                                    .code = area.text("code"),
                                    .kind = area.text("kind"),
                                    .in_force = rule_reader::read_dates(area)});
            area.end();
        }
        fields.end();
        pack_.places.push_back(std::move(places));
    }

    Diagnostics& diagnostics_;
    Context context_;
    RulePack pack_;
    std::map<std::string, RuleSource, std::less<>> sources_;
    Ids source_ids_, rule_ids_, resolver_ids_, place_ids_;
};

}  // namespace

std::optional<RulePack> read_rules(std::string_view bytes, InputId input,
                                   const Vocabulary& vocabulary, Diagnostics& diagnostics,
                                   const Limits& limits) {
    const std::size_t before = diagnostics.errors();
    const auto file = json_reader::read_value(bytes, input, "pack", diagnostics, limits);
    if (!file) return std::nullopt;
    if (file->kind != Value::Kind::object) {
        diagnostics.error(
            "I120", file->place,
            fmt::format(R"(a rule pack is an object with "format": "{}")", format_version));
        return std::nullopt;
    }
    RulePack pack = PackReader(diagnostics, vocabulary).read(*file);
    return diagnostics.errors() == before ? std::optional(std::move(pack)) : std::nullopt;
}

bool looks_like_rules(std::string_view bytes) {
    constexpr std::size_t enough = std::size_t{1} << 16U;
    bytes = bytes.substr(0, enough);
    for (auto at = bytes.find("\"format\""); at != std::string_view::npos;
         at = bytes.find("\"format\"", at)) {
        at += 8;
        const auto colon = bytes.find_first_not_of(" \t\r\n", at);
        if (colon == std::string_view::npos || bytes[colon] != ':') continue;
        const auto value = bytes.find_first_not_of(" \t\r\n", colon + 1);
        return value != std::string_view::npos && bytes.substr(value).starts_with("\"remit-rules/");
    }
    return false;
}

}  // namespace remit
