#include "document/repeated_names.h"

#include <algorithm>
#include <array>
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

// The form of a company behind its name: "Gazprom PJSC".
constexpr std::array<std::string_view, 20> kCompanies = {"PJSC", "OJSC", "JSC", "OAO", "PAO", "Ltd", "Ltd.", "plc", "PLC", "Inc", "Inc.", "Corp", "Corp.", "LLC", "GmbH", "AG", "S.A.", "SpA", "N.V.", "Bhd"};

bool of_company(const Document& document, TokenRange name) {
  const std::string_view last = document.form(name.end - 1);
  return name.size() > 1 && std::find(kCompanies.begin(), kCompanies.end(), last) != kCompanies.end();
}

}  // namespace

void name_again(Document& document) {
  for (Name& name : document.names) {
    if (name.tokens.size() > 1 && document.upos(name.tokens.begin) == Upos::kDet) ++name.tokens.begin;
    if (of_company(document, name.tokens)) name.type = NameType::kOrganisation;
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
