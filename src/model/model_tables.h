// The tables of a model file: metadata, string lists and tensors (docs/model-file.md). Views into the mapped bytes; every length,
// shape and offset is checked here, so that whoever uses a table need not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/result.h"

namespace entente {

enum class TensorType : std::uint8_t {
  kF32 = 0,
  kF16 = 1,
  kI8Rows = 2,  // one f32 scale a row, then the rows of int8
};

struct Tensor {
  std::string_view name;
  TensorType type = TensorType::kF32;
  std::vector<std::uint32_t> shape;  // outermost first; at least one number, none is 0
  std::span<const std::byte> data;   // begins at a multiple of 64 in the file

  [[nodiscard]] std::size_t columns() const { return shape.back(); }
  [[nodiscard]] std::size_t rows() const;  // all but the last
};

struct StringList {
  std::string_view name;
  std::vector<std::string_view> strings;
};

struct Tables {
  std::vector<std::pair<std::string_view, std::string_view>> metadata;
  std::vector<StringList> lists;
  std::vector<Tensor> tensors;
};

// The tables of `bytes`, their tensors in `data`. The error is the reason only ("tensor 3 ends outside of the data").
tl::expected<Tables, std::string> read_tables(std::span<const std::byte> bytes, std::span<const std::byte> data);

}  // namespace entente
