#include "extractor/import/json_value.h"

#include "extractor/io/json/json_scanner.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kMaxDepth = 64;

bool Parse(io::JsonScanner* scanner, int depth, JsonValue* value) {
  std::string scratch;
  absl::string_view text;
  switch (scanner->Peek()) {
    case '"':
      if (!scanner->String(&text, &scratch)) return false;
      value->text = std::string(text);
      value->is_string = true;
      return true;
    case '{':
      if (depth == kMaxDepth) return scanner->Fail("nested too deeply");
      if (!scanner->Take('{')) return false;
      if (scanner->TakeIf('}')) return true;
      do {
        if (!scanner->String(&text, &scratch)) return false;
        value->members.emplace_back(std::string(text), JsonValue());
        if (!scanner->Take(':') ||
            !Parse(scanner, depth + 1, &value->members.back().second)) {
          return false;
        }
      } while (scanner->TakeIf(','));
      return scanner->Take('}');
    case '[':
      if (depth == kMaxDepth) return scanner->Fail("nested too deeply");
      if (!scanner->Take('[')) return false;
      if (scanner->TakeIf(']')) return true;
      do {
        value->items.emplace_back();
        if (!Parse(scanner, depth + 1, &value->items.back())) return false;
      } while (scanner->TakeIf(','));
      return scanner->Take(']');
    case 't':
      value->text = "true";
      return scanner->Literal("true");
    case 'f':
      value->text = "false";
      return scanner->Literal("false");
    case 'n':
      value->text = "null";
      return scanner->Literal("null");
    default:
      if (!scanner->Number(&text)) return false;
      value->text = std::string(text);
      return true;
  }
}

}  // namespace

const JsonValue& JsonValue::Get(absl::string_view name) const {
  static const JsonValue& kNone = *new JsonValue;
  for (const auto& member : members) {
    if (member.first == name) return member.second;
  }
  return kNone;
}

absl::StatusOr<JsonValue> ParseJson(absl::string_view json) {
  io::JsonScanner scanner(json);
  JsonValue value;
  if (!Parse(&scanner, 0, &value) || !scanner.End()) return scanner.status();
  return value;
}

}  // namespace gazetteer
}  // namespace onrecord
