// A cursor over untrusted bytes: it never steps outside, and after the first failure it gives only zeros.
#include "model/model_tables.h"

#include <bit>
#include <cstring>

#include <fmt/format.h>

static_assert(std::endian::native == std::endian::little, "a model file is little-endian and mapped as it is");

namespace entente {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kMaxRank = 4;

class Cursor {
 public:
  explicit Cursor(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <typename T>
  T number() {
    T value{};
    if (const auto raw = take(sizeof(T)); ok_) std::memcpy(&value, raw.data(), sizeof(T));
    return value;
  }
  std::string_view string() {
    const auto raw = take(number<std::uint32_t>());
    return {reinterpret_cast<const char*>(raw.data()), raw.size()};
  }
  // A count of elements that need at least `least` bytes each: more than can be there is a failure, not a large allocation.
  std::size_t count(std::size_t least) {
    const auto n = number<std::uint32_t>();
    if (n > left() / least) ok_ = false;
    return ok_ ? n : 0;
  }
  [[nodiscard]] bool only_zeros_left() const {
    for (std::size_t i = at_; i < bytes_.size(); ++i) {
      if (bytes_[i] != std::byte{0}) return false;
    }
    return true;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

 private:
  std::span<const std::byte> take(std::size_t n) {
    if (!ok_ || n > left()) {
      ok_ = false;
      return {};
    }
    at_ += n;
    return bytes_.subspan(at_ - n, n);
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

// Bytes that a tensor takes; 0 when the product does not fit.
std::uint64_t size_of(const Tensor& t) {
  std::uint64_t rows = 1;
  for (std::size_t i = 0; i + 1 < t.shape.size(); ++i) {
    if (__builtin_mul_overflow(rows, std::uint64_t{t.shape[i]}, &rows)) return 0;
  }
  std::uint64_t cells = 0;
  std::uint64_t bytes = 0;
  if (__builtin_mul_overflow(rows, std::uint64_t{t.shape.back()}, &cells) || cells > (std::uint64_t{1} << 40)) return 0;
  if (t.type == TensorType::kF32) return cells * 4;
  if (t.type == TensorType::kF16) return cells * 2;
  const std::uint64_t scales = (rows * 4 + kAlignment - 1) / kAlignment * kAlignment;
  return __builtin_add_overflow(scales, cells, &bytes) ? 0 : bytes;
}

std::string read_tensor(Cursor& in, std::span<const std::byte> data, Tensor& t) {
  t.name = in.string();
  const auto type = in.number<std::uint8_t>();
  const auto rank = in.number<std::uint8_t>();
  if (!in.ok() || type > 2 || rank == 0 || rank > kMaxRank) return "has no known type or rank";
  t.type = static_cast<TensorType>(type);
  for (int i = 0; i < rank; ++i) {
    t.shape.push_back(in.number<std::uint32_t>());
    if (t.shape.back() == 0) return "has an empty dimension";
  }
  const auto offset = in.number<std::uint64_t>();
  const auto bytes = in.number<std::uint64_t>();
  if (!in.ok()) return "is cut off";
  if (bytes == 0 || bytes != size_of(t)) return "has a size that does not fit its shape";
  if (offset % kAlignment != 0) return "is not aligned";
  if (offset > data.size() || bytes > data.size() - offset) return "ends outside of the data";
  t.data = data.subspan(offset, bytes);
  return {};
}

}  // namespace

std::size_t Tensor::rows() const {
  std::size_t n = 1;
  for (std::size_t i = 0; i + 1 < shape.size(); ++i) n *= shape[i];
  return n;
}

tl::expected<Tables, std::string> read_tables(std::span<const std::byte> bytes, std::span<const std::byte> data) {
  Tables out;
  Cursor in(bytes);
  for (std::size_t n = in.count(8); n > 0 && in.ok(); --n) {
    const auto key = in.string();
    out.metadata.emplace_back(key, in.string());
  }
  for (std::size_t n = in.count(8); n > 0 && in.ok(); --n) {
    StringList list{in.string(), {}};
    const std::size_t strings = in.count(4);
    list.strings.reserve(strings);
    for (std::size_t i = 0; i < strings && in.ok(); ++i) list.strings.push_back(in.string());
    out.lists.push_back(std::move(list));
  }
  const std::size_t tensors = in.count(26);
  for (std::size_t i = 0; i < tensors && in.ok(); ++i) {
    Tensor t;
    if (auto wrong = read_tensor(in, data, t); !wrong.empty()) {
      return tl::unexpected(fmt::format("tensor {} {}", i, wrong));
    }
    out.tensors.push_back(std::move(t));
  }
  if (!in.ok()) return tl::unexpected<std::string>("its tables are cut off");
  if (in.left() >= kAlignment || !in.only_zeros_left()) return tl::unexpected<std::string>("bytes stand behind its tables");
  return out;
}

}  // namespace entente
