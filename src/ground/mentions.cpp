#include "ground/mentions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/counted.h"
#include "ground/deed_doers.h"
#include "ground/noun_phrase.h"
#include "ground/same_name.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> kPersons = {
    "leader",   "president", "minister",  "man",         "men",   "woman", "premier",
    "diplomat", "chief",     "statesman", "counterpart", "envoy", "pair",  "duo"};
constexpr std::array<std::string_view, 15> kStates = {
    "giant", "country",  "nation", "side", "party", "government", "army",    "neighbour",
    "neighbor", "rival",  "ally", "state", "power",      "capital", "people"};

constexpr std::array<std::string_view, 6> kOpponents = {"neighbour", "neighbor", "rival", "foe", "belligerent", "adversary"};
constexpr std::array<std::string_view, 5> kOpposing = {"warring", "opposing", "rival", "feuding", "belligerent"};
constexpr std::array<std::string_view, 5> kSides = {"party", "side", "neighbour", "neighbor", "camp"};

// Without an article or another word beside them they are no actors: "peace and justice", "in exile", "went to school".
constexpr std::array<std::string_view, 9> kAbstract = {
    "justice", "exile", "school", "college", "church", "business", "press", "power", "patrol"};
// What is done, not who does it, where somebody does it: "conduct joint patrols".
constexpr std::array<std::string_view, 2> kDoings = {"patrol", "mission"};
constexpr std::array<std::string_view, 16> kDo = {
    "conduct", "hold",   "begin", "start", "resume",   "carry",   "launch", "run",
    "step",    "do",     "suspend", "stop", "end", "complete", "undertake", "accomplish"};

constexpr std::array<std::string_view, 8> kWhither = {"in",   "at",      "near",   "outside",
                                                      "into", "towards", "around", "to"};
// Bodies only where they act; elsewhere they are lines of battle or of weather.
constexpr std::array<std::string_view, 1> kWhereActing = {"front"};

// What Koreans call each other.
constexpr std::pair<std::string_view, std::string_view> kHalves[] = {{"North", "PRK"}, {"South", "KOR"}};

bool bare(const Tree& tree, TokenId head) {
  return std::none_of(tree.children(head).begin(), tree.children(head).end(), [&](TokenId c) {
    const Deprel deprel = tree.document().deprel(c);
    return deprel == Deprel::kDet || deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod ||
           deprel == Deprel::kCompound || deprel == Deprel::kFlat || deprel == Deprel::kAppos;
  });
}

bool is_doing(const Document& document, TokenId head) {
  return one_of(Caseless(document.lemma(head)), kDoings) &&
         document.deprel(head) == Deprel::kObj &&
         one_of(Caseless(document.lemma(document.head(head))), kDo);
}

// "Both banks of the Nistru", "the left bank", "movements of troops": a shore and a motion are no bodies.
bool is_shore_or_motion(const Tree& tree, TokenId head) {
  static constexpr std::array<std::string_view, 8> kShores = {"left", "right", "east", "west", "eastern", "western", "northern", "southern"};
  const Document& document = tree.document();
  const Caseless lemma(document.lemma(head));
  const bool bank = lemma == "bank", movements = lemma == "movement" && document.xpos(head) == "NNS";
  if (document.upos(head) != Upos::kNoun || (!bank && !movements)) return false;
  const auto children = tree.children(head);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    if (bank && document.deprel(c) == Deprel::kAmod) return one_of(Caseless(document.form(c)), kShores);
    if (document.deprel(c) != Deprel::kNmod || tree.preposition(c) != "of") return false;
    return movements || (document.upos(c) == Upos::kPropn && tree.has(c, Deprel::kDet));
  });
}

// "Would send a team": with nothing but an article, and doing nothing, a noun that says no sector is nobody.
bool anybody(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  bool article = false;
  for (TokenId c : tree.children(head)) {
    const Deprel deprel = document.deprel(c);
    if (deprel == Deprel::kDet) {
      const Caseless form(document.form(c));
      article = form == "a" || form == "an" || form == "another";
    } else if (deprel != Deprel::kCase && deprel != Deprel::kPunct) {
      return false;
    }
  }
  return article && !is_subject(document.deprel(head)) &&
         document.deprel(head) != Deprel::kOblAgent && document.deprel(head) != Deprel::kAppos;
}

// "the neighbours", "the warring parties": the two of whom was told, if nothing else says who.
bool opposed(const Tree& tree, TokenId head, const std::string& lemma) {
  const Document& document = tree.document();
  const auto article = tree.child(head, Deprel::kDet);
  if (document.xpos(head) != "NNS" || !article || Caseless(document.form(*article)) != "the") return false;
  const auto children = tree.children(head);
  if (std::any_of(children.begin(), children.end(), [&](TokenId c) {
        const Deprel deprel = document.deprel(c);
        return deprel == Deprel::kAmod && one_of(Caseless(document.form(c)), kOpposing);
      }))
    return one_of(lemma, kSides);
  return one_of(lemma, kOpponents) && std::all_of(children.begin(), children.end(), [&](TokenId c) { return c == *article || document.deprel(c) == Deprel::kPunct; });
}

