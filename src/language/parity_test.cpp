// The same numbers as PyTorch: tests/data/tiny.{model,tsv}, written by training/language/parity.py. With ENTENTE_PARITY_MODEL and
// ENTENTE_PARITY_TABLE set, also a trained model; its largest difference is printed.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "language/pair_reader.h"
#include "language/parts.h"
#include "language/windows.h"

namespace entente {
namespace {

struct Case {
  std::string text;
  std::vector<std::string> atoms;
  std::vector<std::vector<float>> segment, word, names, arcs, rels, roles, links, triggers, sides, pronouns, pair;
};

std::vector<Case> read_table(const std::string& path) {
  std::vector<Case> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    const std::string kind = line.substr(0, tab), rest = line.substr(tab + 1);
    if (kind == "text") {
      out.push_back({rest, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    } else if (kind == "atom") {
      out.back().atoms.push_back(rest);
    } else {
      std::vector<float> row;
      std::istringstream numbers(rest);
      for (float x = 0; numbers >> x;) row.push_back(x);
      Case& c = out.back();
      const std::map<std::string, std::vector<std::vector<float>>*> at = {{"segment", &c.segment}, {"word", &c.word}, {"names", &c.names}, {"arcs", &c.arcs},
                                                                          {"rels", &c.rels},       {"roles", &c.roles}, {"links", &c.links},
                                                                          {"triggers", &c.triggers}, {"sides", &c.sides}, {"pronouns", &c.pronouns}, {"pair", &c.pair}};
      at.at(kind)->push_back(row);
    }
  }
  return out;
}

std::vector<std::string> atom_lines(const LanguageModel::Parts& parts, const ReadParagraph& p) {
  const auto& pieces = *parts.file.strings("pieces").value();
  std::vector<std::string> out;
  for (std::size_t i = 0; i < p.atoms.size(); ++i) {
    const Atom& a = p.atoms[i];
    std::ostringstream line;
    line << a.bytes.begin << '\t' << a.bytes.end << '\t' << a.clitic << '\t' << a.space << '\t' << int{a.shape} << '\t';
    for (auto k = p.first_piece[i]; k < p.first_piece[i + 1]; ++k) line << (k > p.first_piece[i] ? " " : "") << pieces[p.pieces[k]];
    out.push_back(line.str());
  }
  return out;
}

// The largest difference between rows of numbers and the same in one vector.
float distance(const std::vector<std::vector<float>>& rows, const std::vector<float>& flat) {
  float worst = 0;
  std::size_t i = 0;
  for (const auto& row : rows) {
    for (const float x : row) worst = std::max(worst, std::abs(x - (i < flat.size() ? flat[i] : 1e9F))), ++i;
  }
  return i == flat.size() ? worst : 1e9F;
}

struct Distances {
  float segment = 0, word = 0, names = 0, arcs = 0, rels = 0, roles = 0, links = 0, triggers = 0, sides = 0, pronouns = 0, pair = 0;
};

// The roles and links of attributions, the triggers, the sides of the first atom, and the pair of the first atom and the last one.
void compare_reading(const LanguageModel::Parts& parts, const Case& c, const ReadParagraph& p, const PieceRows& rows, Distances& worst) {
  const std::vector<float> words = parts.attribution_encoder.run(rows);
  WordRoles roles;
  parts.attribution_head.append(words, 0, p.atoms.size(), roles);
  worst.roles = std::max(worst.roles, distance(c.roles, roles.roles));
  for (std::size_t w = 0; w < p.atoms.size(); ++w) {  // where the parts for links are kept
    const float score = parts.attribution_head.link(roles, 0, w);
    if (std::isfinite(score)) worst.links = std::max(worst.links, std::abs(score - c.links.at(0).at(w)));
  }
  const std::vector<float> told = parts.trigger_encoder.run(rows);
  std::vector<float> triggers;
  for (std::size_t w = 0; w < p.atoms.size(); ++w) {
    const auto shares = parts.trigger_head.shares(told.data() + w * parts.encoder.width());
    triggers.insert(triggers.end(), shares.begin(), shares.end());
  }
  worst.triggers = std::max(worst.triggers, distance(c.triggers, triggers));
  SideScores sides = parts.trigger_head.no_sides();
  parts.trigger_head.append_sides(told, 0, p.atoms.size(), 0, sides);
  std::vector<float> shares;
  for (const Side side : {Side::kActor, Side::kRecipient}) {
    for (TokenId w = 0; w < p.atoms.size(); ++w) shares.push_back(sides.share(0, w, side));
  }
  worst.sides = std::max(worst.sides, distance(c.sides, shares));
  const Text text = clean(c.text);
  if (text.utf8 != c.text) return;
  worst.pair = std::max(worst.pair, distance(c.pair, read_pair(parts, text, p.atoms.front().bytes, p.atoms.back().bytes)));
}

// What the first atom stands for as a pronoun; all rows are those of a passage's last window.
void compare_pronouns(const LanguageModel::Parts& parts, const Case& c, PieceRows rows, Distances& worst) {
  rows.marks.assign(rows.size(), 1);
  const std::vector<float> states = parts.pronoun_encoder.run(rows), keys = parts.pronoun_head.keys(states);
  std::vector<float> scores;
  for (std::size_t w = 0; w < rows.wanted.size(); ++w) scores.push_back(parts.pronoun_head.score(keys, 0, w));
  scores.push_back(parts.pronoun_head.nobody(states.data()));
  worst.pronouns = std::max(worst.pronouns, distance(c.pronouns, scores));
}

void compare(const LanguageModel::Parts& parts, const Case& c, Distances& worst) {
  const ReadParagraph p = prepare(c.text, 0, parts.wordpiece);
  CHECK(atom_lines(parts, p) == c.atoms);
  PieceRows rows;
  rows.pieces = {parts.wordpiece.begin_id()};
  rows.shapes = {0};
  for (std::size_t i = 0; i < p.atoms.size(); ++i) rows.shapes.insert(rows.shapes.end(), p.first_piece[i + 1] - p.first_piece[i], p.atoms[i].shape);
  rows.pieces.insert(rows.pieces.end(), p.pieces.begin(), p.pieces.end());
  rows.pieces.push_back(parts.wordpiece.end_id());
  rows.shapes.push_back(0);
  rows.ends = {static_cast<std::uint32_t>(rows.size())};
  const std::size_t width = parts.encoder.width();
  for (std::uint32_t i = 0; i < p.atoms.size(); ++i) rows.wanted.push_back(1 + p.first_piece[i]);
  const auto words = parts.encoder.run(rows);
  std::vector<float> segment;
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < p.atoms.size(); ++i) {
    for (const float s : parts.heads.segment(words.data() + i * width)) segment.push_back(s);
    heads.push_back(i);
  }
  const SentenceScores scores = parts.heads.scores(words, heads);
  worst.segment = std::max(worst.segment, distance(c.segment, segment));
  worst.word = std::max(worst.word, distance(c.word, scores.tags));
  worst.names = std::max(worst.names, distance(c.names, scores.names));
  worst.arcs = std::max(worst.arcs, distance(c.arcs, scores.arcs));
  worst.rels = std::max(worst.rels, distance(c.rels, scores.rels));
  compare_reading(parts, c, p, rows, worst);
  compare_pronouns(parts, c, rows, worst);
}

Distances compare_all(const std::string& model, const std::string& table) {
  const auto loaded = LanguageModel::load(model);
  REQUIRE(loaded);
  const auto cases = read_table(table);
  CHECK(cases.size() >= 7);
  Distances worst;
  for (const Case& c : cases) compare(loaded->parts(), c, worst);
  return worst;
}

}  // namespace

TEST_CASE("Scores are those of PyTorch to the precision of 8 bits") {
  const std::string data = ENTENTE_SOURCE "/tests/data/";
  const Distances d = compare_all(data + "tiny.model", data + "tiny.tsv");
  // PyTorch rounds what goes into a linear layer to bytes, too; a value near the edge of a cell falls into its neighbour now and then.
  CHECK(d.segment < 0.1F);
  CHECK(d.word < 0.15F);
  CHECK(d.names < 0.3F);
  CHECK(d.arcs < 1.0F);  // products of three, as those of the labels: the scores themselves are in the tens
  CHECK(d.rels < 1.0F);  // 0.46 to 0.53 with three seeds of random weights
  CHECK(d.roles < 0.15F);
  CHECK(d.links < 0.2F);
  CHECK(d.triggers < 0.05F);
  CHECK(d.sides < 0.05F);
  CHECK(d.pronouns < 0.05F);
  CHECK(d.pair < 0.005F);
}

TEST_CASE("Scores of a trained model, when one is named") {
  const char* const model = std::getenv("ENTENTE_PARITY_MODEL");
  const char* const table = std::getenv("ENTENTE_PARITY_TABLE");
  if (model == nullptr || table == nullptr) return;
  const Distances d = compare_all(model, table);
  MESSAGE("largest differences: segment " << d.segment << ", word " << d.word << ", names " << d.names << ", arcs " << d.arcs << ", rels " << d.rels << ", roles " << d.roles
                                            << ", links " << d.links << ", triggers " << d.triggers << ", sides " << d.sides << ", pronouns " << d.pronouns << ", pair " << d.pair);
  CHECK(d.segment < 0.5F);
}

}  // namespace entente
