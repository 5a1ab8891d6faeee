#include "lexicon/trigger.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

Condition filled(const std::string& slot, std::vector<std::string> words) {
  return {false, slot, std::move(words)};
}

bool ends_with(const std::string& word, std::string_view end) {
  return word.size() > end.size() && std::string_view(word).substr(word.size() - end.size()) == end;
}

// Particles that take no noun of their own: "carry out attack" is an object, "be at war" is not.
bool is_adverb(std::string_view word) {
  static constexpr std::array<std::string_view, 18> kAdverbs = {
      "ahead",   "apart", "aside", "away", "back",  "down", "forth",    "forward", "free",
      "halfway", "home",  "jointly", "loose", "off", "open", "out",      "together", "up"};
  return std::find(kAdverbs.begin(), kAdverbs.end(), word) != kAdverbs.end();
}

// The part of a hyphenated noun behind its last hyphen as the head, the parts before as modifiers.
std::optional<Trigger> cut_at_hyphens(const Trigger& whole) {
  const std::vector<std::string> parts = split(whole.lemma, '-');
  if (parts.size() < 2) return std::nullopt;
  if (std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); }))
    return std::nullopt;
  Trigger cut = whole;
  cut.lemma = parts.back();
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) cut.when.push_back(filled("mod", {parts[i]}));
  return cut;
}

}  // namespace

const std::vector<std::string>& particles() {
  static const std::vector<std::string> kParticles = {
      "aboard",    "about",   "above",      "across",  "after",    "against", "ahead",   "along",
      "alongside", "amid",    "among",      "apart",   "around",   "as",      "aside",   "at",
      "away",      "back",    "before",     "behind",  "below",    "beneath", "beside",  "between",
      "beyond",    "by",      "despite",    "down",    "during",   "for",     "forth",   "forward",
      "free",      "from",    "halfway",    "home",    "in",       "inside",  "into",    "jointly",
      "like",      "loose",   "near",       "of",      "off",      "on",      "onto",    "open",
      "out",        "outside", "over",     "past",    "per",     "since",
      "than",      "through", "throughout", "to",      "together", "toward",  "towards", "under",
      "until",     "up",      "upon",       "via",     "with",     "within",  "without"};
  return kParticles;
}

bool is_particle(std::string_view word) {
  return std::find(particles().begin(), particles().end(), word) != particles().end();
}

std::optional<Trigger> verb_trigger(const std::string& text) {
  const std::vector<std::string> words = split(text, ' ');
  if (words.empty()) return std::nullopt;  // the first word is the verb, even "back" and "down"
  Trigger trigger{words[0], "", {}};
  bool has_object = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!is_particle(words[i])) {
      if (has_object) return std::nullopt;
      trigger.when.push_back(filled("obj", {words[i]}));
      has_object = true;
    } else if (i + 2 == words.size() && !is_particle(words[i + 1]) && !is_adverb(words[i])) {
      trigger.when.push_back(filled(words[i], {words[i + 1]}));  // "at war"
      ++i;
    } else if (trigger.particle.empty()) {
      trigger.particle = words[i];
    } else {
      trigger.when.push_back(filled(words[i], {}));
    }
  }
  return trigger;
}

std::vector<Trigger> noun_triggers(const std::string& text) {
  const std::vector<std::string> words = split(text, ' ');
  std::size_t head = 0;
  while (head < words.size() && !is_particle(words[head])) ++head;
  if (head == 0) return {};
  --head;
  Trigger trigger{singular(words[head]), "", {}};
  for (std::size_t i = 0; i < head; ++i) trigger.when.push_back(filled("mod", {words[i]}));
  if (head + 2 == words.size()) {
    trigger.particle = words[head + 1];
  } else if (head + 3 == words.size()) {
    trigger.when.push_back(filled(words[head + 1], {singular(words[head + 2])}));
  } else if (head + 1 != words.size()) {
    return {};
  }
  std::vector<Trigger> triggers{trigger};
  if (auto cut = cut_at_hyphens(trigger)) triggers.push_back(std::move(*cut));
  return triggers;
}

std::string singular(const std::string& noun) {
  static constexpr std::array<std::string_view, 9> kKept = {
      "ss", "us", "is", "news", "series", "species", "chaos", "means", "headquarters"};
  if (noun.size() < 4 || noun.back() != 's' || noun.find('\'') != std::string::npos) return noun;
  for (const std::string_view end : kKept) {
    if (noun == end || ends_with(noun, end)) return noun;
  }
  if (ends_with(noun, "ies") && noun.size() > 4) return noun.substr(0, noun.size() - 3) + "y";
  for (const std::string_view end : {"sses", "shes", "ches", "xes"}) {
    if (ends_with(noun, end)) return noun.substr(0, noun.size() - 2);
  }
  return noun.substr(0, noun.size() - 1);
}

}  // namespace entente
