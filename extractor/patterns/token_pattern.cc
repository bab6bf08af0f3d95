#include "extractor/patterns/token_pattern.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace patterns {
namespace {

// What * and + stand for at the most.
constexpr uint8_t kMostTimes = 6;

absl::Status Wrong(absl::string_view element, absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("\"", element, "\" ", what));
}

// Takes "*", "+" or "?" off the end.
void ReadTimes(absl::string_view* element, TokenElement* made) {
  if (element->size() < 2) return;
  const char last = element->back();
  if (last != '*' && last != '+' && last != '?') return;
  made->least = last == '+' ? 1 : 0;
  made->most = last == '?' ? 1 : kMostTimes;
  element->remove_suffix(1);
}

absl::Status ReadChoice(absl::string_view choice, const WordSets& sets,
                        const ClassNames& classes, TokenElement* made) {
  absl::string_view name = choice;
  if (choice == "START" || choice == "END") {
    made->border = true;
  } else if (choice.size() > 1 && absl::ConsumePrefix(&name, "$")) {
    const auto set = sets.find(name);
    if (set == sets.end()) {
      return Wrong(choice, "is no set; give it in a line above");
    }
    for (const std::string& word : set->second) {
      made->words.push_back(text::FoldedHash(word));
    }
  } else if (choice.size() > 1 && absl::ConsumePrefix(&name, "@")) {
    const int bit = classes(name);
    if (bit < 0) return Wrong(choice, "is no class of tokens");
    made->classes |= uint64_t{1} << bit;
  } else if (choice.empty()) {
    return Wrong(choice, "is empty; is a | or a space too many?");
  } else {
    made->words.push_back(text::FoldedHash(choice));
  }
  return absl::OkStatus();
}

absl::Status ReadElement(absl::string_view element, const WordSets& sets,
                         const ClassNames& classes, TokenElement* made) {
  absl::string_view rest = element;
  made->negated = rest.size() > 1 && absl::ConsumePrefix(&rest, "!");
  ReadTimes(&rest, made);
  for (const absl::string_view choice : absl::StrSplit(rest, '|')) {
    absl::Status status = ReadChoice(choice, sets, classes, made);
    if (!status.ok()) return status;
  }
  std::sort(made->words.begin(), made->words.end());
  return absl::OkStatus();
}

bool MayBeAnchor(const std::vector<TokenElement>& side) {
  return !side.empty() && side[0].least == 1 && !side[0].negated &&
         !side[0].border;
}

}  // namespace

absl::Status TokenPattern::Check() const {
  int repeated = 0;
  for (const auto* side : {&before_, &after_}) {
    for (const TokenElement& element : *side) repeated += element.most > 1;
  }
  if (before_.size() + after_.size() > kMostElements) {
    return absl::InvalidArgumentError(
        absl::StrCat("has more than ", kMostElements, " elements"));
  }
  if (repeated > kMostRepeated) {
    return absl::InvalidArgumentError(
        absl::StrCat("has more than ", kMostRepeated, " of * and +"));
  }
  if (!MayBeAnchor(before_) && !MayBeAnchor(after_)) {
    return absl::InvalidArgumentError(
        "has no word, set or class right beside NAME that must stand there");
  }
  return absl::OkStatus();
}

absl::StatusOr<TokenPattern> TokenPattern::Parse(absl::string_view pattern,
                                                 const WordSets& sets,
                                                 const ClassNames& classes) {
  TokenPattern made;
  bool named = false;
  for (const absl::string_view element :
       absl::StrSplit(pattern, ' ', absl::SkipEmpty())) {
    if (element == "NAME") {
      if (named) return Wrong(element, "stands there twice");
      named = true;
      continue;
    }
    std::vector<TokenElement>& side = named ? made.after_ : made.before_;
    side.emplace_back();
    absl::Status status = ReadElement(element, sets, classes, &side.back());
    if (!status.ok()) return status;
  }
  if (!named) return absl::InvalidArgumentError("has no NAME");
  std::reverse(made.before_.begin(), made.before_.end());
  absl::Status status = made.Check();
  if (!status.ok()) return status;
  return made;
}

}  // namespace patterns
}  // namespace onrecord
