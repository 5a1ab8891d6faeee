// Loading: everything that the reader later takes for granted (sizes, label sets, ids inside of their tables) is checked here.
#include "language/language.h"

#include <fmt/format.h>

#include "language/given_words.h"
#include "language/pair_reader.h"
#include "language/parts.h"
#include "language/reader.h"

namespace entente {
namespace {

constexpr std::size_t kMostXpos = 256;
constexpr std::size_t kMostShapes = 16;

template <typename T, typename Read>
Result<std::vector<T>> labels(const ModelFile& file, const char* list, Read read) {
  const auto strings = file.strings(list);
  if (!strings) return tl::unexpected(strings.error());
  std::vector<T> out;
  for (const std::string_view label : **strings) {
    auto value = read(label);
    if (!value) return file.misfit(fmt::format("unknown label \"{}\" in its list \"{}\"", label, list));
    out.push_back(std::move(*value));
  }
  return out;
}

// Runs `load` and keeps its value in `at`; false and the error when it fails.
template <typename T>
bool keep(Result<T> from, T& at, Error& error) {
  if (from) {
    at = std::move(*from);
  } else {
    error = std::move(from.error());
  }
  return from.has_value();
}

bool load_labels(LanguageModel::Parts& parts, Error& error) {
  const auto as_string = [](std::string_view s) { return std::optional<std::string>(s); };
  std::vector<std::string> xpos, feats;
  const bool ok = keep(labels<Upos>(parts.file, "upos", upos_of), parts.upos, error) &&
                  keep(labels<Deprel>(parts.file, "deprel", deprel_of), parts.deprels, error) &&
                  keep(labels<LemmaRule>(parts.file, "lemma", lemma_rule), parts.lemma_rules, error) &&
                  keep(labels<NameLabel>(parts.file, "names", name_label), parts.names, error) &&
                  keep(labels<std::string>(parts.file, "xpos", as_string), xpos, error) &&
                  keep(labels<std::string>(parts.file, "feats", as_string), feats, error);
  if (!ok) return false;
  if (xpos.size() > kMostXpos) {
    error = parts.file.misfit("it has too many tags").value();
    return false;
  }
  parts.xpos = std::make_shared<const std::vector<std::string>>(std::move(xpos));
  parts.feats = std::make_shared<const std::vector<std::string>>(std::move(feats));
  return true;
}

bool load_parts(LanguageModel::Parts& parts, Error& error) {
  std::size_t own = 0, own_of_triggers = 0, own_of_pronouns = 0, own_of_pairs = 0;
  if (!keep(WordPiece::load(parts.file), parts.wordpiece, error) || !keep(Encoder::load(parts.file), parts.encoder, error) ||
      !keep(Heads::load(parts.file, parts.encoder.width()), parts.heads, error) ||
      !keep(parts.file.number("own layers of attributions"), own, error) ||
      !keep(parts.encoder.branch(parts.file, "attribution", own), parts.attribution_encoder, error) ||
      !keep(AttributionHead::load(parts.file, parts.encoder.width()), parts.attribution_head, error) ||
      !keep(parts.file.number("own layers of triggers"), own_of_triggers, error) ||
      !keep(parts.encoder.branch(parts.file, "trigger", own_of_triggers), parts.trigger_encoder, error) ||
      !keep(TriggerHead::load(parts.file, parts.encoder.width()), parts.trigger_head, error) ||
      !keep(parts.file.number("own layers of pronouns"), own_of_pronouns, error) ||
      !keep(parts.encoder.marking_branch(parts.file, "pronoun", own_of_pronouns), parts.pronoun_encoder, error) ||
      !keep(PronounHead::load(parts.file, parts.encoder.width()), parts.pronoun_head, error) ||
      !keep(parts.file.number("own layers of pairs"), own_of_pairs, error) ||
      !keep(parts.encoder.marking_branch(parts.file, "pair", own_of_pairs), parts.pair_encoder, error) ||
      !keep(PairHead::load(parts.file, parts.encoder.width()), parts.pair_head, error) ||
      !keep(parts.file.number("window"), parts.window, error) ||
      !keep(parts.file.number("longest window"), parts.longest_window, error)) {
    return false;
  }
  const bool fits = parts.wordpiece.size() == parts.encoder.vocabulary() && parts.encoder.shapes() == kMostShapes &&
                    parts.window >= WordPiece::kMostPieces && parts.window <= parts.longest_window &&
                    parts.longest_window + 2 <= parts.encoder.positions();  // [CLS] and [SEP]
  const bool same_layers = parts.attribution_encoder.shared() == parts.trigger_encoder.shared() && parts.trigger_encoder.shared() == parts.pronoun_encoder.shared();
  if (!fits || !same_layers) error = parts.file.misfit("its tables do not fit together").value();
  parts.types = std::make_shared<const std::vector<std::string>>(parts.pair_head.types());
  return fits && same_layers && load_labels(parts, error);
}

}  // namespace

Result<LanguageModel> LanguageModel::load(const std::filesystem::path& path) {
  auto file = ModelFile::open(path);
  if (!file) return tl::unexpected(file.error());
  auto parts = std::make_shared<Parts>();
  parts->file = std::move(*file);
  Error error{};
  if (!load_parts(*parts, error)) return tl::unexpected(std::move(error));
  return LanguageModel(std::move(parts));
}

Analysis LanguageModel::analyse(const Text& text, Wanted wanted) const { return read_text(*parts_, text, wanted); }

Analysis LanguageModel::analyse(std::string_view utf8, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences) const {
  return read_words(*parts_, utf8, tokens, sentences);
}

PairScores LanguageModel::pair(const Text& text, Span actor, Span recipient) const {
  if (text.paragraphs.empty()) return {std::vector<float>(parts_->types->size(), 0)};
  return {read_pair(*parts_, text, actor, recipient)};
}

EventTypes LanguageModel::types() const { return parts_->types; }

const std::string& LanguageModel::id() const { return parts_->file.id(); }

}  // namespace entente
