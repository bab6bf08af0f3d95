// What a crash may leave of a manifest.

#include "extractor/io/sinks/manifest.h"
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto manifest =
      onrecord::io::ParseManifest(onrecord::AsText(data, size));
  onrecord::Promise(manifest.end <= size, "no more is taken than there is");
  onrecord::Promise(manifest.begins.size() == manifest.shards.size(),
                    "each shard has its line");
  for (size_t i = 0; i < manifest.shards.size(); ++i) {
    onrecord::Promise(manifest.shards[i].shard == i, "shards are in order");
    const std::string line = onrecord::io::ShardLine(manifest.shards[i]);
    onrecord::Promise(!line.empty(), "a line can be written again");
  }
  return 0;
}
