// The element-wise loops of the encoder, vectorised by the compiler for AVX-512, AVX2 or SSE2 and chosen when the program starts.
// Sums are taken in a fixed order and products are not fused, so every variant gives the same bits.
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

// IEEE half precision to single, subnormals included.
void half_to_float(const std::uint16_t* in, float* out, std::size_t n);
void scaled_bytes(const std::int8_t* in, float scale, float* out, std::size_t n);

// x[i] += y[i]
void add(float* x, const float* y, std::size_t n);
// GELU with the exact error function (Hendrycks & Gimpel 2016); absolute error below 1e-6.
void gelu(float* x, std::size_t n);
// One row: x = (x - mean) / sqrt(variance + epsilon) * weight + bias.
void layer_norm(float* x, const float* weight, const float* bias, float epsilon, std::size_t n);
// One row: x = softmax(scale * x).
void softmax(float* x, float scale, std::size_t n);
float dot(const float* x, const float* y, std::size_t n);

}  // namespace entente
