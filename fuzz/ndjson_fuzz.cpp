// ArticleLines on any bytes: every article is sound, every error has a name and a sentence, and it
// ends.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "entente/input.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const entente::Article& article) {
  require(!article.id.empty() && !entente::sound(article.id).repaired);
  require(!entente::is_blank(article.raw) && article.raw.size() <= entente::kLargestReport);
  require(!article.published || entente::checked_date(*article.published).has_value());
  const std::uint32_t end = entente::CodePoints(article.raw).size();
  for (const auto& [actor, recipient] : article.pairs) {
    require(!actor.empty() && actor.end <= end && !recipient.empty() && recipient.end <= end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::FILE* in = fmemopen(const_cast<std::uint8_t*>(data), size, "rb");
  entente::ArticleLines lines(in);
  while (auto article = lines.next()) {
    if (*article) check(**article);
    require(*article || !entente::sound(article->error().error.message).repaired);
  }
  require(!lines.read_error());
  std::fclose(in);
  return 0;
}
