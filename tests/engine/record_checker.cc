#include "tests/engine/record_checker.h"

#include "extractor/text/utf8.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

class Checker {
 public:
  Checker(const std::string& text, const Extraction& extraction)
      : text_(text), extraction_(extraction) {}

  void CheckAll() {
    CheckParagraphs();
    CheckMentions();
    CheckEntities();
    CheckFigures();
    CheckQuotes();
  }

 private:
  void CheckSpan(const Span& span, const std::string& words) {
    ASSERT_LT(span.begin(), span.end());
    ASSERT_LE(span.end(), text_.size());
    EXPECT_TRUE(IsBorder(span.begin())) << span.begin();
    EXPECT_TRUE(IsBorder(span.end())) << span.end();
    EXPECT_EQ(words, text::ToValidUtf8(text_.substr(
                         span.begin(), span.end() - span.begin())));
  }

  // True if no well-formed character goes on over `at`.
  bool IsBorder(size_t at) const {
    for (size_t back = 1; back <= 3 && back <= at; ++back) {
      const text::Utf8Char c = text::DecodeUtf8(text_, at - back);
      if (c.valid && c.size > back) return false;
    }
    return true;
  }

  void CheckEntityId(uint32_t id) {
    EXPECT_LE(id, extraction_.entities_size());
  }

  void CheckParagraphs() {
    uint32_t end = 0;
    for (const Paragraph& paragraph : extraction_.paragraphs()) {
      EXPECT_GE(paragraph.span().begin(), end);
      end = paragraph.span().end();
      EXPECT_LE(end, text_.size());
      EXPECT_NE(paragraph.zone(), Paragraph::ZONE_UNSPECIFIED);
    }
  }

  void CheckMentions() {
    uint32_t begin = 0;
    for (const Mention& mention : extraction_.mentions()) {
      CheckSpan(mention.span(), mention.text());
      EXPECT_GE(mention.span().begin(), begin) << "order: " << mention.text();
      begin = mention.span().begin();
      EXPECT_NE(mention.type(), Mention::TYPE_UNSPECIFIED) << mention.text();
      EXPECT_NE(mention.form(), Mention::FORM_UNSPECIFIED) << mention.text();
      EXPECT_GT(mention.evidence_size(), 0) << mention.text();
      CheckEntityId(mention.entity());
    }
  }

  void CheckEntities() {
    for (int i = 0; i < extraction_.entities_size(); ++i) {
      const Entity& entity = extraction_.entities(i);
      EXPECT_EQ(entity.id(), i + 1);
      EXPECT_NE(entity.canonical_name(), "");
      EXPECT_GT(entity.mentions_size(), 0) << entity.canonical_name();
      for (const uint32_t mention : entity.mentions()) {
        ASSERT_LT(mention, extraction_.mentions_size());
        EXPECT_EQ(extraction_.mentions(mention).entity(), entity.id());
      }
    }
  }

  void CheckFigures() {
    uint32_t end = 0;
    for (const Figure& figure : extraction_.figures()) {
      CheckSpan(figure.span(), figure.text());
      EXPECT_GE(figure.span().begin(), end) << "overlap: " << figure.text();
      end = figure.span().end();
      EXPECT_NE(figure.kind(), Figure::KIND_UNSPECIFIED) << figure.text();
      EXPECT_GT(figure.evidence_size(), 0) << figure.text();
      EXPECT_LE(figure.level(), extraction_.figures_size());
      EXPECT_LE(figure.same_as(), extraction_.figures_size());
    }
  }

  void CheckQuotes() {
    for (const Quote& quote : extraction_.quotes()) {
      ASSERT_EQ(quote.parts_size(), quote.texts_size());
      EXPECT_EQ(quote.parts_size() == 0, quote.kind() == Quote::NO_COMMENT);
      uint32_t end = 0;
      for (int i = 0; i < quote.parts_size(); ++i) {
        CheckSpan(quote.parts(i), quote.texts(i));
        EXPECT_GE(quote.parts(i).begin(), end) << "parts out of order";
        end = quote.parts(i).end();
      }
      EXPECT_NE(quote.kind(), Quote::KIND_UNSPECIFIED);
      EXPECT_GT(quote.evidence_size(), 0) << quote.ShortDebugString();
      if (quote.has_cue()) CheckSpan(quote.cue().span(), quote.cue().text());
      if (quote.speaker().has_span()) {
        CheckSpan(quote.speaker().span(), quote.speaker().text());
      }
      CheckEntityId(quote.speaker().entity());
      CheckEntityId(quote.speaker().affiliation());
      CheckEntityId(quote.addressee_entity());
      CheckEntityId(quote.source_entity());
      EXPECT_LE(quote.inside(), extraction_.quotes_size());
    }
  }

  const std::string& text_;
  const Extraction& extraction_;
};

}  // namespace

void CheckRecords(const std::string& text, const Extraction& extraction) {
  Checker(text, extraction).CheckAll();
}

}  // namespace onrecord
