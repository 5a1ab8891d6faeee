#include "language/pronoun_head.h"

#include <cmath>

#include "matrix/kernels.h"

namespace entente {

Result<PronounHead> PronounHead::load(const ModelFile& file, std::size_t width) {
  auto keys = Linear::load(file, "pronoun.keys", 0, width);
  if (!keys) return tl::unexpected(std::move(keys.error()));
  if (keys->out() == 0 || keys->out() % 2 != 0) return file.misfit("its keys of pronouns have no two parts");
  auto nobody = file.floats("pronoun.nobody.weight", {1, width});
  if (!nobody) return tl::unexpected(std::move(nobody.error()));
  const auto bias = file.floats("pronoun.nobody.bias", {1});
  if (!bias) return tl::unexpected(bias.error());
  PronounHead out;
  out.width_ = width;
  out.size_ = keys->out() / 2;
  out.keys_ = std::move(*keys);
  out.nobody_ = std::move(*nobody);
  out.nobody_bias_ = (*bias)[0];
  return out;
}

std::vector<float> PronounHead::keys(const std::vector<float>& states) const {
  const std::size_t n = states.size() / width_;
  std::vector<float> out(n * keys_.out());
  if (n > 0) keys_.apply(states.data(), width_, n, out.data());
  return out;
}

float PronounHead::score(const std::vector<float>& keys, std::size_t pronoun, std::size_t word) const {
  const float product = kernels().dot(keys.data() + pronoun * 2 * size_, keys.data() + word * 2 * size_ + size_, size_);
  return product / std::sqrt(static_cast<float>(size_));
}

float PronounHead::nobody(const float* state) const { return kernels().dot(nobody_.data(), state, width_) + nobody_bias_; }

}  // namespace entente
