#include "ground/towns.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/place_names.h"

namespace entente {
namespace {

// "Kunar Province", "Dubasari district".
constexpr std::array<std::string_view, 12> kKinds = {"province", "district", "region",   "governorate", "oblast",       "county",
                                                     "state",    "town",     "township", "department",  "municipality", "raion"};
// States that reports of anywhere name, and that have a town of every name.
constexpr std::array<std::string_view, 2> kEverywhere = {"USA", "GBR"};

// The code of the state that a word names, by itself or by a place; "" for none.
std::string state_at(const Hits& hits, const Lexicon& lexicon, TokenId t) {
  if (const Hit* actor = hits.actors.at(t)) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[actor->entry].actor];
    return entry.kind == "state" && actor->head == t ? entry.code : "";
  }
  const Hit* place = hits.places.at(t);
  return place && place->head == t ? lexicon.places[place->entry].code : "";
}

using Counts = std::map<std::string, int>;

Counts states_in(const Document& document, const Hits& hits, const Lexicon& lexicon, TokenRange tokens) {
  Counts counts;
  for (TokenId t = tokens.begin; t < tokens.end && t < document.tokens.size(); ++t) {
    if (const std::string code = state_at(hits, lexicon, t); !code.empty()) ++counts[code];
  }
  return counts;
}

int count_of(const Counts& counts, const std::string& code) {
  const auto found = counts.find(code);
  return found == counts.end() ? 0 : found->second;
}

class Chooser {
 public:
  Chooser(const Tree& tree, const Hits& hits, const Lexicon& lexicon)
      : tree_(tree), hits_(hits), lexicon_(lexicon), report_(states_in(tree.document(), hits, lexicon, {0, static_cast<TokenId>(tree.document().tokens.size())})) {
    for (const auto& [code, count] : report_) most_ = std::max(most_, count);
  }

  // The town that is meant, or nullptr.
  const Town* choose(const std::vector<Town>& towns, TokenId head) const {
    const Document& document = tree_.document();
    const Counts sentence = states_in(document, hits_, lexicon_, document.sentences[tree_.sentence_of(head)].tokens);
    const Town* best = nullptr;
    int most = 0;
    for (const Town& town : towns) {
      const int here = count_of(sentence, town.code), all = count_of(report_, town.code);
      if (here == 0 && all < most_ && one_of(town.code, kEverywhere)) continue;
      const int score = here > 0 ? most_ + all : all;
      if (score <= most) continue;
      most = score;
      best = &town;
    }
    return best;
  }

 private:
  const Tree& tree_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  Counts report_;
  int most_ = 0;
};

enum class Spelling { kAny, kVery };

std::vector<Town> towns_named(const Document& document, const Towns& towns, TokenRange name, Spelling spelling) {
  const std::string_view words = document.text.of(document.bytes(name));
  std::vector<Town> found = towns.named(words);
  if (spelling == Spelling::kVery) std::erase_if(found, [&](const Town& town) { return town.name != words; });
  if (!found.empty() || name.size() < 2 || !one_of(Caseless(document.form(name.end - 1)), kKinds)) return found;
  return towns_named(document, towns, {name.begin, name.end - 1}, spelling);
}

}  // namespace

std::vector<TownHit> find_towns(const Tree& tree, const Hits& hits, const Lexicon& lexicon) {
  const Document& document = tree.document();
  const Chooser chooser(tree, hits, lexicon);
  std::vector<TownHit> out;
  const auto add = [&](TokenRange name, Spelling spelling) {
    const TokenId head = head_of(document, name);
    const bool known = std::any_of(out.begin(), out.end(), [&](const TownHit& hit) { return hit.tokens.overlaps(name); });
    const std::vector<Town> towns = known ? std::vector<Town>{} : towns_named(document, lexicon.towns, name, spelling);
    if (const Town* town = chooser.choose(towns, head)) out.push_back({name, head, *town});
  };
  for (const TokenRange& name : unlisted_place_names(tree, hits)) add(name, Spelling::kAny);
  for (const TokenRange& name : possible_place_names(tree, hits)) add(name, Spelling::kVery);  // "in July" is no Juli
  std::sort(out.begin(), out.end(), [](const TownHit& a, const TownHit& b) { return a.tokens.begin < b.tokens.begin; });
  return out;
}

}  // namespace entente
