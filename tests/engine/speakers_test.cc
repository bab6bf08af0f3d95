// Whom the speakers of quotations resolve to.

#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

Extraction ExtractionOf(const std::string& text) {
  static const Extractor& extractor = *[] {
    ExtractorOptions options;
    options.knowledge_dir = "knowledge";
    auto made = Extractor::Create(options);
    EXPECT_TRUE(made.ok()) << made.status();
    return made->release();
  }();
  Document document;
  document.set_text(text);
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  Extraction extraction;
  const absl::Status status =
      extractor.Extract(document, workspace.get(), &extraction);
  EXPECT_TRUE(status.ok()) << status;
  return extraction;
}

// "KIND canonical name", "KIND of affiliation", or the kind alone, of the first
// quotation or the last one.
std::string SpeakerIn(const std::string& text, bool last = false) {
  const Extraction extraction = ExtractionOf(text);
  if (extraction.quotes_size() == 0) return "";
  const Speaker& speaker =
      extraction.quotes(last ? extraction.quotes_size() - 1 : 0).speaker();
  const std::string kind = Speaker::Kind_Name(speaker.kind());
  if (speaker.entity() == 0 && speaker.affiliation() != 0) {
    return absl::StrCat(
        kind, " of ",
        extraction.entities(speaker.affiliation() - 1).canonical_name());
  }
  if (speaker.entity() == 0) return kind;
  return absl::StrCat(
      kind, " ", extraction.entities(speaker.entity() - 1).canonical_name());
}

