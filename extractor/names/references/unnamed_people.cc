#include "extractor/names/references/unnamed_people.h"

#include <algorithm>
#include <initializer_list>

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kLongestGroup = 6;     // tokens from article to noun
constexpr uint32_t kLongestOpening = 14;  // tokens before a comma

constexpr uint32_t kPeople = kRoleList | kPersonNounList;

bool IsOneOf(absl::string_view word,
             std::initializer_list<absl::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void UnnamedPeople::Start(const Document& document, const Lexicon& lexicon) {
  d_ = &document;
  lexicon_ = &lexicon;
  people_.clear();
  looked_at_.clear();
}

// "a senior fund manager" at `first`, before `end`: up to the last of the
// words that may be its noun.
UnnamedPeople::Person UnnamedPeople::GroupAt(uint32_t first,
                                             uint32_t end) const {
  const text::AnnotatedText& text = *d_->text;
  Person person;
  if (first >= end || !IsOneOf(text.Folded(text.tokens()[first]),
                               {"a", "an", "one", "another"})) {
    return person;
  }
  const uint32_t high = std::min(end, first + 1 + kLongestGroup);
  for (uint32_t i = first + 1; i < high; ++i) {
    const WordTraits& traits = d_->Traits(i);
    if (!traits.word && traits.category != Category::kHyphen) break;
    const uint64_t word = text.words().folded_hash(text.tokens()[i].word);
    if ((traits.lists & kSays) || lexicon_->IsClosedClass(word)) break;
    if ((traits.lists & kPeople) == 0) continue;
    // "one patient in nine"
    if (i + 2 < end && text.Folded(text.tokens()[i + 1]) == "in" &&
        (d_->Traits(i + 2).category == Category::kNumber ||
         IsOneOf(text.Folded(text.tokens()[i + 2]),
                 {"two", "three", "four", "five", "six", "seven", "eight",
                  "nine", "ten", "every"}))) {
      break;
    }
    person.first = first;
    person.noun = i;
    person.sex = lexicon_->SexOfNoun(word);
  }
  return person;
}

// Where the subject may begin: behind "But", behind "In London yesterday,".
uint32_t UnnamedPeople::Subject(text::TokenRange sentence) const {
  const text::AnnotatedText& text = *d_->text;
  uint32_t first = sentence.first;
  while (first < sentence.end && !d_->Traits(first).word) ++first;
  if (first == sentence.end) return first;
  const absl::string_view word = text.Folded(text.tokens()[first]);
  if (IsOneOf(word, {"but", "and", "so", "then"})) return first + 1;
  const WordTraits& traits = d_->Traits(first);
  if (traits.category != Category::kPreposition &&
      !IsOneOf(word, {"however", "yesterday", "later", "earlier", "meanwhile",
                      "last", "this", "in", "at", "on", "after"})) {
    return first;
  }
  const uint32_t high = std::min(sentence.end, first + kLongestOpening);
  for (uint32_t i = first + 1; i < high; ++i) {
    if (d_->Traits(i).category == Category::kComma) return i + 1;
  }
  return first + 1;  // "Yesterday a man"
}

// "A prolific actor, he was", "A fluent speaker, Ada Obi was": said of whoever
// stands behind the comma.
bool UnnamedPeople::IsApposed(uint32_t noun, uint32_t end) const {
  const text::AnnotatedText& text = *d_->text;
  const uint32_t high = std::min(end, noun + kLongestOpening);
  for (uint32_t i = noun + 1; i + 1 < high; ++i) {
    if (d_->Traits(i).category != Category::kComma) continue;
    if (d_->Traits(i + 1).capital ||
        IsOneOf(text.Folded(text.tokens()[i + 1]),
                {"he", "she", "his", "her", "i", "we", "they"})) {
      return true;
    }
  }
  return false;
}

// "a man said", "a man at the port also said"; with `commas`, "a man, 30, said"
bool UnnamedPeople::SaysNear(uint32_t noun, uint32_t end, bool commas) const {
  const uint32_t near = std::min(end, noun + 1 + kLongestGroup);
  for (uint32_t i = noun + 1; i < near; ++i) {
    if (d_->Traits(i).lists & kSays) return true;
    if (!commas && d_->Traits(i).category == Category::kComma) return false;
  }
  return false;
}

UnnamedPeople::Person UnnamedPeople::Find(
    text::TokenRange sentence, const std::vector<Mention>& mentions,
    size_t names) const {
  const uint32_t end = sentence.end;
  const uint32_t subject = Subject(sentence);
  Person person = GroupAt(subject, end);
  if (!person.IsNobody() && IsApposed(person.noun, end)) return Person();
  for (uint32_t i = subject; person.IsNobody() && i + 1 < end; ++i) {
    // "...,” another man said"
    if (i > subject && !d_->Traits(i - 1).word) {
      person = GroupAt(i, end);
      // but "Ada Obi, a trader, said"
      if (!person.IsNobody() && SaysNear(person.noun, end, false)) break;
      person = Person();
    }
    // "...,” said a man"; unlike "told", and "she said a man had come".
    if (i == sentence.first || d_->Traits(i - 1).word) continue;
    if (!IsOneOf(d_->text->Folded(d_->text->tokens()[i]),
                 {"said", "says", "added", "adds", "explained", "explains",
                  "recalled", "recalls", "claimed", "insisted"})) {
      continue;
    }
    person = GroupAt(i + 1, end);
    person.speaks = true;
  }
  if (person.IsNobody()) return person;
  person.speaks |= SaysNear(person.noun, end, true);
  // Named within, or right behind: "a lawyer for the family, Ada Obi".
  const auto last = mentions.begin() + names;
  auto m = std::lower_bound(
      mentions.begin(), last, person.first,
      [](const Mention& m, uint32_t token) { return m.tokens.first < token; });
  for (; m != last && m->tokens.first <= person.noun + 3; ++m) {
    if (m->type != Type::kPerson) continue;
    const uint32_t before = m->tokens.first - 1;
    if (before <= person.noun ||
        d_->Traits(before).category == Category::kComma ||
        (d_->Traits(before).lists & kHonorificList)) {
      return Person();
    }
  }
  return person;
}

const UnnamedPeople::Person& UnnamedPeople::In(
    uint32_t sentence, const std::vector<Mention>& mentions, size_t names) {
  if (sentence >= people_.size()) {
    people_.resize(d_->text->sentences().size());
    looked_at_.resize(people_.size());
  }
  if (!looked_at_[sentence]) {
    looked_at_[sentence] = true;
    people_[sentence] =
        Find(d_->text->sentences()[sentence].tokens, mentions, names);
  }
  return people_[sentence];
}

}  // namespace names
}  // namespace onrecord
