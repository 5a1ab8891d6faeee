// Engine: the model and the dictionaries, loaded once; reads reports. Immutable after load, safe to share between threads.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "entente/article.h"
#include "entente/explanation.h"
#include "entente/record.h"
#include "entente/result.h"

namespace entente {

// What CoNLL-U holds beside the language layer.
enum class Judged { kNo, kFactuality };  // kFactuality: `Factuality=` (-3 to 3) and `Status=` in MISC

struct Setup {
  std::filesystem::path model;         // a file, models/english.model
  std::filesystem::path dictionaries;  // a folder
};

// Where model and dictionaries lie: $ENTENTE_HOME, else beside the program (../share/entente), else the source tree it was built from.
Setup default_setup();

class Engine {
 public:
  // Errors E3xx (model) and E4xx (dictionaries): what is missing or wrong, and what to do next.
  static Result<Engine> load(const Setup& setup);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // The whole path for one report. The same article gives the same record on every machine and with any number of threads.
  [[nodiscard]] Result<Record> read(Article article) const;
  // The same reading with its reasons, sentence by sentence: for `entente explain`.
  [[nodiscard]] Result<Explanation> explain(Article article) const;
  // The language layer alone, as CoNLL-U (UD v2), sentences in order with `# text`, `# newpar` comments; in MISC names as NE= and
  // chains of coreference as Entity=.
  [[nodiscard]] Result<std::string> read_conllu(Article article, Judged judged = Judged::kNo) const;
  // CoNLL-U in, whose words and sentences are kept, and out again with tags, lemmas, trees and names; comments, multiword tokens, empty
  // nodes, DEPS and MISC are carried; chains are not added. Error E201, with its line, for what is not CoNLL-U.
  [[nodiscard]] Result<std::string> annotate_conllu(const Article& article,
                                                    Judged judged = Judged::kNo) const;
  // Version, model and dictionary ids.
  [[nodiscard]] const EngineRecord& identity() const;

 private:
  struct Parts;
  explicit Engine(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

// Every complaint about the dictionaries of a folder, "file:line: what", for `entente check`; empty when all is well.
Result<std::vector<std::string>> check_dictionaries(const std::filesystem::path& folder);

}  // namespace entente
