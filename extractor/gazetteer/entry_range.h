// The entries of a name, decoded one by one from the image, for range-for.
// Immutable, thread-safe; views into the gazetteer.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_RANGE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_RANGE_H_

#include <cstddef>
#include <iterator>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/gazetteer/records.h"

namespace onrecord {
namespace gazetteer {

class EntryRange {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    using pointer = const Entry*;
    using reference = const Entry&;

    const Entry& operator*() const { return entry_; }
    const Entry* operator->() const { return &entry_; }
    iterator& operator++() {
      Take();
      return *this;
    }
    bool operator==(const iterator& other) const { return at_ == other.at_; }
    bool operator!=(const iterator& other) const { return at_ != other.at_; }

   private:
    friend class EntryRange;

    iterator() = default;
    iterator(const EntryRange* range, absl::string_view rest)
        : range_(range), rest_(rest) {
      if (range->plain_) {
        entry_ = range->first_;
        at_ = 1;
      } else {
        Take();
      }
    }
    void Take() {
      Entry entry = range_->first_;
      const bool took =
          !rest_.empty() && TakeEntry(&rest_, *range_->classes_, &entry);
      if (took) entry_ = entry;
      at_ = took ? at_ + 1 : 0;
    }

    const EntryRange* range_ = nullptr;
    absl::string_view rest_;
    Entry entry_;
    size_t at_ = 0;  // how many were taken; 0 at the end
  };

  EntryRange() = default;
  EntryRange(const NameRecord& record, const std::vector<ClassName>* classes)
      : encoded_(record.entries), classes_(classes),
        plain_(record.good && record.entries.empty()) {
    first_.name = record.name;
    first_.case_rule = record.case_rule();
  }

  iterator begin() const {
    return classes_ == nullptr ? end() : iterator(this, encoded_);
  }
  iterator end() const { return iterator(); }
  bool empty() const { return begin() == end(); }
  // Decodes them all.
  size_t size() const { return std::distance(begin(), end()); }

 private:
  absl::string_view encoded_;
  const std::vector<ClassName>* classes_ = nullptr;
  bool plain_ = false;
  Entry first_;  // what all of them share
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_RANGE_H_
