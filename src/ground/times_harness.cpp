// Measures find_times alone, without a language model: NDJSON {id, text, published} in, NDJSON {article, text, times} out.
// The Document it makes has crude tokens, no parts of speech and no tree. Not installed.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "ground/plain_document.h"
#include "ground/times.h"

namespace {

using entente::Document;

std::vector<std::uint32_t> code_points_before(const std::string& s) {
  std::vector<std::uint32_t> before(s.size() + 1);
  for (std::size_t i = 0; i < s.size(); ++i)
    before[i + 1] = before[i] + ((static_cast<unsigned char>(s[i]) & 0xC0U) != 0x80U);
  for (std::size_t i = 0; i < s.size(); ++i) {
    if ((static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80U) before[i] = before[i] - 1;
  }
  return before;
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto row = nlohmann::json::parse(line);
    std::optional<std::string> published;
    if (row.contains("published") && row["published"].is_string())
      published = row["published"].get<std::string>();
    const Document d = entente::plain_document(row["text"].get<std::string>(), published);
    const auto points = code_points_before(d.text.utf8);
    nlohmann::json out = {{"article", {{"id", row.value("id", "")}}},
                          {"text", d.text.utf8},
                          {"times", nlohmann::json::array()}};
    for (const auto& m : find_times(d, publication_date(d))) {
      nlohmann::json time = {{"span", {points[m.bytes.begin], points[m.bytes.end]}},
                             {"type", to_string(m.type)},
                             {"value", m.value}};
      time["mod"] = m.mod ? nlohmann::json(*m.mod) : nlohmann::json();
      time["begin"] = m.begin ? nlohmann::json(*m.begin) : nlohmann::json();
      time["end"] = m.end ? nlohmann::json(*m.end) : nlohmann::json();
      out["times"].push_back(time);
    }
    std::cout << out.dump() << '\n';
  }
}
