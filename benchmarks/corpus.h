// The documents that benchmarks read: the 16 MB of news beside the project
// where they are, the articles of testdata otherwise.

#ifndef ONRECORD_BENCHMARKS_CORPUS_H_
#define ONRECORD_BENCHMARKS_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "proto/document.pb.h"

namespace onrecord {

struct Corpus {
  std::string path;
  std::vector<Document> documents;
  uint64_t text_bytes = 0;
};

// Loaded at the first call: from $ONRECORD_CORPUS, a path that the program's
// extract command would take; else from ../shared/bench/news_16mb.jsonl.gz
// beside the project; else from testdata/news. Ends the program if there is
// nothing to read.
const Corpus& TheCorpus();

// The knowledge folder of the project that the benchmark was built in.
std::string KnowledgeDir();

}  // namespace onrecord

#endif  // ONRECORD_BENCHMARKS_CORPUS_H_
