// The part of Decimal that reads and writes digits.

#include <algorithm>
#include <charconv>
#include <utility>

#include "extractor/figures/decimal.h"

namespace onrecord {
namespace figures {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool Decimal::Parse(absl::string_view text, Decimal* out) {
  Decimal parsed;
  uint64_t small = 0;
  int significant = 0;
  bool any = false, point = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (IsDigit(c)) {
      any = true;
      parsed.exponent_ -= point;
      if (significant > 0 || c != '0') ++significant;
      if (significant <= kSmallDigits) small = small * 10 + (c - '0');
    } else if (c == '.') {
      if (point) return false;
      point = true;
    } else if (c == '-' && i == 0) {
      parsed.negative_ = true;
    }
  }
  if (!any) return false;
  if (significant <= kSmallDigits) {
    parsed.small_ = small;
    parsed.NormalizeSmall();
  } else {
    std::string digits;
    for (const char c : text) {
      if (IsDigit(c)) digits.push_back(c);
    }
    parsed.SetDigits(std::move(digits));
  }
  *out = std::move(parsed);
  return true;
}

void Decimal::AppendTo(std::string* out) const {
  // 20 digits, a sign and the zeros of the usual numbers.
  constexpr int kRoom = 64, kMostZeros = 40;
  char buffer[kRoom];
  char* const begin = buffer + 1;
  buffer[0] = '-';
  if (big_ == nullptr && exponent_ >= 0 && exponent_ <= kMostZeros) {
    char* const end = std::to_chars(begin, buffer + kRoom, small_).ptr;
    std::fill_n(end, exponent_, '0');
    const char* const from = negative_ ? buffer : begin;
    out->append(from, end + exponent_ - from);
    return;
  }
  absl::string_view digits;
  if (big_ != nullptr) {
    digits = *big_;
  } else {
    const auto end = std::to_chars(begin, buffer + kRoom, small_);
    digits = {begin, static_cast<size_t>(end.ptr - begin)};
  }
  if (negative_) out->push_back('-');
  if (exponent_ >= 0) {
    out->append(digits.data(), digits.size());
    out->append(exponent_, '0');
    return;
  }
  const size_t places = -exponent_;
  if (places >= digits.size()) {
    out->append("0.");
    out->append(places - digits.size(), '0');
    out->append(digits.data(), digits.size());
  } else {
    const size_t whole = digits.size() - places;
    out->append(digits.data(), whole);
    out->push_back('.');
    out->append(digits.data() + whole, places);
  }
}

std::string Decimal::Digits() const {
  if (big_ != nullptr) return *big_;
  return small_ == 0 ? std::string() : std::to_string(small_);
}

void Decimal::SetDigits(std::string digits) {
  small_ = 0;
  big_.reset();
  const size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) {
    exponent_ = 0;
    negative_ = false;
    return;
  }
  const size_t last = digits.find_last_not_of('0');
  exponent_ += digits.size() - 1 - last;
  digits.erase(last + 1);
  digits.erase(0, first);
  if (digits.size() > kSmallDigits) {
    big_ = std::make_unique<std::string>(std::move(digits));
    return;
  }
  for (const char c : digits) small_ = small_ * 10 + (c - '0');
}

bool Decimal::FitsPlainAtLength() const {
  const int size = big_ == nullptr ? kSmallDigits : big_->size();
  return exponent_ <= kMaxShift && -exponent_ <= kMaxShift + size;
}

}  // namespace figures
}  // namespace onrecord
