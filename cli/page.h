// Page: a record being laid out as text; what the sections of the text form share.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/record.h"
#include "style.h"
#include "words.h"

namespace entente::cli {

// One line of parts, each in its tone; what would be wider than the page is shortened.
class Line {
 public:
  Line(const Style& style, std::size_t indent)
      : style_(style), left_(style.columns - indent), out_(indent, ' ') {}

  Line& add(Tone tone, const std::string& text) {
    const std::string part = shortened(text, left_);
    left_ -= width(part);
    out_ += style_.paint(tone, part);
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  const Style& style_;
  std::size_t left_;
  std::string out_;
};

class Page {
 public:
  Page(const Record& record, const Style& style);

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] const Style& style() const { return style_; }

  // The report's words, harmless; parts of a discontinuous span are joined by " … ".
  [[nodiscard]] std::string words(Span span) const { return printable(text_.of(span)); }
  [[nodiscard]] std::string words(const Spans& spans) const;

  // "Vladimir Putin, Xi Jinping"; ids that name no entity are passed over.
  [[nodiscard]] std::string names(const std::vector<std::string>& ids,
                                  std::string_view joint) const;
  // Who speaks: the entities, else the words, else "unnamed source".
  [[nodiscard]] std::string speaker(const StatementRecord& statement) const;
  // The thing with this id, or nullptr.
  [[nodiscard]] const StatementRecord* statement(const std::string& id) const;
  [[nodiscard]] const TimeRecord* time(const std::string& id) const;
  [[nodiscard]] const PlaceRecord* place(const std::string& id) const;

  void heading(std::string_view title, std::size_t count);
  void line(std::string_view text);  // trailing spaces are cut
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const Record& record_;
  Style style_;
  CodePointText text_;
  std::unordered_map<std::string, std::string> names_;  // entity id -> printable name
  std::unordered_map<std::string, const StatementRecord*> statements_;
  std::unordered_map<std::string, const TimeRecord*> times_;
  std::unordered_map<std::string, const PlaceRecord*> places_;
  std::string out_;
};

// The sections with files of their own: text_events.cpp, text_statements.cpp, text_positions.cpp.
void write_events(Page& page);
void write_statements(Page& page);
void write_positions(Page& page);
void write_agreements(Page& page);

}  // namespace entente::cli
