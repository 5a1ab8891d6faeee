#include "corefer/country_features.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "corefer/country_questions.h"
#include "ground/origin.h"

namespace entente {

using namespace country_questions;

namespace {

constexpr std::array<std::int64_t, 6> kSteps = {128, 256, 512, 1024, 1536, 2304};  // of a difference of names, in 1/256

// Whom reporters ask without saying of which country they are.
constexpr std::array<std::string_view, 17> kOfAnywhere = {
    "peacekeepers", "peacekeeper", "diplomats", "diplomat", "western diplomats", "analysts", "analyst", "political analysts", "experts", "expert",
    "observers", "observer", "military analysts", "economists", "mediators", "mediator", "negotiators"};
std::uint16_t step_of(std::int64_t difference) {
  return static_cast<std::uint16_t>(std::count_if(kSteps.begin(), kSteps.end(), [&](std::int64_t step) { return difference >= step; }));
}

// An office that a state has one of at a time.
bool sole_office(const Entity& entity) {
  const std::string& noun = entity.noun;
  return !entity.plural && (noun.ends_with("minister") || noun.ends_with("president") || noun == "premier" || noun == "king" || noun == "chancellor");
}

std::string_view last_word(std::string_view name) { return name.substr(name.find_last_of(' ') + 1); }

}  // namespace

const std::uint16_t CountryFeatures::kCount = kAll;
static_assert(kAll <= 128, "the answers are two words of bits");

CountryFeatures::CountryFeatures(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, const Cast& cast)
    : tree_(tree), document_(tree.document()), hits_(hits), lexicon_(lexicon), home_(home), cast_(cast) {
  find_named();
  find_votes();
  find_fixed();
  for (const Sentence& sentence : document_.sentences) {  // the first that is more than a headline or a dateline
    lead_end_ = sentence.tokens.end;
    if (sentence.tokens.size() >= 12) break;
  }
  for (const std::string& country : countries_) known_.push_back(NameShapes::usual().knows(country));
  for (std::uint32_t c = 0; c < countries_.size(); ++c) of_report(c, of_report_.emplace_back());
}

// Of each person the country where the name is clearly most usual.
void CountryFeatures::find_votes() {
  static constexpr std::int64_t kClearly = 512;
  fixed_.resize(countries_.size());
  names_.resize(cast_.entities.size());
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (entity.mentions.empty()) continue;
    if (!entity.identity.guessed && entity.kind != EntityKind::kState && !entity.identity.country.empty()) ++fixed_[number_of(entity.identity.country)];
    const std::vector<std::int64_t>& names = names_[e] = names_of(entity);
    std::uint32_t best = 0;
    std::int64_t first = 0, second = 0;
    std::size_t known = 0;
    for (std::uint32_t c = 0; c < names.size(); ++c) {
      if (!NameShapes::usual().knows(countries_[c])) continue;
      if (known == 0 || names[c] > first) {
        second = known == 0 ? names[c] : first;
        first = names[c];
        best = c;
      } else if (known == 1 || names[c] > second) {
        second = names[c];
      }
      ++known;
    }
    if (known > 1 && first - second >= kClearly) votes_.push_back({e, cast_.mentions[entity.mentions.front()].head, best});
  }
}

std::uint32_t CountryFeatures::number_of(const std::string& country) {
  const auto at = std::find(countries_.begin(), countries_.end(), country);
  if (at != countries_.end()) return static_cast<std::uint32_t>(at - countries_.begin());
  countries_.push_back(country);
  count_.push_back(0);
  first_.push_back(0);
  return static_cast<std::uint32_t>(countries_.size() - 1);
}

