// The numbers of the questions of country_features.h.
#pragma once

#include <cstdint>

#include "ground/cast.h"

namespace entente::country_questions {

inline constexpr std::uint16_t kKinds = static_cast<std::uint16_t>(Evidence::kOther);
enum Question : std::uint16_t {
  kProposed = 0,                         // by each kind of evidence, at the first mention
  kProposedAgain = kProposed + kKinds,   // ... at another one
  kDecided = kProposedAgain + kKinds,    // ... as the nearest that was allowed; the last one: by a connection
  kCurrent = kDecided + kKinds + 1,
  kNearestBefore,
  kSentenceBefore,
  kSentenceBehind,
  kSentencePrevious,
  kParagraphBefore,
  kSentenceNext,
  kParagraph,
  kOnlyParagraph,  // the paragraph names no other
  kLatest,
  kSecondLatest,
  kLater,          // only behind
  kRole,           // of the last one before or in the sentence: subject, object, oblique, of a noun, possessor, modifier
  kMost = kRole + 6,
  kSecondMost,
  kThirdMost,
  kOnce,
  kNever,
  kHalf,           // of all that are named
  kQuarter,
  kTenth,          // less than that
  kFirstSentence,
  kFirstNamed,
  kOnlyPlaces,
  kHome,
  kSeat,
  kOfFocus,
  kOfSecond,
  kGroup,          // no state
  kFixedBefore,    // of who stands before and whose words say it
  kPersonBefore,
  kFixedInParagraph,
  kOfficeTaken,
  kSameSurname,
  kOwner,
  kNameBest,       // the name is most usual there: by how much
  kNameLess = kNameBest + 6,
  kNameUnknown = kNameLess + 6,
  kNamesMost,      // of the other persons of the report, most have names that are usual there
  kNamesOne,       // one of them, two, more
  kNamesTwo,
  kNamesMany,
  kNamesInParagraph,
  kLeadRole,       // in the first sentence: subject, object, oblique, of a noun, possessor, modifier
  kMission = kLeadRole + 6,  // it has an embassy, an ambassador there
  kScene,          // something happens in it
  kFixedMost,      // most of those whose words say their country are of it
  kParagraphsHalf,  // half the paragraphs name it
  kHomeNotFocus,
  kNobodys,
  kNoneNamed,
  kNonePlural,
  kNoneDefinite,
  kAll
};

}  // namespace entente::country_questions
