// Closed label sets of Universal Dependencies v2 and the Penn Treebank tags, and the kinds of names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};

// universaldependencies.org/u/dep, with the subtypes that the English treebanks use.
enum class Deprel : std::uint8_t {
  kRoot,
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kVocative,
  kXcomp
};

enum class NameType : std::uint8_t { kPerson, kOrganisation, kLocation, kMiscellaneous };

// The nine classes of CrossNER politics (Liu et al. 2021), finer than the types.
enum class NameClass : std::uint8_t { kPerson, kPolitician, kOrganisation, kParty, kLocation, kCountry, kElection, kEvent, kMiscellaneous };

std::string_view to_string(Upos upos);      // "NOUN"
std::string_view to_string(Deprel deprel);  // "nsubj:pass"
std::string_view to_string(NameType type);  // "PER"
std::optional<Upos> upos_of(std::string_view label);
std::optional<Deprel> deprel_of(std::string_view label);
std::optional<NameType> name_type_of(std::string_view label);
std::string_view to_string(NameClass name_class);  // "politician"
std::optional<NameClass> name_class_of(std::string_view label);
NameType type_of(NameClass name_class);  // person and politician: kPerson ...

}  // namespace entente
