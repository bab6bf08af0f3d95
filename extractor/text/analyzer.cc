#include "extractor/text/analyzer.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/knowledge/word_file.h"
#include "extractor/text/hash.h"
#include "extractor/text/paragraphs.h"
#include "extractor/text/sentences.h"

namespace onrecord {
namespace text {

absl::StatusOr<Analyzer> Analyzer::Load(const std::string& knowledge_dir) {
  Analyzer analyzer;
  absl::StatusOr<knowledge::TableFile> table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/text/abbreviations.tsv"),
      "text/abbreviations.tsv");
  if (!table.ok()) return table.status();
  analyzer.fingerprint_ = table->fingerprint();
  absl::StatusOr<Abbreviations> abbreviations = Abbreviations::Create(*table);
  if (!abbreviations.ok()) return abbreviations.status();
  analyzer.abbreviations_ =
      std::make_unique<const Abbreviations>(*std::move(abbreviations));

  table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/text/glued_words.tsv"),
      "text/glued_words.tsv");
  if (!table.ok()) return table.status();
  analyzer.fingerprint_ = MixHash(analyzer.fingerprint_, table->fingerprint());
  absl::StatusOr<knowledge::WordFile> first_names = knowledge::WordFile::Read(
      absl::StrCat(knowledge_dir, "/words/first_names.tsv"),
      "words/first_names.tsv");
  if (!first_names.ok()) return first_names.status();
  analyzer.fingerprint_ =
      MixHash(analyzer.fingerprint_, first_names->fingerprint());
  absl::StatusOr<GluedWords> glued =
      GluedWords::Create(*table, &*first_names);
  if (!glued.ok()) return glued.status();
  analyzer.glued_ = std::make_unique<const GluedWords>(*std::move(glued));

  table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/text/zones.tsv"), "text/zones.tsv");
  if (!table.ok()) return table.status();
  analyzer.fingerprint_ = MixHash(analyzer.fingerprint_, table->fingerprint());
  absl::StatusOr<Zoner> zoner = Zoner::Create(*table);
  if (!zoner.ok()) return zoner.status();
  analyzer.zoner_ = std::make_unique<const Zoner>(*std::move(zoner));

  absl::StatusOr<CapitalLines> lines = CapitalLines::Load(knowledge_dir);
  if (!lines.ok()) return lines.status();
  analyzer.fingerprint_ = MixHash(analyzer.fingerprint_, lines->fingerprint());
  analyzer.capital_lines_ =
      std::make_unique<const CapitalLines>(*std::move(lines));
  return analyzer;
}

void Analyzer::Analyze(absl::string_view bytes, TextPart part,
                       AnnotatedText* text) const {
  tokenizer().Tokenize(bytes, text);
  ParagraphSplitter::Split(text);
  zoner_->PartButtons(text);
  SentenceSplitter(abbreviations_.get()).Split(text);
  zoner_->Mark(part, text);
  capital_lines_->Respell(text);
}

}  // namespace text
}  // namespace onrecord
