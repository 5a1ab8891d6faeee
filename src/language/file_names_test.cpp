#include "language/file_names.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("Names of files are told by their extension, addresses are none") {
  CHECK(is_file_name("Budget2024.xls"));
  CHECK(is_file_name("MINUTES.PDF"));
  CHECK(is_file_name("draft-2.docx"));
  CHECK_FALSE(is_file_name("budget"));
  CHECK_FALSE(is_file_name(".doc"));
  CHECK_FALSE(is_file_name("un.org"));
  CHECK_FALSE(is_file_name("www.example.org/report.pdf"));
  CHECK_FALSE(is_file_name("www.example.html"));
  CHECK_FALSE(is_file_name("desk@example.pdf"));
  CHECK_FALSE(is_file_name(""));
}

}  // namespace entente
