// What kind of file an input is, told by its name or by its first bytes.
//
//   FormatOfName("news/2021.jsonl.gz")  // JSON lines in gzip
//   FormatOfName("notes.docx")          // nothing: not known
//   CompressionOfName("dump.gz")        // gzip; its content tells the rest
//
// Names decide for files; standard input has no name, so its content does.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_FORMAT_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_FORMAT_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// How documents lie in the (decompressed) bytes.
enum class Container {
  kText,       // .txt: the whole file is one document
  kJsonLines,  // .jsonl: a document a line
  kDelimited,  // .pb: protobuf messages, a varint32 length before each
  kCsv,        // .csv, .tsv: a document a row, columns named by the first
  kHtml,       // .html, .htm: a page
  kXml,        // .xml, .nitf, .newsml: a NITF or NewsML item
  kWarc,       // .warc: pages and texts that a crawler stored
};

// Whether a file is one document.
inline bool IsWholeFile(Container container) {
  return container == Container::kText || container == Container::kHtml ||
         container == Container::kXml;
}

// What has to be undone before.
enum class Compression { kNone, kGzip, kZstd, kBzip2, kXz };

struct Format {
  Container container = Container::kText;
  Compression compression = Compression::kNone;
};

// By the extensions of a path, in lower case; nothing when they are not known.
std::optional<Format> FormatOfName(absl::string_view path);

// By the word that a user gives: one of KnownContainers().
std::optional<Container> ContainerOfWord(absl::string_view word);
// "text, jsonl, pb, ...", for messages.
absl::string_view KnownContainers();

// The extensions that FormatOfName knows, for messages.
absl::string_view KnownExtensions();

// The compression that a name ends with, if any: "dump.gz".
Compression CompressionOfName(absl::string_view path);

// By the first bytes of a stream; 6 are enough.
Compression CompressionOfContent(absl::string_view head);

// By the first bytes of a decompressed stream; 64 KiB tell as much as can be
// told. An object that opens with a name is JSON lines, a message whose fields
// are all a Document's is protobuf, a row of names among which is that of the
// text is CSV; WARC, XML and HTML begin as they must; all else is text.
Container ContainerOfContent(absl::string_view head);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_FORMAT_H_
