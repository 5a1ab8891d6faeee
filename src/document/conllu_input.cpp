// Strict as the format is, so that a broken file is not silently read as something else.
#include "document/conllu_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <optional>

#include "document/conllu.h"
#include "text/utf8.h"

namespace entente {
namespace {

using Columns = std::array<std::string_view, kConlluColumns>;

constexpr std::array<std::string_view, kConlluColumns> kColumnNames = {
    "ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"};
constexpr std::size_t kForm = 1, kMisc = 9;

std::size_t columns_of(std::string_view line, Columns& out) {
  std::size_t n = 0;
  for (std::size_t at = 0; at <= line.size(); ++n) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    if (n < kConlluColumns) out[n] = line.substr(at, end - at);
    at = end + 1;
  }
  return n;
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t out = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, out);
  if (digits.empty() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  if (digits.size() > 1 && digits[0] == '0') return std::nullopt;
  return out;
}

// "_" and "|" apart: is this key=value in MISC?
bool has_value(std::string_view misc, std::string_view pair) {
  for (std::size_t at = 0; at <= misc.size();) {
    const std::size_t end = std::min(misc.find('|', at), misc.size());
    if (misc.substr(at, end - at) == pair) return true;
    at = end + 1;
  }
  return false;
}

bool begins_paragraph(std::string_view comment) {
  for (const std::string_view key : {"newdoc", "newpar"}) {
    std::string_view rest = comment.substr(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with(key)) continue;
    rest.remove_prefix(key.size());
    if (rest.empty() || rest[0] == ' ' || rest[0] == '=') return true;
  }
  return false;
}

class Parser {
 public:
  explicit Parser(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with(kByteOrderMark)) bytes_.remove_prefix(kByteOrderMark.size());
  }

  Result<ConlluInput> run() {
    while (wrong_.empty() && !bytes_.empty()) {
      ++line_;
      const std::size_t end = std::min(bytes_.find('\n'), bytes_.size());
      std::string_view text = bytes_.substr(0, end);
      bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
      if (text.ends_with('\r')) text.remove_suffix(1);
      line(text);
    }
    if (wrong_.empty() && in_sentence_) {
      ++line_;
      line("");
    }
    if (wrong_.empty() && document().sentences.empty()) wrong_ = "no sentence stands in it";
    if (!wrong_.empty())
      return failure(ErrorCode::kBadConllu, fmt::format("line {}: {}", line_, wrong_));
    close_paragraph();
    return std::move(out_);
  }

 private:
  [[nodiscard]] Document& document() { return out_.document; }

  void line(std::string_view text) {
    out_.lines.push_back({text});
    if (const auto bad = ill_formed(text)) {
      wrong_ = fmt::format("byte {} is not UTF-8 or is a control character", *bad + 1);
    } else if (text.empty()) {
      end_sentence();
    } else if (text[0] == '#') {
      comment(text);
    } else {
      row(text);
    }
  }

