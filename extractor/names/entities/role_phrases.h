// What people are called by office or trade, as phrases of a text: what
// knowledge/words/roles.tsv has, in brackets here, and what belongs to it.
//
//   former Polish [foreign minister]
//   assistant general [secretary]
//   [head] of policy and public affairs
//
// All is for token positions; ranges are [first, end).

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_ROLE_PHRASES_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_ROLE_PHRASES_H_

#include <cstdint>

#include "extractor/names/candidates/document.h"
#include "extractor/names/lists/lexicon.h"

namespace onrecord {
namespace names {

// Words between a determiner and a role, at most: "Labour's then deputy leader".
constexpr uint32_t kMostBeforeRole = 3;

// Where the longest listed role that ends before token `end` starts, no
// earlier than `low`; `end` if there is none.
uint32_t RoleStart(const Document& document, const Lexicon& lexicon,
                   uint32_t low, uint32_t end);
// Where the longest listed role that starts at `first` ends; `first` for none.
uint32_t RoleEnd(const Document& document, const Lexicon& lexicon,
                 uint32_t first, uint32_t high);

// Where a role whose listed words start at `first` starts with its modifiers
// (knowledge/names/role_modifiers.tsv), no earlier than `low`.
uint32_t WidenRole(const Document& document, const Lexicon& lexicon,
                   uint32_t low, uint32_t first);

// Where the first role at or behind `first` is, with its modifiers and roles
// that make one compound with it ("chief [executive] [officer]"); empty if
// there is none within `most` tokens that a role may have before it.
text::TokenRange RoleBehind(const Document& document, const Lexicon& lexicon,
                            uint32_t first, uint32_t most);

// Where the field of the listed role `role` ends: "of policy and public
// affairs" behind "head", "and development" behind "head of research", up to a
// comma or a stop. The role's end if there is no such phrase.
uint32_t FieldEnd(const Document& document, const Lexicon& lexicon,
                  const text::TokenRange& role);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_ROLE_PHRASES_H_
