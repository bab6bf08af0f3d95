// Entries on their way to the compiler, with their strings: what sources and
// importers fill. Strings that repeat from entry to entry are kept once.
//
//   EntryList list;
//   Entry entry;
//   entry.name = "Norland";
//   list.Add(entry);            // copies what the views show

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_LIST_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_LIST_H_

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

// Not thread-safe. The views of its entries live as long as the list.
class EntryList {
 public:
  EntryList() = default;
  EntryList(EntryList&&) = default;
  EntryList& operator=(EntryList&&) = default;

  void Add(const Entry& entry) {
    const Entry* last = entries_.empty() ? nullptr : &entries_.back();
    Entry kept = entry;
    kept.name = Keep(entry.name, last ? last->name : "");
    kept.class_name = Keep(entry.class_name, last ? last->class_name : "");
    kept.id = Keep(entry.id, last ? last->id : "");
    kept.ids = Keep(entry.ids, last ? last->ids : "");
    kept.defined_in = Keep(entry.defined_in, "");
    kept.rules = Keep(entry.rules, last ? last->rules : "");
    entries_.push_back(kept);
  }

  const std::vector<Entry>& entries() const { return entries_; }
  size_t size() const { return entries_.size(); }

 private:
  static constexpr size_t kBlockBytes = 1 << 18;

  absl::string_view Keep(absl::string_view bytes, absl::string_view last) {
    if (bytes.empty()) return {};
    if (bytes == last) return last;
    if (bytes.size() > left_) {
      left_ = std::max(kBlockBytes, bytes.size());
      blocks_.emplace_back(new char[left_]);
      at_ = blocks_.back().get();
    }
    memcpy(at_, bytes.data(), bytes.size());
    const absl::string_view kept(at_, bytes.size());
    at_ += bytes.size();
    left_ -= bytes.size();
    return kept;
  }

  std::vector<Entry> entries_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  size_t left_ = 0;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_LIST_H_
