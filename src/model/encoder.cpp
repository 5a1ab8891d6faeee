#include "model/encoder.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "matrix/kernels.h"
#include "model/attention.h"

namespace entente {
namespace {

constexpr float kEpsilon = 1e-12F;
constexpr std::size_t kMostLayers = 64;
constexpr std::size_t kRowBlock = 48;  // rows whose feed-forward layer is worked out together

}  // namespace

Result<Encoder::Norm> Encoder::load_norm(const ModelFile& file, const std::string& name, std::size_t width) {
  auto weight = file.floats(name + ".weight", {width});
  if (!weight) return tl::unexpected(weight.error());
  auto bias = file.floats(name + ".bias", {width});
  if (!bias) return tl::unexpected(bias.error());
  return Norm{std::move(*weight), std::move(*bias)};
}

Result<Encoder::Layer> Encoder::load_layer(const ModelFile& file, const std::string& name, std::size_t width) {
  auto qkv = Linear::load(file, name + ".qkv", 3 * width, width);
  if (!qkv) return tl::unexpected(qkv.error());
  auto out = Linear::load(file, name + ".out", width, width);
  if (!out) return tl::unexpected(out.error());
  auto up = Linear::load(file, name + ".up", 0, width);
  if (!up) return tl::unexpected(up.error());
  auto down = Linear::load(file, name + ".down", width, up->out());
  if (!down) return tl::unexpected(down.error());
  auto norm1 = load_norm(file, name + ".norm1", width);
  if (!norm1) return tl::unexpected(norm1.error());
  auto norm2 = load_norm(file, name + ".norm2", width);
  if (!norm2) return tl::unexpected(norm2.error());
  return Layer{std::move(*qkv), std::move(*out), std::move(*up), std::move(*down), std::move(*norm1), std::move(*norm2)};
}

Result<Encoder> Encoder::load(const ModelFile& file) {
  Encoder out;
  const auto pieces = file.tensor("encoder.pieces.weight", {0, 0});
  if (!pieces) return tl::unexpected(pieces.error());
  out.pieces_ = **pieces;
  out.width_ = out.pieces_.columns();
  auto positions = file.floats("encoder.positions.weight", {0, out.width_});
  if (!positions) return tl::unexpected(positions.error());
  out.positions_ = std::move(*positions);
  auto shapes = file.floats("encoder.shapes.weight", {0, out.width_});
  if (!shapes) return tl::unexpected(shapes.error());
  out.shapes_ = std::move(*shapes);
  auto norm = load_norm(file, "encoder.norm", out.width_);
  if (!norm) return tl::unexpected(norm.error());
  out.norm_ = std::move(*norm);
  const auto layers = file.number("layers");
  if (!layers) return tl::unexpected(layers.error());
  const auto heads = file.number("heads");
  if (!heads) return tl::unexpected(heads.error());
  out.heads_ = *heads;
  if (*layers > kMostLayers || out.width_ % *heads != 0) return file.misfit("its layers or heads do not fit its width");
  for (std::size_t i = 0; i < *layers; ++i) {
    auto layer = load_layer(file, fmt::format("encoder.layers.{}", i), out.width_);
    if (!layer) return tl::unexpected(layer.error());
    out.layers_.push_back(std::make_shared<const Layer>(std::move(*layer)));
  }
  return out;
}

Result<Encoder> Encoder::branch(const ModelFile& file, const std::string& name, std::size_t own) const {
  if (own > layers_.size()) return file.misfit("a branch of its encoder has more layers than the encoder");
  Encoder out = *this;
  out.first_own_ = layers_.size() - own;
  for (std::size_t i = out.first_own_; i < layers_.size(); ++i) {
    auto layer = load_layer(file, fmt::format("{}.layers.{}", name, i), width_);
    if (!layer) return tl::unexpected(layer.error());
    out.layers_[i] = std::make_shared<const Layer>(std::move(*layer));
  }
  return out;
}

Result<Encoder> Encoder::marking_branch(const ModelFile& file, const std::string& name, std::size_t own) const {
  auto out = branch(file, name, own);
  if (!out) return out;
  auto marks = file.floats(name + ".marks", {0, width_});
  if (!marks) return tl::unexpected(marks.error());
  out->marks_ = std::move(*marks);
  return out;
}

void Encoder::add_marks(const PieceRows& rows, std::vector<float>& x) const {
  for (std::size_t r = 0; r < rows.marks.size(); ++r) {
    if (rows.marks[r] != 0) kernels().add(x.data() + r * width_, marks_.data() + (rows.marks[r] - 1) * width_, width_);
  }
}

struct Encoder::Room {
  Room(const Encoder& encoder, std::size_t rows)
      : attention(encoder.width_, encoder.heads_),
        attended(rows * encoder.width_),
        qkv(std::make_unique_for_overwrite<float[]>(rows * 3 * encoder.width_)) {}

