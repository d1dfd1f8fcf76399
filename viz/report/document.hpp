// SPDX-License-Identifier: MIT
// What a report says, as a tree of sections: made once (`document_of`), written as a web page, as
// Markdown and as a Word file. All texts are as people wrote them: each writer escapes them for
// where they go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "remit/viz/report.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::report {

/// A stretch of text of one face.
struct Run {
    enum class Face : std::uint8_t { plain, strong, faint };
    std::string text{};
    Face face = Face::plain;
    std::string link{};  ///< "#" and an id, or the address of a source; empty: none
    /// Says again what the link leads to: on the screen, where that is far. Not on paper.
    bool repeats = false;
};
using Words = std::vector<Run>;

struct Paragraph {
    Words words{};
};

struct ListItem {
    Words words{};
    std::vector<ListItem> items{};
    std::string id{};     ///< where a link leads to it
    bool run_in = false;  ///< on paper its items, sentences, follow it on its own line
};
struct List {
    bool numbered = false;
    std::vector<ListItem> items{};
};

struct Table {
    std::string caption{};
    std::vector<std::string> columns{};
    std::vector<std::vector<Words>>
        rows{};  ///< each as long as `columns`; the first cell is its heading
};

/// Where one of the figures stands.
struct Picture {
    std::size_t figure = 0;     ///< its number among those given
    std::string alternative{};  ///< what it shows, in a sentence; the list beside it says all
};

using Block = std::variant<Paragraph, List, Table, Picture>;

/// Text under a heading. Sections within it have a heading one level lower.
struct Section {
    enum class Kind : std::uint8_t { part, finding, body, view };
    Kind kind = Kind::part;
    std::string id{};  ///< unique in the document; of letters, digits, '-' and '.'
    std::string heading{};
    bool annex = false;  ///< to look things up in: on paper in small letters and two columns
    /// What a page can be filtered by, of findings: "severity", "category", "code", "bodies" and
    /// "topics" (ids, a space between). Others have none.
    std::vector<std::pair<std::string, std::string>> data{};
    std::vector<Block> blocks{};
    std::vector<Section> sections{};
};

struct Document {
    std::string title{};
    std::string subtitle{};  ///< "As at 18 March 2016"
    std::string language = "en-GB";
    std::vector<Section> sections{};
};

/// Where the words stand that tell what a picture shows.
enum class PictureWords : std::uint8_t {
    below,     ///< it, for who reads on the screen or hears it read
    in_annex,  ///< of their own: on paper who sees the picture turns the page
};

[[nodiscard]] Document document_of(const FindingsReport& report,
                                   std::span<const ReportFigure> figures,
                                   PictureWords words = PictureWords::below);

[[nodiscard]] std::string markdown(const Document& document, std::span<const ReportFigure> figures);
/// As of the day that the map is read for, whatever the hour.
[[nodiscard]] std::string docx(const Document& document, Day as_at,
                               std::span<const ReportFigure> figures);
/// `map`: whose bodies and topics the page knows by name.
[[nodiscard]] std::string html(const Document& document, const Register& map,
                               std::string_view version, std::span<const ReportFigure> figures);
/// For a terminal: at most 80 columns, without the pictures.
[[nodiscard]] std::string as_text(const Document& document, terminal::Style style);

}  // namespace remit::report
