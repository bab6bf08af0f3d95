#include "extractor/figures/words/digits.h"

#include "extractor/text/utf8.h"

namespace onrecord {
namespace figures {
namespace {

struct Vulgar {
  uint32_t code;
  uint8_t over;
  uint8_t under;
};

// The Unicode blocks Latin-1 Supplement and Number Forms.
constexpr Vulgar kVulgar[] = {
    {0xBC, 1, 4},    {0xBD, 1, 2},    {0xBE, 3, 4},   {0x2150, 1, 7},
    {0x2151, 1, 9},  {0x2152, 1, 10}, {0x2153, 1, 3}, {0x2154, 2, 3},
    {0x2155, 1, 5},  {0x2156, 2, 5},  {0x2157, 3, 5}, {0x2158, 4, 5},
    {0x2159, 1, 6},  {0x215A, 5, 6},  {0x215B, 1, 8}, {0x215C, 3, 8},
    {0x215D, 5, 8},  {0x215E, 7, 8},  {0x2189, 0, 3},
};

// True if the integer part groups its digits by thousands: 1,234,567; or as
// in India: 12,34,567.
bool GroupsWell(absl::string_view integer) {
  size_t size = 0, groups = 0;
  bool threes = true, twos = true;
  for (size_t i = 0; i <= integer.size(); ++i) {
    if (i < integer.size() && integer[i] != ',') {
      ++size;
      continue;
    }
    const bool last = i == integer.size();
    if (groups == 0) {
      threes = size <= 3;
      twos = size <= 2;
    } else {
      threes = threes && size == 3;
      twos = twos && size == (last ? 3 : 2);
    }
    ++groups;
    size = 0;
  }
  return integer[0] != '0' && (threes || twos);
}

// Digits alone that fit 64 bits. False for others.
bool ReadPlainDigits(absl::string_view token, Decimal* value) {
  constexpr size_t kMostDigits = 18;
  if (token.empty() || token.size() > kMostDigits) return false;
  uint64_t number = 0;
  for (const char c : token) {
    const unsigned digit = static_cast<unsigned char>(c) - '0';
    if (digit > 9) return false;
    number = number * 10 + digit;
  }
  *value = Decimal(number);
  return true;
}

}  // namespace

bool SuffixFits(absl::string_view digits, absl::string_view suffix) {
  switch (suffix[0] | 0x20) {
    case 's': return digits.back() == '1';
    case 'n': return digits.back() == '2';
    case 'r': return digits.back() == '3';
    default: return true;
  }
}

bool VulgarFraction(absl::string_view token, uint64_t* over,
                    uint64_t* under) {
  if (token.empty() || (token[0] >= '0' && token[0] <= '9')) return false;
  const text::Utf8Char c = text::DecodeUtf8(token, 0);
  if (c.size != token.size()) return false;
  for (const Vulgar& vulgar : kVulgar) {
    if (vulgar.code != c.code) continue;
    *over = vulgar.over;
    *under = vulgar.under;
    return true;
  }
  return false;
}

DigitForm ReadDigits(absl::string_view token, Decimal* value) {
  if (ReadPlainDigits(token, value)) return DigitForm::kPlain;
  size_t commas = 0, points = 0, comma = 0, point = token.size();
  for (size_t i = 0; i < token.size(); ++i) {
    if (token[i] == ',') ++commas, comma = i;
    if (token[i] == '.') ++points, point = i;
  }
  if (commas == 0 && points <= 1) {
    if (Decimal::Parse(token, value)) {
      return points == 0 ? DigitForm::kPlain : DigitForm::kDecimal;
    }
    uint64_t over = 0, under = 0;
    if (!VulgarFraction(token, &over, &under)) return DigitForm::kInvalid;
    *value = Decimal::Quotient(over, under);
    return DigitForm::kVulgar;
  }
  if (points > 1 || (commas > 0 && comma > point)) return DigitForm::kInvalid;
  if (GroupsWell(token.substr(0, point))) {
    Decimal::Parse(token, value);
    return points == 0 ? DigitForm::kSeparated : DigitForm::kSeparatedDecimal;
  }
  if (commas == 1 && points == 0 && token.size() - comma == 3) {
    Decimal places;
    Decimal::Parse(token.substr(comma + 1), &places);
    Decimal::Parse(token.substr(0, comma), value);
    value->Add(places.Shift(-2));
    return DigitForm::kDecimal;
  }
  return DigitForm::kInvalid;
}

}  // namespace figures
}  // namespace onrecord
