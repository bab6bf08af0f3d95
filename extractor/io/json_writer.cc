#include "extractor/io/json_writer.h"

#include <algorithm>
#include <cassert>

#include "absl/strings/str_cat.h"
#include "extractor/io/json_text.h"

namespace onrecord {
namespace io {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::EnumDescriptor;
using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::Reflection;

// Words of larger numbers are not kept ready.
constexpr int kMostWords = 64;

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

}  // namespace

JsonWriter::JsonWriter(const Descriptor* type) : root_(MakePlan(type)) {}

const JsonWriter::Plan* JsonWriter::MakePlan(const Descriptor* type) {
  std::unique_ptr<Plan>& plan = plans_[type];
  if (plan != nullptr) return plan.get();
  plan = std::make_unique<Plan>();
  Plan* const made = plan.get();
  for (int i = 0; i < type->field_count(); ++i) {
    Field field;
    field.descriptor = type->field(i);
    field.key = absl::StrCat("\"", field.descriptor->json_name(), "\":");
    if (field.descriptor->message_type() != nullptr) {
      field.message = MakePlan(field.descriptor->message_type());
    }
    if (field.descriptor->enum_type() != nullptr) {
      field.words = WordsOf(field.descriptor->enum_type());
    }
    made->fields.push_back(std::move(field));
  }
  std::sort(made->fields.begin(), made->fields.end(),
            [](const Field& a, const Field& b) {
              return a.descriptor->number() < b.descriptor->number();
            });
  return made;
}

void JsonWriter::Append(const Message& message, std::string* out) const {
  AppendMessage(*root_, message, out);
}

void JsonWriter::AppendMessage(const Plan& plan, const Message& message,
                               std::string* out) {
  const Reflection& reflection = *message.GetReflection();
  out->push_back('{');
  bool first = true;
  for (const Field& field : plan.fields) {
    const bool repeated = field.descriptor->is_repeated();
    if (repeated ? reflection.FieldSize(message, field.descriptor) == 0
                 : !reflection.HasField(message, field.descriptor)) {
      continue;
    }
    if (!first) out->push_back(',');
    first = false;
    out->append(field.key);
    if (repeated) {
      AppendRepeated(field, message, out);
    } else {
      AppendSingle(field, message, out);
    }
  }
  out->push_back('}');
}

void JsonWriter::AppendSingle(const Field& field, const Message& message,
                              std::string* out) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor* const descriptor = field.descriptor;
  std::string unused;
  switch (descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return AppendJsonString(
          reflection.GetStringReference(message, descriptor, &unused), out);
    case FieldDescriptor::CPPTYPE_UINT32:
      return absl::StrAppend(out, reflection.GetUInt32(message, descriptor));
    case FieldDescriptor::CPPTYPE_FLOAT:
      return AppendJsonFloat(reflection.GetFloat(message, descriptor), out);
    case FieldDescriptor::CPPTYPE_BOOL:
      out->append(reflection.GetBool(message, descriptor) ? "true" : "false");
      return;
    case FieldDescriptor::CPPTYPE_ENUM:
      return AppendEnum(field, reflection.GetEnumValue(message, descriptor),
                        out);
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return AppendMessage(*field.message,
                           reflection.GetMessage(message, descriptor), out);
    default:
      assert(false && "a field type that JsonWriter does not know");
      out->append("null");
  }
}

void JsonWriter::AppendRepeated(const Field& field, const Message& message,
                                std::string* out) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor* const descriptor = field.descriptor;
  const int size = reflection.FieldSize(message, descriptor);
  std::string unused;
  for (int i = 0; i < size; ++i) {
    out->push_back(i == 0 ? '[' : ',');
    switch (descriptor->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        AppendJsonString(reflection.GetRepeatedStringReference(
                             message, descriptor, i, &unused),
                         out);
        break;
      case FieldDescriptor::CPPTYPE_UINT32:
        absl::StrAppend(out,
                        reflection.GetRepeatedUInt32(message, descriptor, i));
        break;
      case FieldDescriptor::CPPTYPE_MESSAGE:
        AppendMessage(*field.message,
                      reflection.GetRepeatedMessage(message, descriptor, i),
                      out);
        break;
      default:
        assert(false && "a field type that JsonWriter does not know");
        out->append("null");
    }
  }
  out->push_back(']');
}

void JsonWriter::AppendEnum(const Field& field, int number, std::string* out) {
  const bool known = number >= 0 && number < field.words.size() &&
                     !field.words[number].empty();
  if (known) {
    out->append(field.words[number]);
  } else {
    absl::StrAppend(out, number);
  }
}

}  // namespace io
}  // namespace onrecord
