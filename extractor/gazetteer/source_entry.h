// An entry as a source gives it, before it is compiled: owns its strings.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_SOURCE_ENTRY_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_SOURCE_ENTRY_H_

#include <string>

#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

// The fields are those of Entry.
struct SourceEntry {
  std::string name;
  std::string class_name;
  std::string id;
  std::string ids;
  std::string defined_in;
  std::string rules;
  float prior = 0.5f;
  Type type = Type::kNone;
  AliasKind alias = AliasKind::kName;
  CaseRule case_rule = CaseRule::kExact;

  // Views of this object.
  Entry View() const {
    Entry entry;
    entry.name = name;
    entry.class_name = class_name;
    entry.id = id;
    entry.ids = ids;
    entry.defined_in = defined_in;
    entry.rules = rules;
    entry.prior = prior;
    entry.type = type;
    entry.alias = alias;
    entry.case_rule = case_rule;
    return entry;
  }
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_SOURCE_ENTRY_H_
