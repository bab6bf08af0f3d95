#include "extractor/figures/decimal.h"

#include <algorithm>
#include <charconv>
#include <utility>

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

constexpr int kSmallDigits = 18;

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

Decimal& Decimal::operator=(const Decimal& other) {
  small_ = other.small_;
  exponent_ = other.exponent_;
  negative_ = other.negative_;
  if (other.big_ == nullptr) {
    big_.reset();
  } else if (this != &other) {
    big_ = std::make_unique<std::string>(*other.big_);
  }
  return *this;
}

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

bool Decimal::FitsPlain() const {
  const int size = big_ == nullptr ? kSmallDigits : big_->size();
  return exponent_ <= kMaxShift && -exponent_ <= kMaxShift + size;
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

Decimal& Decimal::Shift(int n) {
  if (!IsZero()) exponent_ += n;
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
  if (big_ == nullptr && other.big_ == nullptr && negative_ == other.negative_ &&
      up < kSmallDigits && other_up < kSmallDigits &&
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

std::string Decimal::ToString() const {
  if (IsZero()) return "0";
  char buffer[32];
  absl::string_view digits;
  if (big_ != nullptr) {
    digits = *big_;
  } else {
    const auto end = std::to_chars(buffer, buffer + sizeof(buffer), small_);
    digits = {buffer, static_cast<size_t>(end.ptr - buffer)};
  }
  std::string out = negative_ ? "-" : "";
  if (exponent_ >= 0) {
    out.append(digits.data(), digits.size());
    out.append(exponent_, '0');
    return out;
  }
  const size_t places = -exponent_;
  if (places >= digits.size()) {
    out += "0.";
    out.append(places - digits.size(), '0');
    out.append(digits.data(), digits.size());
  } else {
    const size_t whole = digits.size() - places;
    out.append(digits.data(), whole);
    out += '.';
    out.append(digits.data() + whole, places);
  }
  return out;
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
