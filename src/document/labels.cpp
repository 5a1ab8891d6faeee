#include "document/labels.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 17> kUpos = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> kDeprel = {
    "root",          "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",
    "amod",          "appos",       "aux",          "aux:pass",     "case",        "cc",
    "cc:preconj",    "ccomp",       "compound",     "compound:prt", "conj",        "cop",
    "csubj",         "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet",
    "discourse",     "dislocated",  "expl",         "fixed",        "flat",        "goeswith",
    "iobj",          "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",
    "nmod:unmarked", "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",
    "obl",           "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",
    "reparandum",    "vocative",    "xcomp"};

constexpr std::array<std::string_view, 4> kNameTypes = {"PER", "ORG", "LOC", "MISC"};
constexpr std::array<std::string_view, 9> kNameClasses = {"person", "politician", "organisation", "party", "location", "country", "election", "event", "misc"};

static_assert(kUpos[static_cast<std::size_t>(Upos::kX)] == "X");
static_assert(kUpos[static_cast<std::size_t>(Upos::kNoun)] == "NOUN");
static_assert(kDeprel[static_cast<std::size_t>(Deprel::kXcomp)] == "xcomp");
static_assert(kDeprel[static_cast<std::size_t>(Deprel::kCompoundPrt)] == "compound:prt");
static_assert(kDeprel[static_cast<std::size_t>(Deprel::kNsubjPass)] == "nsubj:pass");
static_assert(kNameClasses[static_cast<std::size_t>(NameClass::kMiscellaneous)] == "misc");
static_assert(kNameTypes[static_cast<std::size_t>(NameType::kMiscellaneous)] == "MISC");

template <typename Label, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Label label) {
  return names[static_cast<std::size_t>(label)];
}

template <typename Label, std::size_t N>
std::optional<Label> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Label>(at - names.begin());
}

}  // namespace

std::string_view to_string(Upos upos) { return name_of(kUpos, upos); }
std::string_view to_string(Deprel deprel) { return name_of(kDeprel, deprel); }
std::string_view to_string(NameType type) { return name_of(kNameTypes, type); }

std::optional<Upos> upos_of(std::string_view label) { return find<Upos>(kUpos, label); }
std::optional<Deprel> deprel_of(std::string_view label) { return find<Deprel>(kDeprel, label); }
std::optional<NameType> name_type_of(std::string_view label) {
  return find<NameType>(kNameTypes, label);
}
std::string_view to_string(NameClass name_class) { return name_of(kNameClasses, name_class); }
std::optional<NameClass> name_class_of(std::string_view label) { return find<NameClass>(kNameClasses, label); }

NameType type_of(NameClass name_class) {
  switch (name_class) {
    case NameClass::kPerson:
    case NameClass::kPolitician:
      return NameType::kPerson;
    case NameClass::kOrganisation:
    case NameClass::kParty:
      return NameType::kOrganisation;
    case NameClass::kLocation:
    case NameClass::kCountry:
      return NameType::kLocation;
    default:
      return NameType::kMiscellaneous;
  }
}

}  // namespace entente
