#include "ground/origin.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/counterparts.h"
#include "ground/introductions.h"
#include "ground/own_side.h"

namespace entente {
namespace {

// All sectors but those of people who are far from home: refugees, fighters of no state.
constexpr std::array<std::string_view, 22> kDomestic = {
    "GOV", "MIL", "LEG", "JUD", "COP", "OPP", "CVL", "REB", "LAB", "EDU",
    "SPY", "PTY", "ELI", "JRN", "REL", "MED", "AGR", "CRM", "SOC", "BUS", "PRM",
    "UAF"};
// Offices of the United Nations, wherever they work.
constexpr std::array<std::string_view, 13> kOfUnitedNations = {
    "special rapporteur",
    "resident coordinator",
    "humanitarian coordinator",
    "secretary-general",
    "secretary general",
    "under-secretary-general",
    "assistant secretary-general",
    "peacekeeper",
    "peacekeepers",
    "blue helmets",
    "un peacekeepers",
    "high commissioner for refugees",
    "high commissioner for human rights"};
constexpr std::array<std::string_view, 2> kFor = {"for", "of"};
// ... in a report that was written at a seat of theirs.
constexpr std::array<std::string_view, 5> kEnvoys = {
    "special representative", "special envoy", "envoy", "deputy special representative",
    "high commissioner"};
// Whom reporters ask without saying of which country they are.
constexpr std::array<std::string_view, 18> kOfAnywhere = {
    "peacekeepers", "peacekeeper",
    "diplomats", "diplomat",  "western diplomats", "analysts",  "analyst",         "political analysts",
    "experts",   "expert",    "observers",         "observer",  "military analysts", "economists",
    "mediators", "mediator",  "negotiators",       "security analysts"};
// Who works in many countries, where no word says in which.
constexpr std::array<std::string_view, 8> kOfCitizens = {"rights groups", "human rights groups", "aid groups", "aid agencies",
                                                         "relief agencies", "humanitarian groups", "relief groups", "NGOs"};
constexpr std::array<std::string_view, 3> kEverywhere = {"PTY", "LEG", "JUD"};
// Bodies of a government that many have.
constexpr std::array<std::string_view, 6> kBodiesOfMany = {
    "foreign office", "home office", "national security council", "interior department", "coast guard", "national guard"};
constexpr std::array<std::string_view, 18> kCommonNames = {
    "representatives", "assembly", "tribunal",
    "party",      "democrats", "socialists", "conservatives", "liberals",
    "labour",     "greens",    "democrat",   "republicans",   "communists",
    "congress",   "movement",  "senate",     "house",         "court"};

bool names(const Hits& hits, const Lexicon& lexicon, std::string_view code) {
  const auto& all = hits.actors.all();
  return std::any_of(all.begin(), all.end(), [&](const Hit& hit) { return lexicon.actors[lexicon.actor_words[hit.entry].actor].code == code; });
}

}  // namespace

Origins::Origins(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home)
    : tree_(tree),
      document_(tree.document()),
      hits_(hits),
      lexicon_(lexicon),
      topic_(tree, hits, lexicon, home.seat ? "" : home.country),
      items_(tree, hits, lexicon),
      focus_(focus_of(tree, hits, lexicon, home)),
      named_(named_countries(tree, hits, lexicon)),
      at_seat_(home.seat || home.country.empty()),
      united_nations_(names(hits, lexicon, "UNO")),
      european_union_(names(hits, lexicon, "EUR")) {}

// "The Left Party", "Democrats", "Congress": bodies of many countries have such names. Where the report names nothing else of the country
// that the dictionary knows one in, it means its own.
bool Origins::named_elsewhere(const Mention& mention) const {
  const std::string& known = mention.identity.country;
  if (focus_.country.empty() || known.empty() || named_.contains(known)) return false;
  for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    const Hit* hit = hits_.actors.at(t);
    if (!hit) continue;
    const ActorEntry& actor = lexicon_.actors[lexicon_.actor_words[hit->entry].actor];
    if (actor.code != known) continue;
    if (one_of(lower_ascii(document_.text.of(document_.bytes(hit->tokens))), kBodiesOfMany)) return true;
    if (actor.sectors.size() != 1 || !one_of(actor.sectors.front(), kEverywhere)) continue;
    if (one_of(Caseless(document_.form(hit->tokens.end - 1)), kCommonNames)) return true;
  }
  return false;
}

