#include "ground/salience.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/ascii.h"

namespace entente {
namespace {

constexpr std::size_t kScene = 3;  // sentences: this one and the two before it
// What is a state's where it is somebody's: "its mission called the draft unfair".
constexpr std::array<std::string_view, 12> kOfStates = {"mission", "embassy", "consulate", "ambassador", "army", "navy", "air", "ministry", "diplomat", "parliament", "border", "territory"};
constexpr std::array<std::string_view, 5> kOfParties = {"whip", "caucus", "candidate", "lawmaker", "headquarters"};
constexpr double kOfOwner = 5;
constexpr std::uint8_t kSure = 2;  // from here on another gender rules a person out

// log(exp(a) + exp(b))
double log_of_sum(double a, double b) { return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b))); }

// Whose is what "its" stands before: a state's, a party's, or anybody's.
std::string_view owners_of(const Document& document, TokenId owner) {
  if (document.deprel(owner) != Deprel::kNmodPoss || Caseless(document.form(owner)) != "its") return "";
  const std::string owned = lower_ascii(document.lemma(document.head(owner)));
  if (std::find(kOfStates.begin(), kOfStates.end(), owned) != kOfStates.end()) return "state";
  if (owned == "speaker") return "parliament";
  return std::find(kOfParties.begin(), kOfParties.end(), owned) != kOfParties.end() ? "party" : "";
}

bool may_own(const Entity& owner, std::string_view owners) {
  if (owners == "state") return owner.kind == EntityKind::kState;
  if (owners == "parliament") return owner.kind == EntityKind::kOrganisation && !owner.identity.sectors.empty() && owner.identity.sectors.front() == "LEG";
  return owners == "party" && std::find(owner.identity.sectors.begin(), owner.identity.sectors.end(), "PTY") != owner.identity.sectors.end();
}

// "It was signed in Lima", "it took effect": a text or a deed, no state.
bool of_text(const Tree& tree, TokenId pronoun) {
  static constexpr std::array<std::string_view, 14> kDoneToTexts = {"sign", "ratify", "adopt", "initial", "broker", "draft", "publish", "table", "hold", "schedule", "amend", "pass", "negotiate", "extend"};
  const Document& document = tree.document();
  if (document.deprel(pronoun) != Deprel::kNsubjPass || document.is_root(pronoun)) return false;
  const std::string verb = lower_ascii(document.lemma(document.head(pronoun)));
  return std::find(kDoneToTexts.begin(), kDoneToTexts.end(), verb) != kDoneToTexts.end();
}

bool differ(Gender a, Gender b) { return a != Gender::kUnknown && b != Gender::kUnknown && a != b; }

}  // namespace

void Salience::learn(const Mention& mention) {
  if (mention.entity == kNone) return;
  if (mention.entity >= genders_.size()) genders_.resize(mention.entity + 1);
  GenderEvidence said = mention.form == MentionForm::kPronoun
                            ? GenderEvidence{gender_of_pronoun(document_.form(mention.head)), 1}
                            : gender_of(document_, mention);
  GenderEvidence& known = genders_[mention.entity];
  if (said.gender != Gender::kUnknown && said.strength > known.strength) known = said;
}

bool Salience::fits(const Mention& mention, PronounKind kind) const {
  if (mention.entity == kNone) return false;
  const Entity& entity = cast_.entities[mention.entity];
  switch (kind) {
    case PronounKind::kPerson:
      return !entity.plural &&
             (entity.kind == EntityKind::kPerson || entity.kind == EntityKind::kOffice);
    case PronounKind::kThing:
      return !entity.plural &&
             (entity.kind == EntityKind::kState || entity.kind == EntityKind::kOrganisation ||
              entity.kind == EntityKind::kDocument || entity.kind == EntityKind::kGroup);
    case PronounKind::kPlural:
      if (entity.kind == EntityKind::kDocument || entity.kind == EntityKind::kFacility)
        return false;
      return entity.plural || entity.kind == EntityKind::kGroup ||
             entity.kind == EntityKind::kOrganisation || !entity.members.empty();
    default:
      return false;
  }
}

