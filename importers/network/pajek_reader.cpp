// SPDX-License-Identifier: MIT
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/network/network_map.hpp"
#include "importers/shortened.hpp"
#include "importers/table/cell_words.hpp"
#include "importers/utf8.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/network_readers.hpp"

namespace remit {
namespace {

using network::Tie;

struct Word {
    std::string_view text{};
    std::uint32_t column = 1;
    bool quoted = false;
};

/// The words of a line; what stands in quotes is one.
std::vector<Word> words_of(std::string_view line) {
    std::vector<Word> words;
    constexpr std::string_view blanks = " \t\r";
    for (std::size_t at = line.find_first_not_of(blanks); at < line.size();
         at = line.find_first_not_of(blanks, at)) {
        const auto column = static_cast<std::uint32_t>(at + 1);
        if (line[at] == '"') {
            const std::size_t end = std::min(line.find('"', at + 1), line.size());
            words.push_back({line.substr(at + 1, end - at - 1), column, true});
            at = std::min(end + 1, line.size());
        } else {
            const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
            words.push_back({line.substr(at, end - at), column});
            at = end;
        }
    }
    return words;
}

class Reader {
  public:
    Reader(InputId input, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : input_(input), map_(input, draft, diagnostics, limits), network_("pajek", map_) {}

    bool read(std::string_view text) {
        find_title(text);
        network_.begin({input_, 1, 1}, title_);
        while (!text.empty() && !over_) {
            const std::size_t feed = text.find('\n');
            read_line(text.substr(0, feed));
            text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
            ++row_;
        }
        if (vertices_ == 0) {
            map_.error("I162", {input_, 1, 1}, "this holds no vertices",
                       "a Pajek network has a line *Vertices and their number");
            return false;
        }
        return map_.finish() && !broken_;
    }

  private:
    enum class Section : std::uint8_t { other, vertices, arcs, edges, arc_lists, edge_lists };

    [[nodiscard]] Place place(std::uint32_t column = 1) const { return {input_, row_, column}; }

    /// The network's name, which may stand in a line before its vertices.
    void find_title(std::string_view text) {
        const auto first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) return;
        const std::string_view line = text.substr(first, text.find('\n', first) - first);
        const auto words = words_of(line);
        if (!words.empty() && folded(words.front().text) == "network" && words.size() > 1)
            title_ = foreign::clean(line.substr(words[1].column - std::size_t{1}));
    }

    void read_line(std::string_view line) {
        const std::string_view text = table::trimmed(line);
        if (text.empty() || text.starts_with('%')) return;
        const auto words = words_of(line);
        if (text.front() == '*') return open_section(words);
        switch (section_) {
            case Section::vertices:
                return read_vertex(words);
            case Section::arcs:
            case Section::edges:
                return read_tie(words);
            case Section::arc_lists:
            case Section::edge_lists:
                return read_list(words);
            case Section::other:
                break;
        }
    }

    void open_section(const std::vector<Word>& words) {
        const std::string name = folded(words.front().text);
        section_ = Section::other;
        if (name == "vertices") return open_vertices(words);
        // What follows it is a list of numbers for vertices that stand above.
        belongs_to_partition_ =
            name == "partition" || name == "vector" || name == "permutation" || name == "cluster";
        if (name == "network") {
            over_ = vertices_ > 0;
        } else if (name == "arcs") {
            section_ = Section::arcs;
        } else if (name == "edges") {
            section_ = Section::edges;
        } else if (name == "arcslist") {
            section_ = Section::arc_lists;
        } else if (name == "edgeslist") {
            section_ = Section::edge_lists;
        } else if (!belongs_to_partition_) {
            left_out();
        }
        if (over_) left_out();
        // `*Arcs :2 "reports to"` names the relation.
        relation_.clear();
        for (const Word& word : words) {
            if (word.quoted) relation_ = foreign::clean(word.text);
        }
    }

    void left_out() {
        map_.count("I167", place(), "1 part of the file is left out",
                   "{} parts of the file are left out, the first of them here",
                   "Remit reads *Vertices, *Arcs, *Edges and their lists, of the first network");
    }

    void open_vertices(const std::vector<Word>& words) {
        if (std::exchange(belongs_to_partition_, false)) return;
        if (vertices_ > 0) {
            over_ = true;
            return left_out();
        }
        const auto count = words.size() > 1 ? number(words[1]) : std::nullopt;
        if (!count || *count == 0)
            return wrong(words.front(), "*Vertices is followed by how many there are");
        vertices_ = *count;
        const auto first_mode = words.size() > 2 ? number(words[2]) : std::nullopt;
        if (first_mode && *first_mode < vertices_) first_mode_ = *first_mode;
        section_ = Section::vertices;
    }

