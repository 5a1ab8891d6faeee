#include "language/names.h"

namespace entente {

std::optional<NameLabel> name_label(std::string_view label) {
  if (label == "O") return NameLabel{};
  if (label.size() < 3 || (label[0] != 'B' && label[0] != 'I') || label[1] != '-') return std::nullopt;
  const auto type = name_type_of(label.substr(2));
  if (!type) return std::nullopt;
  return NameLabel{label[0] == 'B', type};
}

void append_names(const std::vector<NameLabel>& labels, TokenId first, std::vector<Name>& out) {
  std::optional<NameType> open;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto token = static_cast<TokenId>(first + i);
    const NameLabel& label = labels[i];
    if (label.type && !label.begins && open == label.type) {
      out.back().tokens.end = token + 1;
    } else if (label.type) {
      out.push_back({{token, token + 1}, *label.type});
    }
    open = label.type;
  }
}

}  // namespace entente
