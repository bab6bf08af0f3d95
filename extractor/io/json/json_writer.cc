#include "extractor/io/json/json_writer.h"

#include <cassert>
#include <cstddef>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extractor/io/json/json_text.h"

namespace onrecord {
namespace io {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// Fields and words of larger numbers are not known.
constexpr int kMostFields = 1000;
constexpr int kMostWords = 64;

// The wire types that proto3 uses.
enum WireType { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

std::vector<std::string> WordsOf(const EnumDescriptor* type) {
  std::vector<std::string> words;
  for (int i = 0; i < type->value_count(); ++i) {
    const int number = type->value(i)->number();
    if (number < 0 || number >= kMostWords) continue;
    if (words.size() <= number) words.resize(number + 1);
    words[number] = absl::StrCat("\"", type->value(i)->name(), "\"");
  }
  return words;
}

// Takes values off the front of wire bytes. What is no wire bytes ends them.
class WireBytes {
 public:
  explicit WireBytes(absl::string_view bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }

  uint64_t Varint() {
    uint64_t value = 0;
    for (size_t i = 0; i < bytes_.size() && i < 10; ++i) {
      const uint8_t byte = bytes_[i];
      value |= static_cast<uint64_t>(byte & 0x7f) << (7 * i);
      if (byte < 0x80) {
        bytes_.remove_prefix(i + 1);
        return value;
      }
    }
    bytes_ = absl::string_view();
    return 0;
  }

  absl::string_view Bytes(uint64_t size) {
    if (size > bytes_.size()) size = bytes_.size();
    const absl::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  uint32_t Fixed32() {
    const absl::string_view taken = Bytes(4);
    uint32_t value = 0;
    for (size_t i = 0; i < taken.size(); ++i) {
      value |= static_cast<uint32_t>(static_cast<uint8_t>(taken[i])) << 8 * i;
    }
    return value;
  }

 private:
  absl::string_view bytes_;
};

}  // namespace

JsonWriter::JsonWriter(const Descriptor* type) : root_(MakePlan(type)) {}

const JsonWriter::Plan* JsonWriter::MakePlan(const Descriptor* type) {
  std::unique_ptr<Plan>& plan = plans_[type];
  if (plan != nullptr) return plan.get();
  plan = std::make_unique<Plan>();
  Plan* const made = plan.get();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* const descriptor = type->field(i);
    const int number = descriptor->number();
    assert(number < kMostFields);
    if (made->fields.size() <= number) made->fields.resize(number + 1);
    Field field;
    field.key = absl::StrCat("\"", descriptor->json_name(), "\":");
    field.type = descriptor->cpp_type();
    field.repeated = descriptor->is_repeated();
    if (descriptor->message_type() != nullptr) {
      field.message = MakePlan(descriptor->message_type());
    }
    if (descriptor->enum_type() != nullptr) {
      field.words = WordsOf(descriptor->enum_type());
    }
    made->fields[number] = std::move(field);
  }
  return made;
}

void JsonWriter::Append(const Message& message, std::string* out) const {
  AppendWire(message.SerializeAsString(), out);
}

void JsonWriter::AppendWire(absl::string_view wire, std::string* out) const {
  AppendMessage(*root_, wire, out);
}

// Protobuf writes fields by number, so the values of a repeated field come
// one after the other, and unknown fields last.
void JsonWriter::AppendMessage(const Plan& plan, absl::string_view wire,
                               std::string* out) {
  static const Field kUnknown;
  out->push_back('{');
  uint64_t last = 0;
  const char* after_last = "";  // "]" while in a repeated field
  for (WireBytes bytes(wire); !bytes.empty();) {
    const uint64_t tag = bytes.Varint();
    const uint64_t number = tag >> 3;
    const Field& field =
        number < plan.fields.size() ? plan.fields[number] : kUnknown;
    // What came as a value of another kind is kept by protobuf as unknown.
    const bool known = !field.key.empty() && IsWrittenAs(field, tag & 7);
    if (known && number == last) {
      out->push_back(',');
    } else if (known) {
      out->append(after_last);
      if (last != 0) out->push_back(',');
      out->append(field.key);
      if (field.repeated) out->push_back('[');
      after_last = field.repeated ? "]" : "";
      last = number;
    }
    uint64_t value = 0;
    switch (tag & 7) {
      case kVarint:
        value = bytes.Varint();
        if (known) AppendNumber(field, value, out);
        break;
      case kFixed32:
        value = bytes.Fixed32();
        if (known) AppendNumber(field, value, out);
        break;
      case kFixed64:
        bytes.Bytes(8);
        break;
      case kBytes: {
        const absl::string_view content = bytes.Bytes(bytes.Varint());
        if (known) AppendBytes(field, content, out);
        break;
      }
      default:
        assert(false && "not from a proto3 message");
    }
  }
  out->append(after_last);
  out->push_back('}');
}

bool JsonWriter::IsWrittenAs(const Field& field, uint64_t wire_type) {
  switch (field.type) {
    case FieldDescriptor::CPPTYPE_FLOAT:
      return wire_type == kFixed32;
    case FieldDescriptor::CPPTYPE_UINT32:
      return wire_type == (field.repeated ? kBytes : kVarint);
    case FieldDescriptor::CPPTYPE_BOOL:
    case FieldDescriptor::CPPTYPE_ENUM:
      return wire_type == kVarint;
    default:  // strings and messages
      return wire_type == kBytes;
  }
}

void JsonWriter::AppendBytes(const Field& field, absl::string_view bytes,
                             std::string* out) {
  if (field.type == FieldDescriptor::CPPTYPE_STRING) {
    return AppendJsonString(bytes, out);
  }
  if (field.message != nullptr) {
    return AppendMessage(*field.message, bytes, out);
  }
  assert(field.repeated && field.type == FieldDescriptor::CPPTYPE_UINT32);
  const char* separator = "";
  for (WireBytes packed(bytes); !packed.empty();) {
    out->append(separator);
    AppendNumber(field, packed.Varint(), out);
    separator = ",";
  }
}

void JsonWriter::AppendNumber(const Field& field, uint64_t number,
                              std::string* out) {
  switch (field.type) {
    case FieldDescriptor::CPPTYPE_UINT32:
      return absl::StrAppend(out, static_cast<uint32_t>(number));
    case FieldDescriptor::CPPTYPE_BOOL:
      out->append(number != 0 ? "true" : "false");
      return;
    case FieldDescriptor::CPPTYPE_FLOAT: {
      const uint32_t bits = number;
      float value;
      std::memcpy(&value, &bits, sizeof(value));
      return AppendJsonFloat(value, out);
    }
    case FieldDescriptor::CPPTYPE_ENUM:
      if (number < field.words.size() && !field.words[number].empty()) {
        out->append(field.words[number]);
      } else {
        absl::StrAppend(out, static_cast<int32_t>(number));
      }
      return;
    default:
      assert(false && "a field type that JsonWriter does not know");
      out->append("null");
  }
}

}  // namespace io
}  // namespace onrecord