// A country is named where the words of an actor or a place end that are not inside of a longer one.
void CountryFeatures::find_named() {
  const TokenId tokens = static_cast<TokenId>(document_.tokens.size());
  for (TokenId t = 0; t < tokens; ++t) {
    const Hit* actor = hits_.actors.at(t);
    const Hit* place = hits_.places.at(t);
    if (actor ? actor->head != t : place ? place->head != t : hits_.town_at(t) == nullptr) continue;
    const std::string country = country_named(tree_, hits_, lexicon_, t);
    if (country.empty()) continue;
    const std::uint32_t number = number_of(country);
    if (count_[number]++ == 0) first_[number] = t;
    ++all_;
    named_.push_back({t, number, !actor});
  }
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (!entity.identity.country.empty() && !entity.mentions.empty()) number_of(entity.identity.country);
  }
  for (const Mention& mention : cast_.mentions) {
    for (const Proposal& proposal : mention.proposals) number_of(proposal.country);
  }
  for (std::size_t i = 0; i < count_.size(); ++i)
    rank_.push_back(static_cast<std::uint32_t>(std::count_if(count_.begin(), count_.end(), [&](std::uint32_t n) { return n > count_[i]; })));
}

bool CountryFeatures::open(EntityId e) const {
  const Entity& entity = cast_.entities[e];
  if (!entity.members.empty() || entity.mentions.empty() || entity.kind == EntityKind::kState || entity.kind == EntityKind::kDocument) return false;
  if (!entity.identity.country.empty() && !ontology::is_state(entity.identity.country)) return false;  // whose office only a body of states has
  if (entity.identity.guessed || of_possessor(entity)) return true;
  if (!entity.identity.country.empty() || one_of(entity.noun, kOfAnywhere)) return false;
  const Mention& first = cast_.mentions[entity.mentions.front()];
  if (entity.kind == EntityKind::kPerson || entity.kind == EntityKind::kOrganisation || entity.kind == EntityKind::kOffice) return true;
  return entity.kind == EntityKind::kGroup && (!first.name.empty() || !entity.identity.sectors.empty());
}

// "The navy boarded a trawler. Its captain, Ana Cruz": whoever "its" was taken for.
bool CountryFeatures::of_possessor(const Entity& entity) const {
  const auto why = entity.identity.why.find("country");
  return entity.kind == EntityKind::kPerson && !entity.plural && entity.name.find(' ') != std::string::npos && why != entity.identity.why.end() &&
         why->second.ends_with(" (possessor)") && std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](MentionId m) { return !cast_.mentions[m].name.empty(); });
}

std::size_t CountryFeatures::paragraph_of(TokenId t) const { return document_.sentences[tree_.sentence_of(t)].paragraph; }

std::vector<std::int64_t> CountryFeatures::names_of(const Entity& entity) const {
  std::vector<std::int64_t> out;
  if (entity.kind != EntityKind::kPerson || entity.name.find(' ') == std::string::npos || entity.plural) return out;
  const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](MentionId m) { return !cast_.mentions[m].name.empty(); });
  const NameShapes& shapes = NameShapes::usual();
  const std::vector<std::string> words = named ? NameShapes::words(entity.name) : std::vector<std::string>{};
  return words.empty() ? out : shapes.scores(words, countries_);
}

CountryFeatures::Asked CountryFeatures::ask(EntityId e) const {
  const Entity& entity = cast_.entities[e];
  Asked asked{};
  asked.entity = e;
  asked.first = &cast_.mentions[entity.mentions.front()];
  for (const MentionId m : entity.mentions) {
    if (cast_.mentions[m].form == MentionForm::kPronoun) continue;
    asked.first = &cast_.mentions[m];
    break;
  }
  asked.names = names_[e];
  const TokenId head = asked.first->head;
  const TokenRange sentence = document_.sentences[tree_.sentence_of(head)].tokens;
  const std::size_t paragraph = paragraph_of(head);
  const auto from = [&](TokenId t) { return std::partition_point(named_.begin(), named_.end(), [&](const Named& n) { return n.at < t; }); };
  asked.sentence = from(sentence.begin);
  asked.here = from(head);
  asked.sentence_end = from(sentence.end);
  const std::uint32_t number = tree_.sentence_of(head);
  asked.previous = number == 0 ? asked.sentence : from(document_.sentences[number - 1].tokens.begin);
  asked.next_end = number + 1 == document_.sentences.size() ? asked.sentence_end : from(document_.sentences[number + 1].tokens.end);
  asked.paragraph = std::partition_point(named_.begin(), named_.end(), [&](const Named& n) { return paragraph_of(n.at) < paragraph; });
  asked.paragraph_end = std::partition_point(named_.begin(), named_.end(), [&](const Named& n) { return paragraph_of(n.at) <= paragraph; });
  asked.fixed_before = asked.person_before = kNone;
  for (auto m = std::partition_point(cast_.mentions.begin(), cast_.mentions.end(), [&](const Mention& k) { return k.head < head; }); m != cast_.mentions.begin();) {
    --m;
    if (m->entity == kNone || m->entity == e) continue;
    const Entity& other = cast_.entities[m->entity];
    if (other.identity.country.empty() || other.kind == EntityKind::kState) continue;
    if (asked.fixed_before == kNone && !other.identity.guessed) asked.fixed_before = m->entity;
    if (asked.person_before == kNone && other.kind == EntityKind::kPerson) asked.person_before = m->entity;
    if (asked.fixed_before != kNone && asked.person_before != kNone) break;
  }
  ask_others(asked);
  return asked;
}

