// Work on a stream of things with several threads, the results in the order of the things, memory bounded.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace entente::cli {

// Calls `next` for one thing after another (never twice at a time), `work` for each on one of `threads` threads, and
// `sink` for each result in order, on the calling thread. `sink` is told whether the following result is ready too (if
// not, this is the moment to flush). At most `window` things are in memory. The results do not depend on `threads`.
template <typename Thing, typename Answer>
class OrderedWork {
 public:
  using Next = std::function<std::optional<Thing>()>;
  using Work = std::function<Answer(Thing)>;
  using Sink = std::function<void(Answer, bool more_ready)>;

  OrderedWork(Next next, Work work, std::size_t threads, std::size_t window)
      : next_(std::move(next)), work_(std::move(work)), threads_(threads), window_(window) {}

  void run(const Sink& sink) {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads_; ++i) workers.emplace_back([this] { work_on(); });
    while (auto answer = take_next_answer()) sink(std::move(answer->first), answer->second);
  }

 private:
  void work_on() {
    while (auto numbered = take_thing()) {
      Answer answer = work_(std::move(numbered->second));
      const std::lock_guard lock(mutex_);
      ready_.emplace(numbered->first, std::move(answer));
      changed_.notify_all();
    }
  }

  // The next thing and its number. Reading may block for long, so the results' mutex is not held meanwhile.
  std::optional<std::pair<std::size_t, Thing>> take_thing() {
    const std::lock_guard reading(reading_);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return taken_ < written_ + window_; });
    if (ended_) return std::nullopt;
    lock.unlock();
    std::optional<Thing> thing = next_();
    lock.lock();
    if (!thing) {
      ended_ = true;
      changed_.notify_all();
      return std::nullopt;
    }
    return std::pair(taken_++, std::move(*thing));
  }

  std::optional<std::pair<Answer, bool>> take_next_answer() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [this] { return ready_.contains(written_) || (ended_ && written_ == taken_); });
    const auto first = ready_.find(written_);
    if (first == ready_.end()) return std::nullopt;
    Answer answer = std::move(first->second);
    ready_.erase(first);
    ++written_;
    changed_.notify_all();
    return std::pair(std::move(answer), ready_.contains(written_));
  }

  Next next_;
  Work work_;
  std::size_t threads_;
  std::size_t window_;
  std::mutex reading_;  // one thread reads at a time
  std::mutex mutex_;    // guards all below
  std::condition_variable changed_;
  std::map<std::size_t, Answer> ready_;
  std::size_t taken_ = 0;
  std::size_t written_ = 0;
  bool ended_ = false;
};

}  // namespace entente::cli
