#include "extractor/names/candidates/document.h"
#include "extractor/names/weights/feature.h"

namespace onrecord {
namespace names {
namespace {

// What hangs on its word; written field by field where it stays.
inline void FillSite(const Document& d, const WordTraits& traits,
                     Category category, bool glued, Site* site) {
  site->word_kind = traits.known.kind;
  site->category = category;
  site->glued = glued;
  static_cast<KindAndUses&>(*site) =
      traits.identity != 0 ? traits.known : d.words.KnownOf(category);
}

// Of a token beside a run.
void FillSiteBeside(const Document& d, const Run& run, uint32_t i,
                    Site* site) {
  site->starts = false;
  site->listing = 0;
  // Differences wrap below 0, so one comparison does.
  if (i - run.border_first < run.border_end - run.border_first) {
    const WordTraits& traits = d.Traits(i);
    FillSite(d, traits, traits.category, d.text->tokens()[i].glued(), site);
    return;
  }
  site->word_kind = 0;
  site->category = Category::kBoundary;
  site->glued = false;
  static_cast<KindAndUses&>(*site) = d.words.KnownOf(Category::kBoundary);
}

}  // namespace

void MakeSites(Document* document) {
  Document& d = *document;
  const size_t count =
      d.runs.tokens.size() + 2 * kSitesAround * d.runs.runs.size();
  if (d.sites.size() < count) d.sites.resize(count);
  Site* site = d.sites.data();
  for (Run& run : d.runs.runs) {
    run.first_site = site - d.sites.data();
    for (uint32_t i = run.first - kSitesAround; i != run.first; ++i, ++site) {
      FillSiteBeside(d, run, i, site);
      site->capitals = site->lower = 0;
    }
    uint8_t capitals = 0;
    uint8_t lower = 0;
    const RunToken* token = d.runs.tokens.data() + run.place;
    const RunToken* const end = token + (run.end - run.first);
    for (; token != end; ++token, ++site) {
      FillSite(d, d.words[token->word], token->category, token->glued, site);
      site->starts = token->starts;
      site->listing = token->listing;
      site->capitals = capitals;
      site->lower = lower;
      if (!token->capital) continue;
      ++capitals;
      lower += d.evidence.words()[token->doc_word].lower;
    }
    for (int k = 0; k < kSitesAround; ++k, ++site) {
      FillSiteBeside(d, run, run.end + k, site);
      site->capitals = capitals;
      site->lower = lower;
    }
  }
}

}  // namespace names
}  // namespace onrecord