// Then it is another body than the dictionary's, known by the words of the report.
void Origins::leave_dictionary(Mention& mention) const {
  if (!mention.actor) return;
  mention.actor.reset();
  if (mention.name.empty()) mention.name = document_.text.of(document_.bytes(mention.tokens));
}

void Origins::add_beside(Mention& mention) const {
  Identity& who = mention.identity;
  if (named_elsewhere(mention)) {
    take(who, {focus_.country, "a body of the country that the report is about"});
    leave_dictionary(mention);
  }
  if (!who.country.empty() || mention.noun.empty() || is_guest(mention.noun)) return;
  take(who, country_beside(tree_, hits_, lexicon_, mention.head));
  if (who.country.empty() && mention.other_head != kNone)
    take(who, country_beside(tree_, hits_, lexicon_, mention.other_head));
}

// "Sikh temples": a faith, or a people of many countries, that is told of somebody with another noun.
bool Origins::faith_of(const Mention& mention) const {
  for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    const Hit* hit = hits_.actors.at(t);
    if (!hit || mention.actor) continue;
    const ActorEntry& entry = lexicon_.actors[lexicon_.actor_words[hit->entry].actor];
    if (entry.code == "IMG" && !entry.sectors.empty()) return true;
  }
  return false;
}

void Origins::add_from_context(Mention& mention) const {
  Identity& who = mention.identity;
  if (united_nations_ && who.country.empty() && serves_united_nations(mention)) return take(who, {"UNO", "who serves the United Nations"});
  if (european_union_ && who.country.empty() && of_commission(mention)) return take(who, {"EUR", "the Commission of the European Union"});
  if (mention.noun.empty()) return add_to_name(mention);
  const bool faith = who.country == "IMG" && !who.sectors.empty() && faith_of(mention);
  if (!who.country.empty() && !faith) return;
  if (mention.noun == "pope" || mention.noun == "pontiff" || mention.noun.ends_with("nuncio")) {
    take(who, {"VAT", mention.noun});
    return;
  }
  if (united_nations_ && (one_of(mention.noun, kOfUnitedNations) ||
                          (at_seat_ && one_of(mention.noun, kEnvoys)))) {
    take(who, {"UNO", "an office of the United Nations"});
    return;
  }
  if (one_of(mention.noun, kOfAnywhere)) return;
  if (one_of(mention.noun, kOfCitizens) && !mention.definite) return take(who, {"NGO", mention.noun});
  const bool domestic = std::any_of(who.sectors.begin(), who.sectors.end(),
                                    [](const std::string& s) { return one_of(s, kDomestic); });
  const bool displaced = mention.noun.starts_with("displaced") ||
                         mention.noun.starts_with("internally") || mention.noun == "evacuees";
  if (!domestic && !displaced && !told_local(mention)) return;
  const Guess guess = from_near_to_far(mention);
  if (faith && guess.country.empty()) return;
  if (backed_by(document_, hits_, lexicon_, mention, guess.country)) return;
  take(who, guess);
  who.guessed = !who.country.empty();
}

// "A Commission spokesman" in a report that names the European Union.
bool Origins::of_commission(const Mention& mention) const {
  for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    if (document_.form(t) == "Commission" && (t == mention.head || document_.head(t) == mention.head)) return true;
  }
  return false;
}

// "The deputy spokeswoman for the Secretary-General".
bool Origins::serves_united_nations(const Mention& mention) const {
  const auto of_whom = [&](TokenId t) {
    const Hit* office = hits_.agents.at(t);
    return office && document_.deprel(t) == Deprel::kNmod && one_of(tree_.preposition(t), kFor) &&
           one_of(lower_ascii(document_.text.of(document_.bytes(office->tokens))), kOfUnitedNations);
  };
  const auto serves = [&](TokenId t) { return std::any_of(tree_.children(t).begin(), tree_.children(t).end(), of_whom); };
  const auto apposition = tree_.child(mention.head, Deprel::kAppos);
  return serves(mention.head) || (apposition && serves(*apposition));
}

// "The League of Rights, a local group".
bool Origins::told_local(const Mention& mention) const {
  const TokenRange words = tree_.subtree(mention.head);
  for (TokenId t = words.begin; t < words.end; ++t) {
    if (lower_ascii(document_.form(t)) == "local" && document_.deprel(t) == Deprel::kAmod) return true;
  }
  return false;
}

