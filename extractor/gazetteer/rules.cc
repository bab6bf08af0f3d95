#include "extractor/gazetteer/rules.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/gazetteer/pieces.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kNearBytes = 64;  // how far off a neighbour may start or end

// The key of the piece behind `at`, "" if none is near or a line ends first.
std::string WordBehind(absl::string_view text, size_t at) {
  const absl::string_view near = text.substr(at, kNearBytes);
  const absl::string_view line = near.substr(0, near.find('\n'));
  const size_t begin = NextPiece(line, 0);
  std::string key;
  if (begin < line.size()) {
    AppendPieceKey(line.substr(begin, PieceEnd(line, begin) - begin), &key);
  }
  return key;
}

std::string WordBefore(absl::string_view text, size_t at) {
  size_t from = at > kNearBytes ? at - kNearBytes : 0;
  while (from < at && (static_cast<uint8_t>(text[from]) & 0xC0) == 0x80) {
    ++from;
  }
  absl::string_view line = text.substr(from, at - from);
  const size_t line_end = line.rfind('\n');
  if (line_end != absl::string_view::npos) line.remove_prefix(line_end + 1);
  std::string key;
  for (size_t begin = NextPiece(line, 0); begin < line.size();) {
    const size_t end = PieceEnd(line, begin);
    key.clear();
    AppendPieceKey(line.substr(begin, end - begin), &key);
    begin = NextPiece(line, end);
  }
  return key;
}

using Rule = std::pair<absl::string_view, absl::string_view>;

Rule Split(absl::string_view rule) {
  return absl::StrSplit(rule, absl::MaxSplits('=', 1));
}

bool IsAmong(absl::string_view words, const std::string& key) {
  for (const absl::string_view word : absl::StrSplit(words, '|')) {
    if (KeyOf(word) == key) return true;
  }
  return false;
}

}  // namespace

absl::Status CheckRules(absl::string_view rules) {
  for (const absl::string_view part :
       absl::StrSplit(rules, ' ', absl::SkipEmpty())) {
    const Rule rule = Split(part);
    const bool with_words = rule.first == "after" || rule.first == "before" ||
                            rule.first == "not-after" ||
                            rule.first == "not-before";
    const bool alone = part == "fuller" || part == "blocked";
    if (alone || (with_words && !rule.second.empty())) continue;
    return absl::InvalidArgumentError(absl::StrCat(
        "rule '", part, "' is none of after=, not-after=, before=, ",
        "not-before=, fuller, blocked"));
  }
  return absl::OkStatus();
}

bool RulesAllow(const Entry& entry, absl::string_view text, text::Span span) {
  for (const absl::string_view part :
       absl::StrSplit(entry.rules, ' ', absl::SkipEmpty())) {
    if (part == "blocked") return false;
    const Rule rule = Split(part);
    const bool before = rule.first == "before" || rule.first == "not-before";
    const bool after = rule.first == "after" || rule.first == "not-after";
    if (!before && !after) continue;
    const std::string neighbour = before ? WordBehind(text, span.end)
                                         : WordBefore(text, span.begin);
    const bool wanted = rule.first == "before" || rule.first == "after";
    if (IsAmong(rule.second, neighbour) != wanted) return false;
  }
  return true;
}

bool NeedsFullerName(const Entry& entry) {
  for (const absl::string_view part : absl::StrSplit(entry.rules, ' ')) {
    if (part == "fuller") return true;
  }
  return false;
}

}  // namespace gazetteer
}  // namespace onrecord
