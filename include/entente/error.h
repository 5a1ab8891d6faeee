// Every error that an input can cause: a code, a sentence that says what and where, and what to do next.
#pragma once

#include <string>

namespace entente {

// E1xx input, E2xx text and layers, E3xx model, E4xx dictionary. The number is part of the contract; the phrase is not.
enum class ErrorCode {
  kEmpty = 101,         // nothing but white space
  kBinary = 102,        // not a text
  kTooLarge = 103,      // over the size limit of one report
  kUnreadable = 104,    // missing, a directory, no permission, read error
  kBadJson = 105,       // an NDJSON line that is no JSON object, or lacks "text"
  kBadDate = 106,       // --published or "published" is no date
  kBadField = 107,      // a field of the wrong kind, an offset outside the text
  kBadConllu = 201,     // CoNLL-U that breaks the format
  kModelMissing = 301,  // no model file
  kModelDamaged = 302,  // truncated, flipped, or not a model at all
  kModelForeign = 303,  // another version, or tensors that do not fit
  kDictionaryMissing = 401,
  kDictionaryLine = 402,
};

struct Error {
  ErrorCode code;
  std::string message;  // one sentence, or several lines for dictionary errors
};

// "E105"
std::string code_name(ErrorCode code);

}  // namespace entente
