#include "model/model_file.h"

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <xxhash.h>

#include <cstring>
#include <fstream>
#include <iterator>

namespace entente {
namespace {

// Writes a model file by hand, as docs/model-file.md describes it.
class Writer {
 public:
  template <typename T>
  void number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }
  void string(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_.append(text);
  }
  void tensor(std::string_view name, int type, const std::vector<std::uint32_t>& shape, std::uint64_t offset, std::uint64_t size) {
    string(name);
    number(static_cast<std::uint8_t>(type));
    number(static_cast<std::uint8_t>(shape.size()));
    for (const auto n : shape) number(n);
    number(offset);
    number(size);
  }
  std::string bytes_;
};

std::string file_of(std::string tables, const std::string& data, const char* magic = "ENTMDL01") {
  tables.resize((tables.size() + 63) / 64 * 64);
  Writer w;
  w.bytes_ = magic;
  w.number(std::uint64_t{128 + tables.size() + data.size()});
  w.number(std::uint64_t{tables.size()});
  w.number(std::uint64_t{XXH3_64bits(tables.data(), tables.size())});
  w.number(std::uint64_t{XXH3_64bits(data.data(), data.size())});
  unsigned char digest[32];
  const std::string content = tables + data;
  EVP_Digest(content.data(), content.size(), digest, nullptr, EVP_sha256(), nullptr);
  w.bytes_.append(reinterpret_cast<const char*>(digest), 32);
  w.bytes_.resize(120);
  w.number(std::uint64_t{XXH3_64bits(w.bytes_.data(), 120)});
  return w.bytes_ + content;
}

std::string data_block() {
  Writer w;
  for (const float x : {1.0F, -2.0F, 0.5F, 4.0F}) w.number(x);
  w.bytes_.resize(64);
  for (const float scale : {0.5F, 2.0F}) w.number(scale);
  w.bytes_.resize(128);
  for (const int x : {-2, 3, 4, 5}) w.number(static_cast<std::int8_t>(x));
  return w.bytes_;
}

std::string tables_with(const std::vector<std::uint32_t>& shape, std::uint64_t offset, std::uint64_t size) {
  Writer w;
  w.number(std::uint32_t{2});
  w.string("layers");
  w.string("6");
  w.string("heads");
  w.string("x");
  w.number(std::uint32_t{1});
  w.string("upos");
  w.number(std::uint32_t{2});
  w.string("NOUN");
  w.string("VERB");
  w.number(std::uint32_t{2});
  w.tensor("small", 0, shape, offset, size);
  w.tensor("scaled", 2, {2, 2}, 64, 68);
  return w.bytes_;
}

std::string good() { return file_of(tables_with({2, 2}, 0, 16), data_block()); }

Result<ModelFile> view(const std::string& file) {
  static std::vector<std::byte> kept;  // what the last ModelFile looks at
  kept.assign(reinterpret_cast<const std::byte*>(file.data()), reinterpret_cast<const std::byte*>(file.data()) + file.size());
  return ModelFile::view(kept, "test.model");
}

bool refused(const std::string& file, ErrorCode code) {
  const auto model = view(file);
  return !model && model.error().code == code && model.error().message.starts_with("test.model: ");
}

}  // namespace

TEST_CASE("A model file gives its numbers, lists and tensors") {
  const auto model = view(good());
  REQUIRE(model);
  CHECK(model->number("layers").value() == 6);
  CHECK(model->strings("upos").value()->at(1) == "VERB");
  CHECK(model->floats("small", {2, 2}).value() == std::vector<float>{1.0F, -2.0F, 0.5F, 4.0F});
  CHECK(model->floats("scaled", {0, 2}).value() == std::vector<float>{-1.0F, 1.5F, 8.0F, 10.0F});
  CHECK(model->id().size() == 71);
}

