// Credit lines: who made the report, not what it reports.
#include <array>

#include "base/ascii.h"
#include "extract/statement.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> kOpenings = {"reporting by",
                                                        "additional reporting",
                                                        "writing by",
                                                        "editing by",
                                                        "(reporting by",
                                                        "(additional reporting",
                                                        "(writing by",
                                                        "(editing by",
                                                        "with reporting",
                                                        "some material in this",
                                                        "some information in this",
                                                        "material from",
                                                        "compiled by",
                                                        "this report was"};
constexpr std::array<std::string_view, 5> kPhrases = {
    "contributed to this report", "contributed reporting", "contributed to this story",
    "in this report came from", "report was provided by"};

}  // namespace

std::vector<bool> find_credits(const Tree& tree) {
  const Document& document = tree.document();
  std::vector<bool> out(document.sentences.size(), false);
  for (std::size_t s = 0; s < out.size(); ++s) {
    const TokenRange tokens = document.sentences[s].tokens;
    if (tokens.size() > 60) continue;
    const std::string text = lower_ascii(document.text.of(document.bytes(tokens)));
    for (std::string_view opening : kOpenings) out[s] = out[s] || text.starts_with(opening);
    for (std::string_view phrase : kPhrases)
      out[s] = out[s] || text.find(phrase) != std::string::npos;
  }
  return out;
}

}  // namespace entente
