#include "extractor/gazetteer/resolve.h"

#include <algorithm>
#include <cstring>

#include "extractor/gazetteer/fit.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/gazetteer/token_borders.h"

namespace onrecord {
namespace gazetteer {
namespace {

// memcmp for short names, most of which are equal.
inline bool SameBytes(const char* a, const char* b, size_t size) {
  uint64_t x;
  uint64_t y;
  if (size >= 8) {
    uint64_t different = 0;
    for (size_t at = 0; at + 8 < size; at += 8) {
      memcpy(&x, a + at, 8);
      memcpy(&y, b + at, 8);
      different |= x ^ y;
    }
    memcpy(&x, a + size - 8, 8);
    memcpy(&y, b + size - 8, 8);
    return (different | (x ^ y)) == 0;
  }
  if (size >= 4) {
    uint32_t x1, y1, x2, y2;
    memcpy(&x1, a, 4);
    memcpy(&y1, b, 4);
    memcpy(&x2, a + size - 4, 4);
    memcpy(&y2, b + size - 4, 4);
    return ((x1 ^ y1) | (x2 ^ y2)) == 0;
  }
  for (size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

// Signs that may join two pieces to one word; see OnBorders.
inline bool MayJoin(char c) {
  return c == '\'' || c == '.' || c == ',' || c == '&' || c == '`' ||
         static_cast<uint8_t>(c) >= 0x80;
}

inline bool Borders(absl::string_view text, text::Span span) {
  const bool left = span.begin > 0 && MayJoin(text[span.begin - 1]);
  const bool right = span.end < text.size() && MayJoin(text[span.end]);
  return !(left || right) || OnBorders(text, span);
}

bool IsAscii(absl::string_view bytes) {
  char all = 0;
  for (const char c : bytes) all |= c;
  return static_cast<uint8_t>(all) < 0x80;
}

bool SameFolded(absl::string_view a, absl::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const char folded = a[i] | 0x20;
    if (folded != (b[i] | 0x20) || folded < 'a' || folded > 'z') return false;
  }
  return true;
}

void BuildKey(absl::string_view phrase, std::string* key) {
  key->clear();
  size_t end = 0;
  for (size_t at = NextPiece(phrase, 0); at < phrase.size();) {
    if (end != 0) {
      const Gap gap = GapOf(phrase.substr(end, at - end));
      if (gap == kNoGap) key->push_back('\n');  // of no key
      AppendGapKey(gap, key);
    }
    end = PieceEnd(phrase, at);
    AppendPieceKey(phrase.substr(at, end - at), key);
    at = NextPiece(phrase, end);
  }
}

}  // namespace

bool Resolver::SameKey(absl::string_view phrase, absl::string_view name) {
  if (IsAscii(name) && SameFolded(phrase, name)) return true;
  BuildKey(phrase, &scratch_.text_key);
  BuildKey(name, &scratch_.name_key);
  return scratch_.text_key == scratch_.name_key;
}

Fit Resolver::AppendGroup(text::Span span, uint32_t record, Fit best) {
  const absl::string_view records = image_.records();
  const absl::string_view phrase = span.In(text_);
  for (uint32_t at = record; image_.RecordsGood(at, 4);) {
    const NameRecord name = ReadName(records, at);
    if (!name.good || !image_.RecordsGood(at, name.next - at)) break;
    const bool same = phrase == name.name;
    if (same || SameKey(phrase, name.name)) {
      const Fit fit = FitOf(text_, span, name.name, name.case_rule());
      if (fit != Fit::kNone && fit >= best) {
        if (fit > best) {
          while (!matches_.empty() && matches_.back().span == span) {
            matches_.pop_back();
          }
        }
        best = fit;
        Match match;
        match.span = span;
        match.tokens = tokens_;
        match.phrase = at;
        matches_.push_back(match);
      }
    }
    if ((name.flags & kLastOfGroup) != 0) break;
    at = name.next;
  }
  return best;
}

bool Resolver::Append(text::Span span, uint32_t record) {
  if (!Borders(text_, span)) return false;
  tokens_ = text::TokenRange();
  if (annotated_ != nullptr && !TokensOf(*annotated_, span, &tokens_)) {
    return false;
  }
  const absl::string_view records = image_.records();
  if (record + uint64_t{4} > records.size() ||
      !image_.RecordsGood(record, 4)) {
    return false;
  }
  // Most names are alone and written as in the text.
  const uint8_t flags = static_cast<uint8_t>(records[record]);
  const size_t size = static_cast<uint8_t>(records[record + 1]);
  constexpr uint8_t kUsual = kLastOfGroup;
  if ((flags & (kLastOfGroup | kLink | kLongName)) == kUsual &&
      (flags & kCaseRuleMask) != static_cast<uint8_t>(CaseRule::kUpper) &&
      size == span.size() && record + 2 + size <= records.size() &&
      image_.RecordsGood(record, 2 + size) &&
      SameBytes(records.data() + record + 2, text_.data() + span.begin, size)) {
    Match match;
    match.span = span;
    match.tokens = tokens_;
    match.phrase = record;
    matches_.push_back(match);
    return true;
  }
  if ((flags & kLink) == 0) {
    return AppendGroup(span, record, Fit::kNone) != Fit::kNone;
  }
  Fit best = Fit::kNone;
  const uint32_t count = LinkCount(records, record);
  if (!image_.RecordsGood(record, 2 + 4 * count)) return false;
  for (uint32_t i = 0; i < count; ++i) {
    best = AppendGroup(span, LinkAt(records, record, i), best);
  }
  return best != Fit::kNone;
}

void Resolver::Resolve(const ScanBatch& batch) {
  // Without a branch that cannot be foreseen: the starts that have hits.
  uint32_t found[kBatchStarts + 64];
  uint32_t count_found = 0;
  for (uint32_t i = 0; i < batch.start_count; ++i) {
    found[count_found] = i;
    count_found += batch.head[i] != 0;
  }
  for (uint32_t f = 0; f < count_found; ++f) {
    const uint32_t i = found[f];
    const uint32_t begin = batch.begins[i];
    if (overlapping_) {
      uint32_t ascending[kMaxNamePieces];
      uint32_t count = 0;
      for (uint32_t h = batch.head[i]; h != 0 && count < kMaxNamePieces;
           h = batch.hits[h - 1].before) {
        ascending[count++] = h;
      }
      while (count > 0) {
        const Hit& hit = batch.hits[ascending[--count] - 1];
        Append({begin, hit.end}, hit.record);
      }
      continue;
    }
    if (begin < last_end_) continue;
    for (uint32_t h = batch.head[i]; h != 0;) {
      const Hit& hit = batch.hits[h - 1];
      if (Append({begin, hit.end}, hit.record)) {
        last_end_ = hit.end;
        break;
      }
      h = hit.before;
    }
  }
}

}  // namespace gazetteer
}  // namespace onrecord
