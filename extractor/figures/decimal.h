// Exact decimal numbers of any length.
//
//   Decimal d;
//   Decimal::Parse("1.1", &d);
//   d.Shift(9);          // times 10^9
//   d.ToString()         // "1100000000"
//
// No operation rounds but Quotient, which says so. Values are kept without
// idle zeros: "35.0" and "35" are the same. Numbers of up to 18 digits, nearly
// all that news has, are one integer and allocate nothing.

#ifndef ONRECORD_EXTRACTOR_FIGURES_DECIMAL_H_
#define ONRECORD_EXTRACTOR_FIGURES_DECIMAL_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace figures {

class Decimal {
 public:
  // The longest that ToString writes is this many idle zeros longer than the
  // digits: 1e300 can be written, 1e999999 is no value (see FitsPlain).
  static constexpr int kMaxShift = 400;

  Decimal() = default;
  explicit Decimal(uint64_t value);
  Decimal(const Decimal& other) { *this = other; }
  Decimal(Decimal&&) = default;
  Decimal& operator=(const Decimal& other) {
    small_ = other.small_;
    exponent_ = other.exponent_;
    negative_ = other.negative_;
    if (big_ != nullptr || other.big_ != nullptr) CopyBig(other);
    return *this;
  }
  Decimal& operator=(Decimal&&) = default;

  // Reads digits with at most one '.', an optional '-' before them; skips
  // commas, apostrophes, and bytes that are neither (thin spaces) between
  // digits. False, and *out untouched, if there is no digit.
  static bool Parse(absl::string_view text, Decimal* out);
  // a / b, rounded half up to `digits` significant digits if it does not end
  // before. REQUIRES: b > 0.
  static Decimal Quotient(uint64_t a, uint64_t b, int digits = 15);

  bool IsZero() const { return small_ == 0 && big_ == nullptr; }
  bool negative() const { return negative_; }
  bool IsInteger() const { return exponent_ >= 0; }
  // True if ToString is at most kMaxShift zeros longer than the digits.
  bool FitsPlain() const {
    return (big_ == nullptr && exponent_ <= kMaxShift &&
            exponent_ >= -kMaxShift) ||
           FitsPlainAtLength();
  }

  Decimal& Negate();
  // Multiplies by 10^n.
  Decimal& Shift(int n) {
    if (!IsZero()) exponent_ += n;
    return *this;
  }
  Decimal& Multiply(uint32_t factor);
  Decimal& Add(const Decimal& other);

  // Negative, 0 or positive as *this is less than, equal to or greater than
  // `other`.
  int Compare(const Decimal& other) const;
  bool operator==(const Decimal& other) const { return Compare(other) == 0; }
  bool operator<(const Decimal& other) const { return Compare(other) < 0; }

  // "-1234.5": no separators, no exponent, no idle zeros.
  // REQUIRES: FitsPlain().
  std::string ToString() const {
    std::string out;
    AppendTo(&out);
    return out;
  }
  void AppendTo(std::string* out) const;
  // The value, if it is an integer between -10^18 and 10^18.
  std::optional<int64_t> ToInt64() const;

 private:
  // The most digits that small_ holds.
  static constexpr int kSmallDigits = 18;

  void CopyBig(const Decimal& other);
  bool FitsPlainAtLength() const;
  // The digits, without zeros at either end; "" for zero.
  std::string Digits() const;
  // Takes digits, with any zeros, keeping the exponent's meaning.
  void SetDigits(std::string digits);
  // Drops the zeros at the end of small_.
  void NormalizeSmall();
  int CompareMagnitude(const Decimal& other) const;

  // (-1)^negative * digits * 10^exponent. The digits are those of small_, not
  // ending in 0, or, if there are more than 18, *big_.
  uint64_t small_ = 0;
  std::unique_ptr<std::string> big_;
  int32_t exponent_ = 0;
  bool negative_ = false;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_DECIMAL_H_
