#include "extractor/gazetteer/gazetteer.h"

#include <map>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/table_source.h"

namespace onrecord {
namespace gazetteer {

absl::StatusOr<std::unique_ptr<Gazetteer>> Gazetteer::Load(
    const std::string& knowledge_dir) {
  std::vector<SourceEntry> entries;
  const absl::Status status = ReadFolder(
      absl::StrCat(knowledge_dir, "/gazetteer"), "gazetteer/", &entries);
  if (!status.ok()) return status;
  return Create(std::move(entries));
}

absl::StatusOr<std::unique_ptr<Gazetteer>> Gazetteer::Create(
    std::vector<SourceEntry> entries) {
  std::unique_ptr<Gazetteer> gazetteer(new Gazetteer);
  gazetteer->sources_ = std::move(entries);
  std::map<std::tuple<absl::string_view, CaseRule>, std::vector<Entry>> names;
  for (const SourceEntry& source : gazetteer->sources_) {
    names[{source.name, source.case_rule}].push_back(source.View());
  }
  gazetteer->entries_.reserve(gazetteer->sources_.size());
  for (const auto& name : names) {
    const size_t first = gazetteer->entries_.size();
    for (const Entry& entry : name.second) {
      gazetteer->entries_.push_back(entry);
    }
    gazetteer->matcher_.Add(std::get<0>(name.first), std::get<1>(name.first),
                            gazetteer->phrases_.size());
    gazetteer->phrases_.push_back(absl::MakeConstSpan(
        gazetteer->entries_.data() + first, name.second.size()));
  }
  return gazetteer;
}

void Gazetteer::Find(const text::AnnotatedText& text,
                     const FindOptions& options, Workspace* /*workspace*/,
                     std::vector<Match>* matches) const {
  matcher_.Find(text.bytes(), &text, options.overlapping, matches);
}

void Gazetteer::FindInBytes(absl::string_view bytes,
                            const FindOptions& options,
                            Workspace* /*workspace*/,
                            std::vector<Match>* matches) const {
  matcher_.Find(bytes, nullptr, options.overlapping, matches);
}

}  // namespace gazetteer
}  // namespace onrecord
