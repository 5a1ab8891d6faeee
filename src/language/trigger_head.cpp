#include "language/trigger_head.h"

#include <algorithm>
#include <cmath>

#include "matrix/kernels.h"

namespace entente {

namespace {

constexpr std::size_t kSideParts = 4;  // SideScores::parts

}  // namespace

Result<TriggerHead> TriggerHead::load(const ModelFile& file, std::size_t width) {
  const auto types = file.strings("pairs");
  if (!types) return tl::unexpected(types.error());
  const std::size_t labels = 1 + (*types)->size();
  if (labels < 3) return file.misfit("it knows fewer than two types of events");
  auto weight = file.floats("trigger.head.weight", {labels, width});
  if (!weight) return tl::unexpected(std::move(weight.error()));
  auto bias = file.floats("trigger.head.bias", {labels});
  if (!bias) return tl::unexpected(std::move(bias.error()));
  auto sides = Linear::load(file, "trigger.sides", 0, width);
  if (!sides) return tl::unexpected(std::move(sides.error()));
  if (sides->out() == 0 || sides->out() % kSideParts != 0) return file.misfit("its sides of events have no four parts");
  const auto side_bias = file.floats("trigger.side_bias", {2});
  if (!side_bias) return tl::unexpected(side_bias.error());
  TriggerHead out;
  out.width_ = width;
  out.sides_ = std::move(*sides);
  out.side_bias_ = {(*side_bias)[0], (*side_bias)[1]};
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

SideScores TriggerHead::no_sides() const {
  SideScores out;
  out.width = sides_.out() / kSideParts;
  out.bias = side_bias_;
  return out;
}

void TriggerHead::append_sides(const std::vector<float>& states, std::size_t begin, std::size_t end, std::uint32_t window, SideScores& out) const {
  if (begin == end) return;
  const std::size_t before = out.parts.size();
  out.parts.resize(before + (end - begin) * sides_.out());
  sides_.apply(states.data() + begin * width_, width_, end - begin, out.parts.data() + before);
  out.windows.insert(out.windows.end(), end - begin, window);
}

}  // namespace entente
