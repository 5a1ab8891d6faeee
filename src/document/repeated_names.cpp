#include "document/repeated_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace entente {
namespace {

std::unordered_set<std::string_view> words_of_persons(const Document& document) {
  std::unordered_set<std::string_view> out;
  for (const Name& name : document.names) {
    if (name.type != NameType::kPerson || name.tokens.size() < 2) continue;
    for (const TokenId t : {name.tokens.begin, name.tokens.end - 1}) {
      if (document.upos(t) == Upos::kPropn) out.insert(document.form(t));
    }
  }
  return out;
}

// Not part of a longer run of proper nouns ("Xi Street").
bool alone(const Document& document, const std::vector<bool>& named, TokenRange sentence, TokenId t) {
  const auto runs_on = [&](TokenId k) { return document.upos(k) == Upos::kPropn || named[k]; };
  return (t == sentence.begin || !runs_on(t - 1)) && (t + 1 == sentence.end || !runs_on(t + 1));
}

}  // namespace

void name_again(Document& document) {
  for (Name& name : document.names) {
    if (name.tokens.size() > 1 && document.upos(name.tokens.begin) == Upos::kDet) ++name.tokens.begin;
  }
  const auto words = words_of_persons(document);
  if (words.empty()) return;
  std::vector<bool> named(document.tokens.size(), false);
  for (Name& name : document.names) {
    if (name.tokens.size() == 1 && words.contains(document.form(name.tokens.begin))) name.type = NameType::kPerson;
    for (TokenId t = name.tokens.begin; t < name.tokens.end; ++t) named[t] = true;
  }
  std::vector<Name> found;
  for (const Sentence& sentence : document.sentences) {
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (!named[t] && document.upos(t) == Upos::kPropn && words.contains(document.form(t)) && alone(document, named, sentence.tokens, t))
        found.push_back({{t, t + 1}, NameType::kPerson});
    }
  }
  document.names.insert(document.names.end(), found.begin(), found.end());
  std::sort(document.names.begin(), document.names.end(), [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace entente
