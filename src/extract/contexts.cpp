#include "extract/contexts.h"

#include <algorithm>

namespace entente {

std::vector<std::string> contexts_of(const Tree& tree, const HitLayer& words,
                                     const Lexicon& lexicon, TokenId trigger, std::string cameo) {
  std::vector<std::string> out;
  const auto add = [&](const std::vector<std::string>& contexts) {
    for (const std::string& context : contexts) {
      if (std::find(out.begin(), out.end(), context) == out.end()) out.push_back(context);
    }
  };
  for (; !cameo.empty(); cameo.pop_back()) {  // the longest code that begins this one
    const auto found = lexicon.contexts_of_code.find(cameo);
    if (found == lexicon.contexts_of_code.end()) continue;
    add(found->second);
    break;
  }
  const TokenRange sentence = tree.document().sentences[tree.sentence_of(trigger)].tokens;
  for (TokenId t = sentence.begin; t < sentence.end; ++t) {
    if (const Hit* hit = words.at(t); hit && hit->tokens.begin == t)
      add(lexicon.contexts[hit->entry].contexts);
  }
  return out;
}

}  // namespace entente