    static std::optional<std::uint32_t> number(const Word& word) {
        std::uint32_t value = 0;
        const char* const end = word.text.data() + word.text.size();
        const auto [at, failed] = std::from_chars(word.text.data(), end, value);
        if (failed != std::errc{} || at != end) return std::nullopt;
        return value;
    }

    void wrong(const Word& word, std::string_view says) {
        broken_ = true;
        map_.error("I171", place(word.column), fmt::format("'{}': {}", shortened(word.text), says));
    }

    /// A vertex's number, from 1; told where it is none.
    std::optional<std::uint32_t> vertex(const Word& word) {
        const auto read = number(word);
        if (read && *read > 0 && *read <= vertices_) return read;
        wrong(word, vertices_ == 0 ? std::string("there is no *Vertices line above this")
                                   : fmt::format("a vertex is a number from 1 to {}", vertices_));
        return std::nullopt;
    }

    static std::string key_of(std::uint32_t vertex) { return fmt::format("{}", vertex); }

    void read_vertex(const std::vector<Word>& words) {
        const auto read = vertex(words.front());
        if (!read) return;
        add_vertex(*read, words.size() > 1 ? foreign::clean(words[1].text) : std::string{});
    }

    void add_vertex(std::uint32_t read, const std::string& label) {
        network::DrawnNode node{.key = key_of(read), .label = label, .place = place()};
        if (node.label.empty()) node.label = fmt::format("Vertex {}", read);
        if (read <= first_mode_) {
            if (label.empty()) node.label.clear();
            network_.add_member(node);
        } else {
            network_.add(node);
        }
    }

    void read_tie(const std::vector<Word>& words) {
        if (words.size() < 2) return wrong(words.front(), "a tie has two vertices");
        const auto from = vertex(words[0]);
        const auto to = vertex(words[1]);
        if (from && to) tie(*from, *to, section_ == Section::edges);
    }

    void read_list(const std::vector<Word>& words) {
        const auto from = vertex(words.front());
        for (std::size_t i = 1; from && i < words.size(); ++i) {
            const auto to = vertex(words[i]);
            if (!to) return;
            tie(*from, *to, section_ == Section::edge_lists);
        }
    }

    void tie(std::uint32_t from, std::uint32_t to, bool undirected) {
        // A vertex need not be listed.
        for (const std::uint32_t end : {from, to}) {
            if (!network_.has(key_of(end))) add_vertex(end, {});
        }
        const bool two_modes = (from <= first_mode_) != (to <= first_mode_);
        Tie tie{.from = key_of(from),
                .to = key_of(to),
                .type = relation_,
                .direction = undirected ? Tie::Direction::undirected : Tie::Direction::directed,
                .place = place()};
        if (two_modes && !network::relation_of(relation_)) {
            tie.type = "member-of";
            tie.direction = Tie::Direction::directed;
            if (from > first_mode_) std::swap(tie.from, tie.to);
        }
        network_.add(tie);
    }

    InputId input_;
    foreign::ForeignMap map_;
    network::NetworkMap network_;
    std::string title_;
    std::string relation_;
    Section section_ = Section::other;
    std::uint32_t row_ = 1;
    std::uint32_t vertices_ = 0;
    std::uint32_t first_mode_ = 0;  ///< vertices of the first mode; 0 in a network of one
    bool belongs_to_partition_ = false;
    bool over_ = false;
    bool broken_ = false;
};

Place place_in(std::string_view bytes, std::size_t offset, InputId input) {
    std::uint32_t row = 1;
    std::size_t start = 0;
    for (auto feed = bytes.find('\n'); feed < offset; feed = bytes.find('\n', feed + 1)) {
        ++row;
        start = feed + 1;
    }
    return {input, row, static_cast<std::uint32_t>(offset - start + 1)};
}

}  // namespace

bool read_pajek(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                const Limits& limits) {
    if (bytes.size() > limits.bytes) {
        diagnostics.error("I104", {input, 1, 1}, fmt::format("larger than {} bytes", limits.bytes));
        return false;
    }
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        diagnostics.error("I109", place_in(bytes, nul, input),
                          "a NUL byte; this is not a text file, or it is damaged");
        return false;
    }
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    std::string decoded;
    if (!is_utf8(bytes)) {
        decoded = from_windows_1252(bytes);
        bytes = decoded;
    }
    return Reader(input, draft, diagnostics, limits).read(bytes);
}

bool looks_like_pajek(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    while (!bytes.empty()) {
        const std::size_t feed = bytes.find('\n');
        const std::string_view line = table::trimmed(bytes.substr(0, feed));
        bytes.remove_prefix(feed == std::string_view::npos ? bytes.size() : feed + 1);
        if (line.empty() || line.starts_with('%')) continue;
        if (line.front() != '*') return false;
        const std::string name = folded(line.substr(0, line.find_first_of(" \t")));
        return name == "vertices" || name == "network";
    }
    return false;
}

}  // namespace remit
