// A file of knowledge/, and one of the rulebooks made of such a file.

#include "extractor/knowledge/table_file.h"
#include "extractor/text/zones.h"
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto table = onrecord::knowledge::TableFile::Parse(
      onrecord::AsText(data, size), "table");
  if (!table.ok()) {
    onrecord::Promise(!table.status().message().empty(), "an error tells why");
    return 0;
  }
  for (const auto& row : table->rows()) {
    onrecord::Promise(row.fields.size() >= table->columns().size(),
                      "a row has all columns");
  }
  const auto zoner = onrecord::text::Zoner::Create(*table);
  onrecord::Promise(zoner.ok() || !zoner.status().message().empty(),
                    "an error tells why");
  return 0;
}
