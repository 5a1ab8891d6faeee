#include "entente/engine.h"

#include <future>

#include "corefer/chains.h"
#include "document/conllu.h"
#include "document/conllu_input.h"
#include "engine/language_check.h"
#include "engine/path.h"
#include "entente/version.h"

namespace entente {

namespace {

std::vector<std::string> judgements(const Lexicon& lexicon, const Document& document,
                                    Judged judged) {
  if (judged == Judged::kNo) return {};
  return judge_words(lexicon, document);
}

// What stands in MISC besides names: chains of coreference and, when asked for, judgements.
std::vector<std::string> further_items(const Lexicon& lexicon, const Document& document,
                                       Judged judged) {
  std::vector<std::string> out =
      entity_labels(find_chains(Tree(document)), document.tokens.size());
  const std::vector<std::string> judgement = judgements(lexicon, document, judged);
  for (std::size_t t = 0; t < judgement.size(); ++t) out[t] = joined_features(out[t], judgement[t]);
  return out;
}

}  // namespace

struct Engine::Parts {
  LanguageModel model;
  Lexicon lexicon;
  EngineRecord identity;
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const Setup& setup) {
  auto dictionaries = std::async(std::launch::async, [&] { return Lexicon::load(setup.dictionaries); });
  Result<LanguageModel> model = LanguageModel::load(setup.model);
  Result<Lexicon> lexicon = dictionaries.get();
  if (!model) return tl::unexpected(model.error());
  if (!lexicon) return tl::unexpected(lexicon.error());
  EngineRecord identity{kVersion, {{"language", model->id()}}, lexicon->id};
  return Engine(std::make_unique<const Parts>(
      Parts{std::move(*model), std::move(*lexicon), std::move(identity)}));
}

Result<Record> Engine::read(Article article) const {
  const Document document = analyse(parts_->model, std::move(article));
  if (document.tokens.empty())
    return failure(ErrorCode::kEmpty, "the report holds no words: give a text");
  Record record = extract(parts_->lexicon, document);
  record.engine = parts_->identity;
  if (!looks_english(document)) {
    record.article.language = "und";
    record.notices.push_back(
        "the text does not look like English: what was read of it is not to be trusted");
  }
  return record;
}

Result<Explanation> Engine::explain(Article article) const {
  const Document document = analyse(parts_->model, std::move(article));
  if (document.tokens.empty())
    return failure(ErrorCode::kEmpty, "the report holds no words: give a text");
  return entente::explain(parts_->lexicon, document);
}

Result<std::string> Engine::read_conllu(Article article, Judged judged) const {
  const Document document = analyse(parts_->model, std::move(article), Wanted::kLanguage);
  if (document.tokens.empty())
    return failure(ErrorCode::kEmpty, "the report holds no words: give a text");
  return to_conllu(document, further_items(parts_->lexicon, document, judged));
}

Result<std::string> Engine::annotate_conllu(const Article& article, Judged judged) const {
  Result<ConlluInput> input = entente::read_conllu(article.raw);
  if (!input) return tl::unexpected(input.error());
  Document& document = input->document;
  add_layers(parts_->model.analyse(document.text.utf8, document.tokens, document.sentences),
             document);
  return to_conllu(*input, judgements(parts_->lexicon, document, judged));
}

const EngineRecord& Engine::identity() const { return parts_->identity; }

Result<std::vector<std::string>> check_dictionaries(const std::filesystem::path& folder) {
  auto complaints = Lexicon::check(folder);
  if (!complaints) return tl::unexpected(complaints.error());
  std::vector<std::string> out;
  for (const Complaint& c : *complaints)
    out.push_back(c.file + ":" + std::to_string(c.line) + ": " + c.what);
  return out;
}

}  // namespace entente