  static std::optional<std::size_t> ill_formed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Decoded next = decode(text, at);
      if (!next.well_formed || (is_control(next.code) && next.code != '\t')) return at;
      at += next.bytes;
    }
    return std::nullopt;
  }

  void comment(std::string_view text) {
    if (words_ > 0 || range_end_ > 0 || empty_ > 0) {
      wrong_ = "a comment inside a sentence; comments stand before its first word";
    }
    if (begins_paragraph(text)) new_paragraph_ = true;
    in_sentence_ = true;
  }

  void row(std::string_view text) {
    Columns columns;
    if (const std::size_t n = columns_of(text, columns); n != kConlluColumns) {
      wrong_ = fmt::format("{} column{}, not {}; they are separated by single tabs", n,
                           n == 1 ? "" : "s", kConlluColumns);
      return;
    }
    for (std::size_t c = 0; c < kConlluColumns; ++c) {
      if (!columns[c].empty()) continue;
      wrong_ = fmt::format("the column {} is empty; write _", kColumnNames[c]);
      return;
    }
    in_sentence_ = true;
    const std::string_view id = columns[0];
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      range(id, number(id.substr(0, dash)), number(id.substr(dash + 1)), columns[kMisc]);
    } else if (const auto dot = id.find('.'); dot != std::string_view::npos) {
      empty_node(id, number(id.substr(0, dot)), number(id.substr(dot + 1)));
    } else {
      word(columns);
    }
  }

  void range(std::string_view id, std::optional<std::uint32_t> first,
             std::optional<std::uint32_t> last, std::string_view misc) {
    if (!first || !last || *first != words_ + 1 || *last < *first || range_end_ > words_) {
      wrong_ = fmt::format("the range {} does not stand before its first word, {} being next", id,
                           words_ + 1);
      return;
    }
    range_begin_ = *first;
    range_end_ = *last;
    space_behind_range_ = !has_value(misc, "SpaceAfter=No");
  }

  void empty_node(std::string_view id, std::optional<std::uint32_t> behind,
                  std::optional<std::uint32_t> n) {
    if (!behind || !n || *behind != words_ || *n != empty_ + 1) {
      wrong_ =
          fmt::format("the empty node {} is out of order; {}.{} is next", id, words_, empty_ + 1);
      return;
    }
    ++empty_;
  }

  void word(const Columns& columns) {
    if (number(columns[0]) != words_ + 1) {
      wrong_ = fmt::format("the ID {} is out of order; {} is next", columns[0], words_ + 1);
      return;
    }
    if (is_blank(columns[kForm])) {
      wrong_ = "the column FORM holds only white space";
      return;
    }
    if (words_ == kMostWordsOfSentence) {
      wrong_ = fmt::format("a sentence of more than {} words; split it", kMostWordsOfSentence);
      return;
    }
    if (words_ == 0) begin_sentence();
    ++words_;
    empty_ = 0;
    const bool inside = words_ <= range_end_;
    Document& d = document();
    if (space_) d.text.utf8 += ' ';
    const auto begin = static_cast<std::uint32_t>(d.text.utf8.size());
    d.text.utf8 += columns[kForm];
    out_.lines.back().word = static_cast<TokenId>(d.tokens.size());
    d.tokens.push_back({{begin, static_cast<std::uint32_t>(d.text.utf8.size())},
                        space_ || begin == paragraph_begin_,
                        inside && words_ > range_begin_});
    space_ = words_ < range_end_    ? false
             : words_ == range_end_ ? space_behind_range_
                                    : !has_value(columns[kMisc], "SpaceAfter=No");
  }

  void begin_sentence() {
    if (!new_paragraph_) return;
    close_paragraph();
    if (!document().text.utf8.empty()) document().text.utf8 += "\n\n";
    paragraph_begin_ = static_cast<std::uint32_t>(document().text.utf8.size());
    space_ = new_paragraph_ = false;
  }

  void close_paragraph() {
    Text& text = document().text;
    const auto end = static_cast<std::uint32_t>(text.utf8.size());
    if (end > paragraph_begin_) text.paragraphs.push_back({paragraph_begin_, end});
  }

  void end_sentence() {
    if (!in_sentence_) return;  // one blank line more changes nothing
    if (words_ == 0) wrong_ = "a sentence without words ends here";
    if (range_end_ > words_)
      wrong_ = fmt::format("the sentence ends inside the range {}-{}", range_begin_, range_end_);
    const auto end = static_cast<TokenId>(document().tokens.size());
    document().sentences.push_back(
        {{end - words_, end}, static_cast<std::uint32_t>(document().text.paragraphs.size())});
    words_ = range_begin_ = range_end_ = empty_ = 0;
    in_sentence_ = false;
  }

  std::string_view bytes_;  // what is left
  std::size_t line_ = 0;
  std::string wrong_;
  ConlluInput out_;
  // The sentence.
  bool in_sentence_ = false;
  TokenId words_ = 0;
  std::uint32_t range_begin_ = 0, range_end_ = 0, empty_ = 0;
  bool space_behind_range_ = true;
  // The text.
  bool space_ = false, new_paragraph_ = false;
  std::uint32_t paragraph_begin_ = 0;
};

// MISC without the features of those keys, and with others.
std::string misc_with(std::string_view misc, std::initializer_list<std::string_view> keys,
                      const std::string& added) {
  std::string out;
  for (std::size_t at = 0; misc != "_" && at <= misc.size();) {
    const std::size_t end = std::min(misc.find('|', at), misc.size());
    const auto pair = misc.substr(at, end - at);
    if (std::none_of(keys.begin(), keys.end(), [&](auto key) { return pair.starts_with(key); }))
      out += (out.empty() ? "" : "|") + std::string(pair);
    at = end + 1;
  }
  out = joined_features(out, added);
  return out.empty() ? "_" : out;
}

std::string_view or_nothing(std::string_view value) { return value.empty() ? "_" : value; }

}  // namespace

Result<ConlluInput> read_conllu(std::string_view bytes) { return Parser(bytes).run(); }

std::string to_conllu(const ConlluInput& input, const std::vector<std::string>& judgements) {
  const Document& d = input.document;
  const std::vector<std::string> names = name_labels(d);
  std::string out;
  std::size_t sentence = 0;
  for (const ConlluLine& line : input.lines) {
    const TokenId t = line.word;
    if (t == ConlluLine::kNoWord) {
      out.append(line.text) += '\n';
      continue;
    }
    while (t >= d.sentences[sentence].tokens.end) ++sentence;
    Columns columns;
    columns_of(line.text, columns);
    const TokenId head = d.is_root(t) ? 0 : d.head(t) - d.sentences[sentence].tokens.begin + 1;
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", columns[0], columns[kForm],
                       or_nothing(d.lemma(t)), to_string(d.upos(t)), or_nothing(d.xpos(t)),
                       or_nothing(d.feats(t)), head, to_string(d.deprel(t)), columns[8],
                       judgements.empty() ? misc_with(columns[kMisc], {"NE=", "NEClass="}, names[t])
                                          : misc_with(columns[kMisc], {"NE=", "NEClass=", "Factuality=", "Status="},
                                                      joined_features(judgements[t], names[t])));
  }
  return out;
}

}  // namespace entente
