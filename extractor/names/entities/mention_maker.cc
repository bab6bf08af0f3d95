#include "extractor/names/entities/mention_maker.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/ascii.h"
#include "extractor/names/candidates/listing_finder.h"
#include "extractor/names/entities/role_phrases.h"

namespace onrecord {
namespace names {
namespace {

// How far before a name the role may start that it ends, in tokens.
constexpr uint32_t kFarRole = 5;

Type TypeOfLabel(Label label) {
  switch (GivenOut(label)) {
    case kPersonLabel: return Type::kPerson;
    case kOrganizationLabel: return Type::kOrganization;
    case kPlaceLabel: return Type::kPlace;
    default: return Type::kNone;
  }
}

uint32_t ClassesOfType(Type type) {
  switch (type) {
    case Type::kPerson: return kPersonClass;
    case Type::kOrganization: return kOrgClasses;
    case Type::kPlace: return kPlaceClasses;
    default: return 0;
  }
}

// The first of the listings that starts at the token or behind it.
std::vector<Listing>::const_iterator ListingFrom(
    const std::vector<Listing>& listings, uint32_t token) {
  return std::lower_bound(
      listings.begin(), listings.end(), token,
      [](const Listing& l, uint32_t first) { return l.first < first; });
}

// Capitals right behind small letters.
int Humps(absl::string_view word) {
  int humps = 0;
  for (size_t i = 1; i < word.size(); ++i) {
    humps += absl::ascii_isupper(word[i]) && absl::ascii_islower(word[i - 1]);
  }
  return humps;
}

uint32_t SentenceFirst(const Document& d, uint32_t token) {
  return d.text->sentences()[d.text->SentenceAt(token)].tokens.first;
}

}  // namespace

// "Chancellor of the Exchequer Nigel Lawson": the end of a role that begins
// before what was taken for a name is no part of it, and the rest is a person.
void MentionMaker::CutRole(const Document& d, Mention* m) const {
  const uint32_t first = m->tokens.first;
  // "Forecaster Ana Reyes" at the start of a sentence.
  if (m->type == Type::kPerson && m->tokens.size() > 2 &&
      (d.Traits(first).lists & (kRoleList | kHonorificList)) == kRoleList &&
      !(d.Traits(first).lists & (kAnyFirst | kAnySurname))) {
    const uint32_t end = RoleEnd(d, lexicon_, first, m->tokens.end - 2);
    if (end > first) {
      m->tokens.first = end;
      return;
    }
  }
  if (m->tokens.size() < 2 || first == 0) return;
  const Category before = d.Traits(first - 1).category;
  if (before != Category::kOf && before != Category::kThe &&
      before != Category::kFor) {
    return;
  }
  const uint32_t low = std::max(SentenceFirst(d, first),
                                first - std::min(first, kFarRole));
  for (uint32_t i = low; i + 1 < first; ++i) {
    if (!(d.Traits(i).lists & kRoleList)) continue;
    const uint32_t end = RoleEnd(d, lexicon_, i, m->tokens.end - 1);
    if (end <= first) continue;
    m->tokens.first = end;
    m->type = Type::kPerson;
    return;
  }
}

// "Photograph: Ada Obi/Getty Images": the person ends at the slash.
void MentionMaker::CutAgency(const Document& d, Mention* m) {
  for (uint32_t i = m->tokens.first + 1; i < m->tokens.end; ++i) {
    if (d.Traits(i).category == Category::kSlash) m->tokens.end = i;
  }
}

// "Sir", "Sgt Maj" before a person, or taken into the name by mistake.
void MentionMaker::TakeHonorific(const Document& d, Draft* draft) const {
  Mention& m = draft->mention;
  const auto honorific = [&d](uint32_t i) {
    const WordTraits& traits = d.Traits(i);
    return traits.first_upper && (traits.lists & kHonorificList);
  };
  uint32_t first = m.tokens.first;
  while (m.tokens.size() > 1 && honorific(m.tokens.first)) ++m.tokens.first;
  if (first > 0 && honorific(first - 1)) {
    const uint32_t low = SentenceFirst(d, first);
    while (first > low && honorific(first - 1)) --first;
  }
  if (first == m.tokens.first) return;
  m.honorific = d.text->SpanOf({first, m.tokens.first});
  for (uint32_t i = first; i < m.tokens.first && draft->sex == 0; ++i) {
    draft->sex = lexicon_.SexOfHonorific(
        d.text->words().folded_hash(d.text->tokens()[i].word));
  }
}

// "Home Secretary" in "Home Secretary Priti Patel"; an honorific may stand
// between them, or be the end of the role: "Prime Minister Mark Rutte".
void MentionMaker::TakeRoleBefore(const Document& d, Draft* draft) const {
  Mention& m = draft->mention;
  const uint32_t name = m.tokens.first;
  const uint32_t low = SentenceFirst(d, name);
  const uint32_t honorific =
      m.honorific.empty() ? name : d.text->TokenAt(m.honorific.begin);
  for (uint32_t end = name; end > low && end >= honorific; --end) {
    if (!(d.Traits(end - 1).lists & kRoleList)) continue;
    const uint32_t first = RoleStart(d, lexicon_, low, end);
    // "Minister" alone is an honorific.
    if (first == end || (first >= honorific && end > honorific)) continue;
    m.role = d.text->SpanOf({WidenRole(d, lexicon_, low, first), end});
    if (end == name) {
      m.honorific = {};
    } else if (end > honorific) {
      m.honorific = d.text->SpanOf({end, name});
    }
    return;
  }
}

// "The Telegraph" inside a sentence: the article is part of the name.
void MentionMaker::TakeArticle(const Document& d, Draft* draft) const {
  Mention& m = draft->mention;
  if (m.tokens.first == 0) return;
  const uint32_t before = m.tokens.first - 1;
  const text::Token& token = d.text->tokens()[before];
  if (!d.Traits(before).first_upper || token.Has(text::kSentenceStart) ||
      d.text->Folded(token) != "the" ||
      m.tokens.first == SentenceFirst(d, m.tokens.first)) {
    return;
  }
  // "banned .The council": a sentence that was not seen to start.
  const text::Token& prior = d.text->tokens()[before - 1];
  if (prior.kind == text::TokenKind::kQuote || prior.IsSign('.') ||
      prior.IsSign(':')) {
    return;
  }
  m.tokens.first = before;
}

// "Moody's said", "on BBC Radio 4": what the gazetteer has with one token more.
void MentionMaker::TakeLonger(const Document& d,
                              const gazetteer::Gazetteer& gazetteer,
                              Draft* draft) const {
  Mention& m = draft->mention;
  const uint32_t classes = ClassesOfType(m.type);
  for (auto l = ListingFrom(d.longer, m.tokens.first);
       l != d.longer.end() && l->first == m.tokens.first; ++l) {
    if (l->end != m.tokens.end + 1 || !(l->classes & classes)) continue;
    draft->entry = ListingFinder::BestEntry(gazetteer, l->phrase, classes);
    if (!draft->entry) continue;
    draft->phrase = l->phrase;
    draft->classes = l->classes;
    m.tokens.end = l->end;
    return;
  }
}

void MentionMaker::Explain(const Document& d,
                           const gazetteer::Gazetteer& gazetteer,
                           const Decision& decision, Draft* draft) const {
  Mention& m = draft->mention;
  m.confidence = 1 / (1 + std::exp(-(weights_.slope() * decision.margin +
                                     weights_.offset())));
  m.runner_up = TypeOfLabel(decision.runner_up);
  Reason reason;
  reason.id = IdOf(decision.rule);
  reason.defined_in = FileOf(decision.rule);
  if (decision.rule == Rule::kPattern) {
    reason.id = rules_.IdOf(decision.pattern);
    reason.defined_in = rules_.PlaceOf(decision.pattern);
  }
  if (decision.rule == Rule::kWeights) reason.score = decision.margin;
  m.evidence.push_back(reason);
  const Candidate& c = d.candidates[decision.candidate];
  if (!draft->entry && c.listing != 0) {
    draft->classes = d.sets.classes(c.listing);
    draft->phrase = c.listed_phrase;
    draft->entry = ListingFinder::BestEntry(gazetteer, c.listed_phrase,
                                            ClassesOfType(m.type));
  }
  if (!draft->entry) return;
  Reason listed;
  listed.id = draft->entry->id.empty() ? draft->entry->name
                                       : draft->entry->id;
  listed.defined_in = draft->entry->defined_in;
  m.evidence.push_back(listed);
}

// What page furniture makes look like a name: in it, only what the gazetteer
// knows, what has a legal form, or what the document says elsewhere is taken
// for one. And nobody is called "SmithCityLeave": words that lost their spaces.
bool MentionMaker::IsDebris(const Document& d, const Candidate& c,
                            const Draft& draft) const {
  const text::AnnotatedText& text = *d.text;
  bool legal = false;
  // "Chinese Company" in a headline.
  bool nouns = c.length > 1 && draft.mention.type == Type::kOrganization;
  for (uint32_t i = c.first; i < c.end(); ++i) {
    const WordTraits& traits = d.Traits(i);
    legal |= traits.lists & kLegalStrong;
    nouns &= i == c.first || (traits.lists & kOrgNoun) != 0;
    if (draft.mention.type == Type::kPerson &&
        traits.outline == Outline::kMixed &&
        Humps(text.Bytes(text.tokens()[i])) > 1) {
      return true;
    }
  }
  if (nouns && !draft.entry && d.phrases[c.phrase].count == 1 &&
      IsDemonym(d, c.first)) {
    return true;
  }
  if (draft.entry || legal || d.phrases[c.phrase].count > 1) return false;
  const text::Zone zone = text.paragraphs()[text.ParagraphAt(c.first)].zone;
  return zone == text::Zone::kBoilerplate;
}

void MentionMaker::Make(const Document& d,
                        const gazetteer::Gazetteer& gazetteer,
                        const Decisions& decisions,
                        std::vector<Draft>* drafts) const {
  for (const Decision& decision : decisions) {
    Draft draft;
    Mention& m = draft.mention;
    m.type = TypeOfLabel(decision.label);
    if (m.type == Type::kNone) continue;
    const Candidate& c = d.candidates[decision.candidate];
    m.tokens = {c.first, c.end()};
    CutRole(d, &m);
    if (m.type == Type::kPerson) {
      CutAgency(d, &m);
      TakeHonorific(d, &draft);
      TakeRoleBefore(d, &draft);
    } else {
      if (m.type == Type::kOrganization) TakeLonger(d, gazetteer, &draft);
      TakeArticle(d, &draft);
    }
    m.span = d.text->SpanOf(m.tokens);
    Explain(d, gazetteer, decision, &draft);
    if (IsDebris(d, c, draft)) continue;
    drafts->push_back(std::move(draft));
  }
}

}  // namespace names
}  // namespace onrecord
