#include "extractor/names/references/reference_finder.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostSeen = 24;       // mentions looked back at
constexpr uint32_t kMostSentences = 4;
constexpr uint32_t kMostSentencesAlone = 12;
constexpr int kLeastTimes = 5;           // that who is interviewed is named
constexpr uint32_t kMostSentencesOfIt = 1;
constexpr uint32_t kMostToSaid = 10;     // tokens from a name to "said he"
constexpr int kQuotedElsewhere = 9;      // on the scale of ScoreOf

// How much speaks for somebody `back` sentences before a pronoun: who opened
// that sentence, whose sex is known and the same, who says of himself.
int ScoreOf(uint32_t back, bool opens, bool same_sex, bool says) {
  return 20 - 4 * static_cast<int>(back) + (opens ? 5 : 0) +
         (same_sex ? 3 : 0) + (says ? 6 : 0);
}

}  // namespace

// "Obi said that he", "Obi has also said he", "Obi believed he": whom the name
// that starts at `first` speaks of is mostly himself.
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
  if (i >= pronoun || !(d_->Traits(i).lists & kSays)) {
    return i + 1 == pronoun &&
           d_->Traits(i).category == Category::kSmallWord &&
           absl::EndsWith(d_->text->Folded(tokens[i]), "ed");
  }
  ++i;
  return i == pronoun ||
         (i + 1 == pronoun && d_->text->Folded(tokens[i]) == "that");
}

// Whether it stands in words in marks.
bool ReferenceFinder::IsQuoted(Seen* seen) const {
  if (seen->asked) return seen->quoted;
  seen->asked = true;
  uint32_t close = seen->first;
  seen->quoted |= OpenMarkOf(seen->first, &close) < seen->first;
  return seen->quoted;
}

// "Obi, prosecuting, said that he": a lawyer speaks of somebody else.
bool ReferenceFinder::IsAdvocate(uint32_t first) const {
  const auto& tokens = d_->text->tokens();
  uint32_t i = first;
  while (i < tokens.size() && (d_->Traits(i).capital ||
                               d_->Traits(i).category == Category::kComma)) {
    ++i;
  }
  if (i == tokens.size()) return false;
  const absl::string_view word = d_->text->Folded(tokens[i]);
  return word == "prosecuting" || word == "defending" ||
         word == "mitigating";
}

// Whether a pronoun may go on with somebody without a name, who stands at
// `first`: in words in marks only from there, in another paragraph only if both
// speak.
bool ReferenceFinder::GoesOn(uint32_t first, bool speaks,
                             uint32_t pronoun) const {
  uint32_t close = first;
  if (!in_marks_ && OpenMarkOf(first, &close) < first) return false;
  if (in_marks_ && speaks) return false;
  return d_->text->ParagraphAt(first) == d_->text->ParagraphAt(pronoun) ||
         !speaks || Speaks(pronoun);
}

// Somebody without a name whom a sentence shortly before is about, or a
// pronoun that meant one.
ReferenceFinder::Rival ReferenceFinder::UnnamedRival(uint32_t pronoun,
                                                     char sex) {
  Rival best;
  const uint32_t sentence = d_->text->SentenceAt(pronoun);
  // Whom a sentence is about that somebody named opens is whom it names.
  uint32_t most = std::min(sentence, kMostSentences);
  for (size_t k = seen_.size(); k-- > 0;) {
    if (seen_[k].type != Type::kPerson || !seen_[k].opens) continue;
    most = std::min(most, sentence - seen_[k].sentence);
    break;
  }
  for (uint32_t back = 0; back <= most; ++back) {
    const UnnamedPeople::Person& person =
        unnamed_.In(sentence - back, names_->mentions, name_count_);
    if (person.IsNobody() || person.first >= pronoun ||
        (person.sex != 0 && person.sex != sex)) {
      continue;
    }
    const bool says = back == 0 && SaysOf(person.noun + 1, pronoun);
    const int score = ScoreOf(back, true, person.sex != 0, says);
    if (score > best.score && GoesOn(person.first, person.speaks, pronoun)) {
      best = {score, person.first};
    }
  }
  const uint32_t last = sex == 'm' ? unnamed_he_ : unnamed_she_;
  const uint32_t back =
      last == 0 ? kMostSentences : sentence - d_->text->SentenceAt(last);
  const int score = ScoreOf(back, true, true, false);
  if (back <= 1 && score > best.score && GoesOn(last, true, pronoun)) {
    best = {score, last};
  }
  return best;
}

