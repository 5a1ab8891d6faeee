// See style.h. Plain ANSI attributes of the 16-colour palette, so that the user's theme decides how they look.
#include "style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace entente::cli {
namespace {

std::string_view attributes(Tone tone) {
  switch (tone) {
    case Tone::kHeading:
      return "1";
    case Tone::kActor:
      return "1;36";
    case Tone::kWords:
      return "0";
    case Tone::kTrigger:
      return "1;4";
    case Tone::kQuiet:
      return "2";
    case Tone::kCaution:
      return "35";
    case Tone::kVerbalCooperation:
      return "34";
    case Tone::kMaterialCooperation:
      return "32";
    case Tone::kVerbalConflict:
      return "33";
    case Tone::kMaterialConflict:
      return "31";
  }
  return "0";
}

bool wants_colour(std::string_view colour) {
  if (colour != "auto") return colour == "always";
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !dumb;
}

std::size_t columns_of_stdout() {
  winsize size{};
  const bool known =
      isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::clamp<std::size_t>(size.ws_col, 60, 160) : 100;
}

}  // namespace

std::string Style::paint(Tone tone, std::string_view text) const {
  if (!colour || text.empty() || tone == Tone::kWords) return std::string(text);
  std::string out = "\x1b[";
  out.append(attributes(tone)).append("m").append(text).append("\x1b[0m");
  return out;
}

Style style_of_stdout(std::string_view colour) {
  return {wants_colour(colour), columns_of_stdout()};
}

}  // namespace entente::cli
