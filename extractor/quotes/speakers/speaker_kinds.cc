#include "extractor/quotes/speakers/speaker_kinds.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/quotes/speakers/mentions_in.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace quotes {
namespace {

constexpr struct {
  absl::string_view name;
  SpeakerKind kind;
} kKinds[] = {
    {"PERSON", SpeakerKind::kPerson},
    {"ORGANIZATION", SpeakerKind::kOrganization},
    {"SPOKESPERSON", SpeakerKind::kSpokesperson},
    {"DOCUMENT", SpeakerKind::kDocument},
    {"UNNAMED", SpeakerKind::kUnnamed},
    {"COLLECTIVE", SpeakerKind::kCollective},
};

constexpr uint32_t kLongestName = 8;  // tokens, with an honorific

// The noun behind "and Cornwall" at `at`, before which a name stands, so that
// it is of both: "Devon and Cornwall police". `at` if there is none.
uint32_t NounOfBoth(const text::AnnotatedText& text, uint32_t at,
                    uint32_t end) {
  const auto& tokens = text.tokens();
  if (at >= end || text.Folded(tokens[at]) != "and") return at;
  const auto capital = [&](uint32_t i) {
    return (text.words().shape(tokens[i].word) & text::kInitialUpper) != 0;
  };
  uint32_t noun = at + 1;
  while (noun < end && capital(noun)) ++noun;
  return noun > at + 1 ? noun : at;
}

// "lawyers", "spies", "coaches", "policemen".
std::string PluralOf(absl::string_view noun) {
  if (absl::EndsWith(noun, "man")) {
    return absl::StrCat(noun.substr(0, noun.size() - 2), "en");
  }
  const char before = noun.size() > 1 ? noun[noun.size() - 2] : 'a';
  const bool vowel = absl::StrContains("aeiou", before);
  if (absl::EndsWith(noun, "y") && !vowel) {
    return absl::StrCat(noun.substr(0, noun.size() - 1), "ies");
  }
  const bool hissing = absl::EndsWith(noun, "s") ||
                       absl::EndsWith(noun, "x") ||
                       absl::EndsWith(noun, "ch");
  return absl::StrCat(noun, hissing ? "es" : "s");
}

}  // namespace

absl::StatusOr<SpeakerKinds> SpeakerKinds::Load(
    const std::string& knowledge_dir) {
  const char kFile[] = "quotes/speaker_nouns.tsv";
  auto table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kFile), kFile);
  if (!table.ok()) return table.status();
  SpeakerKinds kinds;
  for (const knowledge::TableFile::Row& row : table->rows()) {
    if (row.fields.size() < 2) return table->Error(row, "needs 2 columns");
    if (row.fields[1] == "LABEL") {
      kinds.labels_.insert(text::HashBytes(row.fields[0]));
      continue;
    }
    SpeakerKind kind = SpeakerKind::kNone;
    for (const auto& named : kKinds) {
      if (named.name == row.fields[1]) kind = named.kind;
    }
    if (kind == SpeakerKind::kNone) {
      return table->Error(row, "no kind of speaker of that name");
    }
    kinds.kinds_[text::HashBytes(row.fields[0])] = kind;
  }
  for (const knowledge::TableFile::Row& row : table->rows()) {
    if (row.fields[1] != "PERSON") continue;
    kinds.kinds_.emplace(text::HashBytes(PluralOf(row.fields[0])),
                         SpeakerKind::kCollective);
  }
  kinds.fingerprint_ = table->fingerprint();
  return kinds;
}

// "the Rovers manager, Steve Gannon": the person that an apposition names.
uint32_t SpeakerKinds::PersonBehind(const text::AnnotatedText& text,
                                    const names::Names& names,
                                    text::TokenRange group,
                                    text::TokenRange whole) {
  const auto& tokens = text.tokens();
  // "Its head of infrastructure, Sanjay Pillai": behind the first comma.
  uint32_t comma = group.end;
  const uint32_t furthest = std::min<uint32_t>(whole.end, tokens.size());
  while (comma < furthest && tokens[comma].kind == text::TokenKind::kWord) {
    ++comma;
  }
  if (comma + 1 >= tokens.size() || !tokens[comma].IsSign(',')) {
    return names::kNoEntity;
  }
  uint32_t entity = names::kNoEntity;
  const uint32_t last = std::min<uint32_t>(
      std::max(whole.end, comma + kLongestName), tokens.size());
  const text::Span behind = text.SpanOf({comma + 1, last});
  EachMention(names, behind, [&](const names::Mention& mention) {
    const uint32_t begin = mention.honorific.empty() ? mention.span.begin
                                                     : mention.honorific.begin;
    const uint32_t after = mention.tokens.end;
    const bool ends = after >= tokens.size() || tokens[after].sign != 0;
    if (begin == behind.begin && ends &&
        mention.type == names::Type::kPerson &&
        mention.form <= names::Form::kPartial) {
      entity = mention.entity;
    }
  });
  return entity;
}

