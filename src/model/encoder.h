// The encoder: word pieces in, one state a piece out (BERT's architecture, Devlin et al. 2019; post-norm, GELU).
// Sizes come from the model file. Windows lie one behind the other without padding between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "entente/result.h"
#include "model/linear.h"
#include "model/model_file.h"

namespace entente {

struct PieceRows {
  std::vector<std::uint32_t> pieces;  // ids below Encoder::vocabulary()
  std::vector<std::uint8_t> shapes;   // ids below Encoder::shapes()
  std::vector<std::uint32_t> ends;    // one a window: the row behind its last
  std::vector<std::uint32_t> wanted;  // the rows whose states are asked for
  std::vector<std::uint8_t> marks;    // for a branch, one a row: 0, or 1 + the index of a mark; else empty

  [[nodiscard]] std::size_t size() const { return pieces.size(); }
  void clear() {
    pieces.clear();
    shapes.clear();
    ends.clear();
    wanted.clear();
    marks.clear();
  }
};

class Encoder {
 public:
  static Result<Encoder> load(const ModelFile& file);  // keeps views into the file: it must live as long

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t vocabulary() const { return pieces_.rows(); }
  [[nodiscard]] std::size_t shapes() const { return shapes_.size() / width_; }
  [[nodiscard]] std::size_t positions() const { return positions_.size() / width_; }  // the longest window, in pieces

  // The states [wanted][width].
  [[nodiscard]] std::vector<float> run(const PieceRows& rows) const { return finish(rows, 0, lower(rows, 0)); }
  // In two parts, where a branch goes on from the same states: [rows][width] behind the embedding and the first `layers` layers; and
  // from there to the states [wanted][width].
  [[nodiscard]] std::vector<float> lower(const PieceRows& rows, std::size_t layers) const;
  [[nodiscard]] std::vector<float> finish(const PieceRows& rows, std::size_t layers, std::vector<float> x) const;

  // The same embedding and lower layers with `own` upper layers of its own, NAME.layers.I.
  [[nodiscard]] Result<Encoder> branch(const ModelFile& file, const std::string& name, std::size_t own) const;
  // The same, of which a row of NAME.marks is added to each marked piece before its own layers.
  [[nodiscard]] Result<Encoder> marking_branch(const ModelFile& file, const std::string& name, std::size_t own) const;
  [[nodiscard]] std::size_t shared() const { return first_own_; }  // layers of a branch that are not its own

 private:
  struct Norm {
    std::vector<float> weight, bias;
  };
  struct Layer {
    Linear qkv, out, up, down;
    Norm norm1, norm2;
  };
  static Result<Norm> load_norm(const ModelFile& file, const std::string& name, std::size_t width);
  static Result<Layer> load_layer(const ModelFile& file, const std::string& name, std::size_t width);

  struct Room;  // scratch memory
  void run_layer(std::size_t i, const PieceRows& rows, std::vector<float>& x, Room& room) const;
  void add_marks(const PieceRows& rows, std::vector<float>& x) const;
  void embed(const PieceRows& rows, std::vector<float>& x) const;
  void after_attention(const Layer& layer, const float* attended, float* x, std::size_t rows, Room& room) const;
  void add_and_normalise(const Norm& norm, const float* y, float* x, std::size_t rows) const;
  void keep_wanted(const std::vector<std::uint32_t>& wanted, std::vector<float>& x) const;

  std::size_t width_ = 0;
  std::size_t heads_ = 0;
  Tensor pieces_;
  std::vector<float> positions_, shapes_;
  Norm norm_;
  std::vector<std::shared_ptr<const Layer>> layers_;  // a branch shares some
  std::vector<float> marks_;                          // [marks][width], of a branch
  std::size_t first_own_ = 0;                         // layer of a branch
};

}  // namespace entente
