// From names to the nodes of the image: the beginnings of their keys, hashed.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace gazetteer {

// A beginning of one entry's key.
struct Node {
  uint64_t hash;
  uint32_t entry;
  bool whole;   // the beginning is the key
  bool single;  // of one piece
};

// Appends the nodes of a name, those of one piece only if they are whole; of a
// longer name the hash of its first piece to `firsts`. Empty, or why the name
// cannot be looked up.
absl::string_view AppendNodes(absl::string_view name, uint32_t entry,
                              std::vector<Node>* nodes,
                              std::vector<uint64_t>* firsts);

// A name's first piece, or nothing; the hash of a piece; its first 8 bytes,
// folded.
absl::string_view FirstPiece(absl::string_view name);
uint64_t PieceHash(absl::string_view piece);
uint64_t PiecePrefix(absl::string_view piece);

// By hash, then entry.
void SortNodes(std::vector<Node>* nodes);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_NODES_H_
