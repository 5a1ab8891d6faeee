// Reads raw text from stdin and prints its language layer as CoNLL-U: language_dump MODEL < TEXT. With --time it says
// how much processor time it took.
// A developer's program, for evaluation/; not installed.
#include <cstdio>
#include <ctime>
#include <iostream>
#include <iterator>
#include <string_view>

#include "document/conllu.h"
#include "document/document.h"
#include "language/language.h"
#include "text/text.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: language_dump MODEL [--time] < TEXT\n", stderr);
    return 2;
  }
  const auto seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  const double began = seconds();
  const auto model = entente::LanguageModel::load(argv[1]);
  if (!model) {
    std::fprintf(stderr, "%s\n", model.error().message.c_str());
    return 3;
  }
  const double load = seconds() - began;
  const std::string raw{std::istreambuf_iterator<char>(std::cin), {}};
  const double start = seconds();
  entente::Document document;
  document.text = entente::clean(raw);
  entente::Analysis analysis = model->analyse(document.text);
  const double spent = seconds() - start;
  document.tokens = std::move(analysis.tokens);
  document.sentences = std::move(analysis.sentences);
  document.tags = std::move(analysis.tags);
  document.arcs = std::move(analysis.arcs);
  document.names = std::move(analysis.names);
  if (argc > 2 && std::string_view(argv[2]) == "--time") {
    const auto words = static_cast<double>(document.tokens.size());
    std::fprintf(stderr, "load %.0f ms; %.0f words in %.2f s of processor time: %.0f words/s\n", load * 1000, words, spent, words / spent);
  }
  const std::string out = entente::to_conllu(document);
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() ? 0 : 4;
}
