#include "extractor/figures/decimal.h"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace figures {
namespace {

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

constexpr uint64_t kPowers[] = {
    1ull,
    10ull,
    100ull,
    1000ull,
    10000ull,
    100000ull,
    1000000ull,
    10000000ull,
    100000000ull,
    1000000000ull,
    10000000000ull,
    100000000000ull,
    1000000000000ull,
    10000000000000ull,
    100000000000000ull,
    1000000000000000ull,
    10000000000000000ull,
    100000000000000000ull,
    1000000000000000000ull,
};

}  // namespace

Decimal::Decimal(uint64_t value) {
  if (value < kPowers[kSmallDigits]) {
    small_ = value;
    NormalizeSmall();
  } else {
    SetDigits(std::to_string(value));
  }
}

void Decimal::CopyBig(const Decimal& other) {
  if (other.big_ == nullptr) {
    big_.reset();
  } else if (this != &other) {
    big_ = std::make_unique<std::string>(*other.big_);
  }
}

Decimal Decimal::Quotient(uint64_t a, uint64_t b, int digits) {
  Decimal result(a / b);
  uint64_t rest = a % b;
  std::string places;
  int significant = a / b == 0 ? 0 : std::to_string(a / b).size();
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
  tail.exponent_ = -static_cast<int32_t>(places.size());
  tail.SetDigits(places);
  if (up) {
    Decimal unit(1);
    tail.Add(unit.Shift(-static_cast<int>(places.size())));
  }
  result.Add(tail);
  return result;
}

void Decimal::NormalizeSmall() {
  if (small_ == 0) {
    exponent_ = 0;
    negative_ = false;
    return;
  }
  while (small_ % 10 == 0) {
    small_ /= 10;
    ++exponent_;
  }
}

Decimal& Decimal::Negate() {
  negative_ = !negative_ && !IsZero();
  return *this;
}

Decimal& Decimal::Multiply(uint32_t factor) {
  if (big_ == nullptr && small_ < kPowers[8]) {  // below 2^32 * 10^8
    const uint64_t product = small_ * factor;
    if (product < kPowers[kSmallDigits]) {
      small_ = product;
      NormalizeSmall();
      return *this;
    }
  }
  std::string digits = Digits();
  uint64_t carry = 0;
  for (size_t i = digits.size(); i-- > 0;) {
    carry += static_cast<uint64_t>(digits[i] - '0') * factor;
    digits[i] = '0' + carry % 10;
    carry /= 10;
  }
  if (carry > 0) digits.insert(0, std::to_string(carry));
  SetDigits(std::move(digits));
  return *this;
}

Decimal& Decimal::Add(const Decimal& other) {
  if (other.IsZero()) return *this;
  if (IsZero()) return *this = other;
  const int32_t to = std::min(exponent_, other.exponent_);
  const int32_t up = exponent_ - to, other_up = other.exponent_ - to;
  if (big_ == nullptr && other.big_ == nullptr &&
      negative_ == other.negative_ && up < kSmallDigits &&
      other_up < kSmallDigits &&
      small_ < kPowers[kSmallDigits - 1 - up] &&
      other.small_ < kPowers[kSmallDigits - 1 - other_up]) {
    small_ = small_ * kPowers[up] + other.small_ * kPowers[other_up];
    exponent_ = to;
    NormalizeSmall();
    return *this;
  }
  const int order = CompareMagnitude(other);
  std::string a = Digits(), b = other.Digits();
  int32_t a_exponent = exponent_, b_exponent = other.exponent_;
  Align(&a, &a_exponent, to);
  Align(&b, &b_exponent, to);
  exponent_ = to;
  if (negative_ == other.negative_) {
    AddDigits(&a, b);
  } else if (order >= 0) {
    SubtractDigits(&a, b);
  } else {
    SubtractDigits(&b, a);
    a = std::move(b);
    negative_ = other.negative_;
  }
  SetDigits(std::move(a));
  return *this;
}

int Decimal::CompareMagnitude(const Decimal& other) const {
  if (big_ == nullptr && other.big_ == nullptr &&
      exponent_ == other.exponent_) {
    return small_ == other.small_ ? 0 : small_ < other.small_ ? -1 : 1;
  }
  if (big_ == nullptr && other.big_ == nullptr) {
    const int32_t to = std::min(exponent_, other.exponent_);
    const int32_t up = exponent_ - to, other_up = other.exponent_ - to;
    if (up <= kSmallDigits && other_up <= kSmallDigits) {
      const unsigned __int128 a =
          static_cast<unsigned __int128>(small_) * kPowers[up];
      const unsigned __int128 b =
          static_cast<unsigned __int128>(other.small_) * kPowers[other_up];
      return a == b ? 0 : a < b ? -1 : 1;
    }
  }
  const std::string digits = Digits(), other_digits = other.Digits();
  // Position of the first digit: the larger, the greater.
  const int64_t top = static_cast<int64_t>(digits.size()) + exponent_;
  const int64_t other_top =
      static_cast<int64_t>(other_digits.size()) + other.exponent_;
  if (top != other_top) return top < other_top ? -1 : 1;
  return digits.compare(other_digits);  // no idle zeros: a prefix is less
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

std::optional<int64_t> Decimal::ToInt64() const {
  if (IsZero()) return 0;
  if (exponent_ < 0 || exponent_ > kSmallDigits || big_ != nullptr ||
      small_ >= kPowers[kSmallDigits - exponent_]) {
    return std::nullopt;
  }
  const int64_t value = small_ * kPowers[exponent_];
  return negative_ ? -value : value;
}

}  // namespace figures
}  // namespace onrecord
