#include "extractor/io/markup/html_blocks.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/io/markup/html_elements.h"
#include "extractor/io/markup/markup_scanner.h"

namespace onrecord {
namespace io {
namespace {

// Deeper elements are read as if they were not there.
constexpr size_t kDeepest = 256;

class PageReader {
 public:
  PageReader(absl::string_view bytes, Charset charset)
      : scanner_(bytes, MarkupScanner::Mode::kHtml),
        charset_(charset),
        page_(charset) {}

  HtmlPage Read() {
    while (true) {
      switch (scanner_.Next()) {
        case MarkupScanner::Kind::kText:
          TakeText();
          break;
        case MarkupScanner::Kind::kOpen:
          Open();
          break;
        case MarkupScanner::Kind::kClose:
          Close();
          break;
        case MarkupScanner::Kind::kEnd:
          EndBlock();
          if (page_.head.title.empty()) page_.head.title = title_;
          return std::move(page_);
      }
    }
  }

 private:
  // An open element, and all that holds inside it.
  struct Element {
    std::string name;
    uint32_t article = 0;
    bool is_aside = false;
    HtmlBlock::Kind kind = HtmlBlock::Kind::kOther;
  };

  Element Top() const { return open_.empty() ? Element() : open_.back(); }

  void TakeText() {
    if (in_title_) {
      AppendHead(scanner_.raw(), &title_);
      return;
    }
    if (in_head_) return;
    const size_t before = page_.text.text().size();
    page_.text.AppendText(scanner_.raw(), scanner_.offset(), false);
    const uint32_t words = CountWords(
        absl::string_view(page_.text.text()).substr(before));
    words_ += words;
    if (in_link_) linked_words_ += words;
  }

  static uint32_t CountWords(absl::string_view text) {
    uint32_t words = 0;
    bool inside = false;
    for (const char c : text) {
      const bool letter =
          absl::ascii_isalnum(c) || static_cast<unsigned char>(c) >= 0x80;
      words += letter && !inside;
      inside = letter || (inside && c == '\'');
    }
    return words;
  }

  void Open() {
    const std::string& name = scanner_.name();
    if (name == "br") return page_.text.BreakLine();
    if (name == "meta") return TakeMeta();
    if (name == "link") return TakeLink();
    if (name == "time" && page_.head.published.empty()) {
      AppendHead(scanner_.Attribute("datetime"), &page_.head.published);
    }
    if (name == "html") {
      AppendHead(scanner_.Attribute("lang"), &page_.head.language);
    }
    if (name == "title") in_title_ = title_.empty();
    if (name == "head") in_head_ = true;
    if (name == "body") in_head_ = in_title_ = false;
    if (name == "a") in_link_ = true;
    if (!IsHtmlBlock(name)) return;
    in_head_ = in_title_ = false;
    EndBlock();
    if (scanner_.is_empty() || IsVoidHtmlBlock(name)) return;
    // A paragraph or list item ends where the next one begins.
    if (name == "p" || name == "li") CloseElement(name);
    // A link that nobody closed ends here at last.
    if (name == "p") in_link_ = false;
    if (open_.size() < kDeepest) open_.push_back(NewElement(name));
  }

  Element NewElement(const std::string& name) {
    Element element = Top();
    element.name = name;
    const absl::string_view classes = scanner_.Attribute("class");
    const absl::string_view id = scanner_.Attribute("id");
    const bool holds_article =
        IsHtmlArticle(name) ||
        absl::StrContains(scanner_.Attribute("itemprop"), "articleBody") ||
        scanner_.Attribute("role") == "main";
    if (holds_article) {
      element.article = ++articles_;
    } else if (IsHtmlAside(name) || SaysAside(classes) || SaysAside(id)) {
      element.is_aside = true;
    }
    if (SaysByline(classes)) {
      element.kind = HtmlBlock::Kind::kByline;
    } else if (name == "p" || name == "li" || name == "blockquote" ||
               name == "pre") {
      element.kind = HtmlBlock::Kind::kParagraph;
    } else if (name == "h1") {
      element.kind = HtmlBlock::Kind::kHeadline;
    } else if (name.size() == 2 && name[0] == 'h' &&
               absl::ascii_isdigit(name[1])) {
      element.kind = HtmlBlock::Kind::kHeading;
    } else if (name == "figcaption") {
      element.kind = HtmlBlock::Kind::kCaption;
    } else if (name != "div" && name != "section") {
      element.kind = HtmlBlock::Kind::kOther;
    }
    return element;
  }

  void Close() {
    const std::string& name = scanner_.name();
    if (name == "a") in_link_ = false;
    if (name == "title") in_title_ = false;
    if (name == "head") in_head_ = false;
    if (!IsHtmlBlock(name)) return;
    EndBlock();
    CloseElement(name);
  }

  // Closes the innermost element of that name, and those inside it.
  void CloseElement(const std::string& name) {
    for (size_t i = open_.size(); i-- > 0;) {
      // An inner paragraph ends with what holds it, not the other way.
      const bool holds = open_[i].article != Top().article;
      if (open_[i].name == name) {
        open_.resize(i);
        return;
      }
      if (holds && (name == "p" || name == "li")) return;
    }
  }

  void EndBlock() {
    HtmlBlock block;
    const Element top = Top();
    block.kind = top.kind;
    block.article = top.article;
    block.is_aside = top.is_aside;
    block.begin = block_begin_;
    block.end = page_.text.text().size();
    block.words = words_;
    block.linked_words = linked_words_;
    if (block.end > block.begin) page_.blocks.push_back(block);
    page_.text.EndBlock();
    block_begin_ = block.end;
    words_ = linked_words_ = 0;
  }

  // Puts a value of the head on one line, in UTF-8.
  void AppendHead(absl::string_view raw, std::string* out) const {
    MarkedText text(charset_);
    text.AppendText(raw, 0, false);
    if (!out->empty() && !text.text().empty()) out->push_back(' ');
    out->append(text.text());
  }

  void SetHead(absl::string_view raw, std::string* out) const {
    out->clear();
    AppendHead(raw, out);
  }

  void TakeMeta() {
    absl::string_view name = scanner_.Attribute("property");
    if (name.empty()) name = scanner_.Attribute("name");
    if (name.empty()) name = scanner_.Attribute("itemprop");
    const absl::string_view content = scanner_.Attribute("content");
    HtmlHead& head = page_.head;
    if (name == "og:title") SetHead(content, &head.title);
    if (name == "og:url" && head.url.empty()) SetHead(content, &head.url);
    if (name == "og:site_name") SetHead(content, &head.source);
    if (name == "article:published_time" || name == "datePublished" ||
        (head.published.empty() && (name == "date" || name == "pubdate"))) {
      SetHead(content, &head.published);
    }
  }

  void TakeLink() {
    if (absl::EqualsIgnoreCase(scanner_.Attribute("rel"), "canonical")) {
      SetHead(scanner_.Attribute("href"), &page_.head.url);
    }
  }

  MarkupScanner scanner_;
  const Charset charset_;
  HtmlPage page_;
  std::vector<Element> open_;
  uint32_t articles_ = 0;
  std::string title_;
  bool in_title_ = false;
  bool in_head_ = false;
  bool in_link_ = false;
  uint32_t block_begin_ = 0;
  uint32_t words_ = 0;
  uint32_t linked_words_ = 0;
};

}  // namespace

HtmlPage ReadHtmlPage(absl::string_view bytes, Charset charset) {
  return PageReader(bytes, charset).Read();
}

}  // namespace io
}  // namespace onrecord
