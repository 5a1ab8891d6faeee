#include "language/tags_by_relation.h"

#include <array>
#include <string_view>

namespace entente {
namespace {

struct Clash {
  Upos upos;
  std::string_view xpos;
  Deprel deprel;
  Upos instead;
};

constexpr std::array<Clash, 4> kClashes = {{{Upos::kPropn, "NNP", Deprel::kAmod, Upos::kAdj},
                                            {Upos::kAdv, "IN", Deprel::kCase, Upos::kAdp},
                                            {Upos::kAdp, "RB", Deprel::kAdvmod, Upos::kAdv},
                                            {Upos::kSconj, "DT", Deprel::kDet, Upos::kDet}}};

}  // namespace

void repair_tags(TokenRange tokens, std::span<Tag> tags, const std::vector<std::string>& xpos_names, std::span<const Arc> arcs) {
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    for (const Clash& clash : kClashes) {
      if (tags[t].upos == clash.upos && arcs[t].deprel == clash.deprel && xpos_names[tags[t].xpos] == clash.xpos) {
        tags[t].upos = clash.instead;
        break;
      }
    }
  }
}

}  // namespace entente
