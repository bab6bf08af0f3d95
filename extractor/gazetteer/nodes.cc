#include "extractor/gazetteer/nodes.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/key_hash.h"
#include "extractor/gazetteer/pieces.h"

namespace onrecord {
namespace gazetteer {
namespace {

bool IsPlainWord(uint8_t c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// The end of a run of ASCII letters and digits, the usual piece.
size_t PlainEnd(absl::string_view name, size_t at) {
  while (at < name.size() && IsPlainWord(name[at])) ++at;
  return at;
}

bool IsPlain(absl::string_view name, size_t at) {
  return at >= name.size() || static_cast<uint8_t>(name[at]) < 0x80;
}

// One piece of a name after the other.
class Cutter {
 public:
  explicit Cutter(absl::string_view name) : name_(name) {}

  // Moves to the next piece; false behind the last.
  bool Next() {
    const size_t before = end_;
    if (before + 1 < name_.size() && before > 0 && name_[before] == ' ' &&
        IsPlainWord(name_[before + 1])) {
      begin_ = before + 1;
      gap_ = kSpaceGap;
    } else {
      begin_ = NextPiece(name_, before);
      if (begin_ >= name_.size()) return false;
      gap_ = GapOf(name_.substr(before, begin_ - before));
    }
    end_ = PlainEnd(name_, begin_);
    if (end_ == begin_ || !IsPlain(name_, end_)) {
      end_ = PieceEnd(name_, begin_);
    }
    return true;
  }

  absl::string_view piece() const {
    return name_.substr(begin_, end_ - begin_);
  }
  Gap gap() const { return gap_; }  // before the piece

 private:
  absl::string_view name_;
  size_t begin_ = 0;
  size_t end_ = 0;
  Gap gap_ = kNoGap;
};

bool OpensPlain(absl::string_view piece) {
  return IsPlain(piece, 0) && IsPlain(piece, 1) && IsPlain(piece, 2);
}

// Of a piece behind a gap.
uint32_t OpeningBehind(Gap gap, absl::string_view piece) {
  if (gap != kSpaceGap) return kNoOpening;
  std::string key;
  if (!OpensPlain(piece)) {
    AppendPieceKey(piece, &key);
    piece = key;
    if (!OpensPlain(piece)) return kNoOpening;
  }
  uint64_t bytes = 0;
  for (size_t i = std::min<size_t>(piece.size(), kOpeningBytes); i-- > 0;) {
    bytes = bytes << 8 | static_cast<uint8_t>(piece[i] | 0x20);
  }
  return OpeningOf(bytes);
}

}  // namespace

absl::string_view AppendNodes(absl::string_view name, uint32_t entry,
                              Nodes* nodes) {
  if (name.size() > kMaxNameBytes) return "longer than 1,000 bytes";
  std::vector<Beginning>& begins = nodes->begins;
  const size_t before = begins.size();
  Cutter cutter(name);
  Beginning first = {};
  uint64_t hash = 0;
  uint32_t pieces = 0;
  for (; cutter.Next(); ++pieces) {
    const uint64_t piece = PieceHash(cutter.piece());
    if (pieces == 0) {
      hash = piece;
      continue;
    }
    Gap gap = cutter.gap();
    if (gap == kNoGap || pieces == kMaxNamePieces) {
      begins.resize(before);
      return gap == kNoGap ? "signs between two words that no name has"
                           : "more than 64 words";
    }
    const bool has_and = gap == kAndGap;
    if (has_and) gap = kSpaceGap;
    const uint32_t opening =
        OpeningBehind(gap, has_and ? absl::string_view("and") : cutter.piece());
    if (pieces == 1) {
      first = {hash, opening};
    } else {
      begins.push_back({hash, opening});
    }
    if (has_and) {
      hash = HashStep(hash, gap, HashPiece("and", 3));
      begins.push_back({hash, OpeningBehind(gap, cutter.piece())});
    }
    hash = HashStep(hash, gap, piece);
  }
  if (pieces == 0) return "has no letter or digit";
  if (pieces > 1) nodes->firsts.push_back(first);
  nodes->names.push_back({hash, entry, pieces == 1});
  return "";
}

absl::string_view FirstPiece(absl::string_view name) {
  Cutter cutter(name);
  return cutter.Next() ? cutter.piece() : absl::string_view();
}

uint64_t PieceHash(absl::string_view piece) {
  for (const char c : piece) {
    if (static_cast<uint8_t>(c) >= 0x80) {
      std::string key;
      AppendPieceKey(piece, &key);
      return HashPiece(key.data(), key.size());
    }
  }
  return HashPiece(piece.data(), piece.size());
}

uint64_t PiecePrefix(absl::string_view piece) {
  std::string key;
  AppendPieceKey(piece, &key);
  char bytes[8] = {};
  for (size_t i = 0; i < std::min<size_t>(key.size(), 8); ++i) {
    bytes[i] = key[i] | 0x20;
  }
  return Load64(bytes);
}

void SortNodes(std::vector<Node>* nodes) {
  // Counted into 2^16 parts by the first bits, then each part by itself.
  constexpr int kShift = 48;
  std::vector<uint32_t> ends((1 << 16) + 1, 0);
  for (const Node& node : *nodes) ++ends[(node.hash >> kShift) + 1];
  for (size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<Node> sorted(nodes->size());
  {
    std::vector<uint32_t> at(ends.begin(), ends.end() - 1);
    for (const Node& node : *nodes) sorted[at[node.hash >> kShift]++] = node;
  }
  for (size_t i = 0; i + 1 < ends.size(); ++i) {
    std::sort(sorted.begin() + ends[i], sorted.begin() + ends[i + 1],
              [](const Node& a, const Node& b) {
                return std::tie(a.hash, a.entry) < std::tie(b.hash, b.entry);
              });
  }
  nodes->swap(sorted);
}

}  // namespace gazetteer
}  // namespace onrecord
