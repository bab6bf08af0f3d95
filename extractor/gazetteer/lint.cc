#include "extractor/gazetteer/lint.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/nodes.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

class Linter {
 public:
  Linter(absl::Span<const Entry> entries, const LintWords& words)
      : entries_(entries), words_(words) {}

  std::vector<LintFinding> Run() {
    for (size_t i = 0; i < entries_.size(); ++i) {
      if (CheckName(i)) by_key_[KeyOf(entries_[i].name)].push_back(i);
    }
    for (const auto& key : by_key_) CheckGroup(key.second);
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const auto& a, const auto& b) {
                       return a.first < b.first;
                     });
    std::vector<LintFinding> sorted;
    for (auto& finding : findings_) sorted.push_back(std::move(finding.second));
    return sorted;
  }

 private:
  void Find(size_t entry, bool error, std::string what) {
    LintFinding finding;
    finding.error = error;
    finding.place = entries_[entry].defined_in;
    finding.what =
        absl::StrCat("'", entries_[entry].name, "' ", std::move(what));
    findings_.emplace_back(entry, std::move(finding));
  }

  // What a name says by itself; false if it has no key.
  bool CheckName(size_t i) {
    const absl::string_view name = entries_[i].name;
    CheckEncoding(i, name);
    nodes_ = Nodes();
    const absl::string_view why = AppendNodes(name, 0, &nodes_);
    if (!why.empty()) {
      Find(i, true, absl::StrCat("can never be found: ", why, "; delete it"));
      return false;
    }
    const std::string key = KeyOf(name);
    const size_t letters = std::count_if(key.begin(), key.end(), [](char c) {
      return (c & 0xC0) != 0x80;  // characters, not bytes
    });
    const bool digits = std::all_of(key.begin(), key.end(), [](char c) {
      return (c >= '0' && c <= '9') || !IsLetter(c);
    });
    if (letters == 1) {
      Find(i, false, "is one letter; it will be found everywhere");
    } else if (digits) {
      Find(i, false, "is only a number; give it a word beside, or delete it");
    } else if (words_.common.count(key) != 0 &&
               entries_[i].case_rule == CaseRule::kAny) {
      Find(i, false,
           "is a common word and found in small letters; set case to exact");
    } else if (words_.common.count(key) != 0 && entries_[i].prior > 0.5f) {
      Find(i, false,
           "is a common word, which may start a sentence; lower its prior");
    } else if (words_.first_names.count(key) != 0 &&
               entries_[i].type != Type::kPerson &&
               entries_[i].prior > 0.5f) {
      Find(i, false, "is a first name too; lower its prior");
    }
    return true;
  }

  static bool IsLetter(char c) {
    return static_cast<uint8_t>(c) >= 0x80 || ((c | 0x20) >= 'a' &&
                                               (c | 0x20) <= 'z');
  }

  void CheckEncoding(size_t i, absl::string_view name) {
    if (!text::IsValidUtf8(name) || absl::StrContains(name, "\uFFFD")) {
      Find(i, true, "is not whole UTF-8; correct it at its origin");
    } else if (absl::StrContains(name, "Ã©") || absl::StrContains(name, "Ã¼") ||
               absl::StrContains(name, "Ã¶") || absl::StrContains(name, "â€")) {
      Find(i, true, "looks like UTF-8 that was read as Latin-1; convert it "
                    "back");
    } else if (std::any_of(name.begin(), name.end(), [](char c) {
                 return static_cast<uint8_t>(c) < 0x20 || c == 0x7F;
               })) {
      Find(i, true, "has a control character; delete it");
    }
  }

  // Entries with one key.
  void CheckGroup(const std::vector<size_t>& group) {
    if (group.size() == 1) return;
    std::map<absl::string_view, size_t> ids;
    for (size_t k = 0; k < group.size(); ++k) {
      const Entry& entry = entries_[group[k]];
      ids.emplace(entry.id, group[k]);
      // Against a few before it: groups of thousands have one finding each.
      for (size_t j = k > 8 ? k - 8 : 0; j < k; ++j) {
        if (ComparePair(group[j], group[k])) break;
      }
    }
    if (ids.size() > 1) {
      const size_t last = group.back();
      Find(last, false,
           absl::StrCat("means ", ids.size(), " ids, as in ",
                        entries_[group.front()].defined_in,
                        "; their priors should say which is likelier"));
    }
  }

  bool ComparePair(size_t before, size_t after) {
    const Entry& a = entries_[before];
    const Entry& b = entries_[after];
    if (a.id != b.id || a.class_name != b.class_name) return false;
    if (a.name == b.name && a.case_rule == b.case_rule) {
      Find(after, true, absl::StrCat("stands in ", a.defined_in,
                                     " already; delete one"));
      return true;
    }
    const bool covers = a.case_rule == CaseRule::kAny || a.name == b.name;
    if (covers) {
      Find(after, false, absl::StrCat("is found by ", a.defined_in,
                                      " ('", a.name, "') already; delete one"));
    }
    return covers;
  }

  absl::Span<const Entry> entries_;
  const LintWords& words_;
  Nodes nodes_;
  absl::flat_hash_map<std::string, std::vector<size_t>> by_key_;
  std::vector<std::pair<size_t, LintFinding>> findings_;
};

}  // namespace

std::vector<LintFinding> Lint(absl::Span<const Entry> entries,
                              const LintWords& words) {
  return Linter(entries, words).Run();
}

}  // namespace gazetteer
}  // namespace onrecord
