#include "language/trigger_head.h"

#include <algorithm>
#include <cmath>

#include "matrix/kernels.h"

namespace entente {

Result<TriggerHead> TriggerHead::load(const ModelFile& file, std::size_t width) {
  const auto types = file.strings("pairs");
  if (!types) return tl::unexpected(types.error());
  const std::size_t labels = 1 + (*types)->size();
  if (labels < 3) return file.misfit("it knows fewer than two types of events");
  auto weight = file.floats("trigger.head.weight", {labels, width});
  if (!weight) return tl::unexpected(std::move(weight.error()));
  auto bias = file.floats("trigger.head.bias", {labels});
  if (!bias) return tl::unexpected(std::move(bias.error()));
  TriggerHead out;
  out.width_ = width;
  out.weight_ = std::move(*weight);
  out.bias_ = std::move(*bias);
  return out;
}

std::vector<float> TriggerHead::shares(const float* state) const {
  std::vector<float> x(bias_);
  for (std::size_t k = 0; k < x.size(); ++k) x[k] += kernels().dot(weight_.data() + k * width_, state, width_);
  const float most = *std::max_element(x.begin(), x.end());
  double sum = 0;
  for (const float v : x) sum += std::exp(static_cast<double>(v - most));
  for (float& v : x) v = static_cast<float>(std::exp(static_cast<double>(v - most)) / sum);
  return x;
}

namespace {

TriggerScore best_two(const std::vector<float>& x) {
  std::size_t first = 1, second = 2;
  if (x[second] > x[first]) std::swap(first, second);
  for (std::size_t k = 3; k < x.size(); ++k) {
    if (x[k] > x[first]) {
      second = first;
      first = k;
    } else if (x[k] > x[second]) {
      second = k;
    }
  }
  return {x[first], x[second], static_cast<std::uint8_t>(first - 1), static_cast<std::uint8_t>(second - 1)};
}

}  // namespace

void TriggerHead::append(const std::vector<float>& states, std::size_t begin, std::size_t end, std::vector<TriggerScore>& out) const {
  for (std::size_t w = begin; w < end; ++w) out.push_back(best_two(shares(states.data() + w * width_)));
}

}  // namespace entente