class Collector {
 public:
  Collector(const Tree& tree, const Hits& hits, const Lexicon& lexicon)
      : tree_(tree),
        document_(tree.document()),
        hits_(hits),
        lexicon_(lexicon),
        at_(document_.tokens.size(), false) {}

  std::vector<Mention> all() {
    for (const Name& name : document_.names) add_name(name);
    for (const Hit& hit : hits_.actors.all()) add_actor(hit);
    for (const Hit& hit : hits_.agents.all()) add_agent(hit);
    for (const auto& [word, code] : kHalves) add_half(word, code);
    for (TokenId t = 0; t < document_.tokens.size(); ++t) add_word(t);
    bring_to_order();
    let_brussels_be_the_union();
    return std::move(out_);
  }

 private:
  // By their heads, each mention moved once.
  void bring_to_order() {
    std::vector<std::pair<TokenId, std::size_t>> order;
    order.reserve(out_.size());
    for (std::size_t i = 0; i < out_.size(); ++i) order.emplace_back(out_[i].head, i);
    std::sort(order.begin(), order.end());
    if (order.size() > kMostMentions) order.resize(kMostMentions);
    std::vector<Mention> ordered;
    ordered.reserve(order.size());
    for (const auto& [head, i] : order) ordered.push_back(std::move(out_[i]));
    out_ = std::move(ordered);
  }

  void add(Mention mention) {
    if (at_[mention.head]) return;
    at_[mention.head] = true;
    if (mention.other_head != kNone) at_[mention.other_head] = true;
    out_.push_back(std::move(mention));
  }

  // "The North fired two missiles": where the report names North Korea.
  void add_half(std::string_view word, std::string_view code) {
    const auto& hits = hits_.actors.all();
    const auto state = std::find_if(lexicon_.actors.begin(), lexicon_.actors.end(), [&](const ActorEntry& a) { return a.kind == "state" && a.code == code; });
    const auto named = [&](const Hit& hit) {
      return &lexicon_.actors[lexicon_.actor_words[hit.entry].actor] == &*state && hit.tokens.size() > 1;
    };
    if (state == lexicon_.actors.end() || std::none_of(hits.begin(), hits.end(), named)) return;
    for (TokenId t = 1; t < document_.tokens.size(); ++t) {
      if (document_.form(t) != word || Caseless(document_.form(t - 1)) != "the" || hits_.actors.at(t) || hits_.places.at(t) || at_[t]) continue;
      const Deprel deprel = document_.deprel(t);
      const bool acts_here = is_subject(deprel) || deprel == Deprel::kObj || deprel == Deprel::kNmodPoss || deprel == Deprel::kOblAgent ||
                             deprel == Deprel::kObl || deprel == Deprel::kNmod;
      if (!acts_here || tree_.has(t, Deprel::kNmod) || tree_.preposition(t) == "in") continue;
      Mention mention;
      mention.tokens = {t - 1, t + 1};
      mention.head = t;
      mention.form = MentionForm::kName;
      mention.kind = EntityKind::kState;
      mention.definite = true;
      mention.actor = static_cast<std::uint32_t>(state - lexicon_.actors.begin());
      mention.identity.country = state->code;
      mention.identity.sectors = {"GOV"};
      mention.identity.why["country"] = std::string(document_.form(t)) + " (half of a country that the report names)";
      add(std::move(mention));
    }
  }

  // "Called on Brussels to lift the tariffs": the European Union where the report names it, and nothing else of Belgium.
  void let_brussels_be_the_union() {
    const Hit* of_union = nullptr;
    for (const Hit& hit : hits_.actors.all()) {
      const ActorWord& word = lexicon_.actor_words[hit.entry];
      const std::string& code = lexicon_.actors[word.actor].code;
      if (code == "BEL" && word.form != ActorForm::kCapital) return;
      if (code == "EUR" && lexicon_.actors[word.actor].kind != "state" && !of_union) of_union = &hit;
    }
    const auto whole = std::find_if(lexicon_.actors.begin(), lexicon_.actors.end(), [](const ActorEntry& a) { return a.name == "European Union"; });
    if (!of_union || whole == lexicon_.actors.end()) return;
    for (Mention& mention : out_) {
      if (!mention.actor || lexicon_.actors[*mention.actor].code != "BEL" || !mention.noun.empty()) continue;
      mention.actor = static_cast<std::uint32_t>(whole - lexicon_.actors.begin());
      mention.kind = EntityKind::kOrganisation;
      mention.identity.country = whole->code;
      mention.identity.sectors = whole->sectors;
      mention.identity.why["country"] = "Brussels (where the union sits)";
    }
  }

