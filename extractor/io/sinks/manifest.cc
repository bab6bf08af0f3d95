#include "extractor/io/sinks/manifest.h"

#include <map>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extractor/io/json/json_scanner.h"
#include "extractor/io/json/json_text.h"

namespace onrecord {
namespace io {
namespace {

std::string Hex(uint64_t number) { return absl::StrFormat("%016x", number); }

std::string Counts(const ShardCounts& counts) {
  return absl::StrCat(
      "\"records\":", counts.records, ",\"documents\":", counts.documents,
      ",\"failed\":", counts.failed, ",\"errors\":", counts.errors,
      ",\"warnings\":", counts.warnings, ",\"text_bytes\":", counts.text_bytes);
}

// The members of one line; numbers and words as they are written.
class Line {
 public:
  // False if it is no object of strings, numbers and booleans.
  bool Parse(absl::string_view line) {
    values_.clear();
    JsonScanner scanner(line);
    std::string scratch, name;
    if (!scanner.Take('{')) return false;
    do {
      absl::string_view value;
      if (!scanner.String(&value, &scratch)) return false;
      name.assign(value.data(), value.size());
      if (!scanner.Take(':')) return false;
      const char next = scanner.Peek();
      if (next == '"') {
        if (!scanner.String(&value, &scratch)) return false;
      } else if (next == 't') {
        if (!scanner.Literal("true")) return false;
        value = "1";
      } else if (!scanner.Number(&value)) {
        return false;
      }
      values_[name].assign(value.data(), value.size());
    } while (scanner.TakeIf(','));
    return scanner.Take('}') && scanner.End();
  }

  bool Has(const std::string& name) const { return values_.count(name) > 0; }
  bool Get(const std::string& name, std::string* value) const {
    const auto at = values_.find(name);
    if (at == values_.end()) return false;
    *value = at->second;
    return true;
  }
  bool Get(const std::string& name, uint64_t* value) const {
    const auto at = values_.find(name);
    return at != values_.end() && absl::SimpleAtoi(at->second, value);
  }
  bool GetHex(const std::string& name, uint64_t* value) const {
    const auto at = values_.find(name);
    return at != values_.end() && absl::SimpleHexAtoi(at->second, value);
  }
  bool Get(ShardCounts* counts) const {
    return Get("records", &counts->records) &&
           Get("documents", &counts->documents) &&
           Get("failed", &counts->failed) && Get("errors", &counts->errors) &&
           Get("warnings", &counts->warnings) &&
           Get("text_bytes", &counts->text_bytes);
  }

 private:
  std::map<std::string, std::string> values_;
};

bool GetEntry(const Line& line, ShardEntry* entry) {
  uint64_t crc = 0;
  entry->partial = line.Has("partial");
  if (!line.GetHex("crc32", &crc)) return false;
  entry->crc32 = crc;
  return line.Get("shard", &entry->shard) && line.Get("bytes", &entry->bytes) &&
         line.Get(&entry->counts) && line.Get("input", &entry->input) &&
         line.Get("input_number", &entry->last.input) &&
         line.Get("record", &entry->last.record) &&
         line.Get("offset", &entry->offset) &&
         line.GetHex("record_digest", &entry->record_digest) &&
         line.GetHex("inputs_digest", &entry->last.inputs_digest) &&
         line.Get("errors_bytes", &entry->errors_bytes);
}

// Takes one line into the manifest; false if it is not the line that can
// follow.
bool Take(const Line& line, Manifest* manifest) {
  if (!manifest->identity.has_value()) {
    RunIdentity identity;
    if (!line.Get("engine", &identity.engine) ||
        !line.Get("knowledge", &identity.knowledge) ||
        !line.Get("settings", &identity.settings)) {
      return false;
    }
    manifest->identity = identity;
    return true;
  }
  if (manifest->complete.has_value()) return false;
  if (line.Has("complete")) {
    ShardCounts counts;
    if (!line.Get(&counts)) return false;
    manifest->complete = counts;
    return true;
  }
  ShardEntry entry;
  const bool after_partial =
      !manifest->shards.empty() && manifest->shards.back().partial;
  if (after_partial || !GetEntry(line, &entry)) return false;
  if (entry.shard != manifest->shards.size()) return false;
  manifest->begins.push_back(manifest->end);
  manifest->shards.push_back(entry);
  return true;
}

}  // namespace

void ShardCounts::Add(const ShardCounts& other) {
  records += other.records;
  documents += other.documents;
  failed += other.failed;
  errors += other.errors;
  warnings += other.warnings;
  text_bytes += other.text_bytes;
}

std::string IdentityLine(const RunIdentity& identity) {
  std::string line = "{\"engine\":";
  AppendJsonString(identity.engine, &line);
  line += ",\"knowledge\":";
  AppendJsonString(identity.knowledge, &line);
  line += ",\"settings\":";
  AppendJsonString(identity.settings, &line);
  return line + "}\n";
}

std::string ShardLine(const ShardEntry& entry) {
  std::string line = absl::StrCat(
      "{\"shard\":", entry.shard, ",\"bytes\":", entry.bytes,
      ",\"crc32\":\"", absl::StrFormat("%08x", entry.crc32), "\",",
      Counts(entry.counts), ",\"input\":");
  AppendJsonString(entry.input, &line);
  absl::StrAppend(&line, ",\"input_number\":", entry.last.input,
                  ",\"record\":", entry.last.record,
                  ",\"offset\":", entry.offset, ",\"record_digest\":\"",
                  Hex(entry.record_digest), "\",\"inputs_digest\":\"",
                  Hex(entry.last.inputs_digest),
                  "\",\"errors_bytes\":", entry.errors_bytes,
                  entry.partial ? ",\"partial\":true}\n" : "}\n");
  return line;
}

std::string CompleteLine(const Manifest& manifest, const ShardCounts& counts) {
  return absl::StrCat("{\"complete\":true,\"shards\":", manifest.shards.size(),
                      ",", Counts(counts), "}\n");
}

Manifest ParseManifest(absl::string_view text) {
  Manifest manifest;
  Line line;
  while (true) {
    const size_t feed = text.find('\n', manifest.end);
    if (feed == absl::string_view::npos) return manifest;
    if (!line.Parse(text.substr(manifest.end, feed - manifest.end)) ||
        !Take(line, &manifest)) {
      return manifest;
    }
    manifest.end = feed + 1;
  }
}

std::string ShardName(uint64_t shard, absl::string_view extension) {
  return absl::StrCat(absl::StrFormat("%06u", shard), extension);
}

}  // namespace io
}  // namespace onrecord
