#include "corefer/noun_phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 6> kI = {"i", "me", "my", "mine", "myself", "im"};
constexpr std::array<Words, 6> kWe = {"we", "us", "our", "ours", "ourselves", "'s"};
constexpr std::array<Words, 8> kYou = {"you",        "your", "yours", "yourself",
                                       "yourselves", "ya",   "ye",    "y'all"};
constexpr std::array<Words, 9> kPerson = {"he",  "him",  "his",     "himself", "she",
                                          "her", "hers", "herself", "s/he"};
constexpr std::array<Words, 3> kThing = {"it", "its", "itself"};
constexpr std::array<Words, 7> kThey = {"they",   "them",       "their", "theirs",
                                        "themselves", "themself", "em"};
constexpr std::array<Words, 4> kPointing = {"this", "that", "these", "those"};
constexpr std::array<Words, 8> kSomebody = {"one",      "someone",  "somebody",  "something",
                                            "everyone", "everybody", "anyone", "anybody"};
constexpr std::array<Words, 48> kPeople = {
    "man",      "woman",   "person",    "people",  "child",     "boy",     "girl",     "minister",
    "president", "leader", "doctor",    "friend",  "student",   "teacher", "player",   "king",
    "queen",    "mother",  "father",    "brother", "sister",    "wife",    "husband",  "son",
    "daughter", "parent",  "author",    "artist",  "writer",    "officer", "soldier",  "member",
    "guy",      "kid",     "spokesman", "spokeswoman", "official", "user", "researcher", "participant",
    "scientist", "worker", "baby",      "lady",    "candidate", "actor",   "resident", "driver"};

bool first_or_second(PhraseKind kind) { return kind <= PhraseKind::kSecond; }