// Further back, the only person around whom a pronoun may mean, and of whom
// the text often speaks: who is interviewed. Null if there are two, or none.
const ReferenceFinder::Seen* ReferenceFinder::OnlyOne(
    uint32_t sentence, Entity::Gender gender) const {
  const Seen* one = nullptr;
  int times = 0;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    const bool near = sentence - seen.sentence <= kMostSentencesAlone;
    if (!near && (one == nullptr || times >= kLeastTimes)) break;
    if (seen.type != Type::kPerson) continue;
    if (near) {
      const Entity::Gender known = names_->entities[seen.entity].gender;
      if (known != Entity::Gender::kUnknown && known != gender) continue;
      if (one != nullptr && one->entity != seen.entity) return nullptr;
      if (one == nullptr) one = &seen;
    }
    times += seen.entity == one->entity;
  }
  const bool excluded =
      one != nullptr &&
      std::find(no_referents_.begin(), no_referents_.end(), one->entity) !=
          no_referents_.end();
  return times >= kLeastTimes && !excluded ? one : nullptr;
}

// The person who is talked about: in the same sentence or shortly before, the
// one who opened a sentence rather than one inside it, or says of himself.
// Whether someone is a man or a woman is only what the text's words say.
// Nobody if somebody without a name is at least as likely, and came later.
void ReferenceFinder::Pronoun(uint32_t token, Entity::Gender gender) {
  const uint32_t sentence = d_->text->SentenceAt(token);
  NoteNoReferents(token);
  const bool speaks = !in_marks_ && Speaks(token);
  const Seen* best = nullptr;
  int best_score = 0;
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    Seen& seen = seen_[k];
    const uint32_t back = sentence - seen.sentence;
    if (back > kMostSentences) break;
    if (seen.type != Type::kPerson) continue;
    const Entity::Gender known = names_->entities[seen.entity].gender;
    if (known != Entity::Gender::kUnknown && known != gender) continue;
    if (std::find(no_referents_.begin(), no_referents_.end(), seen.entity) !=
        no_referents_.end()) {
      continue;
    }
    const bool says = back == 0 && SaysOf(seen.first, token);
    const bool opens = speaks ? (seen.opens && !seen.owns) || seen.owned
                              : seen.opens;
    int score = ScoreOf(back, opens, known == gender, says);
    if (back == 0 && IsAdvocate(seen.first)) continue;
    // He who speaks on is who spoke, not whom he spoke of.
    if (speaks && IsQuoted(&seen)) score -= kQuotedElsewhere;
    if (score > best_score) {
      best_score = score;
      best = &seen;
    }
  }
  if (best == nullptr && speaks) best = OnlyOne(sentence, gender);
  if (best == nullptr) return;
  const bool he = gender == Entity::Gender::kMale;
  const Rival rival = UnnamedRival(token, he ? 'm' : 'f');
  if (rival.score > best_score ||
      (rival.score == best_score && rival.first > best->first)) {
    (he ? unnamed_he_ : unnamed_she_) = token;
    return;
  }
  const uint32_t referent = best->entity;
  Entity& entity = names_->entities[referent];
  if (entity.gender == Entity::Gender::kUnknown) entity.gender = gender;
  Add({token, token + 1}, Form::kPronoun, referent, "names.pronoun");
  See(token, referent, Type::kPerson);
  seen_.back().quoted = in_marks_;
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
