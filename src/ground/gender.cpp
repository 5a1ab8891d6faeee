#include "ground/gender.h"

#include <array>
#include <unordered_map>

#include "base/ascii.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 44> kFeminine = {
    "mrs",         "ms",           "miss",          "madam",
    "madame",      "lady",         "dame",          "queen",
    "princess",    "duchess",      "countess",      "baroness",
    "empress",     "woman",        "girl",          "mother",
    "daughter",    "sister",       "wife",          "widow",
    "bride",       "aunt",         "niece",         "grandmother",
    "mum",         "mom",          "girlfriend",    "actress",
    "spokeswoman", "chairwoman",   "congresswoman", "businesswoman",
    "policewoman", "councilwoman", "stateswoman",   "noblewoman",
    "nun",         "waitress",     "heiress",       "granddaughter",
    "stepmother",  "mistress",     "heroine",       "goddess"};
constexpr std::array<std::string_view, 49> kMasculine = {
    "mr",          "sir",         "lord",      "king",       "prince",       "duke",
    "count",       "baron",       "emperor",   "man",        "boy",          "father",
    "son",         "brother",     "husband",   "widower",    "groom",        "uncle",
    "nephew",      "grandfather", "dad",       "boyfriend",  "spokesman",    "chairman",
    "congressman", "businessman", "policeman", "councilman", "statesman",    "nobleman",
    "monk",        "waiter",      "grandson",  "stepfather", "pope",         "sheikh",
    "emir",        "sultan",      "ayatollah", "imam",       "cardinal",     "gentleman",
    "guy",         "fisherman",   "gunman",    "serviceman", "crown prince", "sheik",
    "archbishop"};

Gender of_noun(std::string_view noun) {
  static const std::unordered_map<std::string_view, Gender> kNouns = [] {
    std::unordered_map<std::string_view, Gender> nouns;
    for (const std::string_view she : kFeminine) nouns.emplace(she, Gender::kFeminine);
    for (const std::string_view he : kMasculine) nouns.emplace(he, Gender::kMasculine);
    return nouns;
  }();
  const auto found = kNouns.find(noun);
  return found == kNouns.end() ? Gender::kUnknown : found->second;
}

// "Mr." is "mr".
std::string plain(std::string_view form) {
  std::string out = lower_ascii(form);
  while (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

bool first_of_several(const std::string& name, std::string& first) {
  const auto space = name.find(' ');
  first = name.substr(0, space);
  return space != std::string::npos;
}

}  // namespace

GenderEvidence gender_of(const Document& document, const Mention& mention) {
  if (mention.plural) return {};
  for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    const bool owner = document.deprel(t) == Deprel::kNmodPoss;  // "Ann's brother"
    if (owner || t > mention.head) continue;
    if (const Gender g = of_noun(plain(document.form(t))); g != Gender::kUnknown) return {g, 3};
  }
  if (const Gender g = of_noun(plain(document.lemma(mention.head))); g != Gender::kUnknown)
    return {g, 3};
  std::string first;
  if (mention.kind != EntityKind::kPerson || mention.name.empty()) return {};
  const bool several = first_of_several(mention.name, first);
  const Gender g = gender_of_given_name(first);
  return {g, static_cast<std::uint8_t>(g == Gender::kUnknown ? 0 : several ? 2 : 1)};
}

Gender gender_of_noun(std::string_view noun) { return of_noun(plain(noun)); }

Gender gender_of_pronoun(std::string_view form) {
  const std::string word = lower_ascii(form);
  if (word == "she" || word == "her" || word == "hers" || word == "herself")
    return Gender::kFeminine;
  if (word == "he" || word == "him" || word == "his" || word == "himself")
    return Gender::kMasculine;
  return Gender::kUnknown;
}

}  // namespace entente
