// Where model and dictionaries lie.
#include <cstdlib>

#include "entente/engine.h"

namespace entente {
namespace {

bool complete(const std::filesystem::path& home) {
  std::error_code ignored;
  return std::filesystem::is_directory(home / "dictionaries", ignored) &&
         std::filesystem::exists(home / "models", ignored);
}

}  // namespace

Setup default_setup() {
  std::filesystem::path home = ENTENTE_SOURCE_TREE;
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const std::filesystem::path beside = program.parent_path().parent_path() / "share" / "entente";
    if (complete(beside)) home = beside;
  }
  if (const char* given = std::getenv("ENTENTE_HOME"); given && *given) home = given;
  return {home / "models" / "english.model", home / "dictionaries"};
}

}  // namespace entente
