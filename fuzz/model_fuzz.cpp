// Any bytes as a model file. Its checksums would stop nearly every input at the door, so the tables are also read without them; what
// the reader accepts must lie inside of the data.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "model/model_file.h"
#include "model/model_tables.h"

namespace {

alignas(64) std::byte data_block[4096];

void read_all(const entente::Tables& tables) {
  std::vector<float> row;
  for (const entente::Tensor& t : tables.tensors) {
    if (t.data.data() < data_block || t.data.data() + t.data.size() > data_block + sizeof(data_block)) std::abort();
    row.resize(t.columns());
    read_row(t, 0, row.data());
    read_row(t, t.rows() - 1, row.data());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::vector<std::byte> copy(size);
  if (size > 0) std::memcpy(copy.data(), bytes, size);
  (void)entente::ModelFile::view(copy, "fuzz");
  if (const auto tables = entente::read_tables(copy, data_block)) read_all(*tables);
  return 0;
}