TEST_CASE("What is missing or does not fit is E303") {
  const auto model = view(good());
  REQUIRE(model);
  CHECK(model->number("heads").error().code == ErrorCode::kModelForeign);
  CHECK(model->number("width").error().code == ErrorCode::kModelForeign);
  CHECK(model->strings("xpos").error().code == ErrorCode::kModelForeign);
  CHECK(model->floats("small", {4}).error().code == ErrorCode::kModelForeign);
  CHECK(model->floats("small", {2, 3}).error().code == ErrorCode::kModelForeign);
  CHECK(model->floats("large", {2, 2}).error().message.find("\"large\"") != std::string::npos);
}

TEST_CASE("A file cut off at any length is refused") {
  const std::string file = good();
  for (std::size_t n = 0; n < file.size(); ++n) CHECK(refused(file.substr(0, n), ErrorCode::kModelDamaged));
  CHECK(refused(file + std::string(1, '\0'), ErrorCode::kModelDamaged));
}

TEST_CASE("A file with any bit flipped is refused") {
  const std::string file = good();
  for (std::size_t i = 0; i < file.size() * 8; ++i) {
    std::string flipped = file;
    flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
    CHECK_FALSE(view(flipped));
  }
}

TEST_CASE("Another version and an unfinished file are told apart") {
  const std::string data = data_block();
  CHECK(refused(file_of(tables_with({2, 2}, 0, 16), data, "ENTMDL02"), ErrorCode::kModelForeign));
  CHECK(refused(file_of(tables_with({2, 2}, 0, 16), data, "ENTMDL--"), ErrorCode::kModelDamaged));
  CHECK(view(file_of(tables_with({2, 2}, 0, 16), data, "ENTMDL--")).error().message.find("did not finish") != std::string::npos);
}

TEST_CASE("Tables that lie are refused although their checksums are right") {
  const std::string data = data_block();
  CHECK(refused(file_of(tables_with({2, 3}, 0, 16), data), ErrorCode::kModelDamaged));           // shape and size differ
  CHECK(refused(file_of(tables_with({2, 0}, 0, 0), data), ErrorCode::kModelDamaged));            // empty
  CHECK(refused(file_of(tables_with({2, 2}, 4, 16), data), ErrorCode::kModelDamaged));           // not aligned
  CHECK(refused(file_of(tables_with({2, 2}, 192, 16), data), ErrorCode::kModelDamaged));         // outside
  CHECK(refused(file_of(tables_with({2, 2}, ~std::uint64_t{63}, 16), data), ErrorCode::kModelDamaged));
  CHECK(refused(file_of(tables_with({~0U, ~0U, ~0U}, 0, 16), data), ErrorCode::kModelDamaged));  // overflow
  Writer many;
  many.number(~std::uint32_t{0});  // four billion metadata
  CHECK(refused(file_of(many.bytes_, data), ErrorCode::kModelDamaged));
}

TEST_CASE("The shipped model is refused when it is cut off or its header or tables are altered") {
  std::ifstream in(ENTENTE_SOURCE "/models/english.model", std::ios::binary);
  std::string file{std::istreambuf_iterator<char>(in), {}};
  std::uint64_t tables = 0;
  REQUIRE(file.size() > 128);
  std::memcpy(&tables, file.data() + 16, 8);
  const std::span bytes(reinterpret_cast<const std::byte*>(file.data()), file.size());
  REQUIRE(ModelFile::view(bytes, "test.model"));
  for (std::size_t i = 0; i <= 1000; ++i) {
    const std::size_t n = i <= 200 ? i : bytes.size() - (i % 2 ? i : bytes.size() / 1000 * (i - 200));
    CHECK_FALSE(ModelFile::view(bytes.first(n), "test.model"));
  }
  for (std::size_t at = 0; at < 128 + tables; at += at < 128 ? 1 : 61) {
    const char kept = file[at];
    file[at] = static_cast<char>(kept ^ (1 << (at % 8)));
    CHECK_FALSE(ModelFile::view(bytes, "test.model"));
    file[at] = kept;
  }
}

TEST_CASE("A missing file and a folder are E301") {
  CHECK(ModelFile::open("no/such.model").error().code == ErrorCode::kModelMissing);
  CHECK(ModelFile::open("/").error().code == ErrorCode::kModelMissing);
}

}  // namespace entente