// "a spokesman for Larch", "the head of the BBC": whom the first name behind a
// preposition says somebody speaks for.
uint32_t SpeakerKinds::OrganizationBehind(const text::AnnotatedText& text,
                                          const names::Names& names,
                                          text::TokenRange group,
                                          text::TokenRange whole) {
  if (text.tokens()[group.end].sign != 0) return names::kNoEntity;
  uint32_t entity = names::kNoEntity;
  bool first = true;
  EachMention(names, text.SpanOf({group.end + 1, whole.end}),
              [&](const names::Mention& mention) {
    if (first && mention.entity != names::kNoEntity &&
        mention.tokens.first <= group.end + 2 &&
        names.entities[mention.entity].type == names::Type::kOrganization) {
      entity = mention.entity;
    }
    first = false;
  });
  return entity;
}

// "the Rovers manager", "Kato's lawyer", "Tesco officials": the name in front
// of the noun is not who speaks, but may be whom they speak for.
void SpeakerKinds::TakeModifier(const text::AnnotatedText& text,
                                const names::Names& names, size_t first,
                                text::TokenRange group, Speaker* speaker) {
  if (speaker->entity == names::kNoEntity) return;
  const names::Mention* last = nullptr;
  EachMention(names, first, speaker->span,
              [&last](const names::Mention& mention) {
                if (mention.entity == names::kNoEntity) return;
                if (last == nullptr || mention.span.end >= last->span.end) {
                  last = &mention;
                }
              });
  if (last == nullptr || last->tokens.end + 1 > group.end) return;
  const uint32_t after = last->tokens.end;
  const bool owns = after + 1 < group.end &&
                    absl::EndsWith(text.Folded(text.tokens()[after]), "s") &&
                    text.tokens()[after].glued();
  const bool others = speaker->kind != SpeakerKind::kUnknown &&
                      speaker->kind != SpeakerKind::kOrganization;
  // "the Dublin-based provider" is not Dublin.
  const bool place =
      names.entities[speaker->entity].type == names::Type::kPlace;
  if (!owns && !others && !place) return;
  if (names.entities[speaker->entity].type == names::Type::kOrganization) {
    speaker->affiliation = speaker->entity;
  }
  speaker->entity = names::kNoEntity;
}

// "A Ministry of Justice spokesman": the name goes on behind the group, which
// is "A Ministry", and who speaks stands behind the name, by name or not: "Bank
// of Japan governor Satoshi Sumita".
void SpeakerKinds::TakeNounBehind(const text::AnnotatedText& text,
                                  const names::Names& names, size_t first,
                                  text::TokenRange group,
                                  text::TokenRange whole,
                                  Speaker* speaker) const {
  if (speaker->entity == names::kNoEntity) return;
  uint32_t end = group.end;
  EachMention(names, first, speaker->span, [&](const names::Mention& mention) {
    end = std::max(end, mention.tokens.end);
  });
  const bool joined = end == group.end;
  if (joined) end = NounOfBoth(text, group.end, whole.end);
  if (end == group.end || end >= whole.end) return;
  const SpeakerKind kind =
      KindOf(text.words().folded_hash(text.tokens()[end].word));
  if (kind == SpeakerKind::kNone) return;
  if (kind == SpeakerKind::kOrganization && !joined) return;
  speaker->kind = kind;
  if (names.entities[speaker->entity].type == names::Type::kOrganization) {
    speaker->affiliation = speaker->entity;
  }
  speaker->entity = names::kNoEntity;
  EachMention(names, text.SpanOf({end, whole.end}),
              [&](const names::Mention& mention) {
    if (mention.type == names::Type::kPerson &&
        mention.form <= names::Form::kPartial) {
      speaker->entity = mention.entity;
      speaker->kind = SpeakerKind::kPerson;
    }
  });
}

