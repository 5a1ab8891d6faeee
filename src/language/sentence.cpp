#include "language/sentence.h"

#include <algorithm>

#include "language/bare_names.h"
#include "language/coordination.h"
#include "language/file_names.h"
#include "language/inflection.h"
#include "language/one_subject.h"
#include "language/tags_by_relation.h"

namespace entente {
namespace {

// A lone mark of possession ("the workers' demands") belongs to the surface token before it, as 's does.
bool is_glued_possessive(const Token& token, std::string_view form, std::string_view xpos) {
  return !token.space_before && xpos == "POS" &&
         (form == "'" || form == "’" || form == "'s" || form == "’s");
}

// The tag of a word; a file's name is no proper noun.
Tag tag_of(const LanguageModel::Parts& parts, std::string_view form, const WordLabels& labels) {
  Tag tag{parts.upos[labels[Tagged::kUpos]], static_cast<std::uint8_t>(labels[Tagged::kXpos]), labels[Tagged::kFeats]};
  if (tag.upos != Upos::kPropn || !is_file_name(form)) return tag;
  tag.upos = Upos::kNoun;
  const auto noun = std::find(parts.xpos->begin(), parts.xpos->end(), "NN");
  if (noun != parts.xpos->end()) tag.xpos = static_cast<std::uint8_t>(noun - parts.xpos->begin());
  return tag;
}

}  // namespace

void append_sentence(const LanguageModel::Parts& parts, std::string_view utf8,
                     std::span<const ReadWord> words, std::span<const float> names,
                     std::uint32_t paragraph, Analysis& out) {
  const auto first = static_cast<TokenId>(out.tokens.size());
  for (const auto& [token, labels] : words) {
    const std::string_view form = utf8.substr(token.bytes.begin, token.bytes.size());
    const auto self = static_cast<TokenId>(out.tokens.size());
    const Tag tag = tag_of(parts, form, labels);
    const std::string_view xpos = (*parts.xpos)[tag.xpos];
    out.tokens.push_back(token);
    if (self > first && is_glued_possessive(token, form, xpos)) out.tokens.back().clitic = true;
    out.tags.of.push_back(tag);
    out.tags.lemmas.add(
        checked_lemma(form, lemma_of(form, parts.lemma_rules[labels[Tagged::kLemma]]), xpos,
                      [&](std::string_view word) { return parts.wordpiece.knows(word); }));
    out.arcs.push_back(
        {labels.head == 0 ? self : first + labels.head - 1, parts.deprels[labels.rel]});
  }
  const TokenRange tokens{first, static_cast<TokenId>(out.tokens.size())};
  repair_coordination(tokens, out.tags.of, *parts.xpos, out.arcs);
  repair_subjects(tokens, out.tags.of, *parts.xpos, out.arcs);
  repair_bare_names(tokens, out.tags.of, out.arcs);
  repair_tags(tokens, out.tags.of, *parts.xpos, out.arcs);
  append_names(names, parts.names, first, out.names);
  out.sentences.push_back({tokens, paragraph});
}

}  // namespace entente
