#include "extractor/io/markup/html_document.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

constexpr char kLong[] =
    "The harbour board said on Monday that it would spend about 12 million "
    "pounds on two cranes, which Ada Obi, its chair, called overdue for years "
    "and a shame for a town that lives by its ships and by nothing else.";

std::string TextOf(const std::string& page, const std::string& charset = "") {
  Document document;
  MarkupNotes notes;
  const absl::Status status =
      ParseHtmlDocument(page, charset, &document, &notes);
  return status.ok() ? document.text() : std::string(status.message());
}

TEST(HtmlDocument, FindsTheArticle) {
  const std::string article =
      absl::StrCat("<p>", kLong, "</p><p>“No,” he said.</p>");
  const std::string expected = absl::StrCat(kLong, "\n\n“No,” he said.");
  const struct {
    const char* what;
    std::string page;
    std::string text;
  } kCases[] = {
      {"article among navigation",
       "<html><body><nav><ul><li><a href=/>Home</a><li>World</ul></nav>"
       "<article>" + article + "</article><footer>All rights reserved by the "
       "publisher</footer>",
       expected},
      {"headline inside", "<article><h1>Two cranes</h1>" + article +
       "</article>", "Two cranes\n\n" + expected},
      {"headline above it",
       "<header><h1>Two cranes</h1></header><article>" + article +
           "</article>",
       "Two cranes\n\n" + expected},
      {"the longest of several",
       "<article><p>A teaser of some words.</p></article><article>" + article +
           "</article><article><p>Another teaser.</p></article>",
       expected},
      {"related links inside",
       "<main>" + article + "<div class='related-links'><p>Read more about "
       "ports and ships and cranes here</p></div></main>",
       expected},
      {"a paragraph of links",
       "<main>" + article + "<p><a href=a>More on cranes</a></p></main>",
       expected},
      {"body by its property",
       "<div><p>Sign in to read</p><div itemprop=articleBody>" + article +
           "</div></div>",
       expected},
      {"no article element",
       "<body><ul><li><a href=a>Home</a><li><a href=b>News</a></ul>" + article +
           "</body>",
       expected},
      {"scripts, styles, comments",
       "<main><style>p {}</style><!-- <p>no</p> -->" + article +
           "<script>var a = '<p>no</p>';</script></main>",
       expected},
      {"not closed",
       absl::StrCat("<main><p>", kLong, "<p>“No,” he said."), expected},
      {"line breaks",
       absl::StrCat("<main><p>", kLong, "<br>\n<br/>“No,” he said.</main>"),
       absl::StrCat(kLong, "\n“No,” he said.")},
      {"white space and references",
       absl::StrCat("<main>\n <p>\n  ", kLong, "  </p>\n<p>AT&amp;T &pound;5",
                    " &#8212;\n\n\tok&nbsp;&unknown; &</p></main>"),
       absl::StrCat(kLong, "\n\nAT&T £5 — ok\u00a0&unknown; &")},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(TextOf(c.page), c.text) << c.what;
  }
}

TEST(HtmlDocument, PagesWithoutText) {
  for (const char* page :
       {"", "<", "<html>", "<!--", "<script>", "<p>", "<nav><p>Home</p></nav>",
        "<p class=", "</p>", "<![CDATA[x"}) {
    EXPECT_TRUE(absl::StartsWith(TextOf(page), "no article")) << page;
  }
}

TEST(HtmlDocument, Head) {
  Document document;
  MarkupNotes notes;
  ASSERT_TRUE(
      ParseHtmlDocument(
          absl::StrCat(
              "<html lang=\"en-GB\"><head><title>Two cranes - Harbour "
              "News</title><meta property=\"og:title\" content=\"Two "
              "cranes &amp; more\"><meta property=og:site_name content='The "
              "Harbour News'><meta name=article:published_time "
              "content=2021-06-15T09:30:00Z><link rel=canonical "
              "href=\"https://news.example/1\"></head><body><main><p>",
              kLong),
          "", &document, &notes)
          .ok());
  EXPECT_EQ(document.title(), "Two cranes & more");
  EXPECT_EQ(document.source(), "The Harbour News");
  EXPECT_EQ(document.published(), "2021-06-15T09:30:00Z");
  EXPECT_EQ(document.url(), "https://news.example/1");
  EXPECT_EQ(document.language(), "en-GB");
}

