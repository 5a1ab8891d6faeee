// Lexicon::load: all tables, then the complaints of all of them at once.
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lexicon/loading.h"

namespace entente {
namespace {

// SHA-256 over name, size and bytes (of towns.tsv: its digest) of every file, in the order of the names.
std::string id_of(std::vector<std::pair<std::string, std::string>>& files) {
  std::sort(files.begin(), files.end());
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  for (const auto& [name, bytes] : files) {
    const std::string head = fmt::format("{}\n{}\n", name, bytes.size());
    EVP_DigestUpdate(context.get(), head.data(), head.size());
    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size());
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &size);
  return fmt::format("sha256:{:02x}", fmt::join(digest.begin(), digest.begin() + size, ""));
}

Result<Loading> load_all(const std::filesystem::path& folder) {
  Loading loading{folder, {}, {}, {}, {}};
  load_actors(loading);
  load_agents(loading);
  load_events(loading);
  load_modality(loading);
  load_contexts(loading);
  load_cues(loading);
  load_stances(loading);
  load_agreements(loading);
  load_places(loading);
  load_towns(loading);
  if (!loading.missing.empty()) {
    return failure(ErrorCode::kDictionaryMissing,
                   fmt::format("{}", fmt::join(loading.missing, "\n")));
  }
  loading.lexicon.id = id_of(loading.files);
  return loading;
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder) {
  auto loading = load_all(folder);
  if (!loading) return tl::unexpected(loading.error());
  if (loading->complaints.empty()) return std::move(loading->lexicon);
  std::string message;
  for (const Complaint& complaint : loading->complaints) {
    if (!message.empty()) message += '\n';
    message += complaint.text();
  }
  return failure(ErrorCode::kDictionaryLine, std::move(message));
}

Result<std::vector<Complaint>> Lexicon::check(const std::filesystem::path& folder) {
  return load_all(folder).map([](Loading&& loading) {
    check_towns(loading);
    return std::move(loading.complaints);
  });
}

}  // namespace entente
