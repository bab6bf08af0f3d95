#include "tools/train_names_gold.h"

#include <utility>

#include "extractor/text/hash.h"
#include "tools/gold_reader.h"

namespace onrecord {
namespace names {
namespace {

Label LabelOfType(const std::string& type, bool optional) {
  if (type == "NORP") return kNationalityLabel;
  if (type == "MISC" || type == "PRODUCT") return kWorkLabel;
  if (type == "FACILITY") return kFacilityLabel;
  if (optional) return kOutside;
  if (type == "PERSON") return kPersonLabel;
  if (type == "ORGANIZATION") return kOrganizationLabel;
  if (type == "PLACE") return kPlaceLabel;
  return kOutside;
}

}  // namespace

absl::StatusOr<std::vector<GoldDocument>> ReadGold(const std::string& path) {
  auto read = tools::ReadGold(path);
  if (!read.ok()) return read.status();
  std::vector<GoldDocument> documents;
  for (const tools::GoldDocument& gold : *read) {
    GoldDocument document;
    document.id = gold.id();
    document.text = gold.text();
    for (const tools::GoldMention& m : gold.mentions()) {
      const Label label = LabelOfType(m.type(), m.optional());
      if (label == kOutside) continue;
      document.mentions.push_back({label, m.begin(), m.end()});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

std::vector<GoldDocument> HalfOfParagraphs(const GoldDocument& document,
                                           uint64_t seed) {
  std::vector<GoldDocument> lines;
  size_t begin = 0;
  while (begin < document.text.size()) {
    size_t end = document.text.find('\n', begin);
    if (end == std::string::npos) end = document.text.size();
    const absl::string_view line(document.text.data() + begin, end - begin);
    const bool chosen = (text::HashBytes(line, 6 + seed) >> 20) & 1;
    if (line.size() >= 40 && chosen) {
      GoldDocument paragraph;
      paragraph.id = document.id;
      paragraph.text = std::string(line);
      for (const GoldMention& m : document.mentions) {
        if (m.begin < begin || m.end > end) continue;
        paragraph.mentions.push_back(
            {m.label, m.begin - static_cast<uint32_t>(begin),
             m.end - static_cast<uint32_t>(begin)});
      }
      lines.push_back(std::move(paragraph));
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace names
}  // namespace onrecord
