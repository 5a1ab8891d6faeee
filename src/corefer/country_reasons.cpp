// The questions of country_features.h in words of a reader.
#include <array>

#include "corefer/country_features.h"
#include "corefer/country_questions.h"

namespace entente {

using namespace country_questions;

std::string_view CountryFeatures::meaning(std::uint16_t question) {
  static constexpr std::array<std::string_view, kKinds> kRules = {"announces its deeds", "place in the clause", "scene that is told", "scene of the paragraph",
                                                                  "whom the sentence is told of", "acts in the sentence", "reported to", "opens the paragraph",
                                                                  "acts in the sentence before", "scene of the sentence before", "dateline of the story",
                                                                  "the country that the report is about", "the other country that the report is about"};
  if (question < kDecided) return kRules[question % kKinds];
  if (question >= kNameBest && question < kNameLess) return "a name that is usual there";
  switch (question) {
    case kNearestBefore:
    case kSentenceBefore: return "named in the sentence before it";
    case kSentenceBehind: return "named in the sentence";
    case kSentencePrevious: return "named in the sentence before";
    case kParagraphBefore:
    case kParagraph: return "named in the paragraph";
    case kOnlyParagraph: return "no other is named in the paragraph";
    case kLatest: return "named last";
    case kMost:
    case kHalf:
    case kParagraphsHalf: return "named most";
    case kFirstSentence:
    case kFirstNamed: return "named at the beginning";
    case kHome:
    case kHomeNotFocus: return "where the report was written";
    case kOfFocus: return "the country that the report is about";
    case kFixedBefore:
    case kPersonBefore: return "of who is told of before";
    case kFixedInParagraph: return "of others in the paragraph";
    case kFixedMost: return "of most others in the report";
    case kSameSurname: return "of somebody with the same name";
    case kOwner: return "possessor";
    case kNamesMost:
    case kNamesOne:
    case kNamesTwo:
    case kNamesMany:
    case kNamesInParagraph: return "other names are usual there";
    case kScene: return "where it happens";
    default: return "";
  }
}

}  // namespace entente
