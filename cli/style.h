// How the text form looks: colours or none, and how wide.
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

enum class Tone {
  kHeading,
  kActor,
  kWords,    // the report's own words
  kTrigger,  // the words that name the event
  kQuiet,    // details
  kCaution,  // not a fact: planned, negated, alleged ...
  kVerbalCooperation,
  kMaterialCooperation,
  kVerbalConflict,
  kMaterialConflict,
};

struct Style {
  bool colour = false;
  std::size_t columns = 100;

  [[nodiscard]] std::string paint(Tone tone, std::string_view text) const;
};

// "auto", "always" or "never"; auto: a terminal that is not "dumb", and no NO_COLOR in the environment.
// The width is the terminal's (60 to 160 columns), 100 where stdout is none.
Style style_of_stdout(std::string_view colour);

}  // namespace entente::cli
