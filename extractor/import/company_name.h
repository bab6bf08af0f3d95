// Names of companies as registers write them: in capitals, with a legal form.

#ifndef ONRECORD_EXTRACTOR_IMPORT_COMPANY_NAME_H_
#define ONRECORD_EXTRACTOR_IMPORT_COMPANY_NAME_H_

#include <string>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {

// The name without the legal forms at its end ("Acme" of "Acme Holdings Ltd."
// is "Acme Holdings", of "Merck & Co." it is "Merck"); the name itself if
// nothing would be left.
absl::string_view WithoutLegalForm(absl::string_view name);

// Emits a company under its full name and, where that leaves at least two words
// or five letters, its short one. Names in capitals get the case rule title,
// with the legal form and words like "of" in small letters, which that rule
// leaves open.
void EmitCompany(const Entry& entry, absl::string_view country,
                 absl::string_view status, ImportFilter* filter);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_COMPANY_NAME_H_
