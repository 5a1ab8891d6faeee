#include "ground/topic.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/introductions.h"
#include "ground/own_side.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 20> kGuests = {
    "special rapporteur", "rapporteur",
    "representative", "ambassador", "country director", "correspondent", "consul", "special representative",
    "refugee", "refugees", "migrants",         "migrant",        "envoy",     "special envoy",
    "envoys",  "observers", "election observers", "peacekeepers", "mediators", "diplomats"};
// Whoever has one of these acts for a state, or for the power in it.
constexpr std::array<std::string_view, 10> kOfPower = {"GOV", "MIL", "LEG", "JUD", "COP",
                                                       "PTY", "OPP", "REB", "PRM", "SPY"};
constexpr std::uint32_t kReach = 2;  // sentences from who acts to a body without a country
constexpr std::array<std::string_view, 25> kSpeak = {
    "tweet",   "post",  "write",  "telephone", "phone",
    "say",     "tell",  "call",   "urge",    "condemn", "accuse",  "criticise", "criticize", "welcome", "warn",
    "demand",  "blame", "reject", "denounce", "praise", "ask",     "describe",  "deplore",   "note",    "congratulate"};
constexpr std::array<std::string_view, 4> kDemand = {"should", "must", "ought", "need"};
constexpr std::array<std::string_view, 4> kReport = {"tell", "brief", "inform", "address"};
// Nobody calls the own government so.
constexpr std::array<std::string_view, 9> kOfOthers = {"regime", "junta",      "rebels",    "protesters", "opposition",
                                                       "rebel",  "protestors", "authorities", "demonstrators"};
constexpr std::array<std::string_view, 6> kWhere = {"in", "near", "outside", "across", "around", "inside"};
// Where somebody meets is not whom it is about.
constexpr std::array<std::string_view, 27> kMeet = {
    "accord", "deal", "agreement", "pact", "truce", "treaty", "negotiate", "negotiation", "negotiator",
    "meet", "talks", "talk", "meeting", "summit", "conference", "visit", "speak", "discuss", "attend", "gather", "convene",
    "interview", "congress", "fly", "forum", "embassy", "consulate"};

bool of_power(const Entity& entity) {
  const auto& sectors = entity.identity.sectors;
  return entity.kind == EntityKind::kState || (!sectors.empty() && one_of(sectors.front(), kOfPower));
}

void add(Guess guess, std::vector<Guess>& out) {
  if (!guess.country.empty()) out.push_back(std::move(guess));
}

}  // namespace

bool is_guest(const std::string& noun) { return one_of(noun, kGuests); }

Topic::Topic(const Tree& tree, const Hits& hits, const Lexicon& lexicon, std::string home)
    : tree_(tree), document_(tree.document()), hits_(hits), lexicon_(lexicon), home_(std::move(home)) {}

// The token that is the subject of a verb: of the mention, its title, or what it owns.
TokenId Topic::subject_of(const Mention& mention) const {
  for (TokenId t : {mention.head, mention.other_head}) {
    if (t == kNone) continue;
    t = tree_.first_conjunct(t);
    if (is_subject(document_.deprel(t))) return t;
    if (document_.deprel(t) == Deprel::kNmodPoss && is_subject(document_.deprel(document_.head(t))))
      return document_.head(t);
  }
  return kNone;
}

void Topic::learn(const Mention& mention, const Entity& entity) {
  const Identity& who = entity.identity;
  if (who.guessed || !ontology::is_state(who.country) || !of_power(entity) || is_guest(mention.noun) || is_guest(entity.noun)) return;
  const TokenId subject = subject_of(mention);
  if (subject == kNone || document_.is_root(subject)) return;
  const TokenId verb = document_.head(subject);
  if (document_.deprel(verb) == Deprel::kAclRelcl) return;  // "the decency that Paris has shown" is not told of Paris
  anchors_.push_back({mention.head, verb, who.country, entity.name,
                      one_of(Caseless(document_.lemma(verb)), kSpeak)});
}

TokenId Topic::paragraph_begin(TokenId t) const {
  const auto& paragraphs = document_.text.paragraphs;
  const std::size_t at = document_.tokens[t].bytes.begin;
  const auto paragraph = std::partition_point(paragraphs.begin(), paragraphs.end(), [&](const Span& p) { return p.end <= at; });
  const std::size_t begin = paragraph == paragraphs.end() ? at : paragraph->begin;
  while (t > 0 && document_.tokens[t - 1].bytes.begin >= begin) --t;
  return t;
}

