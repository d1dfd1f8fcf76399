// SPDX-License-Identifier: MIT
#include "tests/support/schema.hpp"

#include <remit/data.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace remit::test {

using nlohmann::json;

json schema(std::string_view name) {
    return json::parse(data::file("schema/" + std::string(name) + ".json").value());
}

std::vector<std::string> violations(const json& schema_text, const json& document) {
    valijson::Schema parsed;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_text), parsed);
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::vector<std::string> found;
    if (validator.validate(parsed, valijson::adapters::NlohmannJsonAdapter(document), &results))
        return found;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        std::string where;
        for (const std::string& step : error.context)
            where += step;
        found.push_back(where + ": " + error.description);
    }
    return found;
}

}  // namespace remit::test
