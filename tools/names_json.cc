// Names alone, as the scorer of names reads them:
//
//   names_json KNOWLEDGE_DIR DOCUMENTS.jsonl > names.jsonl
//
// DOCUMENTS: lines with `id` and `text`. For measuring the stage before and
// without the rest of the engine; prints its speed to standard error.

#include <ctime>
#include <iostream>
#include <string>

#include "extractor/names/name_finder.h"
#include "extractor/text/analyzer.h"
#include "google/protobuf/util/json_util.h"
#include "proto/extraction.pb.h"
#include "tools/gold_reader.h"

namespace onrecord {
namespace {

void Write(const text::AnnotatedText& text, const names::Names& names,
           Extraction* extraction) {
  for (const names::Mention& m : names.mentions) {
    Mention* mention = extraction->add_mentions();
    mention->set_type(static_cast<Mention::Type>(m.type));
    mention->set_form(static_cast<Mention::Form>(m.form));
    mention->mutable_span()->set_begin(m.span.begin);
    mention->mutable_span()->set_end(m.span.end);
    mention->set_text(std::string(text.Bytes(m.span)));
    if (m.entity != names::kNoEntity) mention->set_entity(m.entity + 1);
    mention->set_role(std::string(text.Bytes(m.role)));
    mention->set_honorific(std::string(text.Bytes(m.honorific)));
    mention->set_confidence(m.confidence);
  }
  for (const names::Entity& e : names.entities) {
    Entity* entity = extraction->add_entities();
    entity->set_id(extraction->entities_size());
    entity->set_type(static_cast<Mention::Type>(e.type));
    entity->set_canonical_name(e.canonical_name);
    for (absl::string_view id : e.gazetteer_ids) {
      entity->add_gazetteer_ids(std::string(id));
    }
    for (const std::string& role : e.roles) entity->add_roles(role);
  }
}

int Run(const std::string& knowledge, const std::string& path) {
  auto analyzer = text::Analyzer::Load(knowledge);
  auto finder = names::NameFinder::Load(knowledge);
  auto documents = tools::ReadGold(path);
  for (const absl::Status& status :
       {analyzer.status(), finder.status(), documents.status()}) {
    if (!status.ok()) {
      std::cerr << status.message() << "\n";
      return 1;
    }
  }
  text::AnnotatedText text;
  names::NameFinder::Workspace workspace(*finder);
  names::Names names;
  double seconds = 0, bytes = 0;
  for (const tools::GoldDocument& document : *documents) {
    analyzer->Analyze(document.text(), &text);
    const std::clock_t start = std::clock();
    finder->Find(text, text::DocumentContext(), &workspace, &names);
    seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    bytes += document.text().size();
    Extraction extraction;
    extraction.set_document_id(document.id());
    Write(text, names, &extraction);
    std::string json;
    if (!google::protobuf::util::MessageToJsonString(extraction, &json).ok()) {
      return 1;
    }
    std::cout << json << "\n";
  }
  std::cerr << bytes / 1e6 << " MB, " << bytes / 1e6 / seconds
            << " MB/s of CPU time in the names stage\n";
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "names_json KNOWLEDGE_DIR DOCUMENTS.jsonl\n";
    return 2;
  }
  return onrecord::Run(argv[1], argv[2]);
}
