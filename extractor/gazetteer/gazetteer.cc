#include "extractor/gazetteer/gazetteer.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/resolve.h"
#include "extractor/gazetteer/rules.h"
#include "extractor/gazetteer/table_source.h"

namespace onrecord {
namespace gazetteer {

absl::StatusOr<std::unique_ptr<Gazetteer>> Gazetteer::Load(
    const std::string& knowledge_dir) {
  const std::string image = absl::StrCat(knowledge_dir, "/gazetteer.gaz");
  std::error_code error;
  if (std::filesystem::exists(image, error)) {
    absl::StatusOr<std::unique_ptr<Gazetteer>> opened = Open(image);
    if (!opened.ok()) return opened.status();
    const absl::Status checked = (*opened)->image().CheckAll();
    if (!checked.ok()) return checked;
    return opened;
  }
  EntryList entries;
  const absl::Status status = ReadFolder(
      absl::StrCat(knowledge_dir, "/gazetteer"), "gazetteer/", &entries);
  if (!status.ok()) return status;
  return Create(entries);
}

namespace {

// Clears bits [from, to).
void ClearBits(uint32_t from, uint32_t to, uint64_t* bits) {
  if (from >= to) return;
  const uint32_t first = from >> 6;
  const uint32_t last = (to - 1) >> 6;
  const uint64_t keep_low = (uint64_t{1} << (from & 63)) - 1;
  const uint64_t keep_high = (to & 63) == 0 ? 0 : ~uint64_t{0} << (to & 63);
  if (first == last) {
    bits[first] &= keep_low | keep_high;
    return;
  }
  bits[first] &= keep_low;
  for (uint32_t i = first + 1; i < last; ++i) bits[i] = 0;
  bits[last] &= keep_high;
}

// Keeps the starts that lie in one of the spans, of `words` words.
void KeepWithin(absl::Span<const text::Span> spans, uint32_t words,
                uint64_t* starts) {
  const uint32_t end = words * 64;
  uint32_t at = 0;
  for (const text::Span& span : spans) {
    ClearBits(at, std::min(span.begin, end), starts);
    at = std::min(span.end, end);
  }
  ClearBits(at, end, starts);
}

}  // namespace

absl::StatusOr<std::unique_ptr<Gazetteer>> Gazetteer::Open(
    const std::string& path) {
  absl::StatusOr<std::unique_ptr<Image>> image = Image::Open(path);
  if (!image.ok()) return image.status();
  return FromImage(*std::move(image));
}

absl::StatusOr<std::unique_ptr<Gazetteer>> Gazetteer::Create(
    const EntryList& entries) {
  const absl::StatusOr<std::string> bytes =
      Compile(entries.entries(), CompileOptions(), nullptr);
  if (!bytes.ok()) return bytes.status();
  absl::StatusOr<std::unique_ptr<Image>> image =
      Image::FromBytes(*bytes, "gazetteer in memory");
  if (!image.ok()) return image.status();
  const absl::Status checked = (*image)->CheckAll();
  if (!checked.ok()) return checked;
  return FromImage(*std::move(image));
}

std::unique_ptr<Gazetteer> Gazetteer::FromImage(std::unique_ptr<Image> image) {
  std::unique_ptr<Gazetteer> gazetteer(new Gazetteer);
  gazetteer->image_ = std::move(image);
  gazetteer->variant_ = BestVariant();
  return gazetteer;
}

EntryRange Gazetteer::Entries(uint32_t phrase) const {
  const NameRecord record = ReadName(image_->records(), phrase);
  if (!record.good ||
      !image_->RecordsGood(phrase, record.next - phrase)) {
    return EntryRange();
  }
  return EntryRange(record, &image_->classes());
}

void Gazetteer::Find(const text::AnnotatedText& text,
                     const FindOptions& options, Workspace* workspace,
                     std::vector<Match>* matches) const {
  matches->clear();
  const absl::string_view bytes =
      options.as_read ? text.as_read() : text.bytes();
  Scan(bytes, &text, options, workspace, matches);
  DropByRules(bytes, 0, workspace, matches);
}

void Gazetteer::FindInBytes(absl::string_view bytes,
                            const FindOptions& options, Workspace* workspace,
                            std::vector<Match>* matches) const {
  matches->clear();
  Scan(bytes, nullptr, options, workspace, matches);
  DropByRules(bytes, 0, workspace, matches);
}

void Gazetteer::FindInAll(absl::Span<const absl::string_view> texts,
                          const FindOptions& options, Workspace* workspace,
                          TextMatches* found) const {
  found->matches.clear();
  found->ends.clear();
  TextGroup& group = workspace->group_;
  std::vector<Match>& matches = workspace->grouped_;
  for (size_t taken = 0; !texts.empty(); texts.remove_prefix(taken)) {
    taken = group.Take(texts);
    matches.clear();
    Scan(group.bytes(), nullptr, options, workspace, &matches);
    size_t at = 0;
    for (size_t i = 0; i < taken; ++i) {
      const uint32_t begin = group.begins()[i];
      const size_t end = begin + texts[i].size();
      const size_t first = found->matches.size();
      for (; at < matches.size() && matches[at].span.end <= end; ++at) {
        Match match = matches[at];
        match.span.begin -= begin;
        match.span.end -= begin;
        found->matches.push_back(match);
      }
      DropByRules(texts[i], first, workspace, &found->matches);
      found->ends.push_back(static_cast<uint32_t>(found->matches.size()));
    }
  }
}

void Gazetteer::Scan(absl::string_view bytes,
                     const text::AnnotatedText* annotated,
                     const FindOptions& options, Workspace* workspace,
                     std::vector<Match>* matches) const {
  if (bytes.empty()) return;
  ScanBitmaps bitmaps;
  const ScanText text = workspace->Prepare(bytes, &bitmaps);
  const ScanTables& tables = image_->tables();
  const bool every = tables.has_small ||
                     options.starts == FindOptions::Starts::kEveryToken;
  variant_->classify(text, every, &bitmaps);
  if (!options.within.empty()) {
    KeepWithin(options.within, (text.size + 63) >> 6, bitmaps.starts);
  }
  Resolver resolver(*image_, bytes, annotated, options.overlapping,
                    &workspace->scratch_, matches);
  const uint32_t words = (text.size + 63) >> 6;
  for (uint32_t word = 0; word < words;) {
    variant_->look_up(tables, text, bitmaps, every, words, &word,
                      &workspace->batch_);
    resolver.Resolve(workspace->batch_);
  }
}

bool Gazetteer::Counts(const Entry& entry, const Match& match,
                       absl::string_view text,
                       const std::vector<Match>& matches) const {
  if (entry.rules.empty()) return true;
  if (!RulesAllow(entry, text, match.span)) return false;
  if (!NeedsFullerName(entry)) return true;
  for (const Match& other : matches) {
    if (other.span.size() <= match.span.size()) continue;
    for (const Entry& fuller : Entries(other.phrase)) {
      if (fuller.id == entry.id && !NeedsFullerName(fuller)) return true;
    }
  }
  return false;
}

void Gazetteer::DropByRules(absl::string_view text, size_t first,
                            Workspace* workspace,
                            std::vector<Match>* matches) const {
  if (image_->header().ruled_names == 0) return;
  const absl::string_view records = image_->records();
  std::vector<Match>& all = workspace->all_;
  all.assign(matches->begin() + first, matches->end());
  const auto counts = [&](const Match& match) {
    if ((static_cast<uint8_t>(records[match.phrase]) & kHasRules) == 0) {
      return true;
    }
    for (const Entry& entry : Entries(match.phrase)) {
      if (Counts(entry, match, text, all)) return true;
    }
    return false;
  };
  matches->erase(std::remove_if(matches->begin() + first, matches->end(),
                                [&](const Match& m) { return !counts(m); }),
                 matches->end());
}

}  // namespace gazetteer
}  // namespace onrecord
