#include "corefer/pronoun_features.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace entente {
namespace {

constexpr std::size_t kMostBehind = 6;

// Blocks of feature numbers, behind those of PairFeatures.
enum Further : std::uint16_t {
  kBehind = 0,
  kNamed = 1,     // once, up to three times, more often
  kFirst = 4,
  kMost = 5,
  kPronouns = 6,  // of the same gender between the two: none, one, more
  kClause = 9,    // the pronoun's clause is part of the other's, or the other way round
  kPlace = 11,    // of a name behind: subject of the main clause; in the same clause
  kArticle = 13,  // the text has several paragraphs: news, which turns to another person where a biography stays with one
  kFurther = 14
};

std::uint16_t few(std::uint32_t n) { return static_cast<std::uint16_t>(std::min(n, 2U)); }

bool person_named(const NounPhrase& p) { return p.kind == PhraseKind::kName && p.life == Life::kPerson; }

}  // namespace

const std::uint16_t PronounFeatures::kCount = static_cast<std::uint16_t>(PairFeatures::kCount + kFurther);

PronounFeatures::PronounFeatures(const Tree& tree, std::span<const NounPhrase> phrases)
    : phrases_(phrases), tree_(tree), pairs_(tree, phrases) {
  count_persons();
}

void PronounFeatures::count_persons() {
  std::unordered_map<std::string_view, std::uint32_t> names, persons;
  std::string_view first, most;
  for (const NounPhrase& p : phrases_) {
    if (p.kind != PhraseKind::kName) continue;
    ++names[p.noun];
    if (!person_named(p)) continue;
    if (first.empty()) first = p.noun;
    const std::uint32_t n = ++persons[p.noun];
    if (most.empty() || n > persons[most]) most = p.noun;
  }
  std::uint32_t he = 0, she = 0;
  for (const NounPhrase& p : phrases_) {
    const bool name = p.kind == PhraseKind::kName;
    named_.push_back(name ? names[p.noun] : 0);
    first_.push_back(name && p.noun == first);
    most_.push_back(name && p.noun == most);
    masculine_.push_back(he);
    feminine_.push_back(she);
    if (p.kind == PhraseKind::kHeShe) ++(p.gender == Gender::kFeminine ? she : he);
  }
}

void PronounFeatures::pair(std::size_t m, std::size_t a, Features& out) const {
  const NounPhrase &here = phrases_[m], &there = phrases_[a];
  const Document& d = tree_.document();
  const auto add = [&](std::uint16_t at) { out.push_back(static_cast<std::uint16_t>(PairFeatures::kCount + at)); };
  if (a > m) {
    pairs_.behind(m, a, out);
    add(kBehind);
    const bool subject = there.role == PhraseRole::kSubject || there.role == PhraseRole::kPassiveSubject;
    if (subject && d.is_root(d.head(there.head))) add(kPlace);
    if (d.head(there.head) == d.head(here.head)) add(kPlace + 1);
  } else {
    pairs_.pair(m, a, out);
    const auto& same = here.gender == Gender::kFeminine ? feminine_ : masculine_;
    add(static_cast<std::uint16_t>(kPronouns + few(same[m] - same[a])));
  }
  if (!d.sentences.empty() && d.sentences.back().paragraph > 0) add(kArticle);
  if (named_[a] > 0) add(static_cast<std::uint16_t>(kNamed + (named_[a] > 3 ? 2 : named_[a] > 1 ? 1 : 0)));
  if (first_[a]) add(kFirst);
  if (most_[a]) add(kMost);
  if (here.sentence != there.sentence) return;
  if (tree_.below(here.head, d.head(there.head))) add(kClause);
  if (tree_.below(there.head, d.head(here.head))) add(kClause + 1);
}

std::vector<std::uint32_t> PronounFeatures::candidates(std::size_t m) const {
  std::vector<std::uint32_t> out = pairs_.candidates(m);
  std::size_t behind = 0;
  for (std::size_t a = m + 1; a < phrases_.size() && phrases_[a].sentence == phrases_[m].sentence && behind < kMostBehind; ++a) {
    const NounPhrase& p = phrases_[a];
    if (p.kind != PhraseKind::kName || p.life == Life::kThing || exclude(phrases_[m], p)) continue;
    out.push_back(static_cast<std::uint32_t>(a));
    ++behind;
  }
  return out;
}

}  // namespace entente
