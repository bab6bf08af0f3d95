#include "extractor/gazetteer/compare.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kExamples = 3;
constexpr uint32_t kContextBytes = 40;

// One entry at one place.
struct Mention {
  uint32_t begin;
  uint32_t end;
  std::string entry;

  bool operator<(const Mention& other) const {
    return std::tie(begin, end, entry) <
           std::tie(other.begin, other.end, other.entry);
  }
};

// Without the entries that do not count at a place by their rules.
std::vector<Mention> MentionsOf(const Gazetteer& gazetteer,
                                absl::string_view text,
                                const std::vector<Match>& matches) {
  std::vector<Mention> mentions;
  for (const Match& match : matches) {
    for (const Entry& entry : gazetteer.Entries(match.phrase)) {
      if (!gazetteer.Counts(entry, match, text, matches)) continue;
      const absl::string_view kind =
          entry.class_name.empty() ? TypeName(entry.type) : entry.class_name;
      std::string shown(entry.name);
      if (!kind.empty() || !entry.id.empty()) {
        absl::StrAppend(&shown, " (", kind,
                        kind.empty() || entry.id.empty() ? "" : ", ", entry.id,
                        ")");
      }
      mentions.push_back({match.span.begin, match.span.end, std::move(shown)});
    }
  }
  std::sort(mentions.begin(), mentions.end());
  return mentions;
}

bool InsideCharacter(absl::string_view text, uint32_t at) {
  return at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80;
}

std::string Context(absl::string_view text, const Mention& mention) {
  uint32_t begin =
      mention.begin > kContextBytes ? mention.begin - kContextBytes : 0;
  while (begin > 0 && InsideCharacter(text, begin)) --begin;
  uint32_t end = static_cast<uint32_t>(
      std::min<size_t>(text.size(), mention.end + kContextBytes));
  while (InsideCharacter(text, end)) ++end;
  return absl::StrReplaceAll(
      absl::StrCat(text.substr(begin, mention.begin - begin), "[",
                   text.substr(mention.begin, mention.end - mention.begin),
                   "]", text.substr(mention.end, end - mention.end)),
      {{"\n", " "}, {"\t", " "}, {"\r", " "}});
}

// Counts those of `a` that are not in `b`.
void CountMissing(absl::string_view text, absl::string_view place,
                  const std::vector<Mention>& a, const std::vector<Mention>& b,
                  Comparison::Changes* changes) {
  for (const Mention& mention : a) {
    if (std::binary_search(b.begin(), b.end(), mention)) continue;
    Comparison::Change& change = (*changes)[mention.entry];
    ++change.count;
    if (change.examples.size() < kExamples) {
      change.examples.push_back(
          absl::StrCat(place, ": ", Context(text, mention)));
    }
  }
}

}  // namespace

void Comparison::Add(absl::string_view text, absl::string_view place) {
  ++texts_;
  before_.FindInBytes(text, {}, &workspace_, &matches_);
  const std::vector<Mention> before = MentionsOf(before_, text, matches_);
  after_.FindInBytes(text, {}, &workspace_, &matches_);
  const std::vector<Mention> after = MentionsOf(after_, text, matches_);
  CountMissing(text, place, after, before, &found_);
  CountMissing(text, place, before, after, &lost_);
  same_ += std::count_if(after.begin(), after.end(), [&](const Mention& m) {
    return std::binary_search(before.begin(), before.end(), m);
  });
}

}  // namespace gazetteer
}  // namespace onrecord