void CountryFeatures::of_rules(const Asked& asked, const std::string& country, Answers& out) const {
  const Entity& entity = cast_.entities[asked.entity];
  const auto add = [&](std::uint16_t block, Evidence by) { out.add(static_cast<std::uint16_t>(block + static_cast<std::uint16_t>(by))); };
  const auto& others = asked.first->counterparts;
  for (const Proposal& proposal : asked.first->proposals) {
    if (proposal.country == country) add(kProposed, proposal.by);
  }
  for (const MentionId m : entity.mentions) {
    if (&cast_.mentions[m] == asked.first) continue;
    for (const Proposal& proposal : cast_.mentions[m].proposals) {
      if (proposal.country == country) add(kProposedAgain, proposal.by);
    }
  }
  if (entity.identity.country != country) return;
  out.add(kCurrent);
  const auto nearest = std::find_if(asked.first->proposals.begin(), asked.first->proposals.end(), [&](const Proposal& p) {
    return std::find(others.begin(), others.end(), p.country) == others.end();
  });
  add(kDecided, nearest != asked.first->proposals.end() && nearest->country == country ? nearest->by : Evidence::kOther);
}

void CountryFeatures::of_words(const Asked& asked, std::uint32_t country, Answers& out) const {
  const auto is = [&](const Named& n) { return n.country == country; };
  const auto within = [&](auto begin, auto end) { return std::any_of(begin, end, is); };
  if (within(asked.sentence, asked.here)) out.add(kSentenceBefore);
  if (within(asked.here, asked.sentence_end)) out.add(kSentenceBehind);
  if (asked.here != asked.sentence && is(*(asked.here - 1))) out.add(kNearestBefore);
  if (within(asked.paragraph, asked.sentence)) out.add(kParagraphBefore);
  if (within(asked.paragraph, asked.paragraph_end)) {
    out.add(kParagraph);
    if (std::all_of(asked.paragraph, asked.paragraph_end, is)) out.add(kOnlyParagraph);
  }
  if (within(asked.previous, asked.sentence)) out.add(kSentencePrevious);
  if (within(asked.sentence_end, asked.next_end)) out.add(kSentenceNext);
  if (asked.here != named_.begin()) {
    const std::uint32_t latest = (asked.here - 1)->country;
    auto second = asked.here - 1;
    while (second != named_.begin() && second->country == latest) --second;
    if (latest == country) out.add(kLatest);
    else if (second->country == country) out.add(kSecondLatest);
  }
  if (count_[country] > 0 && first_[country] >= asked.first->head) out.add(kLater);
  for (auto n = asked.sentence_end; n != asked.sentence;) {
    --n;
    if (!is(*n)) continue;
    return out.add(static_cast<std::uint16_t>(kRole + role_of(n->at)));
  }
}

std::uint16_t CountryFeatures::role_of(TokenId t) const {
  switch (document_.deprel(t)) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass: return 0;
    case Deprel::kObj:
    case Deprel::kIobj: return 1;
    case Deprel::kObl: return 2;
    case Deprel::kNmod: return 3;
    case Deprel::kNmodPoss: return 4;
    default: return 5;
  }
}