// Dependents that stand within the phrase of their head; what is left out begins another clause or another phrase.
bool within(const Document& d, TokenId head, TokenId child) {
  switch (d.deprel(child)) {
    case Deprel::kCase:
      return child > head && d.xpos(child) == "POS";
    case Deprel::kConj:
    case Deprel::kCc:
    case Deprel::kCcPreconj:
    case Deprel::kCop:
    case Deprel::kAux:
    case Deprel::kAuxPass:
    case Deprel::kMark:
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kNsubjOuter:
    case Deprel::kCsubj:
    case Deprel::kParataxis:
    case Deprel::kDiscourse:
    case Deprel::kVocative:
    case Deprel::kDislocated:
    case Deprel::kReparandum:
    case Deprel::kList:
    case Deprel::kOrphan:
    case Deprel::kExpl:
    case Deprel::kPunct:
    case Deprel::kAdvcl:
    case Deprel::kDep:
    case Deprel::kObl:
    case Deprel::kCcomp:
      return false;
    case Deprel::kAdvmod:
      return child > head || d.upos(head) != Upos::kPropn;
    default:
      return true;
  }
}

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<Quote>& quotes, PhraseWords wanted) : tree_(tree), d_(tree.document()), wanted_(wanted) {
    mark_quotes(quotes);
    out_.reserve(d_.tokens.size() / 3);
    name_at_.assign(d_.tokens.size(), -1);
    for (std::size_t n = 0; n < d_.names.size(); ++n) {
      for (TokenId t = d_.names[n].tokens.begin; t < d_.names[n].tokens.end; ++t)
        name_at_[t] = static_cast<std::int32_t>(n);
    }
  }

  std::vector<NounPhrase> all() {
    for (TokenId t = 0; t < d_.tokens.size() && out_.size() < kMostPhrases; ++t) visit(t);
    std::sort(out_.begin(), out_.end(), [](const NounPhrase& a, const NounPhrase& b) {
      return std::tuple(a.tokens.begin, ~a.tokens.end, a.head) <
             std::tuple(b.tokens.begin, ~b.tokens.end, b.head);
    });
    out_.erase(std::unique(out_.begin(), out_.end(),
                           [](const NounPhrase& a, const NounPhrase& b) { return a.tokens == b.tokens; }),
               out_.end());
    return std::move(out_);
  }

 private:
  void mark_quotes(const std::vector<Quote>& quotes) {
    quote_at_.assign(d_.tokens.size(), -1);
    for (std::size_t q = 0; q < quotes.size(); ++q) {
      const Span inner = quotes[q].inner;
      auto token = std::partition_point(d_.tokens.begin(), d_.tokens.end(), [&](const Token& t) { return t.bytes.begin < inner.begin; });
      for (; token != d_.tokens.end() && token->bytes.end <= inner.end; ++token)
        quote_at_[static_cast<std::size_t>(token - d_.tokens.begin())] = static_cast<std::int32_t>(q);
    }
  }

  void visit(TokenId t) {
    if (d_.upos(t) == Upos::kPron) return add_pronoun(t);
    const Upos upos = d_.upos(t);
    if (upos != Upos::kNoun && upos != Upos::kPropn) return;
    switch (d_.deprel(t)) {
      case Deprel::kFlat:
      case Deprel::kFixed:
      case Deprel::kGoeswith:
      case Deprel::kNmodDesc:
      case Deprel::kCase:
      case Deprel::kDet:
        return;
      case Deprel::kCompound:
      case Deprel::kAmod:
        if (!whole_name(t)) return;
        break;
      default:
        break;
    }
    if (tree_.has(t, Deprel::kCop)) return;  // "is a minister" ascribes, it does not refer
    add_phrase(t, range_of(t));
    add_several(t);
  }

  // A name that only modifies ("the Geneva talks") is a mention, a part of a longer name ("Geneva Convention") is none.
  [[nodiscard]] bool whole_name(TokenId t) const {
    if (d_.upos(t) != Upos::kPropn) return false;
    const std::int32_t name = name_at_[t];
    return name < 0 || name != name_at_[d_.head(t)];
  }

  [[nodiscard]] TokenRange trimmed(TokenRange r) const {
    while (r.end - r.begin > 1 && d_.upos(r.begin) == Upos::kPunct && d_.form(r.begin) != "\"") ++r.begin;
    while (r.end - r.begin > 1 && d_.upos(r.end - 1) == Upos::kPunct && d_.form(r.end - 1) != ")") --r.end;
    return r;
  }

  [[nodiscard]] TokenRange range_of(TokenId t) const {
    TokenRange r{t, t + 1};
    for (TokenId c : tree_.children(t)) {
      if (!within(d_, t, c)) continue;
      const TokenRange sub = tree_.subtree(c);
      if (sub.begin > t && conjunct_before(t, sub.begin)) continue;  // "Mali and Niger, which": shared
      r = {std::min(r.begin, sub.begin), std::max(r.end, sub.end)};
    }
    if (r.end < d_.tokens.size() && d_.form(r.end) == ")" && d_.head(r.end) >= r.begin && d_.head(r.end) < r.end) ++r.end;
    return trimmed(r);
  }

  [[nodiscard]] bool conjunct_before(TokenId t, TokenId at) const {
    const auto conjunct = tree_.child(t, Deprel::kConj);
    return conjunct && *conjunct < at;
  }

  void add_several(TokenId t) {
    TokenRange r = range_of(t);
    bool several = false;
    for (TokenId c : tree_.children(t)) {
      if (d_.deprel(c) == Deprel::kConj && is_nominal(d_.upos(c)) && !tree_.has(c, Deprel::kNsubj)) {
        r.end = std::max(r.end, tree_.subtree(c).end);
        several = true;
      }
      if (d_.deprel(c) == Deprel::kCcPreconj) r.begin = std::min(r.begin, c);
    }
    if (!several) return;
    add_phrase(t, trimmed(r));
    out_.back().kind = PhraseKind::kSeveral;
    out_.back().number = 2;
    out_.back().gender = Gender::kUnknown;
  }

  NounPhrase base(TokenId t, TokenRange tokens) const {
    NounPhrase p;
    p.tokens = tokens;
    p.head = t;
    p.role = role_of(t);
    p.sentence = tree_.sentence_of(t);
    p.quote = quote_at_[t];
    p.noun = lower_ascii(d_.lemma(t));
    if (name_at_[t] >= 0) p.name = static_cast<std::int8_t>(d_.names[static_cast<std::size_t>(name_at_[t])].type);
    return p;
  }

  [[nodiscard]] PhraseRole role_of(TokenId t) const {
    switch (d_.deprel(t)) {
      case Deprel::kNsubj:
      case Deprel::kNsubjOuter:
        return PhraseRole::kSubject;
      case Deprel::kNsubjPass:
        return PhraseRole::kPassiveSubject;
      case Deprel::kObj:
      case Deprel::kIobj:
        return PhraseRole::kObject;
      case Deprel::kObl:
      case Deprel::kOblAgent:
      case Deprel::kOblUnmarked:
        return PhraseRole::kOblique;
      case Deprel::kNmod:
      case Deprel::kNmodUnmarked:
      case Deprel::kCompound:
        return PhraseRole::kModifier;
      case Deprel::kNmodPoss:
        return PhraseRole::kOwner;
      case Deprel::kConj:
        return PhraseRole::kConjunct;
      case Deprel::kAppos:
        return PhraseRole::kApposition;
      case Deprel::kRoot:
        return PhraseRole::kRoot;
      default:
        return PhraseRole::kOther;
    }
  }

  void add_pronoun(TokenId t) {
    const std::string form = lower_ascii(d_.form(t));
    if (d_.deprel(t) == Deprel::kExpl || d_.deprel(t) == Deprel::kFixed) return;
    if (d_.feats(t).find("PronType=Rel") != std::string_view::npos) return;
    NounPhrase p = base(t, {t, t + 1});
    if (one_of(form, kI)) {
      p.kind = PhraseKind::kFirstSingular;
    } else if (one_of(form, kWe) || form == "’s") {
      p.kind = PhraseKind::kFirstPlural;
    } else if (one_of(form, kYou)) {
      p.kind = PhraseKind::kSecond;
    } else if (one_of(form, kPerson)) {
      p.kind = PhraseKind::kHeShe;
    } else if (one_of(form, kThing)) {
      p.kind = PhraseKind::kIt;
    } else if (one_of(form, kThey)) {
      p.kind = PhraseKind::kThey;
    } else if (one_of(form, kPointing)) {
      p.kind = PhraseKind::kDemonstrative;
    } else if (one_of(form, kSomebody)) {
      p.kind = PhraseKind::kIndefinitePronoun;
    } else {
      return;
    }
    const bool things = p.kind == PhraseKind::kIt || p.kind == PhraseKind::kDemonstrative;
    p.gender = gender_of_pronoun(form);
    p.life = first_or_second(p.kind) || p.kind == PhraseKind::kHeShe ? Life::kPerson
             : things                                               ? Life::kThing
                                                                    : Life::kUnknown;
    const bool several = p.kind == PhraseKind::kThey || p.kind == PhraseKind::kFirstPlural ||
                         form == "these" || form == "those";
    p.number = p.kind == PhraseKind::kSecond ? 0 : several ? 2 : 1;
    p.noun = form;
    if (wanted_ == PhraseWords::kAll) {
      p.text = form;
      p.content = {form};
    }
    out_.push_back(std::move(p));
  }

  void add_phrase(TokenId t, TokenRange tokens) {
    NounPhrase p = base(t, tokens);
    p.kind = kind_of(t);
    p.number = d_.xpos(t).ends_with("S") && d_.xpos(t) != "POS" ? 2 : 1;
    if (wanted_ == PhraseWords::kAll || p.kind == PhraseKind::kName) words(p);
    p.gender = gender_of(t, p);
    p.life = p.name == static_cast<std::int8_t>(NameType::kPerson) || p.gender != Gender::kUnknown ||
                     one_of(p.noun, kPeople)
                 ? Life::kPerson
             : p.name >= 0 || (d_.upos(t) == Upos::kNoun && p.number == 1 && !p.noun.ends_with("er")) ? Life::kThing
                                                                                                : Life::kUnknown;
    out_.push_back(std::move(p));
  }

  [[nodiscard]] PhraseKind kind_of(TokenId t) const {
    if (d_.upos(t) == Upos::kPropn) return PhraseKind::kName;
    for (TokenId c : tree_.children(t)) {
      if (d_.deprel(c) == Deprel::kNmodPoss) return PhraseKind::kOwned;
      if (d_.deprel(c) != Deprel::kDet) continue;
      const Caseless form(d_.form(c));
      if (form == "the") return PhraseKind::kDefinite;
      return one_of(form, kPointing) ? PhraseKind::kPointed : PhraseKind::kIndefinite;
    }
    return PhraseKind::kBare;
  }

  void words(NounPhrase& p) const {
    for (TokenId t = p.tokens.begin; t < p.tokens.end; ++t) {
      if (d_.deprel(t) == Deprel::kDet || d_.xpos(t) == "POS") continue;
      std::string form = lower_ascii(d_.form(t));
      if (wanted_ == PhraseWords::kAll) {
        if (!p.text.empty()) p.text += ' ';
        p.text += form;
      }
      const Upos upos = d_.upos(t);
      const bool own = d_.head(t) == p.head || t == p.head;
      if (own && (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kNum) &&
          d_.deprel(t) != Deprel::kNmod && d_.deprel(t) != Deprel::kNmodPoss && d_.deprel(t) != Deprel::kAppos)
        p.content.push_back(std::move(form));
    }
    if (p.content.empty()) p.content.push_back(lower_ascii(d_.form(p.head)));
  }

  // A title or a noun says it ("Mrs", "sister"); else the given name of a person.
  [[nodiscard]] Gender gender_of(TokenId t, const NounPhrase& p) const {
    if (p.number == 2) return Gender::kUnknown;
    if (const Gender g = gender_of_noun(p.noun); g != Gender::kUnknown) return g;
    for (TokenId c : tree_.children(t)) {
      if (c > t || (d_.deprel(c) != Deprel::kNmodDesc && d_.deprel(c) != Deprel::kCompound)) continue;
      if (const Gender g = gender_of_noun(lower_ascii(d_.form(c))); g != Gender::kUnknown) return g;
    }
    if (d_.upos(t) != Upos::kPropn) return Gender::kUnknown;
    if (p.name >= 0 && p.name != static_cast<std::int8_t>(NameType::kPerson)) return Gender::kUnknown;
    const TokenId first = p.name >= 0 ? d_.names[static_cast<std::size_t>(name_at_[t])].tokens.begin : t;
    return gender_of_given_name(d_.form(first));
  }

  const Tree& tree_;
  const Document& d_;
  PhraseWords wanted_;
  std::vector<std::int32_t> name_at_;
  std::vector<std::int32_t> quote_at_;
  std::vector<NounPhrase> out_;
};

