#include "extractor/gazetteer/records.h"

#include <cmath>
#include <cstring>

namespace onrecord {
namespace gazetteer {
namespace {

// Which fields of an entry follow.
enum EntryField : uint8_t {
  kHasId = 1 << 0,
  kHasIds = 1 << 1,
  kHasLine = 1 << 2,
  kHasRuleText = 1 << 3,
  kHasPrior = 1 << 4,
  kHasAlias = 1 << 5,
};

constexpr float kUsualPrior = 0.5f;
constexpr float kPriorSteps = 10000.0f;

void AppendString(absl::string_view bytes, std::string* out) {
  AppendVarint(bytes.size(), out);
  out->append(bytes.data(), bytes.size());
}

bool TakeString(absl::string_view* bytes, absl::string_view* value) {
  uint64_t size;
  if (!TakeVarint(bytes, &size) || size > bytes->size()) return false;
  *value = bytes->substr(0, size);
  bytes->remove_prefix(size);
  return true;
}

bool TakeByte(absl::string_view* bytes, uint8_t* value) {
  if (bytes->empty()) return false;
  *value = static_cast<uint8_t>((*bytes)[0]);
  bytes->remove_prefix(1);
  return true;
}

}  // namespace

void AppendVarint(uint64_t value, std::string* out) {
  for (; value >= 0x80; value >>= 7) {
    out->push_back(static_cast<char>(value | 0x80));
  }
  out->push_back(static_cast<char>(value));
}

bool TakeVarint(absl::string_view* bytes, uint64_t* value) {
  *value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    uint8_t byte;
    if (!TakeByte(bytes, &byte)) return false;
    *value |= static_cast<uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

NameRecord ReadName(absl::string_view records, uint32_t at) {
  NameRecord record;
  if (at + uint64_t{3} > records.size()) return record;
  const char* p = records.data() + at;
  record.flags = static_cast<uint8_t>(p[0]);
  uint64_t size = static_cast<uint8_t>(p[1]);
  uint64_t begin = at + uint64_t{2};
  if ((record.flags & kLongName) != 0) {
    size |= static_cast<uint64_t>(static_cast<uint8_t>(p[2])) << 8;
    ++begin;
  }
  if ((record.flags & kLink) != 0 || begin + size > records.size()) {
    return record;
  }
  record.name = records.substr(begin, size);
  absl::string_view rest = records.substr(begin + size);
  if ((record.flags & kHasEntries) != 0 &&
      !TakeString(&rest, &record.entries)) {
    return record;
  }
  record.next = static_cast<uint32_t>(records.size() - rest.size());
  record.good = true;
  return record;
}

uint32_t LinkCount(absl::string_view records, uint32_t at) {
  if (at + uint64_t{2} > records.size()) return 0;
  if ((static_cast<uint8_t>(records[at]) & kLink) == 0) return 0;
  const uint32_t count = static_cast<uint8_t>(records[at + 1]);
  return at + uint64_t{2} + 4 * count > records.size() ? 0 : count;
}

uint32_t LinkAt(absl::string_view records, uint32_t at, uint32_t index) {
  uint32_t offset;
  memcpy(&offset, records.data() + at + 2 + 4 * index, 4);
  return offset;
}

std::vector<uint32_t> ReadLink(absl::string_view records, uint32_t at) {
  std::vector<uint32_t> offsets;
  const uint32_t count = LinkCount(records, at);
  for (uint32_t i = 0; i < count; ++i) {
    offsets.push_back(LinkAt(records, at, i));
  }
  return offsets;
}

void AppendEntry(const Entry& entry, uint64_t class_number, bool keep_line,
                 std::string* out) {
  const bool prior = entry.prior != kUsualPrior;
  const bool line = keep_line && !entry.defined_in.empty();
  uint8_t fields = 0;
  if (!entry.id.empty()) fields |= kHasId;
  if (!entry.ids.empty()) fields |= kHasIds;
  if (line) fields |= kHasLine;
  if (!entry.rules.empty()) fields |= kHasRuleText;
  if (prior) fields |= kHasPrior;
  if (entry.alias != AliasKind::kName) fields |= kHasAlias;
  AppendVarint(class_number, out);
  out->push_back(static_cast<char>(fields));
  if (!entry.id.empty()) AppendString(entry.id, out);
  if (!entry.ids.empty()) AppendString(entry.ids, out);
  if (line) AppendString(entry.defined_in, out);
  if (!entry.rules.empty()) AppendString(entry.rules, out);
  if (prior) {
    const auto steps =
        static_cast<uint16_t>(std::lround(entry.prior * kPriorSteps));
    out->push_back(static_cast<char>(steps & 0xFF));
    out->push_back(static_cast<char>(steps >> 8));
  }
  if (entry.alias != AliasKind::kName) {
    out->push_back(static_cast<char>(entry.alias));
  }
}

bool TakeEntry(absl::string_view* bytes, const std::vector<ClassName>& classes,
               Entry* entry) {
  uint64_t class_number;
  uint8_t fields;
  if (!TakeVarint(bytes, &class_number) || class_number >= classes.size() ||
      !TakeByte(bytes, &fields)) {
    return false;
  }
  entry->type = classes[class_number].type;
  entry->class_name = classes[class_number].name;
  if ((fields & kHasId) != 0 && !TakeString(bytes, &entry->id)) return false;
  if ((fields & kHasIds) != 0 && !TakeString(bytes, &entry->ids)) return false;
  if ((fields & kHasLine) != 0 && !TakeString(bytes, &entry->defined_in)) {
    return false;
  }
  if ((fields & kHasRuleText) != 0 && !TakeString(bytes, &entry->rules)) {
    return false;
  }
  if ((fields & kHasPrior) != 0) {
    uint8_t low;
    uint8_t high;
    if (!TakeByte(bytes, &low) || !TakeByte(bytes, &high)) return false;
    entry->prior = static_cast<float>(low | high << 8) / kPriorSteps;
  }
  if ((fields & kHasAlias) != 0) {
    uint8_t alias;
    if (!TakeByte(bytes, &alias)) return false;
    if (alias > static_cast<uint8_t>(AliasKind::kOther)) return false;
    entry->alias = static_cast<AliasKind>(alias);
  }
  return true;
}

}  // namespace gazetteer
}  // namespace onrecord