void CountryFeatures::of_report(std::uint32_t country, Answers& out) const {
  const std::uint32_t n = count_[country];
  const std::string& code = countries_[country];
  const auto first = std::find_if(named_.begin(), named_.end(), [&](const Named& k) { return k.country == country; });
  if (n == 0) out.add(kNever);
  else if (rank_[country] < 3) out.add(static_cast<std::uint16_t>(kMost + rank_[country]));
  if (n == 1) out.add(kOnce);
  if (2 * n >= all_ && n > 0) out.add(kHalf);
  else if (4 * n >= all_ && n > 0) out.add(kQuarter);
  else if (10 * n < all_) out.add(kTenth);
  if (first != named_.end()) {
    if (tree_.sentence_of(first->at) <= 1) out.add(kFirstSentence);
    if (first == named_.begin()) out.add(kFirstNamed);
    if (std::all_of(named_.begin(), named_.end(), [&](const Named& k) { return k.country != country || k.place; })) out.add(kOnlyPlaces);
  }
  std::size_t paragraphs = 0, last = document_.sentences.empty() ? 0 : document_.sentences.back().paragraph + 2;
  const std::size_t all_paragraphs = last;
  bool mission = false, scene = false;
  for (const Named& k : named_) {
    if (k.country != country) continue;
    const std::size_t paragraph = paragraph_of(k.at);
    paragraphs += paragraph != last;
    last = paragraph;
    const Deprel deprel = document_.deprel(k.at);
    mission |= (deprel == Deprel::kAmod || deprel == Deprel::kNmodPoss) && is_mission(document_, document_.head(k.at));
    scene |= is_where(tree_.preposition(k.at));
    if (k.at < lead_end_ && !home_.place.contains(k.at)) out.add(static_cast<std::uint16_t>(kLeadRole + role_of(k.at)));
  }
  if (2 * paragraphs + 1 >= all_paragraphs && paragraphs > 1) out.add(kParagraphsHalf);
  if (mission) out.add(kMission);
  if (scene) out.add(kScene);
  if (fixed_[country] > 0 && fixed_[country] == *std::max_element(fixed_.begin(), fixed_.end())) out.add(kFixedMost);
  if (code == home_.country && code != cast_.focus) out.add(kHomeNotFocus);
  if (code == home_.country) out.add(home_.seat ? kSeat : kHome);
  if (code == cast_.focus) out.add(kOfFocus);
  if (code == cast_.second) out.add(kOfSecond);
  if (!ontology::is_state(code)) out.add(kGroup);
}

void CountryFeatures::find_fixed() {
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (entity.identity.country.empty() || entity.identity.guessed || entity.mentions.empty() || entity.kind == EntityKind::kState) continue;
    fixed_ones_.push_back({e, number_of(entity.identity.country), paragraph_of(cast_.mentions[entity.mentions.front()].head), sole_office(entity)});
  }
}

// What all others say of each country, asked once for all candidates.
void CountryFeatures::ask_others(Asked& asked) const {
  const Entity& entity = cast_.entities[asked.entity];
  const std::size_t paragraph = paragraph_of(asked.first->head);
  const bool office = sole_office(entity), person = entity.kind == EntityKind::kPerson && !asked.first->name.empty();
  const std::string_view surname = last_word(entity.name);
  asked.others.assign(countries_.size(), 0);
  for (const Fixed& fixed : fixed_ones_) {
    if (fixed.entity == asked.entity) continue;
    const Entity& other = cast_.entities[fixed.entity];
    std::uint8_t& of = asked.others[fixed.country];
    if (fixed.paragraph == paragraph) of |= kInParagraph;
    if (office && fixed.sole_office && entity.noun == other.noun) of |= kHoldsOffice;
    if (person && other.kind == EntityKind::kPerson && last_word(other.name) == surname) of |= kHasSurname;
  }
  asked.votes.assign(countries_.size(), 0);
  for (const Vote& vote : votes_) {
    if (vote.entity == asked.entity) continue;
    ++asked.votes[vote.country];
    if (paragraph_of(vote.at) == paragraph) asked.others[vote.country] |= kVotesInParagraph;
  }
  asked.most_votes = asked.votes.empty() ? 0 : *std::max_element(asked.votes.begin(), asked.votes.end());
}

