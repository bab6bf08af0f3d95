#include "extractor/io/markup/xml_document.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/match.h"

namespace onrecord {
namespace io {
namespace {

constexpr char kNitf[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Wire slug</title><docdata><doc-id id-string="w.1"/>
<date.issue norm="20210615T093000Z"/><doc.copyright holder="The Wire"/>
</docdata></head><body><body.head><hedline><hl1>Two cranes &amp; more</hl1>
</hedline><byline>By Ada Obi</byline></body.head><body.content><block>
<p>It cost &#163;5 million.</p>
<p><![CDATA[<No> & "never",]]> he said.</p></block></body.content></body></nitf>)";

constexpr char kNewsMl[] = R"(<newsItem guid="urn:1" xmlns="x"><itemMeta>
<versionCreated>2021-06-15T09:30:00Z</versionCreated></itemMeta><contentMeta>
<headline>Two cranes</headline></contentMeta><contentSet><inlineXML>
<html:html><html:body><html:p>It cost £5 million.</html:p><html:p/>
<html:p>He <html:b>paid</html:b>.</html:p></html:body></html:html></inlineXML>
</contentSet></newsItem>)";

TEST(XmlDocument, Nitf) {
  Document document;
  MarkupNotes notes;
  ASSERT_TRUE(ParseXmlDocument(kNitf, &document, &notes).ok());
  EXPECT_EQ(document.text(),
            "Two cranes & more\n\nBy Ada Obi\n\nIt cost £5 million.\n\n<No> & "
            "\"never\", he said.");
  EXPECT_EQ(document.title(), "Wire slug");
  EXPECT_EQ(document.id(), "w.1");
  EXPECT_EQ(document.published(), "20210615T093000Z");
  EXPECT_EQ(document.source(), "The Wire");
  const std::string xml = kNitf;
  const size_t at = document.text().find("£5 million");
  EXPECT_EQ(xml.substr(notes.map.Begin(at), notes.map.End(at + 11) - notes.map.Begin(at)),
            "&#163;5 million");
}

TEST(XmlDocument, NewsMl) {
  Document document;
  MarkupNotes notes;
  ASSERT_TRUE(ParseXmlDocument(kNewsMl, &document, &notes).ok());
  EXPECT_EQ(document.text(), "It cost £5 million.\n\nHe paid.");
  EXPECT_EQ(document.title(), "Two cranes");
  EXPECT_EQ(document.id(), "urn:1");
  EXPECT_EQ(document.published(), "2021-06-15T09:30:00Z");
}

TEST(XmlDocument, Refusals) {
  const struct {
    std::string xml;
    const char* message;
  } kCases[] = {
      {"", "no paragraphs"},
      {"<nitf>", "no paragraphs"},
      {"<rss><item>text</item></rss>", "no paragraphs"},
      {std::string(kNewsMl) + kNewsMl, "holds several news items"},
      {"<?xml version='1.0' encoding='koi8-r'?><nitf><p>a</p></nitf>",
       "the item is in koi8-r"},
      // Entities of one's own stay what they are.
      {"<!DOCTYPE a [<!ENTITY a 'b'>]><nitf></nitf>", "no paragraphs"},
  };
  for (const auto& c : kCases) {
    Document document;
    MarkupNotes notes;
    const absl::Status status = ParseXmlDocument(c.xml, &document, &notes);
    EXPECT_TRUE(absl::StartsWith(status.message(), c.message))
        << c.xml << ": " << status;
  }
}

}  // namespace
}  // namespace io
}  // namespace onrecord
