// A value that many lines of a table have alike: read once, held once. Never changed after it is made, so any thread may read it.
#pragma once

#include <initializer_list>
#include <memory>
#include <utility>

namespace entente {

// T: a container. Behaves as a constant T.
template <typename T>
class Shared {
 public:
  Shared() : value_(none()) {}
  Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}
  Shared(std::initializer_list<typename T::value_type> values) : Shared(T(values)) {}

  operator const T&() const { return *value_; }
  const T& operator*() const { return *value_; }
  [[nodiscard]] auto begin() const { return value_->begin(); }
  [[nodiscard]] auto end() const { return value_->end(); }
  [[nodiscard]] bool empty() const { return value_->empty(); }
  [[nodiscard]] decltype(auto) front() const { return value_->front(); }
  [[nodiscard]] bool contains(const auto& key) const { return value_->contains(key); }

 private:
  static const std::shared_ptr<const T>& none() {
    static const std::shared_ptr<const T> kEmpty = std::make_shared<const T>();
    return kEmpty;
  }

  std::shared_ptr<const T> value_;  // never null, but in a value moved from
};

}  // namespace entente
