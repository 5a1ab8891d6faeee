// Dates as users and feeds write them: a day, or a day and a time of day in ISO 8601. Anything
// looser ("3/4/2023") is refused: day and month could be taken for each other, and every date in
// the record would be wrong.
#include <fmt/format.h>

#include <chrono>
#include <optional>

#include "entente/input.h"
#include "text/utf8.h"

namespace entente {
namespace {

// Reads a form from left to right.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  // A number of exactly so many digits.
  std::optional<unsigned> number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    unsigned value = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }
  bool below(std::size_t digits, unsigned limit) {
    const auto value = number(digits);
    return value && *value < limit;
  }
  bool one_of(std::string_view set) {
    if (rest_.empty() || set.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

bool is_day(Cursor& in) {
  const auto year = in.number(4);
  const auto month = year && in.one_of("-") ? in.number(2) : std::nullopt;
  const auto day = month && in.one_of("-") ? in.number(2) : std::nullopt;
  if (!day || *year == 0) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                                     std::chrono::month(*month), std::chrono::day(*day))
      .ok();
}

// "10:30", "10:30:00", "10:30:00.123", each bare or with "Z", "+02:00", "+0200", "+02".
bool is_time(Cursor& in) {
  if (!in.below(2, 24) || !in.one_of(":") || !in.below(2, 60)) return false;
  if (in.one_of(":")) {
    if (!in.below(2, 61)) return false;  // 60: a leap second
    if (in.one_of(".,")) {
      if (!in.number(1)) return false;
      while (in.number(1)) {
      }
    }
  }
  if (in.one_of("+-")) {
    if (!in.below(2, 15)) return false;
    if (in.one_of(":") || !in.done()) return in.below(2, 60);
    return true;
  }
  in.one_of("Zz");
  return true;
}

}  // namespace

Result<std::string> checked_date(const std::string& date) {
  Cursor in(date);
  if (is_day(in) && (in.done() || (in.one_of("T") && is_time(in) && in.done()))) return date;
  constexpr std::size_t kShown = 40;
  return failure(
      ErrorCode::kBadDate,
      fmt::format(
          "\"{}\" is not a date; write a day that exists as YYYY-MM-DD, for example 2023-03-21 or "
          "2023-03-21T10:30:00Z",
          sound(std::string_view(date).substr(0, kShown)).utf8));
}

}  // namespace entente
