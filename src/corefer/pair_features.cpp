#include "corefer/pair_features.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 34> kForms = {
    "i",   "me",  "my",   "myself", "we",    "us",   "our",   "you",  "your", "yourself", "he",         "him",
    "his", "she", "her",  "himself", "herself", "it",   "its",   "itself", "they", "them",     "their",      "themselves",
    "this", "that", "these", "those", "one",  "'s",   "ours", "mine", "something", "someone"};

// What is asked of one phrase, whichever of the two it is.
enum OfPhrase : std::uint16_t {
  kKind = 0,
  kRole = kKind + kPhraseKinds,
  kForm = kRole + kPhraseRoles,
  kName = kForm + kForms.size(),
  kNumber = kName + 5,
  kLength = kNumber + 3,
  kEndOfPhrase = kLength + 4
};

// The blocks of feature numbers.
enum Block : std::uint16_t {
  kBias = 0,
  kMention = 1,
  kSeenNoun = kMention + kEndOfPhrase,
  kSeenText = kSeenNoun + 4,
  kLaterNoun = kSeenText + 3,
  kPlaceM = kLaterNoun + 3,
  kPlainM = kPlaceM + 3,
  kPair = kPlainM + 8,
  kAntecedent = kPair + 1,
  kSentences = kAntecedent + kEndOfPhrase,
  kBetween = kSentences + 8,
  kRivals = kBetween + 8,
  kAgreement = kRivals + 6,
  kString = kAgreement + 12,
  kTree = kString + 16,
  kQuote = kTree + 16,
  kUsed = kQuote + 4,
  kParagraph = kUsed + 4,
  kDepth = kParagraph + 4,
  kTopic = kDepth + 4,
  kNamed = kTopic + 4,
  kEnd = kNamed + 4
};

template <std::size_t N>
std::uint16_t bucket(std::uint32_t value, const std::array<std::uint32_t, N>& limits) {
  std::uint16_t i = 0;
  while (i < N && value > limits[i]) ++i;
  return i;
}
constexpr std::array<std::uint32_t, 7> kSentenceLimits = {0, 1, 2, 3, 5, 9, 20};
constexpr std::array<std::uint32_t, 7> kBetweenLimits = {0, 1, 2, 4, 8, 16, 40};
constexpr std::array<std::uint32_t, 5> kRivalLimits = {0, 1, 2, 3, 6};
constexpr std::array<std::uint32_t, 3> kLengthLimits = {1, 2, 5};
constexpr std::array<std::uint32_t, 3> kSeenLimits = {0, 1, 3};
constexpr std::array<std::uint32_t, 2> kParagraphLimits = {0, 1};
constexpr std::array<std::uint32_t, 3> kDepthLimits = {0, 1, 2};
constexpr std::array<std::uint32_t, 2> kTextLimits = {0, 1};

void add(Features& out, std::size_t at) { out.push_back(static_cast<std::uint16_t>(at)); }
void add_if(bool yes, Features& out, std::size_t at) {
  if (yes) add(out, at);
}

std::size_t form_of(const NounPhrase& p) {
  return static_cast<std::size_t>(std::find(kForms.begin(), kForms.end(), p.noun) - kForms.begin());
}

void one_phrase(const NounPhrase& p, std::size_t at, Features& out) {
  add(out, at + kKind + static_cast<std::size_t>(p.kind));
  add(out, at + kRole + static_cast<std::size_t>(p.role));
  if (const std::size_t f = form_of(p); is_pronoun(p.kind) && f < kForms.size()) add(out, at + kForm + f);
  add(out, at + kName + static_cast<std::size_t>(p.name + 1));
  add(out, at + kNumber + static_cast<std::size_t>(p.number));
  add(out, at + kLength + bucket(p.tokens.size(), kLengthLimits));
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
bool holds_all(const std::vector<std::string>& words, const std::vector<std::string>& of) {
  return std::all_of(of.begin(), of.end(), [&](const std::string& w) { return holds(words, w); });
}
bool holds_any(const std::vector<std::string>& words, const std::vector<std::string>& of) {
  return std::any_of(of.begin(), of.end(), [&](const std::string& w) { return holds(words, w); });
}

// "UN" for "United Nations".
bool initials(const NounPhrase& shorter, const NounPhrase& longer) {
  if (shorter.content.size() != 1 || longer.content.size() < 2) return false;
  std::string letters;
  for (const std::string& word : longer.content) letters += word[0];
  return letters == shorter.content[0];
}

bool reflexive(const NounPhrase& p) { return p.noun.ends_with("self") || p.noun.ends_with("selves"); }
bool is_clause_subject(const NounPhrase& p) {
  return p.role == PhraseRole::kSubject || p.role == PhraseRole::kPassiveSubject;
}
bool nested(const NounPhrase& a, const NounPhrase& b) {
  return a.tokens.begin <= b.tokens.begin && b.tokens.end <= a.tokens.end;
}

}  // namespace