// "Vega thanked him": the subject of the same verb is not its object, by whatever mention.
// "“The president rewards crime,” he said": nobody is quoted speaking of himself like that.
bool Salience::in_own_words(TokenId mention, TokenId head) const {
  if (!is_subject(document_.deprel(head)) || document_.is_root(head) || tree_.sentence_of(mention) != tree_.sentence_of(head)) return false;
  const TokenId verb = document_.head(head);
  if (document_.deprel(verb) == Deprel::kParataxis && !tree_.below(mention, verb)) return true;
  const auto words = tree_.child(verb, Deprel::kCcomp);
  return words && mention < head && tree_.below(mention, *words);  // also where the words go on behind "he added"
}

bool Salience::blocked(const Mention& mention, TokenId head) const {
  if (in_own_words(mention.head, head) || named_below(mention.entity, head)) return true;
  if (document_.deprel(head) == Deprel::kNmodPoss) return mention.head == document_.head(head);
  if (mention.head == head || document_.is_root(head)) return true;
  for (TokenId sibling : tree_.children(document_.head(head))) {
    if (sibling != head && cast_.entity_at(sibling) == mention.entity) return true;
  }
  return acts_unsaid(mention.entity, document_.head(head));
}

// "Kenya expelled nine envoys, calling them spies": a clause without a subject beside another is done by that one's, who is not "them".
bool Salience::acts_unsaid(EntityId who, TokenId verb) const {
  while (!document_.is_root(verb) && (document_.deprel(verb) == Deprel::kAdvcl || document_.deprel(verb) == Deprel::kConj) &&
         !tree_.has(verb, Deprel::kNsubj) && !tree_.has(verb, Deprel::kNsubjPass)) {
    verb = document_.head(verb);
    const auto subject = tree_.child(verb, Deprel::kNsubj);
    if (subject && cast_.entity_at(*subject) == who) return true;
  }
  return false;
}

// "Chad listed the firms that it accuses": who acts in a relative clause upon what the same one acts upon.
bool Salience::of_what_is_done(TokenId pronoun, TokenId verb) const {
  const TokenId clause = document_.head(pronoun);
  if (document_.is_root(pronoun) || !is_subject(document_.deprel(pronoun)) || document_.deprel(clause) != Deprel::kAclRelcl) return false;
  const TokenId what = document_.head(clause);
  return !document_.is_root(what) && document_.deprel(what) == Deprel::kObj && document_.head(what) == verb;
}

double Salience::score(const Mention& mention, TokenId head) const {
  const std::uint32_t back = tree_.sentence_of(head) - tree_.sentence_of(mention.head);
  double out = -4.0 * back;
  if (subject(mention.head)) {
    out += 3;
    const TokenId verb = document_.head(tree_.first_conjunct(mention.head));
    if (document_.is_root(verb)) out += 1.5;
    if (tree_.below(head, verb)) out += 2;  // subject of a clause that the pronoun stands in
    if (of_what_is_done(head, verb)) out += 2;
  }
  const bool agent = document_.deprel(mention.head) == Deprel::kOblAgent && document_.deprel(head) == Deprel::kNmodPoss;
  if (agent && tree_.below(head, document_.head(mention.head))) out += 6.5;  // as the subject of the main clause: "land seized by Mali during its raid"
  if (subject(mention.head) && subject(head)) out += 1;
  if (mention.form == MentionForm::kDemonym) out -= 3;
  if (document_.deprel(mention.head) == Deprel::kNmodPoss) out -= 0.5;
  out += 0.25 * static_cast<double>(
                    std::min<std::size_t>(cast_.entities[mention.entity].mentions.size(), 8));
  out -= 0.02 * static_cast<double>(head - mention.head);
  return out;
}

