#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "entente/input.h"

namespace entente {
namespace {

using std::literals::operator""sv;

// A folder of its own for each test, removed at its end.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "entente-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name, std::string_view bytes) const {
    const auto path = path_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void check_refused(const std::string& path, ErrorCode code, const std::string& phrase) {
  const auto article = read_report(path);
  REQUIRE_FALSE(article);
  CHECK(article.error().code == code);
  CHECK(article.error().message.find(phrase) != std::string::npos);
  CHECK(article.error().message.find(path) != std::string::npos);
}

}  // namespace

TEST_CASE("a report keeps its bytes and is named by its file") {
  const Folder folder;
  const std::string_view bytes = "\xEF\xBB\xBFThey met.\r\n\0 \x92"sv;
  const auto article = read_report(folder.file("halm.talks.txt", bytes));
  REQUIRE(article);
  CHECK(article->id == "halm.talks");
  CHECK(article->raw == bytes);
  CHECK_FALSE(article->published);
}

TEST_CASE("a UTF-16 report is decoded") {
  const Folder folder;
  const auto article =
      read_report(folder.file("a.txt", std::string_view("\xFF\xFE\x41\x00\xAC\x20", 6)));
  REQUIRE(article);
  CHECK(article->raw == "A\u20AC");
}

TEST_CASE("empty reports") {
  const Folder folder;
  check_refused(folder.file("empty.txt", ""), ErrorCode::kEmpty, "no text");
  check_refused(folder.file("blank.txt", " \r\n\t\u00A0\u2029"), ErrorCode::kEmpty, "no text");
  check_refused(folder.file("mark.txt", "\uFEFF"), ErrorCode::kEmpty, "no text");
  check_refused(folder.file("mark16.txt", "\xFF\xFE"), ErrorCode::kEmpty, "no text");
}

TEST_CASE("binary files") {
  const Folder folder;
  check_refused(folder.file("a.pdf", "%PDF-1.4\n"), ErrorCode::kBinary, "pdftotext");
  check_refused(folder.file("b.bin", std::string(4096, '\0')), ErrorCode::kBinary, "NUL");
}

TEST_CASE("the size limit") {
  const Folder folder;
  CHECK(read_report(folder.file("most.txt", std::string(kLargestReport, 'a'))));
  check_refused(folder.file("more.txt", std::string(kLargestReport + 1, 'a')), ErrorCode::kTooLarge,
                "4 MiB");
}

TEST_CASE("what cannot be read at all") {
  const Folder folder;
  check_refused((folder.path() / "none.txt").string(), ErrorCode::kUnreadable, "check the name");
  check_refused(folder.path().string(), ErrorCode::kUnreadable, "directory");
  const std::string secret = folder.file("secret.txt", "They met.");
  std::filesystem::permissions(secret, std::filesystem::perms::none);
  if (geteuid() == 0) {
    MESSAGE("skipped: no permission (root may read everything)");
  } else {
    check_refused(secret, ErrorCode::kUnreadable, "permissions");
  }
}

}  // namespace entente