  void add_phrase(TokenId head, bool party = false) {
    if (at_[head]) return;
    auto mention = compose(tree_, hits_, lexicon_, head);
    if (!mention) return;
    if (party) call_party(*mention);
    add(std::move(*mention));
  }

  void add_name(const Name& name) {
    if (name.type != NameType::kPerson && name.type != NameType::kOrganisation) return;
    const TokenId head = head_of(document_, name.tokens);
    if (name.type == NameType::kPerson && is_place(name)) return;
    const Hit* hit = hits_.actors.at(head);
    if (hit && name.type != NameType::kPerson) return;  // the dictionary knows better: add_actor
    if (!hit && name.type == NameType::kOrganisation && hits_.places.at(head)) return;
    add_phrase(head, name.name_class == NameClass::kParty && among_parties(head));
  }

  // Is it told of parties and their elections here? Elsewhere the model hears a party in what is a company or a militia.
  [[nodiscard]] bool among_parties(TokenId t) const {
    static constexpr std::array<std::string_view, 9> kWords = {"party", "election", "coalition", "opposition", "parliament", "candidate", "vote", "seat", "lawmaker"};
    const std::uint32_t sentence = tree_.sentence_of(t);
    const std::size_t first = sentence > 0 ? sentence - 1 : 0, last = std::min<std::size_t>(sentence + 1, document_.sentences.size() - 1);
    for (TokenId k = document_.sentences[first].tokens.begin; k < document_.sentences[last].tokens.end; ++k) {
      if (document_.upos(k) == Upos::kNoun && one_of(Caseless(document_.lemma(k)), kWords)) return true;
    }
    return false;
  }

  // "Vetja": a name that says nothing of what it names, and that the model hears as a party's.
  static void call_party(Mention& mention) {
    if (mention.kind != EntityKind::kOrganisation || mention.actor || !mention.identity.sectors.empty() || !mention.noun.empty()) return;
    mention.identity.sectors = {"PTY"};
    mention.identity.why["sectors"] = "a party by the language model";
  }

  // "Jolo" in "sent to Jolo", taken for a person: a town that the gazetteer knows, behind a word of place or at the head of the report, and
  // nobody's surname.
  [[nodiscard]] bool is_place(const Name& name) const {
    const Hit* place = hits_.places.at(name.tokens.begin);
    if (!place || !place->tokens.contains(name.tokens)) return false;
    const bool surname =
        std::any_of(document_.names.begin(), document_.names.end(), [&](const Name& other) {
          return other.type == NameType::kPerson && other.tokens.size() > name.tokens.size() &&
                 document_.form(other.tokens.end - 1) == document_.form(name.tokens.end - 1);
        });
    return !surname && (name.tokens.begin == 0 ||
                        one_of(tree_.preposition(head_of(document_, name.tokens)), kWhither));
  }

  void add_actor(const Hit& hit) {
    const TokenId head = hit.head;
    if (inside_place(hits_, hit)) return;
    const std::int32_t n = hits_.name_at[head];
    if (n >= 0) {
      const Name& name = document_.names[static_cast<std::size_t>(n)];
      if (name.type == NameType::kPerson && name.tokens.size() > hit.tokens.size()) return;
    }
    const ActorWord& word = lexicon_.actor_words[hit.entry];
    if (word.form == ActorForm::kCapital && !acts(tree_, head)) return;
    const Deprel deprel = document_.deprel(head);
    const bool modifier = deprel == Deprel::kAmod || deprel == Deprel::kCompound ||
                          deprel == Deprel::kFlat || deprel == Deprel::kNmodDesc ||
                          document_.upos(head) == Upos::kAdj;
    if (!modifier) return add_phrase(head);
    if (at_[head]) return;
    Mention mention;
    mention.tokens = hit.tokens;
    mention.head = head;
    mention.form = word.form == ActorForm::kAdjective || word.form == ActorForm::kPeople
                       ? MentionForm::kDemonym
                       : MentionForm::kName;
    const ActorEntry& actor = lexicon_.actors[word.actor];
    mention.kind = actor.kind == "state"   ? EntityKind::kState
                   : actor.kind == "group" ? EntityKind::kGroup
                                           : EntityKind::kOrganisation;
    mention.actor = word.actor;
    mention.identity.country = actor.code;
    mention.identity.sectors = actor.sectors;
    if (actor.kind == "state") mention.identity.sectors = {"GOV"};
    mention.identity.why["country"] = std::string(document_.text.of(document_.bytes(hit.tokens))) +
                                      " (" + actor.origin.text() + ")";
    add(std::move(mention));
  }

