#include "extractor/io/json/json_scanner.h"

#include <cstddef>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The first '"' or '\\' at or after `at`, or `end`.
const char* FindStringEnd(const char* at, const char* end) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  for (; end - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const int hits = _mm_movemask_epi8(_mm_or_si128(
        _mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)));
    if (hits != 0) return at + __builtin_ctz(hits);
  }
#endif
  while (at != end && *at != '"' && *at != '\\') ++at;
  return at;
}

int HexDigit(char c) {
  if (IsDigit(c)) return c - '0';
  const char lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void AppendUtf8(uint32_t code, std::string* out) {
  if (code < 0x80) {
    out->push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    const char bytes[] = {static_cast<char>(0xc0 | code >> 6),
                          static_cast<char>(0x80 | (code & 0x3f))};
    out->append(bytes, 2);
  } else if (code < 0x10000) {
    const char bytes[] = {static_cast<char>(0xe0 | code >> 12),
                          static_cast<char>(0x80 | (code >> 6 & 0x3f)),
                          static_cast<char>(0x80 | (code & 0x3f))};
    out->append(bytes, 3);
  } else {
    const char bytes[] = {static_cast<char>(0xf0 | code >> 18),
                          static_cast<char>(0x80 | (code >> 12 & 0x3f)),
                          static_cast<char>(0x80 | (code >> 6 & 0x3f)),
                          static_cast<char>(0x80 | (code & 0x3f))};
    out->append(bytes, 4);
  }
}

}  // namespace

char JsonScanner::Peek() {
  while (at_ != end_ &&
         (*at_ == ' ' || *at_ == '\t' || *at_ == '\r' || *at_ == '\n')) {
    ++at_;
  }
  return at_ == end_ ? '\0' : *at_;
}

bool JsonScanner::TakeIf(char c) {
  if (Peek() != c || at_ == end_) return false;
  ++at_;
  return true;
}

bool JsonScanner::Take(char c) {
  return TakeIf(c) || Fail(absl::StrCat("expected ", absl::string_view(&c, 1)));
}

bool JsonScanner::End() {
  return (Peek() == '\0' && at_ == end_) ||
         Fail("expected the end of the line");
}

bool JsonScanner::Fail(absl::string_view message) {
  Peek();
  return FailAt(at_, message);
}

bool JsonScanner::FailAt(const char* where, absl::string_view message) {
  if (status_.ok()) {
    status_ = absl::InvalidArgumentError(
        absl::StrCat("column ", where - begin_ + 1, ": ", message,
                     where == end_ ? ", but the line ends" : ""));
  }
  return false;
}

bool JsonScanner::String(absl::string_view* value, std::string* scratch) {
  if (!TakeIf('"')) return Fail("expected a string");
  const char* const stop = FindStringEnd(at_, end_);
  if (stop != end_ && *stop == '"') {
    *value = absl::string_view(at_, stop - at_);
    at_ = stop + 1;
    return true;
  }
  if (!Escaped(scratch)) return false;
  *value = *scratch;
  return true;
}

bool JsonScanner::Escaped(std::string* value) {
  value->clear();
  while (true) {
    const char* const stop = FindStringEnd(at_, end_);
    value->append(at_, stop - at_);
    at_ = stop;
    if (stop == end_)
      return FailAt(end_, "expected the closing mark of a string");
    if (*stop == '"') {
      ++at_;
      return true;
    }
    if (!Escape(value)) return false;
  }
}

bool JsonScanner::Escape(std::string* value) {
  const char* const escape = at_;
  if (end_ - at_ < 2) return FailAt(end_, "expected the rest of an escape");
  static constexpr char kNames[] = "\"\\/bfnrt";
  static constexpr char kValues[] = "\"\\/\b\f\n\r\t";
  const char name = at_[1];
  at_ += 2;
  const char* const known = name == '\0' ? nullptr : std::strchr(kNames, name);
  if (known != nullptr) {
    value->push_back(kValues[known - kNames]);
    return true;
  }
  uint32_t code = 0, low = 0;
  if (name != 'u') return FailAt(escape, "no escape of JSON");
  if (!HexQuad(escape, &code)) return false;
  if (code >= 0xdc00 && code < 0xe000) {
    return FailAt(escape, "a low surrogate without its high one before it");
  }
  if (code >= 0xd800 && code < 0xdc00) {
    const bool paired = end_ - at_ >= 2 && at_[0] == '\\' && at_[1] == 'u';
    if (paired) {
      at_ += 2;
      if (!HexQuad(at_ - 2, &low)) return false;
    }
    if (low < 0xdc00 || low >= 0xe000) {
      return FailAt(escape, "a high surrogate without its low one after it");
    }
    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
  }
  AppendUtf8(code, value);
  return true;
}

bool JsonScanner::HexQuad(const char* escape, uint32_t* code) {
  *code = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const int digit = at_ == end_ ? -1 : HexDigit(*at_);
    if (digit < 0) return FailAt(escape, "\\u without four hexadecimal digits");
    *code = *code << 4 | digit;
  }
  return true;
}

bool JsonScanner::Number(absl::string_view* value) {
  Peek();
  const char* at = at_;
  auto digits = [this, &at] {
    const char* const first = at;
    while (at != end_ && IsDigit(*at)) ++at;
    return at != first;
  };
  if (at != end_ && *at == '-') ++at;
  if (at != end_ && *at == '0') {
    ++at;
  } else if (!digits()) {
    return Fail("expected a value");
  }
  if (at != end_ && *at == '.') {
    ++at;
    if (!digits()) return FailAt(at, "expected a digit");
  }
  if (at != end_ && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end_ && (*at == '+' || *at == '-')) ++at;
    if (!digits()) return FailAt(at, "expected a digit");
  }
  *value = absl::string_view(at_, at - at_);
  at_ = at;
  return true;
}

bool JsonScanner::Literal(absl::string_view word) {
  Peek();
  if (absl::string_view(at_, end_ - at_).substr(0, word.size()) != word) {
    return Fail("expected a value");
  }
  at_ += word.size();
  return true;
}

bool JsonScanner::SkipScalar() {
  absl::string_view value;
  switch (Peek()) {
    case '"':
      return String(&value, &skipped_);
    case 't':
      return Literal("true");
    case 'f':
      return Literal("false");
    case 'n':
      return Literal("null");
    default:
      return Number(&value);
  }
}

// A stack of one byte a level instead of recursion: a line of brackets must
// not overflow anything.
bool JsonScanner::SkipValue() {
  open_.clear();
  absl::string_view key;
  while (true) {
    // Before a value.
    const bool object = TakeIf('{');
    if (object || TakeIf('[')) {
      const char close = object ? '}' : ']';
      if (!TakeIf(close)) {
        open_.push_back(close);
        if (object && !(String(&key, &skipped_) && Take(':'))) return false;
        continue;
      }
    } else if (!SkipScalar()) {
      return false;
    }
    // After a value.
    while (!open_.empty() && TakeIf(open_.back())) open_.pop_back();
    if (open_.empty()) return true;
    if (!TakeIf(',')) {
      return Fail(open_.back() == '}' ? "expected , or }" : "expected , or ]");
    }
    if (open_.back() == '}' && !(String(&key, &skipped_) && Take(':'))) {
      return false;
    }
  }
}

}  // namespace io
}  // namespace onrecord
