// Reading of one dictionary file. Nothing is repaired silently: what an editor got wrong is said, with the line.
#include "lexicon/table.h"

#include <utf8proc.h>

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostListed = 30;  // valid values that a complaint lists when none is near

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(at, left, &code_point);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
  });
}

// What is wrong with the cells of a row; "" if nothing.
std::string fault_of_cells(const std::vector<std::string>& cells,
                           const std::vector<std::string>& columns) {
  if (cells.size() != columns.size()) {
    const bool no_tabs = cells.size() == 1 && cells[0].find("  ") != std::string::npos;
    return fmt::format("{} column{} where {} are needed ({}){}", cells.size(),
                       cells.size() == 1 ? "" : "s", columns.size(), fmt::join(columns, ", "),
                       no_tabs ? "; separate them by one tab, not by spaces" : "");
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty())
      return fmt::format("column \"{}\" has nothing in it; write - for empty", columns[i]);
    if (cells[i].front() == ' ' || cells[i].back() == ' ' ||
        cells[i].find("  ") != std::string::npos) {
      return fmt::format("column \"{}\" has a stray space: \"{}\"", columns[i], cells[i]);
    }
    if (cells[i].front() == '|' || cells[i].back() == '|' ||
        cells[i].find("||") != std::string::npos) {
      return fmt::format("column \"{}\" has a | with no value beside it: \"{}\"", columns[i],
                         cells[i]);
    }
  }
  if (cells[0] == "-") return fmt::format("column \"{}\" must not be empty", columns[0]);
  return "";
}

class Reader {
 public:
  Reader(const std::string& file, const std::vector<std::string>& columns,
         std::vector<Complaint>& complaints)
      : complaints_(complaints), table_{file, columns, {}} {}

  void line(std::string_view text) {
    ++number_;
    if (!text.empty() && text.back() == '\r') {
      if (carriage_returns_++ == 0) first_carriage_return_ = number_;
      text.remove_suffix(1);
    }
    if (!is_utf8(text)) return complain("not valid UTF-8; save the file as UTF-8");
    if (text.empty() || text.front() == '#') return;
    if (has_control(text)) return complain("a control character stands in this line");
    if (!has_header_) return header(text);
    if (header_fits_) row(text);
  }

  Table finish() {
    if (carriage_returns_ > 0) {
      complaints_.push_back(
          {table_.file, first_carriage_return_,
           fmt::format("{} line(s) end in CR LF; save the file with LF", carriage_returns_)});
    }
    if (!has_header_) {
      number_ = std::max<std::size_t>(number_, 1);
      complain(fmt::format("no header; the first line must name the columns: {}",
                           fmt::join(table_.columns, ", ")));
    }
    return std::move(table_);
  }

 private:
  void complain(std::string what) {
    complaints_.push_back({table_.file, number_, std::move(what)});
  }

  void header(std::string_view text) {
    has_header_ = true;
    header_fits_ = split(text, '\t') == table_.columns;
    if (!header_fits_) {
      complain(fmt::format("the first line must name the columns, separated by one tab: {}",
                           fmt::join(table_.columns, ", ")));
    }
  }

  void row(std::string_view text) {
    std::vector<std::string> cells = split(text, '\t');
    if (std::string fault = fault_of_cells(cells, table_.columns); !fault.empty()) {
      return complain(std::move(fault));
    }
    for (std::string& cell : cells) {
      if (cell == "-") cell.clear();
    }
    table_.rows.push_back({number_, std::move(cells)});
  }

  std::vector<Complaint>& complaints_;
  Table table_;
  std::size_t number_ = 0;
  std::size_t carriage_returns_ = 0, first_carriage_return_ = 0;
  bool has_header_ = false, header_fits_ = false;
};

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// Twice the Levenshtein distance, but two neighbours that changed places count half a change: the commonest slip.
std::size_t distance_of(const std::string& a, const std::string& b) {
  std::vector<std::size_t> above2, above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = 2 * j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = 2 * i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({above[j] + 2, row[j - 1] + 2, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 2)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], above2[j - 2] + 1);
    }
    above2 = above;
    std::swap(above, row);
  }
  return above.back();
}

}  // namespace

Table parse_table(std::string_view bytes, const std::string& file,
                  const std::vector<std::string>& columns, std::vector<Complaint>& complaints) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    complaints.push_back(
        {file, 1, "begins with a byte order mark; save the file as UTF-8 without it"});
    bytes.remove_prefix(kByteOrderMark.size());
  }
  Reader reader(file, columns, complaints);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    reader.line(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return reader.finish();
}

Result<std::string> read_bytes(const std::filesystem::path& folder, const std::string& file) {
  std::error_code error;
  std::ifstream in;
  if (std::filesystem::is_regular_file(folder / file, error))
    in.open(folder / file, std::ios::binary);
  std::string bytes;
  if (in.is_open()) {
    const auto size = std::filesystem::file_size(folder / file, error);
    bytes.resize(error ? 0 : static_cast<std::size_t>(size));
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad() || error) {
    return failure(
        ErrorCode::kDictionaryMissing,
        fmt::format("cannot read the dictionary {}; it must lie in {}", file, folder.string()));
  }
  return bytes;
}

Result<Table> read_table(const std::filesystem::path& folder, const std::string& file,
                         const std::vector<std::string>& columns,
                         std::vector<Complaint>& complaints) {
  return read_bytes(folder, file).map([&](const std::string& bytes) {
    return parse_table(bytes, file, columns, complaints);
  });
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  if (text.empty()) return pieces;
  pieces.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)));
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    pieces.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

std::vector<std::string> values_of(const std::string& cell) { return split(cell, '|'); }

std::string nearest(const std::string& word, const std::vector<std::string>& valid) {
  std::size_t best = 2 * std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 2)) + 1;
  std::string found;
  const std::string low = lower_ascii(word);
  for (const std::string& candidate : valid) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (2 * (longer - std::min(word.size(), candidate.size())) >= best) continue;
    const std::size_t distance = distance_of(low, lower_ascii(candidate));
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string unknown(std::string_view what, const std::string& word,
                    const std::vector<std::string>& valid) {
  const std::string near = nearest(word, valid);
  if (!near.empty()) return fmt::format("{} \"{}\" is unknown; did you mean {}?", what, word, near);
  if (valid.empty() || valid.size() > kMostListed)
    return fmt::format("{} \"{}\" is unknown", what, word);
  return fmt::format("{} \"{}\" is unknown; valid are {}", what, word, fmt::join(valid, " "));
}

}  // namespace entente