// "India's minister told lawmakers": one reports to the own parliament.
Guess Topic::who_reports(const Mention& mention) const {
  const auto& sectors = mention.identity.sectors;
  if (sectors.empty() || sectors.front() != "LEG" || (document_.deprel(mention.head) != Deprel::kObj && document_.deprel(mention.head) != Deprel::kIobj) ||
      !one_of(Caseless(document_.lemma(document_.head(mention.head))), kReport))
    return {};
  const auto anchor = std::find_if(anchors_.begin(), anchors_.end(), [&](const Anchor& a) {
    return a.verb == document_.head(mention.head);
  });
  return anchor == anchors_.end() ? Guess{} : Guess{anchor->country, anchor->words + " (who reports to it)", Evidence::kReports};
}

// "The ministry confirmed it. A senior official, who asked not to be named, said": of the side that spoke just before.
Guess Topic::anonymous_official(const Mention& mention) const {
  const TokenId subject = subject_of(mention);
  const bool one = lower_ascii(document_.form(mention.tokens.begin)) == "a" || lower_ascii(document_.form(mention.tokens.begin)) == "an";
  if (!one || !mention.name.empty() || !mention.noun.ends_with("official") || subject == kNone) return {};
  const std::uint32_t here = tree_.sentence_of(mention.head);
  if (here == 0 || document_.sentences[here - 1].tokens.begin < paragraph_begin(mention.head)) return {};
  return side_of_sentence_before(mention, document_.sentences[here - 1].tokens);
}

// "The general denied on state television that": one speaks on the own state's.
Guess Topic::whose_air(const Mention& mention) const {
  static constexpr std::array<std::string_view, 4> kMedia = {"state television", "state TV", "state media", "state radio"};
  static constexpr std::array<std::string_view, 4> kOn = {"on", "to", "by", "in"};
  if (!one_of(mention.noun, kMedia) || document_.is_root(mention.head)) return {};
  const Deprel deprel = document_.deprel(mention.head);
  const bool told = (deprel == Deprel::kObj || deprel == Deprel::kIobj) && one_of(lower_ascii(document_.lemma(document_.head(mention.head))), kReport);
  if (!told && (deprel != Deprel::kObl || !one_of(tree_.preposition(mention.head), kOn))) return {};
  for (const Anchor& anchor : anchors_) {
    if (anchor.verb == document_.head(mention.head)) return {anchor.country, anchor.words + " (who speaks on it)", Evidence::kReports};
  }
  return {};
}

// "As for Washington, a committee voted".
Guess Topic::as_for(TokenRange sentence) const {
  if (sentence.size() < 5 || Caseless(document_.form(sentence.begin)) != "as" ||
      document_.form(sentence.begin + 1) != "for")
    return {};
  for (TokenId t = sentence.begin + 2; t < sentence.end && document_.form(t) != ","; ++t) {
    if (const std::string country = country_named(tree_, hits_, lexicon_, t); !country.empty())
      return {country, words_named(tree_, hits_, t) + " (whom the sentence is told of)", Evidence::kAsFor};
  }
  return {};
}

// "Ankara said the army would stay": who speaks or acts in the clause above, if it is not told what to do.
Guess Topic::of_sentence(const Mention& mention) const {
  const TokenId subject = subject_of(mention);
  if (subject == kNone || document_.is_root(subject) || one_of(mention.noun, kOfOthers)) return {};
  const TokenId verb = document_.head(subject);
  const bool told = std::any_of(tree_.children(verb).begin(), tree_.children(verb).end(), [&](TokenId c) {
    return one_of(Caseless(document_.lemma(c)), kDemand) && document_.deprel(c) == Deprel::kAux;
  });
  if (told) return {};
  for (auto anchor = anchors_.rbegin(); anchor != anchors_.rend(); ++anchor) {
    if (tree_.sentence_of(anchor->at) != tree_.sentence_of(mention.head)) break;
    if (anchor->at > mention.head || anchor->verb == verb || !tree_.below(verb, anchor->verb)) continue;
    return {anchor->country, anchor->words + " (acts in the sentence)", Evidence::kActs};
  }
  return {};
}

// Whose noun stands alone, with an article or without, is known from what was told: "the army", "police". So is somebody with a
// name behind an article: "the prime minister, Ana Cruz".
bool Topic::known_by_noun(const Mention& mention) const {
  const auto children = tree_.children(mention.head);
  const bool article = Caseless(document_.form(mention.tokens.begin)) == "the";
  return (mention.name.empty() || article) && std::none_of(children.begin(), children.end(), [&](TokenId c) {
    const Deprel deprel = document_.deprel(c);
    return deprel == Deprel::kAmod || deprel == Deprel::kNummod ||
           (deprel == Deprel::kDet && Caseless(document_.form(c)) != "the");
  });
}

bool Topic::body_of_state(const Mention& mention) const {
  const auto& sectors = mention.identity.sectors;
  return !sectors.empty() && one_of(sectors.front(), kOfPower) &&
         !one_of(mention.noun, kOfOthers) && !mention.plural;
}

