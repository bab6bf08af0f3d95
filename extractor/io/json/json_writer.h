// Writes messages as protobuf JSON on one line, several times as quickly as
// google::protobuf::util::MessageToJsonString and to the letter the same.
//
//   const JsonWriter writer(Extraction::descriptor());
//   writer.Append(extraction, &line);  // {"documentId":"a.txt",...}
//
// Field names are lowerCamelCase, enums are words, what is not set is left
// out, and there is no line break. Knows the field types that our messages
// have: string, uint32, float, bool, enum and message, single or repeated
// (numbers packed). Thread-safe.
//
// A message is serialized and its wire bytes are walked with a table made from
// the descriptor: asking each field by reflection takes four times as long.

#ifndef ONRECORD_EXTRACTOR_IO_JSON_JSON_WRITER_H_
#define ONRECORD_EXTRACTOR_IO_JSON_JSON_WRITER_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

class JsonWriter {
 public:
  // For messages of this type. All field types below it must be known ones:
  // this is a promise of our own schema, checked with an assertion.
  explicit JsonWriter(const google::protobuf::Descriptor* type);

  // `message` must be of the type that was given.
  void Append(const google::protobuf::Message& message, std::string* out) const;
  // The same for a message that is serialized already.
  void AppendWire(absl::string_view wire, std::string* out) const;

 private:
  struct Plan;
  struct Field {
    std::string key;  // with marks and colon; empty: there is no such field
    google::protobuf::FieldDescriptor::CppType type =
        google::protobuf::FieldDescriptor::CPPTYPE_STRING;
    bool repeated = false;
    const Plan* message = nullptr;   // of a message field
    std::vector<std::string> words;  // of an enum field, by number, with marks
  };
  struct Plan {
    std::vector<Field> fields;  // by number
  };

  const Plan* MakePlan(const google::protobuf::Descriptor* type);
  // From the wire bytes of a message, as protobuf writes them.
  static void AppendMessage(const Plan& plan, absl::string_view wire,
                            std::string* out);
  // True if values of the field have this wire type in what protobuf writes.
  static bool IsWrittenAs(const Field& field, uint64_t wire_type);
  static void AppendBytes(const Field& field, absl::string_view bytes,
                          std::string* out);
  static void AppendNumber(const Field& field, uint64_t number,
                           std::string* out);

  std::map<const google::protobuf::Descriptor*, std::unique_ptr<Plan>> plans_;
  const Plan* root_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_JSON_JSON_WRITER_H_