TEST(HtmlDocument, Charsets) {
  const std::string latin = absl::StrCat("<main><p>Caf\xe9 \x93no\x94. ", kLong);
  const std::string expected = absl::StrCat("Café “no”. ", kLong);
  EXPECT_EQ(TextOf(latin), expected);
  EXPECT_EQ(TextOf(latin, "ISO-8859-1"), expected);
  EXPECT_EQ(TextOf("<meta charset=\"windows-1252\">" + latin), expected);
  EXPECT_EQ(TextOf("<meta charset=koi8-r>" + latin),
            "the page is in koi8-r; make it UTF-8");
  EXPECT_EQ(TextOf(absl::StrCat("<main><p>Café “no”. ", kLong), "utf-8"),
            expected);
}

// What a span of the text is in the page.
TEST(HtmlDocument, SpansReferToThePage) {
  const std::string page = absl::StrCat(
      "<html><body><header><h1>Cranes  at\n last</h1></header>\n<article><p>",
      kLong, "</p>\n<p>He paid AT&amp;T <b>&pound;5</b> m&#x69;llion, <i>she "
      "said</i>.</p></article>");
  Document document;
  MarkupNotes notes;
  ASSERT_TRUE(ParseHtmlDocument(page, "", &document, &notes).ok());
  const struct {
    const char* words;
    const char* source;
  } kCases[] = {
      {"Cranes at last", "Cranes  at\n last"},
      {"at last", "at\n last"},
      {"Ada Obi", "Ada Obi"},
      {"12 million pounds", "12 million pounds"},
      {"AT&T", "AT&amp;T"},
      {"&", "&amp;"},
      {"£5 million", "&pound;5</b> m&#x69;llion"},
      {"llion", "llion"},
      {"she said", "she said"},
      {"said.", "said</i>."},
  };
  for (const auto& c : kCases) {
    const size_t at = document.text().rfind(c.words);
    ASSERT_NE(at, std::string::npos) << c.words;
    const uint32_t begin = notes.map.Begin(at);
    const uint32_t end = notes.map.End(at + std::string(c.words).size());
    EXPECT_EQ(page.substr(begin, end - begin), c.source);
  }
}

TEST(HtmlDocument, Zones) {
  const std::string page = absl::StrCat(
      "<header><h1>Two cranes</h1></header><article><p class=\"c-byline\">By "
      "Ada Obi</p><p>", kLong, "</p><figure><figcaption>A £5 crane</figcaption>"
      "</figure></article>");
  Document document;
  MarkupNotes notes;
  ASSERT_TRUE(ParseHtmlDocument(page, "", &document, &notes).ok());
  Extraction extraction;
  extraction.set_offset_unit(Extraction::CODE_POINTS);
  for (const char* words : {"Two", "By Ada", "The harbour", "crane"}) {
    Span* const span = extraction.add_mentions()->mutable_span();
    // Before the last word's block stands one character of two bytes.
    const size_t at = document.text().rfind(words);
    const bool after_pound = std::string(words) == "crane";
    span->set_begin(at - after_pound);
    span->set_end(at + 3 - after_pound);
  }
  ApplyNotes(notes, document.text(), page, &extraction);
  EXPECT_EQ(extraction.mentions(0).zone(), Paragraph::HEADLINE);
  EXPECT_EQ(extraction.mentions(1).zone(), Paragraph::BYLINE);
  EXPECT_EQ(extraction.mentions(2).zone(), Paragraph::ZONE_UNSPECIFIED);
  EXPECT_EQ(extraction.mentions(3).zone(), Paragraph::CAPTION);
  EXPECT_EQ(extraction.mentions(3).span().begin(), page.rfind("crane<") - 1);
}

// Depth costs neither stack nor time.
TEST(HtmlDocument, DeepPages) {
  std::string page;
  for (int i = 0; i < 300000; ++i) page += "<div><p><b>";
  page += kLong;
  EXPECT_EQ(TextOf(page), kLong);
}

}  // namespace
}  // namespace io
}  // namespace onrecord
