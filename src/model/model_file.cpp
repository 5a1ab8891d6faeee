// Order of the checks: magic and version, total size, header checksum, tables checksum, data checksum, then the tables themselves.
#include "model/model_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstring>

#include <fmt/format.h>
#include <xxhash.h>

#include "matrix/kernels.h"

namespace entente {
namespace {

constexpr std::string_view kMagic = "ENTMDL";
constexpr std::string_view kVersion = "01";
constexpr std::string_view kIncomplete = "--";

struct Header {
  char magic[6];
  char version[2];
  std::uint64_t total;
  std::uint64_t tables;  // bytes of the tables, a multiple of 64; the data begin behind them
  std::uint64_t tables_hash;
  std::uint64_t data_hash;
  unsigned char sha256[32];
  unsigned char reserved[48];
  std::uint64_t header_hash;  // of the 120 bytes before
};
static_assert(sizeof(Header) == 128);

constexpr const char* kNext = "Get the file again (git checkout models/), or export it with training/language/export.py";

tl::unexpected<Error> damaged(const std::string& name, std::string_view why) {
  return failure(ErrorCode::kModelDamaged, fmt::format("{}: not a whole model file: {}. {}.", name, why, kNext));
}

std::string hex_id(const Header& header) {
  std::string out = "sha256:";
  for (const unsigned char byte : header.sha256) out += fmt::format("{:02x}", byte);
  return out;
}

Result<Header> checked_header(std::span<const std::byte> bytes, const std::string& name) {
  Header header{};
  if (bytes.size() < sizeof(Header)) return damaged(name, fmt::format("it has only {} bytes", bytes.size()));
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (std::string_view(header.magic, 6) != kMagic) return damaged(name, "it does not begin like one");
  const std::string_view version(header.version, 2);
  if (version == kIncomplete) return damaged(name, "the program that wrote it did not finish");
  if (header.header_hash != XXH3_64bits(bytes.data(), sizeof(Header) - 8)) return damaged(name, "its header is altered");
  if (version != kVersion) {
    return failure(ErrorCode::kModelForeign, fmt::format("{}: model format {}, this program reads {}. {}.", name, version, kVersion, kNext));
  }
  if (header.total != bytes.size()) {
    return damaged(name, fmt::format("it has {} bytes and should have {}", bytes.size(), header.total));
  }
  if (header.tables % 64 != 0 || header.tables > bytes.size() - sizeof(Header)) return damaged(name, "its tables end outside of it");
  return header;
}

bool fits(const std::vector<std::uint32_t>& shape, std::initializer_list<std::size_t> expected) {
  if (shape.size() != expected.size()) return false;
  auto mine = shape.begin();
  for (const std::size_t n : expected) {
    if (n != 0 && *mine != n) return false;
    ++mine;
  }
  return true;
}

// Closes a file descriptor at the end of a scope.
struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

}  // namespace

Result<ModelFile> ModelFile::view(std::span<const std::byte> bytes, std::string name) {
  const auto header = checked_header(bytes, name);
  if (!header) return tl::unexpected(header.error());
  const auto tables = bytes.subspan(sizeof(Header), header->tables);
  const auto data = bytes.subspan(sizeof(Header) + header->tables);
  if (header->tables_hash != XXH3_64bits(tables.data(), tables.size())) return damaged(name, "its tables are altered");
  if (header->data_hash != XXH3_64bits(data.data(), data.size())) return damaged(name, "its data are altered");
  auto read = read_tables(tables, data);
  if (!read) return damaged(name, read.error());
  ModelFile out;
  out.name_ = std::move(name);
  out.id_ = hex_id(*header);
  out.tables_ = std::move(*read);
  return out;
}

Result<ModelFile> ModelFile::open(const std::filesystem::path& path) {
  const std::string name = path.string();
  const auto missing = [&](std::string_view why) {
    return failure(ErrorCode::kModelMissing, fmt::format("{}: {}. {}.", name, why, kNext));
  };
  const Descriptor file{::open(name.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.fd < 0) return missing(fmt::format("cannot open the model file: {}", std::strerror(errno)));
  struct stat info {};
  if (::fstat(file.fd, &info) != 0 || !S_ISREG(info.st_mode)) return missing("the model is not a regular file");
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size == 0) return damaged(name, "it is empty");
  void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.fd, 0);
  if (at == MAP_FAILED) return missing(fmt::format("cannot map the model file: {}", std::strerror(errno)));
  const std::shared_ptr<const std::byte> mapping(static_cast<const std::byte*>(at), [size](const std::byte* p) {
    ::munmap(const_cast<std::byte*>(p), size);
  });
  auto out = view({mapping.get(), size}, name);
  if (out) out->mapping_ = mapping;
  return out;
}

tl::unexpected<Error> ModelFile::misfit(std::string_view what) const {
  return failure(ErrorCode::kModelForeign, fmt::format("{}: the model does not fit this version: {}. {}.", name_, what, kNext));
}

Result<const Tensor*> ModelFile::tensor(std::string_view name, std::initializer_list<std::size_t> shape) const {
  for (const Tensor& t : tables_.tensors) {
    if (t.name != name) continue;
    if (!fits(t.shape, shape)) return misfit(fmt::format("tensor \"{}\" has another shape", name));
    return &t;
  }
  return misfit(fmt::format("it lacks the tensor \"{}\"", name));
}

Result<std::vector<float>> ModelFile::floats(std::string_view name, std::initializer_list<std::size_t> shape) const {
  const auto found = tensor(name, shape);
  if (!found) return tl::unexpected(found.error());
  const Tensor& t = **found;
  std::vector<float> out(t.rows() * t.columns());
  if (t.type == TensorType::kF32) {
    std::memcpy(out.data(), t.data.data(), t.data.size());
  } else if (t.type == TensorType::kF16) {
    kernels().half(reinterpret_cast<const std::uint16_t*>(t.data.data()), out.data(), out.size());
  } else {
    for (std::size_t r = 0; r < t.rows(); ++r) read_row(t, r, out.data() + r * t.columns());
  }
  return out;
}

Result<const std::vector<std::string_view>*> ModelFile::strings(std::string_view list) const {
  for (const StringList& l : tables_.lists) {
    if (l.name == list) return &l.strings;
  }
  return misfit(fmt::format("it lacks the list \"{}\"", list));
}

Result<std::size_t> ModelFile::number(std::string_view key) const {
  for (const auto& [name, value] : tables_.metadata) {
    if (name != key) continue;
    std::size_t out = 0;
    const auto end = value.data() + value.size();
    if (const auto read = std::from_chars(value.data(), end, out); read.ec == std::errc() && read.ptr == end && out > 0) return out;
  }
  return misfit(fmt::format("it lacks the number \"{}\"", key));
}

void read_row(const Tensor& tensor, std::size_t row, float* out) {
  const std::size_t n = tensor.columns();
  const std::byte* const data = tensor.data.data();
  if (tensor.type == TensorType::kF32) {
    std::memcpy(out, data + row * n * 4, n * 4);
  } else if (tensor.type == TensorType::kF16) {
    kernels().half(reinterpret_cast<const std::uint16_t*>(data) + row * n, out, n);
  } else {
    float scale = 0;
    std::memcpy(&scale, data + row * 4, 4);
    const std::size_t cells = (tensor.rows() * 4 + 63) / 64 * 64;
    kernels().scaled(reinterpret_cast<const std::int8_t*>(data + cells) + row * n, scale, out, n);
  }
}

}  // namespace entente
