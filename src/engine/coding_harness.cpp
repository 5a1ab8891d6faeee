// coding_harness MODEL DICTIONARIES TEXT [ROUNDS]: how fast reports are coded once the language layer has read them: sentences a second of
// one thread for everything from dictionary hits to the finished record (times, places, actors with coreference, statements, events,
// positions, agreements), as the median of the rounds. benchmarks/run calls it. Not installed.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/path.h"

int main(int count, char** arguments) {
  using namespace entente;
  if (count < 4) return 2;
  const auto model = LanguageModel::load(arguments[1]);
  const auto lexicon = Lexicon::load(arguments[2]);
  if (!model || !lexicon) return 3;
  std::ifstream in(arguments[3], std::ios::binary);
  Article article;
  article.raw.assign(std::istreambuf_iterator<char>(in), {});
  const Document document = analyse(*model, std::move(article));
  const int rounds = count > 4 ? std::max(1, std::atoi(arguments[4])) : 21;
  std::vector<double> seconds;
  std::size_t events = 0;
  for (int i = 0; i < rounds; ++i) {
    const auto began = std::chrono::steady_clock::now();
    events += extract(*lexicon, document).events.size();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  std::nth_element(seconds.begin(), seconds.begin() + rounds / 2, seconds.end());
  const double median = seconds[static_cast<std::size_t>(rounds / 2)];
  std::cout << static_cast<long>(static_cast<double>(document.sentences.size()) / median) << " sentences/s (" << document.sentences.size()
            << " sentences, " << events / static_cast<std::size_t>(rounds) << " events)\n";
}
