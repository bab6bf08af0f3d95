#include "extractor/text/zones.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/text/characters.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace text {
namespace {

// Longer paragraphs are prose, whatever they start with.
constexpr uint32_t kShortBytes = 160;
// A headline has at most this many words.
constexpr uint32_t kHeadlineTokens = 24;
// Lists of words are read as far as this.
constexpr uint32_t kWordListBytes = 1000;
// After a heading like "Related articles", so many paragraphs may follow.
constexpr int kHeadingReach = 12;

absl::string_view FirstWord(absl::string_view phrase) {
  return phrase.substr(0, phrase.find_first_of(" :\xE2"));
}

bool EndsLikeProse(const AnnotatedText& text, const Paragraph& paragraph) {
  const Token& last = text.tokens()[paragraph.tokens.end - 1];
  return last.IsSign('.') || last.IsSign(';') || last.IsSign(',') ||
         last.kind == TokenKind::kQuote;
}

bool LooksLikeHeadline(const AnnotatedText& text, const Paragraph& paragraph) {
  const Token& first = text.tokens()[paragraph.tokens.first];
  return paragraph.tokens.size() <= kHeadlineTokens &&
         paragraph.tokens.size() >= 2 && !first.IsSign(kBulletSign) &&
         !EndsLikeProse(text, paragraph);
}

}  // namespace

absl::StatusOr<Zoner> Zoner::Create(const knowledge::TableFile& table) {
  Zoner zoner;
  const int zone = table.Column("zone");
  const int match = table.Column("match");
  const int phrase = table.Column("phrase");
  if (zone < 0 || match < 0 || phrase < 0) {
    return absl::InvalidArgumentError(absl::StrCat(
        table.name(), ":1: needs columns zone, match and phrase"));
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    Rule rule;
    const absl::string_view z = row.fields[zone];
    const absl::string_view m = row.fields[match];
    if (m == "word" && z == "boilerplate") {
      zoner.words_.insert(FoldedHash(row.fields[phrase]));
      continue;
    }
    if (z == "byline") rule.zone = Zone::kByline;
    else if (z == "caption") rule.zone = Zone::kCaption;
    else if (z == "related") rule.zone = Zone::kRelated;
    else if (z == "boilerplate") rule.zone = Zone::kBoilerplate;
    else return table.Error(row, absl::StrCat("no zone '", z, "'"));
    if (m == "whole") rule.match = Match::kWhole;
    else if (m == "start") rule.match = Match::kStart;
    else if (m == "heading") rule.match = Match::kHeading;
    else return table.Error(row, absl::StrCat("no kind of match '", m, "'"));
    rule.phrase = Folded(row.fields[phrase]);
    if (rule.phrase.empty()) return table.Error(row, "the phrase is empty");
    zoner.by_first_word_[FirstWord(rule.phrase)].push_back(
        zoner.rules_.size());
    const uint8_t first = rule.phrase[0];
    zoner.first_bytes_[first] = true;
    if (first >= 'a' && first <= 'z') zoner.first_bytes_[first - 32] = true;
    zoner.rules_.push_back(rule);
  }
  return zoner;
}

const Zoner::Rule* Zoner::FindRule(const AnnotatedText& text,
                                   const Paragraph& paragraph) const {
  // Most paragraphs are told by their first letters to fit no rule.
  const absl::string_view bytes = text.Bytes(paragraph.span);
  if (!first_bytes_[static_cast<uint8_t>(bytes[0])]) return nullptr;
  const std::string folded = Folded(bytes);
  absl::string_view phrase = folded;
  absl::ConsumeSuffix(&phrase, ":");
  const auto found = by_first_word_.find(FirstWord(phrase));
  if (found == by_first_word_.end()) return nullptr;
  for (const uint32_t index : found->second) {
    const Rule& rule = rules_[index];
    const bool fits = rule.match == Match::kStart
                          ? absl::StartsWith(phrase, rule.phrase)
                          : phrase == rule.phrase;
    if (fits) return &rule;
  }
  return nullptr;
}

bool Zoner::IsWordList(const AnnotatedText& text,
                       const Paragraph& paragraph) const {
  if (paragraph.span.size() > kWordListBytes) return false;
  bool any = false;
  for (uint32_t i = paragraph.tokens.first; i < paragraph.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord) continue;
    const uint16_t shape = text.Shape(token);
    const bool other_script =
        (shape & (kInitialUpper | kInnerUpper | kHasLower)) == 0;
    if (!other_script &&
        !words_.contains(text.words().folded_hash(token.word))) {
      return false;
    }
    any = true;
  }
  return any;
}

// Behind the article's last prose, what no rule knows is page furniture too
// if some of what stands there is.
void Zoner::MarkTail(AnnotatedText* text) {
  std::vector<Paragraph>& paragraphs = text->paragraphs_;
  size_t first = paragraphs.size();
  bool furniture = false;
  while (first > 0) {
    const Paragraph& paragraph = paragraphs[first - 1];
    if (paragraph.zone == Zone::kBody &&
        (paragraph.span.size() > kShortBytes ||
         EndsLikeProse(*text, paragraph))) {
      break;
    }
    furniture = furniture || paragraph.zone == Zone::kBoilerplate;
    --first;
  }
  if (!furniture || first == 0) return;
  for (size_t i = first; i < paragraphs.size(); ++i) {
    if (paragraphs[i].zone == Zone::kBody) {
      paragraphs[i].zone = Zone::kBoilerplate;
    }
  }
}

void Zoner::Mark(TextPart part, AnnotatedText* text) const {
  bool prose_seen = !part.opens;
  int heading_reach = 0;
  // A long paragraph under a heading is a teaser's text only right behind its
  // title: else the article goes on.
  bool after_teaser_title = false;
  Zone heading_zone = Zone::kBody;
  for (Paragraph& paragraph : text->paragraphs_) {
    paragraph.zone = Zone::kBody;
    const bool is_short = paragraph.span.size() <= kShortBytes;
    const Rule* const rule = is_short ? FindRule(*text, paragraph) : nullptr;
    if (rule == nullptr && IsWordList(*text, paragraph)) {
      paragraph.zone = Zone::kBoilerplate;
      paragraph.furniture = true;
      continue;
    }
    if (rule != nullptr) {
      paragraph.zone = rule->zone;
      paragraph.furniture = rule->zone == Zone::kBoilerplate &&
                            (rule->match == Match::kWhole ||
                             IsWordList(*text, paragraph));
      after_teaser_title = false;
      if (rule->match == Match::kHeading) {
        heading_reach = kHeadingReach;
        heading_zone = rule->zone;
      }
      continue;
    }
    const bool headline = is_short && LooksLikeHeadline(*text, paragraph);
    if (heading_reach > 0 && (is_short || after_teaser_title)) {
      --heading_reach;
      paragraph.zone = heading_zone;
      after_teaser_title = headline;
    } else if (!prose_seen && headline) {
      paragraph.zone = Zone::kHeadline;
    } else {
      heading_reach = 0;
      after_teaser_title = false;
      prose_seen = prose_seen || !headline;
    }
  }
  if (part.ends) MarkTail(text);
}

}  // namespace text
}  // namespace onrecord