  void add_agent(const Hit& hit) {
    const TokenId head = hit.head;
    const Deprel deprel = document_.deprel(head);
    if (opposed(tree_, head, lower_ascii(document_.lemma(head)))) return;  // a mention without an identity of its own: add_word
    if (document_.upos(head) != Upos::kNoun && document_.upos(head) != Upos::kPropn) return;
    if (does_deed(tree_, hits_, lexicon_, hit)) return add_doer(head);
    if (deprel == Deprel::kNmodDesc || deprel == Deprel::kCompound || deprel == Deprel::kFlat ||
        deprel == Deprel::kAmod)
      return;
    if (one_of(Caseless(document_.lemma(head)), kAbstract) && bare(tree_, head)) return;
    if (is_doing(document_, head) || is_shore_or_motion(tree_, head)) return;
    if (one_of(Caseless(document_.form(head)), kWhereActing) && !is_subject(deprel) &&
        deprel != Deprel::kOblAgent && deprel != Deprel::kNmodPoss)
      return;
    const std::string& kind = lexicon_.agents[hit.entry].kind;
    if (lexicon_.agents[hit.entry].sectors.empty() && (kind == "group" || kind == "organisation") &&
        anybody(tree_, head))
      return;
    const bool thing = kind == "document" || kind == "facility";
    if (thing && !is_subject(deprel) && deprel != Deprel::kOblAgent)
      return;  // a thing is an actor only where it acts
    add_phrase(head);
  }

  // "A rebel attack": the rebels'.
  void add_doer(TokenId head) {
    auto mention = at_[head] ? std::nullopt : compose(tree_, hits_, lexicon_, head);
    if (!mention) return;
    mention->definite = true;
    mention->plural = mention->plural || mention->kind == EntityKind::kPerson;
    if (mention->kind == EntityKind::kPerson) mention->kind = EntityKind::kGroup;
    if (armed_noun(mention->noun + "s")) mention->noun += 's';
    add(std::move(*mention));
  }

  // Words that neither name nor stand for anybody: most of a text.
  [[nodiscard]] bool nobody(TokenId t) const {
    switch (document_.upos(t)) {
      case Upos::kPunct:
      case Upos::kVerb:
      case Upos::kAux:
      case Upos::kAdp:
      case Upos::kCconj:
      case Upos::kSconj:
      case Upos::kPart:
        return true;
      default:
        return false;
    }
  }

  void add_word(TokenId t) {
    if (at_[t] || nobody(t)) return;
    const PronounKind kind = pronoun_kind(document_, t);
    const std::string_view party = kind == PronounKind::kOther ? party_noun(tree_, t) : "";
    const bool aged = kind == PronounKind::kOther && party.empty() && told_by_age(tree_, t);
    if (kind == PronounKind::kOther && party.empty() && !aged) return;
    Mention mention;
    mention.head = t;
    mention.tokens = kind == PronounKind::kOther ? noun_phrase(tree_, t) : TokenRange{t, t + 1};
    mention.form = kind == PronounKind::kOther ? MentionForm::kNominal : MentionForm::kPronoun;
    mention.first_person = kind == PronounKind::kFirst;
    mention.plural = !party.empty() || kind == PronounKind::kPlural || kind == PronounKind::kBoth;
    mention.kind = mention.plural ? EntityKind::kGroup : aged ? EntityKind::kPerson : EntityKind::kOther;
    mention.definite = true;
    add(std::move(mention));
  }

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  std::vector<bool> at_;
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> find_mentions(const Tree& tree, const Hits& hits, const Lexicon& lexicon) {
  return Collector(tree, hits, lexicon).all();
}

std::string_view party_noun(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  const std::string lemma = lower_ascii(document.lemma(head));
  const bool noun = document.upos(head) == Upos::kNoun;
  if (noun && opposed(tree, head, lemma)) return "state";
  if (const std::size_t count = counted_members(tree, head); count > 2 || (count == 2 && (document.upos(head) == Upos::kNum || lemma == "pair" || lemma == "duo"))) return one_of(lemma, kPersons) ? "leader" : "state";
  if (noun && bare_sides(tree, head)) return "state";
  const bool persons = one_of(lemma, kPersons);
  if (!noun || (!persons && !one_of(lemma, kStates))) return "";
  for (TokenId c : tree.children(head)) {
    const Caseless form(document.form(c));
    const Deprel deprel = document.deprel(c);
    const bool each = (form == "each" || form == "neither") && (lemma == "side" || lemma == "party" || lemma == "country" || lemma == "government");
    if (form == "two" || form == "both" || form == "three" || each ||
        ((form == "their" || form == "our") && document.xpos(head) == "NNS" &&
         deprel == Deprel::kNmodPoss)) {
      return persons ? "leader" : "state";
    }
  }
  return "";
}

}  // namespace entente
