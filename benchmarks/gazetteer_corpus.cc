#include "benchmarks/gazetteer_corpus.h"

#include <memory>
#include <random>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/io/bytes/byte_source.h"
#include "extractor/io/bytes/decompressor.h"
#include "extractor/io/json/json_document.h"

namespace onrecord {
namespace benchmarks {
namespace {

absl::StatusOr<std::string> ReadAll(const std::string& path) {
  auto file = io::OpenFile(path);
  if (!file.ok()) return file.status();
  std::unique_ptr<io::ByteSource> source =
      absl::EndsWith(path, ".gz")
          ? io::Decompress(io::Compression::kGzip, *std::move(file))
          : *std::move(file);
  std::string all;
  std::vector<char> buffer(1 << 20);
  for (;;) {
    const absl::StatusOr<size_t> read =
        source->Read(buffer.data(), buffer.size());
    if (!read.ok()) return read.status();
    if (*read == 0) return all;
    all.append(buffer.data(), *read);
  }
}

// A word of two to four syllables.
std::string MakeWord(std::mt19937* random) {
  static const char* const kSyllables[] = {
      "ba", "ren", "to", "li", "mar", "ko", "sha", "vel", "du", "ni",
      "gor", "a",  "pe", "zin", "ul", "ther", "mo", "rai", "ck", "ves"};
  std::string word;
  const int count = 2 + (*random)() % 3;
  for (int i = 0; i < count; ++i) word += kSyllables[(*random)() % 20];
  return word;
}

std::string Capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ReadPhrases(const std::string& path) {
  const absl::StatusOr<std::string> all = ReadAll(path);
  if (!all.ok()) return all.status();
  std::vector<std::string> phrases =
      absl::StrSplit(*all, '\n', absl::SkipWhitespace());
  return phrases;
}

absl::StatusOr<std::vector<std::string>> ReadTexts(const std::string& path) {
  const absl::StatusOr<std::string> all = ReadAll(path);
  if (!all.ok()) return all.status();
  std::vector<std::string> texts;
  Document document;
  for (const absl::string_view line :
       absl::StrSplit(*all, '\n', absl::SkipWhitespace())) {
    const absl::Status status = io::ParseJsonDocument(line, &document);
    if (!status.ok()) return status;
    texts.push_back(document.text());
  }
  return texts;
}

std::vector<std::string> MakePhrases(size_t count) {
  std::mt19937 random(1);
  std::vector<std::string> phrases;
  for (size_t i = 0; i < count; ++i) {
    std::string phrase = Capital(MakeWord(&random));
    for (size_t words = random() % 3; words > 0; --words) {
      absl::StrAppend(&phrase, " ", Capital(MakeWord(&random)));
    }
    phrases.push_back(phrase);
  }
  return phrases;
}

std::vector<std::string> MakeTexts(const std::vector<std::string>& phrases,
                                   size_t bytes) {
  std::mt19937 random(2);
  std::vector<std::string> texts;
  for (size_t made = 0; made < bytes; made += texts.back().size()) {
    std::string text;
    while (text.size() < 2800) {
      for (int i = 0; i < 8; ++i) {
        absl::StrAppend(&text, i == 0 ? Capital(MakeWord(&random))
                                      : MakeWord(&random), " ");
      }
      absl::StrAppend(&text, phrases[random() % phrases.size()], ". ");
    }
    texts.push_back(text);
  }
  return texts;
}

}  // namespace benchmarks
}  // namespace onrecord