// "The ministry in Kabul" may act anywhere.
bool Topic::is_seat(TokenId place) const {
  const Hit* body = document_.is_root(place) ? nullptr : hits_.agents.at(document_.head(place));
  if (!body) return false;
  const auto& sectors = lexicon_.agents[body->entry].sectors;
  return !sectors.empty() && one_of(sectors.front(), kOfPower);
}

// "Gangs attacked a hospital in Port-au-Prince."
Guess Topic::scene_of(TokenRange sentence) const {
  for (TokenId t = sentence.end; t-- > sentence.begin;) {
    const Hit* body = hits_.actors.at(t);
    if (body && lexicon_.actors[lexicon_.actor_words[body->entry].actor].kind != "state") continue;
    const std::string country = country_named(tree_, hits_, lexicon_, t);
    if (country.empty() || !one_of(tree_.preposition(whole_place(tree_, t)), kWhere)) continue;
    if (is_seat(t)) continue;
    bool met = false;
    for (TokenId up = t; !met && !document_.is_root(up); up = document_.head(up))
      met = document_.deprel(up) == Deprel::kAclRelcl ||  // "who lives in Vilnius"
            one_of(Caseless(document_.lemma(document_.head(up))), kMeet);
    if (!met) return {country, words_named(tree_, hits_, t) + " (scene of the sentence before)", Evidence::kSceneBefore};
  }
  return {};
}

// "A statement in the name of Ana Cruz denied it."
bool Topic::inside_subject(TokenId t) const {
  while (!document_.is_root(t) && !is_subject(document_.deprel(t))) t = document_.head(t);
  return !document_.is_root(t) && document_.is_root(document_.head(t));
}

// Of somebody with a name, the side that the sentence before is told of: the subject of its main clause.
Guess Topic::side_of_sentence_before(const Mention& mention, TokenRange sentence) const {
  const Anchor* best = nullptr;
  for (const Anchor& anchor : anchors_) {
    if (sentence.contains(anchor.at) && (!best || tree_.below(best->verb, anchor.verb))) best = &anchor;
  }
  if (!best || (subject_of(mention) == kNone && !inside_subject(mention.head))) return {};
  return {best->country, best->words + " (acts in the sentence before)", Evidence::kSideBefore};
}

void Topic::of_sentence_before(const Mention& mention, TokenRange sentence, std::vector<Guess>& out) const {
  if (!mention.name.empty()) {
    if (speaks_for_state(mention.identity)) add(side_of_sentence_before(mention, sentence), out);
    return add(scene_of(sentence), out);
  }
  for (auto anchor = anchors_.rbegin(); anchor != anchors_.rend(); ++anchor) {
    if (!sentence.contains(anchor->at) || tree_.sentence_of(mention.head) - tree_.sentence_of(anchor->at) > kReach) continue;
    const bool speaks_for = mention.noun.find("spokes") != std::string::npos &&
                            tree_.sentence_of(mention.head) - tree_.sentence_of(anchor->at) == 1;
    if (!speaks_for && (anchor->speaks || !body_of_state(mention))) continue;
    out.push_back({anchor->country, anchor->words + " (acts in the sentence before)", Evidence::kSideBefore});
    break;
  }
  add(scene_of(sentence), out);
}

// "Poland closed a crossing. Prime Minister Ana Cruz ...": from Warsaw on Belarus, but this paragraph is of Poland.
Guess Topic::of_home(const Mention& mention, TokenId begin) const {
  const std::uint32_t opening = tree_.sentence_of(begin);
  if (home_.empty() || opening == tree_.sentence_of(mention.head)) return {};
  for (const Anchor& anchor : anchors_) {
    if (anchor.at < begin || tree_.sentence_of(anchor.at) != opening) continue;
    if (anchor.country != home_ || anchor.speaks) return {};
    return {home_, anchor.words + " (opens the paragraph)", Evidence::kOpens};
  }
  return {};
}

std::vector<Guess> Topic::of(const Mention& mention) const {
  std::vector<Guess> out;
  add(as_for(document_.sentences[tree_.sentence_of(mention.head)].tokens), out);
  add(of_sentence(mention), out);
  add(who_reports(mention), out);
  add(whose_air(mention), out);
  const TokenId begin = paragraph_begin(mention.head);
  add(of_home(mention, begin), out);
  add(anonymous_official(mention), out);
  const bool introduced = !mention.name.empty() && standing_for(tree_, mention.head) != mention.head;  // "the harbourmaster, Ana Cruz"
  const bool speaks = introduced || mention.noun.find("spokes") != std::string::npos || (!mention.name.empty() && speaks_for_state(mention.identity));
  if (!known_by_noun(mention) && !speaks) return out;
  for (std::uint32_t s = tree_.sentence_of(mention.head); s-- > 0;) {
    const TokenRange sentence = document_.sentences[s].tokens;
    if (sentence.begin < begin) break;
    const std::size_t before = out.size();
    of_sentence_before(mention, sentence, out);
    if (out.size() > before) break;
  }
  return out;
}

}  // namespace entente