const std::uint16_t PairFeatures::kCount = kEnd;

PairFeatures::PairFeatures(const Tree& tree, std::span<const NounPhrase> phrases)
    : tree_(tree), d_(tree.document()), phrases_(phrases) {
  std::unordered_map<std::string_view, std::uint32_t> nouns, texts;
  nouns.reserve(phrases_.size());
  std::uint32_t without_text = 0;
  for (const NounPhrase& p : phrases_) {
    same_noun_.push_back(nouns[p.noun]++);
    same_text_.push_back(p.text.empty() ? without_text++ : texts[p.text]++);
    TokenId at = p.head;
    while (!d_.is_root(at) && d_.upos(at) != Upos::kVerb) at = d_.head(at);
    clause_.push_back(at);
    names_before_.push_back((names_before_.empty() ? 0 : names_before_.back()) + (p.kind == PhraseKind::kName && p.life == Life::kPerson));
  }
  for (std::size_t i = 0; i < phrases_.size(); ++i) later_noun_.push_back(nouns[phrases_[i].noun] - same_noun_[i] - 1);
}

void PairFeatures::alone(std::size_t m, Features& out) const {
  const NounPhrase& p = phrases_[m];
  add(out, kBias);
  one_phrase(p, kMention, out);
  if (!is_pronoun(p.kind)) {
    add(out, kSeenNoun + bucket(same_noun_[m], kSeenLimits));
    add(out, kSeenText + bucket(same_text_[m], kTextLimits));
    add(out, kLaterNoun + bucket(later_noun_[m], kTextLimits));
  }
  add_if(p.sentence == 0, out, kPlaceM);
  add_if(p.sentence > 0 && p.sentence < 4, out, kPlaceM + 1);
  add_if(m + 1 < phrases_.size() && nested(p, phrases_[m + 1]), out, kPlaceM + 2);
  const TokenId governor = d_.head(p.head);
  add_if(tree_.has(governor, Deprel::kCcomp), out, kPlainM);
  add_if(tree_.has(governor, Deprel::kCsubj), out, kPlainM + 1);
  add_if(d_.upos(governor) == Upos::kAdj && tree_.has(governor, Deprel::kCop), out, kPlainM + 2);
  add_if(is_nominal(d_.upos(governor)) && tree_.has(governor, Deprel::kCop), out, kPlainM + 3);
  add_if(tree_.has(p.head, Deprel::kAclRelcl), out, kPlainM + 4);
  add_if(tree_.has(p.head, Deprel::kNmod), out, kPlainM + 5);
  add_if(p.quote >= 0, out, kPlainM + 6);
  add_if(m > 0 && nested(phrases_[m - 1], p), out, kPlainM + 7);
}

bool PairFeatures::names_clash(const NounPhrase& m, const NounPhrase& a) const {
  if (m.kind != PhraseKind::kName || a.kind != PhraseKind::kName) return false;
  return !holds_all(m.content, a.content) && !holds_all(a.content, m.content);
}

bool PairFeatures::agree(const NounPhrase& m, const NounPhrase& a) const {
  if (exclude(m, a)) return false;
  if (m.kind == PhraseKind::kHeShe) return a.life != Life::kThing && a.number != 2;
  if (m.kind == PhraseKind::kIt) return a.life != Life::kPerson && a.number != 2;
  if (m.kind == PhraseKind::kThey) return a.number == 2 || a.name >= 0;
  return true;
}

