#include "extractor/gazetteer/resolve.h"

#include "extractor/gazetteer/fit.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/gazetteer/token_borders.h"

namespace onrecord {
namespace gazetteer {
namespace {

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
  BuildKey(phrase, &scratch_.text_key);
  BuildKey(name, &scratch_.name_key);
  return scratch_.text_key == scratch_.name_key;
}

Fit Resolver::AppendGroup(text::Span span, uint32_t record, Fit best) {
  const absl::string_view records = image_.records();
  const absl::string_view phrase = span.In(text_);
  for (uint32_t at = record; image_.RecordsGood(at, 3);) {
    const NameRecord name = ReadName(records, at);
    if (!name.good || !image_.RecordsGood(at, name.next - at)) break;
    Fit fit = Fit::kNone;
    if (!PlainFit(text_, span, name.name, name.case_rule(), &fit) &&
        SameKey(phrase, name.name)) {
      fit = FitOf(text_, span, name.name, name.case_rule());
    }
    if (fit != Fit::kNone && fit >= best) {
      if (fit > best) {
        while (!matches_.empty() && matches_.back().span == span) {
          matches_.pop_back();
        }
      }
      best = fit;
      Push(span, at);
    }
    if ((name.flags & kLastOfGroup) != 0) break;
    at = name.next;
  }
  return best;
}

bool Resolver::Append(text::Span span, uint32_t record) {
  if (!OnBorders(text_, span)) return false;
  tokens_ = text::TokenRange();
  if (annotated_ != nullptr && !TokensOf(*annotated_, span, &tokens_)) {
    return false;
  }
  const absl::string_view records = image_.records();
  if (record + uint64_t{3} > records.size() ||
      !image_.RecordsGood(record, 3)) {
    return false;
  }
  const uint8_t flags = static_cast<uint8_t>(records[record]);
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

// Written field by field: a match put together elsewhere and copied waits for
// its own stores.
inline void Resolver::Push(text::Span span, uint32_t record) {
  matches_.emplace_back();
  Match& match = matches_.back();
  match.span.begin = span.begin;
  match.span.end = span.end;
  match.tokens = tokens_;
  match.phrase = record;
}

inline bool Resolver::AppendSure(text::Span span, uint32_t record) {
  if (annotated_ != nullptr && !TokensOf(*annotated_, span, &tokens_)) {
    return false;
  }
  Push(span, record);
  return true;
}

void Resolver::AppendAll(const ScanBatch& batch, uint32_t start) {
  const uint32_t begin = batch.begins[start];
  uint32_t ascending[kMaxNamePieces];
  uint32_t count = 0;
  for (uint32_t h = batch.head[start]; h != 0 && count < kMaxNamePieces;
       h = batch.hits[h - 1].before) {
    ascending[count++] = h - 1;
  }
  while (count > 0) {
    const Hit& hit = batch.hits[ascending[--count]];
    Append({begin, hit.end}, hit.record);
  }
}

void Resolver::AppendLongest(const ScanBatch& batch, uint32_t start,
                             bool sure) {
  const uint32_t begin = batch.begins[start];
  for (uint32_t h = batch.head[start]; h != 0; sure = false) {
    const Hit& hit = batch.hits[h - 1];
    const text::Span span = {begin, hit.end};
    if (sure ? AppendSure(span, hit.record) : Append(span, hit.record)) {
      last_end_ = hit.end;
      return;
    }
    h = hit.before;
  }
}

void Resolver::Resolve(const ScanBatch& batch) {
  if (overlapping_ || annotated_ != nullptr) {
    for (uint32_t f = 0; f < batch.found_count; ++f) {
      const uint32_t start = batch.found[f];
      if (overlapping_) {
        AppendAll(batch, start);
      } else if (batch.begins[start] >= last_end_) {
        AppendLongest(batch, start, batch.sure[f] != 0);
      }
    }
    return;
  }
  // The usual case: nothing but stores, and all copied at once.
  Match* const room = scratch_.sure.data();
  Match* match = room;
  for (uint32_t f = 0; f < batch.found_count; ++f) {
    const uint32_t start = batch.found[f];
    const uint32_t begin = batch.begins[start];
    if (batch.sure[f] == 0) {
      if (begin < last_end_) continue;
      matches_.insert(matches_.end(), room, match);
      match = room;
      AppendLongest(batch, start, false);
      continue;
    }
    const Hit& hit = batch.hits[batch.head[start] - 1];
    match->span.begin = begin;
    match->span.end = hit.end;
    match->phrase = hit.record;
    // Which one overlaps cannot be foreseen: no branch.
    const bool apart = begin >= last_end_;
    match += apart;
    last_end_ = apart ? hit.end : last_end_;
  }
  matches_.insert(matches_.end(), room, match);
}

}  // namespace gazetteer
}  // namespace onrecord