MentionId Salience::subject_behind(TokenId head) const {
  const Gender wanted = gender_of_pronoun(document_.form(head));
  for (TokenId at = head; !document_.is_root(at); at = document_.head(at)) {
    const auto subject = tree_.child(document_.head(at), {Deprel::kNsubj, Deprel::kNsubjPass});
    if (!subject || *subject == at || *subject < head || at > *subject) continue;
    const MentionId m = cast_.mention_at[*subject];
    if (m == kNone) return kNone;
    const Mention& name = cast_.mentions[m];
    const bool person = name.kind == EntityKind::kPerson && !name.name.empty();
    return person && !differ(gender_of(document_, name).gender, wanted) ? m : kNone;
  }
  return kNone;
}

// "Vega blamed herself": the subject of the nearest clause around a reflexive.
EntityId Salience::subject_of_clause(TokenId head, PronounKind kind) const {
  for (TokenId at = head; !document_.is_root(at); at = document_.head(at)) {
    const auto subject = tree_.child(document_.head(at), {Deprel::kNsubj, Deprel::kNsubjPass});
    if (!subject || *subject == at || *subject > head) continue;
    const EntityId e = cast_.entity_at(*subject);
    return e != kNone && fits(cast_.mentions[cast_.mention_at[*subject]], kind) ? e : kNone;
  }
  return kNone;
}

// "Yerevan said it was ready": a state or a body that speaks says it of itself.
EntityId Salience::who_says_it(TokenId head) const {
  if (!is_subject(document_.deprel(head)) || document_.is_root(head)) return kNone;
  const TokenId verb = document_.head(head);
  if (document_.deprel(verb) != Deprel::kCcomp || document_.is_root(verb)) return kNone;
  const auto speaker = tree_.child(document_.head(verb), Deprel::kNsubj);
  if (!speaker || *speaker > head) return kNone;
  const EntityId e = cast_.entity_at(*speaker);
  if (e == kNone) return kNone;
  const Entity& entity = cast_.entities[e];
  const bool body = entity.kind == EntityKind::kState || entity.kind == EntityKind::kOrganisation || (entity.kind == EntityKind::kGroup && !entity.plural);
  return body ? e : kNone;
}

EntityId Salience::antecedent(TokenId head, PronounKind kind) const {
  const std::string form = lower_ascii(document_.form(head));
  if (form == "it") {
    if (of_text(tree_, head)) return kNone;
    if (const EntityId e = who_says_it(head); e != kNone) return e;
  }
  if (form.ends_with("self") || form.ends_with("selves")) {
    if (const EntityId e = subject_of_clause(head, kind); e != kNone) return e;
  }
  const Gender wanted = gender_of_pronoun(form);
  const std::uint32_t reach = kind == PronounKind::kPerson ? 4 : 1;
  const auto behind = std::partition_point(cast_.mentions.begin(), cast_.mentions.end(),
                                           [&](const Mention& m) { return m.head < head; });
  EntityId best = kNone;
  const std::string_view owners = owners_of(document_, head);
  double most = -100;
  for (auto it = behind; it != cast_.mentions.begin();) {
    const Mention& mention = *--it;
    if (tree_.sentence_of(head) - tree_.sentence_of(mention.head) > reach) break;
    if (!fits(mention, kind) || blocked(mention, head)) continue;
    const GenderEvidence known = gender(mention.entity);
    const bool other = differ(known.gender, wanted);
    if (other && known.strength >= kSure) continue;
    double s = score(mention, head);
    if (may_own(cast_.entities[mention.entity], owners)) s += kOfOwner;
    if (wanted != Gender::kUnknown && known.gender != Gender::kUnknown) s += other ? -3 : 1.5;
    if (s >= most) {  // at a tie the earlier one
      most = s;
      best = mention.entity;
    }
  }
  return best;
}

bool Salience::named(EntityId e) const {
  const auto& mentions = cast_.entities[e].mentions;
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](MentionId m) { return !cast_.mentions[m].name.empty(); });
}

EntityId Salience::ranked_antecedent(const PronounRanks::Of& ranked) const {
  const Caseless form(document_.form(ranked.pronoun));
  const std::optional<Choice> best = best_ranked(ranked);
  if (form.ends_with("self") || !best) return antecedent(ranked.pronoun, PronounKind::kPerson);
  return best->entity;
}