// "Okoro" has the gender of "Ana Okoro": what one mention of a name says holds for all with its last word, unless two say otherwise.
void share_genders(std::vector<NounPhrase>& phrases) {
  std::map<std::string, std::optional<Gender>> of_word;  // nothing where two differ
  for (const NounPhrase& p : phrases) {
    if (p.kind != PhraseKind::kName || p.content.size() < 2 || p.gender == Gender::kUnknown) continue;
    for (const auto& word : {p.content.front(), p.content.back()}) {
      const auto [at, added] = of_word.emplace(word, p.gender);
      if (!added && at->second != p.gender) at->second.reset();
    }
  }
  for (NounPhrase& p : phrases) {
    if (p.kind != PhraseKind::kName || p.content.size() != 1) continue;
    const auto found = of_word.find(p.content.front());
    if (found == of_word.end() || !found->second) continue;
    p.gender = *found->second;
    p.life = Life::kPerson;
  }
}

}  // namespace

std::vector<NounPhrase> find_noun_phrases(const Tree& tree, const std::vector<Quote>& quotes, PhraseWords wanted) {
  std::vector<NounPhrase> out = Finder(tree, quotes, wanted).all();
  share_genders(out);
  return out;
}

std::vector<NounPhrase> find_noun_phrases(const Tree& tree) {
  return find_noun_phrases(tree, find_quotes(tree.document().text), PhraseWords::kAll);
}

}  // namespace entente
