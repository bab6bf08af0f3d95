#include "extractor/cli/explanation_text.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extractor/io/readable/readable_line.h"
#include "extractor/names/weights/labels.h"

namespace onrecord {
namespace cli {
namespace {

using names::FeatureShare;
using names::NameChoice;

// Features told of the name that won, and of each choice that lost.
constexpr size_t kMostFor = 8;
constexpr size_t kMostAgainst = 4;
// Bytes of a long sentence told before and behind the word.
constexpr uint32_t kAround = 160;

bool IsInsideCharacter(absl::string_view bytes, uint32_t at) {
  return at < bytes.size() && (bytes[at] & 0xC0) == 0x80;
}

absl::string_view NameOf(names::Label label) {
  return label == names::kOutside ? "no name" : names::LabelName(label);
}

void AppendShare(float score, absl::string_view what, std::string* out) {
  absl::StrAppendFormat(out, "      %+6.2f  %s\n", score, io::OneLine(what));
}

void AppendChoice(const text::AnnotatedText& text, const NameChoice& choice,
                  absl::string_view verb, float by, std::string* out) {
  io::ReadableLine line(out);
  line.Kind("    ", NameOf(choice.label));
  line.Text(text.Bytes(text.SpanOf(choice.tokens)), "");
  absl::string_view with = "  with ";
  for (const names::NamedTokens& other : choice.beside) {
    absl::StrAppend(out, with, NameOf(other.label));
    line.Text(text.Bytes(text.SpanOf(other.tokens)), " ");
    with = ", ";
  }
  absl::StrAppendFormat(out, "  %s by %.2f\n", verb, by);
}

// Those that speak most for and against it.
void AppendWinner(const text::AnnotatedText& text,
                  const std::vector<NameChoice>& choices, std::string* out) {
  const NameChoice& won = choices.front();
  // There is always a second: no name, or one that no feature speaks for.
  AppendChoice(text, won, "wins", choices.size() > 1 ? choices[1].behind : 0,
               out);
  for (size_t i = 0; i < std::min(kMostFor, won.shares.size()); ++i) {
    AppendShare(won.shares[i].score, won.shares[i].feature, out);
  }
}

// Those that count most against it, and the rest, so that all sum up.
void AppendLoser(const text::AnnotatedText& text, const NameChoice& choice,
                 std::string* out) {
  AppendChoice(text, choice, "behind", choice.behind, out);
  float rest = -choice.behind;
  size_t told = 0;
  for (const FeatureShare& share : choice.shares) {
    if (share.score >= 0 || told == kMostAgainst) continue;
    AppendShare(share.score, share.feature, out);
    rest -= share.score;
    ++told;
  }
  if (told == choice.shares.size()) return;
  AppendShare(rest, absl::StrCat("the other ", choice.shares.size() - told),
              out);
}

// Where what came out is not what the weights chose.
void AppendRules(names::Label label, const Mention* last, std::string* out) {
  const int given_out = names::GivenOut(label);
  if (last == nullptr) {
    if (given_out != 0) {
      out->append("    the rules after the weights took it back\n");
    } else if (label != names::kOutside) {
      absl::StrAppend(out, "    no record: a ", NameOf(label),
                      " is no person, organization or place\n");
    }
    return;
  }
  const std::string rule =
      last->evidence_size() > 0 ? last->evidence(0).id() : "";
  if (rule == "names.weights" && given_out == last->type()) return;
  absl::StrAppend(out, "    the rules after the weights have it as ",
                  Mention::Type_Name(last->type()), ": ", io::OneLine(rule),
                  "\n");
}

}  // namespace

text::Span WordAt(const text::AnnotatedText& text, uint32_t at) {
  const uint32_t token = text.TokenAt(at);
  if (token < text.tokens().size() && text.tokens()[token].begin <= at) {
    return text.tokens()[token].span();
  }
  text::Span span = {at, at};
  while (span.begin > 0 && IsInsideCharacter(text.bytes(), span.begin)) {
    --span.begin;
  }
  if (span.end < text.bytes().size()) ++span.end;
  while (IsInsideCharacter(text.bytes(), span.end)) ++span.end;
  return span;
}

void AppendPlace(const text::AnnotatedText& text, text::Span word,
                 std::string* out) {
  const absl::string_view bytes = text.bytes();
  text::Span around = word;
  const uint32_t tokens = text.tokens().size();
  if (tokens > 0) {
    const uint32_t token = std::min(text.TokenAt(word.begin), tokens - 1);
    const text::Sentence& sentence =
        text.sentences()[text.SentenceAt(token)];
    const text::Span span = text.SpanOf(sentence.tokens);
    around.begin = std::min(around.begin, span.begin);
    around.end = std::max(around.end, span.end);
  }
  const bool cut_before = word.begin - around.begin > kAround;
  const bool cut_behind = around.end - word.end > kAround;
  if (cut_before) around.begin = word.begin - kAround;
  if (cut_behind) around.end = word.end + kAround;
  while (IsInsideCharacter(bytes, around.begin)) ++around.begin;
  while (IsInsideCharacter(bytes, around.end)) ++around.end;
  absl::StrAppend(
      out, cut_before ? "\"... " : "\"",
      io::OneLine(bytes.substr(around.begin, word.begin - around.begin)), "[",
      io::OneLine(word.In(bytes)), "]",
      io::OneLine(bytes.substr(word.end, around.end - word.end)),
      cut_behind ? " ...\"" : "\"");
}

void AppendWeights(const text::AnnotatedText& text,
                   const names::NameExplanation& explanation,
                   const Mention* last, std::string* out) {
  out->append("  weights\n");
  if (!explanation.asked) {
    out->append(
        "    not asked: it is in no run of words that can make a name\n");
    return;
  }
  AppendWinner(text, explanation.choices, out);
  AppendRules(explanation.choices.front().label, last, out);
  if (explanation.choices.size() > 1) out->append("  lost\n");
  for (size_t i = 1; i < explanation.choices.size(); ++i) {
    AppendLoser(text, explanation.choices[i], out);
  }
}

}  // namespace cli
}  // namespace onrecord
