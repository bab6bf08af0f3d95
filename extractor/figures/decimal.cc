#include "extractor/figures/decimal.h"

#include <algorithm>

namespace onrecord {
namespace figures {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Appends zeros until the exponent is `to`.
void Align(std::string* digits, int32_t* exponent, int32_t to) {
  digits->append(*exponent - to, '0');
  *exponent = to;
}

// a += b, both plain digits of the same exponent.
void AddDigits(std::string* a, const std::string& b) {
  if (a->size() < b.size()) a->insert(0, b.size() - a->size(), '0');
  int carry = 0;
  for (size_t i = 0; i < a->size(); ++i) {
    char& to = (*a)[a->size() - 1 - i];
    const int sum =
        to - '0' + carry + (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    to = '0' + sum % 10;
    carry = sum / 10;
  }
  if (carry > 0) a->insert(a->begin(), '0' + carry);
}

// a -= b. REQUIRES: a >= b.
void SubtractDigits(std::string* a, const std::string& b) {
  int borrow = 0;
  for (size_t i = 0; i < a->size(); ++i) {
    char& to = (*a)[a->size() - 1 - i];
    int difference =
        to - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    borrow = difference < 0;
    if (borrow) difference += 10;
    to = '0' + difference;
  }
}

}  // namespace

Decimal::Decimal(uint64_t value) : digits_(std::to_string(value)) {
  Normalize();
}

bool Decimal::Parse(absl::string_view text, Decimal* out) {
  Decimal parsed;
  bool any = false, point = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (IsDigit(c)) {
      parsed.digits_.push_back(c);
      parsed.exponent_ -= point;
      any = true;
    } else if (c == '.') {
      if (point) return false;
      point = true;
    } else if (c == '-' && i == 0) {
      parsed.negative_ = true;
    }
  }
  if (!any) return false;
  parsed.Normalize();
  *out = std::move(parsed);
  return true;
}

Decimal Decimal::Quotient(uint64_t a, uint64_t b, int digits) {
  Decimal result(a / b);
  uint64_t rest = a % b;
  std::string places;
  int significant = result.digits_.empty() ? 0 : std::to_string(a / b).size();
  while (rest > 0 && significant < digits + 1) {
    const unsigned __int128 wide = static_cast<unsigned __int128>(rest) * 10;
    places.push_back('0' + static_cast<int>(wide / b));
    rest = static_cast<uint64_t>(wide % b);
    if (significant > 0 || places.back() != '0') ++significant;
  }
  bool up = false;
  if (significant > digits) {  // the last place only tells which way to round
    up = places.back() >= '5';
    places.pop_back();
  }
  Decimal tail;
  tail.digits_ = places;
  tail.exponent_ = -static_cast<int32_t>(places.size());
  tail.Normalize();
  if (up) {
    Decimal unit(1);
    tail.Add(unit.Shift(-static_cast<int>(places.size())));
  }
  result.Add(tail);
  return result;
}

void Decimal::Normalize() {
  const size_t first = digits_.find_first_not_of('0');
  if (first == std::string::npos) {
    digits_.clear();
    exponent_ = 0;
    negative_ = false;
    return;
  }
  const size_t last = digits_.find_last_not_of('0');
  exponent_ += digits_.size() - 1 - last;
  digits_.erase(last + 1);
  digits_.erase(0, first);
}

Decimal& Decimal::Negate() {
  negative_ = !negative_ && !IsZero();
  return *this;
}

Decimal& Decimal::Shift(int n) {
  if (!IsZero()) exponent_ += n;
  return *this;
}

Decimal& Decimal::Multiply(uint32_t factor) {
  uint64_t carry = 0;
  for (size_t i = digits_.size(); i-- > 0;) {
    carry += static_cast<uint64_t>(digits_[i] - '0') * factor;
    digits_[i] = '0' + carry % 10;
    carry /= 10;
  }
  if (carry > 0) digits_.insert(0, std::to_string(carry));
  Normalize();
  return *this;
}

Decimal& Decimal::Add(const Decimal& other) {
  if (other.IsZero()) return *this;
  if (IsZero()) return *this = other;
  Decimal b = other;
  const int32_t to = std::min(exponent_, b.exponent_);
  const int order = CompareMagnitude(b);
  Align(&digits_, &exponent_, to);
  Align(&b.digits_, &b.exponent_, to);
  if (negative_ == b.negative_) {
    AddDigits(&digits_, b.digits_);
  } else if (order >= 0) {
    SubtractDigits(&digits_, b.digits_);
  } else {
    SubtractDigits(&b.digits_, digits_);
    *this = std::move(b);
  }
  Normalize();
  return *this;
}

int Decimal::CompareMagnitude(const Decimal& other) const {
  // Position of the first digit: the larger, the greater.
  const int64_t top = static_cast<int64_t>(digits_.size()) + exponent_;
  const int64_t other_top =
      static_cast<int64_t>(other.digits_.size()) + other.exponent_;
  if (top != other_top) return top < other_top ? -1 : 1;
  return digits_.compare(other.digits_);  // no idle zeros: a prefix is less
}

int Decimal::Compare(const Decimal& other) const {
  if (IsZero() || other.IsZero()) {
    return IsZero() ? (other.IsZero() ? 0 : other.negative_ ? 1 : -1)
                    : (negative_ ? -1 : 1);
  }
  if (negative_ != other.negative_) return negative_ ? -1 : 1;
  const int order = CompareMagnitude(other);
  return negative_ ? -order : order;
}

std::string Decimal::ToString() const {
  if (IsZero()) return "0";
  std::string out = negative_ ? "-" : "";
  if (exponent_ >= 0) {
    out += digits_;
    out.append(exponent_, '0');
    return out;
  }
  const size_t places = -exponent_;
  if (places >= digits_.size()) {
    out += "0.";
    out.append(places - digits_.size(), '0');
    out += digits_;
  } else {
    out.append(digits_, 0, digits_.size() - places);
    out += '.';
    out.append(digits_, digits_.size() - places, places);
  }
  return out;
}

std::optional<int64_t> Decimal::ToInt64() const {
  if (exponent_ < 0 || digits_.size() + exponent_ > 18) return std::nullopt;
  int64_t value = 0;
  for (const char c : digits_) value = value * 10 + (c - '0');
  for (int i = 0; i < exponent_; ++i) value *= 10;
  return negative_ ? -value : value;
}

}  // namespace figures
}  // namespace onrecord
