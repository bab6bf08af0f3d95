#include "tests/linear/adversarial.h"

#include <random>

#include "absl/strings/string_view.h"

namespace onrecord {

const std::vector<Adversary>& Adversaries() {
  static const auto* const all = new std::vector<Adversary>{
      {"one token", "a", true},
      {"all straight marks", "\"", true},
      {"all opening marks", "“", true},
      {"marks and spaces", "\" "},
      {"pairs of marks", "“a” "},
      {"all digits", "1", true},
      {"numbers", "12 "},
      {"groups of digits", "1,"},
      {"number words", "two hundred and "},
      {"money", "$5 "},
      {"ranges", "5% to "},
      {"dates", "Monday "},
      {"ranges of dates", "3 June 2020 to "},
      {"all capitals", "A", true},
      {"words of capitals", "ABC "},
      {"capitalised words", "Smith "},
      {"joined names", "Smith and "},
      {"names that go on", "Bank of "},
      {"initials", "J. "},
      {"honorifics", "Mr "},
      {"acronyms", "Acme Ltd (ACM) "},
      {"brackets", "(", true},
      {"nested marks", "“‘", true},
      {"nested marks with words", "“he said ‘"},
      {"the the the", "the ", true},
      {"verbs of saying", "said "},
      {"a sentence of attributions", "Smith said, "},
      {"attributed quotations", "\"We go,\" he said. "},
      {"quotations that are never closed", "“We go on.\n\n"},
      {"according to", "according to "},
      {"one long sentence",
       "the man walked along the river and the dog, which was old, followed ", true},
      {"one long sentence of names",
       "Ada Obi of Acme Ltd told the Financial Times that 12 men and ", true},
      {"random bytes", "", true},
      {"all NBSP", "\u00a0", true},
      {"words and NBSP", "a\u00a0"},
      {"line feeds", "\n"},
      {"short lines", "a\n"},
      {"stops", "."},
      {"abbreviations", "U.S. "},
      {"hyphens", "a-"},
      {"possessives", "a's "},
      {"one word of glued ones", "The"},
      {"one word of single capitals", "aBCd"},
      {"glued words", "HamillThe "},
      {"colons", "Smith: "},
      {"NUL", "\0"},
      {"continuation bytes", "\x80"},
      {"combining marks", "\u0301"},
  };
  return *all;
}

std::string AdversarialText(const Adversary& adversary, size_t size) {
  std::string text;
  text.reserve(size + 80);
  const absl::string_view unit(adversary.unit);
  if (absl::string_view(adversary.name) == "NUL") {
    text.assign(size, '\0');
  } else if (unit.empty()) {
    std::minstd_rand random(7);
    while (text.size() < size) text.push_back(random() >> 8);
  }
  while (text.size() < size) text.append(unit.data(), unit.size());
  text.resize(size);
  return text;
}

}  // namespace onrecord