MentionId Salience::ranked_behind(const PronounRanks::Of& ranked) const {
  const std::optional<Choice> best = best_ranked(ranked);
  return best && best->head > ranked.pronoun ? cast_.mention_at[best->head] : kNone;
}

bool Salience::ranks_above(const PronounRanks::Of& ranked, EntityId rival) const {
  const std::optional<Choice> best = best_ranked(ranked);
  if (!best || best->entity == kNone) return false;
  std::optional<double> of_rival;
  for (const RankedHead& candidate : ranked.heads) {
    if (cast_.entity_at(candidate.head) != rival) continue;
    const double score = static_cast<double>(candidate.score) / kRankUnit;
    of_rival = of_rival ? log_of_sum(*of_rival, score) : score;
  }
  return of_rival && best->score > *of_rival;
}

// All mentions of an entity speak for it together, as they did when the ranker learned.
std::optional<Salience::Choice> Salience::best_ranked(const PronounRanks::Of& ranked) const {
  std::vector<Choice> choices;
  for (const RankedHead& candidate : ranked.heads) {
    if (!may_be(candidate.head, ranked.pronoun)) continue;
    const EntityId e = cast_.entity_at(candidate.head);
    const double score = static_cast<double>(candidate.score) / kRankUnit;
    const auto same = std::find_if(choices.begin(), choices.end(),
                                   [&](const Choice& c) { return e != kNone && c.entity == e; });
    if (same == choices.end()) {
      choices.push_back({candidate.head, e, score});
    } else {
      same->score = log_of_sum(same->score, score);
    }
  }
  const auto best =
      std::max_element(choices.begin(), choices.end(),
                       [](const Choice& a, const Choice& b) { return a.score < b.score; });
  if (best == choices.end() || best->score <= 0) return std::nullopt;
  return *best;
}

// A named person, or a name or pronoun that is nobody of the cast; and nothing that the cast knows forbids it.
bool Salience::may_be(TokenId head, TokenId pronoun) const {
  const Gender wanted = gender_of_pronoun(document_.form(pronoun));
  const MentionId m = cast_.mention_at[head];
  if (m == kNone) return document_.upos(head) == Upos::kPropn && head < pronoun;
  const Mention& mention = cast_.mentions[m];
  if (head > pronoun)
    return mention.kind == EntityKind::kPerson && !mention.name.empty() &&
           !differ(gender_of(document_, mention).gender, wanted);
  if (mention.entity == kNone) return mention.form == MentionForm::kPronoun;
  const GenderEvidence known = gender(mention.entity);
  if (differ(known.gender, wanted) && known.strength >= kSure) return false;
  return fits(mention, PronounKind::kPerson) && named(mention.entity) && !blocked(mention, pronoun);
}

