// The whole layer on a tiny network with random weights (tests/data/tiny.model): its labels mean nothing, but every invariant of a
// Document must hold for them, and its segmentation is as odd as one could wish.
#include "language/language.h"

#include <doctest/doctest.h>

#include <numeric>

#include <fstream>
#include <iterator>
#include <thread>

#include "document/document.h"
#include "language/parts.h"
#include "language/reader.h"

namespace entente {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load(ENTENTE_SOURCE "/tests/data/tiny.model").value();
  return loaded;
}

Text text_of(const std::vector<std::string>& paragraphs) {
  Text out;
  for (const std::string& p : paragraphs) {
    if (!out.utf8.empty()) out.utf8 += "\n\n";
    const auto begin = static_cast<std::uint32_t>(out.utf8.size());
    out.utf8 += p;
    out.paragraphs.push_back({begin, static_cast<std::uint32_t>(out.utf8.size())});
  }
  return out;
}

std::string repeated(std::string_view text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

bool one_tree(const Analysis& a, const Sentence& s) {
  int roots = 0;
  for (TokenId t = s.tokens.begin; t < s.tokens.end; ++t) {
    roots += a.arcs[t].head == t;
    CHECK((a.arcs[t].deprel == Deprel::kRoot) == (a.arcs[t].head == t));
    TokenId at = t;
    for (std::uint32_t steps = 0; a.arcs[at].head != at; ++steps) {
      at = a.arcs[at].head;
      if (!s.tokens.contains(at) || steps > s.tokens.size()) return false;
    }
  }
  return roots == 1;
}

void check_invariants(const Analysis& a, const Text& text) {
  REQUIRE(a.tags.of.size() == a.tokens.size());
  REQUIRE(a.tags.lemmas.size() == a.tokens.size());
  REQUIRE(a.arcs.size() == a.tokens.size());
  TokenId next = 0;
  for (const Sentence& s : a.sentences) {
    CHECK(s.tokens.begin == next);
    CHECK_FALSE(s.tokens.empty());
    CHECK(one_tree(a, s));
    for (TokenId t = s.tokens.begin; t < s.tokens.end; ++t) CHECK(text.paragraphs[s.paragraph].contains(a.tokens[t].bytes));
    next = s.tokens.end;
  }
  CHECK(next == a.tokens.size());
  TokenId named = 0;
  for (const Name& n : a.names) {
    CHECK(n.tokens.begin >= named);
    CHECK_FALSE(n.tokens.empty());
    named = n.tokens.end;
  }
  // Every character that is no white space belongs to one token.
  std::uint32_t at = 0;
  std::size_t lost = 0;
  for (const Token& t : a.tokens) {
    for (; at < t.bytes.begin; ++at) lost += text.utf8[at] != ' ' && text.utf8[at] != '\n';
    CHECK(t.bytes.begin >= at);
    CHECK(text.of(t.bytes).find(' ') == std::string_view::npos);
    at = t.bytes.end;
  }
  for (; at < text.utf8.size(); ++at) lost += text.utf8[at] != ' ' && text.utf8[at] != '\n';
  CHECK(lost == 0);
}

bool same(const Analysis& a, const Analysis& b) {
  bool out = a.tokens.size() == b.tokens.size() && a.sentences.size() == b.sentences.size() && a.names.size() == b.names.size();
  for (std::size_t i = 0; out && i < a.tokens.size(); ++i) {
    out = a.tokens[i].bytes == b.tokens[i].bytes && a.tags.of[i].upos == b.tags.of[i].upos && a.tags.of[i].xpos == b.tags.of[i].xpos &&
          a.tags.of[i].feats == b.tags.of[i].feats && a.tags.lemmas[i] == b.tags.lemmas[i] && a.arcs[i].head == b.arcs[i].head &&
          a.arcs[i].deprel == b.arcs[i].deprel;
  }
  for (std::size_t i = 0; out && i < a.sentences.size(); ++i) out = a.sentences[i].tokens == b.sentences[i].tokens;
  for (std::size_t i = 0; out && i < a.names.size(); ++i) out = a.names[i].tokens == b.names[i].tokens;
  return out;
}

Text mixed_text() {
  std::vector<std::string> paragraphs = {"x", "“Never,” said the workers’ union.", repeated("The minister doesn't know the union's talks. ", 60)};
  for (std::size_t i = 0; i < 70; ++i) paragraphs.push_back("The envoy met " + repeated("the foreign minister and ", i % 9) + "left.");
  return text_of(paragraphs);
}

}  // namespace

