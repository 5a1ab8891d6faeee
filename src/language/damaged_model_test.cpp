// Model files that lie although their checksums are right: each is refused, or reads a text without stepping outside of anything (what a
// sanitizer's build sees). Those whose checksums are wrong never come this far: model/model_file_test.cpp.
#include <doctest/doctest.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "language/language.h"

namespace entente {
namespace {

constexpr std::size_t kHeader = 128;

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::uint64_t number_at(const std::string& file, std::size_t at) {
  std::uint64_t value = 0;
  std::memcpy(&value, file.data() + at, 8);
  return value;
}

void put(std::string& file, std::size_t at, std::uint64_t value) {
  std::memcpy(file.data() + at, &value, 8);
}

// The checksums of docs/model-file.md, right again.
void seal(std::string& file) {
  const std::uint64_t tables = number_at(file, 16);
  put(file, 24, XXH3_64bits(file.data() + kHeader, tables));
  put(file, 32, XXH3_64bits(file.data() + kHeader + tables, file.size() - kHeader - tables));
  put(file, 120, XXH3_64bits(file.data(), 120));
}

// Two strings of the tables, with the lengths before them, change places.
void swap_texts(std::string& file, const std::string& a, const std::string& b) {
  const auto text = [](const std::string& s) { return std::string{static_cast<char>(s.size()), 0, 0, 0} + s; };
  const std::size_t first = std::min(file.find(text(a)), file.find(text(b))), second = std::max(file.find(text(a)), file.find(text(b)));
  REQUIRE(second != std::string::npos);
  const std::string x = file.compare(first, text(a).size(), text(a)) == 0 ? text(a) : text(b), y = x == text(a) ? text(b) : text(a);
  file.replace(second, y.size(), x).replace(first, x.size(), y);
}

class Scratch {
 public:
  Scratch()
      : path_(std::filesystem::temp_directory_path() /
              ("entente-damaged-" + std::to_string(::getpid()) + ".model")) {}
  ~Scratch() { std::filesystem::remove(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  Result<LanguageModel> load(const std::string& file) {
    std::ofstream(path_, std::ios::binary)
        .write(file.data(), static_cast<std::streamsize>(file.size()));
    return LanguageModel::load(path_);
  }

 private:
  std::filesystem::path path_;
};

void read_something(const LanguageModel& model) {
  const Text text = clean("The envoys didn't meet in Oslo, \"we can't\" - he said.\n\nNo! 12,5");
  const Analysis a = model.analyse(text);
  CHECK(a.arcs.size() == a.tokens.size());
}

}  // namespace

TEST_CASE("tables with one bit altered and checksums made right are refused or harmless") {
  const std::string good = bytes_of(ENTENTE_SOURCE "/tests/data/tiny.model");
  REQUIRE(good.size() > kHeader);
  const std::size_t end = kHeader + number_at(good, 16);
  Scratch scratch;
  std::string again = good;
  seal(again);
  CHECK(again == good);
  std::size_t refused = 0, tried = 0;
  for (std::size_t at = kHeader; at < end; at += 5) {
    ++tried;
    std::string file = good;
    file[at] = static_cast<char>(file[at] ^ (1 << (at % 8)));
    seal(file);
    const auto model = scratch.load(file);
    if (model) {
      read_something(*model);
    } else {
      ++refused;
      const ErrorCode code = model.error().code;
      CHECK((code == ErrorCode::kModelDamaged || code == ErrorCode::kModelForeign));
    }
  }
  CHECK(refused * 2 > tried);  // the rest are labels and word pieces of another spelling
}

TEST_CASE("a model whose names have no hidden layer, or one of another shape, is refused") {
  const std::string good = bytes_of(ENTENTE_SOURCE "/tests/data/tiny.model");
  Scratch scratch;
  std::string older = good;
  older.replace(older.find("names.sentence.weight"), 6, "tagsx.");
  seal(older);
  const auto without = scratch.load(older);
  REQUIRE(!without);
  CHECK(without.error().code == ErrorCode::kModelForeign);
  CHECK(without.error().message.find("it lacks the tensor \"names.sentence.weight\"") != std::string::npos);
  std::string other = good;  // the layers for neighbours and for the sentence, one in the place of the other
  for (const char* const kind : {".weight", ".bias"}) swap_texts(other, std::string("names.near") + kind, std::string("names.sentence") + kind);
  seal(other);
  const auto swapped = scratch.load(other);
  REQUIRE(!swapped);
  CHECK(swapped.error().code == ErrorCode::kModelForeign);
}

TEST_CASE("weights that are no numbers give a tree all the same") {
  const std::string good = bytes_of(ENTENTE_SOURCE "/tests/data/tiny.model");
  Scratch scratch;
  for (const char byte : {'\xff', '\x7f', '\x00'}) {
    std::string file = good;
    std::fill(file.begin() + static_cast<std::ptrdiff_t>(kHeader + number_at(good, 16)), file.end(),
              byte);
    seal(file);
    const auto model = scratch.load(file);
    if (model) read_something(*model);
  }
}

}  // namespace entente
