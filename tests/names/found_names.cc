#include "tests/names/found_names.h"

#include <cstdio>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "extractor/names/name_finder.h"
#include "extractor/text/analyzer.h"

namespace onrecord {
namespace names {
namespace {

template <typename T>
const T& Loaded() {
  static const auto& loaded = *new absl::StatusOr<T>(T::Load("knowledge"));
  if (!loaded.ok()) {
    fprintf(stderr, "%s\n", std::string(loaded.status().message()).c_str());
    abort();
  }
  return *loaded;
}

bool IsName(const Mention& m) {
  return m.form == Form::kName || m.form == Form::kPartial ||
         m.form == Form::kAcronym;
}

const char* FormName(Form form) {
  switch (form) {
    case Form::kName: return "";
    case Form::kPartial: return "/PARTIAL";
    case Form::kAcronym: return "/ACRONYM";
    case Form::kPronoun: return "/PRONOUN";
    case Form::kNominal: return "/NOMINAL";
    case Form::kRole: return "/ROLE";
  }
  return "";
}

}  // namespace

Names Find(const std::string& text) {
  text::AnnotatedText annotated;
  Loaded<text::Analyzer>().Analyze(text, &annotated);
  const NameFinder& finder = Loaded<NameFinder>();
  NameFinder::Workspace workspace(finder);
  Names names;
  finder.Find(annotated, text::DocumentContext(), &workspace, &names);
  return names;
}

std::string Marked(const std::string& text) {
  std::string marked;
  size_t at = 0;
  for (const Mention& m : Find(text).mentions) {
    if (!IsName(m)) continue;
    const char* type = m.type == Type::kPerson ? "P"
                       : m.type == Type::kOrganization ? "O" : "L";
    absl::StrAppend(&marked, text.substr(at, m.span.begin - at), "[", type,
                    " ", text.substr(m.span.begin, m.span.size()), "]");
    at = m.span.end;
  }
  return marked + text.substr(at);
}

std::string Unmarked(const std::string& marked) {
  std::string text;
  for (size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '[') {
      i += 2;
    } else if (marked[i] != ']') {
      text.push_back(marked[i]);
    }
  }
  return text;
}

std::vector<std::string> Entities(const std::string& text, bool forms) {
  const Names names = Find(text);
  std::vector<std::string> lines;
  for (const Entity& entity : names.entities) {
    std::string line = entity.canonical_name + ":";
    const char* between = " ";
    for (uint32_t i : entity.mentions) {
      const Mention& m = names.mentions[i];
      absl::StrAppend(&line, between,
                      text.substr(m.span.begin, m.span.size()),
                      forms ? FormName(m.form) : "");
      between = " | ";
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace names
}  // namespace onrecord
