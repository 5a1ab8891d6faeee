#include "language/attribution_head.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "matrix/kernels.h"

namespace entente {
namespace {

constexpr float kMayBegin = -6;  // log-probability of a B- label from which the parts for links are kept

void log_softmax(const float* in, std::size_t n, float* out) {
  const float most = *std::max_element(in, in + n);
  double sum = 0;
  for (std::size_t k = 0; k < n; ++k) sum += std::exp(static_cast<double>(in[k] - most));
  for (std::size_t k = 0; k < n; ++k) out[k] = in[k] - most - static_cast<float>(std::log(sum));
}

}  // namespace

std::optional<RoleLabel> role_label(std::string_view label) {
  return bio_label<Role>(label, [](std::string_view role) -> std::optional<Role> {
    if (role == "source") return Role::kSource;
    if (role == "cue") return Role::kCue;
    if (role == "content") return Role::kContent;
    return std::nullopt;
  });
}

Result<AttributionHead> AttributionHead::load(const ModelFile& file, std::size_t width) {
  AttributionHead out;
  out.width_ = width;
  const auto strings = file.strings("roles");
  if (!strings) return tl::unexpected(strings.error());
  for (const std::string_view label : **strings) {
    const auto role = role_label(label);
    if (!role) return file.misfit("unknown label in its list \"roles\"");
    out.labels_.push_back(*role);
  }
  const auto fill = [&](const char* name, std::initializer_list<std::size_t> shape, std::vector<float>& at) {
    auto values = file.floats(name, shape);
    if (values) at = std::move(*values);
    return values ? std::optional<Error>() : std::move(values.error());
  };
  const std::size_t n = out.labels_.size();
  if (auto error = fill("roles.weight", {n, width}, out.roles_)) return tl::unexpected(std::move(*error));
  if (auto error = fill("roles.bias", {n}, out.roles_bias_)) return tl::unexpected(std::move(*error));
  if (auto error = fill("link.weight", {0, width}, out.link_)) return tl::unexpected(std::move(*error));
  const std::size_t both = out.link_.size() / width;
  if (both == 0 || both % 2 != 0) return file.misfit("its links have no two halves");
  if (auto error = fill("link.bias", {both}, out.link_bias_)) return tl::unexpected(std::move(*error));
  if (auto error = fill("link_pair", {both / 2 + 1, both / 2}, out.pair_)) return tl::unexpected(std::move(*error));
  return out;
}

void AttributionHead::append(const std::vector<float>& states, std::size_t begin, std::size_t end, WordRoles& out) const {
  const std::size_t n = labels_.size(), both = link_bias_.size();
  const auto dot = kernels().dot;
  std::vector<float> scores(n), part(both);
  for (std::size_t w = begin; w < end; ++w) {
    const float* const state = states.data() + w * width_;
    for (std::size_t k = 0; k < n; ++k) scores[k] = dot(roles_.data() + k * width_, state, width_) + roles_bias_[k];
    const std::size_t at = out.roles.size();
    out.roles.resize(at + n);
    log_softmax(scores.data(), n, out.roles.data() + at);
    bool may_begin = false;
    for (std::size_t k = 0; k < n; ++k) may_begin |= labels_[k].begins && out.roles[at + k] > kMayBegin;
    out.link.push_back(may_begin ? static_cast<std::uint32_t>(out.links.size() / both) : WordRoles::kNoLink);
    if (!may_begin) continue;
    for (std::size_t k = 0; k < both; ++k) part[k] = dot(link_.data() + k * width_, state, width_) + link_bias_[k];
    kernels().gelu(part.data(), both);
    out.links.insert(out.links.end(), part.begin(), part.end());
  }
}

float AttributionHead::link(const WordRoles& words, std::size_t chunk, std::size_t cue) const {
  const std::uint32_t a = words.link[chunk], b = words.link[cue];
  if (a == WordRoles::kNoLink || b == WordRoles::kNoLink) return -std::numeric_limits<float>::infinity();
  const std::size_t both = link_bias_.size(), part = both / 2;
  const auto dot = kernels().dot;
  const float* const left = words.links.data() + a * both;
  const float* const right = words.links.data() + b * both + part;
  float sum = dot(pair_.data() + part * part, right, part);  // the row of the added 1
  for (std::size_t k = 0; k < part; ++k) sum += left[k] * dot(pair_.data() + k * part, right, part);
  return sum;
}

}  // namespace entente
