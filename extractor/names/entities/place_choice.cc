#include "extractor/names/entities/place_choice.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "extractor/names/entities/entity_builder.h"

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

constexpr absl::string_view kUnitedStates = "country/us";

bool IsTown(const gazetteer::Entry& entry) {
  return absl::StartsWith(entry.id, "city/");
}

// Calls visit(id) for where an entry lies, and for what it is itself:
// "country/us" and "us-fl" for a town in Florida, "us-fl" for Florida.
template <typename Visit>
void EachRegion(const gazetteer::Entry& entry, Visit visit) {
  if (absl::StartsWith(entry.id, "country/")) visit(entry.id);
  absl::string_view ids = entry.ids;
  bool state = false, country = false;
  while (!ids.empty()) {
    absl::string_view id = ids.substr(0, ids.find(','));
    ids.remove_prefix(std::min(ids.size(), id.size() + 1));
    if (!absl::ConsumePrefix(&id, "in:") && !absl::ConsumePrefix(&id, "is:")) {
      continue;
    }
    country |= absl::StartsWith(id, "country/");
    state |= absl::StartsWith(id, "us-");
    visit(id);
  }
  if (state && !country) visit(kUnitedStates);
}

}  // namespace

// A name that is sure speaks for where it lies, "Portuguese" for Portugal: each
// once, however often it is named.
void PlaceChoice::Vote(const Document& d,
                       const gazetteer::Gazetteer& gazetteer,
                       const std::vector<Draft>& drafts) {
  votes_.clear();
  voted_.clear();
  voters_ = 0;
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

float PlaceChoice::SupportOf(const gazetteer::Entry& entry) const {
  if (voters_ == 0) return 0;
  int votes = 0;
  bool anywhere = true;
  EachRegion(entry, [&](absl::string_view id) {
    const auto found = votes_.find(id);
    if (found != votes_.end()) votes += found->second;
    anywhere = false;
  });
  return anywhere ? kNowhere : static_cast<float>(votes) / voters_;
}

// What the country, state or county named behind a comma, "Gloucester,
// Massachusetts", says of an entry.
PlaceChoice::Next PlaceChoice::SaysNext(const Document& d,
                                        const gazetteer::Entry& entry,
                                        const std::vector<Draft>& drafts,
                                        size_t draft) {
  if (draft + 1 == drafts.size() || !IsTown(entry)) return Next::kNothing;
  const Draft& next = drafts[draft + 1];
  const uint32_t comma = drafts[draft].mention.tokens.end;
  if (!next.entry || next.mention.type != Type::kPlace ||
      next.mention.tokens.first != comma + 1 ||
      d.Traits(comma).category != Category::kComma || IsTown(*next.entry)) {
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

std::optional<gazetteer::Entry> PlaceChoice::Best(
    const Document& d, const gazetteer::Gazetteer& gazetteer,
    const std::vector<Draft>& drafts, size_t draft) const {
  std::optional<gazetteer::Entry> best;
  float most = -1;
  bool known = false;
  for (const gazetteer::Entry& entry :
       gazetteer.Entries(drafts[draft].phrase)) {
    if (entry.type != gazetteer::Type::kPlace) continue;
    const Next next = SaysNext(d, entry, drafts, draft);
    if (next == Next::kElsewhere) continue;
    const float support = SupportOf(entry);
    const float score = entry.prior * (kAnywhere + support) +
                        (next == Next::kThere ? kNext : 0);
    if (score <= most) continue;
    most = score;
    best = entry;
    known = next == Next::kThere || support * voters_ >= kEnough * most_ ||
            entry.class_name != "town" || entry.prior >= kKnown ||
            voters_ < kFew;
  }
  return known ? best : std::nullopt;
}

void PlaceChoice::Choose(const Document& document,
                         const gazetteer::Gazetteer& gazetteer,
                         std::vector<Draft>* drafts) {
  const auto doubted = [](const Draft& draft) {
    return draft.mention.type == Type::kPlace && draft.entry &&
           draft.entry->prior < kSure;
  };
  if (std::none_of(drafts->begin(), drafts->end(), doubted)) return;
  Vote(document, gazetteer, *drafts);
  for (size_t i = 0; i < drafts->size(); ++i) {
    Draft& draft = (*drafts)[i];
    if (!doubted(draft)) continue;
    const std::optional<gazetteer::Entry> best =
        Best(document, gazetteer, *drafts, i);
    if (best && best->id == draft.entry->id) continue;
    auto& evidence = draft.mention.evidence;
    const auto listed = std::find_if(
        evidence.begin(), evidence.end(), [&draft](const Reason& reason) {
          return reason.id == draft.entry->id;
        });
    if (listed != evidence.end()) {
      if (best) {
        listed->id = best->id;
        listed->defined_in = best->defined_in;
      } else {
        evidence.erase(listed);
      }
    }
    draft.entry = best;
  }
}

}  // namespace names
}  // namespace onrecord
