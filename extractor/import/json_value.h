// A JSON value as a tree: for the rows of sources, which are small.
//
//   absl::StatusOr<JsonValue> value = ParseJson("{\"id\": \"Q1\"}");
//   value->Get("id").text        // "Q1"
//   value->Get("labels").Get("en").Get("value").text   // "" if it is not there

#ifndef ONRECORD_EXTRACTOR_IMPORT_JSON_VALUE_H_
#define ONRECORD_EXTRACTOR_IMPORT_JSON_VALUE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace gazetteer {

struct JsonValue {
  // Of a string its content; of a number, true, false or null how it is
  // written.
  std::string text;
  std::vector<JsonValue> items;                            // of an array
  std::vector<std::pair<std::string, JsonValue>> members;  // of an object
  bool is_string = false;

  // The member of that name, or an empty value.
  const JsonValue& Get(absl::string_view name) const;
};

// INVALID_ARGUMENT, with the column, for bad syntax or more than 64 levels.
absl::StatusOr<JsonValue> ParseJson(absl::string_view json);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_JSON_VALUE_H_
