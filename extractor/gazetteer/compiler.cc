#include "extractor/gazetteer/compiler.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/bucket_table.h"
#include "extractor/gazetteer/checksum.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/gazetteer/filter.h"
#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/key_hash.h"
#include "extractor/gazetteer/nodes.h"
#include "extractor/gazetteer/record_writer.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kMaxRefusals = 1000;
constexpr size_t kMaxRecordBytes = std::numeric_limits<uint32_t>::max() - 4096;

// The filters of one image stay near a core's second-level cache: a smaller one
// lets more through to the table, which costs more than it spares.
constexpr uint32_t kMostFirstBits = 23;
constexpr uint32_t kMostLongerBits = 24;

bool IsCapitalOrDigit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether a text may write a name with a small ASCII letter at its start, where
// look-ups do not start of themselves. An accent may be a character of its own.
bool MayStartSmall(const Entry& entry) {
  if (entry.case_rule == CaseRule::kUpper || entry.name.empty()) return false;
  const bool any = entry.case_rule == CaseRule::kAny;
  if (!any && IsCapitalOrDigit(entry.name[0])) return false;
  const absl::string_view piece = FirstPiece(entry.name);
  if (piece.empty()) return false;
  const uint32_t code = text::DecodeUtf8(piece, 0).code;
  if (!any && text::IsUpper(code)) return false;
  uint32_t small = text::ToLower(code);
  while (small >= 0x80) {
    small = BaseOf(small);
    if (small == 0) return false;
  }
  return small >= 'a' && small <= 'z';
}

class Compilation {
 public:
  Compilation(absl::Span<const Entry> entries, const CompileOptions& options,
              CompileReport* report)
      : entries_(entries), report_(*report),
        records_(entries, options.keep_lines) {}

  absl::StatusOr<std::string> Run() {
    if (entries_.size() >= std::numeric_limits<uint32_t>::max()) {
      return absl::ResourceExhaustedError("more than 2^32 - 2 entries");
    }
    report_ = CompileReport();
    CollectNodes();
    Count();
    const absl::Status status = Place();
    if (!status.ok()) return status;
    return Assemble();
  }

 private:
  void CollectNodes() {
    nodes_.names.reserve(entries_.size());
    for (size_t i = 0; i < entries_.size(); ++i) {
      const absl::string_view why =
          AppendNodes(entries_[i].name, static_cast<uint32_t>(i), &nodes_);
      if (why.empty()) {
        ++report_.entries;
        continue;
      }
      ++report_.refused;
      if (report_.refusals.size() < kMaxRefusals) {
        report_.refusals.push_back({i, std::string(why)});
      }
    }
    SortNodes(&nodes_.names);
  }

  // The end of the nodes with the same hash as the one at `first`.
  size_t GroupEnd(size_t first) const {
    const std::vector<Node>& names = nodes_.names;
    size_t end = first + 1;
    while (end < names.size() && names[end].hash == names[first].hash) ++end;
    return end;
  }

  void Count() {
    for (size_t i = 0; i < nodes_.names.size(); i = GroupEnd(i)) {
      ++report_.nodes;
      singles_ += nodes_.names[i].single;
    }
  }

  // How many different ones there are, or a few less: those that change a
  // large filter. With those of an opening each.
  static size_t CountDifferent(const std::vector<Beginning>& begins) {
    Filter seen(2 * begins.size(), kMostLongerBits);
    size_t count = 0;
    for (const Beginning& begin : begins) {
      const uint64_t opened = HashOpening(begin.hash, begin.opening);
      count += seen.Add(begin.hash, FilterBits(begin.hash));
      count += seen.Add(opened, FilterBits(opened));
    }
    return count;
  }

  // A filter for so many whole keys, with those that longer keys begin with.
  static Filter FilterOf(size_t keys, const std::vector<Beginning>& begins,
                         uint32_t most_bits) {
    Filter filter(2 * std::max(keys, CountDifferent(begins)), most_bits);
    for (const Beginning& begin : begins) {
      const uint64_t opened = HashOpening(begin.hash, begin.opening);
      filter.Add(begin.hash, uint64_t{HalfBits(begin.hash)} << 32);
      filter.Add(opened, uint64_t{HalfBits(opened)} << 32);
    }
    return filter;
  }