// "Ana Cruz, an adviser to the president, said": where the name stands in the clause says more than where its apposition does.
void Origins::add_from_context_of(Mention& mention, const Mention& first, const std::string& name) const {
  if (document_.deprel(mention.head) != Deprel::kAppos || first.name.empty()) return add_from_context(mention);
  Mention whole = first;
  whole.name = name;
  whole.noun = mention.noun;
  whole.identity = mention.identity;
  add_from_context(whole);
  mention.identity = whole.identity;
  mention.proposals = std::move(whole.proposals);
  mention.counterparts = std::move(whole.counterparts);
}

// Who has no office: by the body that he leads, or told of as one of the people at the scene ("Ana Cruz, 34, who drives a lorry").
void Origins::add_to_name(Mention& mention) const {
  Identity& who = mention.identity;
  const bool party = mention.kind == EntityKind::kOrganisation && who.sectors == std::vector<std::string>{"PTY"};
  const bool acts = mention.kind == EntityKind::kOrganisation && who.sectors.empty() && document_.deprel(standing_for(tree_, mention.head)) == Deprel::kNsubj;
  if ((mention.kind != EntityKind::kPerson && !party && !acts) || mention.name.empty() || mention.actor || !who.country.empty()) return;
  if (!who.sectors.empty() || acts) {
    take(who, from_near_to_far(mention));
    who.guessed = !who.country.empty();
    return;
  }
  const TokenId stands = standing_for(tree_, mention.head);
  if (!described(tree_, mention.head) || !is_subject(document_.deprel(stands))) return;
  Guess guess = country_of_life(tree_, hits_, lexicon_, mention.head);
  if (guess.country.empty()) guess = from_near_to_far(mention);
  if (guess.country.empty()) return;
  take(who, guess);
  who.guessed = true;
  who.sectors = {"CVL"};
  who.why["sectors"] = "described without an office";
}

bool backed_by(const Document& document, const Hits& hits, const Lexicon& lexicon, const Mention& mention, std::string_view country) {
  for (TokenId t = mention.tokens.begin; t + 2 < mention.tokens.end; ++t) {
    if (document.form(t + 1) != "-" || Caseless(document.form(t + 2)) != "backed") continue;
    if (const Hit* hit = hits.actors.at(t); hit && lexicon.actors[lexicon.actor_words[hit->entry].actor].code == country) return true;
  }
  return false;
}

// What it announces of its own state, where it happens in its clause, the scene of its paragraph, who acts before it there, the country that
// the report is about.
void Origins::propose(Mention& mention) const {
  mention.proposals.clear();
  mention.counterparts.clear();
  std::set<std::string> others;
  for (const TokenId t : {mention.head, mention.other_head}) {
    if (t != kNone) others.merge(counterparts(tree_, hits_, lexicon_, t));
  }
  mention.counterparts.assign(others.begin(), others.end());
  const auto add = [&](Guess guess) {
    if (!guess.country.empty()) mention.proposals.push_back({guess.by, std::move(guess.country), std::move(guess.why)});
  };
  add(own_side(tree_, hits_, lexicon_, mention));
  add(country_of_clause(tree_, hits_, lexicon_, mention.head, speaks_for_state(mention.identity)));
  add(scene_told(tree_, hits_, lexicon_, mention));
  add(country_of_paragraph(tree_, hits_, lexicon_, mention.head));
  for (Guess& guess : topic_.of(mention)) add(std::move(guess));
  add(items_.of(mention.head));
  if (items_.many()) return;
  add({focus_.country, "the country that the report is about", Evidence::kFocus});
  if (!others.empty()) add({focus_.second, "the other country that the report is about", Evidence::kSecond});
}

void Origins::learn(Mention& mention, const Entity& entity) {
  static constexpr std::size_t kMostWeighed = 4;  // mentions of one entity
  const bool open = entity.identity.guessed || entity.identity.country.empty();
  if (open && mention.proposals.empty() && mention.form != MentionForm::kPronoun && entity.mentions.size() <= kMostWeighed) propose(mention);
  topic_.learn(mention, entity);
}

void Origins::tell_focus(Cast& cast) const {
  cast.focus = focus_.country;
  cast.second = focus_.second;
}

Guess Origins::from_near_to_far(Mention& mention) const {
  propose(mention);
  for (const Proposal& proposal : mention.proposals) {
    const auto& others = mention.counterparts;
    const bool second = proposal.by == Evidence::kSecond;
    if (second || std::find(others.begin(), others.end(), proposal.country) == others.end()) return {proposal.country, proposal.why, proposal.by};
  }
  return {};
}

void take(Identity& who, const Guess& guess) {
  who.country = guess.country;
  if (!guess.country.empty()) who.why["country"] = guess.why;
}

}  // namespace entente
