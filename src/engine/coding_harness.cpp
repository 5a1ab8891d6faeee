// coding_harness MODEL DICTIONARIES TEXT...: how fast reports are coded once the language layer has read them: sentences a second of one thread
// for everything from dictionary hits to the finished record (times, places, actors with coreference, statements, events, positions,
// agreements), as the median of the rounds over all texts, each one report. benchmarks/run calls it. Not installed.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/path.h"

namespace {

constexpr int kRounds = 21;

entente::Document read(const entente::LanguageModel& model, const char* path) {
  std::ifstream in(path, std::ios::binary);
  entente::Article article;
  article.raw.assign(std::istreambuf_iterator<char>(in), {});
  return entente::analyse(model, std::move(article));
}

}  // namespace

int main(int count, char** arguments) {
  using namespace entente;
  if (count < 4) return 2;
  const auto model = LanguageModel::load(arguments[1]);
  const auto lexicon = Lexicon::load(arguments[2]);
  if (!model || !lexicon) return 3;
  std::vector<Document> documents;
  std::size_t sentences = 0, events = 0;
  for (int i = 3; i < count; ++i) sentences += documents.emplace_back(read(*model, arguments[i])).sentences.size();
  std::vector<double> seconds;
  for (int i = 0; i < kRounds; ++i) {
    const auto began = std::chrono::steady_clock::now();
    for (const Document& document : documents) events += extract(*lexicon, document).events.size();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  std::nth_element(seconds.begin(), seconds.begin() + kRounds / 2, seconds.end());
  const double median = seconds[kRounds / 2];
  std::cout << static_cast<long>(static_cast<double>(sentences) / median) << " sentences/s (" << sentences << " sentences, " << events / kRounds
            << " events)\n";
}
