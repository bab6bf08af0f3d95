// What a user can choose about extraction. The defaults are those of the
// program.

#ifndef ONRECORD_EXTRACTOR_ENGINE_OPTIONS_H_
#define ONRECORD_EXTRACTOR_ENGINE_OPTIONS_H_

#include <cstdint>
#include <string>

#include "extractor/quotes/quote_finder.h"
#include "proto/extraction.pb.h"

namespace onrecord {

struct ExtractorOptions {
  // The folder that ships as knowledge/. Must be set.
  std::string knowledge_dir;

  // What spans count.
  Extraction::OffsetUnit offset_unit = Extraction::UTF8_BYTES;

  // Whether records carry their words beside their spans. Without them the
  // output is smaller, and of use only beside the archive.
  bool include_text = true;

  // How wide a net quotations cast: what was said, or also accusations,
  // warnings, promises and beliefs that are stated.
  quotes::Attribution attribution = quotes::Attribution::kWide;

  // Whether words that count without a number are figures too, without a
  // value: "several", "few", "years", "now", "daily".
  bool vague_figures = false;

  // Bytes of text that are read at a time. A longer document is cut between
  // paragraphs (sections.h): names, pronouns and speakers are then told apart
  // and joined within each section alone. No article is as long; archives that
  // come as one document are. Bounds the memory beside text and records, some
  // 50 times this. At least 8.
  uint32_t section_bytes = 1u << 20;

  // A larger document is refused, in bytes of its text. At most 2^32 - 1,
  // since spans are 32 bits wide.
  uint32_t max_document_bytes = 128u << 20;

  // A document with more mentions, figures and quotations than this together
  // is refused before their records take memory (about 250 bytes each). News
  // has some 25 records a kilobyte.
  uint32_t max_document_records = 5000000;
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_OPTIONS_H_