void CountryFeatures::of_cast(const Asked& asked, std::uint32_t country, Answers& out) const {
  const auto of = [&](EntityId e) { return e != kNone && cast_.entities[e].identity.country == countries_[country]; };
  if (of(asked.fixed_before)) out.add(kFixedBefore);
  if (of(asked.person_before)) out.add(kPersonBefore);
  const std::uint8_t others = asked.others[country];
  if ((others & kInParagraph) != 0) out.add(kFixedInParagraph);
  if ((others & kHoldsOffice) != 0) out.add(kOfficeTaken);
  if ((others & kHasSurname) != 0) out.add(kSameSurname);
  const std::uint32_t votes = asked.votes[country];
  if (votes > 0 && votes == asked.most_votes) out.add(kNamesMost);
  if (votes > 0) out.add(votes > 2 ? kNamesMany : votes == 2 ? kNamesTwo : kNamesOne);
  if ((others & kVotesInParagraph) != 0) out.add(kNamesInParagraph);
  if (asked.first->owner != kNone && of(cast_.entity_at(asked.first->owner))) out.add(kOwner);
}

void CountryFeatures::of_name(const Asked& asked, std::uint32_t country, Answers& out) const {
  if (asked.names.empty()) return;
  if (!known_[country]) return out.add(kNameUnknown);
  bool others = false;
  std::int64_t best = 0;
  for (std::uint32_t c = 0; c < countries_.size(); ++c) {
    if (c == country || !known_[c]) continue;
    best = others ? std::max(best, asked.names[c]) : asked.names[c];
    others = true;
  }
  if (!others) return;
  const std::int64_t above = asked.names[country] - best;
  const std::uint16_t step = step_of(above > 0 ? above : -above);
  if (step > 0) out.add(static_cast<std::uint16_t>((above > 0 ? kNameBest : kNameLess) + step - 1));
}

// Per country: may it be that of the entity? In a text of many countries, those that are named often, and those near by.
std::vector<bool> CountryFeatures::possible(const Asked& asked) const {
  constexpr std::uint32_t kOften = 12;
  std::vector<bool> out(countries_.size());
  for (std::uint32_t c = 0; c < out.size(); ++c) out[c] = rank_[c] < kOften || asked.others[c] != 0;
  for (auto n = std::min(asked.paragraph, asked.previous); n != std::max(asked.paragraph_end, asked.next_end); ++n) out[n->country] = true;
  const auto allow = [&](const std::string& country) {
    const auto at = std::find(countries_.begin(), countries_.end(), country);
    if (at != countries_.end()) out[static_cast<std::size_t>(at - countries_.begin())] = true;
  };
  const Entity& entity = cast_.entities[asked.entity];
  allow(entity.identity.country);
  for (const MentionId m : entity.mentions) {
    for (const Proposal& proposal : cast_.mentions[m].proposals) allow(proposal.country);
  }
  return out;
}

std::vector<CountryCandidate> CountryFeatures::candidates(EntityId e) const {
  const Asked asked = ask(e);
  const std::vector<bool> asked_for = possible(asked);
  const Entity& entity = cast_.entities[e];
  Answers none;
  none.add(kNobodys);
  if (entity.identity.country.empty()) none.add(kCurrent);
  if (!asked.first->name.empty()) none.add(kNoneNamed);
  if (entity.plural) none.add(kNonePlural);
  if (asked.first->definite) none.add(kNoneDefinite);
  std::vector<CountryCandidate> out;
  out.push_back({"", none});
  for (std::uint32_t c = 0; c < countries_.size(); ++c) {
    const auto& others = asked.first->counterparts;
    if (!asked_for[c]) continue;
    if (backed_by(document_, hits_, lexicon_, *asked.first, countries_[c]) || std::find(others.begin(), others.end(), countries_[c]) != others.end()) continue;
    Answers answers;
    of_rules(asked, countries_[c], answers);
    of_words(asked, c, answers);
    answers.add(of_report_[c]);
    of_cast(asked, c, answers);
    of_name(asked, c, answers);
    out.push_back({countries_[c], answers});
  }
  return out;
}

}  // namespace entente
