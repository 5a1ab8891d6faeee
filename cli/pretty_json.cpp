// Works on the characters: the line is our own, so nothing needs to be parsed, only strings to be stepped over.
#include "pretty_json.h"

#include <algorithm>
#include <optional>

namespace entente::cli {
namespace {

class Layout {
 public:
  Layout(std::string_view json, std::size_t columns) : json_(json), columns_(columns) {}

  std::string run() {
    value(0);
    return std::move(out_);
  }

 private:
  // One past the string that begins at `at`.
  [[nodiscard]] std::size_t after_string(std::size_t at) const {
    for (++at; json_[at] != '"'; ++at) {
      if (json_[at] == '\\') ++at;
    }
    return at + 1;
  }

  [[nodiscard]] std::size_t after_scalar() const {
    if (json_[at_] == '"') return after_string(at_);
    return std::min(json_.find_first_of(",]}", at_), json_.size());
  }

  // One past the list or object that begins here, if it fits on what is left of this line.
  [[nodiscard]] std::optional<std::size_t> end_on_this_line() const {
    std::size_t used = out_.size() - line_begin_;
    std::size_t depth = 0;
    for (std::size_t at = at_; used < columns_;) {
      const char c = json_[at];
      const std::size_t next = c == '"' ? after_string(at) : at + 1;
      used += next - at + (c == ',' || c == ':' ? 1u : 0u);  // and the space behind it
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) {
        return used < columns_ ? std::optional(next) : std::nullopt;
      }
      at = next;
    }
    return std::nullopt;
  }

  void copy_flat(std::size_t end) {
    while (at_ < end) {
      const char c = json_[at_];
      const std::size_t next = c == '"' ? after_string(at_) : at_ + 1;
      out_.append(json_.substr(at_, next - at_));
      if (c == ',' || c == ':') out_ += ' ';
      at_ = next;
    }
  }

  void new_line(std::size_t indent) {
    out_ += '\n';
    out_.append(indent, ' ');
    line_begin_ = out_.size() - indent;
  }

  void value(std::size_t indent) {
    if (json_[at_] != '{' && json_[at_] != '[') return copy_flat(after_scalar());
    if (const auto end = end_on_this_line()) return copy_flat(*end);
    const char close = json_[at_] == '{' ? '}' : ']';
    out_ += json_[at_++];
    while (json_[at_] != close) {
      new_line(indent + 2);
      if (close == '}') copy_flat(after_string(at_) + 1);  // the key and its colon
      value(indent + 2);
      if (json_[at_] == ',') out_ += json_[at_++];
    }
    new_line(indent);
    out_ += json_[at_++];
  }

  std::string_view json_;
  std::size_t columns_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::string out_;
};

}  // namespace

std::string pretty_json(std::string_view json, std::size_t columns) {
  return Layout(json, columns).run();
}

}  // namespace entente::cli
