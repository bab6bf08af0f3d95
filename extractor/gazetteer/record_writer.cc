#include "extractor/gazetteer/record_writer.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/records.h"

namespace onrecord {
namespace gazetteer {

RecordWriter::RecordWriter(absl::Span<const Entry> entries, bool keep_lines)
    : entries_(entries), keep_lines_(keep_lines) {
  records_.assign(8, '\0');  // so that no record's offset is kNoRecord
}

bool RecordWriter::Less(uint32_t a, uint32_t b) const {
  const Entry& x = entries_[a];
  const Entry& y = entries_[b];
  return std::tie(x.name, x.case_rule) < std::tie(y.name, y.case_rule);
}

uint32_t RecordWriter::WriteGroup(std::vector<uint32_t>* group) {
  const auto less = [this](uint32_t a, uint32_t b) { return Less(a, b); };
  if (group->size() > 1) std::stable_sort(group->begin(), group->end(), less);
  const uint32_t at = static_cast<uint32_t>(records_.size());
  const absl::Span<const uint32_t> all(*group);
  for (size_t i = 0, next = 0; i < all.size(); i = next) {
    next = i + 1;
    while (next < all.size() && !Less(all[i], all[next])) ++next;
    WriteName(all.subspan(i, next - i), next == all.size());
  }
  return at;
}

void RecordWriter::WriteName(absl::Span<const uint32_t> entries, bool last) {
  ++names_;
  const Entry& entry = entries_[entries[0]];
  encoded_.clear();
  bool ruled = false;
  for (const uint32_t number : entries) {
    const Entry& e = entries_[number];
    ruled = ruled || !e.rules.empty();
    AppendEntry(e, ClassNumber(e), keep_lines_, &encoded_);
  }
  // Two bytes of zero: one entry of no class without any field.
  const bool plain =
      encoded_.size() == 2 && encoded_[0] == 0 && encoded_[1] == 0;
  const size_t size = entry.name.size();
  uint8_t flags = static_cast<uint8_t>(entry.case_rule);
  if (last) flags |= kLastOfGroup;
  if (!plain) flags |= kHasEntries;
  if (size > 255) flags |= kLongName;
  if (ruled) flags |= kHasRules;
  ruled_names_ += ruled;
  records_.push_back(static_cast<char>(flags));
  records_.push_back(static_cast<char>(size & 0xFF));
  if (size > 255) records_.push_back(static_cast<char>(size >> 8));
  records_.append(entry.name.data(), size);
  if (plain) return;
  AppendVarint(encoded_.size(), &records_);
  records_.append(encoded_);
}

uint64_t RecordWriter::ClassNumber(const Entry& entry) {
  if (entry.type == Type::kNone && entry.class_name.empty()) return 0;
  const auto key = std::make_pair(entry.class_name, entry.type);
  const auto added = classes_.emplace(key, classes_.size() + 1);
  if (added.second) {
    class_bytes_.push_back(static_cast<char>(entry.type));
    AppendVarint(entry.class_name.size(), &class_bytes_);
    class_bytes_.append(entry.class_name.data(), entry.class_name.size());
  }
  return added.first->second;
}

uint32_t RecordWriter::Link(uint32_t a, uint32_t b) {
  std::vector<uint32_t> groups;
  for (const uint32_t record : {a, b}) {
    const std::vector<uint32_t> linked = ReadLink(records_, record);
    groups.insert(groups.end(), linked.begin(), linked.end());
    if (linked.empty()) groups.push_back(record);
  }
  const uint32_t at = static_cast<uint32_t>(records_.size());
  records_.push_back(static_cast<char>(kLink | kLastOfGroup));
  records_.push_back(static_cast<char>(groups.size()));
  for (const uint32_t group : groups) {
    char bytes[4];
    memcpy(bytes, &group, 4);
    records_.append(bytes, 4);
  }
  return at;
}

}  // namespace gazetteer
}  // namespace onrecord
