#include "extractor/names/entities/entry_choice.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "extractor/names/entities/entity_builder.h"
#include "extractor/names/entities/entry_regions.h"

namespace onrecord {
namespace names {
namespace {

// A name that means its likeliest place at least so often is not doubted.
constexpr float kSure = 0.9f;
// One that means it less often speaks for no country.
constexpr float kSpeaks = 0.6f;
// Below it, a town where nothing else is may be any other, unless fewer names
// than kFew say where the document is.
constexpr float kKnown = 0.6f;
constexpr int kFew = 2;
// What a town has if nothing speaks for it, beside a share of all votes.
// What a town has if nothing speaks for it, beside a share of all votes; and
// the share of what lies in no one country.
constexpr float kAnywhere = 0.1f;
constexpr float kNowhere = 0.5f;
// The least part of the votes of the first country that makes a doubtful town
// known.
constexpr float kEnough = 0.5f;
constexpr float kNext = 10;

gazetteer::Type TypeOf(const Draft& draft) {
  return draft.mention.type == Type::kPlace ? gazetteer::Type::kPlace
                                            : gazetteer::Type::kOrganization;
}

// Whether "Atlanta, Georgia" stands there with the two drafts.
bool AreJoined(const Document& d, const Draft& draft, const Draft& next) {
  const uint32_t comma = draft.mention.tokens.end;
  return draft.entry && next.entry && draft.mention.type == Type::kPlace &&
         next.mention.type == Type::kPlace &&
         next.mention.tokens.first == comma + 1 &&
         d.Traits(comma).category == Category::kComma;
}

}  // namespace

// A name that is sure speaks for where it lies, "Portuguese" for Portugal: each
// once, however often it is named.
void EntryChoice::Vote(const Document& d,
                       const gazetteer::Gazetteer& gazetteer,
                       const std::vector<Draft>& drafts) {
  votes_.clear();
  voted_.clear();
  voters_ = countries_ = 0;
  for (const Draft& draft : drafts) {
    if (draft.mention.type != Type::kPlace || !draft.entry ||
        draft.entry->prior < kSpeaks || !voted_.insert(draft.phrase).second) {
      continue;
    }
    bool any = false;
    EachRegion(*draft.entry, [&](absl::string_view id) {
      ++votes_[id];
      any = true;
    });
    voters_ += any;
    countries_ += IsCountry(*draft.entry);
  }
  for (const Listing& listing : d.listings) {
    if (!(listing.classes & kDemonymClass) ||
        !voted_.insert(listing.phrase).second) {
      continue;
    }
    for (const gazetteer::Entry& entry : gazetteer.Entries(listing.phrase)) {
      const absl::string_view country = CountryIn(entry.ids, "of:");
      if (country.empty()) continue;
      ++votes_[country];
      ++voters_;
      break;
    }
  }
  most_ = 0;
  for (const auto& votes : votes_) most_ = std::max(most_, votes.second);
}

float EntryChoice::SupportOf(const gazetteer::Entry& entry) const {
  if (voters_ == 0) return 0;
  int votes = IsCountry(entry) ? countries_ : 0;
  bool anywhere = true;
  EachRegion(entry, [&](absl::string_view id) {
    const auto found = votes_.find(id);
    if (found != votes_.end()) votes += found->second;
    anywhere = false;
  });
  return anywhere ? kNowhere : static_cast<float>(votes) / voters_;
}

// "Athens, Georgia": a town of the name before the comma lies in the entry.
bool EntryChoice::HoldsLast(const Document& d,
                            const gazetteer::Gazetteer& gazetteer,
                            const gazetteer::Entry& entry,
                            const std::vector<Draft>& drafts, size_t draft) {
  if (draft == 0 || IsTown(entry) ||
      !AreJoined(d, drafts[draft - 1], drafts[draft])) {
    return false;
  }
  absl::string_view region;
  EachRegion(entry, [&](absl::string_view id) {
    if (region.empty() || absl::StartsWith(id, "us-")) region = id;
  });
  bool holds = false;
  for (const gazetteer::Entry& town :
       gazetteer.Entries(drafts[draft - 1].phrase)) {
    if (!IsTown(town)) continue;
    EachRegion(town, [&](absl::string_view id) { holds |= id == region; });
  }
  return holds;
}

// What the country, state or county named behind a comma, "Gloucester,
// Massachusetts", says of an entry.
EntryChoice::Next EntryChoice::SaysNext(const Document& d,
                                        const gazetteer::Entry& entry,
                                        const std::vector<Draft>& drafts,
                                        size_t draft) {
  if (draft + 1 == drafts.size() || !IsTown(entry)) return Next::kNothing;
  const Draft& next = drafts[draft + 1];
  if (!AreJoined(d, drafts[draft], next) || IsTown(*next.entry)) {
    return Next::kNothing;
  }
  // The smallest of what it is and lies in: "us-ma", "country/gb" of Devon.
  absl::string_view region;
  bool itself = false;
  EachRegion(*next.entry, [&](absl::string_view id) {
    if (region.empty() || absl::StartsWith(id, "us-")) region = id;
  });
  if (region.empty()) return Next::kNothing;
  itself = absl::StartsWith(region, "us-") ||
           absl::StartsWith(next.entry->id, "country/") ||
           absl::StartsWith(next.entry->id, "territory/");
  bool there = false;
  EachRegion(entry, [&](absl::string_view id) { there |= id == region; });
  if (!there) return Next::kElsewhere;
  return itself ? Next::kThere : Next::kNothing;
}

std::optional<gazetteer::Entry> EntryChoice::Best(
    const Document& d, const gazetteer::Gazetteer& gazetteer,
    const std::vector<Draft>& drafts, size_t draft) const {
  std::optional<gazetteer::Entry> best;
  float most = -1;
  bool known = false;
  for (const gazetteer::Entry& entry :
       gazetteer.Entries(drafts[draft].phrase)) {
    if (entry.type != TypeOf(drafts[draft])) continue;
    const Next next = SaysNext(d, entry, drafts, draft);
    if (next == Next::kElsewhere) continue;
    const float support = SupportOf(entry);
    const float score = entry.prior * (kAnywhere + support) +
                        (next == Next::kThere ||
                         HoldsLast(d, gazetteer, entry, drafts, draft)
                             ? kNext
                             : 0);
    if (score <= most) continue;
    most = score;
    best = entry;
    known = next == Next::kThere || support * voters_ >= kEnough * most_ ||
            entry.class_name != "town" || entry.prior >= kKnown ||
            voters_ < kFew;
  }
  return known ? best : std::nullopt;
}

namespace {

// What the evidence says of the entry follows it.
void Put(const std::optional<gazetteer::Entry>& entry, Draft* draft) {
  auto& evidence = draft->mention.evidence;
  const auto listed = std::find_if(
      evidence.begin(), evidence.end(), [draft](const Reason& reason) {
        return reason.id == draft->entry->id;
      });
  if (listed != evidence.end()) {
    if (entry) {
      listed->id = entry->id;
      listed->defined_in = entry->defined_in;
    } else {
      evidence.erase(listed);
    }
  }
  draft->entry = entry;
}

}  // namespace

void EntryChoice::Choose(const Document& document,
                         const gazetteer::Gazetteer& gazetteer,
                         std::vector<Draft>* drafts) {
  const auto sure = [](const Draft& draft) {
    return draft.entry->prior >= kSure;
  };
  // "Paris, Texas"
  const auto followed = [&](size_t i) {
    return i + 1 < drafts->size() && IsTown(*(*drafts)[i].entry) &&
           AreJoined(document, (*drafts)[i], (*drafts)[i + 1]) &&
           !IsTown(*(*drafts)[i + 1].entry);
  };
  bool voted = false;
  // Georgia before the Athens in it.
  for (size_t i = drafts->size(); i-- > 0;) {
    Draft& draft = (*drafts)[i];
    if (!draft.entry || draft.mention.type == Type::kPerson ||
        (sure(draft) && !followed(i))) {
      continue;
    }
    if (!voted) Vote(document, gazetteer, *drafts);
    voted = true;
    const std::optional<gazetteer::Entry> best =
        Best(document, gazetteer, *drafts, i);
    if (sure(draft)
            ? best && IsTown(*best) &&
                  SaysNext(document, *draft.entry, *drafts, i) ==
                      Next::kElsewhere
            : !best || best->id != draft.entry->id) {
      Put(best, &draft);
    }
  }
}

}  // namespace names
}  // namespace onrecord
