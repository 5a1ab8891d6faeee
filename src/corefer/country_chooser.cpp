#include "corefer/country_chooser.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corefer/country_features.h"

namespace entente {
namespace {

constexpr std::int64_t kClearly = 256;  // by how much, in 1/256 of a natural logarithm, another country than that of the rules must be likelier to be chosen

struct Scored {
  const CountryCandidate* candidate;
  std::int64_t score;
};

struct Choice {
  EntityId entity;
  std::string country, why;
};

std::int64_t score_of(const CountryCandidate& candidate) {
  std::int64_t sum = 0;
  candidate.answers.each([&](std::uint16_t question) { sum += country_weights::kWeights[question]; });
  return sum;
}

// e^-(x / 256) in 1/65536, by its factors for the bits of x.
std::uint64_t power_below(std::int64_t x) {
  static constexpr std::array<std::uint64_t, 12> kFactors = {65280, 65026, 64520, 63520, 61565, 57835, 51039, 39750, 24109, 8869, 1200, 22};  // of 2^0 to 2^11
  if (x >= 4096) return 0;
  std::uint64_t out = 65536;
  for (unsigned bit = 0; bit < kFactors.size(); ++bit) {
    if ((x >> bit) & 1) out = out * kFactors[bit] / 65536;
  }
  return out;
}

// What speaks most for one candidate against another, in words.
std::string reason(const CountryCandidate& best, const CountryCandidate* next) {
  std::int16_t most = 0;
  std::string_view words;
  best.answers.each([&](std::uint16_t question) {
    const bool both = next && next->answers.has(question);
    if (both || country_weights::kWeights[question] <= most || CountryFeatures::meaning(question).empty()) return;
    most = country_weights::kWeights[question];
    words = CountryFeatures::meaning(question);
  });
  return std::string(words);
}

std::string why_of(const Cast& cast, const Entity& entity, const std::vector<Scored>& scored) {
  const CountryCandidate& best = *scored.front().candidate;
  std::string out;
  if (const auto known = entity.identity.why.find("country"); entity.identity.country == best.country && known != entity.identity.why.end()) out = known->second;
  for (const MentionId m : entity.mentions) {
    for (const Proposal& proposal : cast.mentions[m].proposals) {
      if (out.empty() && proposal.country == best.country) out = proposal.why;
    }
  }
  const CountryCandidate* next = scored.size() > 1 ? scored[1].candidate : nullptr;
  const std::string more = reason(best, next);
  if (!more.empty() && out.find(more) == std::string::npos) out += (out.empty() ? "" : ", ") + more;
  if (out.empty()) out = "what the report says in all";
  std::vector<std::int64_t> below;
  for (const Scored& s : scored) below.push_back(scored.front().score - s.score);
  out += " (chosen, " + std::to_string(percent_of(0, below)) + " %";
  if (next && !next->country.empty()) out += "; " + next->country + " " + std::to_string(percent_of(below[1], below)) + " %";
  return out + ")";
}

std::string why_kept(const Identity& who, const std::vector<Scored>& scored) {
  std::vector<std::int64_t> below;
  for (const Scored& s : scored) below.push_back(scored.front().score - s.score);
  const auto known = who.why.find("country");
  return (known == who.why.end() ? "told by the context" : known->second) + " (kept; " + scored.front().candidate->country + " " +
         std::to_string(percent_of(0, below)) + " % is not clearly more)";
}

Choice choose(const CountryFeatures& features, const Cast& cast, EntityId e) {
  const Entity& entity = cast.entities[e];
  const std::vector<CountryCandidate> candidates = features.candidates(e);
  std::vector<Scored> scored;
  for (const CountryCandidate& candidate : candidates) {
    if (candidate.country.empty() && !entity.identity.country.empty()) continue;  // what a rule has found is not given up for nothing
    scored.push_back({&candidate, score_of(candidate)});
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  const auto told = std::find_if(scored.begin(), scored.end(), [&](const Scored& s) { return s.candidate->country == entity.identity.country; });
  if (told != scored.end() && told != scored.begin() && !told->candidate->country.empty() && scored.front().score - told->score < kClearly)
    return {e, entity.identity.country, why_kept(entity.identity, scored)};
  if (scored.empty() || scored.front().candidate->country.empty()) return {e, "", ""};
  return {e, scored.front().candidate->country, why_of(cast, entity, scored)};
}

bool ends_with_possessor(const Identity& who) {
  const auto why = who.why.find("country");
  return why != who.why.end() && why->second.ends_with(" (possessor)");
}

// "The committee's chairman": whose country was another when he was given it.
void follow_owners(const std::vector<std::pair<EntityId, std::string>>& changed, Cast& cast) {
  for (const Mention& mention : cast.mentions) {
    if (mention.owner == kNone || mention.entity == kNone) continue;
    const EntityId owner = cast.entity_at(mention.owner);
    const auto was = std::find_if(changed.begin(), changed.end(), [&](const auto& c) { return c.first == owner; });
    Identity& who = cast.entities[mention.entity].identity;
    if (was == changed.end() || mention.entity == owner || who.country != was->second || !ends_with_possessor(who)) continue;
    who.country = cast.entities[owner].identity.country;
  }
}

}  // namespace

int percent_of(std::int64_t below, const std::vector<std::int64_t>& all) {
  std::uint64_t sum = 0;
  for (const std::int64_t x : all) sum += power_below(x);
  return sum == 0 ? 0 : static_cast<int>(100 * power_below(below) / sum);
}

void choose_countries(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, Cast& cast) {
  std::vector<Choice> choices;
  {
    const CountryFeatures features(tree, hits, lexicon, home, cast);
    for (EntityId e = 0; e < cast.entities.size(); ++e) {
      if (features.open(e)) choices.push_back(choose(features, cast, e));
    }
  }
  std::vector<std::pair<EntityId, std::string>> changed;
  for (Choice& choice : choices) {
    Identity& who = cast.entities[choice.entity].identity;
    if (choice.country.empty()) continue;
    if (!who.country.empty() && who.country != choice.country) changed.emplace_back(choice.entity, who.country);
    who.country = std::move(choice.country);
    who.why["country"] = std::move(choice.why);
    who.guessed = true;
  }
  follow_owners(changed, cast);
}

}  // namespace entente