  Attention attention;
  std::vector<float> attended;
  std::unique_ptr<float[]> qkv;
  ByteRows bytes;
  std::vector<float> inner, y;
};

std::vector<float> Encoder::lower(const PieceRows& rows, std::size_t layers) const {
  std::vector<float> x(rows.size() * width_);
  embed(rows, x);
  if (layers == 0) return x;
  Room room(*this, rows.size());
  for (std::size_t i = 0; i < layers; ++i) run_layer(i, rows, x, room);
  return x;
}

std::vector<float> Encoder::finish(const PieceRows& rows, std::size_t layers, std::vector<float> x) const {
  Room room(*this, rows.size());
  for (std::size_t i = layers; i < layers_.size(); ++i) run_layer(i, rows, x, room);
  return x;
}

// The rest of the last layer is worked out for the wanted rows only: they are what is left in x.
void Encoder::run_layer(std::size_t i, const PieceRows& rows, std::vector<float>& x, Room& room) const {
  const Layer& layer = *layers_[i];
  if (i == first_own_ && !marks_.empty()) add_marks(rows, x);
  layer.qkv.apply(x.data(), width_, rows.size(), room.qkv.get());
  std::size_t begin = 0;
  for (const std::size_t end : rows.ends) {
    room.attention.apply(room.qkv.get() + begin * 3 * width_, end - begin, room.attended.data() + begin * width_);
    begin = end;
  }
  if (i + 1 == layers_.size()) {
    keep_wanted(rows.wanted, room.attended);
    keep_wanted(rows.wanted, x);
  }
  const std::size_t left = x.size() / width_;
  for (std::size_t r = 0; r < left; r += kRowBlock) {
    after_attention(layer, room.attended.data() + r * width_, x.data() + r * width_, std::min(kRowBlock, left - r), room);
  }
}

void Encoder::keep_wanted(const std::vector<std::uint32_t>& wanted, std::vector<float>& x) const {
  std::vector<float> out(wanted.size() * width_);
  for (std::size_t i = 0; i < wanted.size(); ++i) std::copy_n(x.data() + wanted[i] * width_, width_, out.data() + i * width_);
  x = std::move(out);
}

void Encoder::embed(const PieceRows& rows, std::vector<float>& x) const {
  const Kernels& use = kernels();
  std::size_t begin = 0;
  for (const std::size_t end : rows.ends) {
    assert(end - begin <= positions());
    for (std::size_t r = begin; r < end; ++r) {
      float* const row = x.data() + r * width_;
      read_row(pieces_, rows.pieces[r], row);
      use.add(row, shapes_.data() + rows.shapes[r] * width_, width_);
      use.add(row, positions_.data() + (r - begin) * width_, width_);
      use.norm(row, norm_.weight.data(), norm_.bias.data(), kEpsilon, width_);
    }
    begin = end;
  }
}

void Encoder::add_and_normalise(const Norm& norm, const float* y, float* x, std::size_t rows) const {
  const Kernels& use = kernels();
  for (std::size_t r = 0; r < rows * width_; r += width_) {
    use.add(x + r, y + r, width_);
    use.norm(x + r, norm.weight.data(), norm.bias.data(), kEpsilon, width_);
  }
}

// The rest of a layer for one block of rows, which stays in the cache meanwhile.
void Encoder::after_attention(const Layer& layer, const float* attended, float* x, std::size_t rows, Room& room) const {
  const std::size_t inner = layer.up.out();
  room.inner.resize(kRowBlock * inner);
  room.y.resize(kRowBlock * width_);
  room.bytes.assign(attended, width_, rows, width_);
  layer.out.apply(room.bytes, room.y.data());
  add_and_normalise(layer.norm1, room.y.data(), x, rows);
  room.bytes.assign(x, width_, rows, width_);
  layer.up.apply(room.bytes, room.inner.data());
  kernels().gelu(room.inner.data(), rows * inner);
  room.bytes.assign(room.inner.data(), inner, rows, inner);
  layer.down.apply(room.bytes, room.y.data());
  add_and_normalise(layer.norm2, room.y.data(), x, rows);
}

}  // namespace entente
