#include "extractor/names/document.h"
#include "extractor/names/feature.h"

namespace onrecord {
namespace names {
namespace {

Site MakeSite(const Document& d, const Run& run, uint32_t i) {
  Site site;
  site.category = Category::kBoundary;
  // Differences wrap below 0, so one comparison does.
  if (i - run.border_first < run.border_end - run.border_first) {
    const WordTraits& traits = d.Traits(i);
    site.category = i - run.first < run.end - run.first
                        ? d.runs.At(run, i).category
                        : traits.category;
    if (traits.identity != 0) {
      site.value = traits.identity;
      site.kind = traits.kind;
      site.uses = traits.uses;
      return site;
    }
  }
  site.value = ValueOf(site.category);
  site.kind = static_cast<uint32_t>(site.category);
  site.uses = d.words.UsesOf(site.category);
  return site;
}

}  // namespace

void MakeSites(Document* document) {
  Document& d = *document;
  d.sites.clear();
  for (Run& run : d.runs.runs) {
    run.first_site = d.sites.size();
    uint16_t capitals = 0;
    uint16_t lower = 0;
    const uint32_t size = run.end - run.first;
    for (uint32_t k = 0; k < size + 2 * kSitesAround; ++k) {
      const uint32_t i = run.first + k - kSitesAround;
      Site site = MakeSite(d, run, i);
      site.capitals = capitals;
      site.lower = lower;
      d.sites.push_back(site);
      if (i - run.first >= size) continue;
      const RunToken& token = d.runs.At(run, i);
      if (!token.capital) continue;
      ++capitals;
      lower += d.evidence.words()[token.doc_word].lower;
    }
  }
}

}  // namespace names
}  // namespace onrecord