TEST_CASE("A report becomes tokens, sentences, tags, trees and names") {
  const Text text = mixed_text();
  const Analysis a = model().analyse(text);
  check_invariants(a, text);
  CHECK(a.sentences.back().paragraph == text.paragraphs.size() - 1);
}

TEST_CASE("Nothing in, nothing out") {
  const Analysis a = model().analyse(Text{});
  CHECK(a.tokens.empty());
  CHECK(a.sentences.empty());
}

TEST_CASE("Unkind input: a paragraph of 5,000 words, 10,000 quotation marks, one endless word, other scripts") {
  const Text text = text_of({repeated("minister ", 5000), repeated("\"", 10000), repeated("a", 20000), repeated("北京 שלום ", 200),
                             repeated("don't", 300), "\u0301\u0301", repeated(". ", 700)});
  check_invariants(model().analyse(text), text);
}

TEST_CASE("The result does not depend on what is read together, nor on threads") {
  const Text text = mixed_text();
  const LanguageModel& m = model();
  const Analysis one = read_text(m.parts(), text, Wanted::kAll, 1);
  CHECK(same(one, read_text(m.parts(), text, Wanted::kAll, 64)));
  CHECK(same(one, read_text(m.parts(), text, Wanted::kAll, 100000)));
  Analysis left, right;
  std::thread first([&] { left = m.analyse(text); });
  std::thread second([&] { right = m.analyse(text); });
  first.join();
  second.join();
  CHECK(same(one, left));
  CHECK(same(one, right));
}

TEST_CASE("States have the same bits alone and in a batch of 64 windows") {
  const Encoder& encoder = model().parts().encoder;
  PieceRows batch;
  for (std::uint32_t w = 0; w < 64; ++w) {
    for (std::uint32_t i = 0; i < 3 + w * 5 % 90; ++i) {
      batch.pieces.push_back((w * 31 + i * 7) % static_cast<std::uint32_t>(encoder.vocabulary()));
      batch.shapes.push_back(static_cast<std::uint8_t>((w + i) % 16));
    }
    batch.ends.push_back(static_cast<std::uint32_t>(batch.size()));
  }
  batch.wanted.resize(batch.size());
  std::iota(batch.wanted.begin(), batch.wanted.end(), 0U);
  const auto together = encoder.run(batch);
  std::size_t begin = 0;
  bool equal = true;
  for (const std::size_t end : batch.ends) {
    const auto from = static_cast<std::ptrdiff_t>(begin), to = static_cast<std::ptrdiff_t>(end);
    PieceRows alone;
    alone.pieces.assign(batch.pieces.begin() + from, batch.pieces.begin() + to);
    alone.shapes.assign(batch.shapes.begin() + from, batch.shapes.begin() + to);
    alone.ends = {static_cast<std::uint32_t>(end - begin)};
    alone.wanted.resize(end - begin);
    std::iota(alone.wanted.begin(), alone.wanted.end(), 0U);
    const auto states = encoder.run(alone);
    equal = equal && std::equal(states.begin(), states.begin() + (to - from) * static_cast<std::ptrdiff_t>(encoder.width()),
                                together.begin() + from * static_cast<std::ptrdiff_t>(encoder.width()));
    begin = end;
  }
  CHECK(equal);
}

TEST_CASE("A model that cannot be read says why") {
  CHECK(LanguageModel::load("no/such.model").error().code == ErrorCode::kModelMissing);
  CHECK(LanguageModel::load(ENTENTE_SOURCE "/tests/data/tiny.tsv").error().code == ErrorCode::kModelDamaged);
  CHECK(model().id().starts_with("sha256:"));
}

}  // namespace entente