TEST(SpeakersTest, ResolveToWhomTheyName) {
  struct {
    const char* text;
    const char* speaker;
  } const kCases[] = {
      {"“We won,” said Ada Obi.", "PERSON Ada Obi"},
      {"“We won,” said the Tesco manager, Steve Gannon.",
       "PERSON Steve Gannon"},
      {"“We won,” said its chief executive, Mr Steve Gannon.",
       "PERSON Steve Gannon"},
      {"The Tesco manager, Steve Gannon, 43, said he slept in his bus.",
       "PERSON Steve Gannon"},
      {"“We won,” said Steve Gannon, the Tesco manager.",
       "PERSON Steve Gannon"},
      {"Ada Obi, who said she had won, left early.", "PERSON Ada Obi"},
      {"Ada Obi (second left), who said she had won, went home.",
       "PERSON Ada Obi"},
      {"Ada Obi, 43, who said she had won, went home.", "PERSON Ada Obi"},
      {"Ada Obi, from Leeds, who said she had won, went home.",
       "PERSON Ada Obi"},
      {"Ada Obi, 43, of Hackney, east London, who said she had won, went home.",
       "PERSON Ada Obi"},
      {"Ada Obi, the mayor of Lagos, who said she had won, went home.",
       "PERSON Ada Obi"},
      {"Ada Obi, 43, a judge, who said she had won, went home.",
       "PERSON Ada Obi"},
      {"Ada Obi, a judge who said she had won, went home.", "PERSON Ada Obi"},
      {"It was Ada Obi of Tesco who said the shop would close.",
       "PERSON Ada Obi"},
      {"“We won,” said Tesco's chief executive, Steve Gannon.",
       "PERSON Steve Gannon"},
      {"Its head of infrastructure, Sanjay Pillai, said it was late.",
       "PERSON Sanjay Pillai"},
      {"Tesco closed a shop. It said few had come.", "ORGANIZATION Tesco"},
      {"The Bank of England said prices would rise.",
       "ORGANIZATION Bank of England"},
      // A place, for whoever speaks for it.
      {"Tokyo said the talks were over.", "ORGANIZATION Tokyo"},
      {"Devon and Cornwall police said the road was shut.", "ORGANIZATION"},
      // A name in front of a noun is not who speaks.
      {"“We won,” said the Tesco manager.", "PERSON of Tesco"},
      {"“We won,” said Tesco's manager.", "PERSON of Tesco"},
      {"Tesco officials said the shop would close.", "COLLECTIVE of Tesco"},
      {"“We won,” said the head of Tesco.", "PERSON of Tesco"},
      {"Ada Obi left. Obi's lawyer said she had won.", "SPOKESPERSON"},
      {"A Bank of England spokesman said prices would rise.",
       "SPOKESPERSON of Bank of England"},
      {"“We won,” said a Bank of England official.",
       "UNNAMED of Bank of England"},
      {"Bank of England governor Ada Obi said prices would rise.",
       "PERSON Ada Obi"},
      {"A P&O spokesman said it was late.", "SPOKESPERSON of P&O"},
      {"“We won,” said a Marks & Spencer manager.",
       "PERSON of Marks & Spencer"},
      {"Lawyers working on the case said it would last.", "COLLECTIVE"},
      {"The 73-year-old said it would last.", "PERSON"},
      // Nobody whom the words name.
      {"The Dublin-based provider said it was late.", "UNKNOWN"},
      {"“We won,” said the head of shops, who replaced Steve Gannon.",
       "PERSON"},
      {"“We won,” said the manager, who replaced Steve Gannon.", "PERSON"},
      {"They met Ada Obi, and a farmer, who said she had won, went home.",
       "PERSON"},
      {"Ada Obi left, officials who said she had won stayed.", "COLLECTIVE"},
      {"They met a series of women who said she had won.", "COLLECTIVE"},
      {"“We won,” said a Tesco spokesman.", "SPOKESPERSON of Tesco"},
      {"“We won,” said the mayor.", "PERSON"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(SpeakerIn(c.text), c.speaker) << c.text;
  }
}

TEST(SpeakersTest, AreNotWhatOpensTheSentence) {
  struct {
    const char* text;
    const char* speaker;  // its words
  } const kCases[] = {
      {"In a statement Mr Blunkett said it was late.", "Mr Blunkett"},
      {"Speaking in Harrogate Mr Kennedy said it was late.", "Mr Kennedy"},
      {"In 2003 Ada Obi said it was late.", "Ada Obi"},
      {"After the verdict Ada Obi said it was late.", "Ada Obi"},
      {"In Paris President Barack Obama said it was late.",
       "President Barack Obama"},
      // All of it speaks.
      {"After prime minister Tony Blair told MPs it was late, they left.",
       "prime minister Tony Blair"},
      {"The Tesco manager Steve Gannon said it was late.",
       "The Tesco manager Steve Gannon"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ExtractionOf(c.text).quotes(0).speaker().text(), c.speaker)
        << c.text;
  }
}

TEST(SpeakersTest, PronounsOfTheUnnamed) {
  struct {
    const char* text;
    const char* speaker;  // of the last quotation
  } const kCases[] = {
      {"A Tesco spokesman said the shop would close. He said few had come.",
       "SPOKESPERSON of Tesco"},
      {"“We won,” said a Tesco spokeswoman. “It was late,” she added.",
       "SPOKESPERSON of Tesco"},
      {"A Tesco official said it was late. It rained. She said few had come.",
       "UNNAMED of Tesco"},
      {"A Tesco spokesman said it was late. He said few had come. He said "
       "prices would rise.", "SPOKESPERSON of Tesco"},
      {"Tesco officials said it was late. They said few had come.",
       "COLLECTIVE of Tesco"},
      // Somebody else, or too far away.
      {"A Tesco spokesman said it was late. A girl had come. She said it was "
       "dark.", "PERSON"},
      {"A Tesco spokesman said it was late. They said few had come.",
       "COLLECTIVE"},
      {"A Tesco spokesman said it was late. Ada Obi laughed. She said few had "
       "come.", "PERSON Ada Obi"},
      {"A Tesco spokesman said it was late. It rained. It was cold. It was "
       "dark. He said few had come.", "PERSON"},
      {"The mayor said it was late. He said few had come.", "PERSON"},
      // What cannot speak does not, without a verb.
      {"Lunch over, she put down her fork. “It was worth it.”",
       "KIND_UNSPECIFIED"},
      {"The room has a view of the park. “It was worth the money.”",
       "KIND_UNSPECIFIED"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(SpeakerIn(c.text, true), c.speaker) << c.text;
  }
}

}  // namespace
}  // namespace onrecord
