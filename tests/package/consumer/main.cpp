// SPDX-License-Identifier: MIT
// Reads a map, looks for what is muddled and draws it, with nothing but Remit's public headers.
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>

#include <remit/data.hpp>
#include <remit/graph/analyse.hpp>
#include <remit/graph/build.hpp>
#include <remit/graph/snapshot.hpp>
#include <remit/importers/json.hpp>
#include <remit/importers/vocabulary.hpp>
#include <remit/viz/diagram.hpp>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};

    remit::Diagnostics diagnostics;
    const auto vocabulary =
        remit::read_vocabulary(remit::data::file("vocabulary.json").value(), diagnostics);
    remit::Draft draft;
    const remit::InputId input = diagnostics.add_input({.file = argv[1]});
    if (!vocabulary || !remit::read_json(bytes, input, draft, diagnostics)) return 3;
    const auto map = remit::build_register(std::move(draft), *vocabulary, diagnostics);
    if (!map) return 3;

    const remit::Snapshot snapshot(*map, {.day = map->as_at.last()});
    const remit::Analysis analysis = remit::analyse(snapshot, {});
    const std::size_t pages = remit::draw(snapshot, {.format = remit::FigureFormat::pdf}).size();
    std::cout << map->bodies().size() << " bodies, " << analysis.findings.size() << " findings, "
              << pages << " figure\n";
}