void PairFeatures::agreement(const NounPhrase& m, const NounPhrase& a, Features& out) const {
  const auto same = [&](auto x, auto y, auto unknown, std::size_t at) {
    add(out, kAgreement + at + (x == unknown || y == unknown ? 2 : x == y ? 0 : 1));
  };
  same(m.gender, a.gender, Gender::kUnknown, 0);
  same(m.life, a.life, Life::kUnknown, 3);
  same(m.number, a.number, std::int8_t{0}, 6);
  same(m.name, a.name, std::int8_t{-1}, 9);
}

void PairFeatures::strings(const NounPhrase& m, const NounPhrase& a, Features& out) const {
  if (is_pronoun(m.kind) || is_pronoun(a.kind)) {
    add_if(m.noun == a.noun, out, kString);
    add_if(m.kind == a.kind, out, kString + 1);
    return;
  }
  const bool noun = m.noun == a.noun, all = holds_all(a.content, m.content);
  add_if(m.text == a.text, out, kString + 2);
  add_if(noun, out, kString + 3);
  add_if(noun && all, out, kString + 4);
  add_if(noun && !all, out, kString + 5);
  add_if(noun && !holds_all(m.content, a.content), out, kString + 6);
  add_if(m.content == a.content, out, kString + 7);
  add_if(!noun && all, out, kString + 8);
  add_if(!noun && holds_all(m.content, a.content), out, kString + 9);
  add_if(initials(m, a) || initials(a, m), out, kString + 10);
  add_if(names_clash(m, a), out, kString + 11);
  add_if(m.content.back() == a.content.back() && !noun, out, kString + 12);
  add_if(m.content.front() == a.content.front(), out, kString + 13);
  add_if(!holds_any(m.content, a.content), out, kString + 14);
  add_if(m.text.starts_with(a.text) || a.text.starts_with(m.text), out, kString + 15);
}

void PairFeatures::trees(const NounPhrase& m, const NounPhrase& a, Features& out) const {
  add_if(m.role == a.role, out, kTree);
  if (m.sentence != a.sentence) {
    const bool heads = d_.lemma(d_.head(m.head)) == d_.lemma(d_.head(a.head));
    add_if(heads, out, kTree + 1);
    add_if(is_clause_subject(a) && is_clause_subject(m), out, kTree + 2);
    add_if(is_clause_subject(a) && d_.is_root(d_.head(a.head)), out, kTree + 3);
    return;
  }
  add_if(nested(a, m), out, kTree + 4);
  add_if(nested(m, a), out, kTree + 5);
  const TokenId governor = d_.head(a.head);
  add_if(governor == d_.head(m.head) && governor != a.head && !reflexive(m), out, kTree + 6);
  add_if(governor == d_.head(m.head) && reflexive(m), out, kTree + 7);
  const bool subject = is_clause_subject(a), governs = subject && tree_.below(m.head, governor);
  add_if(governs && m.role == PhraseRole::kOwner, out, kTree + 8);
  add_if(governs && is_clause_subject(m), out, kTree + 9);
  add_if(governs && !is_clause_subject(m) && m.role != PhraseRole::kOwner, out, kTree + 10);
  add_if(subject && !governs, out, kTree + 11);
  add_if(m.role == PhraseRole::kApposition && d_.head(m.head) == a.head, out, kTree + 12);
  add_if(tree_.first_conjunct(m.head) == tree_.first_conjunct(a.head) && m.head != a.head, out, kTree + 13);
  add_if(clause_[static_cast<std::size_t>(&m - phrases_.data())] == clause_[static_cast<std::size_t>(&a - phrases_.data())],
         out, kTree + 14);
  add_if(m.head == a.head, out, kTree + 15);
}

void PairFeatures::distances(std::size_t m, std::size_t a, Features& out) const {
  add(out, kSentences + bucket(phrases_[m].sentence - phrases_[a].sentence, kSentenceLimits));
  add(out, kBetween + bucket(static_cast<std::uint32_t>(m - a - 1), kBetweenLimits));
  std::uint32_t rivals = 0;
  for (std::size_t i = m; --i > a && rivals < 8;) rivals += !nested(phrases_[i], phrases_[m]) && agree(phrases_[m], phrases_[i]);
  add(out, kRivals + bucket(rivals, kRivalLimits));
}

