// Runs the names stage over a short text with the shipped knowledge, and says
// what it found in a form that tables can hold.

#ifndef ONRECORD_TESTS_NAMES_FOUND_NAMES_H_
#define ONRECORD_TESTS_NAMES_FOUND_NAMES_H_

#include <string>
#include <vector>

#include "extractor/names/names.h"

namespace onrecord {
namespace names {

// The text with every name marked: "[P Tim Cook] left [O Apple] for [L Rome]".
std::string Marked(const std::string& text);
// The text without such marks.
std::string Unmarked(const std::string& marked);

// Entities, in order: "Andrew Parker: Andrew Parker | Parker | he". Forms other
// than NAME follow their words: "he/PRONOUN".
std::vector<std::string> Entities(const std::string& text, bool forms = false);

// All of it, for tests of single fields.
Names Find(const std::string& text);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TESTS_NAMES_FOUND_NAMES_H_
