#include "language/file_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

bool is_file_name(std::string_view form) {
  static constexpr std::array<std::string_view, 18> kExtensions = {"csv", "doc", "docx", "exe", "gif",  "htm", "html", "jpeg", "jpg",
                                                                   "mp3", "pdf", "png",  "ppt", "pptx", "rtf", "txt",  "xls",  "xlsx"};
  const auto dot = form.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || form.find_first_of("/@:") != std::string_view::npos) return false;
  std::string lower(form);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return !lower.starts_with("www.") && std::find(kExtensions.begin(), kExtensions.end(), std::string_view(lower).substr(dot + 1)) != kExtensions.end();
}

}  // namespace entente