// How much the text around it is about `a` (centering: Grosz, Joshi & Weinstein 1995; salience: Lappin & Leass 1994).
void PairFeatures::focus(std::size_t m, std::size_t a, Features& out) const {
  const NounPhrase &here = phrases_[m], &there = phrases_[a];
  const auto paragraph = [&](const NounPhrase& p) { return d_.sentences[p.sentence].paragraph; };
  add(out, kParagraph + bucket(paragraph(here) - paragraph(there), kParagraphLimits));
  add_if(d_.form(d_.sentences[there.sentence].tokens.end - 1) == "?", out, kParagraph + 3);
  std::uint32_t depth = 0;
  for (TokenId at = there.head; !d_.is_root(at) && depth < 4; at = d_.head(at)) ++depth;
  add(out, kDepth + bucket(depth, kDepthLimits));
  add_if(a == 0 || phrases_[a - 1].sentence != there.sentence, out, kTopic);
  add_if(m == 0 || phrases_[m - 1].sentence != here.sentence, out, kTopic + 1);
  add_if(there.tokens.begin == d_.sentences[there.sentence].tokens.begin, out, kTopic + 2);
  add_if(tree_.has(there.head, Deprel::kAppos) || tree_.has(there.head, Deprel::kAclRelcl), out, kTopic + 3);
  add(out, kNamed + bucket(names_before_[m] - names_before_[a], kSeenLimits));
}

void PairFeatures::quotes(const NounPhrase& m, const NounPhrase& a, Features& out) const {
  add(out, kQuote + (m.quote == a.quote ? (m.quote < 0 ? 0 : 1) : (m.quote >= 0 && a.quote >= 0 ? 2 : 3)));
}

void PairFeatures::behind(std::size_t m, std::size_t a, Features& out) const {
  const NounPhrase &here = phrases_[m], &there = phrases_[a];
  one_phrase(there, kAntecedent, out);
  agreement(here, there, out);
  trees(here, there, out);
  quotes(here, there, out);
  add(out, kBetween + bucket(static_cast<std::uint32_t>(a - m - 1), kBetweenLimits));
  add(out, kUsed + bucket(same_noun_[a], kSeenLimits));
}

void PairFeatures::pair(std::size_t m, std::size_t a, Features& out) const {
  const NounPhrase &here = phrases_[m], &there = phrases_[a];
  add(out, kPair);
  one_phrase(there, kAntecedent, out);
  agreement(here, there, out);
  strings(here, there, out);
  trees(here, there, out);
  distances(m, a, out);
  quotes(here, there, out);
  add(out, kUsed + bucket(same_noun_[a], kSeenLimits));
  focus(m, a, out);
}

std::vector<std::uint32_t> PairFeatures::candidates(std::size_t m) const {
  const NounPhrase& here = phrases_[m];
  const bool pronoun = is_pronoun(here.kind), speaker = here.kind <= PhraseKind::kSecond;
  const std::uint32_t reach = pronoun ? 4 : 1;
  constexpr std::size_t kMost = 60;
  std::vector<std::uint32_t> out;
  for (std::size_t a = m; a-- > 0 && out.size() < kMost;) {
    const NounPhrase& there = phrases_[a];
    const bool near = here.sentence - there.sentence <= reach;
    if (pronoun && !near && !speaker) break;
    if (m - a > 2000) break;
    const bool like = pronoun ? speaker && there.kind == here.kind && here.sentence - there.sentence <= 40
                              : !is_pronoun(there.kind) &&
                                    (holds_any(here.content, there.content) || initials(here, there) || initials(there, here));
    if (!near && !like) continue;
    if (!exclude(here, there)) out.push_back(static_cast<std::uint32_t>(a));
  }
  return out;
}

bool exclude(const NounPhrase& a, const NounPhrase& b) {
  if (a.gender != Gender::kUnknown && b.gender != Gender::kUnknown && a.gender != b.gender) return true;
  const auto lone = [](const NounPhrase& p) { return p.kind == PhraseKind::kHeShe; };
  if ((lone(a) && b.kind == PhraseKind::kIt) || (lone(b) && a.kind == PhraseKind::kIt)) return true;
  return (lone(a) && b.number == 2) || (lone(b) && a.number == 2);
}

}  // namespace entente
