#include "extractor/gazetteer/row_parser.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/rules.h"

namespace onrecord {
namespace gazetteer {
namespace {

int Find(const std::vector<std::string>& columns, absl::string_view name) {
  const auto at = std::find(columns.begin(), columns.end(), name);
  return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

absl::Status Bad(absl::string_view field, absl::string_view value,
                 absl::string_view wanted) {
  return absl::InvalidArgumentError(
      absl::StrCat(field, " '", value, "' is ", wanted));
}

}  // namespace

RowParser::RowParser(const std::vector<std::string>& columns,
                     const Classes* classes, const Entry& defaults)
    : classes_(classes),
      defaults_(defaults),
      name_(Find(columns, "name")),
      class_(Find(columns, "class")),
      id_(Find(columns, "id")),
      alias_(Find(columns, "alias")),
      prior_(Find(columns, "prior")),
      case_(Find(columns, "case")),
      ids_(Find(columns, "ids")),
      rules_(Find(columns, "rules")),
      type_(Find(columns, "type")) {}

absl::Status RowParser::Parse(absl::Span<const absl::string_view> fields,
                              Entry* entry) const {
  *entry = defaults_;
  const auto field = [&fields](int column) {
    return column < 0 || column >= static_cast<int>(fields.size())
               ? absl::string_view()
               : fields[column];
  };
  const auto take = [&field](int column, absl::string_view* value) {
    if (!field(column).empty()) *value = field(column);
  };
  take(name_, &entry->name);
  take(class_, &entry->class_name);
  take(id_, &entry->id);
  take(ids_, &entry->ids);
  take(rules_, &entry->rules);
  if (entry->name.empty()) {
    return absl::InvalidArgumentError("the name is empty");
  }
  if (!field(class_).empty() && !classes_->empty()) {
    const auto found = classes_->find(entry->class_name);
    if (found == classes_->end()) {
      return Bad("class", entry->class_name, "not in classes.tsv");
    }
    entry->type = found->second;
  }
  if (!field(type_).empty() && !ParseType(field(type_), &entry->type)) {
    return Bad("type", field(type_),
               "none of person, organization, place, other");
  }
  if (!field(alias_).empty() &&
      !ParseAliasKind(field(alias_), &entry->alias)) {
    return Bad("alias", field(alias_),
               "none of legal, short, acronym, abbreviation, former, spelling, "
               "nickname, ticker, other");
  }
  if (!field(case_).empty() &&
      !ParseCaseRule(field(case_), &entry->case_rule)) {
    return Bad("case", field(case_), "none of exact, title, any, upper");
  }
  if (!field(prior_).empty() &&
      (!absl::SimpleAtof(field(prior_), &entry->prior) ||
       !(entry->prior >= 0 && entry->prior <= 1))) {
    return Bad("prior", field(prior_), "no number from 0 to 1");
  }
  return CheckRules(entry->rules);
}

}  // namespace gazetteer
}  // namespace onrecord
