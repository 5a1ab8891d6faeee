// A model file: memory-mapped, checked in full before anything of it is used (format: docs/model-file.md).
// A file that was cut off, altered by a single bit or written by another version never becomes a model.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "entente/result.h"
#include "model/model_tables.h"

namespace entente {

class ModelFile {
 public:
  // Errors: E301 no such file, E302 damaged or no model, E303 of another version; each with what to do next.
  static Result<ModelFile> open(const std::filesystem::path& path);
  // The same checks on bytes in memory (64-byte aligned), which must live as long as the ModelFile; `name` is for messages.
  static Result<ModelFile> view(std::span<const std::byte> bytes, std::string name);

  // "sha256:..." of all bytes behind the 128 of the header; stored there by the exporter, so that starting costs no hashing.
  [[nodiscard]] const std::string& id() const { return id_; }

  // E303 when a table is missing or has not the shape that the program expects (0 = any number).
  [[nodiscard]] Result<const Tensor*> tensor(std::string_view name, std::initializer_list<std::size_t> shape) const;
  // The same, as floats, row by row.
  [[nodiscard]] Result<std::vector<float>> floats(std::string_view name, std::initializer_list<std::size_t> shape) const;
  [[nodiscard]] Result<const std::vector<std::string_view>*> strings(std::string_view list) const;
  [[nodiscard]] Result<std::size_t> number(std::string_view key) const;  // a metadata value that must be a number above 0
  [[nodiscard]] tl::unexpected<Error> misfit(std::string_view what) const;  // E303: "NAME does not fit this version: WHAT. ..."

 private:
  std::string name_;
  std::string id_;
  std::shared_ptr<const std::byte> mapping_;  // unmaps at the end; empty for view()
  Tables tables_;
};

// The value at (row, column) of a table of any type; for one row at a time.
void read_row(const Tensor& tensor, std::size_t row, float* out);

}  // namespace entente
