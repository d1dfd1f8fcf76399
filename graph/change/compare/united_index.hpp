// SPDX-License-Identifier: MIT
// By which ids the facts of two maps stand in the map of both.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "remit/graph/register_records.hpp"
#include "remit/graph/united.hpp"

namespace remit {

class UnitedIndex {
  public:
    enum class Map : std::uint8_t { older, newer };

    UnitedIndex(const Register& older, const Register& newer);

    /// The id of a document, relation or remit of the newer map, by its number among the records:
    /// its own or the one that was made for it, which no other has.
    [[nodiscard]] const std::string& of_newer(RecordKind kind, std::size_t number) const;
    /// An id for a record of the older map that no other has.
    [[nodiscard]] std::string free_id(RecordKind kind, const WrittenRecord& record);

    /// A fact of one of the maps, by its number among the records, has this id in the map of both.
    void is(Map map, FactKind kind, std::size_t number, std::string id);
    void on_one_map(FactKind kind, std::string id, OnOneMap what) {
        on_one_map_.push_back({kind, std::move(id), what});
    }
    /// As what a decision is about names a fact of one of the maps.
    [[nodiscard]] std::string reference(Map map, FactRef fact) const;

    /// When the map of both is built: which facts they are in it.
    void read(United& result);
    /// A relation of the older map, or a line of it with a selection.
    [[nodiscard]] RelationId relation(RelationId older) const;

  private:
    static constexpr std::size_t kinds = 5;
    struct Named {
        FactKind kind = FactKind::body;
        std::string id{};
        OnOneMap what{};
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t>;

    void reserve(RecordKind kind, std::vector<std::string> ids, const std::vector<bool>& made);
    [[nodiscard]] std::uint32_t number(FactKind kind, const std::string& id) const;
    void index(const Register& map);
    void read(Map which, FactNumbers& numbers, const Register& united) const;
    void read_relations(Map which, FactNumbers& numbers, const Register& united) const;
    [[nodiscard]] const std::vector<std::string>& ids(Map map, FactKind kind) const {
        return ids_[static_cast<std::size_t>(map)][static_cast<std::size_t>(kind)];
    }

    std::array<const Register*, 2> maps_;
    /// By map, kind and number among the records.
    std::array<std::array<std::vector<std::string>, kinds>, 2> ids_{};
    std::array<std::vector<std::string>, record_kind_count> of_newer_{};
    std::array<std::unordered_set<std::string>, record_kind_count> taken_{};
    std::array<std::unordered_map<RelationId, std::size_t>, 2> written_{};
    std::vector<Named> on_one_map_{};
    std::array<Numbers, kinds> numbers_{};
};

}  // namespace remit
