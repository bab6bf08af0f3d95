#include "extractor/cli/help.h"

namespace onrecord {
namespace cli {
namespace {

constexpr absl::string_view kProgram =
    R"(onrecord: who said what, about whom, with which numbers

Reads English news and writes records of organizations, people, figures and
attributed quotations.

  onrecord extract INPUT...   extract the records of documents
  onrecord explain FILE       why the words at a place are what they are
  onrecord print FILE.pb...   show records that extract has written
  onrecord gazetteer ...      make, check and import lists of names; see
                              onrecord gazetteer help
  onrecord help [COMMAND]     this, or all about a command
  onrecord version            the version of the program

  onrecord extract article.txt
  onrecord extract --output=records.pb archive/
  zcat news.jsonl.gz | onrecord extract --format=json - > records.jsonl

Exit code: 0 all well; 1 some documents failed, or the output could not be
written (each with a line on standard error); 2 wrong use, nothing was done;
3 stopped by SIGTERM or SIGINT, what was in hand is written.
)";

constexpr absl::string_view kExtract = R"(onrecord extract [FLAGS] INPUT...

Extracts the records of documents, in the order in which they are given.

An INPUT is a file, a folder (all files in it and below that have a known
extension, sorted by name) or - (standard input; its content tells what it is):

  .txt     one document; its id is the path as given
  .jsonl   a document a line: {"id": ..., "text": ..., "title": ..., "url": ...,
           "source": ..., "published": ..., "language": ...}; only text must be
           there, unknown fields are ignored, the id is else FILE:LINE
  .pb      length-delimited protobuf messages onrecord.Document
           (proto/document.proto); the id is else FILE:NUMBER
  .csv     a document a row; the first row names the columns (.tsv too)
  .html    a page: the article in it; the id is the path (.htm too)
  .xml     a NITF or NewsML news item; the id is its own, else the path
           (.nitf, .newsml too)
  .warc    pages and texts that a crawler stored; the id is FILE:NUMBER, the
           url where it was found
  .gz .zst .bz2 .xz after any of these, or alone: compressed

Spans of pages and news items count in the page as the server sent it.

  --format=protobuf|json|text
           protobuf  length-delimited onrecord.Extraction messages
                     (proto/extraction.proto)
           json      protobuf JSON, one Extraction a line
           text      for people
           Default: text if the output is a terminal, else protobuf.
  --output=FILE
           Write there instead of to standard output. After a failure FILE
           holds whole records of the documents before.
  --output=FOLDER/
           Write numbered shards and a manifest there; see docs/operations.md.
           What is listed in the manifest is safe on the disk, whatever happens
           next.
  --resume
           Go on with the run that FOLDER holds, after a crash, a full disk or
           a stop: same inputs, same flags. The result is that of a run that was
           never stopped, byte for byte.
  --shard-bytes=N
           A shard ends with the record that reaches this size; default 67108864
           (64 MiB).
  --errors=FILE
           Write errors there too, as JSON lines: input, offset, stage, place,
           why.
  --max-failures=N
           Stop when more than N documents have failed.
  --metrics=FILE
           Counts and times as Prometheus text, renewed every few seconds.
  --summary, --profile
           Sum up at the end; with the time of each stage.
  --unordered
           Write documents as they are ready, not in input order.
  --text-column=NAME, --id-column=NAME, --title-column=NAME, --url-column=NAME,
  --source-column=NAME, --published-column=NAME
           Which columns of CSV files are what. Default: usual names (text,
           body, content; id; title, headline; url, link; ...).
  --input-format=text|jsonl|pb|csv|html|xml|warc
           What all inputs are, whatever their names and contents say.
  --knowledge=FOLDER
           Default: $ONRECORD_KNOWLEDGE, else the folder that came with the
           program.
  --jobs=N
           Threads; default: one for each processor. The output is the same,
           byte for byte, for any N.
  --offsets=bytes|codepoints|utf16
           What spans count, from the start of the document's text:
           UTF-8 bytes (default; C++, Go, Rust), Unicode code points (Python)
           or UTF-16 units (Java, JavaScript, C#).
  --attribution=wide|said
           What counts as attributed: also accusations, warnings, promises and
           beliefs that are stated (default), or only what was said.
  --vague
           Words that count without a number are figures too, without a value:
           several, few, years, now, daily.
  --no-text
           Leave out the words of the records: spans only.
  --max-document-bytes=N
           A longer text is an error; default 134217728 (128 MiB), at most
           1000000000. A line or message may be twice as long and 64 KiB.
  --max-document-records=N
           A text with more mentions, figures and quotations together is an
           error; default 5000000.
  --quiet  No warnings, progress or summary; errors are still told.

A document that cannot be read gives a line on standard error, no record, and
exit code 1; the others are extracted. Warnings (invalid UTF-8, an empty text)
do not change the exit code.
)";

constexpr absl::string_view kExplain =
    R"(onrecord explain --at=OFFSET [FLAGS] FILE

Shows why the words at a place of a document are what the records say, or in no
record:

  - the place, with its word in brackets;
  - every record that has the place, as "extract --format=text" shows it, with
    its confidence, and the rules and entries that spoke for it: what they
    weighed and the file and line that defines them;
  - what the weights of names made of the word: what won, by how much, and the
    features that spoke most for and against it; a line says where a rule after
    the weights has decided otherwise;
  - what lost: other names, other kinds and no name, the best first, each with
    what it lacked of the best and the features that counted most against it.

FILE is any input that extract reads, or - for standard input. Nothing is
written but this; docs/names.md says what the features mean.

  --at=OFFSET
           The place, from 0, counted as the spans of the records are: from the
           start of the document's text; of pages and news items, in the page
           as the server sent it.
  --record=N
           Which document of a file that has several, from 1 (the default).
  --offsets=bytes|codepoints|utf16
           What OFFSET and the spans count; default: bytes.
  --knowledge=FOLDER
           Default: $ONRECORD_KNOWLEDGE, else the folder that came with the
           program.
  --attribution=wide|said, --vague, --max-document-bytes=N
  --input-format=text|jsonl|pb|csv|html|xml|warc
  --text-column=NAME, --id-column=NAME, --title-column=NAME, --url-column=NAME,
  --source-column=NAME, --published-column=NAME
           As for extract; see onrecord help extract.

Exit code: 0 all well, also if no record has the place; 1 the document cannot be
read; 2 wrong use, also an OFFSET behind the end.
)";

constexpr absl::string_view kPrint = R"(onrecord print [FLAGS] FILE.pb...

Shows records that "onrecord extract" has written as protobuf. FILE may be
compressed (.pb.gz, .pb.zst), or - for standard input.

  --format=text|json|protobuf
           text  for people (default)
           json  protobuf JSON, one Extraction a line
           protobuf  as they are: joins files, drops a cut end
  --output=FILE
           Write there instead of to standard output.
)";

}  // namespace

absl::string_view HelpText(absl::string_view command) {
  if (command == "extract") return kExtract;
  if (command == "explain") return kExplain;
  if (command == "print") return kPrint;
  return kProgram;
}

}  // namespace cli
}  // namespace onrecord
