// On the tiny network with random weights: what is given stays, whatever the network would have cut.
#include "language/given_words.h"

#include <doctest/doctest.h>

#include <fstream>

#include "language/parts.h"

namespace entente {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded =
      LanguageModel::load(ENTENTE_SOURCE "/tests/data/tiny.model").value();
  return loaded;
}

struct Given {
  std::string utf8;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  // Words separated by spaces; a word that begins with "+" is glued to the one before.
  void add(std::string_view words, std::uint32_t paragraph = 0) {
    const auto first = static_cast<TokenId>(tokens.size());
    std::size_t at = 0;
    while (at < words.size()) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      const bool glued = words[at] == '+';
      if (!glued && !utf8.empty()) utf8 += ' ';
      const auto begin = static_cast<std::uint32_t>(utf8.size());
      utf8 += words.substr(at + (glued ? 1 : 0), end - at - (glued ? 1 : 0));
      tokens.push_back({{begin, static_cast<std::uint32_t>(utf8.size())}, !glued, false});
      at = end + 1;
    }
    sentences.push_back({{first, static_cast<TokenId>(tokens.size())}, paragraph});
  }
  [[nodiscard]] Analysis read() const { return model().analyse(utf8, tokens, sentences); }
};

void check_kept(const Given& given, const Analysis& a) {
  REQUIRE(a.tokens.size() == given.tokens.size());
  for (TokenId t = 0; t < a.tokens.size(); ++t) CHECK(a.tokens[t].bytes == given.tokens[t].bytes);
  REQUIRE(a.sentences.size() == given.sentences.size());
  for (std::size_t i = 0; i < a.sentences.size(); ++i) {
    const TokenRange tokens = a.sentences[i].tokens;
    CHECK(tokens == given.sentences[i].tokens);
    int roots = 0;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      roots += a.arcs[t].head == t;
      CHECK(tokens.contains(a.arcs[t].head));
    }
    CHECK(roots == 1);
  }
  CHECK(a.tags.lemmas.size() == given.tokens.size());
}

}  // namespace

TEST_CASE("given words and sentences are kept, also where no model would cut") {
  Given given;
  given.add("foot +ball can +not +'s");
  given.add(".");
  given.add("end of . a sentence !", 1);
  given.add("...");
  check_kept(given, given.read());
}

TEST_CASE("a sentence longer than any window stays one tree") {
  Given given;
  given.add("before .");
  std::string longest;
  for (int i = 0; i < 900; ++i) longest += longest.empty() ? "word" : i % 7 ? " word" : " +,";
  given.add(longest);
  given.add("behind .");
  check_kept(given, given.read());
}

TEST_CASE("a word longer than any window is one word") {
  Given given;
  std::string word;
  for (int i = 0; i < 3000; ++i) word += i % 2 ? '/' : 'a';
  given.add(word + " b");
  check_kept(given, given.read());
}

TEST_CASE("a paragraph does not depend on its neighbours") {
  Given alone, together;
  alone.add("one two three .");
  alone.add("And four .");
  for (std::uint32_t p = 0; p < 300; ++p) {
    together.add("one two three .", p);
    together.add("And four .", p);
  }
  const Analysis a = alone.read(), b = together.read();
  for (TokenId t = 0; t < b.tokens.size(); ++t) {
    const TokenId same = t % 7;
    CHECK(a.tags.of[same].xpos == b.tags.of[t].xpos);
    CHECK(a.arcs[same].deprel == b.arcs[t].deprel);
    CHECK(a.arcs[same].head == b.arcs[t].head - (t - same));
  }
}

}  // namespace entente
