#include "document/conllu.h"

#include <algorithm>
#include <vector>

#include "text/utf8.h"

namespace entente {
namespace {

// A column holds no tab and no line break, and is never empty.
std::string column(std::string_view value) {
  if (value.empty()) return "_";
  std::string out(value);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

std::string without_space(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const Decoded next = decode(id, at);
    const bool kept = next.well_formed && !is_white_space(next.code) && !is_control(next.code);
    out += kept ? id.substr(at, next.bytes) : "_";
    at += next.bytes;
  }
  return out;
}

class Writer {
 public:
  Writer(const Document& document, const std::vector<std::string>& further)
      : document_(document), further_(further), name_tags_(name_labels(document)) {}

  std::string write() {
    const std::string id = without_space(document_.article.id);
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      if (i == 0 || document_.sentences[i - 1].paragraph != sentence.paragraph)
        out_ += "# newpar\n";
      out_ += "# sent_id = " + id + "-" + std::to_string(i + 1) + "\n";
      out_ += "# text = " + column(document_.text.of(document_.bytes(sentence.tokens))) + "\n";
      words(sentence.tokens);
      out_ += "\n";
    }
    return std::move(out_);
  }

 private:
  void words(TokenRange sentence) {
    TokenId surface_end = sentence.begin;  // of the surface token that we are in
    bool several = false;  // it has several words, so that its range line carries SpaceAfter
    for (TokenId t = sentence.begin; t < sentence.end; ++t) {
      if (t == surface_end) {
        do ++surface_end;
        while (surface_end < sentence.end && document_.tokens[surface_end].clitic);
        several = surface_end - t > 1;
        if (several) range(sentence, {t, surface_end});
      }
      word(sentence, t, !several && !space_after(t));
    }
  }

  void range(TokenRange sentence, TokenRange surface) {
    out_ += number(sentence, surface.begin) + "-" + number(sentence, surface.end - 1) + "\t";
    out_ += column(document_.text.of(document_.bytes(surface))) + "\t_\t_\t_\t_\t_\t_\t_\t";
    out_ += space_after(surface.end - 1) ? "_\n" : "SpaceAfter=No\n";
  }

  void word(TokenRange sentence, TokenId t, bool no_space) {
    std::string misc =
        further_.empty() ? name_tags_[t] : joined_features(further_[t], name_tags_[t]);
    if (no_space) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    out_ += number(sentence, t);
    for (const std::string_view value :
         {document_.form(t), document_.lemma(t), to_string(document_.upos(t)), document_.xpos(t),
          document_.feats(t)}) {
      out_ += "\t" + column(value);
    }
    out_ += "\t" + (document_.is_root(t) ? "0" : number(sentence, document_.head(t)));
    out_ += "\t" + column(to_string(document_.deprel(t))) + "\t_\t" + column(misc) + "\n";
  }

  static std::string number(TokenRange sentence, TokenId t) {
    return std::to_string(t - sentence.begin + 1);
  }
  [[nodiscard]] bool space_after(TokenId t) const {
    return t + 1 >= document_.tokens.size() || document_.tokens[t + 1].space_before;
  }

  const Document& document_;
  const std::vector<std::string>& further_;
  std::vector<std::string> name_tags_;  // "NE=B-PER", or empty
  std::string out_;
};

}  // namespace

std::string to_conllu(const Document& document, const std::vector<std::string>& further) {
  return Writer(document, further).write();
}

std::string joined_features(const std::string& first, const std::string& second) {
  return first + (first.empty() || second.empty() ? "" : "|") + second;
}

std::vector<std::string> name_labels(const Document& document) {
  std::vector<std::string> out(document.tokens.size());
  for (const Name& name : document.names) {
    for (TokenId t = name.tokens.begin; t < name.tokens.end; ++t)
      out[t] = std::string(t == name.tokens.begin ? "NE=B-" : "NE=I-").append(to_string(name.type));
    if (name.name_class) out[name.tokens.begin].append("|NEClass=").append(to_string(*name.name_class));
  }
  return out;
}

}  // namespace entente