std::vector<EntityId> Salience::coordinated_before(TokenId head) const {
  std::vector<EntityId> out;
  const std::uint32_t here = tree_.sentence_of(head);
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->head >= head || it->entity == kNone) continue;
    if (here - tree_.sentence_of(it->head) > 1) break;
    const TokenId first = tree_.first_conjunct(it->head);
    if (first == it->head) continue;
    for (TokenId t : tree_.conjuncts(first)) {
      const EntityId e = t < head ? cast_.entity_at(t) : kNone;
      if (e != kNone && std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
    }
    if (out.size() >= 2) break;
    out.clear();
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The pair that was meant by such a word in the sentence before: "the neighbours".
std::vector<EntityId> Salience::pair_before(TokenId head) const {
  for (auto mention = cast_.mentions.rbegin(); mention != cast_.mentions.rend(); ++mention) {
    if (mention->head >= head || mention->entity == kNone) continue;
    if (tree_.sentence_of(head) - tree_.sentence_of(mention->head) > 1) break;
    const Entity& entity = cast_.entities[mention->entity];
    if (entity.kind == EntityKind::kGroup && entity.members.size() == 2 && mention->form == MentionForm::kNominal) return entity.members;
  }
  return {};
}

// "The pact that Vega and Okoro signed binds the two countries": those of the two whom the sentence joins just before, as states.
std::vector<EntityId> Salience::states_of_joined(TokenId head) const {
  std::vector<EntityId> joined = coordinated_before(head);
  const TokenId begin = document_.sentences[tree_.sentence_of(head)].tokens.begin;
  const auto here = [&](EntityId e) {
    const auto& mentions = cast_.entities[e].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](MentionId m) { return cast_.mentions[m].head >= begin && cast_.mentions[m].head < head; });
  };
  if (joined.size() != 2 || !std::all_of(joined.begin(), joined.end(), here)) return {};
  for (EntityId& e : joined) {
    const std::string& country = cast_.entities[e].identity.country;
    const auto state = std::find_if(cast_.entities.begin(), cast_.entities.end(), [&](const Entity& other) {
      return other.kind == EntityKind::kState && !country.empty() && other.identity.country == country;
    });
    if (state == cast_.entities.end()) return {};
    e = static_cast<EntityId>(state - cast_.entities.begin());
  }
  std::sort(joined.begin(), joined.end());
  return joined[0] == joined[1] ? std::vector<EntityId>{} : joined;
}

bool Salience::of_side(EntityId entity, EntityId side) const {
  if (side == kNone || entity == side) return side != kNone;
  const std::string& country = cast_.entities[side].identity.country;
  return !country.empty() && country == cast_.entities[entity].identity.country;
}

// The two of different countries that the sentences just before name, if these name two; else the two that the text has named most often
// so far, of which a later mention counts a little more. "The two men" are no women.
std::vector<EntityId> Salience::last_two(TokenId head, bool leaders, EntityId without) const {
  const Gender wanted = gender_of_noun(document_.lemma(head));
  std::vector<double> weight(cast_.entities.size(), 0);
  std::array<std::vector<EntityId>, kScene> near;  // by sentences back
  for (const Mention& mention : cast_.mentions) {
    if (mention.head >= head) break;
    if (mention.entity == kNone || !party(mention.entity, leaders) || of_side(mention.entity, without) || differ(gender(mention.entity).gender, wanted)) continue;
    const std::uint32_t back = tree_.sentence_of(head) - tree_.sentence_of(mention.head);
    weight[mention.entity] += 1 + (back < 3 ? 3 - back : 0);
    for (std::size_t k = back; k < near.size(); ++k) {
      if (std::find(near[k].begin(), near[k].end(), mention.entity) == near[k].end()) near[k].push_back(mention.entity);
    }
  }
  std::vector<EntityId> pair = leaders ? std::vector<EntityId>{} : pair_before(head);
  if (pair.empty() && !leaders) pair = states_of_joined(head);
  if (!pair.empty() && std::none_of(pair.begin(), pair.end(), [&](EntityId e) { return of_side(e, without); })) return pair;
  for (std::vector<EntityId>& two : near) {
    if (two.size() != 2 || cast_.entities[two[0]].identity.country == cast_.entities[two[1]].identity.country) continue;
    std::sort(two.begin(), two.end());
    return two;
  }
  std::vector<EntityId> out;
  while (out.size() < 2) {
    EntityId best = kNone;
    for (EntityId e = 0; e < weight.size(); ++e) {
      const bool other = out.empty() || cast_.entities[e].identity.country !=
                                            cast_.entities[out.front()].identity.country;
      if (weight[e] > 0 && other && (best == kNone || weight[e] > weight[best])) best = e;
    }
    if (best == kNone) break;
    out.push_back(best);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool Salience::party(EntityId e, bool leaders) const {
  const Entity& entity = cast_.entities[e];
  const auto& sectors = entity.identity.sectors;
  if (entity.kind != (leaders ? EntityKind::kPerson : EntityKind::kState) || entity.identity.country.empty()) return false;
  return !leaders || (!entity.name.empty() &&
         std::find(sectors.begin(), sectors.end(), "GOV") != sectors.end());
}

}  // namespace entente
