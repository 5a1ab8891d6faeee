#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "ground/mentions.h"

namespace entente {
namespace {

constexpr std::pair<std::string_view, PronounKind> kPronouns[] = {
    {"he", PronounKind::kPerson},         {"she", PronounKind::kPerson},
    {"him", PronounKind::kPerson},        {"his", PronounKind::kPerson},
    {"her", PronounKind::kPerson},        {"it", PronounKind::kThing},
    {"its", PronounKind::kThing},         {"they", PronounKind::kPlural},
    {"them", PronounKind::kPlural},       {"their", PronounKind::kPlural},
    {"i", PronounKind::kFirst},           {"we", PronounKind::kFirst},
    {"my", PronounKind::kFirst},          {"our", PronounKind::kFirst},
    {"us", PronounKind::kFirst},          {"me", PronounKind::kFirst},
    {"both", PronounKind::kBoth},         {"himself", PronounKind::kPerson},
    {"herself", PronounKind::kPerson},    {"itself", PronounKind::kThing},
    {"themselves", PronounKind::kPlural}, {"ours", PronounKind::kFirst},
    {"theirs", PronounKind::kPlural},     {"hers", PronounKind::kPerson}};

}  // namespace

PronounKind pronoun_kind(const Document& document, TokenId t) {
  if (document.upos(t) != Upos::kPron && document.upos(t) != Upos::kDet) return PronounKind::kOther;
  const Deprel deprel = document.deprel(t);
  if (deprel == Deprel::kExpl || deprel == Deprel::kDet || deprel == Deprel::kDetPredet ||
      deprel == Deprel::kCcPreconj)
    return PronounKind::kOther;
  const std::string form = lower_ascii(document.form(t));
  for (const auto& [word, kind] : kPronouns) {
    if (form == word) return kind;
  }
  return PronounKind::kOther;
}

}  // namespace entente
