#include "extractor/names/reference_finder.h"

#include <algorithm>

#include "extractor/text/quote_marks.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostSeen = 24;       // mentions looked back at
constexpr uint32_t kMostSentences = 4;
constexpr uint32_t kMostSentencesOfIt = 1;
constexpr uint32_t kMostQuoted = 200;    // tokens between marks
constexpr uint32_t kMostToQuoted = 6;    // tokens from "he" to a mark
constexpr uint32_t kMostToSaid = 10;     // tokens from a name to "said he"

// What stands in marks right before a token of the same sentence, all of the
// paragraph if the mark that opens it is lost. Empty if nothing does.
text::TokenRange QuotedBefore(const text::AnnotatedText& text,
                              uint32_t token) {
  const auto& tokens = text.tokens();
  if (token == 0 || tokens[token].Has(text::kSentenceStart) ||
      !text::IsClosingMark(tokens[token - 1])) {
    return {};
  }
  const uint32_t last = token - 1;
  const uint32_t low = last - std::min(last, kMostQuoted);
  uint32_t first = last;
  while (first > low && !tokens[first].Has(text::kParagraphStart) &&
         !text::IsOpeningMark(tokens[first])) {
    --first;
  }
  return {first, last};
}

// What stands in marks shortly behind it: "He said: “...”", "he said. “...”".
text::TokenRange QuotedBehind(const text::AnnotatedText& text,
                              uint32_t token) {
  const auto& tokens = text.tokens();
  const uint32_t size = tokens.size();
  const uint32_t near = std::min(size, token + 1 + kMostToQuoted);
  uint32_t first = token + 1;
  while (first < near && !text::IsOpeningMark(tokens[first])) ++first;
  if (first == near) return {};
  const uint32_t high = std::min(size, first + kMostQuoted);
  uint32_t end = first + 1;
  while (end < high && !tokens[end].Has(text::kParagraphStart) &&
         !text::IsClosingMark(tokens[end])) {
    ++end;
  }
  return {first, end};
}

}  // namespace

// "he said", "he told her", "He went on: ..."
bool ReferenceFinder::Speaks(uint32_t token) const {
  const auto& tokens = d_->text->tokens();
  const uint32_t size = tokens.size();
  const uint32_t end = std::min(size, token + 1 + kMostToQuoted);
  for (uint32_t i = token + 1; i < end; ++i) {
    if (tokens[i].IsSign(':')) return true;
    if (i <= token + 2 && (d_->Traits(i).lists & kSays)) return true;
    if (tokens[i].Has(text::kSentenceStart)) return false;
  }
  return false;
}

// People do not speak of themselves by name: "“Ada Obi was right,” he said."
void ReferenceFinder::NoteSpokenOf(uint32_t token) {
  spoken_of_.clear();
  if (!Speaks(token)) return;
  const auto begin = names_->mentions.begin();
  const auto end = begin + name_count_;
  for (const text::TokenRange range : {QuotedBefore(*d_->text, token),
                                       QuotedBehind(*d_->text, token)}) {
    if (range.empty()) continue;
    auto mention = std::lower_bound(
        begin, end, range.first, [](const Mention& m, uint32_t first) {
          return m.tokens.first < first;
        });
    for (; mention != end && mention->tokens.first < range.end; ++mention) {
      spoken_of_.push_back(mention->entity);
    }
  }
}

// "Obi said that he", "Obi has also said he": whom the name that starts at
// `first` speaks of is mostly himself.
bool ReferenceFinder::SaysOf(uint32_t first, uint32_t pronoun) const {
  if (pronoun > first + kMostToSaid) return false;
  const auto& tokens = d_->text->tokens();
  uint32_t i = first;
  while (i < pronoun && d_->Traits(i).capital) ++i;
  while (i < pronoun) {
    const absl::string_view word = d_->text->Folded(tokens[i]);
    if (word != "also" && word != "has" && word != "had") break;
    ++i;
  }
  if (i >= pronoun || !(d_->Traits(i).lists & kSays)) return false;
  ++i;
  return i == pronoun ||
         (i + 1 == pronoun && d_->text->Folded(tokens[i]) == "that");
}

// The person who is talked about: in the same sentence or shortly before, the
// one who opened a sentence rather than one inside it, or says of himself.
// Whether someone is a man or a woman is only what the text's words say.
void ReferenceFinder::Pronoun(uint32_t token, Entity::Gender gender) {
  const uint32_t sentence = d_->text->SentenceAt(token);
  NoteSpokenOf(token);
  uint32_t best = kNoEntity;
  int best_score = 0;
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    const Seen& seen = seen_[k];
    const uint32_t back = sentence - seen.sentence;
    if (back > kMostSentences) break;
    if (seen.type != Type::kPerson) continue;
    const Entity::Gender known = names_->entities[seen.entity].gender;
    if (known != Entity::Gender::kUnknown && known != gender) continue;
    if (std::find(spoken_of_.begin(), spoken_of_.end(), seen.entity) !=
        spoken_of_.end()) {
      continue;
    }
    int score = 20 - 4 * static_cast<int>(back);
    if (seen.opens) score += 5;
    if (known == gender) score += 3;
    if (back == 0 && SaysOf(seen.first, token)) score += 6;
    if (score > best_score) {
      best_score = score;
      best = seen.entity;
    }
  }
  if (best == kNoEntity) return;
  Entity& entity = names_->entities[best];
  if (entity.gender == Entity::Gender::kUnknown) entity.gender = gender;
  Add({token, token + 1}, Form::kPronoun, best, "names.pronoun");
  See(token, best, Type::kPerson);
}

// Whether the mention that starts here is what its sentence is about: it opens
// the sentence, or says something: "..., said Acme.", "..., Acme said."
bool ReferenceFinder::IsSubject(uint32_t token, uint32_t sentence) const {
  const text::TokenRange range = d_->text->sentences()[sentence].tokens;
  uint32_t first = range.first;
  while (first < token && (!d_->Traits(first).word ||
                           d_->Traits(first).category == Category::kThe ||
                           d_->Traits(first).function)) {
    ++first;
  }
  if (first >= token) return true;
  const absl::string_view before =
      d_->text->Folded(d_->text->tokens()[token - 1]);
  if (before == "said" || before == "says") return true;
  uint32_t end = token + 1;
  while (end < range.end && d_->Traits(end).capital) ++end;
  return end < range.end && (d_->Traits(end).lists & kSays) &&
         !d_->Traits(token - 1).word;
}

// "It said", "it added": the last organization that a sentence was about. An
// "it" that says nothing may be anything, and is left out.
void ReferenceFinder::It(uint32_t token) {
  const auto& tokens = d_->text->tokens();
  uint32_t verb = token + 1;
  if (verb + 1 < tokens.size() && d_->text->Folded(tokens[verb]) == "also") {
    ++verb;
  }
  if (verb >= tokens.size() || !(d_->Traits(verb).lists & kSays)) return;
  const uint32_t sentence = d_->text->SentenceAt(token);
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    const Seen& seen = seen_[k];
    if (sentence - seen.sentence > kMostSentencesOfIt) return;
    const auto& paragraphs = d_->text->paragraphs();
    if (seen.type != Type::kOrganization ||
        !IsSubject(seen.first, seen.sentence) ||
        paragraphs[d_->text->ParagraphAt(seen.first)].zone ==
            text::Zone::kBoilerplate) {
      continue;
    }
    const uint32_t entity = seen.entity;
    Add({token, token + 1}, Form::kPronoun, entity, "names.it-said");
    See(token, entity, Type::kOrganization);
    return;
  }
}

}  // namespace names
}  // namespace onrecord
