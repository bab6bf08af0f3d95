#include "extractor/grammar/spelling.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace grammar {
namespace {

bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool EndsInConsonantY(absl::string_view base) {
  return base.size() > 1 && base.back() == 'y' &&
         !IsVowel(base[base.size() - 2]);
}

// One syllable that ends in consonant, vowel, consonant: "quip", "slam".
bool Doubles(absl::string_view base) {
  const size_t n = base.size();
  if (n < 3) return false;
  const char last = base[n - 1];
  if (IsVowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  if (!IsVowel(base[n - 2])) return false;
  for (size_t i = 0; i + 2 < n; ++i) {
    if (!IsVowel(base[i])) continue;
    // "quip": the u belongs to the q.
    if (base[i] != 'u' || i == 0 || base[i - 1] != 'q') return false;
  }
  return true;
}

}  // namespace

std::string WithS(absl::string_view base) {
  if (EndsInConsonantY(base)) {
    return absl::StrCat(base.substr(0, base.size() - 1), "ies");
  }
  const bool hisses = absl::EndsWith(base, "s") || absl::EndsWith(base, "x") ||
                      absl::EndsWith(base, "z") ||
                      absl::EndsWith(base, "ch") ||
                      absl::EndsWith(base, "sh") || absl::EndsWith(base, "o");
  return absl::StrCat(base, hisses ? "es" : "s");
}

std::string WithEd(absl::string_view base) {
  if (absl::EndsWith(base, "e")) return absl::StrCat(base, "d");
  if (EndsInConsonantY(base)) {
    return absl::StrCat(base.substr(0, base.size() - 1), "ied");
  }
  if (Doubles(base)) return absl::StrCat(base, base.substr(base.size() - 1), "ed");
  return absl::StrCat(base, "ed");
}

std::string WithIng(absl::string_view base) {
  if (absl::EndsWith(base, "ie")) {
    return absl::StrCat(base.substr(0, base.size() - 2), "ying");
  }
  if (absl::EndsWith(base, "e") && !absl::EndsWith(base, "ee") &&
      base.size() > 2) {
    return absl::StrCat(base.substr(0, base.size() - 1), "ing");
  }
  if (Doubles(base)) {
    return absl::StrCat(base, base.substr(base.size() - 1), "ing");
  }
  return absl::StrCat(base, "ing");
}

}  // namespace grammar
}  // namespace onrecord
