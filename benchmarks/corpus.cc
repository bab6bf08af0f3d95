#include "benchmarks/corpus.h"

#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>

#include "extractor/io/batch_reader.h"
#include "extractor/io/document_decoder.h"

namespace onrecord {
namespace {

bool Exists(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0;
}

// Where `path` of the project is, seen from where Bazel or a user starts us.
std::string InProject(const std::string& path) {
  const char* workspace = getenv("BUILD_WORKSPACE_DIRECTORY");
  return workspace == nullptr ? path : std::string(workspace) + "/" + path;
}

std::string CorpusPath() {
  if (const char* path = getenv("ONRECORD_CORPUS")) return path;
  const std::string news = InProject("../shared/bench/news_16mb.jsonl.gz");
  return Exists(news) ? news : InProject("testdata/news");
}

Corpus Load() {
  Corpus corpus;
  corpus.path = CorpusPath();
  const io::ReadLimits limits;
  io::BatchReader reader(io::InputWalker({corpus.path}), limits, nullptr);
  io::Batch batch;
  for (; reader.Fill(&batch); batch.Clear()) {
    for (const io::Batch::Record& record : batch.records()) {
      Document document;
      if (record.problem != nullptr ||
          !io::DecodeDocument(record.place, batch.bytes(record), limits,
                              &document)
               .ok()) {
        continue;
      }
      corpus.text_bytes += document.text().size();
      corpus.documents.push_back(std::move(document));
    }
  }
  if (corpus.documents.empty()) {
    fprintf(stderr, "no documents in %s; start from the project's folder\n",
            corpus.path.c_str());
    exit(1);
  }
  fprintf(stderr, "corpus: %s, %zu documents, %.1f MB\n", corpus.path.c_str(),
          corpus.documents.size(), corpus.text_bytes / 1e6);
  return corpus;
}

}  // namespace

const Corpus& TheCorpus() {
  static const Corpus& corpus = *new Corpus(Load());
  return corpus;
}

std::string KnowledgeDir() { return InProject("knowledge"); }

}  // namespace onrecord