  absl::Status Place() {
    Filter first = FilterOf(singles_, nodes_.firsts, kMostFirstBits);
    Filter longer =
        FilterOf(report_.nodes - singles_, nodes_.begins, kMostLongerBits);
    BucketTable table(report_.nodes, [this](uint32_t a, uint32_t b) {
      return records_.Link(a, b);
    });
    for (size_t i = 0, end = 0; i < nodes_.names.size(); i = end) {
      end = GroupEnd(i);
      const uint64_t hash = nodes_.names[i].hash;
      (nodes_.names[i].single ? first : longer).Add(hash, HalfBits(hash));
      table.Insert(hash, WriteGroup(i, end));
      if (records_.records().size() > kMaxRecordBytes) {
        return absl::ResourceExhaustedError(
            "names and entries take more than 4 GB; split the gazetteer");
      }
    }
    header_.bucket_count = static_cast<uint32_t>(table.buckets().size());
    header_.first_bits = first.bits();
    header_.longer_bits = longer.bits();
    Put(&header_.buckets,
        {reinterpret_cast<const char*>(table.buckets().data()),
         table.buckets().size() * sizeof(Bucket)});
    Put(&header_.first, first.bytes());
    Put(&header_.longer, longer.bytes());
    PlaceSmall();
    return absl::OkStatus();
  }

  // Names that texts may start with a small letter.
  void PlaceSmall() {
    std::vector<std::pair<uint64_t, uint64_t>> firsts;
    for (const Entry& entry : entries_) {
      if (!MayStartSmall(entry)) continue;
      const absl::string_view piece = FirstPiece(entry.name);
      firsts.emplace_back(PieceHash(piece), PiecePrefix(piece));
    }
    Filter small(firsts.size(), kMostLongerBits);
    for (const auto& first : firsts) {
      small.Add(first.first, FilterBits(first.first));
    }
    std::vector<uint64_t> bits(1024, 0);
    for (const auto& first : firsts) {
      const uint32_t at = PrefixBit(first.second);
      bits[at >> 6] |= uint64_t{1} << (at & 63);
    }
    header_.small_bits = firsts.empty() ? 0 : small.bits();
    Put(&header_.small, small.bytes());
    Put(&header_.small_prefixes,
        {reinterpret_cast<const char*>(bits.data()), bits.size() * 8});
  }

  // The records of the nodes [first, end).
  uint32_t WriteGroup(size_t first, size_t end) {
    group_.clear();
    for (size_t k = first; k < end; ++k) {
      group_.push_back(nodes_.names[k].entry);
    }
    return records_.WriteGroup(&group_);
  }

  // Appends a section to the image.
  void Put(Section* section, absl::string_view bytes) {
    body_.resize((body_.size() + 63) / 64 * 64);
    *section = {body_.size(), bytes.size()};
    body_.append(bytes.data(), bytes.size());
  }

  std::string Assemble() {
    Put(&header_.strings, records_.classes());
    Put(&header_.records, records_.records());
    report_.names = records_.names();
    header_.ruled_names = records_.ruled_names();
    body_.append(kImagePadding, '\0');
    std::string sums;
    for (size_t at = 0; at < body_.size(); at += kPageBytes) {
      const uint32_t sum = static_cast<uint32_t>(
          Checksum(absl::string_view(body_).substr(at, kPageBytes)));
      sums.append(reinterpret_cast<const char*>(&sum), 4);
    }
    const uint64_t header_bytes = sizeof(ImageHeader);
    // Pages of the body are pages of the file: after header and checksums.
    const uint64_t front = (header_bytes + sums.size() + kPageBytes - 1) /
                           kPageBytes * kPageBytes;
    for (Section* section :
         {&header_.buckets, &header_.first, &header_.longer, &header_.small,
          &header_.small_prefixes, &header_.strings, &header_.records}) {
      section->offset += front;
    }
    header_.page_checksums = {header_bytes, sums.size()};
    memcpy(header_.magic, kImageMagic, sizeof(kImageMagic));
    header_.version = kImageVersion;
    header_.header_bytes = header_bytes;
    header_.file_bytes = front + body_.size();
    header_.names = report_.names;
    header_.entries = report_.entries;
    header_.nodes = report_.nodes;
    std::string image(front, '\0');
    memcpy(&image[header_bytes], sums.data(), sums.size());
    memcpy(&image[0], &header_, header_bytes);
    header_.header_checksum = Checksum(absl::string_view(image));
    memcpy(&image[0], &header_, header_bytes);
    image.reserve(front + body_.size());
    image.append(body_);
    return image;
  }

  absl::Span<const Entry> entries_;
  CompileReport& report_;
  Nodes nodes_;
  size_t singles_ = 0;  // different ones
  ImageHeader header_ = {};
  std::string body_;
  RecordWriter records_;
  std::vector<uint32_t> group_;
};

}  // namespace

absl::StatusOr<std::string> Compile(absl::Span<const Entry> entries,
                                    const CompileOptions& options,
                                    CompileReport* report) {
  CompileReport unused;
  return Compilation(entries, options, report == nullptr ? &unused : report)
      .Run();
}

}  // namespace gazetteer
}  // namespace onrecord
