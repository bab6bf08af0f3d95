#include "extractor/names/candidates/listing_finder.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

// The number behind "pop:" in an entry's ids, 0 if there is none.
double PopulationOf(absl::string_view ids) {
  const size_t at = ids.find("pop:");
  if (at == absl::string_view::npos) return 0;
  ids.remove_prefix(at + 4);
  double number = 0;
  if (!absl::SimpleAtod(ids.substr(0, ids.find(',')), &number)) return 0;
  return number;
}

uint32_t ClassOf(const gazetteer::Entry& entry) {
  const double population =
      entry.class_name == "city" ? PopulationOf(entry.ids) : 0;
  uint32_t classes = ListClassOf(entry.class_name, population);
  if (classes == kOtherClass) {
    if (entry.type == gazetteer::Type::kOrganization) classes = kOtherOrgClass;
    if (entry.type == gazetteer::Type::kPlace) classes = kTownClass;
    if (entry.type == gazetteer::Type::kPerson) classes = kPersonClass;
  }
  return classes;
}

// Listings cover tokens; the longest of those that start first counts.
void MarkTokens(const WordMemory& words, const Listing& listing,
                const Run& run, RunSet* runs) {
  for (uint32_t i = listing.first; i < listing.end; ++i) {
    RunToken& token = runs->At(run, i);
    token.listing = listing.set;
    token.listing_place = listing.end - listing.first == 1 ? 0
                          : i == listing.first ? 1
                          : i + 1 == listing.end ? 3 : 2;
    const WordTraits& traits = words[token.word];
    // A month that is a person's name here stays one (runs.cc).
    if (traits.category != Category::kMonth ||
        token.category == Category::kMonth) {
      token.category = CategoryOf(traits, listing.classes);
    }
  }
}

}  // namespace

uint32_t ListingFinder::LookUpClasses(const gazetteer::Gazetteer& gazetteer,
                                      uint32_t phrase) {
  const auto found = classes_.find(phrase);
  if (found != classes_.end()) return found->second;
  uint32_t classes = 0;
  float prior = 0;
  bool acronym = true;
  for (const gazetteer::Entry& entry : gazetteer.Entries(phrase)) {
    classes |= ClassOf(entry);
    if (entry.prior > prior) prior = entry.prior;
    acronym &= entry.alias == gazetteer::AliasKind::kAcronym;
  }
  if (prior < 0.5f) classes |= kUnlikely;
  if (acronym) classes |= kAcronymAlias;
  classes_.emplace(phrase, classes);
  return classes;
}

void ListingFinder::Find(const gazetteer::Gazetteer& gazetteer,
                         Document* document) {
  RunSet& runs = document->runs;
  std::vector<Listing>& listings = document->listings;
  if (gazetteer.fingerprint() != fingerprint_) {
    fingerprint_ = gazetteer.fingerprint();
    classes_.clear();
    recent_.assign(kRecent, Recent());
  }
  listings.clear();
  spans_.clear();
  document->longer.clear();
  for (const Run& run : runs.runs) {
    spans_.push_back(document->text->SpanOf({run.first, run.end}));
  }
  if (spans_.empty()) return;
  gazetteer::FindOptions options;
  options.overlapping = true;
  options.within = spans_;
  gazetteer.Find(*document->text, options, &workspace_, &matches_);
  if (document->text->as_read().data() != document->text->bytes().data()) {
    options.as_read = true;
    AddAsRead(gazetteer, *document->text, options);
  }
  size_t m = 0;
  for (const Run& run : runs.runs) {
    while (m < matches_.size() && matches_[m].tokens.first < run.first) ++m;
    const size_t first = listings.size();
    for (; m < matches_.size() && matches_[m].tokens.first < run.end; ++m) {
      const gazetteer::Match& match = matches_[m];
      const uint32_t classes = ClassesOf(gazetteer, match.phrase);
      if (match.tokens.end > run.end) {
        // "Moody's", "BBC Radio 4", but not "Congress party".
        const Category last = document->Traits(match.tokens.end - 1).category;
        if (last == Category::kPossessive || last == Category::kNumber) {
          document->longer.push_back({match.tokens.first, match.tokens.end,
                                      classes, 0, match.phrase});
        }
        continue;
      }
      if (listings.size() > first &&
          listings.back().first == match.tokens.first &&
          listings.back().end == match.tokens.end) {
        Listing& same = listings.back();
        // Unlikely only if all that it can mean is.
        const uint32_t both = same.classes | classes;
        same.classes = same.classes & classes & kUnlikely
                           ? both : both & ~kUnlikely;
        continue;
      }
      listings.push_back({match.tokens.first, match.tokens.end, classes, 0,
                          match.phrase});
    }
    uint32_t reached = run.first;
    for (size_t i = first; i < listings.size(); ++i) {
      listings[i].set = document->sets.Intern(listings[i].classes);
      const bool longer = i + 1 < listings.size() &&
                          listings[i + 1].first == listings[i].first;
      if (longer || listings[i].end <= reached) continue;
      reached = listings[i].end;
      MarkTokens(document->words, listings[i], run, &runs);
    }
  }
}

void ListingFinder::AddAsRead(const gazetteer::Gazetteer& gazetteer,
                              const text::AnnotatedText& text,
                              const gazetteer::FindOptions& options) {
  gazetteer.Find(text, options, &workspace_, &as_read_);
  const auto key = [](const gazetteer::Match& match) {
    return std::make_tuple(match.tokens.first, match.tokens.end, match.phrase);
  };
  matches_.insert(matches_.end(), as_read_.begin(), as_read_.end());
  std::sort(matches_.begin(), matches_.end(),
            [&](const gazetteer::Match& a, const gazetteer::Match& b) {
              return key(a) < key(b);
            });
  const auto same = [&](const gazetteer::Match& a, const gazetteer::Match& b) {
    return key(a) == key(b);
  };
  matches_.erase(std::unique(matches_.begin(), matches_.end(), same),
                 matches_.end());
}

std::optional<gazetteer::Entry> ListingFinder::BestEntry(
    const gazetteer::Gazetteer& gazetteer, uint32_t phrase,
    uint32_t classes) {
  std::optional<gazetteer::Entry> best;
  for (const gazetteer::Entry& entry : gazetteer.Entries(phrase)) {
    if (!(ClassOf(entry) & classes)) continue;
    if (!best || entry.prior > best->prior) best = entry;
  }
  return best;
}

}  // namespace names
}  // namespace onrecord
