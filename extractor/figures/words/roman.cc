#include "extractor/figures/words/roman.h"

#include <string>

#include "absl/strings/strip.h"

namespace onrecord {
namespace figures {
namespace {

struct Piece {
  absl::string_view letters;
  int value;
};

constexpr Piece kPieces[] = {
    {"M", 1000}, {"CM", 900}, {"D", 500}, {"CD", 400}, {"C", 100},
    {"XC", 90},  {"L", 50},   {"XL", 40}, {"X", 10},   {"IX", 9},
    {"V", 5},    {"IV", 4},   {"I", 1},
};
constexpr size_t kLongest = 15;  // 3888

std::string Write(int value) {
  std::string out;
  for (const Piece& piece : kPieces) {
    for (; value >= piece.value; value -= piece.value) {
      out.append(piece.letters.data(), piece.letters.size());
    }
  }
  return out;
}

}  // namespace

int RomanNumeral(absl::string_view word) {
  if (word.size() > kLongest) return 0;
  int value = 0;
  absl::string_view rest = word;
  for (const Piece& piece : kPieces) {
    while (absl::ConsumePrefix(&rest, piece.letters)) value += piece.value;
  }
  // Each number has one way to be written.
  return rest.empty() && value < 4000 && Write(value) == word ? value : 0;
}

}  // namespace figures
}  // namespace onrecord
