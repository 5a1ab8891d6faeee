#include "ordered_work.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>

namespace entente::cli {
namespace {

using Numbers = OrderedWork<int, std::string>;

// Early things take longest, so that threads overtake each other.
std::string slow_for_even(int thing) {
  std::this_thread::sleep_for(std::chrono::microseconds(thing % 2 == 0 ? 300 : 10));
  return std::to_string(thing);
}

std::string joined(int things, std::size_t threads, std::size_t window) {
  int at = 0;
  Numbers work(
      [&]() -> std::optional<int> { return at < things ? std::optional(at++) : std::nullopt; },
      slow_for_even, threads, window);
  std::string out;
  work.run([&out](const std::string& answer, bool) { out += answer + " "; });
  return out;
}

TEST_CASE("the order is that of the inputs for any number of threads") {
  const std::string expected = joined(200, 1, 1);
  CHECK(expected.starts_with("0 1 2 3 "));
  CHECK(expected.ends_with("198 199 "));
  CHECK(joined(200, 2, 8) == expected);
  CHECK(joined(200, 7, 3) == expected);
  CHECK(joined(0, 4, 4).empty());
}

TEST_CASE("memory is bounded: reading never runs more than the window ahead of writing") {
  std::atomic<int> taken = 0;
  int written = 0;
  int farthest = 0;
  Numbers work(
      [&]() -> std::optional<int> { return taken < 100 ? std::optional(taken++) : std::nullopt; },
      [](int thing) { return std::to_string(thing); }, 4, 6);
  work.run([&](const std::string&, bool) {
    farthest = std::max(farthest, taken - written);
    ++written;
  });
  CHECK(written == 100);
  CHECK(farthest <= 7);  // the window, and the one in the sink's hand
}

TEST_CASE("a result is handed on while the next input is still awaited") {
  std::atomic<bool> first_written = false;
  int at = 0;
  Numbers work(
      [&]() -> std::optional<int> {
        if (at == 1) {
          for (int i = 0; i < 2000 && !first_written; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          }
        }
        return at < 2 ? std::optional(at++) : std::nullopt;
      },
      [](int thing) { return std::to_string(thing); }, 2, 8);
  std::vector<bool> more;
  bool in_time = false;
  work.run([&](const std::string&, bool more_ready) {
    if (more.empty()) in_time = at == 1;
    first_written = true;
    more.push_back(more_ready);
  });
  CHECK(in_time);
  CHECK(more == std::vector<bool>{false, false});
}

}  // namespace
}  // namespace entente::cli