// The role of the last mention in the span that has one.
text::Span SpeakerKinds::RoleIn(const names::Names& names, size_t first,
                                text::Span span) {
  text::Span role;
  EachMention(names, first, span, [&role](const names::Mention& mention) {
    if (!mention.role.empty()) role = mention.role;
  });
  return role;
}

// A group that opens, goes on with or ends in a longer mention is all of it:
// "The head" of "The head of MI5", "Planet" of "Unwired Planet", "The Bank" of
// "The Bank of England". `first` becomes MentionFrom its begin.
text::Span SpeakerKinds::Grown(const names::Names& names, text::Span span,
                               size_t* first) {
  const auto& mentions = names.mentions;
  size_t i = *first = MentionFrom(names, span.begin);
  if (i > 0) {
    const text::Span before = mentions[i - 1].span;
    if (before.end > span.begin && before.end <= span.end) {
      span.begin = before.begin;
      while (*first > 0 && mentions[*first - 1].span.begin == span.begin) {
        --*first;
      }
    }
  }
  for (const uint32_t end = span.end;
       i < mentions.size() && mentions[i].span.begin < end; ++i) {
    span.end = std::max(span.end, mentions[i].span.end);
  }
  return span;
}

void SpeakerKinds::Describe(const text::AnnotatedText& text,
                            const names::Names& names,
                            text::TokenRange group, text::TokenRange whole,
                            Speaker* speaker) const {
  speaker->kind = SpeakerKind::kUnknown;
  size_t first = 0;  // mention in the span
  speaker->span = Grown(names, text.SpanOf(group), &first);
  const auto& head = text.tokens()[group.end - 1];
  const SpeakerKind noun = KindOf(text.words().folded_hash(head.word));
  if (noun != SpeakerKind::kNone) {
    speaker->kind = noun;
  } else if (group.size() > 1) {
    // "a source close", "sources familiar", "lawyers working on the case"
    const auto& before = text.tokens()[group.end - 2];
    const SpeakerKind who = KindOf(text.words().folded_hash(before.word));
    const bool works = absl::EndsWith(text.Folded(head), "ing");
    const bool vague = who == SpeakerKind::kUnnamed ||
                       who == SpeakerKind::kCollective;
    const bool small =
        (text.words().shape(head.word) & text::kInitialUpper) == 0;
    if (works ? who != SpeakerKind::kNone
              : vague && (group.size() > 2 || small)) {
      speaker->kind = who;
    }
  }
  speaker->entity = EntityIn(names, first, speaker->span);
  TakeModifier(text, names, first, group, speaker);
  TakeNounBehind(text, names, first, group, whole, speaker);
  const uint32_t apposed = PersonBehind(text, names, group, whole);
  if (apposed != names::kNoEntity) {
    if (speaker->entity != names::kNoEntity &&
        names.entities[speaker->entity].type == names::Type::kOrganization) {
      speaker->affiliation = speaker->entity;
    }
    speaker->entity = apposed;
    speaker->kind = SpeakerKind::kPerson;
  }
  if (speaker->entity == names::kNoEntity &&
      speaker->affiliation == names::kNoEntity && whole.end > group.end + 1) {
    speaker->affiliation = OrganizationBehind(text, names, group, whole);
  }
  speaker->role = RoleIn(names, first, speaker->span);
  speaker->span.end = std::max(speaker->span.end, text.SpanOf(whole).end);
  if (speaker->entity == names::kNoEntity) return;
  const names::Type type = names.entities[speaker->entity].type;
  const bool for_others = speaker->kind == SpeakerKind::kSpokesperson ||
                          speaker->kind == SpeakerKind::kUnnamed;
  if (for_others && type == names::Type::kOrganization) {
    // "a Larch spokesman" speaks for Larch and is somebody else.
    speaker->affiliation = speaker->entity;
    speaker->entity = names::kNoEntity;
  } else if (type == names::Type::kPerson) {
    speaker->kind = SpeakerKind::kPerson;
  } else if (type == names::Type::kOrganization &&
             speaker->kind != SpeakerKind::kDocument) {
    speaker->kind = SpeakerKind::kOrganization;
  } else if (type == names::Type::kPlace &&
             speaker->kind == SpeakerKind::kUnknown &&
             (text.words().shape(head.word) & text::kInitialUpper)) {
    // "Washington said": whoever speaks for it.
    speaker->kind = SpeakerKind::kOrganization;
  }
}

}  // namespace quotes
}  // namespace onrecord
