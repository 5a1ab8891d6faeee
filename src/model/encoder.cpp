#include "model/encoder.h"

#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "model/kernels.h"

namespace entente {
namespace {

constexpr float kEpsilon = 1e-12F;
constexpr std::size_t kMostLayers = 64;

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
    out.layers_.push_back(std::move(*layer));
  }
  return out;
}

std::vector<float> Encoder::run(const PieceRows& rows) const {
  const std::size_t n = padded(rows.size());
  std::vector<float> x(n * width_), qkv(n * 3 * width_), attended(n * width_), scores, buffer;
  embed(rows, x);
  for (const Layer& layer : layers_) {
    layer.qkv.apply(x.data(), n, qkv.data());
    std::size_t begin = 0;
    for (const std::size_t end : rows.ends) {
      attend(qkv.data() + begin * 3 * width_, end - begin, attended.data() + begin * width_, scores);
      begin = end;
    }
    for (std::size_t r = 0; r < n; r += kRowBlock) {
      after_attention(layer, attended.data() + r * width_, x.data() + r * width_, buffer);
    }
  }
  return x;
}

void Encoder::embed(const PieceRows& rows, std::vector<float>& x) const {
  std::size_t begin = 0;
  for (const std::size_t end : rows.ends) {
    assert(end - begin <= positions());
    for (std::size_t r = begin; r < end; ++r) {
      float* const row = x.data() + r * width_;
      read_row(pieces_, rows.pieces[r], row);
      add(row, shapes_.data() + rows.shapes[r] * width_, width_);
      add(row, positions_.data() + (r - begin) * width_, width_);
      layer_norm(row, norm_.weight.data(), norm_.bias.data(), kEpsilon, width_);
    }
    begin = end;
  }
}

// One window: softmax(Q K^T / sqrt(d)) V for each head. The products have the shape of the window, not of the batch.
void Encoder::attend(const float* qkv, std::size_t rows, float* out, std::vector<float>& scores) const {
  const std::size_t d = width_ / heads_;
  const std::size_t stride = 3 * width_;
  const float scale = 1.0F / std::sqrt(static_cast<float>(d));
  scores.resize(rows * rows);
  for (std::size_t h = 0; h < heads_; ++h) {
    const float* const q = qkv + h * d;
    multiply_transposed({q, stride}, {q + width_, stride}, scores.data(), rows, rows, rows, d);
    for (std::size_t r = 0; r < rows; ++r) softmax(scores.data() + r * rows, scale, rows);
    multiply({scores.data(), rows}, {q + 2 * width_, stride}, out + h * d, width_, rows, d, rows);
  }
}

void Encoder::normalise(const Norm& norm, float* x) const {
  for (std::size_t r = 0; r < kRowBlock; ++r) {
    layer_norm(x + r * width_, norm.weight.data(), norm.bias.data(), kEpsilon, width_);
  }
}

// The rest of a layer for one block of rows, which stays in the cache meanwhile.
void Encoder::after_attention(const Layer& layer, const float* attended, float* x, std::vector<float>& buffer) const {
  const std::size_t cells = kRowBlock * width_;
  const std::size_t inner = kRowBlock * layer.up.out();
  buffer.resize(inner + cells);
  float* const y = buffer.data() + inner;
  layer.out.apply_block(attended, width_, y);
  add(x, y, cells);
  normalise(layer.norm1, x);
  layer.up.apply_block(x, width_, buffer.data());
  gelu(buffer.data(), inner);
  layer.down.apply_block(buffer.data(), layer.up.out(), y);
  add(x, y, cells);
  normalise(layer.norm2, x);
}

}  // namespace entente
